import { statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Context } from '../context.js';
import { readHeader } from '../db/header.js';
import { defaults, readSettings, type Settings } from '../db/settings.js';
import { OperationFailed, UserError } from '../errors.js';
import { isLanguage, type Language } from '../i18n/translate.js';
import { packageRoot } from '../package-root.js';
import { loadTemplates, type TemplateFolders, type Templates } from '../templates/index.js';
import { breakLines } from '../terminal/break-lines.js';
import { realPathOf, writeWhole } from '../whole-file.js';
import { oneOf } from './choices.js';

/**
 * The language of mails, reports and calendars: `--document-lang`, else the network's own.
 * @throws UserError for a language njb does not speak
 */
export function documentLanguage({ options }: Context, settings: Pick<Settings, 'language'>): Language {
  const asked = options.documentLang;
  if (asked === undefined) return settings.language;
  if (isLanguage(asked)) return asked;
  throw new UserError('“{value}” is no language njb speaks; --document-lang takes de or en.', { value: asked });
}

/** The network's settings, or the defaults where there is no database yet. */
export async function settingsOrDefaults(context: Context): Promise<Settings> {
  if (readHeader(context.config.database) === null) return defaults;
  return readSettings((await context.store()).query);
}

/** Where templates lie: the user's folder and ours. */
export function templateFolders({ config }: Context): TemplateFolders {
  return { own: config.templates, builtIn: join(packageRoot(), 'templates') };
}

/** The templates of a language, as the network writes. `bars`: numbers have bars beside them, on a terminal. */
export function openTemplates(
  context: Context,
  language: Language,
  settings: Settings,
  { bars = false }: { bars?: boolean } = {},
): Promise<Templates> {
  return loadTemplates({ folders: templateFolders(context), language, genderMark: settings.genderMark, bars });
}

/** `--format` and `--out`, as typed. */
export interface Asked {
  format?: string | undefined;
  out?: string | undefined;
}

/**
 * The format asked for: `--json`, `--format`, what `--out` ends with.
 * @param formats with `json`, which every list has
 * @param otherwise the format where nothing says which
 * @param endings what else a file may end with, beside the names of the formats
 * @throws UserError for one that is not to be had: a text named like a document of another kind would not open
 */
export function formatOf<const F extends string>(
  { options }: Pick<Context, 'options'>,
  { format, out }: Asked,
  formats: readonly F[] & ('json' extends F ? unknown : never),
  otherwise: F,
  endings: Readonly<Record<string, F>> = {},
): F {
  const json = formats.find((each) => each === 'json');
  if (options.json && json !== undefined) return json;
  if (format !== undefined) return oneOf(format, formats, '--format');
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const meant = endings[ending] ?? formats.find((each) => each === ending);
  if (meant !== undefined) return meant;
  const isForeign = /^(?:csv|docx?|html?|ics|json|md|odt|pdf|rtf|txt|xlsx?|ya?ml)$/.test(ending);
  return isForeign ? oneOf(ending, formats, '--out') : otherwise;
}

/** On a terminal a table comes without its byte order mark, and lines end as a terminal has them. */
export function forScreen({ terminal }: Pick<Context, 'terminal'>, table: string): string {
  return terminal.isTerminal ? table.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : table;
}

/**
 * Puts a document where `--out` says, else on stdout. With `--dry-run` no file is written.
 * @throws Cancelled where somebody does not want a file replaced; UserError where the file is a folder, or the database or
 *   another that njb itself lives on, under whatever name; OperationFailed where it cannot be written
 */
export async function deliverDocument(
  context: Context,
  content: string | Uint8Array,
  out: string | undefined,
): Promise<void> {
  const { t, terminal, config, system, options } = context;
  if (out === undefined) {
    if (typeof content === 'string') terminal.exact(content.replace(/\n$/, ''));
    else terminal.bytes(content);
    return;
  }
  const file = resolve(system.cwd, out);
  const { agreeToReplace, rememberWritten, writtenFile } = await import('./written-files.js');
  refuseOwnFiles(file, config, writtenFile(config));
  if (isFolder(file)) throw new UserError('{file} is a folder; give a file in it.', { file });
  if (options.dryRun) {
    terminal.notice(t('Would write {file}', { file }));
    return;
  }
  await agreeToReplace(context, file, content);
  try {
    writeWhole(file, content);
  } catch (error) {
    throw new OperationFailed('The file {file} could not be written: {problem}', {
      file,
      problem: error instanceof Error ? error.message : String(error),
    });
  }
  rememberWritten(context, file, content);
  terminal.notice(t('Written: {file}', { file }));
}

/**
 * The same for a text of paragraphs: on a terminal its lines end between words, and a long one goes through the pager; in files
 * and pipes a paragraph is a line.
 * @throws as {@link deliverDocument}
 */
export async function deliverText(context: Context, text: string, out: string | undefined): Promise<void> {
  const { terminal } = context;
  if (terminal.isTerminal && out === undefined) {
    await terminal.page(breakLines(text.replace(/\n$/, ''), terminal.columns));
  } else await deliverDocument(context, text, out);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // whatever is wrong with it, writing tells
  }
}

function refuseOwnFiles(file: string, { database, file: configuration }: Context['config'], written: string): void {
  const target = realPathOf(file);
  if (target === realPathOf(database)) throw new UserError('{file} is the database; choose another file.', { file });
  const sidecars = ['-journal', '-sending', '-wal', '-shm'].map((ending) => `${database}${ending}`);
  const isOurs = [...sidecars, configuration, written].some((own) => target === realPathOf(own));
  if (isOurs) throw new UserError('{file} is a file that njb itself needs; choose another file.', { file });
}
