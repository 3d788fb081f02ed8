import type BetterSqlite3 from 'better-sqlite3';
import { municipalityKey } from '../domain/municipality.js';
import { foldName } from '../domain/names.js';
import type { Marks } from './erasures.js';

/** What a row of a list says of who it is, as it has it; `''` where it says nothing. */
export interface RowMarks {
  givenName: string;
  familyName: string;
  /** ISO 8601, may be partial. */
  born: string;
  municipality: string;
  /** Lower case, parted by spaces. */
  addresses: string;
}

/** Whom somebody said a row to be about. */
export interface AnsweredRow {
  person: number;
  /** The name on record holds, however the row spells it. */
  keepsName: boolean;
  /** What the row says otherwise than another one, by field, about which somebody said what holds. */
  said: Readonly<Record<string, string>>;
}

/** What was answered about earlier rows. */
export interface AnsweredRows {
  /** Whether something was answered about rows of that family name. */
  mayKnow(familyName: string): boolean;
  /** Whom somebody said an earlier row to be about that says just the same of who it is; null: nobody did. */
  of(marks: RowMarks): AnsweredRow | null;
}

/** What was answered about earlier rows. They are few, and read at once; undefined: there are none. */
export function answeredRowLookup(sqlite: BetterSqlite3.Database): AnsweredRows | undefined {
  const rows = sqlite
    .prepare<[], RowMarks & { person: number; keepsName: 0 | 1; said: string }>(
      `SELECT given_name AS givenName, family_name AS familyName, born, municipality, addresses,
              person_id AS person, keeps_name AS keepsName, iif(json_valid(said), said, '{}') AS said FROM answered_rows`,
    )
    .all();
  if (rows.length === 0) return undefined;
  const answered = new Map(
    rows.map(({ person, keepsName, said, ...marks }) => [
      keyOf(marks),
      { person, keepsName: keepsName === 1, said: JSON.parse(said) as AnsweredRow['said'] },
    ]),
  );
  const names = new Set(rows.map(({ familyName }) => familyName));
  return { mayKnow: (familyName) => names.has(familyName), of: (marks) => answered.get(keyOf(marks)) ?? null };
}

function keyOf({ givenName, familyName, born, municipality, addresses }: RowMarks): string {
  return [givenName, familyName, born, municipality, addresses].join('\n');
}

/** Keeps whom a row is about; the last word counts. What it says otherwise is kept as it was where nothing is given. */
export function keepAnsweredRow(
  sqlite: BetterSqlite3.Database,
  marks: RowMarks,
  { person, keepsName, said }: Omit<AnsweredRow, 'said'> & Partial<AnsweredRow>,
): void {
  sqlite
    .prepare(
      `INSERT INTO answered_rows AS known (person_id, given_name, family_name, born, municipality, addresses, keeps_name, said)
       VALUES (@person, @givenName, @familyName, @born, @municipality, @addresses, @keepsName, coalesce(@said, '{}'))
       ON CONFLICT DO UPDATE SET person_id = excluded.person_id, keeps_name = excluded.keeps_name,
           said = CASE WHEN @said IS NULL AND known.person_id = excluded.person_id THEN known.said ELSE excluded.said END
         WHERE known.person_id <> excluded.person_id OR known.keeps_name <> excluded.keeps_name
            OR known.said <> coalesce(@said, known.said)`,
    )
    .run({ ...marks, person, keepsName: keepsName ? 1 : 0, said: said === undefined ? null : JSON.stringify(said) });
}

/** Keeps no longer whom a row is about. */
export function dropAnsweredRow(sqlite: BetterSqlite3.Database, marks: RowMarks): void {
  sqlite
    .prepare(
      `DELETE FROM answered_rows WHERE given_name = @givenName AND family_name = @familyName AND born = @born
          AND municipality = @municipality AND addresses = @addresses`,
    )
    .run(marks);
}

/** Under which names and addresses, and of which municipalities, rows were said to be about a person. */
export function answeredMarks(sqlite: BetterSqlite3.Database, personId: number): Marks {
  const rows = sqlite
    .prepare<[number], RowMarks>(
      `SELECT given_name AS givenName, family_name AS familyName, born, municipality, addresses
         FROM answered_rows WHERE person_id = ?`,
    )
    .all(personId);
  return {
    names: rows.filter(({ familyName }) => familyName !== ''),
    addresses: rows.flatMap(({ addresses }) => addresses.split(' ')).filter(Boolean),
    municipalities: rows.flatMap(({ municipality }) => namesIn(municipality)),
  };
}

/** What may be the name of a municipality, which has commas at times, with what else a row said of it behind. */
function namesIn(municipality: string): string[] {
  const parts = municipality.split(', ');
  return parts.map((_, at) => parts.slice(0, at + 1).join(', '));
}

/**
 * Takes away what was answered about rows that name somebody, whoever they were given to. A name counts together with the
 * municipality, as in what is remembered of an erasure: elsewhere it is somebody else's, of whom it must be known further on.
 * @returns the entries of the journal that tell of such rows
 */
export function dropAnsweredRows(
  sqlite: BetterSqlite3.Database,
  { names, addresses, municipalities }: Marks,
): { rows: number; entries: number[] } {
  const keys = new Set(names.map((name) => foldName(name).key));
  const places = new Set(municipalities.map(municipalityKey));
  const own = new Set(addresses.map((address) => address.toLowerCase()));
  const isNamed = (row: AnsweredNames) =>
    keys.has(foldName({ givenName: row.given_name, familyName: row.family_name }).key) &&
    namesIn(row.municipality).some((name) => places.has(municipalityKey(name)));
  const isTheirs = (row: AnsweredNames) => isNamed(row) || row.addresses.split(' ').some((address) => own.has(address));
  const present = sqlite.prepare<[], AnsweredNames>(
    'SELECT id, given_name, family_name, municipality, addresses FROM answered_rows',
  );
  const drop = sqlite.prepare('DELETE FROM answered_rows WHERE id = ?');
  const rows = present.all().filter(isTheirs);
  for (const { id } of rows) drop.run(id);
  const entries = sqlite.prepare<[], AnsweredNames>(
    `SELECT id, row ->> 'given_name' AS given_name, row ->> 'family_name' AS family_name,
            row ->> 'municipality' AS municipality, row ->> 'addresses' AS addresses
       FROM (SELECT id, before AS row FROM journal WHERE table_name = 'answered_rows'
             UNION SELECT id, after FROM journal WHERE table_name = 'answered_rows')
      WHERE row ->> 'addresses' IS NOT NULL`,
  );
  const told = entries.all().filter(isTheirs);
  return { rows: rows.length, entries: told.map(({ id }) => id) };
}

interface AnsweredNames {
  id: number;
  given_name: string;
  family_name: string;
  municipality: string;
  addresses: string;
}
