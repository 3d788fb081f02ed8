import type BetterSqlite3 from 'better-sqlite3';
import type { Land } from '../domain/holidays.js';
import { foldText } from '../domain/names.js';
import type { HolidayEntry } from './school-holidays.js';

/** School holidays as the database has them. */
export interface StoredHolidays {
  id: number;
  state: Land;
  name: string;
  from: string;
  until: string;
}

const FIELDS = ['name', 'from', 'until'] as const;

/** A value that changes. */
export interface HolidayChange {
  field: (typeof FIELDS)[number];
  old: string;
  new: string;
}

/** An entry and what becomes of it. */
export type HolidayRow =
  | { kind: 'new'; entry: HolidayEntry }
  | { kind: 'changed'; entry: HolidayEntry; id: number; changes: HolidayChange[] }
  | { kind: 'same'; entry: HolidayEntry; id: number };

/**
 * Compares entries with what is stored. The same Land and first day are the same holidays; so are holidays of the same name
 * that overlap, as the first day is sometimes corrected. What the files do not have stays. Planned again after it was
 * applied, nothing changes.
 */
export function planHolidays(entries: readonly HolidayEntry[], stored: readonly StoredHolidays[]): HolidayRow[] {
  const left = new Map(stored.map((each) => [each.id, each]));
  const take = (matches: (each: StoredHolidays) => boolean): StoredHolidays | null => {
    const found = [...left.values()].find(matches) ?? null;
    if (found !== null) left.delete(found.id);
    return found;
  };
  const exact = entries.map(({ state, from }) => take((each) => each.state === state && each.from === from));
  return entries.map((entry, index): HolidayRow => {
    const { state, name, from, until } = entry;
    const known =
      exact[index] ??
      take(
        (each) =>
          each.state === state && foldText(each.name) === foldText(name) && each.from <= until && each.until >= from,
      );
    if (known === null) return { kind: 'new', entry };
    const changes = FIELDS.filter((field) => known[field] !== entry[field]).map(
      (field): HolidayChange => ({ field, old: known[field], new: entry[field] }),
    );
    return changes.length === 0
      ? { kind: 'same', entry, id: known.id }
      : { kind: 'changed', entry, id: known.id, changes };
  });
}

/** Reads all school holidays. */
export function loadHolidays(sqlite: BetterSqlite3.Database): StoredHolidays[] {
  return sqlite
    .prepare<[], StoredHolidays>(
      'SELECT id, state, name, starts_on AS "from", ends_on AS until FROM school_holidays ORDER BY id',
    )
    .all();
}

/** Writes what a plan says, inside the caller's transaction; `source` notes where a row comes from, by default its file. */
export function applyHolidays(
  sqlite: BetterSqlite3.Database,
  plan: readonly HolidayRow[],
  source: string | null,
): void {
  const insert = sqlite.prepare(
    'INSERT INTO school_holidays (state, name, starts_on, ends_on, source) VALUES (@state, @name, @from, @until, @source)',
  );
  const update = sqlite.prepare(
    'UPDATE school_holidays SET name = @name, starts_on = @from, ends_on = @until, source = @source WHERE id = @id',
  );
  for (const row of plan) {
    const { state, name, from, until, file } = row.entry;
    const values = { name, from, until, source: source ?? file };
    if (row.kind === 'new') insert.run({ ...values, state });
    else if (row.kind === 'changed') update.run({ ...values, id: row.id });
  }
}
