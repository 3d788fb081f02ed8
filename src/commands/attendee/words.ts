import type { Attendee } from '../../db/attendees.js';
import { type AttendeeStatus, attendeeStatuses } from '../../domain/attendance.js';
import { type Message, message, type Translate } from '../../i18n/message.js';

/** What stands on a list of attendees, in a word. */
export function attendeeStatusWord(status: AttendeeStatus): Message {
  return words[status];
}

/** As {@link attendeeStatusWord}, and says where the answer belongs to a date from which the event moved away. */
export function standingText(t: Translate, { status, oldDate }: Pick<Attendee, 'status' | 'oldDate'>): string {
  const word = t(attendeeStatusWord(status));
  return oldDate ? t('{status} (old date)', { status: word }) : word;
}

/** How many there are of each status: "38 invited, 1 accepted, 1 accepted (old date)"; empty where nobody is. */
export function standingsText(t: Translate, attendees: readonly Attendee[]): string {
  const counts = attendeeStatuses.flatMap((status) =>
    [false, true].map((oldDate) => {
      const all = attendees.filter((each) => each.status === status && each.oldDate === oldDate);
      return [all.length, standingText(t, { status, oldDate })] as const;
    }),
  );
  return counts.flatMap(([count, text]) => (count > 0 ? [`${count} ${text}`] : [])).join(', ');
}

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
