import { statSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import type { Context } from '../../context.js';
import { latestCopy } from '../../db/backup.js';
import { checkStore } from '../../db/check.js';
import { explainSqliteError } from '../../db/failures.js';
import { readHeader } from '../../db/header.js';
import { hasJournal } from '../../db/hot-journal.js';
import { openSqlite } from '../../db/load-sqlite.js';
import { latestVersion } from '../../db/migrate.js';
import { notedCopies } from '../../db/noted-copies.js';
import { checkedVersion, mustNotBeNewer } from '../../db/open.js';
import { computersOf } from '../../db/other-computers.js';
import { readSettingsBare, type Settings } from '../../db/settings.js';
import { germanDay, germanWallTime } from '../../domain/german-time.js';
import { daysLater } from '../../domain/plain-days.js';
import { NjbError } from '../../errors.js';
import { shortMoment } from '../../i18n/dates.js';
import { message } from '../../i18n/message.js';
import { type Finding, ok, warning, wrong, wrongAs } from './finding.js';

/** What was found out about the database; its settings are null where there is none that can be read. */
export interface DatabaseReport {
  findings: Finding[];
  settings: Settings | null;
  /** Settings as they are stored, to be looked at one by one. */
  stored: { key: string; value: string }[];
  /** Names of the computers that have changed it. */
  computers: string[];
  /** Where copies of it were written to. */
  copies: string[];
}

const nothingRead = { settings: null, stored: [], computers: [], copies: [] };

/** Looks at the database without changing a byte: not even what a killed program left half-written is taken back. */
export function examineDatabase(context: Context): DatabaseReport {
  const { database } = context.config;
  try {
    if (hasJournal(database)) return { findings: [interrupted(database)], ...nothingRead };
    const header = readHeader(database);
    if (header === null) {
      const none = warning(
        'database',
        message('There is no database {file} yet.', { file: database }),
        message('Start with “njb init”, or choose another database with --db FILE.'),
      );
      return { findings: [none], ...nothingRead };
    }
    mustNotBeNewer(database, header.version);
    const sqlite = openSqlite(database, { readonly: true, fileMustExist: true, timeout: 5000 });
    try {
      return examineTables(context, sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const explained = explainSqliteError(error, database);
    if (explained instanceof NjbError) return { findings: [wrongAs('database', explained)], ...nothingRead };
    throw error;
  }
}

function interrupted(file: string): Finding {
  return warning(
    'database',
    message('The database {file} is being written just now, or writing it was interrupted.', { file }),
    message('Where no other njb is running: the next command takes back what is half-written, “njb db check” for one.'),
  );
}

function examineTables(context: Context, sqlite: BetterSqlite3.Database): DatabaseReport {
  const { database: file } = context.config;
  const version = checkedVersion({ sqlite, file });
  const problems = checkStore(sqlite);
  if (problems.some(({ kind }) => kind !== 'trigger')) {
    const said = message('The database {file} has {count} {count|fault|faults}.', { file, count: problems.length });
    const findings = [
      wrong(
        'database',
        said,
        message('“njb db check” tells what is wrong with it.'),
        message('Keep the damaged file and go back to the last good copy in the folder “backups” beside it.'),
      ),
    ];
    return { findings, ...nothingRead };
  }
  const size = statSync(file).size / 1024 / 1024;
  const persons = count(sqlite, 'persons');
  const events = count(sqlite, 'events');
  const sound = message('{file} is sound: {contents}; {size} MB.', {
    file,
    contents: message('{persons} {persons|person|people}, {events} {events|event|events}', { persons, events }),
    size: Math.max(0.1, Math.round(size * 10) / 10),
  });
  const settings = readSettingsBare(sqlite);
  return {
    findings: [
      ok('database', sound),
      ...(problems.length === 0 ? [] : [withoutTriggers(problems.length)]),
      version === latestVersion()
        ? ok('schema', message('Its tables are those of this njb (version {version}).', { version }))
        : warning(
            'schema',
            message('Its tables are older than this njb (version {version} of {latest}).', {
              version,
              latest: latestVersion(),
            }),
            message(
              'The next command brings them up to date, and keeps a copy of the old ones; “njb db migrate” does just that.',
            ),
          ),
      examineCopies(context, sqlite, settings),
    ],
    settings,
    stored: sqlite.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings').all(),
    // older tables know nothing of computers
    computers: version === latestVersion() ? computersOf(sqlite) : [],
    copies: notedCopies({ sqlite }),
  };
}

function withoutTriggers(missing: number): Finding {
  return wrong(
    'journal',
    message('Not every change is logged: {count} {count|trigger is|triggers are} missing.', { count: missing }),
    message('“njb db check” tells what is wrong with it.'),
  );
}

function count(sqlite: BetterSqlite3.Database, table: 'persons' | 'events'): number {
  return Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

/** As `njb status` has it: a database that is younger than a copy may be old needs none yet. */
function examineCopies(
  { config, options, lang, today }: Context,
  sqlite: BetterSqlite3.Database,
  { backupDays }: Settings,
): Finding {
  const latest = latestCopy(config.database, config.backups);
  const first = sqlite.prepare<[], string | null>('SELECT at FROM commands ORDER BY id LIMIT 1').pluck().get();
  const said =
    latest === null
      ? message('There is no copy of the database yet.')
      : message('Latest copy of the database: {when}', {
          when: shortMoment(germanWallTime(latest), options.json ? 'en' : lang),
        });
  const since = latest ?? first ?? null;
  if (backupDays === null || since === null || daysLater(germanDay(since), backupDays) >= today)
    return ok('copy', said);
  return warning('copy', said, message('“njb db backup” writes one.'));
}
