import type { Language } from '../i18n/translate.js';
import { splitConsent } from './consent.js';
import type { Field } from './fields.js';
import type { KnownPerson } from './people.js';
import type { KnownPlace } from './places.js';
import { latestFirst } from './term-changes.js';

/** A field of the table with its heading, German and English. Each heading is one that an import knows. */
const COLUMNS: readonly [field: Exclude<Field, 'name'>, de: string, en: string][] = [
  ['id', 'njb-Nr', 'njb ID'],
  ['formOfAddress', 'Anrede', 'Salutation'],
  ['academicTitle', 'Titel', 'Title'],
  ['givenName', 'Vorname', 'Given name'],
  ['familyName', 'Nachname', 'Family name'],
  ['addressStyle', 'Du/Sie', 'Formality'],
  ['email', 'E-Mail', 'Email'],
  ['secondEmail', 'Weitere E-Mails', 'Other emails'],
  ['phone', 'Telefon', 'Phone'],
  ['officeTitle', 'Amt', 'Office'],
  ['municipality', 'Kommune', 'Municipality'],
  ['state', 'Bundesland', 'State'],
  ['district', 'Landkreis', 'District'],
  ['ags', 'AGS', 'Municipality key'],
  ['postalCode', 'PLZ', 'Postal code'],
  ['born', 'Geburtsdatum', 'Date of birth'],
  ['elected', 'Wahldatum', 'Election date'],
  ['electionKind', 'Erst-/Wiederwahl', 'First or re-election'],
  ['employment', 'Haupt-/Ehrenamt', 'Employment'],
  ['status', 'Status', 'Status'],
  ['enteredOn', 'Eintritt', 'Member since'],
  ['consentNewsletter', 'Einwilligung Newsletter', 'Newsletter consent'],
  ['consentPhoto', 'Einwilligung Fotos', 'Photo consent'],
  ['consentRecording', 'Einwilligung Aufzeichnung', 'Recording consent'],
  ['consentNameInLists', 'Einwilligung Namensnennung', 'Listing consent'],
  ['remarks', 'Bemerkung', 'Remarks'],
];

/** Closed sets of words as a member list writes them; each is one that an import reads back. */
const WORDS: Readonly<Partial<Record<Field, Readonly<Record<string, readonly [de: string, en: string]>>>>> = {
  formOfAddress: { ms: ['Frau', 'Ms'], mr: ['Herr', 'Mr'], none: ['neutral', 'neutral'] },
  addressStyle: { informal: ['Du', 'informal'], formal: ['Sie', 'formal'] },
  electionKind: { first: ['Erstwahl', 'first'], re_election: ['Wiederwahl', 're-election'] },
  employment: { full_time: ['hauptamtlich', 'full-time'], honorary: ['ehrenamtlich', 'honorary'] },
  status: {
    active: ['aktiv', 'active'],
    prospect: ['gewählt, nicht beigetreten', 'prospect'],
    former: ['ehemalig', 'former'],
    supporter: ['Fördermitglied', 'supporter'],
    none: ['ohne Mitgliedschaft', 'no membership'],
  },
};

/**
 * People as a table with a heading: one row a person with their latest office, dates in ISO 8601, in the order given.
 * The inverse of reading a member list: imported again as it is, the table changes nothing.
 */
export function memberTable(
  people: readonly KnownPerson[],
  places: readonly KnownPlace[],
  language: Language,
): string[][] {
  const own = language === 'de' ? 0 : 1;
  const placeOf = new Map(places.map((place) => [place.id, place]));
  return [
    COLUMNS.map((column) => column[own + 1] ?? ''),
    ...people.map((person) => {
      const values = valuesOf(person, placeOf);
      return COLUMNS.map(([field]) => cellOf(field, values[field], own));
    }),
  ];
}

function valuesOf(person: KnownPerson, placeOf: ReadonlyMap<number, KnownPlace>) {
  const [term] = latestFirst(person.terms);
  const place = term?.placeId ? placeOf.get(term.placeId) : undefined;
  const [email = null, ...others] = person.emails;
  return {
    officeTitle: null,
    elected: null,
    electionKind: null,
    employment: null,
    ...term?.values,
    ...person.values,
    status: person.values.status ?? 'none',
    id: String(person.id),
    email,
    secondEmail: others.join(', '),
    municipality: place?.name ?? null,
    state: place?.state ?? null,
    district: place?.district ?? null,
    ags: place?.ags ?? null,
    postalCode: place?.postalCode ?? null,
  };
}

function cellOf(field: Field, value: string | null, own: 0 | 1): string {
  if (value === null) return '';
  if (field.startsWith('consent')) return consentText(value, own);
  return WORDS[field]?.[value]?.[own] ?? value;
}

function consentText(text: string, own: 0 | 1): string {
  const { given, on } = splitConsent(text);
  const yes = ['ja', 'yes'][own];
  const word = given ? yes : on === null ? ['nein', 'no'][own] : ['widerrufen', 'revoked'][own];
  return [word, on].filter((part) => part !== null).join(', ');
}
