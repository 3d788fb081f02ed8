import type BetterSqlite3 from 'better-sqlite3';
import { type Pair, type PairablePerson, readPairable, readPairs } from '../db/pairs.js';
import { comingStatuses } from '../domain/coming.js';
import { languageName } from '../domain/languages.js';
import { groupsOf } from '../domain/pair-plan.js';
import { type Fit, fitOf, type PairReason } from '../domain/pairs.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type Message, message } from '../i18n/message.js';

export const pairsFormats = ['html', 'txt'] as const;

/** The pairs of an event, and who has nobody. */
export interface PairsReport {
  /** By name; two, unless somebody has been given none or a third. */
  groups: string[];
  pairs: ReportedPair[];
  /** Who comes, is of a group and has nobody, by group and name. */
  open: PairablePerson[];
}

/** Two with what speaks for it as of today. */
export interface ReportedPair extends Fit {
  pair: Pair;
  one: PairablePerson;
  other: PairablePerson;
}

/** Collects them. In each pair, `one` is of the first group. */
export function pairsReport(sqlite: BetterSqlite3.Database, eventId: number): PairsReport {
  const people = readPairable(sqlite, eventId);
  const byId = new Map(people.map((person) => [person.id, person]));
  const groups = groupsOf(people);
  const pairs = readPairs(sqlite, eventId).flatMap((pair): ReportedPair[] => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)];
    if (one === undefined || other === undefined) return [];
    const isTurned = one.group !== other.group && (other.group === groups[0] || one.group === groups[1]);
    return [{ pair, ...(isTurned ? { one: other, other: one } : { one, other }), ...fitOf(one, other) }];
  });
  const paired = new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]));
  const order = people.map(({ id }) => id);
  return {
    groups,
    pairs: pairs.toSorted((a, b) => order.indexOf(a.one.id) - order.indexOf(b.one.id)),
    open: groups.flatMap((group) =>
      people.filter(
        ({ id, group: own, status }) => own === group && comingStatuses.includes(status) && !paired.has(id),
      ),
    ),
  };
}

/** A reason in words. */
export function reasonText(reason: PairReason, language: CalendarLanguage): Message {
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  switch (reason.kind) {
    case 'languages':
      return message('both speak {languages}', {
        languages: reason.languages.map((each) => languageName(each, language)).join(', '),
      });
    case 'interests':
      return message('common interests: {interests}', { interests: reason.interests.join(', ') });
    case 'population':
      return message('{one} and {other} inhabitants', { one: number(reason.one), other: number(reason.other) });
  }
}
