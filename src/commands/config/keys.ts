import { dirname } from 'node:path';
import { type Config, type ConfigFile, readConfigFile } from '../../config.js';
import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { defaults, readers, readSettings, type SettingKey, settingKeys, settingText } from '../../db/settings.js';
import { UserError } from '../../errors.js';
import type { MessageKey } from '../../i18n/message.js';
import { parseSmtpUrl } from '../../mailing/transports/smtp-server.js';
import { withoutPassword } from '../../mailing/transports/smtp-url.js';
import { nearest } from '../usage.js';
import { readFileValue } from './file-values.js';

/** A setting as the user sees it, wherever it lives: with the network's data, or in this computer's file. */
export interface Entry {
  key: Key;
  value: string | null;
  home: 'database' | 'file';
  about: MessageKey;
}

export type FileKey = keyof ConfigFile;
export type Key = SettingKey | FileKey;

const about: Readonly<Record<Key, MessageKey>> = {
  name: 'name of the network',
  from: 'sender of mails, “Name <address>”',
  signedBy: 'who signs mails, above the name of the network',
  website: 'website of the network, at the end of mails, with https://',
  replyTo: 'where answers go, if not to the sender',
  language: 'language of mails, reports and calendars: de or en',
  timezone: 'time zone of new events, for example Europe/Berlin',
  ageLimit: 'age limit at the election: a number of years',
  rule: 'which election counts: latest or first',
  genderMark: 'mark in gender-inclusive German: * : _ or ·',
  addressStyle: 'informal (du) or formal (Sie) to all whose own is not set; unset: du to members, Sie to others',
  controller: 'who is responsible for the data, with address, for “njb privacy register”',
  dataProtectionOfficer: 'data protection officer with contact, where there is one',
  keepFormer: 'months former members are kept after leaving, or off',
  keepProspects: 'months people without membership are kept after the last contact, or off',
  keepMails: 'months texts of mails are kept after the event, or off',
  keepComments: 'months comments to answers are kept after the event, or off',
  keepNeeds: 'days diet and access needs are kept after the event, or off',
  keepLog: 'months values in the log are kept, or off',
  keepBackups: 'months copies of the database are kept, or off',
  confirmDaysBefore: 'days before a date that it and its guests should be confirmed',
  inviteDaysBefore: 'days before a date that people should be invited',
  topicDaysBefore: 'days before a date that its topic should be settled',
  remindDaysBefore: 'days before a date that those who have not answered should be reminded',
  backupDays: 'days that the latest copy of the database may be old, or off',
  automaticCopies: 'copies of the database kept that njb makes before imports, merging and erasing, of each, or off',
  smtp: 'mail server as a URL; without one mails go into the outbox folder',
  passwordCommand: 'program that prints the mail password, as a JSON array of words',
  sendmail: 'program like sendmail, with its folder, that takes mails in place of a mail server',
  connections: 'connections to the mail server at once, 1 to 20',
  retryAfter: 'seconds before a mail is tried again, for each further attempt, for example 2 10 60',
  serverTimeout: 'seconds of silence after which a mail server counts as gone',
  bounces: 'address that undeliverable mail comes back to; a * in it becomes each mail’s own sign',
  dkimDomain: 'domain that signs mails (DKIM), if not the sender’s',
  dkimSelector: 'name under which the DNS has the public key for signatures (DKIM)',
  dkimKey: 'file with the private key for signatures (DKIM)',
  copyTo: 'address that gets a copy of each mail sent',
  sentFolder: 'folder that gets a copy of each mail sent, as .eml',
  outbox: 'folder for mails where there is no mail server',
  templates: 'folder of your own templates',
  backups: 'folder for copies of the database',
};

const fileKeys: readonly FileKey[] = [
  'smtp',
  'passwordCommand',
  'sendmail',
  'connections',
  'retryAfter',
  'serverTimeout',
  'bounces',
  'dkimDomain',
  'dkimSelector',
  'dkimKey',
  'copyTo',
  'sentFolder',
  'outbox',
  'templates',
  'backups',
];

