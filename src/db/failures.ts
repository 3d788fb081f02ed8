import { OperationFailed } from '../errors.js';

/**
 * Says in a sentence what an error of SQLite means for the user (https://www.sqlite.org/rescode.html); hands on
 * every other error as it is. A broken constraint is a defect of ours, not the user's, and stays what it is.
 */
export function explainSqliteError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (code === 'SQLITE_NOTADB') return damaged(file);
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(file).hint('“njb db check” tells what is wrong with it.');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new OperationFailed('The database {file} is in use by another program; nothing was changed.', { file }).hint(
      'Wait until the other njb has finished, then try again.',
    );
  }
  if (code === 'SQLITE_READONLY_DBMOVED') {
    return new OperationFailed('The database {file} was replaced by another one meanwhile; nothing was changed.', {
      file,
    }).hint('Start the command again; it then works on the one that is there now.');
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return new OperationFailed('The database {file} cannot be opened for writing; nothing was changed.', { file }).hint(
      'Ask for the right to write the file and its folder.',
    );
  }
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return new OperationFailed('The database {file} could not be written ({problem}); nothing was changed.', {
      file,
      problem: code,
    }).hint('Is the disk full, or the network drive gone? Make room or reconnect, then try again.');
  }
  // a flipped bit in the header, or in the names of tables and columns
  if (code === 'SQLITE_ERROR' && /^unsupported file format/.test(String((error as Error).message)))
    return damaged(file);
  if (code === 'SQLITE_ERROR' && /^no such (table|column)|has no column named/.test(String((error as Error).message))) {
    return new OperationFailed('The tables of the database {file} are not as njb made them: {problem}', {
      file,
      problem: String((error as Error).message),
    }).hint('Keep the damaged file and go back to the last good copy in the folder “backups” beside it.');
  }
  return systemError(error as NodeJS.ErrnoException, file) ?? error;
}

/** The error for a file whose contents contradict themselves. */
export function damaged(file: string): OperationFailed {
  return new OperationFailed('The database {file} is damaged.', { file }).hint(
    'Keep the damaged file and go back to the last good copy in the folder “backups” beside it.',
  );
}

function systemError(error: NodeJS.ErrnoException, file: string): OperationFailed | null {
  if (error.syscall === undefined) return null;
  return new OperationFailed('The folder of the database {file} cannot be written: {problem}', {
    file,
    problem: String(error.code),
  });
}
