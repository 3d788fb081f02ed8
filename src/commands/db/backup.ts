import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp, backupName } from '../../db/backup.js';
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

/** Two copies within a second get names of their own. */
function freeName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? file : file.replace(/\.db$/, `-${number}.db`);
    if (!existsSync(name)) return name;
  }
}
