import { cleanLine, escapeText, fold } from './text.js';

/** Somebody for an address book. */
export interface Contact {
  /** Names this person, and nobody else, for as long as the entry lives. */
  uid: string;
  givenName: string;
  familyName: string;
  academicTitle: string | null;
  /** As printed: title, given and family name. */
  fullName: string;
  /** The preferred one first. */
  emails: readonly string[];
  phone: string | null;
  /** The title of the office. */
  title: string | null;
  organisation: string | null;
  place: { locality: string; region: string | null; postalCode: string } | null;
  note: string | null;
}

/**
 * Address cards (vCard 4.0, RFC 6350), one a person.
 *
 * @param revised the instant they were written, UTC ISO 8601
 */
export function writeCards(contacts: readonly Contact[], revised: string): string {
  return contacts.map((contact) => fold(`${cardLines(contact, revised).join('\r\n')}\r\n`)).join('');
}

function cardLines(contact: Contact, revised: string): string[] {
  const { place } = contact;
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID;VALUE=text:${escapeText(contact.uid)}`,
    `REV:${revised.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    // 6.2.2: family names, given names, additional names, prefixes, suffixes
    `N:${compound(contact.familyName, contact.givenName, null, contact.academicTitle, null)}`,
    `FN:${line(contact.fullName)}`,
    ...contact.emails.map((email, index) => `EMAIL;TYPE=work;PREF=${Math.min(index + 1, 100)}:${line(email)}`),
    ...optional('TEL;VALUE=text;TYPE="work,voice":', contact.phone),
    ...optional('ORG:', contact.organisation),
    ...optional('TITLE:', contact.title),
    // 6.3.1: post office box, extended address, street, locality, region, postal code, country
    ...(place === null
      ? []
      : [`ADR;TYPE=work:${compound(null, null, null, place.locality, place.region, place.postalCode, 'Deutschland')}`]),
    ...(contact.note === null ? [] : [`NOTE:${escapeText(contact.note)}`]),
    'END:VCARD',
  ];
}

function compound(...parts: (string | null)[]): string {
  return parts.map((part) => line(part ?? '')).join(';');
}

function optional(start: string, value: string | null): string[] {
  return value === null || cleanLine(value) === '' ? [] : [start + line(value)];
}

function line(value: string): string {
  return escapeText(cleanLine(value));
}
