import {
  differsBySlip,
  foldFamilyName,
  foldGivenName,
  foldName,
  foldText,
  isRicherSpelling,
  isSameButForLost,
  lacksLetters,
  type NameParts,
} from '../domain/names.js';
import type { TermValues } from './candidate.js';
import { cellText, guarded } from './cells.js';
import { splitConsent } from './consent.js';
import { type Field, NAME_FIELDS, type PersonField, type TermField } from './fields.js';
import type { Term } from './people.js';
import type { Place } from './places.js';

/**
 * One thing an import does to a person who is known already. `field`, `from` and `to` are for showing; the rest says
 * where it is written:
 * `value` a value of the person · `primary_email` a new primary address, the old one stays as a further one ·
 * `further_email` · `term_value` a value of an existing term · `term_place` the municipality of a term that had none ·
 * `new_term` an election not known yet · `place_value` something not known of the municipality (`to` fills it).
 */
export type Change = {
  readonly field: Field | 'term';
  readonly from: string | null;
  readonly to: string;
} & (
  | { readonly kind: 'value'; readonly field: PersonField }
  | { readonly kind: 'primary_email' }
  | { readonly kind: 'further_email' }
  | { readonly kind: 'term_value'; readonly field: TermField; readonly term: Term }
  | { readonly kind: 'term_place'; readonly term: Term; readonly place: Place }
  | { readonly kind: 'new_term'; readonly term: Term; readonly values: TermValues; readonly place: Place | null }
  | { readonly kind: 'place_value'; readonly field: 'state' | 'district' | 'ags' | 'postalCode'; readonly place: Place }
);

/** Whether a change is one of the name. */
export function isName({ field }: Pick<Change, 'field'>): boolean {
  return NAME_FIELDS.has(field);
}

export function tellsWhoSomebodyIs(change: Change): boolean {
  return change.kind === 'value' ? isName(change) || change.field === 'born' : change.kind !== 'term_value';
}

/** Whether a change begins a further membership, of somebody who had left. */
export function rejoins({ field, from }: Change): boolean {
  return field === 'status' && from === 'former';
}

/** A name that becomes another one which is spelt nearly alike: it may be put right, or wrong. */
export interface Respelling {
  readonly from: NameParts;
  readonly to: NameParts;
}

/** Whether changes, already carried out in `values`, spell somebody's name a little otherwise. */
export function respelling(values: NameParts, changes: readonly Change[]): Respelling | null {
  const isOther = (change: Change) =>
    change.kind === 'value' &&
    NAME_FIELDS.has(change.field) &&
    novelty(change.field, change.from, change.to) === 'other';
  if (!changes.some(isOther)) return null;
  const before = (field: keyof NameParts) => changes.find((change) => change.field === field)?.from ?? values[field];
  const from = { givenName: before('givenName'), familyName: before('familyName') };
  const to = { givenName: values.givenName, familyName: values.familyName };
  return differsBySlip(foldName(from), foldName(to)) ? { from, to } : null;
}

/** A change the file asks for that is not made: shown, and made only with `--overwrite` where that is possible. */
export interface Withheld {
  readonly field: Field;
  readonly from: string;
  readonly to: string;
  /** Somebody was asked, and said that it stays. */
  readonly isAnswered?: true;
}

/** What two rows of a file say of one person, or a row and what is known (`from`). */
export type Contradiction = Pick<Change, 'field' | 'from' | 'to'> & {
  /** The line of `from`; null or missing: it is on record. */
  readonly line?: number | null;
};

/**
 * What a new value is to the known one: `same` (nothing to do), `fill` (nothing was known), `refine` (the same, more
 * precise or better spelt), `vaguer` (less precise and not the same), `other`.
 */
export type Novelty = 'same' | 'fill' | 'refine' | 'vaguer' | 'other';

/** Compares the value a file gives for a field with the known one. */
export function novelty(field: PersonField | TermField, from: string | null, to: string): Novelty {
  if (from === null || from === '') return 'fill';
  if (from === to || cellText(guarded(from)) === to) return 'same';
  switch (field) {
    case 'born':
    case 'elected':
    case 'enteredOn':
      return dateNovelty(from, to);
    case 'givenName':
      return spellingNovelty(foldGivenName(from).key === foldGivenName(to).key, from, to);
    case 'familyName':
      return spellingNovelty(foldFamilyName(from).key === foldFamilyName(to).key, from, to);
    case 'academicTitle':
    case 'officeTitle':
      return foldText(from) === foldText(to) ? 'same' : 'other';
    case 'phone':
      return phoneDigits(from) === phoneDigits(to) ? 'same' : 'other';
    case 'remarks':
      return from.replace(/\s+/g, ' ').trim() === to.replace(/\s+/g, ' ').trim() ? 'same' : 'other';
    case 'consentNewsletter':
    case 'consentPhoto':
    case 'consentRecording':
    case 'consentNameInLists':
      return consentNovelty(from, to);
    default:
      return 'other';
  }
}

/** `2019` → `2019-10` refines, `2019-10` → `2019` says nothing new, `2019-10-27` → `2020` is vaguer and contradicts. */
function dateNovelty(from: string, to: string): Novelty {
  if (to.startsWith(from)) return 'refine';
  if (from.startsWith(to)) return 'same';
  return to.length < from.length ? 'vaguer' : 'other';
}

function spellingNovelty(equal: boolean, from: string, to: string): Novelty {
  if ((lacksLetters(from) || lacksLetters(to)) && isSameButForLost(from, to)) {
    return lacksLetters(to) ? 'same' : 'refine';
  }
  if (!equal) return 'other';
  return isRicherSpelling(to, from) ? 'refine' : 'same';
}

function consentNovelty(from: string, to: string): Novelty {
  const known = splitConsent(from);
  const wanted = splitConsent(to);
  if (known.given !== wanted.given) return 'other';
  if (wanted.on === null || wanted.on === known.on) return 'same';
  return known.on === null ? 'refine' : 'other';
}

/** Digits of a number as dialled inside Germany: `+49 (0) 6432 / 12` and `06432 12` are one. */
function phoneDigits(phone: string): string {
  return phone
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+49|0049)/, '0')
    .replace(/\D/g, '');
}
