import type { WorkshopPerson } from '../db/workshops.js';
import type { Event } from '../domain/event.js';
import type { Session } from '../domain/programme.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type EventView, eventView, type Templates, type WorkshopView } from '../templates/index.js';

/** What `workshop-list` gets: who is in each workshop, by name. */
export interface WorkshopListView {
  language: CalendarLanguage;
  event: EventView;
  workshops: (WorkshopView & {
    phase: string | null;
    track: string | null;
    /** Null: no limit. */
    capacity: number | null;
    taken: number;
    people: { number: number; name: string; municipality: string | null }[];
  })[];
}

/** Puts the lists together for print. */
export function workshopListView(
  event: Event,
  workshops: readonly { session: Session; people: readonly WorkshopPerson[] }[],
  language: CalendarLanguage,
): WorkshopListView {
  return {
    language,
    event: eventView(event),
    workshops: workshops.map(({ session, people }) => {
      const { title, day, startTime, endTime, timeNote, room, phase, track, capacity } = session;
      return {
        ...{ title, day, startTime, endTime, timeNote, room, phase, track, capacity },
        taken: people.length,
        people: people.map(({ name, municipality }, index) => ({ number: index + 1, name, municipality })),
      };
    }),
  };
}

/**
 * Writes the lists: `html` for print, each workshop on a page of its own, or `txt`.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderWorkshopList(view: WorkshopListView, format: 'html' | 'txt', templates: Templates): string {
  return templates.render('workshop-list', format, view);
}
