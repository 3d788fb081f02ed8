import type BetterSqlite3 from 'better-sqlite3';
import { latestMunicipality } from './latest-term.js';

/** Somebody, with what tells them from others of the same name. */
export interface Namesake {
  id: number;
  /** Without the title, which not everybody says. */
  name: string;
  municipality: string | null;
  address: string | null;
}

/** Everybody whose name one of these people bears, too, these among them; by id. */
export function namesakesOf(sqlite: BetterSqlite3.Database, ids: readonly number[]): Namesake[] {
  return sqlite
    .prepare<[string], Namesake>(
      `SELECT p.id, trim(p.given_name || ' ' || p.family_name) AS name, ${latestMunicipality('p.id')} AS municipality,
              e.address
         FROM persons p LEFT JOIN email_addresses e ON e.person_id = p.id AND e.is_primary = 1
        WHERE (p.family_name, p.given_name) IN (
                SELECT family_name, given_name FROM persons WHERE id IN (SELECT value FROM json_each(?)))
        ORDER BY p.id`,
    )
    .all(JSON.stringify(ids));
}
