import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newestFirst } from '../domain/copy-rotation.js';
import { foldName } from '../domain/names.js';
import { type Identity, redactor } from '../domain/redact.js';
import { copiesOf, type Occasion } from './backup.js';
import { openSqlite } from './load-sqlite.js';

/** A copy of the database, and whether a person is in it; null: it cannot be read. */
export interface CopySearch {
  file: string;
  holds: boolean | null;
}

/** The copies of databases in a folder, by name. */
export function copiesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.db'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** A copy in a list. */
export interface ListedCopy {
  file: string;
  /** UTC instant it was made at, by its name, else by the file system. */
  at: string;
  bytes: number;
  /** What it was made before; `manual`: on request; `other`: of another database, or named by somebody else. */
  occasion: Occasion | 'erased' | 'damaged' | 'manual' | 'other';
}

/** The copies in a folder, the newest first. */
export function listCopies(database: string, folder: string): ListedCopy[] {
  const own = new Map(copiesOf(database, folder).map((copy) => [copy.file, copy]));
  return copiesIn(folder)
    .flatMap((file): (ListedCopy & { written: number })[] => {
      const status = statSync(file, { throwIfNoEntry: false });
      if (status?.isFile() !== true) return [];
      const named = own.get(file);
      const byHand = /-damaged(?:-\d+)?\.db$/.test(file) ? 'damaged' : 'manual';
      const at = named?.at ?? status.mtime.toISOString();
      return [
        {
          file,
          at,
          bytes: status.size,
          occasion: named === undefined ? 'other' : (named.occasion ?? byHand),
          written: status.mtimeMs,
        },
      ];
    })
    .toSorted((a, b) => (a.at === b.at ? b.written - a.written : newestFirst(a, b)))
    .map(({ written: _, ...copy }) => copy);
}

/** Looks for a person in copies, their journals and mails included. */
export function searchCopies(files: readonly string[], identity: Identity): CopySearch[] {
  return files.map((file) => ({ file, holds: holdsPerson(file, identity) }));
}

function holdsPerson(file: string, identity: Identity): boolean | null {
  const keys = new Set(identity.names.map((name) => foldName(name).key).filter(Boolean));
  const { finds } = redactor(identity);
  try {
    const copy = openSqlite(file, { readonly: true });
    try {
      const persons = copy.prepare<[], { givenName: string; familyName: string }>(
        `SELECT given_name AS givenName, family_name AS familyName FROM persons
          UNION SELECT before ->> '$.given_name', before ->> '$.family_name' FROM journal WHERE table_name = 'persons'`,
      );
      for (const person of persons.iterate()) if (keys.has(foldName(person).key)) return true;
      const texts = copy.prepare<[], { text: string | null }>(
        `SELECT address AS text FROM email_addresses
          UNION ALL SELECT name || ' ' || coalesce(address, '') FROM deliveries
          UNION ALL SELECT name FROM guests UNION ALL SELECT args FROM commands
          UNION ALL SELECT text FROM delivery_contents UNION ALL SELECT coalesce(before, after) FROM journal`,
      );
      for (const { text } of texts.iterate()) if (text !== null && finds(text)) return true;
      return false;
    } finally {
      copy.close();
    }
  } catch {
    return null;
  }
}
