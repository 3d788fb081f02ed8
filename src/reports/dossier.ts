import { type Said, wordOf } from '../db/answered-rows.js';
import { entriesOf, livesOf, secondCopies } from '../db/person-lives.js';
import { type PersonRecords, type RecordedChange, readRecords, recordedChange } from '../db/person-records.js';
import type { Settings } from '../db/settings.js';
import type { Store } from '../db/store.js';
import { formatMailbox } from '../domain/email-address.js';
import { germanDay } from '../domain/german-time.js';
import { fullName } from '../domain/member.js';
import { dateInWords } from '../i18n/dates.js';
import type { Translate } from '../i18n/message.js';
import type { Language } from '../i18n/translate.js';
import type { Templates } from '../templates/index.js';
import { storedWord } from './dossier-words.js';
import { columnWord } from './stored-data.js';

/** What a person may ask to be told (Art. 15 GDPR). */
export interface Dossier extends PersonRecords {
  /** The day it was made. */
  createdOn: string;
  /** From the log, oldest first: what was entered, changed or removed, when and how. */
  changes: RecordedChange[];
}

/** In the log, but told elsewhere in the dossier. */
const toldElsewhere = new Set(['deliveries', 'import_origins', 'answered_rows']);

/**
 * Collects everything that is stored about a person.
 * @returns null where there is no such person
 */
export function collectDossier(store: Store, personId: number, today: string): Dossier | null {
  const entries = livesOf(store.sqlite, personId).flatMap((life) => entriesOf(store.sqlite, life));
  const records = readRecords(store, personId, secondCopies(entries), today);
  if (records === null) return null;
  const changes = entries
    .filter(({ table, isMixed }) => !toldElsewhere.has(table) && !isMixed)
    .toSorted((a, b) => a.id - b.id)
    .map((entry) => recordedChange(store, entry))
    .filter(({ values }) => values.length > 0);
  return { createdOn: today, ...records, changes };
}

/** What `dossier.txt` gets. All values are in words. */
export interface DossierView {
  language: Language;
  network: string;
  controller: string;
  /** The office's mailbox. */
  contact: string | null;
  /** The data protection officer. */
  officer: string | null;
  createdOn: string;
  name: string;
  number: number;
  person: Fact[];
  /** Each a list of what is known. */
  memberships: Fact[][];
  terms: Fact[][];
  roles: Fact[][];
  consents: Fact[][];
  importOrigins: { fileName: string; line: number; day: string }[];
  /** What rows of lists said of who it is that somebody said to be about the person. */
  answeredRows: string[];
  guestAppearances: PersonRecords['guestAppearances'];
  /** Recordings and slides of those appearances. */
  recordings: PersonRecords['recordings'];
  attendances: PersonRecords['attendances'];
  /** Diet and access needs. */
  needs: PersonRecords['needs'];
  /** Wishes for workshops (their rank; null: none) and places (by whom; null: none). */
  workshops: PersonRecords['workshops'];
  topics: PersonRecords['topics'];
  mails: {
    kind: string;
    event: string | null;
    day: string;
    address: string | null;
    state: string;
    subject: string | null;
    text: string | null;
    withCalendar: boolean;
  }[];
  changes: {
    day: string | null;
    command: string | null;
    values: { label: string; from: string; to: string; added: boolean; removed: boolean }[];
  }[];
  /** Months, null: no rule. */
  keepFormer: number | null;
  keepProspects: number | null;
  keepMails: number | null;
  keepLog: number | null;
  /** Days after the event, null: no rule. */
  keepNeeds: number | null;
}

/** Columns that are yes or no. */
const flags = new Set(['blocked', 'is_primary']);

/** A name and what is known under it. */
interface Fact {
  label: string;
  value: string;
}

