import type { Land } from '../domain/holidays.js';
import type { Db } from './store.js';

/** School holidays of a Land, first to last day, as the office imported them. */
export interface SchoolHolidays {
  id: number;
  state: Land;
  name: string;
  from: string;
  until: string;
  /** The file or whatever else they were taken from. */
  source: string | null;
}

/** Which school holidays; without anything all. A period that touches the days from `from` to `until` counts. */
export interface SchoolHolidayFilter {
  state?: Land;
  from?: string;
  until?: string;
}

/** School holidays in order of their first days. */
export async function readSchoolHolidays(db: Db, filter: SchoolHolidayFilter = {}): Promise<SchoolHolidays[]> {
  let query = db
    .selectFrom('school_holidays')
    .select(['id', 'state', 'name', 'starts_on as from', 'ends_on as until', 'source'])
    .orderBy('starts_on')
    .orderBy('state');
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.from !== undefined) query = query.where('ends_on', '>=', filter.from);
  if (filter.until !== undefined) query = query.where('starts_on', '<=', filter.until);
  return query.execute();
}

/** Removes school holidays. */
export async function removeSchoolHolidays(db: Db, ids: readonly number[]): Promise<void> {
  for (const id of ids) await db.deleteFrom('school_holidays').where('id', '=', id).execute();
}
