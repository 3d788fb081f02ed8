import type BetterSqlite3 from 'better-sqlite3';
import { entryKey } from './municipality-list.js';
import { LIST_FIELDS, type ListPlan, type StoredMunicipality } from './municipality-plan.js';

const COLUMNS = {
  name: 'name',
  officialName: 'official_name',
  kind: 'kind',
  state: 'state',
  district: 'district',
  ags: 'ags',
  ars: 'ars',
  postalCode: 'postal_code',
  population: 'population',
} as const;

/** Reads every municipality with the offices held there. */
export function loadMunicipalities(sqlite: BetterSqlite3.Database): StoredMunicipality[] {
  const offices = new Map<number, Map<string | null, number[]>>();
  const terms = sqlite.prepare<[], { id: number; place: number; title: string | null }>(
    'SELECT id, municipality_id AS place, title FROM terms WHERE municipality_id IS NOT NULL ORDER BY id',
  );
  for (const { id, place, title } of terms.iterate()) {
    const titles = offices.get(place) ?? new Map<string | null, number[]>();
    offices.set(place, titles);
    titles.set(title, [...(titles.get(title) ?? []), id]);
  }
  const columns = LIST_FIELDS.map((field) => `${COLUMNS[field]} AS ${field}`).join(', ');
  return sqlite
    .prepare<[], Omit<StoredMunicipality, 'offices'>>(`SELECT id, ${columns} FROM municipalities ORDER BY id`)
    .all()
    .map((row) => ({
      ...row,
      offices: [...(offices.get(row.id) ?? [])].map(([title, ids]) => ({ title, terms: ids })),
    }));
}

/**
 * Writes what a plan of an official list says, inside the caller's transaction: new and changed municipalities with the
 * `source` they come from, terms that go over to them, other names; municipalities entered by hand that are left empty go.
 */
export function applyListPlan(sqlite: BetterSqlite3.Database, plan: ListPlan, source: string): void {
  const ids = new Map<string, number>();
  const insert = sqlite.prepare(
    `INSERT INTO municipalities (${LIST_FIELDS.map((field) => COLUMNS[field]).join(', ')}, source)
     VALUES (${LIST_FIELDS.map(() => '?').join(', ')}, ?)`,
  );
  for (const row of plan.rows) {
    const { entry } = row;
    if (row.kind === 'new') {
      const values = LIST_FIELDS.map((field) => entry[field]);
      ids.set(entryKey(entry), Number(insert.run(...values, source).lastInsertRowid));
      continue;
    }
    ids.set(entryKey(entry), row.id);
    if (row.kind === 'same') continue;
    const assignments = row.changes.map(({ field }) => `${COLUMNS[field]} = ?`).join(', ');
    sqlite
      .prepare(`UPDATE municipalities SET ${assignments}, source = ? WHERE id = ?`)
      .run(...row.changes.map(({ to }) => to), source, row.id);
    if (row.formerName !== null) addAlias(sqlite, row.id, row.formerName);
  }
  for (const { from, to, terms, alias } of plan.takeOvers) {
    const target = ids.get(entryKey(to));
    if (target === undefined) throw new Error('a plan speaks of an entry that it does not have');
    moveTerms(sqlite, from.id, target, terms);
    if (alias) addAlias(sqlite, target, from.name);
  }
  const removed = new Set(plan.emptied.map(({ id }) => id));
  for (const { from, to } of plan.takeOvers) {
    if (!removed.delete(from.id)) continue;
    const target = ids.get(entryKey(to)) ?? 0;
    handOver(sqlite, from.id, target);
  }
}

/** Gives terms of one municipality to another. */
function moveTerms(sqlite: BetterSqlite3.Database, from: number, to: number, terms: readonly number[]): void {
  const move = sqlite.prepare('UPDATE terms SET municipality_id = ? WHERE id = ? AND municipality_id = ?');
  for (const term of terms) move.run(to, term, from);
}

/** Gives what else belongs to a municipality to another one, and removes it. */
function handOver(sqlite: BetterSqlite3.Database, from: number, to: number): void {
  sqlite
    .prepare('UPDATE OR IGNORE municipality_aliases SET municipality_id = ? WHERE municipality_id = ?')
    .run(to, from);
  sqlite
    .prepare(
      `UPDATE municipalities SET postal_code = (SELECT postal_code FROM municipalities WHERE id = ?)
       WHERE id = ? AND postal_code IS NULL
         AND (SELECT postal_code FROM municipalities WHERE id = ?) IS NOT NULL`,
    )
    .run(from, to, from);
  sqlite.prepare('DELETE FROM municipalities WHERE id = ?').run(from);
}

/** Keeps another name of a municipality. */
export function addAlias(sqlite: BetterSqlite3.Database, municipality: number, alias: string): void {
  sqlite.prepare('DELETE FROM municipality_aliases WHERE alias = ? AND municipality_id <> ?').run(alias, municipality);
  sqlite
    .prepare('INSERT INTO municipality_aliases (municipality_id, alias) VALUES (?, ?) ON CONFLICT DO NOTHING')
    .run(municipality, alias);
}

/** Gives everything of a municipality that was entered by hand to another one, and removes it. */
export function mergeMunicipality(sqlite: BetterSqlite3.Database, from: number, to: number): void {
  sqlite.prepare('UPDATE terms SET municipality_id = ? WHERE municipality_id = ?').run(to, from);
  handOver(sqlite, from, to);
}
