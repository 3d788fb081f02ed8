import { printTable } from '../../terminal/table.js';
import type { Verb } from '../verb.js';
import { entries } from './keys.js';

export const verb: Verb = {
  examples: ['njb config list', 'njb config list --json'],
  build: (command, context) =>
    command.action(async () => {
      const { t, terminal } = context;
      const all = await entries(context);
      if (context.printedJson(() => Object.fromEntries(all.map(({ key, value }) => [key, value])))) return;
      await printTable(
        terminal,
        [
          { heading: t('Setting'), cell: ({ key }) => key, whole: true },
          { heading: t('Value'), cell: ({ value }) => value, wraps: 'words' },
          { heading: t('Meaning'), cell: ({ about }) => t({ key: about, params: {} }), wraps: true },
        ],
        all,
      );
    }),
};
