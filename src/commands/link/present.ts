import type { Context } from '../../context.js';
import type { EventLink, Guest, LinkKind } from '../../domain/event.js';
import { publicationOf } from '../../domain/recording.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/** What a link leads to, in a word. */
export function linkKindWord(kind: LinkKind): Message {
  return kinds[kind];
}

const kinds: Record<LinkKind, Message> = {
  registration: message('Registration'),
  page: message('Page'),
  slides: message('Slides'),
  recording: message('Recording'),
};

/** A link as a fact: its kind, and where it leads, whose it is, and of a recording whether it may be published. */
export function linkText(context: Context, link: EventLink, guests: readonly Guest[]): [string, string] {
  const { t } = context;
  const guest = guests.find(({ id }) => id === link.guestId);
  const whose = link.label ?? guest?.name ?? guest?.organisation ?? null;
  const what = whose === null ? link.url : t('{label}: {url}', { label: whose, url: link.url });
  const said = consentText(context, link);
  return [t(linkKindWord(link.kind)), said === null ? what : t('{link} ({consent})', { link: what, consent: said })];
}

/** Whether a recording may be published, in words; null for other links. */
export function consentText({ t, lang }: Pick<Context, 't' | 'lang'>, link: EventLink): string | null {
  if (link.kind !== 'recording') return null;
  const verdict = publicationOf(link);
  const date = verdict.on === null ? null : dateInWords(verdict.on, lang);
  if (verdict.published) return date === null ? t('consent given') : t('consent of {date}', { date });
  if (verdict.because === 'no_consent') return t('not public: no consent yet');
  return date === null ? t('not public: consent revoked') : t('not public: consent revoked {date}', { date });
}
