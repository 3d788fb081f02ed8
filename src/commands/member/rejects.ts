import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Context } from '../../context.js';
import { clearAbandoned, draftOf } from '../../drafts.js';
import { OperationFailed, UserError } from '../../errors.js';
import { unguarded } from '../../import/cells.js';
import { isOwnColumn, OWN_COLUMN } from '../../import/columns.js';
import type { ImportPlan } from '../../import/plan-file.js';
import { csvText } from '../../import/write-csv.js';
import { problemText, questionText } from './import-texts.js';

const BOM = '\ufeff';

/**
 * The place for the rows that were not imported: a new file, or one njb wrote for the same purpose.
 * @throws UserError where it is the imported file, the database, or a file of other contents
 */
export function rejectsFile({ system, config }: Context, source: string, asked: string): string {
  const file = resolve(system.cwd, asked);
  if (!existsSync(dirname(file))) {
    throw new UserError('There is no folder {folder}.', { folder: dirname(file) });
  }
  if (!existsSync(file)) return file;
  const real = realpathSync(file);
  if (real === realpathSync(source)) {
    throw new UserError('{file} is the file that is imported; choose another one for --rejects.', { file });
  }
  if (existsSync(config.database) && real === realpathSync(config.database)) {
    throw new UserError('{file} is the database; choose another file.', { file });
  }
  if (!isOurs(real)) {
    throw new UserError('{file} exists already; njb does not overwrite it.', { file }).hint('Choose another name.');
  }
  return file;
}

/** Whether a file is empty or begins as `rejectsText` does. */
function isOurs(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8');
    return text === '' || isOwnColumn(text.replace(BOM, '').replace(/^"/, ''));
  } catch {
    return false;
  }
}

/**
 * The rows that were not imported as CSV that Excel opens and `njb member import` reads again: the file's own header
 * and delimiter, and before them a column with the reason, which an import passes over. First, so that a row with too
 * many or too few cells stays what it is.
 */
export function rejectsText(
  { t, lang }: Pick<Context, 't' | 'lang'>,
  plan: Pick<ImportPlan, 'headers' | 'leftRows' | 'delimiter'>,
): string {
  const own = plan.headers.findIndex((header) => isOwnColumn(header));
  const line = (reason: string, cells: readonly string[]) => [
    reason,
    ...cells.filter((_, index) => index !== own).map(unguarded),
  ];
  const rows = plan.leftRows.map(({ row, cells }) => {
    if (row.kind === 'ambiguous') return line(t(questionText(row.why)), cells);
    const reasons = row.problems.map((problem) =>
      problem.column === null ? t(problemText(problem, lang)) : `${problem.column}: ${t(problemText(problem, lang))}`,
    );
    return line(reasons.join(' '), cells);
  });
  return csvText([line(`${OWN_COLUMN} ${t('Reason')}`, plan.headers), ...rows], plan.delimiter);
}

/** Says that the rows in the file are those of an earlier import, which this one left as it was, as it left no row out. */
export function noticeOldRejects(
  { t, terminal }: Context,
  file: string | null,
  { leftRows }: Pick<ImportPlan, 'leftRows'>,
): void {
  if (file === null || leftRows.length > 0 || !existsSync(file) || statSync(file).size === 0) return;
  terminal.notice(t('No row was left out; what stands in {file} is from an earlier import.', { file }));
}

/**
 * Writes a text under a name so that it is there as a whole or not at all.
 * @throws OperationFailed
 */
export function writeWhole(file: string, text: string): void {
  const partial = draftOf(file, 'part');
  try {
    writeFileSync(partial, text);
    clearAbandoned(partial);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new OperationFailed('The file {file} could not be written: {problem}', {
      file,
      problem: error instanceof Error ? error.message : String(error),
    });
  }
}
