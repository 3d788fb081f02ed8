import { findParticipant, type Participant, putParticipant, removeParticipant } from '../db/participants.js';
import {
  addSession,
  arrangeSessions,
  type NewSession,
  removeSession,
  setSessionGuests,
  updateSession,
} from '../db/sessions.js';
import type { Db } from '../db/store.js';
import type { Guest, GuestStatus } from '../domain/event.js';
import { foldText } from '../domain/names.js';
import { indexFor, inOrder, type Session } from '../domain/programme.js';
import { replaceGuests, type SessionGuest } from '../domain/session-guests.js';
import { kindOf, type OrganisationRow, type ProgrammeRejection, type SessionRow } from './programme-rows.js';

/** A value that changes, as text. */
export interface ProgrammeChange {
  field: keyof NewSession | 'guests' | 'booth' | 'role';
  old: string;
  new: string;
}

interface Planned {
  kind: 'new' | 'changed' | 'same' | 'removed';
  /** Null: not in the file. */
  line: number | null;
  changes: ProgrammeChange[];
}

export interface PlannedSession extends Planned {
  /** Null: to be added. */
  id: number | null;
  values: NewSession;
  guests: SessionGuest[];
  /** As it stands so far; null: new. */
  before: Session | null;
}

export interface PlannedOrganisation extends Planned {
  id: number | null;
  value: Omit<Participant, 'id'>;
}

/** What a file makes of a programme. */
export interface ProgrammePlan {
  sessions: PlannedSession[];
  organisations: PlannedOrganisation[];
  rejected: ProgrammeRejection[];
}

/**
 * Compares the lines of a file with the programme there is. A session is the same by its number, else by day, start and
 * title, by day and title, by title, or by its place in time and room: then it has a new title. An empty cell never deletes, a
 * cell with guests names all of them. What the file does not have stays, unless it is to `replace` the programme.
 * @param status of guests who are new and come without one
 */
export function planProgramme(
  rows: readonly (SessionRow | OrganisationRow)[],
  known: { sessions: readonly Session[]; organisations: readonly Participant[] },
  { replace, status }: { replace: boolean; status: GuestStatus },
): ProgrammePlan {
  const plan: ProgrammePlan = { sessions: [], organisations: [], rejected: [] };
  const sessionRows = rows.filter((row) => row.kind === 'session');
  const { pairs, left } = match(sessionRows, known.sessions);
  for (const row of sessionRows) {
    const before = pairs.get(row) ?? null;
    if (row.id !== null && before === null) {
      plan.rejected.push({ line: row.line, column: null, value: String(row.id), reason: 'unknown_id' });
    } else plan.sessions.push(planSession(row, before, status));
  }
  if (replace) {
    for (const before of left) {
      const { id, guests, ...values } = before;
      plan.sessions.push({ kind: 'removed', line: null, id, values, guests: [...guests], before, changes: [] });
    }
  }
  planOrganisations(
    plan,
    rows.filter((row) => row.kind === 'organisation'),
    known.organisations,
    replace,
  );
  return plan;
}

function planSession(row: SessionRow, before: Session | null, status: GuestStatus): PlannedSession {
  const { line, day, title } = row;
  if (before === null) {
    const values: NewSession = {
      ...{ startTime: null, endTime: null, timeNote: null, abstract: null, track: null, room: null, phase: null },
      ...{ capacity: null, slots: null, status: 'confirmed', kind: kindOf(row) },
      ...row.values,
      ...{ day, title },
    };
    return {
      kind: 'new',
      line,
      id: null,
      values,
      guests: replaceGuests([], row.guests ?? [], status),
      before,
      changes: [],
    };
  }
  const { id, guests: guestsBefore, ...old } = before;
  const values: NewSession = { ...old, ...row.values, day, title };
  const guests = row.guests === null ? guestsBefore : replaceGuests(guestsBefore, row.guests, status);
  const changes: ProgrammeChange[] = [];
  for (const field of fields) {
    const [from, to] = [valueText(old[field]), valueText(values[field])];
    if (from !== to) changes.push({ field, old: from, new: to });
  }
  const [from, to] = [guestsText(guestsBefore), guestsText(guests)];
  if (from !== to) changes.push({ field: 'guests', old: from, new: to });
  return { kind: changes.length === 0 ? 'same' : 'changed', line, id, values, guests: [...guests], before, changes };
}

const fields: readonly (keyof NewSession)[] = [
  'day',
  'startTime',
  'endTime',
  'timeNote',
  'kind',
  'title',
  'abstract',
  'track',
  'room',
  'phase',
  'capacity',
  'slots',
  'status',
];

function valueText(value: NewSession[keyof NewSession]): string {
  if (value === null) return '';
  return typeof value === 'object' ? `${value.count}x${value.minutes}` : String(value);
}

/** Guests as a file has them, each as `NAME, FUNCTION, ORGANISATION, STATUS`. */
export function guestsText(guests: readonly Omit<Guest, 'id' | 'personId' | 'askedFor'>[]): string {
  return guests
    .map(({ name, function: role, organisation, status }) =>
      [name, role, organisation, status].map((part) => quotedPart(part ?? '')).join(', '),
    )
    .join('; ');
}

