import type BetterSqlite3 from 'better-sqlite3';
import { statusOn } from '../../db/membership-on.js';
import type { Settings } from '../../db/settings.js';
import { germanDay } from '../../domain/german-time.js';
import { lastDay } from '../../domain/partial-date.js';
import { daysLater, monthsLater } from '../../domain/plain-days.js';

const current = '(SELECT max(id) FROM memberships WHERE person_id = p.id)';

interface Contact {
  id: number;
  since: string | null;
}

/**
 * How many people are to be erased by the rules of retention: those `privacy due` lists as former members or as without
 * membership. The dear questions (attendance, the journal) are asked of the few alone whom nothing else keeps.
 */
export function countPrivacyDue(
  sqlite: BetterSqlite3.Database,
  { keepFormer, keepProspects }: Pick<Settings, 'keepFormer' | 'keepProspects'>,
  today: string,
): number {
  const former =
    keepFormer === null ? [] : formerMembers(sqlite, today).filter(({ since }) => isDue(since, keepFormer, today));
  if (keepProspects === null || isYoung(sqlite, keepProspects, today)) return former.length;
  let left = contacts(sqlite, today).filter(({ since }) => isDue(since, keepProspects, today));
  if (left.length > 0) left = withLater(left, attendances(sqlite, left)).filter(isStillDue);
  if (left.length > 0) left = withLater(left, touched(sqlite, left, daysLater(monthsLater(today, -keepProspects), -3)));
  return former.length + left.filter(isStillDue).length;

  function isStillDue({ since }: Contact): boolean {
    return isDue(since, keepProspects ?? 0, today);
  }
}

/** Without any date somebody has to look. */
function isDue(since: string | null, months: number, today: string): boolean {
  if (since === null || since === '') return true;
  return monthsLater(since.endsWith('Z') ? germanDay(since) : lastDay(since), months) <= today;
}

/** Whether the whole database is younger than the rule: whoever njb entered in it was entered since. */
function isYoung(sqlite: BetterSqlite3.Database, months: number, today: string): boolean {
  const first = sqlite.prepare<[], string | null>('SELECT at FROM commands ORDER BY id LIMIT 1').pluck().get();
  return first !== undefined && first !== null && monthsLater(germanDay(first), months) > today;
}

function formerMembers(sqlite: BetterSqlite3.Database, today: string): Contact[] {
  return sqlite
    .prepare<[string], Contact>(
      `SELECT p.id, m.left_on AS since FROM persons p JOIN memberships m ON m.id = ${current} WHERE ${statusOn('?')} = 'former'`,
    )
    .all(today);
}

/** People without membership or function, with the last contact but for what {@link attendances} and {@link touched} add. */
function contacts(sqlite: BetterSqlite3.Database, today: string): Contact[] {
  return sqlite
    .prepare<[string], Contact>(
      `SELECT p.id, (SELECT max(day) FROM (
                SELECT max(imported_at) AS day FROM import_origins WHERE person_id = p.id
                UNION ALL SELECT max(elected_on) FROM terms WHERE person_id = p.id
                UNION ALL SELECT max(given_on) FROM consents WHERE person_id = p.id
                UNION ALL SELECT max(sent_at) FROM deliveries WHERE person_id = p.id
                UNION ALL SELECT max(e.end_date) FROM guests g JOIN events e ON e.id = g.event_id WHERE g.person_id = p.id
                UNION ALL SELECT max(suggested_on) FROM topics WHERE suggested_by = p.id)) AS since
         FROM persons p LEFT JOIN memberships m ON m.id = ${current}
        WHERE (m.id IS NULL OR ${statusOn('?')} = 'prospect')
          AND NOT EXISTS (SELECT 1 FROM roles WHERE person_id = p.id AND ends_on IS NULL)`,
    )
    .all(today);
}

function attendances(sqlite: BetterSqlite3.Database, people: readonly Contact[]): Contact[] {
  const read = sqlite.prepare<[number], Contact>(
    `SELECT a.person_id AS id, max(coalesce(a.replied_at, CASE WHEN a.status = 'attended' THEN e.start_date END)) AS since
       FROM attendees a JOIN events e ON e.id = a.event_id WHERE a.person_id = ? GROUP BY a.person_id`,
  );
  return people.flatMap(({ id }) => read.get(id) ?? []);
}

/** When a command last wrote the record of somebody, as far as that was not before a day. */
function touched(sqlite: BetterSqlite3.Database, people: readonly Contact[], from: string): Contact[] {
  return sqlite
    .prepare<[object], Contact>(
      `SELECT id, max(at) AS since FROM (
         SELECT j.row_id AS id, c.at FROM commands c CROSS JOIN journal j ON j.command_id = c.id
          WHERE c.at >= @from AND j.table_name = 'persons' AND j.last_row_id IS NULL
            AND j.row_id IN (SELECT value FROM json_each(@ids))
         UNION ALL
         SELECT person.value, c.at FROM commands c CROSS JOIN journal j ON j.command_id = c.id
           CROSS JOIN json_each(@ids) AS person ON person.value BETWEEN j.row_id AND j.last_row_id
          WHERE c.at >= @from AND j.table_name = 'persons')
       GROUP BY id`,
    )
    .all({ from, ids: JSON.stringify(people.map(({ id }) => id)) });
}

/** As text, as `privacy due` compares days and instants. */
function withLater(people: readonly Contact[], others: readonly Contact[]): Contact[] {
  const later = new Map(others.map(({ id, since }) => [id, since]));
  return people.map(({ id, since }) => {
    const other = later.get(id) ?? null;
    return { id, since: since === null || (other !== null && other > since) ? other : since };
  });
}
