import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../../context.js';
import { UserError } from '../../errors.js';
import { openSource, type SourceOptions } from '../../import/open-source.js';
import { findProfile } from './import-columns.js';
import { refused } from './import-refusal.js';
import { rejectsFile } from './rejects.js';

/** What a command that imports people was told of its file. */
interface GivenSource {
  profile?: string;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  rejects?: string;
}

/**
 * Reads the file of an import, as the options say, and for what they leave open the profile.
 * @throws UserError where it cannot be read, is no list, or the rows left over cannot go where `--rejects` wants them
 */
export async function openImport(context: Context, file: string, given: GivenSource) {
  const source = resolve(context.system.cwd, file);
  const bytes = readSource(source, file);
  const rejects = given.rejects === undefined ? null : rejectsFile(context, source, given.rejects);
  const profile = await findProfile(context, given.profile);
  const encoding = given.encoding ?? profile?.encoding;
  const delimiter = given.delimiter ?? profile?.delimiter;
  const told: SourceOptions = {
    ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
  const table = await openSource(bytes, told);
  if (table.kind !== 'table' && table.kind !== 'sheet') throw refused(file, table);
  return { table, size: bytes.length, rejects, profile, encoding, delimiter };
}

/** @throws UserError where there is no such file, or none that can be read */
export function readSource(source: string, file: string): Buffer {
  try {
    if (statSync(source).isDirectory()) {
      throw new UserError('{file} is a folder, not a member list.', { file }).hint('Give a file in it.');
    }
    return readFileSync(source);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('There is no file {file}.', { file });
    throw new UserError('The file {file} cannot be read: {problem}', { file, problem: String(code) });
  }
}
