import { listTemplates, mailTemplates, type TemplateFile } from '../../templates/index.js';
import { printTable } from '../../terminal/table.js';
import { documentLanguage, settingsOrDefaults, templateFolders } from '../documents.js';
import type { Verb } from '../verb.js';
import { purposes } from './purposes.js';

export const verb: Verb = {
  examples: ['njb template list', 'njb template list --parts --document-lang en'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .option('--parts', t('list the parts, too, that templates are put together from'))
      .action(async (options) => {
        const language = documentLanguage(context, await settingsOrDefaults(context));
        const files = listTemplates(templateFolders(context), language);
        if (context.printedJson(() => files)) return;
        const shown = [...byName(files, false), ...(options.parts ? byName(files, true) : [])];
        await printTable(
          terminal,
          [
            { heading: t('Template'), cell: ({ name }) => name, whole: true },
            { heading: t('Kind'), cell: ({ kinds }) => kinds.join(', ') },
            { heading: t('What for'), cell: ({ name, part }) => purposeOf(name, part), wraps: true },
            { heading: t('Whose'), cell: ({ whose }) => t(whose) },
          ],
          shown,
        );
        if (terminal.isTerminal) {
          if (!options.parts) {
            terminal.notice(
              t('“njb template list --parts” has the parts, too, such as _sign-off, the end of all mails.'),
            );
          }
          terminal.notice(t('“njb template copy NAME” puts a template into your folder, where you can change it.'));
        }
      });

    function purposeOf(name: string, part: boolean): string | null {
      if ((mailTemplates as readonly string[]).includes(name.slice(1)) && part) return t('the words of that mail');
      const purpose = purposes[name];
      return purpose !== undefined ? t(purpose) : part ? t('part') : null;
    }
  },
};

/** One line a template, whatever kinds it comes in. */
function byName(files: readonly TemplateFile[], part: boolean) {
  const groups = new Map<string, TemplateFile[]>();
  for (const file of files) if (file.part === part) groups.set(file.name, [...(groups.get(file.name) ?? []), file]);
  return [...groups].map(([name, group]) => ({
    name,
    part,
    kinds: group.map(({ kind }) => kind).filter((kind) => kind !== null),
    whose: whoseAre(group),
  }));
}

function whoseAre(files: readonly TemplateFile[]): 'your own' | 'in part your own' | 'from njb' {
  if (files.every(({ own }) => own)) return 'your own';
  return files.some(({ own }) => own) ? 'in part your own' : 'from njb';
}
