import { readHeader } from '../../db/header.js';
import { latestVersion } from '../../db/migrate.js';
import { mustNotBeNewer, openStore } from '../../db/open.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb db migrate', 'njb db migrate --dry-run'],
  build: (command, context) =>
    command.action(async () => {
      const { t, terminal, options } = context;
      const { database, backups } = context.config;
      const from = readHeader(database)?.version ?? null;
      if (from !== null) mustNotBeNewer(database, from);
      const to = latestVersion();
      const isDue = from !== null && from < to;
      let copy: string | null = null;
      // opening brings the tables up to date, and refuses where there is no database
      if (!isDue || !options.dryRun) {
        const store = await openStore(database, 'read', backups, context.now());
        copy = store.copyOfOlder;
        store.close();
      }
      if (context.printedJson(() => ({ path: database, from, to, copy, applied: copy !== null }))) return;
      if (!isDue) {
        terminal.out(t('The tables of {file} are up to date.', { file: database }));
        return;
      }
      if (copy === null) {
        terminal.out(
          t('The tables of {file} would go from version {from} to version {to}, after a copy was made.', {
            file: database,
            from,
            to,
          }),
        );
        terminal.notice(t('Dry run: nothing was changed.'));
        return;
      }
      terminal.out(t('The tables of {file} went from version {from} to version {to}.', { file: database, from, to }));
      terminal.notice(t('What it was before lies in {file}', { file: copy }));
    }),
};
