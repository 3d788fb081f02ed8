import { message } from '../i18n/message.js';
import { UnusableValue } from './template-error.js';

/** What a template makes; each kind has its own escaping. The kind is part of the file's name: `invitation.html.hbs`. */
export const kinds = ['subject', 'txt', 'html', 'md'] as const;
export type Kind = (typeof kinds)[number];

/** Text that is already written in the language of its kind and must not be escaped again. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Puts a value into a document of this kind as one line of plain text. */
export function escapeInline(text: string, kind: Kind): string {
  const line = onOneLine(text);
  if (kind === 'html') return escapeHtml(line);
  return kind === 'md' ? escapeMarkdown(line) : line;
}

/** As {@link escapeInline}, but line breaks stay line breaks. */
export function escapeLines(text: string, kind: Kind): string {
  const separators: Record<Kind, string> = { subject: ' ', txt: '\n', html: '<br>\n', md: '\\\n' };
  return text
    .trim()
    .split('\n')
    .map((line) => escapeInline(line, kind))
    .join(separators[kind]);
}

/**
 * An address for `href="…"`, `[…](…)` or plain print: web and mail addresses only, so that no `javascript:` or `data:`
 * gets into a mail.
 * @throws UnusableValue for anything else
 */
export function escapeLink(url: string, kind: Kind): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !['http:', 'https:', 'mailto:'].includes(address.protocol)) {
    throw new UnusableValue(
      message('“{url}” is no web or mail address (http, https, mailto)', { url: onOneLine(url) }),
    );
  }
  const safe = address.href.replace(/[\s()<>"'`\\|*]/g, percentEncoded);
  return kind === 'html' ? escapeHtml(safe) : safe;
}

/** Tidies what a template made: a subject is one line; text has no trailing blanks and no heaps of empty lines. */
export function tidy(rendered: string, kind: Kind): string {
  if (kind === 'subject') return onOneLine(rendered);
  if (kind === 'html') return `${rendered.trim()}\n`;
  return `${rendered
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Removes what is no text: control characters other than tab and line break. Line breaks become `\n`. */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function onOneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, keepSpecialSpace).trim();
}

/** A single no-break or thin space carries meaning ("5 000") and stays. */
function keepSpecialSpace(space: string): string {
  return /^[\u00a0\u2009\u202f]$/.test(space) ? space : ' ';
}

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => htmlEntities[character] ?? character);
}

/**
 * CommonMark and GitHub's tables: every character that can start an inline construct, and at the start of the value those
 * that would make a list, a rule or a heading of it.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
