import type { Context } from '../../context.js';
import type { MembershipStatus } from '../../domain/member.js';
import type { NameParts } from '../../domain/names.js';
import { isDayOfNoMonth } from '../../domain/partial-date.js';
import { type CalendarLanguage, dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import type { Problem } from '../../import/candidate.js';
import type { CELL_WORDS } from '../../import/cell-words.js';
import type { Change } from '../../import/changes.js';
import { splitConsent } from '../../import/consent.js';
import type { Field } from '../../import/fields.js';
import type { Question } from '../../import/match.js';
import type { Person } from '../../import/people.js';
import { dateForms, spreadsheetDay } from '../date-forms.js';
import { statusWord } from './present.js';

const fieldWords: Readonly<Record<Field | 'term', Message>> = {
  id: message('njb number'),
  givenName: message('Given name'),
  familyName: message('Family name'),
  name: message('Whole name'),
  academicTitle: message('Academic title'),
  formOfAddress: message('Form of address'),
  addressStyle: message('Du or Sie'),
  email: message('E-mail'),
  secondEmail: message('Further e-mail'),
  phone: message('Phone'),
  officeTitle: message('Office'),
  municipality: message('Municipality'),
  state: message('Land'),
  district: message('District'),
  ags: message('Official municipality key (AGS)'),
  postalCode: message('Postal code'),
  born: message('Born'),
  elected: message('Elected'),
  electionKind: message('First or re-election'),
  employment: message('Full-time or honorary'),
  status: message('Status'),
  enteredOn: message('Date of entry'),
  consentNewsletter: message('Consent: newsletter'),
  consentPhoto: message('Consent: photos'),
  consentRecording: message('Consent: recording'),
  consentNameInLists: message('Consent: name in lists'),
  remarks: message('Remarks'),
  term: message('Further election'),
};

/** What a field is called on the screen. */
export function fieldWord(field: Field | 'term'): Message {
  return fieldWords[field];
}

const words: Partial<Record<Field, Readonly<Record<string, Message>>>> = {
  formOfAddress: { ms: message('Ms'), mr: message('Mr'), none: message('none') },
  addressStyle: { informal: message('Du'), formal: message('Sie') },
  electionKind: { first: message('first election'), re_election: message('re-election') },
  employment: { full_time: message('full-time'), honorary: message('honorary') },
};

/** What a change is called on the screen: an office need not come with an election. */
export function changeWord(change: Change): Message {
  const isOffice = change.kind === 'new_term' && change.values.elected === null;
  return isOffice ? message('Further office') : fieldWord(change.field);
}

/** A value of a closed set in a word. */
export function valueWord(field: keyof typeof CELL_WORDS, value: string): Message {
  if (field !== 'status') return words[field]?.[value] ?? fieldWord(field);
  return value === 'none' ? message('no membership') : statusWord(value as MembershipStatus);
}

/** A stored value as it is shown: dates and closed sets of words in the language of the screen. */
export function valueText({ t, lang }: Pick<Context, 't' | 'lang'>, field: Field | 'term', value: string): string {
  if (field === 'born' || field === 'elected' || field === 'enteredOn') return dateInWords(value, lang);
  if (field === 'status') return t(statusWord(value as MembershipStatus));
  if (field.startsWith('consent')) {
    const { given, on } = splitConsent(value);
    if (on === null) return given ? t('given') : t('not given');
    const date = dateInWords(on, lang);
    return given ? t('given on {date}', { date }) : t('withdrawn on {date}', { date });
  }
  const word = field === 'term' ? undefined : words[field]?.[value];
  return word === undefined ? value : t(word);
}

/** The new value of a change as it is shown. */
export function newValueText(context: Pick<Context, 't' | 'lang'>, change: Change): string {
  if (change.kind !== 'new_term') return valueText(context, change.field, change.to);
  const { officeTitle, elected } = change.values;
  return [elected && dateInWords(elected, context.lang), officeTitle, change.place?.name].filter(Boolean).join(', ');
}

/** Why a cell or row is not taken, as a sentence. */
export function problemText(
  { reason, value, field }: Pick<Problem, 'reason' | 'value' | 'field'>,
  lang?: CalendarLanguage,
): Message {
  const day = () => (lang === undefined ? value : dateInWords(value, lang));
  switch (reason) {
    case 'bad_id':
      return message('“{value}” is no njb number.', { value });
    case 'bad_email':
      return message('“{value}” is no e-mail address.', { value });
    case 'bad_date':
      return (
        spreadsheetDay(value) ??
        (isDayOfNoMonth(value) ? message('“{value}” is no date: there is no such day.', { value }) : null) ??
        message('“{value}” is no date; possible are {forms}.', {
          value,
          forms: dateForms(field === 'born' ? 'birth' : 'other'),
        })
      );
    case 'bad_state':
      return message('“{value}” is no Land.', { value });
    case 'bad_ags':
      return message('“{value}” is no official municipality key (AGS, eight digits).', { value });
    case 'unknown_ags':
      return message('No municipality with the key {value} is known, and the row names none.', { value });
    case 'bad_status':
      return message(
        '“{value}” is no status; possible are active, prospect, former, supporter and no membership (“njb help csv”).',
        { value },
      );
    case 'bad_election_kind':
      return message('“{value}” is neither a first election nor a re-election.', { value });
    case 'bad_employment':
      return message('“{value}” is neither full-time nor honorary.', { value });
    case 'bad_consent':
      return message('“{value}” is no consent; possible are yes, no, or a day not in the future.', { value });
    case 'state_abroad':
      return message('“{value}” is not in Germany; the Land is left empty.', { value });
    case 'bad_phone':
      return message('“{value}” is no phone number.', { value });
    case 'bad_postal_code':
      return message('“{value}” is no postal code.', { value });
    case 'bad_form_of_address':
      return message('“{value}” is no form of address; possible are Ms, Mr and neutral.', { value });
    case 'bad_address_style':
      return message('“{value}” is neither informal (du) nor formal (Sie).', { value });
    case 'born_in_future':
      return message('The date of birth ({value}) lies in the future.', { value: day() });
    case 'born_after_election':
      return message('The date of birth ({value}) lies after the election.', { value: day() });
    case 'too_young':
      return message('Born {value}, the person would be too young for the office.', { value: day() });
    case 'elected_in_future':
      return message('The election ({value}) lies too far in the future.', { value: day() });
    case 'entered_before_birth':
      return message('The entry ({value}) lies before the birth.', { value: day() });
    case 'entered_in_future':
      return message('The entry ({value}) lies too far in the future.', { value: day() });
    case 'ags_contradicts_state':
      return message('The official municipality key {value} belongs to another Land.', { value });
    case 'state_without_municipality':
      return message('A Land ({value}) without a municipality says nothing.', { value });
    case 'lost_letters':
      return message('“{value}” lacks letters.', { value });
    case 'read_as_empty':
      return message('“{value}” is read as empty.', { value });
    case 'columns_contradict':
      return message('“{value}” contradicts another column of the same meaning.', { value });
    case 'no_family_name':
      return message('The family name is missing.');
    case 'no_name_no_email':
      return message('Neither name nor e-mail address.');
    case 'too_many_cells':
      return message('The row has more cells than the header: {value}', { value });
    case 'erased':
      return message('Erased on {value}; njb does not take the person in again.', {
        value: lang === undefined ? value : dateInWords(value, lang),
      });
    case 'erased_address':
      return message('{value} belonged to somebody who was erased on request; the address is left out.', { value });
    case 'too_few_cells':
      return message('The row breaks off too early: {value}', { value });
    case 'bad_registration':
      return message(
        '“{value}” says nothing of a registration; there are registered, cancelled, waiting list … (“njb help registrations”).',
        {
          value,
        },
      );
    case 'bad_registration_date':
      return spreadsheetDay(value) ?? message('“{value}” is no date.', { value });
  }
}

const questions: Readonly<Record<Question, Message>> = {
  id_of_other_name: message('The njb number belongs to somebody of quite another name.'),
  email_of_other_name: message('The e-mail address belongs to somebody of another name.'),
  email_of_several: message('The e-mail addresses belong to several people.'),
  several_of_this_name: message('Several people of this name are known in this municipality.'),
  municipality_unknown: message('Somebody of this name is known; whether in the same municipality is not.'),
  municipality_respelled: message(
    'There is a new election or office, and the municipality is spelt nearly like the one on record.',
  ),
  same_election_elsewhere: message('The election is on record for another municipality.'),
  municipality_similar: message('Somebody of this name is known in a municipality that is spelt nearly the same.'),
  municipality_of_several: message('Several municipalities bear this name; the Land would tell them apart.'),
  municipality_not_listed: message('The official list has no municipality of this name, but similar ones.'),
  same_birthday_elsewhere: message('Somebody of this name and birthday is known in another municipality.'),
  birth_year_differs: message('Somebody of this name is known in this municipality, but born in another year.'),
  name_similar: message('Somebody of a very similar name is known in this municipality.'),
  name_similar_somewhere: message('Somebody of a very similar name is known; the row says no municipality.'),
  contradicts_other_row: message('Another row of this file says something else about the same person.'),
  said_before: message(
    'You said before that such a row is about this person, whose name or municipality is quite another one now.',
  ),
  said_of_other: message('You said before that such a row is about somebody else.'),
  waits_for_earlier_row: message('An earlier row that may be about the same person has to be settled first.'),
};

/** Why a row waits for a decision, as a sentence. */
export function questionText(why: Question): Message {
  return questions[why];
}

/** A person's name, municipality and address in a line. */
export function personLabel(person: Pick<Person, 'values' | 'places' | 'emails'>): string {
  return joined(joined(nameOf(person), ', ', person.places.at(-1)?.name), ', ', person.emails[0]);
}

/** A person by name (or what else is given of them) and number, or by the line that brings them. */
export function who({ t }: Pick<Context, 't'>, person: Person, name = nameOf(person)): string {
  if (!person.isNew) return t('{name} (no. {id})', { name, id: person.id ?? 0 });
  return t('{name} (new in line {line})', { name, line: person.line ?? 0 });
}

/** A person's name as the rows of a file give it. */
export function nameOf({ values }: { values: NameParts & { academicTitle?: string | null } }): string {
  return joined(joined(values.academicTitle ?? '', ' ', values.givenName), ' ', values.familyName);
}

function joined(text: string, separator: string, more: string | null | undefined): string {
  if (!more) return text;
  return text === '' ? more : text + separator + more;
}
