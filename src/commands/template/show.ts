import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../context.js';
import { UserError } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import { neutralise } from '../../i18n/neutralise.js';
import type { Language } from '../../i18n/translate.js';
import { packageRoot } from '../../package-root.js';
import { listTemplates, mailTemplates, type TemplateFile } from '../../templates/index.js';
import { printTable } from '../../terminal/table.js';
import { documentLanguage, settingsOrDefaults, templateFolders } from '../documents.js';
import { nearest } from '../usage.js';
import type { Verb } from '../verb.js';

/** A field of the data a template gets, as `templates/fields.json` has it; `about` is English, as the code is. */
interface Field {
  field: string;
  kind: string;
  /** Whether there may be nothing in it. */
  empty?: true;
  about?: string;
}

export const verb: Verb = {
  examples: ['njb template show invitation.txt', 'njb template show invitation --fields'],
  build: (command, context) =>
    command
      .argument('<name>', context.t('a template as in “njb template list”; with .html, .txt … that kind alone'))
      .option('--fields', context.t('list the data it gets'))
      .action(async (name, options) => {
        const { t, terminal } = context;
        const language = documentLanguage(context, await settingsOrDefaults(context));
        const files = templatesNamed(context, language, name);
        if (options.fields === true) {
          await printFields(context, files[0]?.name ?? name);
          return;
        }
        const sources = files.map(({ file }) => ({ file, source: readFileSync(file, 'utf8') }));
        if (context.printedJson(() => sources)) return;
        for (const { file, source } of sources) {
          terminal.notice(t('File: {file}', { file }));
          terminal.exact(source.trimEnd().split('\n').map(neutralise).join('\n'));
        }
      }),
};

/**
 * The files of a template, with the part that holds its words.
 * @throws UserError where there is none
 */
export function templatesNamed(context: Context, language: Language, name: string): TemplateFile[] {
  const templates = listTemplates(templateFolders(context), language);
  const found = templates.filter(
    (each) => [name, `_${name}`].includes(each.name) || `${each.name}.${each.kind}` === name,
  );
  if (found.length > 0) return found;
  const near = nearest(
    name,
    templates.map((each) => each.name),
  );
  const complaint = new UserError('There is no template “{name}”.', { name });
  throw near === null
    ? complaint.hint('“njb template list” shows all templates.')
    : complaint.hint('Did you mean “{word}”?', { word: near });
}

async function printFields(context: Context, part: string): Promise<void> {
  const { t, terminal } = context;
  const name = part.replace(/^_/, '');
  const all = JSON.parse(readFileSync(join(packageRoot(), 'templates', 'fields.json'), 'utf8')) as Record<
    string,
    Field[]
  >;
  const fields = all[(mailTemplates as readonly string[]).includes(name) ? 'mail' : name];
  if (fields === undefined) {
    throw new UserError('“{name}” is a part; its data is that of the templates that include it.', { name: part });
  }
  if (context.printedJson(() => fields)) return;
  await printTable(
    terminal,
    [
      { heading: t('Field'), cell: ({ field }) => field, whole: true },
      {
        heading: t('Kind'),
        cell: ({ kind, empty }) =>
          t(empty === true ? message('{kind}, may be missing', { kind: kindWord(kind) }) : kindWord(kind)),
        wraps: true,
      },
      { heading: t('Explanation'), cell: ({ about }) => about ?? null, wraps: true },
    ],
    fields,
  );
  if (terminal.isTerminal) {
    terminal.notice(t('The fields of a list belong to its entries; a block “each” goes through them.'));
  }
}

function kindWord(kind: string): Message {
  const [, inner] = /^list of (.*)$/.exec(kind) ?? [];
  if (inner !== undefined) return message('list: {kind}', { kind: kindWord(inner) });
  const words: Readonly<Record<string, Message>> = {
    text: message('text'),
    number: message('number'),
    'yes or no': message('yes or no'),
    record: message('record'),
  };
  return words[kind] ?? message('{text}', { text: kind });
}
