import type { Candidate } from './candidate.js';
import type { Withheld } from './changes.js';
import { PERSON_FIELDS, TERM_FIELDS } from './fields.js';
import { fieldBit, type Person } from './people.js';

const PERSON_BITS = PERSON_FIELDS.map((field) => ({ field, bit: fieldBit(field) }));
const TERM_BITS = TERM_FIELDS.map((field) => ({ field, bit: fieldBit(field) }));
const EMAIL_BIT = fieldBit('email');

/** Notes what a row has said of a person, but for what was not taken from it. */
export function vouch(person: Person, candidate: Candidate, withheld: readonly Withheld[]): void {
  let said = candidate.emails.length > 0 ? EMAIL_BIT : 0;
  for (const { field, bit } of PERSON_BITS) if (candidate.values[field] !== null) said |= bit;
  for (const { field, bit } of TERM_BITS) if (candidate.term[field] !== null) said |= bit;
  for (const { field } of withheld) said &= ~withheldBit(field);
  person.vouch(said);
}

/** What is withheld of a municipality, vouches for nothing of the person. */
function withheldBit(field: Withheld['field']): number {
  return [...PERSON_BITS, ...TERM_BITS].find((each) => each.field === field)?.bit ?? 0;
}
