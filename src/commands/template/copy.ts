import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperationFailed, UserError } from '../../errors.js';
import { listTemplates, type TemplateFile } from '../../templates/index.js';
import { documentLanguage, settingsOrDefaults, templateFolders } from '../documents.js';
import { nearest } from '../usage.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb template copy invitation', 'njb template copy topics-list.html --document-lang en'],
  build: (command, context) =>
    command
      .argument('<name>', context.t('a template as in “njb template list”; with .html, .txt … that kind alone'))
      .action(async (name) => {
        const { t, terminal, config, options } = context;
        const language = documentLanguage(context, await settingsOrDefaults(context));
        const { builtIn } = templateFolders(context);
        const copies = named(listTemplates({ own: null, builtIn }, language), name).map(({ file, folder }) => ({
          from: file,
          to: join(config.templates, folder, basename(file)),
        }));
        const present = copies.find(({ to }) => existsSync(to));
        if (present) throw new UserError('{file} exists already; njb does not overwrite it.', { file: present.to });
        if (!options.dryRun) for (const { from, to } of copies) copy(from, to);
        if (context.printedJson(() => ({ files: copies.map(({ to }) => to), written: !options.dryRun }))) return;
        for (const { to } of copies) {
          terminal.out(options.dryRun ? t('Would write {file}', { file: to }) : t('Written: {file}', { file: to }));
        }
      }),
};

/** A template of that name in all its kinds, with the part that holds its words; or one file of it. */
function named(templates: readonly TemplateFile[], name: string): TemplateFile[] {
  const found = templates.filter((each) => [name, `_${name}`].includes(each.name) || fileName(each) === name);
  if (found.length > 0) return found;
  const error = new UserError('There is no template “{name}”.', { name });
  const near = nearest(
    name,
    templates.map((each) => each.name),
  );
  throw near === null
    ? error.hint('“njb template list” shows all templates.')
    : error.hint('Did you mean “{word}”?', { word: near });
}

function fileName({ name, kind }: TemplateFile): string {
  return kind === null ? name : `${name}.${kind}`;
}

function copy(from: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new OperationFailed('The file {file} could not be written: {problem}', { file: to, problem });
  }
}