/**
 * Writes a dossier with the template `dossier.txt.hbs`.
 * @param t in the language of the document
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderDossier(
  dossier: Dossier,
  settings: Settings,
  language: Language,
  t: Translate,
  templates: Templates,
): string {
  const { person } = dossier;
  const day = (text: string) => dateInWords(text.endsWith('Z') ? germanDay(text) : text, language);
  const shown = (value: string | number | null) => {
    if (value === null || value === '') return '–';
    if (typeof value === 'number') return String(value);
    return /^\d{4}-\d\d(-\d\d(T.*Z)?)?$/.test(value) ? day(value) : storedWord(t, value);
  };
  const facts = (table: string, values: Readonly<Record<string, string | number | null>>): Fact[] =>
    Object.entries(values).flatMap(([column, value]) => {
      const word = columnWord(table, column);
      return word === null || value === null || value === '' ? [] : [{ label: t(word), value: shown(value) }];
    });
  const yesNo = (flag: number) => (flag === 1 ? t('yes') : null);
  const view: DossierView = {
    language,
    network: settings.name,
    controller: settings.controller ?? settings.name,
    contact: settings.from === null ? null : formatMailbox(settings.from),
    officer: settings.dataProtectionOfficer,
    createdOn: dossier.createdOn,
    name: fullName(person),
    number: person.id,
    person: [
      ...facts('persons', {
        given_name: person.givenName,
        family_name: person.familyName,
        academic_title: person.academicTitle,
        form_of_address: person.formOfAddress,
        address_style: person.addressStyle,
        salutation: person.salutation,
        born: person.born,
        phone: person.phone,
        language: person.language,
        remarks: person.remarks,
        statement: person.statement,
        blocked: yesNo(person.blocked),
        block_reason: person.blockReason,
      }),
      ...dossier.addresses.flatMap(({ address, bouncedAt }) =>
        facts('email_addresses', { address, bounced_at: bouncedAt }),
      ),
    ],
    memberships: dossier.memberships.map(({ status, enteredOn, leftOn, note }) =>
      facts('memberships', { status, entered_on: enteredOn, left_on: leftOn, note }),
    ),
    terms: dossier.terms.map((term) =>
      facts('terms', {
        title: term.title,
        municipality_id: [term.municipality, term.state].filter(Boolean).join(', ') || null,
        elected_on: term.elected,
        starts_on: term.starts,
        ends_on: term.ends,
        employment: term.employment,
        election_kind: term.electionKind,
      }),
    ),
    roles: dossier.roles.map(({ kind, subject, starts, ends }) =>
      facts('roles', { kind, subject, starts_on: starts, ends_on: ends }),
    ),
    consents: dossier.consents.map(({ purpose, givenOn, revokedOn, source }) =>
      facts('consents', { purpose, given_on: givenOn, revoked_on: revokedOn, source }),
    ),
    importOrigins: dossier.importOrigins.map(({ importedAt, ...origin }) => ({
      ...origin,
      day: germanDay(importedAt),
    })),
    answeredRows: dossier.answeredRows.map(({ givenName, familyName, born, municipality, addresses, said }) =>
      [
        fullName({ givenName, familyName, academicTitle: null }),
        born && dateInWords(born, language),
        municipality,
        addresses,
        ...Object.values(JSON.parse(said) as Record<string, Said>).map(wordOf),
      ]
        .filter(Boolean)
        .join(', '),
    ),
    guestAppearances: dossier.guestAppearances.map(({ status, function: role, ...guest }) => ({
      ...guest,
      function: role,
      status: storedWord(t, status),
    })),
    recordings: dossier.recordings.map(({ kind, ...recording }) => ({ ...recording, kind: storedWord(t, kind) })),
    attendances: dossier.attendances.map(({ status, ...attendance }) => ({
      ...attendance,
      status: storedWord(t, status),
    })),
    needs: dossier.needs,
    workshops: dossier.workshops.map(({ source, givenBy, ...workshop }) => ({
      ...workshop,
      source: source && storedWord(t, source),
      givenBy: givenBy && storedWord(t, givenBy),
    })),
    topics: dossier.topics.map(({ status, ...topic }) => ({ ...topic, status: storedWord(t, status) })),
    mails: dossier.mails.map((mail) => ({
      kind: storedWord(t, mail.kind),
      event: mail.event,
      day: germanDay(mail.sentAt ?? mail.createdAt),
      address: mail.address,
      state: storedWord(t, mail.state),
      subject: mail.subject,
      text: mail.text,
      withCalendar: mail.calendar !== null,
    })),
    changes: byCommand(dossier.changes).flatMap(({ at, command, changes }) => {
      const values = changes.flatMap(({ table, kind, values: changed }) =>
        changed.flatMap(({ column, from, to }) => {
          const word = columnWord(table, column);
          if (word === null) return [];
          const [before, after] = flags.has(column)
            ? [t(from === 1 ? 'yes' : 'no'), t(to === 1 ? 'yes' : 'no')]
            : [shown(from), shown(to)];
          return [{ label: t(word), from: before, to: after, added: kind === 'added', removed: kind === 'removed' }];
        }),
      );
      return values.length === 0 ? [] : [{ day: at === null ? null : germanDay(at), command, values }];
    }),
    keepFormer: settings.keepFormer,
    keepProspects: settings.keepProspects,
    keepMails: settings.keepMails,
    keepLog: settings.keepLog,
    keepNeeds: settings.keepNeeds,
  };
  return templates.render('dossier', 'txt', view);
}

/** Changes that one command made, together. */
function byCommand(changes: readonly RecordedChange[]) {
  const groups: (Pick<RecordedChange, 'at' | 'command'> & { changes: RecordedChange[] })[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && last.at === change.at && last.command === change.command) last.changes.push(change);
    else groups.push({ at: change.at, command: change.command, changes: [change] });
  }
  return groups;
}
