import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb config path', 'njb config path --db office.db'],
  build: (command, context) =>
    command.action(() => {
      const { file } = context.config;
      if (!context.printedJson(() => ({ path: file }))) context.terminal.exact(file);
    }),
};
