import { type Carriage, carryMails, lostEvents } from './carry-mails.js';
import { type CarriedObjections, carryObjections } from './carry-objections.js';
import { carryReturns } from './carry-returns.js';
import { type CommonPast, lastSharedEntry } from './common-past.js';
import { carryErasures, releaseErasure } from './erasures.js';
import { forget } from './forget.js';
import { carryNotedCopies } from './noted-copies.js';
import { type PersonBack, peopleBack } from './people-back.js';
import type { Store } from './store.js';

/** What a restored database was told of the time since the copy was made. */
export interface CarriedOver extends CarriedObjections {
  /** Mails that have left, or may have, of which the copy did not know. */
  mails: number;
  /** Addresses from which mails came back since. */
  returned: number;
  /** Mails the copy held as waiting. */
  unclear: number;
  /** People of the copy who were erased since. */
  erased: Pick<PersonBack, 'id' | 'name'>[];
  /** Events that people were written to about since, and that the copy does not hold: their titles. */
  lostEvents: string[];
}

/** How to carry over, and what of it only the caller knows. */
export interface CarryOptions extends Pick<Carriage, 'onceAnEvent' | 'now'> {
  /** The day, `YYYY-MM-DD`. */
  today: string;
  /** Makes the key of the hashes, the first time. */
  newKey: () => string;
  /** People who were erased since come back for good; else they are erased anew. */
  bringBack: boolean;
}

/** Where the database at hand and the one attached as `present` come from. */
export interface Kinship {
  /** The last command both know. */
  command: number;
  /** The last entry in the journal of the one at hand, when it was copied. */
  lastEntry: number;
  /** Whether all commands of the one at hand are known to the other. */
  isOlder: boolean;
}

/**
 * Takes over what must not be forgotten from the database attached as `present`: which mails have left, so that nobody gets
 * one twice, which came back, who was erased, so that nobody comes back who asked to be, who objected to mails or revoked a
 * consent, and which copies were written, as they hold whoever is to be erased. To be run in one transaction.
 */
export function carryOver(
  sqlite: Store['sqlite'],
  { command, lastEntry, isOlder }: Kinship,
  options: CarryOptions,
): Omit<CarriedOver, 'unclear'> {
  const past: CommonPast = { command, entry: lastSharedEntry(sqlite, command, lastEntry) };
  const back = peopleBack(sqlite, past);
  carryErasures(sqlite);
  carryNotedCopies(sqlite);
  const erased = new Map(back.flatMap(({ id, command: by }) => (by === null ? [] : [[id, by] as const])));
  const { onceAnEvent, now } = options;
  const mails = carryMails(sqlite, { past, isOlder, erased, onceAnEvent, now });
  const returned = carryReturns(sqlite, past, isOlder);
  for (const { id, marks } of back) {
    if (options.bringBack) releaseErasure(sqlite, marks);
    else forget({ sqlite }, id, options.today, options.newKey);
  }
  const objections = carryObjections(sqlite, past, isOlder);
  return {
    ...objections,
    mails,
    returned,
    lostEvents: lostEvents(sqlite),
    erased: back.map(({ id, name }) => ({ id, name })),
  };
}

/** Of a mail still waiting nobody knows what became of it since: it may have left, so it is not sent unasked. */
export function mistrustOpenMails(sqlite: Store['sqlite'], now: string): number {
  const { changes } = sqlite
    .prepare(
      `UPDATE deliveries SET state = 'unclear', failure = NULL, error = 'restored ' || ?
        WHERE state IN ('planned', 'sending') OR (state = 'failed' AND failure = 'temporary')`,
    )
    .run(now.slice(0, 10));
  return changes;
}
