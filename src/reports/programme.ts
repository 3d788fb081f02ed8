import type { Participant } from '../db/participants.js';
import type { Event, Guest } from '../domain/event.js';
import { type Session, slotTimes } from '../domain/programme.js';
import { isUnnamed } from '../domain/session-guests.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type EventView, eventView, type GuestView, guestView, type Templates } from '../templates/index.js';

/** What `programme.*` gets: an event with its programme, day by day. */
export interface ProgrammeView {
  language: CalendarLanguage;
  event: EventView;
  days: DayView[];
  hosts: OrganisationView[];
  partners: OrganisationView[];
  exhibitors: OrganisationView[];
}

export interface DayView {
  /** `YYYY-MM-DD` */
  date: string;
  blocks: BlockView[];
}

/** Sessions that begin and end together. */
export interface BlockView {
  /** `HH:MM`; null: see `note`. */
  start: string | null;
  end: string | null;
  /** Printed instead of a clock time; null: nothing is printed. */
  note: string | null;
  /** Printed above, where it is not that of the block before. */
  phase: string | null;
  /** The block before was in a phase, and this one is in none: its heading ends. */
  afterPhase: boolean;
  parallel: boolean;
  /** Only a break. */
  pause: boolean;
  sessions: SessionView[];
}

export interface SessionView {
  title: string;
  kind: Session['kind'];
  /** The session as a whole is only asked for. */
  requested: boolean;
  abstract: string | null;
  /** Track, room, places and slots, in this order. */
  details: DetailView[];
  guests: GuestView[];
  /** The guests with the times of their slots, where both are known; else empty. */
  presenters: { time: string; guests: [GuestView] }[];
}

/** Something said of a session beside its title. `places`: `number` of them; `slots`: `count` of `number` minutes. */
export type DetailView =
  | { kind: 'track' | 'room'; text: string }
  | { kind: 'places'; number: number }
  | { kind: 'slots'; count: number; number: number };

export interface OrganisationView {
  name: string;
  role: string | null;
  booth: string | null;
}

export const programmeFormats = ['md', 'html', 'txt'] as const;
export type ProgrammeFormat = (typeof programmeFormats)[number];

/** Puts a programme together for print. Guests who are only an idea, or who declined, are left out. */
export function programmeView(
  event: Event,
  sessions: readonly Session[],
  organisations: readonly Participant[],
  language: CalendarLanguage,
): ProgrammeView {
  const of = (part: Participant['part']) =>
    organisations.filter((each) => each.part === part).map(({ name, role, booth }) => ({ name, role, booth }));
  const dates = [...new Set(sessions.map(({ day }) => day))];
  return {
    language,
    event: eventView(event),
    days: dates.map((date) => ({ date, blocks: blocksOf(sessions.filter(({ day }) => day === date)) })),
    hosts: of('host'),
    partners: of('partner'),
    exhibitors: of('exhibitor'),
  };
}

/**
 * Writes the programme.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderProgramme(view: ProgrammeView, format: ProgrammeFormat, templates: Templates): string {
  return templates.render('programme', format, view);
}

function blocksOf(sessions: readonly Session[]): BlockView[] {
  const blocks: Session[][] = [];
  for (const session of sessions) {
    const last = blocks.at(-1);
    const head = last?.[0];
    if (last !== undefined && head !== undefined && isBeside(head, session)) last.push(session);
    else blocks.push([session]);
  }
  let phase: string | null = null;
  return blocks.flatMap((block): BlockView[] => {
    const [head] = block;
    if (head === undefined) return [];
    const own = block.every((each) => each.phase === head.phase) ? head.phase : null;
    const heading = own === phase ? null : own;
    const afterPhase = own === null && phase !== null;
    phase = own;
    return [
      {
        start: head.startTime,
        end: head.endTime,
        note: head.startTime === null ? head.timeNote : null,
        phase: heading,
        afterPhase,
        parallel: block.length > 1,
        pause: block.every(({ kind }) => kind === 'break'),
        sessions: block.map(sessionView),
      },
    ];
  });
}

function isBeside(a: Session, b: Session): boolean {
  if (a.startTime === null || b.startTime === null) return false;
  return a.startTime === b.startTime && a.endTime === b.endTime && a.kind !== 'break' && b.kind !== 'break';
}

/** Whoever comes, or was asked; and that somebody is still looked for (`N.N.`), but not who. */
function isPrinted({ status, name }: Guest): boolean {
  return status === 'confirmed' || status === 'requested' || (status === 'idea' && name !== null && isUnnamed(name));
}

function sessionView(session: Session): SessionView {
  const { title, kind, status, abstract, track, room, capacity, slots } = session;
  const guests = session.guests.filter(isPrinted);
  const times = slotTimes(session);
  const hasTimes = guests.length > 0 && times.length >= guests.length;
  return {
    ...{ title, kind, abstract },
    details: [
      ...(track === null ? [] : [{ kind: 'track' as const, text: track }]),
      ...(room === null ? [] : [{ kind: 'room' as const, text: room }]),
      ...(slots === null ? [] : [{ kind: 'slots' as const, count: slots.count, number: slots.minutes }]),
      ...(capacity === null ? [] : [{ kind: 'places' as const, number: capacity }]),
    ],
    requested: status === 'requested',
    guests: guests.map(guestView),
    presenters: hasTimes
      ? guests.map((guest, index) => ({ time: times[index] ?? '', guests: [guestView(guest)] }))
      : [],
  };
}
