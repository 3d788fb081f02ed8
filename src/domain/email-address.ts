import { domainToASCII, domainToUnicode } from 'node:url';

/** An address with the name shown beside it. */
export interface Mailbox {
  /** Empty where there is none. */
  name: string;
  address: string;
}

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
/** A domain as nearly all are written, which stays as it is: nothing but lower case, and no label with a meaning of its own. */
const usualDomain = /^(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const plainOrNonAscii = /^[a-z0-9.\-\u0080-\u{10ffff}]+$/iu;

/**
 * The address in the form mail servers take it, or null where it is none: local part as given, domain in lower case,
 * an internationalised domain as Punycode (`info@bürger.de` → `info@xn--brger-kva.de`).
 *
 * The lengths are those of RFC 5321 4.5.3.1 (64 octets before the `@`, 254 in all). Left out on purpose: quoted local
 * parts, comments and address literals, which no office has, and local parts beyond ASCII, which few servers take.
 * Exactly one address: `a@x.de, b@y.de` is none.
 */
export function parseEmailAddress(text: string): string | null {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (local.length > 64 || !localPart.test(local)) return null;
  const domain = parseDomain(text.slice(at + 1));
  if (domain === null) return null;
  const address = `${local}@${domain}`;
  return address.length <= 254 ? address : null;
}

/** Whether mail can be sent to the text as it stands; see {@link parseEmailAddress}. */
export function isEmailAddress(text: string): boolean {
  return parseEmailAddress(text) !== null;
}

/**
 * `Name <address>`, `"Name" <address>` or the bare address; null where the address is none, or the name holds a line
 * break or another control character.
 */
export function parseMailbox(text: string): Mailbox | null {
  const match = /^(?<name>[^<>\p{Cc}]*)<(?<address>[^<>]+)>\s*$/u.exec(text);
  const address = parseEmailAddress((match?.groups?.address ?? text).trim());
  if (address === null) return null;
  const name = (match?.groups?.name ?? '').trim().replace(/^"(.*)"$/, '$1');
  return { name, address };
}

/**
 * The inverse of {@link parseMailbox}, for storing and showing; mail headers are encoded elsewhere. What a name must not
 * hold (angle brackets, control characters) becomes a space, so that the text can always be read back.
 */
export function formatMailbox({ name, address }: Mailbox): string {
  const plain = name.replace(/[<>\p{Cc}]+/gu, ' ').trim();
  return plain === '' ? address : `${plain} <${address}>`;
}

/**
 * An address as people know it, for screens: an internationalised domain in its own letters (`info@xn--brger-kva.de` →
 * `info@bürger.de`). For addresses of ours alone: what a stranger wrote stays as it came, as letters can look alike.
 */
export function readableAddress(address: string): string {
  if (!address.includes('xn--')) return address;
  const at = address.lastIndexOf('@') + 1;
  const readable = `${address.slice(0, at)}${domainToUnicode(address.slice(at))}`;
  return isEmailAddress(readable) && parseEmailAddress(readable) === parseEmailAddress(address) ? readable : address;
}

/** {@link formatMailbox} for a screen, with {@link readableAddress}. */
export function readableMailbox({ name, address }: Mailbox): string {
  return formatMailbox({ name, address: readableAddress(address) });
}

function parseDomain(text: string): string | null {
  // asking the engine takes several times as long
  if (usualDomain.test(text)) return text;
  if (!plainOrNonAscii.test(text)) return null;
  const domain = domainToASCII(text);
  if (domain === 'localhost') return domain;
  const labels = domain.split('.');
  const isValid = labels.length >= 2 && labels.every((part) => part.length <= 63 && label.test(part));
  return isValid && /[a-z]/.test(labels.at(-1) ?? '') ? domain : null;
}

/** Addresses that belong to an office, not to a person: they say nothing about who somebody is. */
const SHARED_MAILBOX =
  /^(?:info|kontakt|contact|post|poststelle|posteingang|mail|e?-?mail|office|rathaus|verwaltung|gemeinde|stadt|stadtverwaltung|gemeindeverwaltung|kommune|zentrale|sekretariat|vorzimmer|buero|buergermeister(?:in)?|oberbuergermeister(?:in)?|bgm|bm|ob|obm|markt|vg|presse|service|buergerservice|buergerbuero|mayor)[0-9._-]*@/;

/** Whether an address is an office's mailbox that outlives its holder: `rathaus@diez.de`. */
export function isSharedMailbox(address: string): boolean {
  return SHARED_MAILBOX.test(address);
}
