import type BetterSqlite3 from 'better-sqlite3';
import type { Settings } from '../../db/settings.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { byUrgency, type Due, type DueEvent, settledFirst } from './due.js';
import { dueOfDates, dueOfDeclining, dueOfMoved, nextEvent } from './events.js';
import { dueInvitations } from './invitations.js';
import { dueMails } from './mails.js';
import { dueNames } from './names.js';
import { dueOfPast } from './past.js';
import { duePeople } from './people.js';
import { dueUpkeep } from './upkeep.js';
import { dueOfWaiting } from './waiting.js';
import { dueWorkshops } from './workshops.js';

/** As of when, and by what rules, the status is told. */
export interface Standpoint {
  settings: Settings;
  today: PlainDate;
  /** The time of day in Germany, `HH:MM`. */
  time: string;
  /** The UTC instant, for what is stored as one. */
  instant: string;
  /** The UTC instant of the latest copy of the database; null: there is none. */
  latestCopy: string | null;
}

/** What is due now, most urgent first, and the next date. */
export interface Status {
  today: PlainDate;
  next: (DueEvent & { topic: string | null }) | null;
  due: Due[];
}

/**
 * Collects what is due. On a bare connection and bounded to the dates around today, as it is shown at every start:
 * twenty years of events must not make it slower.
 */
export async function collectStatus(sqlite: BetterSqlite3.Database, at: Standpoint): Promise<Status> {
  const found = [
    ...dueMails(sqlite, at),
    ...(await dueInvitations(sqlite, at)),
    ...dueOfDates(sqlite, at),
    ...dueOfMoved(sqlite, at),
    ...dueOfDeclining(sqlite, at),
    ...dueOfWaiting(sqlite, at),
    ...(await dueWorkshops(sqlite, at)),
    ...dueOfPast(sqlite, at),
    ...dueNames(sqlite),
    ...duePeople(sqlite, at),
    ...(await dueUpkeep(sqlite, at)),
  ];
  return { today: at.today, next: nextEvent(sqlite, at), due: settledFirst(found).sort(byUrgency) };
}
