import type { AttendeeStatus } from '../../domain/attendance.js';
import { type Message, message } from '../../i18n/message.js';

/** What stands on a list of attendees, in a word. */
export function attendeeStatusWord(status: AttendeeStatus): Message {
  return words[status];
}

const words: Readonly<Record<AttendeeStatus, Message>> = {
  invited: message('invited'),
  registered: message('registered'),
  accepted: message('accepted'),
  tentative: message('accepted with reservation'),
  declined: message('declined'),
  waitlisted: message('on the waiting list'),
  attended: message('took part'),
  absent: message('was absent'),
};
