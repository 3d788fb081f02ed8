import { type ConsentRecord, isGiven, statedOn } from './consent.js';
import type { EventLink } from './event.js';
import type { PlainDate } from './partial-date.js';

/** Whether a link may be shown to others, and by whose word. */
export type Publication =
  /** `on`: the day of the consent; null where none is needed, or its day is not known. */
  | { readonly published: true; readonly on: PlainDate | null }
  | {
      readonly published: false;
      readonly because: 'no_consent' | 'revoked';
      /** The day it was revoked; null where none is known or nothing was said at all. */
      readonly on: PlainDate | null;
    };

/**
 * Whether a link may be shown. A recording only with the consent of who speaks in it (Art. 6, 7 GDPR; §§ 22, 23 KUG): noted
 * at the link itself, or the person's own statement on recordings. Of both the later one counts; a revocation on the same
 * day or without a day wins, for when in doubt nothing is published. Every other link may always be shown.
 */
export function publicationOf(link: Pick<EventLink, 'kind' | 'consentOn' | 'personConsent'>): Publication {
  const { kind, consentOn, personConsent } = link;
  if (kind !== 'recording') return { published: true, on: null };
  if (personConsent !== null && overrules(personConsent, consentOn)) {
    const on = statedOn(personConsent);
    return isGiven(personConsent) ? { published: true, on } : { published: false, because: 'revoked', on };
  }
  if (consentOn !== null) return { published: true, on: consentOn };
  return { published: false, because: 'no_consent', on: null };
}

/** The links of an event that may be shown, in their order. */
export function publishedLinks<L extends Pick<EventLink, 'kind' | 'consentOn' | 'personConsent'>>(
  links: readonly L[],
): L[] {
  return links.filter((link) => publicationOf(link).published);
}

function overrules(statement: ConsentRecord, consentOn: PlainDate | null): boolean {
  if (consentOn === null) return true;
  const on = statedOn(statement);
  return isGiven(statement) ? on !== null && on > consentOn : on === null || on >= consentOn;
}
