import { formatMailbox, type Mailbox, parseMailbox } from '../domain/email-address.js';
import { isLanguage, type Language } from '../i18n/translate.js';
import type { Db } from './store.js';

/** What belongs to the network and travels with its database. */
export interface Settings {
  /** The network's name, as it signs its mails. */
  name: string;
  /** The sender of mails; null until set. */
  from: Mailbox | null;
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
}

export const defaults: Settings = {
  name: 'Netzwerk Junge Bürgermeister*innen',
  from: null,
  replyTo: null,
  language: 'de',
  timezone: 'Europe/Berlin',
  ageLimit: 40,
  rule: 'latest',
  genderMark: '*',
};

export type SettingKey = keyof Settings;
export const settingKeys = Object.keys(defaults) as SettingKey[];

/** Turns the text of a setting into its value; undefined where it cannot be one. */
export const readers: { readonly [K in SettingKey]: (text: string) => Settings[K] | undefined } = {
  name: (text) => text || undefined,
  from: (text) => parseMailbox(text) ?? undefined,
  replyTo: (text) => parseMailbox(text) ?? undefined,
  language: (text) => (isLanguage(text) ? text : undefined),
  timezone: (text) => (isTimeZone(text) ? text : undefined),
  ageLimit: (text) => (/^\d{1,3}$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
  rule: (text) => (text === 'latest' || text === 'first' ? text : undefined),
  genderMark: (text) => (text === '*' || text === ':' || text === '_' || text === '·' ? text : undefined),
};

/** All settings; what was never set, or cannot be read, has its default. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute();
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

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text !== '';
  } catch {
    return false;
  }
}
