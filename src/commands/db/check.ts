import type { Context } from '../../context.js';
import { checkStore, type Problem } from '../../db/check.js';
import { journalledTables } from '../../db/journal.js';
import { conflictCopies, conflictWarning } from '../../db/other-computers.js';
import { OperationFailed } from '../../errors.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb db check', 'njb db check --json'],
  build: (command, context) =>
    command.action(async () => {
      const { t, terminal, config } = context;
      const store = await context.store();
      const { sqlite } = store;
      const problems = checkStore(sqlite);
      const isSound = problems.length === 0;
      const second = isSound ? conflictCopies(store) : [];
      const tables = isSound ? journalledTables(sqlite) : [];
      const rows = tables.reduce(
        (sum, table) => sum + Number(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
        0,
      );
      const printed = context.printedJson(() => ({
        path: config.database,
        sound: isSound,
        problems,
        rows: isSound ? rows : null,
        secondVersions: second.map(({ file }) => file),
      }));
      if (!printed) for (const copy of second) terminal.notice(terminal.paintError.yellow(t(conflictWarning(copy))));
      if (!isSound) {
        if (!printed) for (const problem of problems) terminal.out(problemText(problem, context));
        throw new OperationFailed('The database {file} has {count} {count|fault|faults}.', {
          file: config.database,
          count: problems.length,
        }).hint('Keep the damaged file and go back to the last good copy in the folder “backups” beside it.');
      }
      if (!printed) {
        terminal.out(
          t('The database {file} is sound: {tables} {tables|table|tables}, {rows} {rows|row|rows}.', {
            file: config.database,
            tables: tables.length,
            rows,
          }),
        );
      }
    }),
};

function problemText({ kind, detail }: Problem, { t }: Context): string {
  if (kind === 'integrity') return t('Damaged: {detail}', { detail });
  if (kind === 'foreign_key') return t('Points to nothing: {detail}', { detail });
  return t('Changes are not logged, for the trigger {trigger} is missing.', { trigger: detail });
}
