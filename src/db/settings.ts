import type BetterSqlite3 from 'better-sqlite3';
import { oneLine } from '../domain/clean-text.js';
import { formatMailbox, type Mailbox, parseMailbox } from '../domain/email-address.js';
import type { AddressStyle } from '../domain/salutation.js';
import { isWebAddress } from '../domain/web-address.js';
import { isLanguage, type Language } from '../i18n/translate.js';
import type { Db } from './store.js';

/** What belongs to the network and travels with its database. */
export interface Settings {
  /** The network's name, as it signs its mails. */
  name: string;
  /** The sender of mails; null until set. */
  from: Mailbox | null;
  /** Who signs mails, above the network's name; null: the network alone. */
  signedBy: string | null;
  /** The network's website, below its name in mails; null: none. */
  website: string | null;
  /** Where answers go, if not to the sender. */
  replyTo: Mailbox | null;
  /** The language of documents. */
  language: Language;
  /** IANA zone of new events. */
  timezone: string;
  /** Younger than this at the election that counts. */
  ageLimit: number;
  /** Which election counts. */
  rule: 'latest' | 'first';
  /** The mark in gender-inclusive German: Bürgermeister*innen. */
  genderMark: '*' | ':' | '_' | '·';
  /** How people are addressed whose own style is not on record; null: members with du, everybody else with Sie. */
  addressStyle: AddressStyle | null;
  /** Who is responsible for the data, with address, as the records of processing name it (Art. 30 GDPR). */
  controller: string | null;
  /** Name and contact of the data protection officer, where there is one (Art. 37 GDPR). */
  dataProtectionOfficer: string | null;
  /** How many months data is kept (Art. 5 (1) (e) GDPR), null: no rule. Former members, after they left: */
  keepFormer: number | null;
  /** People who are no member, after the last contact. */
  keepProspects: number | null;
  /** Texts of mails, after their event. */
  keepMails: number | null;
  /** Comments that came with answers to invitations, after the event. */
  keepComments: number | null;
  /** Diet and access needs, after the event; in days, as they are health data. */
  keepNeeds: number | null;
  /** The values in the log of changes. */
  keepLog: number | null;
  /** Copies of the database: they hold what was erased since. */
  keepBackups: number | null;
  /** How many days before a date `njb status` calls for what belongs to it. Confirming it, and its guests: */
  confirmDaysBefore: number;
  /** Inviting. */
  inviteDaysBefore: number;
  /** Settling the topic. */
  topicDaysBefore: number;
  /** Reminding those who have not answered. */
  remindDaysBefore: number;
  /** How old the latest copy of the database may be, in days; null: never mind. */
  backupDays: number | null;
  /** How many copies that njb makes by itself stay, of each occasion; null: only before a migration is one made. */
  automaticCopies: number | null;
}

export const defaults: Settings = {
  name: 'Netzwerk Junge Bürgermeister*innen',
  from: null,
  signedBy: null,
  website: null,
  replyTo: null,
  language: 'de',
  timezone: 'Europe/Berlin',
  ageLimit: 40,
  rule: 'latest',
  genderMark: '*',
  addressStyle: null,
  controller: null,
  dataProtectionOfficer: null,
  // claims among members lapse three years after the end of the year (BGB §§ 195, 199)
  keepFormer: 48,
  keepProspects: 24,
  keepMails: 12,
  keepComments: 6,
  keepNeeds: 14,
  keepLog: 36,
  keepBackups: 12,
  confirmDaysBefore: 28,
  inviteDaysBefore: 21,
  topicDaysBefore: 14,
  remindDaysBefore: 3,
  backupDays: 30,
  automaticCopies: 10,
};

export type SettingKey = keyof Settings;
export const settingKeys = Object.keys(defaults) as SettingKey[];

/** Turns the text of a setting into its value; undefined where it cannot be one. */
export const readers: { readonly [K in SettingKey]: (text: string) => Settings[K] | undefined } = {
  name: (text) => text || undefined,
  from: (text) => parseMailbox(text) ?? undefined,
  signedBy: (text) => oneLine(text) || undefined,
  website: (text) => (isWebAddress(text) ? text : undefined),
  replyTo: (text) => parseMailbox(text) ?? undefined,
  language: (text) => (isLanguage(text) ? text : undefined),
  timezone: (text) => (isTimeZone(text) ? text : undefined),
  ageLimit: (text) => (/^\d{1,3}$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
  rule: (text) => (text === 'latest' || text === 'first' ? text : undefined),
  genderMark: (text) => (text === '*' || text === ':' || text === '_' || text === '·' ? text : undefined),
  addressStyle: (text) =>
    /^(informal|du)$/i.test(text) ? 'informal' : /^(formal|sie)$/i.test(text) ? 'formal' : undefined,
  controller: (text) => text || undefined,
  dataProtectionOfficer: (text) => text || undefined,
  keepFormer: months,
  keepProspects: months,
  keepMails: months,
  keepComments: months,
  keepNeeds: (text) => (text === 'off' ? null : days(text)),
  keepLog: months,
  keepBackups: months,
  confirmDaysBefore: days,
  inviteDaysBefore: days,
  topicDaysBefore: days,
  remindDaysBefore: days,
  backupDays: (text) => (text === 'off' ? null : days(text)),
  automaticCopies: (text) => (text === 'off' ? null : /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
};

/** All settings; what was never set, or cannot be read, has its default. */
export async function readSettings(db: Db): Promise<Settings> {
  return settingsOf(await db.selectFrom('settings').select(['key', 'value']).execute());
}

/** As {@link readSettings}, on a bare connection. */
export function readSettingsBare(sqlite: BetterSqlite3.Database): Settings {
  return settingsOf(sqlite.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings').all());
}

function settingsOf(rows: readonly { key: string; value: string }[]): Settings {
  const read = Object.fromEntries(
    rows
      .filter(({ key }) => Object.hasOwn(readers, key))
      .map(({ key, value }) => [key, readers[key as SettingKey](value)])
      .filter(([, value]) => value !== undefined),
  );
  return { ...defaults, ...read };
}

/** Stores a setting that `readers` accepted, or with null goes back to its default. */
export async function writeSetting(db: Db, key: SettingKey, value: string | null): Promise<void> {
  if (value === null) {
    await db.deleteFrom('settings').where('key', '=', key).execute();
    return;
  }
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }).where('settings.value', '<>', value))
    .execute();
}

/** The value of a setting as a person writes and reads it; null where it is not set. */
export function settingText(value: Settings[SettingKey]): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? formatMailbox(value) : String(value);
}

/** A number of months from 1 on, or `off`: null. */
function months(text: string): number | null | undefined {
  if (text === 'off') return null;
  return /^\d{1,3}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** A number of days up to a year, 0 among them: on the very day. */
function days(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= 366 ? Number(text) : undefined;
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text !== '';
  } catch {
    return false;
  }
}
