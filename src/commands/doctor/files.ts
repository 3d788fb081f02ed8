import { accessSync, constants, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Context } from '../../context.js';
import { type Leftover, leftoversOf } from '../../db/leftovers.js';
import { conflictCopiesBeside, conflictWarning } from '../../db/other-computers.js';
import { isUncPath, syncServiceOf } from '../../domain/synced-folder.js';
import { type Message, message } from '../../i18n/message.js';
import { realPathOf } from '../../whole-file.js';
import type { DatabaseReport } from './database.js';
import { type Finding, ok, warning, wrong } from './finding.js';

/**
 * The folders njb writes to, where they lie, and what a killed njb left in them.
 * @param known what the database says of itself, as far as it can be asked
 */
export function examineFiles(
  { config, system, now }: Pick<Context, 'config' | 'system' | 'now'>,
  { computers, copies }: Pick<DatabaseReport, 'computers' | 'copies'>,
): Finding[] {
  const folder = dirname(config.database);
  const sent = config.smtp === null && config.sendmail === null ? config.outbox : config.sentFolder;
  return [
    examineFolder('folder', folder, message('Folder of the database: {folder}', { folder })),
    ...examinePlace(folder, system.env),
    ...examineNeighbours(config.database, computers),
    ...examineLeftovers(leftoversOf({ ...config, copies, mails: [config.outbox, config.sentFolder] }, now())),
    ...examineRoom(folder),
    examineFolder('backups', config.backups, message('Copies of the database: {folder}', { folder: config.backups })),
    ...(sent === null ? [] : [examineFolder('mails', sent, message('Mails as files: {folder}', { folder: sent }))]),
  ];
}

/** Whether a folder can be written, or be made. Nothing is tried out: no file is left behind. */
function examineFolder(check: string, folder: string, said: Message): Finding {
  const existing = nearestExisting(folder);
  const problem = existing.isFolder ? writingProblem(existing.path) : 'ENOTDIR';
  if (problem !== null) {
    return wrong(
      check,
      message('The folder {folder} cannot be written: {problem}', { folder, problem }),
      message('Ask for the right to write it, or choose another place (--db, NJB_DB, “njb config set”).'),
    );
  }
  return ok(check, existing.path === folder ? said : message('{folder} (made when it is needed)', { folder: said }));
}

function nearestExisting(path: string): { path: string; isFolder: boolean } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) return { path, isFolder: found.isDirectory() };
  const parent = dirname(path);
  return parent === path ? { path, isFolder: false } : nearestExisting(parent);
}

function writingProblem(folder: string): string | null {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

/** Network drives and synced folders work, as long as one computer at a time writes. */
function examinePlace(folder: string, env: Context['system']['env']): Finding[] {
  const real = realPathOf(folder);
  const service = syncServiceOf(real) ?? syncServiceOf(folder) ?? markedAsSynced(real, env);
  const oneAtATime = message('Only one computer at a time may work with it; wait until all files have arrived first.');
  if (service !== null) {
    return [
      warning('place', message('The database lies in a folder that {service} keeps in step.', { service }), oneAtATime),
    ];
  }
  const drive = networkDrive(real);
  if (drive === null) return [ok('place', message('The database lies on this computer.'))];
  return [
    warning(
      'place',
      message('The database lies on a network drive ({drive}).', { drive }),
      message('Several computers may read it, but only one at a time may change something.'),
    ),
  ];
}

/** Signs that syncing programs leave in their folders and in the environment. */
function markedAsSynced(folder: string, env: Context['system']['env']): string | null {
  for (const name of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']) {
    const root = env[name];
    if (root && `${folder}\\`.toLowerCase().startsWith(`${root}\\`.toLowerCase())) return 'OneDrive';
  }
  for (let at = folder; ; at = dirname(at)) {
    const names = namesIn(at);
    if (names.includes('.stfolder')) return 'Syncthing';
    if (names.some((name) => /^\.(_?sync_\w+|owncloudsync)\.(db|log)$/.test(name))) return 'Nextcloud';
    if (names.includes('.dropbox')) return 'Dropbox';
    if (dirname(at) === at) return null;
  }
}

/** `f_type` of statfs(2) for file systems that lie on another computer (Linux). */
const networkFileSystems: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
]);

/** On Windows the real path of a drive letter that stands for a share begins with the server’s name. */
function networkDrive(folder: string): string | null {
  if (isUncPath(folder)) return folder;
  try {
    // some systems give the number with a sign
    return networkFileSystems.get(statfsSync(nearestExisting(folder).path).type >>> 0) ?? null;
  } catch {
    return null;
  }
}

/** What a syncing program leaves beside the database where two computers wrote it at once. */
function examineNeighbours(database: string, computers: readonly string[]): Finding[] {
  if (writingProblem(dirname(database)) !== null) return [];
  return conflictCopiesBeside(database, computers).map((copy) =>
    warning(
      'conflict',
      conflictWarning(copy),
      message('Compare both (--db FILE), go on with the better one, and move the other away.'),
    ),
  );
}

/** What was to become a copy, a database or a mail still holds people, whoever was erased since. */
function examineLeftovers(leftovers: readonly Leftover[]): Finding[] {
  return leftovers.map(({ file, isAbandoned }) =>
    isAbandoned
      ? warning(
          'leftover',
          message('An njb that was ended left a half-made file, with people in it: {file}', { file }),
          message('Delete it, nobody needs it; “njb member forget” does so, too.'),
        )
      : warning(
          'leftover',
          message('A half-made file lies here, and an njb may be at work on it: {file}', { file }),
          message('Where none is running, on no other computer either, delete it.'),
        ),
  );
}

const leastRoom = 200 * 1024 * 1024;

function examineRoom(folder: string): Finding[] {
  try {
    const { bavail, bsize } = statfsSync(nearestExisting(folder).path);
    if (bavail * bsize >= leastRoom) return [];
    const size = Math.floor((bavail * bsize) / 1024 / 1024);
    return [
      warning(
        'room',
        message('The disk is nearly full: {size} MB are left.', { size }),
        message('Make room before you import or send: njb writes a copy of the database before big changes.'),
      ),
    ];
  } catch {
    return [];
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
