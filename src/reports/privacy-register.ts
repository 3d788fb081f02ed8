import type { Settings } from '../db/settings.js';
import type { Store } from '../db/store.js';
import { formatMailbox } from '../domain/email-address.js';
import { type Message, message, type Translate } from '../i18n/message.js';
import { inEnglish, type Language } from '../i18n/translate.js';
import type { Templates } from '../templates/index.js';
import { storedData } from './stored-data.js';

/** A record of processing activities (Art. 30 (1) GDPR). */
export interface PrivacyRegister {
  createdOn: string;
  network: string;
  /** Null: not set yet. */
  controller: string | null;
  contact: string | null;
  dataProtectionOfficer: string | null;
  activities: Activity[];
}

export interface Activity {
  id: string;
  title: Message;
  purpose: Message;
  legalBasis: Message;
  people: Message;
  /** How many records there are now. */
  records: number;
  /** What is really stored, of all that could be. */
  data: Message[];
  recipients: Message;
  /** When data is to be erased. */
  retention: Message;
}

/** What of this computer's configuration belongs into the register. */
export interface Surroundings {
  /** The mail server's host; null: mails are written into a folder. */
  mailHost: string | null;
}

interface Plan extends Omit<Activity, 'records' | 'data' | 'retention'> {
  /** The first one's rows are counted. */
  tables: readonly [string, ...string[]];
  retention(settings: Settings): Message;
}

const nobody = message('Nobody outside the office');
const member = message('Contract of membership, Art. 6 (1) (b) GDPR');
const interest = message('Legitimate interest in the work of the network, Art. 6 (1) (f) GDPR');

/** Collects the register from the settings and from what the tables really hold. */
export function privacyRegister(
  { sqlite }: Pick<Store, 'sqlite'>,
  settings: Settings,
  today: string,
  surroundings: Surroundings,
): PrivacyRegister {
  const count = (table: string) => Number(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
  const isFilled = (table: string, column: string) =>
    sqlite.prepare(`SELECT 1 FROM "${table}" WHERE "${column}" IS NOT NULL AND "${column}" <> '' LIMIT 1`).get() !==
    undefined;
  const data = (table: string) =>
    Object.entries(storedData[table] ?? {}).flatMap(([column, word]) =>
      word !== null && isFilled(table, column) ? [word] : [],
    );
  return {
    createdOn: today,
    network: settings.name,
    controller: settings.controller,
    contact: settings.from === null ? null : formatMailbox(settings.from),
    dataProtectionOfficer: settings.dataProtectionOfficer,
    activities: plans(surroundings).map(({ tables, retention, ...activity }) => ({
      ...activity,
      records: count(tables[0]),
      data: unique(tables.flatMap(data)),
      retention: retention(settings),
    })),
  };
}

/** The register as `--json` prints it: sentences in English. */
export function registerJson(register: PrivacyRegister): unknown {
  return {
    ...register,
    activities: register.activities.map(({ id, records, data, ...texts }) => ({
      id,
      ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inEnglish(text)])),
      records,
      data: data.map(inEnglish),
    })),
  };
}

export const registerFormats = ['txt', 'md'] as const;

/** What `privacy-register.*` gets. */
export interface RegisterView extends Omit<PrivacyRegister, 'activities'> {
  language: Language;
  activities: ActivityView[];
}

/** An activity in the words of the document. */
interface ActivityView {
  title: string;
  purpose: string;
  legalBasis: string;
  people: string;
  /** How many records there are now. */
  records: number;
  /** What is really stored, of all that could be. */
  data: string[];
  recipients: string;
  /** When data is to be erased. */
  retention: string;
}

