import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Context } from '../../context.js';
import { backUp, backupName, freeName } from '../../db/backup.js';
import { dropNote } from '../../db/noted-copies.js';
import type { Store } from '../../db/store.js';
import { NjbError } from '../../errors.js';
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
        if (!options.dryRun) await write(context, store, target);
        if (context.printedJson(() => ({ path: target, written: !options.dryRun }))) return;
        terminal.out(
          t(options.dryRun ? 'Would write a copy to {file}' : 'Copy written and checked: {file}', { file: target }),
        );
      }),
};

/**
 * Writes the copy. One outside the folder of copies is noted in the log, so that erasing somebody can name it; beforehand,
 * so that the copy is of the database as it stays.
 */
async function write(context: Context, store: Store, target: string): Promise<void> {
  const isFound = !relative(context.config.backups, dirname(target)).startsWith('..');
  const note = isFound || existsSync(target) ? null : await noted(context, target);
  try {
    backUp(store, target);
  } catch (error) {
    if (note !== null) dropNote(store, note);
    throw error;
  }
}

/** @returns null where the database cannot be written: a copy is all the more wanted then */
async function noted(context: Context, target: string): Promise<number | null> {
  try {
    const args = ['db', 'backup', target];
    return (await context.changeAs(async () => undefined, { keepEntry: () => true, args })).commandId;
  } catch (error) {
    if (error instanceof NjbError) return null;
    throw error;
  }
}