/** All settings with their values, without any password; those of the database have their defaults where there is no database yet. */
export async function entries(context: Context): Promise<Entry[]> {
  const exists = readHeader(context.config.database) !== null;
  const settings = exists ? await readSettings((await context.store()).query) : defaults;
  return [
    ...settingKeys.map(
      (key): Entry => ({ key, value: settingText(settings[key]), home: 'database', about: about[key] }),
    ),
    ...fileKeys.map((key): Entry => ({ key, value: fileText(context.config, key), home: 'file', about: about[key] })),
  ];
}

/**
 * The key a user means: case and hyphens do not matter (`age-limit`).
 * @throws UserError with the nearest key
 */
export function findKey(typed: string): Key {
  const plain = (key: string) => key.toLowerCase().replaceAll(/[-_]/g, '');
  const keys: Key[] = [...settingKeys, ...fileKeys];
  const found = keys.find((key) => plain(key) === plain(typed));
  if (found !== undefined) return found;
  const complaint = new UserError('There is no setting “{key}”.', { key: typed });
  const near = nearest(typed, keys);
  if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
  throw complaint.hint('“njb config list” shows all settings.');
}

/** Whether a key lives in this computer's file. */
export function isFileKey(key: Key): key is FileKey {
  return (fileKeys as readonly Key[]).includes(key);
}

/**
 * Checks a value for a setting of the database.
 * @throws UserError saying what the setting takes
 */
export function checkSetting(key: SettingKey, value: string): string {
  if (readers[key](value) === undefined) throw cannotBe(key, value);
  return value;
}

/**
 * Refuses a value that a setting cannot have, wherever the setting lives.
 * @throws UserError saying what it takes
 */
export function refuseValue(config: Config, key: Key, value: string): void {
  if (isFileKey(key)) withFileKey(config, key, value);
  else checkSetting(key, value);
}

/**
 * The configuration file as it would be with `key` set to `value`, or with null without it.
 * @throws UserError where the value cannot be one, or holds a password
 */
export function withFileKey(config: Config, key: FileKey, value: string | null): ConfigFile {
  const { [key]: _, ...rest } = readConfigFile(config.file);
  if (value === null) return rest;
  if (key === 'smtp') checkSmtp(value);
  const other = key === 'smtp' ? 'sendmail' : 'smtp';
  if ((key === 'smtp' || key === 'sendmail') && other in rest) {
    throw new UserError('Mails leave either through {key} or through {other}, and {other} is set.', {
      key,
      other,
    }).hint('“njb config set {other}” takes it back.', { other });
  }
  const read = readFileValue(key, value, dirname(config.file));
  if (read === undefined) throw cannotBe(key, value);
  return { ...rest, [key]: read };
}

/**
 * A mail server's URL as sending takes it, without a password.
 * @throws UserError that does not repeat what was typed: it may hold a password
 */
export function checkSmtp(value: string): void {
  const server = parseSmtpUrl(value);
  if (server === null) throw new UserError('The mail server must be given as smtp://host:port or smtps://host:port.');
  if (server.password !== null) {
    throw new UserError('Leave the password out of the mail server’s URL; njb never stores it.').hint(
      'Put it into the environment as NJB_SMTP_PASSWORD, or set passwordCommand.',
    );
  }
}

function cannotBe(key: Key, value: string): UserError {
  const usual = key in defaults ? settingText(defaults[key as SettingKey]) : null;
  const complaint = new UserError('“{value}” cannot be the setting {key} ({about}).', {
    value,
    key,
    about: { key: about[key], params: {} },
  });
  return /^\d+$/.test(usual ?? '')
    ? complaint.hint('It takes a whole number such as {value}.', { value: usual ?? '' })
    : complaint;
}

function fileText(config: Config, key: FileKey): string | null {
  const value = config[key];
  if (value === null) return null;
  if (key === 'retryAfter') return config.retryAfter.join(' ');
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'number') return String(value);
  return key === 'smtp' ? withoutPassword(value) : value;
}
