import { type RawBuilder, sql } from 'kysely';

/** A list of ids for `in`, of any length: bound as one value, so that SQLite's limit of parameters does not matter. */
export function among(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}
