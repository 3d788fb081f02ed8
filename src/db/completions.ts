import { applicationId } from './header.js';
import { openSqlite } from './load-sqlite.js';

/** What of the database a word on the command line can name. */
export type Named = 'events' | 'people' | 'series' | 'topics' | 'audiences' | 'municipalities';

/** A word, and what it stands for. */
export interface Completion {
  word: string;
  about: string;
}

const most = 60;

const queries: Readonly<Record<Named, string>> = {
  events: `SELECT slug AS word, start_date || '  ' || coalesce(topic, title) AS about FROM events
    WHERE slug LIKE @begin ESCAPE '\\'
      AND (@ahead = 0 OR (end_date >= @today AND length(start_date) = 10 AND status IN ('planned', 'confirmed')))
    ORDER BY end_date < @today, CASE WHEN end_date >= @today THEN start_date END, start_date DESC LIMIT ${most}`,
  people: `SELECT CASE WHEN name LIKE @begin ESCAPE '\\' THEN name WHEN turned LIKE @begin ESCAPE '\\' THEN turned ELSE address END AS word,
      coalesce(address, '') AS about
    FROM (SELECT family_name, given_name, trim(given_name || ' ' || family_name) AS name,
        trim(family_name || ' ' || given_name) AS turned, e.address
      FROM persons p LEFT JOIN email_addresses e ON e.person_id = p.id AND e.is_primary = 1)
    WHERE name LIKE @begin ESCAPE '\\' OR turned LIKE @begin ESCAPE '\\' OR address LIKE @begin ESCAPE '\\'
    ORDER BY family_name, given_name LIMIT ${most}`,
  series: `SELECT slug AS word, title AS about FROM series WHERE slug LIKE @begin ESCAPE '\\' ORDER BY slug LIMIT ${most}`,
  topics: `SELECT title AS word, '' AS about FROM topics WHERE status = 'idea' AND title LIKE @begin ESCAPE '\\'
    ORDER BY title LIMIT ${most}`,
  audiences: `SELECT name AS word, definition AS about FROM audiences WHERE name LIKE @begin ESCAPE '\\' ORDER BY name LIMIT ${most}`,
  municipalities: `SELECT DISTINCT name AS word, coalesce(state, '') AS about FROM municipalities
    WHERE name LIKE @begin ESCAPE '\\' ORDER BY name LIMIT ${most}`,
};

/**
 * The first few names that begin like this, read from the database as it lies there: it is neither created nor migrated,
 * and one that is being written is not waited for.
 * @param isAhead only events that take place, on a day from today on
 * @throws whatever SQLite says; the shell is told nothing
 */
export function completions(
  file: string,
  named: Named,
  begin: string,
  today: string,
  { isAhead = false }: { isAhead?: boolean } = {},
): Completion[] {
  const sqlite = openSqlite(file, { readonly: true, fileMustExist: true, timeout: 100 });
  try {
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) return [];
    const pattern = `${begin.replace(/[\\%_]/g, '\\$&')}%`;
    return sqlite
      .prepare<object, Completion>(queries[named])
      .all({ begin: pattern, ...(named === 'events' && { today, ahead: isAhead ? 1 : 0 }) });
  } finally {
    sqlite.close();
  }
}
