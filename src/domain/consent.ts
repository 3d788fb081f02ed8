import type { PlainDate } from './partial-date.js';

/** What somebody can consent to. */
export const consentPurposes = ['newsletter', 'photo', 'recording', 'name_in_lists'] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];

/** One statement about one purpose: given, or revoked. The last one counts, the earlier ones are the history. */
export interface ConsentRecord {
  purpose: ConsentPurpose;
  givenOn: PlainDate | null;
  /** Set: the consent was revoked that day. */
  revokedOn: PlainDate | null;
  /** Where it was stated: a form, a mail, the file of an import. */
  source: string | null;
}

/** Whether the statement is a yes. */
export function isGiven({ revokedOn }: Pick<ConsentRecord, 'revokedOn'>): boolean {
  return revokedOn === null;
}

/** The day of the statement; null where it is not known. */
export function statedOn({ givenOn, revokedOn }: Pick<ConsentRecord, 'givenOn' | 'revokedOn'>): PlainDate | null {
  return revokedOn ?? givenOn;
}

/** The statement that counts for each purpose: the last one. */
export function currentConsents<R extends ConsentRecord>(history: readonly R[]): R[] {
  return consentPurposes.flatMap((purpose) => history.findLast((each) => each.purpose === purpose) ?? []);
}

/**
 * Puts two histories into one, purpose by purpose, each keeping its own order, by the day of the statements; one without
 * a day stays behind the one before it. On the same day a revocation comes last, and so counts: when in doubt, no.
 * What both say in the same words is kept once.
 */
export function mergeConsents<R extends ConsentRecord>(first: readonly R[], second: readonly R[]): R[] {
  const words = (record: R) => JSON.stringify([record.purpose, record.givenOn, record.revokedOn, record.source]);
  const known = new Set(first.map(words));
  const added = second.filter((record) => !known.has(words(record)));
  return consentPurposes.flatMap((purpose) => {
    const isMeant = (record: R) => record.purpose === purpose;
    return mergeByDay(dated(first.filter(isMeant)), dated(added.filter(isMeant)));
  });
}

function mergeByDay<R extends ConsentRecord>(left: Dated<R>[], right: Dated<R>[]): R[] {
  const merged: R[] = [];
  for (;;) {
    const [a, b] = [left[0], right[0]];
    if (a === undefined && b === undefined) return merged;
    const takesLeft = b === undefined || (a !== undefined && comesFirst(a, b));
    const next = takesLeft ? left.shift() : right.shift();
    if (next !== undefined) merged.push(next.record);
  }
}

interface Dated<R> {
  record: R;
  day: string;
}

function dated<R extends ConsentRecord>(history: readonly R[]): Dated<R>[] {
  let day = '';
  return history.map((record) => {
    day = [day, statedOn(record) ?? ''].reduce((a, b) => (a > b ? a : b));
    return { record, day };
  });
}

function comesFirst<R extends ConsentRecord>(a: Dated<R>, b: Dated<R>): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return isGiven(a.record) || !isGiven(b.record);
}
