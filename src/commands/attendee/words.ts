import type { Attendee } from '../../db/attendees.js';
import type { InvitationFate } from '../../db/invitation-fate.js';
import { type AttendeeStatus, attendeeStatuses } from '../../domain/attendance.js';
import { type Message, message, type Translate } from '../../i18n/message.js';

/** What stands on a list of attendees, in a word. */
export function attendeeStatusWord(status: AttendeeStatus): Message {
  return words[status];
}

/**
 * As {@link attendeeStatusWord}, and says where the answer belongs to a date from which the event moved away, and where who is invited
 * may not know it.
 */
export function standingText(
  t: Translate,
  { status, oldDate, invitation }: Pick<Attendee, 'status' | 'oldDate' | 'invitation'>,
): string {
  const word = t(attendeeStatusWord(status));
  if (oldDate) return t('{status} (old date)', { status: word });
  return invitation === null || invitation === 'sent' ? word : t(fates[invitation]);
}

/** How many there are of each status: "38 invited, 1 accepted, 1 accepted (old date)"; empty where nobody is. */
export function standingsText(t: Translate, attendees: readonly Attendee[]): string {
  const counts = new Map<string, number>();
  for (const status of attendeeStatuses) {
    const own = attendees.filter((each) => each.status === status);
    for (const each of own.toSorted((a, b) => plainness(b) - plainness(a))) {
      const text = standingText(t, each);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].map(([text, count]) => `${count} ${text}`).join(', ');
}

/** Those of whom the status says all are counted first. */
function plainness({ oldDate, invitation }: Attendee): number {
  return oldDate ? 0 : invitation === null || invitation === 'sent' ? 2 : 1;
}

const fates: Readonly<Record<Exclude<InvitationFate, 'sent'>, Message>> = {
  unclear: message('invited (unclear)'),
  waiting: message('invited (waiting)'),
  failed: message('invited (undeliverable)'),
  returned: message('invited (came back)'),
  cancelled: message('invited (told: cancelled)'),
  none: message('invited (no mail)'),
};

const words: Readonly<Record<AttendeeStatus, Message>> = {
  invited: message('invited'),
  registered: message('registered'),
  accepted: message('accepted'),
  tentative: message('tentative'),
  declined: message('declined'),
  waitlisted: message('on the waiting list'),
  attended: message('took part'),
  absent: message('was absent'),
};
