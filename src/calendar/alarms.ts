import { type Event, isAllDay } from '../domain/event.js';
import type { LeadTime } from '../domain/lead-time.js';
import { escapeText } from './text.js';

const [hour, day] = [60, 24 * 60];
const nine = 9 * hour;

/**
 * Alarms that show a text (RFC 5545 3.6.6), so long before the event begins. An all-day event begins at midnight: its
 * alarms come at nine in the morning, as many days before as are begun, each once.
 *
 * @returns lines, not folded
 */
export function valarms(event: Event, alarms: readonly LeadTime[], text: string): string[] {
  const minutes = alarms.map((before) => (isAllDay(event) ? Math.ceil(before / day) * day - nine : before));
  return [...new Set(minutes)].flatMap((before) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-${duration(before)}`,
    `DESCRIPTION:${escapeText(text)}`,
    'END:VALARM',
  ]);
}

/** `P1D`, `PT1H30M` (3.3.6): a day is one on the calendar, however long the clocks make it. */
function duration(minutes: number): string {
  const part = (count: number, unit: string) => (count === 0 ? '' : `${count}${unit}`);
  const time = part(Math.floor((minutes % day) / hour), 'H') + part(minutes % hour, 'M');
  return `P${part(Math.floor(minutes / day), 'D')}${time === '' ? '' : `T${time}`}`;
}
