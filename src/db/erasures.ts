import { createHmac } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { parseEmailAddress } from '../domain/email-address.js';
import { municipalityKey } from '../domain/municipality.js';
import { foldName, type NameParts } from '../domain/names.js';

/** What tells who somebody is, as an import or a form has it. */
export interface Marks {
  addresses: readonly string[];
  /** Usually one; of somebody who changed theirs, all. */
  names: readonly NameParts[];
  /** The municipality under every name that is known for it; empty where none is said. */
  municipalities: readonly string[];
}

/** Who was erased on request. */
export interface Erasures {
  readonly isEmpty: boolean;
  /** The day somebody with one of these marks was erased, `YYYY-MM-DD`; null: nobody was. */
  erasedOn(marks: Marks): string | null;
}

/** Reads who was erased. Where nobody was, asking costs nothing. */
export function loadErasures(sqlite: BetterSqlite3.Database, database: 'main' | 'present' = 'main'): Erasures {
  const rows = sqlite.prepare<[], Erasure>(`SELECT hash, erased_on FROM ${database}.erasures`).all();
  return erasuresOf(rows, readKey(sqlite, database));
}

interface Erasure {
  hash: string;
  erased_on: string;
}

function erasuresOf(rows: readonly Erasure[], key: string | null): Erasures {
  const days = new Map(rows.map(({ hash, erased_on }) => [hash, erased_on]));
  return {
    isEmpty: days.size === 0,
    erasedOn(marks) {
      if (key === null || days.size === 0) return null;
      const found = hashesOf(key, marks).find(({ hash }) => days.has(hash));
      return found === undefined ? null : (days.get(found.hash) ?? null);
    },
  };
}

/** Who was erased in the database attached as `present` and is not known as such in the one at hand. */
export function loadLaterErasures(sqlite: BetterSqlite3.Database): Erasures {
  const rows = sqlite
    .prepare<[], Erasure>(
      'SELECT hash, erased_on FROM present.erasures WHERE hash NOT IN (SELECT hash FROM main.erasures)',
    )
    .all();
  return erasuresOf(rows, readKey(sqlite, 'present'));
}

/**
 * Takes over the hashes of the database attached as `present`. They mean something only with the key they were made with:
 * the one at hand, or theirs where there is none yet.
 */
export function carryErasures(sqlite: BetterSqlite3.Database): void {
  sqlite.exec(`
    INSERT INTO main.erasure_key (id, value) SELECT id, value FROM present.erasure_key
      WHERE NOT EXISTS (SELECT 1 FROM main.erasure_key);
    -- a number of both may mean two people
    INSERT INTO main.erasures (subject, kind, hash, erased_on)
      SELECT coalesce(
          (SELECT min(here.subject) FROM main.erasures here JOIN present.erasures same USING (hash)
            WHERE same.subject = there.subject),
          there.subject + (SELECT coalesce(max(subject), 0) FROM main.erasures)), there.kind, there.hash, there.erased_on
        FROM present.erasures there
       WHERE EXISTS (SELECT 1 FROM main.erasure_key a JOIN present.erasure_key b ON b.value = a.value)
         AND there.hash NOT IN (SELECT hash FROM main.erasures)`);
}

/**
 * The first of addresses that belonged to somebody who was erased on request, whoever is to get it now, and the day of
 * that; null: none did.
 */
export function erasedAddress(
  erasures: Erasures,
  addresses: readonly string[],
): { address: string; day: string } | null {
  for (const address of erasures.isEmpty ? [] : addresses) {
    const day = erasures.erasedOn({ addresses: [address], names: [], municipalities: [] });
    if (day !== null) return { address, day };
  }
  return null;
}

/**
 * Remembers somebody as erased, by keyed hashes alone.
 * @param newKey makes the key, the first time: at least 32 characters of chance
 */
export function rememberErasure(
  sqlite: BetterSqlite3.Database,
  marks: Marks,
  today: string,
  newKey: () => string,
): void {
  const key = keyOf(sqlite, newKey);
  const insert = sqlite.prepare(
    `INSERT INTO erasures (subject, kind, hash, erased_on) VALUES (?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET subject = excluded.subject, erased_on = excluded.erased_on`,
  );
  const subject = sqlite.prepare<[], number>('SELECT coalesce(max(subject), 0) + 1 FROM erasures').pluck().get() ?? 1;
  for (const { kind, hash } of hashesOf(key, marks)) insert.run(subject, kind, hash, today);
}

/** Forgets that somebody was erased, who wants to be taken in again: all marks of theirs, not only these. */
export function releaseErasure(sqlite: BetterSqlite3.Database, marks: Marks): void {
  const key = readKey(sqlite);
  if (key === null) return;
  const remove = sqlite.prepare('DELETE FROM erasures WHERE subject IN (SELECT subject FROM erasures WHERE hash = ?)');
  for (const { hash } of hashesOf(key, marks)) remove.run(hash);
}

/** The key of the hashes, made where there is none yet. */
function keyOf(sqlite: BetterSqlite3.Database, newKey: () => string): string {
  const known = readKey(sqlite);
  if (known !== null) return known;
  const key = newKey();
  sqlite.prepare('INSERT INTO erasure_key (id, value) VALUES (1, ?)').run(key);
  return key;
}

/** What stands in place of a text that was erased: it tells the same text, and nothing else, and is worth nothing without the key. */
export function markText(sqlite: BetterSqlite3.Database, text: string, newKey: () => string): string {
  return hashOf(keyOf(sqlite, newKey), text);
}

/** The same of a text to be compared; null: nothing was erased yet. */
export function textMark(sqlite: BetterSqlite3.Database, text: string): string | null {
  const key = readKey(sqlite);
  return key === null ? null : hashOf(key, text);
}

function hashOf(key: string, text: string): string {
  return createHmac('sha256', key).update(`text:${text}`).digest('hex');
}

function readKey(sqlite: BetterSqlite3.Database, database: 'main' | 'present' = 'main'): string | null {
  return sqlite.prepare<[], string>(`SELECT value FROM ${database}.erasure_key WHERE id = 1`).pluck().get() ?? null;
}

/** A name counts together with the municipality: two people may have one name. */
function hashesOf(
  key: string,
  { addresses, names, municipalities }: Marks,
): { kind: 'email' | 'name'; hash: string }[] {
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  const nameKeys = new Set(names.map((name) => foldName(name).key).filter(Boolean));
  const places = new Set(municipalities.length === 0 ? [''] : municipalities.map(municipalityKey));
  return [
    ...[...new Set(addresses.flatMap(formsOf))].map((form) => ({
      kind: 'email' as const,
      hash: hash(`email:${form}`),
    })),
    ...[...nameKeys].flatMap((nameKey) =>
      [...places].map((place) => ({ kind: 'name' as const, hash: hash(`name:${nameKey}|${place}`) })),
    ),
  ];
}

/** An address as it is written, and as mail servers take it: a domain with an umlaut has two forms. */
function formsOf(address: string): string[] {
  const written = address.trim();
  return [written, parseEmailAddress(written) ?? written].map((form) => form.toLowerCase());
}
