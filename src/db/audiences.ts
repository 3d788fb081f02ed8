import type BetterSqlite3 from 'better-sqlite3';
import { audienceParts } from '../domain/audience.js';
import type { Redactor } from '../domain/redact.js';
import type { Db } from './store.js';

/** An audience kept under a name. */
export interface SavedAudience {
  id: number;
  name: string;
  /** As `--to` takes it; people stand in it by number. */
  definition: string;
}

/** Every audience kept under a name, by name. */
export function readAudiences(db: Db): Promise<SavedAudience[]> {
  return db.selectFrom('audiences').selectAll().orderBy('name').execute();
}

/** Keeps an audience under a name, in place of the one that had it. */
export async function saveAudience(db: Db, name: string, definition: string): Promise<void> {
  await db
    .insertInto('audiences')
    .values({ name, definition })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ definition }))
    .execute();
}

/** Lets go of an audience. */
export async function removeAudience(db: Db, name: string): Promise<void> {
  await db.deleteFrom('audiences').where('name', '=', name).execute();
}

/** The short names of the series whose invitations go to an audience as `--to` takes it. */
export async function seriesWithAudience(db: Db): Promise<{ slug: string; audience: string }[]> {
  const rows = await db.selectFrom('series').select(['slug', 'audience']).orderBy('slug').execute();
  return rows.flatMap(({ slug, audience }) => (audience === null ? [] : [{ slug, audience }]));
}

/** Whom the invitations to a series go to; null: the active members. */
export async function audienceOfSeries(db: Db, seriesId: number): Promise<string | null> {
  const row = await db.selectFrom('series').select('audience').where('id', '=', seriesId).executeTakeFirst();
  return row?.audience ?? null;
}

/**
 * Puts another person, or with null nobody, in the place of one who is going, wherever audiences name them by number:
 * numbers are given anew, and a stranger must not come into an audience by one.
 */
export function replaceInAudiences(sqlite: BetterSqlite3.Database, person: number, by: number | null): void {
  const columns = [
    ['audiences', 'definition'],
    ['series', 'audience'],
  ] as const;
  for (const [table, column] of columns) {
    const rows = sqlite
      .prepare<[], { id: number; text: string }>(
        `SELECT id, "${column}" AS text FROM "${table}" WHERE "${column}" IS NOT NULL`,
      )
      .all();
    for (const { id, text } of rows) {
      const changed = replaceIn(text, person, by);
      if (changed !== text) sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE id = ?`).run(changed, id);
    }
  }
}

/** An audience as `--to` takes it, with nobody in the place of a person who is going and stands in it by name or address. */
export function redactAudience(text: string, redactor: Redactor): string {
  const parts = audienceParts(text).map((part) =>
    redactor.finds(part) ? `${/^not:/i.test(part) ? 'not:' : ''}nobody` : part,
  );
  return [...new Set(parts)].join(betweenParts(text));
}

function betweenParts(text: string): string {
  return text.includes(', ') ? ', ' : ',';
}

function replaceIn(text: string, person: number, by: number | null): string {
  return renumberAudience(text, (each) => (each === person ? by : each));
}

/** An audience as `--to` takes it, in which people named by number have another one, or with null are nobody. */
export function renumberAudience(text: string, numberOf: (person: number) => number | null): string {
  const parts = audienceParts(text);
  const changed = parts.map((part) => {
    const [, not = '', number] = /^(not:\s*)?(\d+)$/i.exec(part) ?? [];
    if (number === undefined) return part;
    const by = numberOf(Number(number));
    return by === Number(number) ? part : `${not}${by ?? 'nobody'}`;
  });
  return changed.every((part, i) => part === parts[i]) ? text : changed.join(betweenParts(text));
}
