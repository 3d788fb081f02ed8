import type { Context } from '../../context.js';
import type { Period, PersonDetails } from '../../db/person-details.js';
import { currentConsents } from '../../domain/consent.js';
import { germanDay } from '../../domain/german-time.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { consentText, purposeWord } from '../consent/present.js';
import { roleText } from '../role/present.js';
import { officeText, termJson } from '../term/present.js';
import { statusWord } from './present.js';

/** One thing known of a person: a name for programs, one for people, and the value for both. */
export interface Fact {
  /** Stable: `born`, `term 3`, `consent photo`. */
  field: string;
  label: string;
  /** Empty where nothing is known. */
  text: string;
  /** As `--json` prints it. */
  value: unknown;
}

/** Everything known of a person, in the order in which it is shown. */
export function factsOf(context: Pick<Context, 't' | 'lang'>, person: PersonDetails): Fact[] {
  const { t, lang } = context;
  const plain = (field: string, label: Message, value: string | null, word: Message | string | null = value): Fact => ({
    field,
    label: t(label),
    text: word === null ? '' : typeof word === 'string' ? word : t(word),
    value: value === '' ? null : value,
  });
  const date = (field: string, label: Message, value: string | null) =>
    plain(field, label, value, value && dateInWords(value, lang));
  const current = person.memberships.at(-1) ?? null;
  return [
    plain('givenName', message('Given name'), person.givenName),
    plain('familyName', message('Family name'), person.familyName),
    plain('academicTitle', message('Academic title'), person.academicTitle),
    plain('formOfAddress', message('Form of address'), person.formOfAddress, wordOf(forms, person.formOfAddress)),
    plain('addressStyle', message('Style'), person.addressStyle, wordOf(styles, person.addressStyle)),
    plain('salutation', message('Salutation'), person.salutation),
    plain('language', message('Language'), person.language, wordOf(languages, person.language)),
    plain('email', message('E-mail'), person.email),
    ...person.emails
      .filter(({ primary }) => !primary)
      .map(({ address }) => ({ ...plain(`email ${address}`, message('Further e-mail'), address) })),
    ...person.emails.flatMap(({ address, bouncedAt }) =>
      bouncedAt === null
        ? []
        : {
            field: `bounced ${address}`,
            label: t('Undeliverable'),
            text: t('{address}, since {date}', { address, date: dateInWords(germanDay(bouncedAt), lang) }),
            value: bouncedAt,
          },
    ),
    plain('phone', message('Phone'), person.phone),
    {
      field: 'membership',
      label: t('Membership'),
      text: current === null ? t('no member') : periodText(context, current),
      value: current,
    },
    ...person.memberships.slice(0, -1).map((period, i) => ({
      field: `membership ${i + 1}`,
      label: t('Earlier'),
      text: periodText(context, period),
      value: period,
    })),
    date('born', message('Born'), person.born),
    ...person.terms.map((term) => ({
      field: `term ${term.id}`,
      label: t('Office'),
      text: officeText(context, term),
      value: termJson(term),
    })),
    ...person.roles.map((role) => ({
      field: `role ${role.id}`,
      label: t('Function'),
      text: roleText(context, role),
      value: role,
    })),
    ...currentConsents(person.consents).map(({ id: _, ...consent }) => ({
      field: `consent ${consent.purpose}`,
      label: t('Consent'),
      text: `${t(purposeWord(consent.purpose))}: ${consentText(context, consent)}`,
      value: consent,
    })),
    {
      field: 'blocked',
      label: t('Mail'),
      text: !person.blocked
        ? ''
        : person.blockReason === null
          ? t('blocked: gets no mail')
          : t('blocked: gets no mail ({reason})', { reason: person.blockReason }),
      value: person.blocked ? (person.blockReason ?? true) : false,
    },
    plain('statement', message('Statement for print'), person.statement),
    plain('remarks', message('Remarks'), person.remarks),
  ];
}

/** "former, from 2020, left 3 May 2024": a time of membership. */
export function periodText(
  { t, lang }: Pick<Context, 't' | 'lang'>,
  { status, enteredOn, leftOn }: Omit<Period, 'note'>,
): string {
  const word = t(statusWord(status));
  const since = enteredOn === null ? null : dateInWords(enteredOn, lang);
  const left = leftOn === null ? null : dateInWords(leftOn, lang);
  if (left !== null && status !== 'former') {
    return since === null
      ? t('{status}, until {left}', { status: word, left })
      : t('{status}, since {date}, until {left}', { status: word, date: since, left });
  }
  if (left !== null && since !== null) {
    return t('{status}, entered {date}, left {left}', { status: word, date: since, left });
  }
  if (left !== null) return t('{status}, left {date}', { status: word, date: left });
  if (since === null) return word;
  // somebody who left entered on that day; when they left is not known
  return status === 'former'
    ? t('{status}, entered {date}', { status: word, date: since })
    : t('{status}, since {date}', { status: word, date: since });
}

/** Values of closed sets in a word. */
export const forms = { ms: message('Ms'), mr: message('Mr'), none: message('none') };
export const styles = { informal: message('informal'), formal: message('formal') };
export const languages = { de: message('German'), en: message('English') };

function wordOf<K extends string>(words: Record<K, Message>, value: K | null): Message | null {
  return value === null ? null : words[value];
}
