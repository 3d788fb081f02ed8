import { listTemplates } from '../../templates/index.js';
import { printTable } from '../../terminal/table.js';
import { documentLanguage, settingsOrDefaults, templateFolders } from '../documents.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb template list', 'njb template list --document-lang en'],
  build: (command, context) =>
    command.action(async () => {
      const { t, terminal } = context;
      const language = documentLanguage(context, await settingsOrDefaults(context));
      const found = listTemplates(templateFolders(context), language);
      if (context.printedJson(() => found)) return;
      await printTable(
        terminal,
        [
          { heading: t('Template'), cell: ({ name }) => name },
          { heading: t('Kind'), cell: ({ kind, part }) => [part ? t('part') : null, kind].filter(Boolean).join(' ') },
          { heading: t('Whose'), cell: ({ own }) => (own ? t('your own') : t('from njb')) },
          { heading: t('File'), cell: ({ file }) => file },
        ],
        found,
      );
      if (terminal.isTerminal) {
        terminal.notice(t('“njb template copy NAME” puts a template into your folder, where you can change it.'));
      }
    }),
};
