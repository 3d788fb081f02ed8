import { join, resolve } from 'node:path';
import { backUp, backupName, freeName } from '../../db/backup.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb db backup', 'njb db backup january.db'],
  build: (command, context) =>
    command
      .argument('[file]', context.t('where the copy goes; default: the folder “backups” beside the database'))
      .action(async (file) => {
        const { t, terminal, config, options } = context;
        const store = await context.store();
        const target = file
          ? resolve(context.system.cwd, file)
          : freeName(join(config.backups, backupName(config.database, context.now())));
        if (!options.dryRun) backUp(store, target);
        if (context.printedJson(() => ({ path: target, written: !options.dryRun }))) return;
        terminal.out(
          t(options.dryRun ? 'Would write a copy to {file}' : 'Copy written and checked: {file}', { file: target }),
        );
      }),
};
