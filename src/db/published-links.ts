import type { Store } from './store.js';

/** A link of an event that may be shown to others. */
export interface PublishedLink {
  kind: 'recording' | 'slides' | 'registration' | 'page';
  url: string;
  label: string | null;
}

/**
 * The links of an event that may be shown, in the order in which they were entered. A recording only with the consent
 * of who speaks in it, noted at the link and not revoked by the person since.
 */
export function readPublishedLinks({ sqlite }: Pick<Store, 'sqlite'>, eventId: number): PublishedLink[] {
  return sqlite
    .prepare<[number], PublishedLink>(
      `SELECT l.kind, l.url, l.label FROM event_links l LEFT JOIN guests g ON g.id = l.guest_id
         LEFT JOIN consents c ON c.id = (
           SELECT max(id) FROM consents WHERE person_id = g.person_id AND purpose = 'recording')
        WHERE l.event_id = ? AND (l.kind <> 'recording' OR (l.consent_on IS NOT NULL
          AND (c.revoked_on IS NULL OR c.revoked_on < l.consent_on)))
        ORDER BY l.id`,
    )
    .all(eventId);
}
