/** What a column of a member list can hold. These names are what `--map COLUMN=FIELD` and `--overwrite FIELD` take. */
export const FIELDS = [
  'id',
  'givenName',
  'familyName',
  'name',
  'academicTitle',
  'formOfAddress',
  'addressStyle',
  'email',
  'secondEmail',
  'phone',
  'officeTitle',
  'municipality',
  'state',
  'district',
  'ags',
  'postalCode',
  'born',
  'elected',
  'electionKind',
  'employment',
  'status',
  'enteredOn',
  'consentNewsletter',
  'consentPhoto',
  'consentRecording',
  'consentNameInLists',
  'remarks',
] as const;

/** One of the fields a column can be mapped to. */
export type Field = (typeof FIELDS)[number];

/** Whether a word is the name of a field. */
export function isField(word: string): word is Field {
  return (FIELDS as readonly string[]).includes(word);
}

/** Values of a person that stand in one place each: compared, shown and written field by field. */
export const PERSON_FIELDS = [
  'givenName',
  'familyName',
  'academicTitle',
  'formOfAddress',
  'addressStyle',
  'phone',
  'born',
  'status',
  'enteredOn',
  'consentNewsletter',
  'consentPhoto',
  'consentRecording',
  'consentNameInLists',
  'remarks',
] as const;

/** A field of the person itself. */
export type PersonField = (typeof PERSON_FIELDS)[number];

/** The fields of a name. */
export const NAME_FIELDS: ReadonlySet<string> = new Set<PersonField>(['givenName', 'familyName']);

/** Values of an office and its election. */
export const TERM_FIELDS = ['officeTitle', 'elected', 'electionKind', 'employment'] as const;

/** A field of a term. */
export type TermField = (typeof TERM_FIELDS)[number];

/** Fields that an import fills where they are empty but never changes unless told to with `--overwrite`. */
export const PROTECTED_FIELDS: ReadonlySet<Field> = new Set([
  'born',
  'enteredOn',
  'consentNewsletter',
  'consentPhoto',
  'consentRecording',
  'consentNameInLists',
]);
