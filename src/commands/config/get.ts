import type { Verb } from '../verb.js';
import { entries, findKey } from './keys.js';

export const verb: Verb = {
  examples: ['njb config get language', 'njb config get age-limit'],
  build: (command, context) =>
    command.argument('<setting>', context.t('a setting as in “njb config list”')).action(async (typed) => {
      const key = findKey(typed);
      const value = (await entries(context)).find((entry) => entry.key === key)?.value ?? null;
      if (context.printedJson(() => value)) return;
      context.terminal.exact(value ?? '');
    }),
};
