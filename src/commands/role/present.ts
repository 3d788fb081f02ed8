import type { Context } from '../../context.js';
import type { Role, RoleKind } from '../../domain/role.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/** A function in a word or two. */
export function roleWord(kind: RoleKind): Message {
  return words[kind];
}

const words: Record<RoleKind, Message> = {
  chair: message('chair'),
  deputy_chair: message('deputy chair'),
  treasurer: message('treasurer'),
  secretary: message('secretary'),
  board_member: message('board member'),
  spokesperson: message('spokesperson'),
  mandate: message('mandate'),
};

/** "spokesperson · Digital · from 23 May 2025 · until 2027": what is known of a function. */
export function roleText({ t, lang }: Pick<Context, 't' | 'lang'>, { kind, subject, starts, ends }: Role): string {
  return [
    t(roleWord(kind)),
    subject,
    starts && t('from {date}', { date: dateInWords(starts, lang) }),
    ends && t('until {date}', { date: dateInWords(ends, lang) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
