import type BetterSqlite3 from 'better-sqlite3';
import { germanDay } from '../../domain/german-time.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { daysLater } from '../../domain/plain-days.js';
import type { Standpoint } from './collect.js';
import { type Due, due } from './due.js';

/** What keeps the office going: series without dates, ideas whose date was cancelled, copies of the database. */
export async function dueUpkeep(sqlite: BetterSqlite3.Database, at: Standpoint): Promise<Due[]> {
  return [...(await unplannedSeries(sqlite, at)), ...freedIdeas(sqlite), ...oldBackup(sqlite, at)];
}

interface SeriesRow {
  id: number;
  slug: string;
  title: string;
  rrule: string;
  startsOn: string | null;
  endsOn: string | null;
  pauseMonths: string;
  hasDates: 0 | 1;
  hasNextYear: 0 | 1;
}

/** A quarter of a year should always be planned ahead; from October on the next year too. */
const quarter = 92;
const nextYearFrom = '10-01';

async function unplannedSeries(sqlite: BetterSqlite3.Database, { today }: Standpoint): Promise<Due[]> {
  const until = daysLater(today, quarter);
  const next = Number(today.slice(0, 4)) + 1;
  const all = sqlite
    .prepare<[object], SeriesRow>(
      `SELECT id, slug, title, rrule, starts_on AS startsOn, ends_on AS endsOn, pause_months AS pauseMonths,
              EXISTS (SELECT 1 FROM events e WHERE e.series_id = s.id AND e.start_date BETWEEN @today AND @until
                         AND e.status <> 'cancelled') AS hasDates,
              EXISTS (SELECT 1 FROM events e WHERE e.series_id = s.id AND e.start_date BETWEEN @next AND @next || '~')
                AS hasNextYear
         FROM series s WHERE ends_on IS NULL OR ends_on >= @today ORDER BY title, id`,
    )
    .all({ today, until, next: String(next) });
  const found: Due[] = [];
  for (const series of all) {
    const { slug, title, endsOn, startsOn } = series;
    const missing = series.hasDates === 1 ? null : await firstUndecided(sqlite, series, today, until);
    if (missing !== null) {
      const year = Number(missing.slice(0, 4));
      found.push(due('series_unplanned', 'soon', { date: missing, series: { slug, title, year } }));
    }
    const goesOn = (endsOn === null || endsOn >= `${next}`) && (startsOn === null || startsOn < `${next + 1}`);
    const isTold = missing?.startsWith(String(next)) === true;
    if (today.slice(5) >= nextYearFrom && series.hasNextYear === 0 && goesOn && !isTold) {
      found.push(due('series_unplanned', 'later', { date: `${next}`, series: { slug, title, year: next } }));
    }
  }
  return found;
}

/** The first date by the rule until a day of which nobody has decided anything: no event, not left out, no pause. */
async function firstUndecided(
  sqlite: BetterSqlite3.Database,
  { id, rrule, startsOn, endsOn, pauseMonths }: SeriesRow,
  today: PlainDate,
  until: PlainDate,
): Promise<PlainDate | null> {
  const { occurrences } = await import('../../domain/recurrence.js');
  const leftOut = sqlite
    .prepare<[number], string>('SELECT proposed FROM series_left_out WHERE series_id = ?')
    .pluck()
    .all(id);
  const decidedMonths = sqlite
    .prepare<[number, string], string>(
      'SELECT substr(start_date, 1, 7) FROM events WHERE series_id = ? AND start_date >= ?',
    )
    .pluck()
    .all(id, today.slice(0, 7));
  const paused: number[] = JSON.parse(pauseMonths);
  const years = [...new Set([today, until].map((day) => Number(day.slice(0, 4))))];
  const dates = years.flatMap((year) => occurrences(rrule, year, startsOn ?? undefined));
  const isUndecided = (day: PlainDate) =>
    day >= today &&
    day <= until &&
    (endsOn === null || day <= endsOn) &&
    !paused.includes(Number(day.slice(5, 7))) &&
    !leftOut.includes(day) &&
    !decidedMonths.includes(day.slice(0, 7));
  return dates.find(isUndecided) ?? null;
}

/** Ideas whose event was cancelled or removed. */
function freedIdeas(sqlite: BetterSqlite3.Database): Due[] {
  return sqlite
    .prepare<[], { id: number; title: string; date: string | null }>(
      `SELECT t.id, t.title, e.start_date AS date FROM topics t LEFT JOIN events e ON e.id = t.event_id
        WHERE t.status = 'scheduled' AND (e.id IS NULL OR e.status = 'cancelled') ORDER BY t.id`,
    )
    .all()
    .map(({ id, title, date }) => due('idea_without_date', 'later', { date, topic: { id, title } }));
}

/** The latest copy is too old; or there is none, and the database is older than that itself. */
function oldBackup(sqlite: BetterSqlite3.Database, { settings, today, latestCopy }: Standpoint): Due[] {
  if (settings.backupDays === null) return [];
  const first = sqlite.prepare<[], string | null>('SELECT at FROM commands ORDER BY id LIMIT 1').pluck().get() ?? null;
  const since = latestCopy ?? first;
  if (since === null || daysLater(germanDay(since), settings.backupDays) >= today) return [];
  return [due('backup_old', 'later', { date: latestCopy === null ? null : germanDay(latestCopy) })];
}
