import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb db path', 'njb db path --db office.db'],
  build: (command, context) =>
    command.action(() => {
      const { database } = context.config;
      if (!context.printedJson(() => ({ path: database }))) context.terminal.exact(database);
    }),
};
