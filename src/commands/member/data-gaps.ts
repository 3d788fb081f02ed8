import type { Eligibility } from '../../domain/age.js';
import { fullName, type Person } from '../../domain/member.js';
import type { DataField } from '../../templates/index.js';

/** What the office may ask a person about by mail; the address itself it must have. */
export const askedFields = [
  'formOfAddress',
  'academicTitle',
  'phone',
  'born',
  'office',
  'municipality',
  'elected',
  'starts',
  'ends',
  'employment',
  'first',
] as const satisfies readonly DataField[];

export type AskedField = (typeof askedFields)[number];

/** What is asked of a person, and what they are shown to be corrected. */
export interface DataGaps {
  missing: AskedField[];
  known: { field: DataField; value: string }[];
  /** JSON: how many characters are on record of each of the missing ones, as a date may be known in part. */
  record: string;
}

/**
 * What is lacking of a person, of the fields asked for; without any, what the age rule lacks to come to a verdict, and
 * with it whatever else of the office is not known. Null: nothing is, and there is no reason to write.
 */
export function gapsOf(person: Person, eligibility: Eligibility, fields: readonly AskedField[]): DataGaps | null {
  const values = valuesOf(person);
  const isOpen = (field: AskedField) => values[field] === null;
  const missing = fields.length > 0 ? fields.filter(isOpen) : undecidedBy(eligibility);
  if (missing.length === 0) return null;
  const more = fields.length > 0 ? [] : (['office', 'municipality'] as const).filter(isOpen);
  const asked = askedFields.filter((field) => [...missing, ...more].includes(field));
  const known = shown.flatMap((field) => {
    const value = field === 'name' ? fullName(person) : field === 'email' ? person.email : values[field];
    return value === null ? [] : [{ field, value }];
  });
  const record = JSON.stringify(Object.fromEntries(asked.map((field) => [field, lengthOf(field, values[field])])));
  return { missing: asked, known, record };
}

/** So much is known that no more can be. */
const all = 99;

/** Of what is known and asked for all the same only a date can become longer. */
function lengthOf(field: AskedField, value: string | null): number {
  if (value === null) return 0;
  return field === 'born' || field === 'elected' ? value.length : all;
}

const shown = ['name', 'email', 'phone', 'born', 'office', 'municipality', 'elected'] as const;

function undecidedBy({ verdict, reason }: Eligibility): AskedField[] {
  if (verdict !== 'unknown') return [];
  switch (reason.kind) {
    case 'missing':
      return [...reason.facts];
    case 'imprecise':
      return reason.gaps.map(({ fact }) => fact);
    case 'no_election':
      return ['elected'];
    case 'first_election_not_recorded':
      return ['first'];
    case 'elected_before_birth':
      return ['born', 'elected'];
    default:
      return [];
  }
}

/** What is known, of the latest term; null: it is not. */
function valuesOf(person: Person): Record<AskedField, string | null> {
  const term = person.terms.at(-1);
  return {
    formOfAddress: person.formOfAddress,
    academicTitle: person.academicTitle,
    phone: person.phone,
    born: person.born,
    office: term?.title ?? null,
    municipality: person.municipality?.name ?? null,
    elected: term?.elected ?? null,
    starts: term?.starts ?? null,
    ends: term?.ends ?? null,
    employment: term?.employment ?? null,
    first: term?.first === undefined || term.first === null ? null : term.first ? 'yes' : 'no',
  };
}
