import type { Event, Guest } from '../../src/domain/event.js';

/** A round table as in the office's papers, changed where a test says so. */
export function sampleEvent(changes: Partial<Event> = {}): Event {
  const id = changes.id ?? 1;
  return {
    id,
    slug: `digital-impuls-${id}`,
    uid: `event-${id}@njb.example`,
    sequence: 0,
    title: 'Digital-Impuls',
    kind: 'own',
    series: { id: 1, slug: 'digital-impuls', title: 'Digital-Impuls' },
    status: 'confirmed',
    startDate: '2025-10-09',
    endDate: changes.startDate ?? '2025-10-09',
    startTime: '16:00',
    endTime: '17:30',
    timezone: 'Europe/Berlin',
    topic: 'KI im Rathaus: Was darf sie, was kann sie?',
    abstract: null,
    question: null,
    onlineUrl: 'https://meet.example.org/j/8842?pwd=a_b&lang=de',
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
    ...changes,
  };
}

/** A guest from its printed parts. */
export function sampleGuest(
  name: string | null,
  role: string | null = null,
  organisation: string | null = null,
  status: Guest['status'] = 'confirmed',
): Guest {
  return { id: 1, name, function: role, organisation, status, personId: null, field: null, askedFor: null };
}
