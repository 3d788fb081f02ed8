import type { Context } from '../../context.js';
import {
  addSession,
  arrangeSessions,
  type NewSession,
  readSessions,
  setSessionGuests,
  updateSession,
} from '../../db/sessions.js';
import type { Db } from '../../db/store.js';
import { readTaken } from '../../db/workshops.js';
import type { Event } from '../../domain/event.js';
import { indexFor, type Session } from '../../domain/programme.js';
import { checkProgramme, sessionsOf } from '../../domain/programme-check.js';
import type { SessionGuest } from '../../domain/session-guests.js';
import { problemText } from '../programme/problems.js';
import { sessionJson } from './json.js';
import { printSession } from './present.js';

/** A stored session, and how the programme stands with it. */
export interface SavedSession {
  id: number;
  sessions: Session[];
  /** Places taken in workshops, by session. */
  taken: ReadonlyMap<number, number>;
}

/** Stores a session, new or changed, and puts it where it belongs; returns the programme and its id. */
export async function saveSession(
  query: Db,
  event: Event,
  {
    before,
    values,
    guests,
    after,
  }: { before: Session | null; values: NewSession; guests: readonly SessionGuest[]; after: Session | null },
): Promise<SavedSession> {
  const id = before === null ? await addSession(query, event.id, values) : before.id;
  if (before !== null) await updateSession(query, id, values);
  await setSessionGuests(query, event.id, id, guests);
  const isMoved = before === null || before.day !== values.day || before.startTime !== values.startTime;
  if (isMoved || after !== null) {
    const others = (await readSessions(query, event.id)).filter((each) => each.id !== id);
    const behind = after === null ? -1 : others.findIndex((each) => each.id === after.id);
    const at = behind < 0 ? indexFor(others, values) : behind + 1;
    const ids = others.map((each) => each.id);
    await arrangeSessions(query, event.id, [...ids.slice(0, at), id, ...ids.slice(at)]);
  }
  return { id, sessions: await readSessions(query, event.id), taken: await readTaken(query, event.id) };
}

/** Prints a stored session and what is wrong with it as it stands now. */
export function printSaved(context: Context, event: Event, { id, sessions, taken }: SavedSession): void {
  const { terminal, t } = context;
  const session = sessions.find((each) => each.id === id);
  if (session === undefined || context.printedJson(() => sessionJson(session))) return;
  printSession(context, session);
  for (const problem of checkProgramme(event, sessions, taken)) {
    if (!sessionsOf(problem).some((each) => each.id === id)) continue;
    terminal.notice(
      terminal.paintError.yellow(t('Please check: {problem}', { problem: problemText(context, event, problem) })),
    );
  }
  if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
}