function quotedPart(part: string): string {
  return /[,;"\n]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part;
}

/** Each line's session, the surest matches first; every session at most once. */
function match(rows: readonly SessionRow[], sessions: readonly Session[]) {
  const left = new Set(sessions);
  const pairs = new Map<SessionRow, Session>();
  const time = (row: SessionRow, session: Session) =>
    row.values.startTime === undefined ? true : row.values.startTime === session.startTime;
  const title = (row: SessionRow, session: Session) => foldText(row.title) === foldText(session.title);
  const sameWhere = ({ values }: SessionRow, { room, track }: Session) =>
    (room !== null && values.room !== undefined && foldText(values.room ?? '') === foldText(room)) ||
    (track !== null && values.track !== undefined && foldText(values.track ?? '') === foldText(track));
  const rules: ((row: SessionRow, session: Session) => boolean)[] = [
    (row, session) => row.id === session.id,
    (row, session) => row.id === null && row.day === session.day && time(row, session) && title(row, session),
    (row, session) => row.id === null && row.day === session.day && title(row, session),
    (row, session) => row.id === null && title(row, session),
    (row, session) =>
      row.id === null &&
      row.day === session.day &&
      session.startTime !== null &&
      row.values.startTime === session.startTime &&
      sameWhere(row, session),
  ];
  for (const rule of rules) {
    for (const row of rows) {
      if (pairs.has(row)) continue;
      const found = [...left].find((session) => rule(row, session));
      if (found === undefined) continue;
      pairs.set(row, found);
      left.delete(found);
    }
  }
  return { pairs, left };
}

function planOrganisations(
  plan: ProgrammePlan,
  rows: readonly OrganisationRow[],
  known: readonly Participant[],
  replace: boolean,
): void {
  const named = (each: { name: string; part: string }) => `${each.part} ${foldText(each.name)}`;
  const inFile = new Set(rows.map(named));
  const stays = known.filter((each) => !(replace && each.part === 'exhibitor' && !inFile.has(named(each))));
  const booths = new Map(
    stays.flatMap((each) =>
      each.booth === null || inFile.has(named(each)) ? [] : [[foldText(each.booth), named(each)]],
    ),
  );
  const seen = new Set<string>();
  for (const { line, name, part, booth, role } of rows) {
    const key = named({ name, part });
    if (seen.has(key)) continue;
    const before = findParticipant(known, name, part);
    const value = {
      name: before?.name ?? name,
      part,
      booth: booth ?? before?.booth ?? null,
      role: role ?? before?.role ?? null,
    };
    if (value.booth !== null && (booths.get(foldText(value.booth)) ?? key) !== key) {
      plan.rejected.push({ line, column: null, value: value.booth, reason: 'booth_taken' });
      continue;
    }
    seen.add(key);
    if (value.booth !== null) booths.set(foldText(value.booth), key);
    const changes = (['booth', 'role'] as const).flatMap((field): ProgrammeChange[] =>
      before === null || before[field] === value[field]
        ? []
        : [{ field, old: before[field] ?? '', new: value[field] ?? '' }],
    );
    const kind = before === null ? 'new' : changes.length > 0 ? 'changed' : 'same';
    plan.organisations.push({ kind, line, id: before?.id ?? null, value, changes });
  }
  for (const { id, ...value } of known) {
    if (stays.some((each) => each.id === id)) continue;
    plan.organisations.push({ kind: 'removed', line: null, id, value, changes: [] });
  }
}

/** Writes what a plan says, inside the caller's transaction; the programme gets the order of the file, by time. */
export async function applyProgramme(
  db: Db,
  eventId: number,
  plan: ProgrammePlan,
  before: readonly Session[],
): Promise<void> {
  const filed: { id: number; day: string; startTime: string | null }[] = [];
  for (const { kind, id, values, guests } of plan.sessions) {
    if (kind === 'removed') {
      if (id !== null) await removeSession(db, id);
      continue;
    }
    const stored = id ?? (await addSession(db, eventId, values));
    if (kind === 'changed') await updateSession(db, stored, values);
    if (kind !== 'same') await setSessionGuests(db, eventId, stored, guests);
    filed.push({ id: stored, day: values.day, startTime: values.startTime });
  }
  const touched = new Set(plan.sessions.map(({ id }) => id));
  const order = inOrder(filed);
  for (const [index, session] of before.entries()) {
    if (touched.has(session.id)) continue;
    // without a clock time it stays behind what it followed
    const leader = session.startTime === null ? order.findIndex(({ id }) => id === before[index - 1]?.id) : -1;
    order.splice(leader < 0 ? indexFor(order, session) : leader + 1, 0, session);
  }
  await arrangeSessions(
    db,
    eventId,
    order.map(({ id }) => id),
  );
  // a booth is free only once its holder has left it
  const written = plan.organisations.filter(({ kind }) => kind !== 'same');
  for (const { kind, id, value } of written) {
    if (kind === 'removed' && id !== null) await removeParticipant(db, id);
    else if (kind === 'changed') await putParticipant(db, eventId, { ...value, booth: null });
  }
  for (const { kind, value } of written) if (kind !== 'removed') await putParticipant(db, eventId, value);
}
