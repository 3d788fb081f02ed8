import { parseEmailAddress } from '../domain/email-address.js';
import { fullName } from '../domain/member.js';
import { foldText } from '../domain/names.js';
import { type CommonPast, rowsInCommon } from './common-past.js';
import type { Store } from './store.js';

/** Whom a mail was written to, as the database attached as `present` has it. */
export interface Addressee {
  personId: number | null;
  name: string;
  address: string | null;
}

/**
 * Tells who of the database at hand the people of the one attached as `present` are. A number that was given out since
 * says nothing: who has it is somebody else, and must not get another's mails into the record.
 */
export class Owners {
  readonly #inCommon: ReadonlySet<number>;
  /** Who became part of whom. */
  readonly #merged: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #holders = new Map<string, number[]>();
  readonly #names: ReadonlyMap<number, string>;

  constructor(sqlite: Store['sqlite'], past: CommonPast) {
    this.#inCommon = rowsInCommon(sqlite, 'persons', past);
    this.#merged = mergers(sqlite, past);
    const addresses = sqlite
      .prepare<[], { person: number; address: string }>(
        'SELECT person_id AS person, address FROM main.email_addresses ORDER BY id',
      )
      .all();
    for (const { person, address } of addresses) {
      const key = keyOf(address);
      this.#holders.set(key, [...(this.#holders.get(key) ?? []), person]);
    }
    const people = sqlite
      .prepare<[], { id: number; givenName: string; familyName: string; academicTitle: string | null }>(
        `SELECT id, given_name AS givenName, family_name AS familyName, academic_title AS academicTitle FROM main.persons`,
      )
      .all();
    this.#names = new Map(people.map((person) => [person.id, foldText(fullName(person))]));
  }

  /** The number of a person there, if they are one of the people here. */
  numberOf(person: number): number | null {
    return this.#inCommon.has(person) ? person : null;
  }

  /**
   * Who got a mail: the person it was written to; where they were two people then or are one here, the one whose mailbox
   * it went to. Somebody who is known by the same name and address only may be entered anew. Null: nobody of those here.
   */
  ownerOf({ personId, name, address }: Addressee): number | null {
    if (personId === null || address === null) return personId === null ? null : this.numberOf(personId);
    const own = this.numberOf(personId);
    const holders = this.#holders.get(keyOf(address)) ?? [];
    if (own !== null && holders.includes(own)) return own;
    const parts = this.#merged.get(personId);
    const possible = holders.filter(
      (holder) =>
        !this.#inCommon.has(holder) &&
        (parts?.has(holder) === true || (own === null && this.#names.get(holder) === foldText(name))),
    );
    return possible.length === 1 ? (possible[0] ?? own) : own;
  }
}

/** Who became part of whom since, in the database attached as `present`: rows of theirs went over. */
function mergers(sqlite: Store['sqlite'], { entry }: CommonPast): Map<number, Set<number>> {
  const rows = sqlite
    .prepare<[number], { gone: number; kept: number }>(
      `SELECT before ->> '$.person_id' AS gone, after ->> '$.person_id' AS kept FROM present.journal
        WHERE id > ? AND after ->> '$.person_id' <> before ->> '$.person_id' ORDER BY id`,
    )
    .all(entry);
  const parts = new Map<number, Set<number>>();
  for (const { gone, kept } of rows)
    parts.set(kept, new Set([...(parts.get(kept) ?? []), gone, ...(parts.get(gone) ?? [])]));
  return parts;
}

/** As mail servers take it, which has one form for an address that may be written in several. */
export function keyOf(address: string): string {
  return (parseEmailAddress(address.trim()) ?? address).toLowerCase();
}
