import type BetterSqlite3 from 'better-sqlite3';

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
}

/**
 * Tells whom somebody said an earlier row to be about that says just the same of who it is; null: nobody did. They are few, and
 * read at once; undefined: there are none.
 */
export function answeredRowLookup(
  sqlite: BetterSqlite3.Database,
): ((marks: RowMarks) => AnsweredRow | null) | undefined {
  const rows = sqlite
    .prepare<[], RowMarks & { person: number; keepsName: 0 | 1 }>(
      `SELECT given_name AS givenName, family_name AS familyName, born, municipality, addresses,
              person_id AS person, keeps_name AS keepsName FROM answered_rows`,
    )
    .all();
  if (rows.length === 0) return undefined;
  const answered = new Map(
    rows.map(({ person, keepsName, ...marks }) => [keyOf(marks), { person, keepsName: keepsName === 1 }]),
  );
  return (marks) => answered.get(keyOf(marks)) ?? null;
}

function keyOf({ givenName, familyName, born, municipality, addresses }: RowMarks): string {
  return [givenName, familyName, born, municipality, addresses].join('\n');
}

/** Keeps whom a row is about; the last word counts. */
export function keepAnsweredRow(
  sqlite: BetterSqlite3.Database,
  marks: RowMarks,
  { person, keepsName }: AnsweredRow,
): void {
  sqlite
    .prepare(
      `INSERT INTO answered_rows (person_id, given_name, family_name, born, municipality, addresses, keeps_name)
       VALUES (@person, @givenName, @familyName, @born, @municipality, @addresses, @keepsName)
       ON CONFLICT DO UPDATE SET person_id = excluded.person_id, keeps_name = excluded.keeps_name
         WHERE person_id <> excluded.person_id OR keeps_name <> excluded.keeps_name`,
    )
    .run({ ...marks, person, keepsName: keepsName ? 1 : 0 });
}
