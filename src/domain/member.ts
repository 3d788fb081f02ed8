import type { Land } from './holidays.js';
import type { PartialDate } from './partial-date.js';

export type MembershipStatus = 'active' | 'prospect' | 'former' | 'supporter';
export const membershipStatuses: readonly MembershipStatus[] = ['active', 'prospect', 'former', 'supporter'];

/** One of the sixteen Länder. */
export type State = Land;

/** An office held: from which election on, where, as what. */
export interface Term {
  id: number;
  /** The office's title, "Bürgermeisterin". */
  title: string | null;
  municipality: Municipality | null;
  /** The deciding ballot. */
  elected: PartialDate | null;
  starts: PartialDate | null;
  ends: PartialDate | null;
  employment: 'full_time' | 'honorary' | null;
  /** Whether it was the first election into this office; null: not known. */
  first: boolean | null;
}

export interface Municipality {
  id: number;
  name: string;
  state: State | null;
  population: number | null;
}

/** A person as the office sees them: name, address, membership, offices. */
export interface Person {
  id: number;
  givenName: string;
  familyName: string;
  academicTitle: string | null;
  formOfAddress: 'ms' | 'mr' | 'none' | null;
  addressStyle: 'informal' | 'formal' | null;
  /** A salutation that replaces the usual one. */
  salutation: string | null;
  born: PartialDate | null;
  phone: string | null;
  language: 'de' | 'en' | null;
  remarks: string | null;
  /** Gets no mail, whatever happens. */
  blocked: boolean;
  /** The primary address. */
  email: string | null;
  /** Null: no member, just somebody the office knows. */
  status: MembershipStatus | null;
  enteredOn: PartialDate | null;
  leftOn: PartialDate | null;
  /** By election date, the latest last; those without a date first. */
  terms: Term[];
  /** Where the latest term is. */
  municipality: Municipality | null;
}

/** A person as lists show one. */
export interface Member
  extends Pick<Person, 'id' | 'givenName' | 'familyName' | 'academicTitle' | 'born' | 'email' | 'status'> {
  municipality: Place | null;
  terms: (Pick<Term, 'title' | 'elected' | 'starts' | 'ends' | 'first'> & { municipality: Place | null })[];
}

/** A municipality's name and Land. */
export type Place = Pick<Municipality, 'name' | 'state'>;

/** "Dr. Kim Mayer": as printed in lists. */
export function fullName(person: Pick<Person, 'givenName' | 'familyName' | 'academicTitle'>): string {
  const name = person.givenName === '' ? person.familyName : `${person.givenName} ${person.familyName}`;
  return person.academicTitle ? `${person.academicTitle} ${name}` : name;
}
