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
import { changesJson, type FactChange, factChanges, printChanges } from '../fact-changes.js';
import type { Fact } from '../member/person-facts.js';
import { problemText } from '../programme/problems.js';
import { sessionJson } from './json.js';
import { printSession, sessionFacts } from './present.js';

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

/** Prints a stored session, of one that was there before what changed, and what is wrong with it as it stands now. */
export async function printSaved(
  context: Context,
  event: Event,
  { id, sessions, taken }: SavedSession,
  before: Session | null = null,
): Promise<void> {
  const { terminal, t } = context;
  const session = sessions.find((each) => each.id === id);
  if (session === undefined) return;
  const changes = before === null ? null : changesOf(context, [event.sessions, before], [sessions, session]);
  const json = () => ({ ...sessionJson(session), ...(changes !== null && { changes: changesJson(changes) }) });
  if (context.printedJson(json)) return;
  if (changes === null) printSession(context, session);
  else {
    const label = t('{title} (no. {id})', { title: before?.title ?? '', id });
    terminal.out(terminal.paint.bold(t('{event}: {guest}', { event: event.slug, guest: label })));
    await printChanges(context, changes);
  }
  for (const problem of checkProgramme(event, sessions, taken)) {
    if (!sessionsOf(problem).some((each) => each.id === id)) continue;
    terminal.notice(
      terminal.paintError.yellow(t('Please check: {problem}', { problem: problemText(context, event, problem) })),
    );
  }
  if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
}

/** What differs between a session before and now, each with the programme it stands in. */
function changesOf(
  context: Context,
  before: readonly [programme: readonly Session[], session: Session],
  now: readonly [programme: readonly Session[], session: Session],
): FactChange[] {
  const facts = ([programme, session]: typeof before): Fact[] => {
    const place = programme.findIndex(({ id }) => id === session.id) + 1;
    const label = context.t('Place in the order');
    return [...sessionFacts(context, session), { ...{ field: 'position', label }, text: String(place), value: place }];
  };
  return factChanges(facts(before), facts(now));
}
