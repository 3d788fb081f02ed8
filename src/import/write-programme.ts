import type { Participant } from '../db/participants.js';
import type { Session } from '../domain/programme.js';
import type { ProgrammeField } from './programme-fields.js';
import { guestsText } from './programme-plan.js';

const headers: Readonly<Record<'de' | 'en', Readonly<Partial<Record<ProgrammeField, string>>>>> = {
  de: {
    id: 'njb-ID',
    day: 'Tag',
    time: 'Zeit',
    title: 'Programmpunkt',
    kind: 'Art',
    track: 'Strang',
    room: 'Raum',
    phase: 'Phase',
    capacity: 'Plätze',
    slots: 'Slots',
    abstract: 'Beschreibung',
    status: 'Status',
    guests: 'Gäste',
    booth: 'Stand',
    role: 'Rolle',
  },
  en: {
    id: 'njb ID',
    day: 'Day',
    time: 'Time',
    title: 'Title',
    kind: 'Kind',
    track: 'Track',
    room: 'Room',
    phase: 'Phase',
    capacity: 'Places',
    slots: 'Slots',
    abstract: 'Abstract',
    status: 'Status',
    guests: 'Guests',
    booth: 'Booth',
    role: 'Role',
  },
};

/** A programme as the rows of a table that `programme import` reads; the first row has the headers. */
export function programmeTable(
  sessions: readonly Session[],
  organisations: readonly Participant[],
  language: 'de' | 'en',
): string[][] {
  const names = headers[language];
  const fields = Object.keys(names) as ProgrammeField[];
  const rows = [...sessions.map(sessionCells), ...organisations.map(organisationCells)];
  return [
    fields.map((field) => names[field] ?? field),
    ...rows.map((cells) => fields.map((field) => cells[field] ?? '')),
  ];
}

/** The same in YAML. */
export async function programmeYaml(
  sessions: readonly Session[],
  organisations: readonly Participant[],
): Promise<string> {
  const { stringify } = await import('yaml');
  const known = (cells: object) => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
  return stringify(
    {
      sessions: sessions.map((session) => ({
        ...known({ ...sessionCells(session), guests: '' }),
        ...(session.guests.length > 0 && { guests: session.guests.map((guest) => guestsText([guest])) }),
      })),
      ...(organisations.length > 0 && {
        organisations: organisations.map(({ name, part, booth, role }) =>
          known({ name, part, booth: booth ?? '', role: role ?? '' }),
        ),
      }),
    },
    { lineWidth: 0 },
  );
}

type Cells = Partial<Record<ProgrammeField, string>>;

function sessionCells(session: Session): Cells {
  return {
    id: String(session.id),
    day: session.day,
    time: timeText(session),
    title: session.title,
    kind: session.kind,
    track: session.track ?? '',
    room: session.room ?? '',
    phase: session.phase ?? '',
    capacity: session.capacity === null ? '' : String(session.capacity),
    slots: session.slots === null ? '' : `${session.slots.count}x${session.slots.minutes}`,
    abstract: session.abstract ?? '',
    status: session.status,
    guests: guestsText(session.guests),
  };
}

function organisationCells({ name, part, booth, role }: Participant): Cells {
  return { title: name, kind: part, booth: booth ?? '', role: role ?? '' };
}

function timeText({ startTime, endTime, timeNote }: Session): string {
  if (startTime === null) return timeNote ?? '';
  return endTime === null ? startTime : `${startTime}-${endTime}`;
}
