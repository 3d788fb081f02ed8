import type { CalendarLabels } from '../../src/calendar/ics.js';
import type { Event } from '../../src/domain/event.js';

export const labels: CalendarLabels = {
  language: 'de',
  guests: 'Gäste',
  question: 'Frage',
  requested: 'angefragt',
  online: 'Online',
  ourPart: 'Unser Beitrag',
  cancelled: 'Abgesagt',
  reminder: 'Erinnerung',
};

export const stamp = '2025-08-20T09:30:00Z';

/** An event of the round table; each test names only what it is about. */
export function event(part: Partial<Event> = {}): Event {
  return {
    id: 1,
    slug: 'digital-impuls-2025-09',
    uid: '7f0c@njb.example',
    sequence: 0,
    title: 'Digital-Impuls',
    kind: 'own',
    series: null,
    status: 'confirmed',
    startDate: '2025-09-04',
    endDate: part.startDate ?? '2025-09-04',
    startTime: '16:00',
    endTime: '17:30',
    timezone: 'Europe/Berlin',
    topic: null,
    abstract: null,
    question: null,
    onlineUrl: null,
    place: null,
    ourPart: null,
    cancelReason: null,
    asksNeeds: false,
    attendance: null,
    movedFrom: null,
    guests: [],
    hosts: [],
    partners: [],
    links: [],
    sessions: [],
    ...part,
  };
}

export const allDay = { startTime: null, endTime: null };
