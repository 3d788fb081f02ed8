import type { FoldedName } from '../domain/names.js';
import type { Field, PersonField, TermField } from './fields.js';

/** Values of a person; `null` is "not known", and in a candidate "the file says nothing". */
export type PersonValues = { readonly [F in PersonField]: string | null };

/** Values of an office and its election, without the municipality. */
export type TermValues = { readonly [F in TermField]: string | null };

/** A municipality as a row of a spreadsheet names it. */
export interface PlaceMention {
  name: string | null;
  /** Two-letter code of the Land (ISO 3166-2:DE). */
  state: string | null;
  district: string | null;
  ags: string | null;
  postalCode: string | null;
}

/** What a row of the file says about one person, checked and normalised. */
export interface Candidate {
  line: number;
  /** Our own number of the person, where the file has it. */
  id: number | null;
  /** Lower case, the primary one first. */
  emails: readonly string[];
  values: PersonValues;
  /** The name of `values`, folded for matching. */
  folded: FoldedName;
  term: TermValues;
  place: PlaceMention | null;
}

/** Why a cell or row cannot be taken. The interface puts it into words. */
export type ProblemReason =
  | 'bad_id'
  | 'bad_email'
  | 'bad_date'
  | 'bad_state'
  | 'bad_ags'
  /** Only a municipality's official key is given, and no municipality with it is known. */
  | 'unknown_ags'
  | 'bad_status'
  | 'bad_election_kind'
  | 'bad_employment'
  | 'bad_consent'
  | 'bad_phone'
  | 'state_abroad'
  | 'bad_postal_code'
  | 'bad_form_of_address'
  | 'bad_address_style'
  | 'born_in_future'
  | 'born_after_election'
  | 'too_young'
  | 'elected_in_future'
  | 'entered_before_birth'
  | 'entered_in_future'
  | 'ags_contradicts_state'
  | 'state_without_municipality'
  | 'columns_contradict'
  /** Filled, but says nothing: `??`, `-`, `k. A.`. */
  | 'read_as_empty'
  /** Taken as it stands, with a sign in place of a letter that an earlier program could not write. */
  | 'lost_letters'
  | 'no_family_name'
  | 'no_name_no_email'
  | 'too_many_cells'
  | 'too_few_cells'
  /** What a list of registrations says of somebody's coming. */
  | 'bad_registration'
  | 'bad_registration_date'
  /** Was erased on request; `value` is the day. */
  | 'erased'
  /** The address belonged to somebody else who was erased on request, and is left out. */
  | 'erased_address';

/** A cell that cannot be taken. `column` is the header in the file, `null` where the whole row is meant. */
export interface Problem {
  line: number;
  column: string | null;
  field: Field | null;
  value: string;
  reason: ProblemReason;
}
