import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clearAbandoned, draftOf } from './drafts.js';

/**
 * Writes a file so that it is never half there: under another name beside it first, then renamed over the old one, whose
 * permissions it takes. Makes the folder where there is none. What lies there and is no regular file (a device, a pipe)
 * is written to as it is.
 *
 * @throws what the file system throws; the old file is then as it was
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const target = realPathOf(file);
  const existing = statSync(target, { throwIfNoEntry: false });
  if (existing !== undefined && !existing.isFile()) {
    writeFileSync(target, content);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = draftOf(target, 'part');
  try {
    // of a killed njb that had our number
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, content, { flag: 'wx', flush: true });
    if (existing !== undefined) chmodSync(unfinished, existing.mode & 0o777);
    clearAbandoned(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The path without links on its way; what does not exist yet hangs below the real path of the folder that does. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPathOf(folder), basename(path));
  }
}