/**
 * Writes the register with `privacy-register.txt.hbs` or `.md.hbs`.
 * @param t in the language of the document
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderRegister(
  { activities, ...register }: PrivacyRegister,
  format: (typeof registerFormats)[number],
  language: Language,
  t: Translate,
  templates: Templates,
): string {
  const view: RegisterView = {
    language,
    ...register,
    activities: activities.map((activity) => ({
      title: t(activity.title),
      purpose: t(activity.purpose),
      legalBasis: t(activity.legalBasis),
      people: t(activity.people),
      records: activity.records,
      data: activity.data.map((word) => t(word)),
      recipients: t(activity.recipients),
      retention: t(activity.retention),
    })),
  };
  return templates.render('privacy-register', format, view);
}

function plans({ mailHost }: Surroundings): Plan[] {
  const server =
    mailHost === null
      ? message('The people written to; mails are written into a folder and sent from there')
      : message('The people written to, by the mail server {host} as processor (Art. 28 GDPR)', { host: mailHost });
  return [
    {
      id: 'members',
      title: message('Administration of members'),
      purpose: message(
        'To know who is a member, prospect or supporter, how to reach them, and whether they are eligible',
      ),
      legalBasis: member,
      people: message('Members, elected people who have not joined, former members, supporters, contacts'),
      tables: ['persons', 'email_addresses', 'memberships', 'terms', 'roles', 'import_origins', 'answered_rows'],
      recipients: nobody,
      retention: ({ keepFormer, keepProspects }) =>
        message('Former members: {former}. People without membership: {others}.', {
          former: after(keepFormer, (months) => message('{months} {months|month|months} after leaving', { months })),
          others: after(keepProspects, (months) =>
            message('{months} {months|month|months} after the last contact', { months }),
          ),
        }),
    },
    {
      id: 'consents',
      title: message('Consents'),
      purpose: message('To prove who agreed to what, and when it was withdrawn'),
      legalBasis: message('Duty to prove consent, Art. 6 (1) (c) with Art. 7 (1) GDPR'),
      people: message('People who gave or withdrew a consent'),
      tables: ['consents'],
      recipients: nobody,
      retention: () => message('With the person’s other data'),
    },
    {
      id: 'attendance',
      title: message('Invitations and attendance'),
      purpose: message('To invite to events, to note answers, and to know how many took part'),
      legalBasis: interest,
      people: message('People invited'),
      tables: ['attendees', 'workshop_wishes', 'workshop_places', 'topics'],
      recipients: nobody,
      retention: ({ keepComments }) =>
        message('With the person’s other data, comments: {comments}.', { comments: after(keepComments, afterEvent) }),
    },
    {
      id: 'needs',
      title: message('Diet and access needs'),
      purpose: message('To let everybody eat and take part at events that ask for it'),
      legalBasis: message('Explicit consent, Art. 9 (2) (a) GDPR: health data, told of one’s own accord'),
      people: message('Attendees who told what they need'),
      tables: ['attendee_needs'],
      recipients: message('Kitchen and venue: numbers without names'),
      retention: ({ keepNeeds }) =>
        keepNeeds === null
          ? message('no rule set')
          : message('{days} {days|day|days} after the event, also in the log', { days: keepNeeds }),
    },
    {
      id: 'guests',
      title: message('Guests of events'),
      purpose: message('To plan events, to announce who speaks, and to report on them'),
      legalBasis: interest,
      people: message('Speakers and guests of panels'),
      tables: ['guests', 'event_links'],
      recipients: message('The people invited, and readers of announcements and reports'),
      retention: () => message('No rule; at the guest’s request'),
    },
    {
      id: 'mailings',
      title: message('Mails'),
      purpose: message('To send invitations once to each person, and to know what became of them'),
      legalBasis: interest,
      people: message('People written to'),
      tables: ['deliveries', 'delivery_contents'],
      recipients: server,
      retention: ({ keepMails }) => message('Texts: {mails}.', { mails: after(keepMails, afterEvent) }),
    },
    {
      id: 'log',
      title: message('Log of changes and copies'),
      purpose: message('To take back mistakes, to trace changes, and to restore lost data'),
      legalBasis: message('Security of processing, Art. 6 (1) (c) with Art. 32 GDPR'),
      people: message('Everybody named above'),
      tables: ['journal', 'commands'],
      recipients: nobody,
      retention: ({ keepLog, keepBackups }) =>
        message('Log: {log}. Copies: {copies}.', {
          log: after(keepLog, inMonths),
          copies: after(keepBackups, inMonths),
        }),
    },
    {
      id: 'erasures',
      title: message('Erasures on request'),
      purpose: message('To keep people who were erased from coming back with the next import'),
      legalBasis: message('Duty to erase, Art. 6 (1) (c) with Art. 17 GDPR'),
      people: message('People erased on request; nobody can be read from the hashes'),
      tables: ['erasures'],
      recipients: nobody,
      retention: () => message('Until the person wants to be taken in again'),
    },
  ];
}

function after(months: number | null, text: (months: number) => Message): Message {
  return months === null ? message('no rule set') : text(months);
}

function afterEvent(months: number): Message {
  return message('{months} {months|month|months} after the event', { months });
}

function inMonths(months: number): Message {
  return message('after {months} {months|month|months}', { months });
}

function unique(words: readonly Message[]): Message[] {
  return words.filter(({ key }, index) => words.findIndex((other) => other.key === key) === index);
}
