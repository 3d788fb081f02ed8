/** What is known about how a person wants to be addressed. */
export interface Addressee {
  givenName: string;
  familyName: string;
  /** As written on a card: `Prof. Dr. Dr. h. c.`, `Dr.-Ing.`, `M.A.` */
  academicTitle: string | null;
  /** `none`: wants no form that tells a gender. null: not known. Both are addressed neutrally. */
  formOfAddress: 'ms' | 'mr' | 'none' | null;
  /** The salutation this person asked for, used as it stands. */
  salutation: string | null;
}

export type AddressStyle = 'informal' | 'formal';

/**
 * The first line of a letter, with its closing mark: `Liebe Anna,`, `Sehr geehrte Frau Dr. Müller,`, `Guten Tag Kim Mayer,`,
 * `Dear Ms Müller,`. Of academic titles only the highest is spoken, after DIN 5008 and custom.
 *
 * Whoever lacks the name or form of address that a form needs is addressed neutrally: with Sie by `Guten Tag Kim Mayer`, with
 * du by what colleagues write, `Hallo Kim`, as a letter that goes on with du does not begin with the whole name. `Liebe` and
 * `Lieber` are the only first words of a letter that tell a gender.
 */
export function salutation(person: Addressee, style: AddressStyle, language: 'de' | 'en'): string {
  const own = clean(person.salutation ?? '');
  if (own !== '') return /[,!.:;?]$/.test(own) ? own : `${own},`;
  return `${language === 'de' ? german(person, style) : english(person, style)},`;
}

/**
 * The academic degree that is spoken: `Prof.` before `Dr.`; others (`Dipl.-Ing.`, `M.A.`) are not. A doctorate that is not
 * complete (`Dr. des.`, `Dr. cand.`) is none.
 */
export function spokenDegree(academicTitle: string | null): 'Prof.' | 'Dr.' | null {
  const title = (academicTitle ?? '').replace(/\bdr\.?\s*(des|cand)\b\.?/gi, '');
  if (/(^|[^\p{L}])((junior|univ\.-|hon\.-)?prof(essor(in)?)?)(?=[^\p{L}]|$)/iu.test(title)) return 'Prof.';
  return /(^|[^\p{L}])(drs?|dres|doktor(in)?|ph\.?\s?d)(?=[^\p{L}]|$)/iu.test(title) ? 'Dr.' : null;
}

function german(person: Addressee, style: AddressStyle): string {
  const { given, family, form } = names(person);
  if (style === 'informal') {
    if (form === null) return given === '' ? 'Guten Tag' : `Hallo ${given}`;
    if (given !== '') return `${form === 'ms' ? 'Liebe' : 'Lieber'} ${given}`;
    return form === 'ms' ? `Liebe Frau ${family}` : `Lieber Herr ${family}`;
  }
  const degree = spokenDegree(person.academicTitle);
  if (form === null) return neutral('Guten Tag', given, family, degree);
  return joined(form === 'ms' ? 'Sehr geehrte Frau' : 'Sehr geehrter Herr', degree, family);
}

function english(person: Addressee, style: AddressStyle): string {
  const { given, family, form } = names(person);
  if (style === 'informal' && given !== '') return `Dear ${given}`;
  const degree = style === 'formal' ? spokenDegree(person.academicTitle) : null;
  if (degree !== null && family !== '') return `Dear ${degree === 'Prof.' ? 'Professor' : 'Dr'} ${family}`;
  if (form === null) return neutral('Dear', given, family);
  return `Dear ${form === 'ms' ? 'Ms' : 'Mr'} ${family}`;
}

/** `Guten Tag Kim Mayer`; a family name alone would need a form of address, so without a given name it is a greeting alone. */
function neutral(greeting: string, given: string, family: string, degree: string | null = null): string {
  if (given === '') return greeting === 'Dear' ? 'Hello' : greeting;
  return joined(greeting, degree, given, family);
}

function names(person: Addressee): { given: string; family: string; form: 'ms' | 'mr' | null } {
  const form = person.formOfAddress === 'none' ? null : person.formOfAddress;
  return { given: clean(person.givenName), family: clean(person.familyName), form };
}

function joined(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function clean(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
