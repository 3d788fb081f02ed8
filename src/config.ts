import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type NjbError, OperationFailed, UsageError, UserError } from './errors.js';

/** What belongs to this machine rather than to the network: where things lie and how mail leaves. */
export interface Config {
  /** The database file, absolute. */
  readonly database: string;
  /** The configuration file that was read, or would be: `njb.config.json` beside `njb.db`. */
  readonly file: string;
  /** Mail server as a URL (`smtp://host:587`, `smtps://host`), or null: mails go into the outbox folder. */
  readonly smtp: string | null;
  /** Password for the mail server, from NJB_SMTP_PASSWORD alone. */
  readonly smtpPassword: string | null;
  /** A program and its arguments that print the password; run without a shell. */
  readonly passwordCommand: readonly string[] | null;
  /** A program like sendmail that takes mails where there is no mail server, or null. */
  readonly sendmail: string | null;
  /** Connections to the mail server at once. */
  readonly connections: number;
  /** Seconds before the second, third … attempt at a mail or a server. */
  readonly retryAfter: readonly number[];
  /** Seconds of silence after which a mail server counts as gone. */
  readonly serverTimeout: number;
  /** Where undeliverable mail comes back to, a `*` in it for each mail's own; null: to the sender. */
  readonly bounces: string | null;
  /** For signatures (DKIM): the domain that signs (null: the sender's), the selector, and the file with the key. */
  readonly dkimDomain: string | null;
  readonly dkimSelector: string | null;
  readonly dkimKey: string | null;
  /** An address and a folder that get a copy of each mail sent. */
  readonly copyTo: string | null;
  readonly sentFolder: string | null;
  /** Folder for .eml files where there is no mail server. */
  readonly outbox: string;
  /** Folder with the user's own templates, looked in before ours. */
  readonly templates: string;
  /** Folder for copies of the database. */
  readonly backups: string;
  /** What is wrong with the file, which then counts as empty; null: nothing. */
  readonly fault: NjbError | null;
}

/** The keys a configuration file may have, all optional. */
export interface ConfigFile {
  smtp?: string;
  passwordCommand?: string[];
  sendmail?: string;
  connections?: number;
  retryAfter?: number[];
  serverTimeout?: number;
  bounces?: string;
  dkimDomain?: string;
  dkimSelector?: string;
  dkimKey?: string;
  copyTo?: string;
  sentFolder?: string;
  outbox?: string;
  templates?: string;
  backups?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * One configuration from the options, the environment and the file beside the database, in this order of precedence.
 * A file that is no JSON, or has a key or value it cannot have, is told as the `fault`.
 * @throws UsageError where `--db` is empty
 */
export function loadConfig(
  options: { db?: string | undefined },
  env: Environment,
  cwd: string,
  home: () => string,
): Config {
  if (options.db === '') throw new UsageError('The option {option} is empty.', { option: '--db' });
  const given = options.db ?? env.NJB_DB;
  const database = given ? resolve(cwd, given) : join(dataFolder(env, home), 'njb.db');
  const folder = dirname(database);
  const file = join(folder, `${basename(database, extname(database))}.config.json`);
  const { settings, fault } = settingsIn(file);
  const inFolder = (path: string | undefined) => (path === undefined ? null : resolve(folder, path));
  return {
    database,
    file,
    smtp: env.NJB_SMTP || settings.smtp || null,
    smtpPassword: env.NJB_SMTP_PASSWORD || null,
    passwordCommand: settings.passwordCommand ?? null,
    sendmail: settings.sendmail ?? null,
    connections: settings.connections ?? 3,
    retryAfter: settings.retryAfter ?? [2, 10, 60],
    serverTimeout: settings.serverTimeout ?? 600,
    bounces: settings.bounces ?? null,
    dkimDomain: settings.dkimDomain ?? null,
    dkimSelector: settings.dkimSelector ?? null,
    dkimKey: inFolder(settings.dkimKey),
    copyTo: settings.copyTo ?? null,
    sentFolder: inFolder(settings.sentFolder),
    outbox: resolve(folder, settings.outbox ?? 'outbox'),
    templates: resolve(folder, settings.templates ?? 'templates'),
    backups: resolve(folder, settings.backups ?? 'backups'),
    fault,
  };
}

function settingsIn(file: string): { settings: ConfigFile; fault: NjbError | null } {
  try {
    return { settings: readConfigFile(file), fault: null };
  } catch (error) {
    if (error instanceof UserError) return { settings: {}, fault: error };
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const fault = new OperationFailed('The configuration file {file} cannot be read: {problem}', {
      file,
      problem: String(code),
    });
    return { settings: {}, fault };
  }
}

/** The databases that are used where `--db`, and then NJB_DB, is not given. */
export function usualDatabases(env: Environment, cwd: string, home: () => string): string[] {
  const usual = join(dataFolder(env, home), 'njb.db');
  return env.NJB_DB ? [resolve(cwd, env.NJB_DB), usual] : [usual];
}

/** Where programs keep a user's data: %APPDATA% on Windows, else $XDG_DATA_HOME or ~/.local/share (XDG base directories). */
function dataFolder(env: Environment, home: () => string): string {
  if (env.APPDATA) return join(env.APPDATA, 'njb');
  return join(env.XDG_DATA_HOME || join(home(), '.local', 'share'), 'njb');
}

/**
 * Reads a configuration file; an absent one is an empty one.
 * @throws UserError naming the file and the key
 */
export function readConfigFile(file: string): ConfigFile {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError('The configuration file {file} is not valid JSON (line {line}).', {
      file,
      line: lineOfFault(text, error),
    }).hint('Mend it in a text editor, or rename it: njb then works with its defaults.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('The configuration file {file} must hold one JSON object.', { file });
  }
  for (const [key, entry] of Object.entries(value)) {
    const valid = key in shapes ? shapes[key as keyof ConfigFile](entry) : false;
    if (!valid)
      throw new UserError('The configuration file {file} has a key or value njb does not know: {key}', {
        file,
        key,
      }).hint('It may have {keys}.', { keys: Object.keys(shapes).join(', ') });
  }
  return value;
}

/** The line JSON.parse complained about; at the end of the text it names no position. */
function lineOfFault(text: string, error: unknown): number {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  return text
    .slice(0, position === undefined ? text.length : Number(position))
    .trimEnd()
    .split('\n').length;
}

const isText = (value: unknown) => typeof value === 'string';
const isSeconds = (value: unknown, least: number) => typeof value === 'number' && value >= least && value <= 3600;
/** What a value in the file must be, key by key. */
export const shapes: Readonly<Record<keyof ConfigFile, (value: unknown) => boolean>> = {
  smtp: isText,
  passwordCommand: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
  sendmail: isText,
  connections: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 20,
  retryAfter: (value) => Array.isArray(value) && value.length <= 10 && value.every((each) => isSeconds(each, 0)),
  serverTimeout: (value) => isSeconds(value, 0.1),
  bounces: isText,
  dkimDomain: isText,
  dkimSelector: isText,
  dkimKey: isText,
  copyTo: isText,
  sentFolder: isText,
  outbox: isText,
  templates: isText,
  backups: isText,
};

/**
 * Writes the configuration file as a whole: under another name first, so that it is never half there.
 * @throws OperationFailed where it cannot be written
 */
export function writeConfigFile(file: string, content: ConfigFile): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(`${file}.part`, file);
  } catch (error) {
    throw new OperationFailed('The configuration file {file} could not be written: {problem}', {
      file,
      problem: String((error as NodeJS.ErrnoException).code),
    });
  }
}
