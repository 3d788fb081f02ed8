import type BetterSqlite3 from 'better-sqlite3';
import { type Pair, type PairablePerson, readPairable, readPairs } from '../db/pairs.js';
import { comingStatuses } from '../domain/coming.js';
import type { Event } from '../domain/event.js';
import { languageName } from '../domain/languages.js';
import { groupsOf } from '../domain/pair-plan.js';
import { type Fit, fitOf, type PairReason } from '../domain/pairs.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type Message, message, type Translate } from '../i18n/message.js';
import { type EventView, eventView, type Templates } from '../templates/index.js';

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

/** What `pairs.*` gets. */
export interface PairsView {
  language: CalendarLanguage;
  event: EventView;
  /** What the two columns are called; null: the groups have no names. */
  first: string | null;
  second: string | null;
  pairs: { number: number; one: PairedView; other: PairedView; reasons: string[] }[];
  /** Who has nobody, by group. */
  open: { group: string; people: PairedView[] }[];
}

interface PairedView {
  name: string;
  office: string | null;
  municipality: string | null;
}

export const pairsFormats = ['html', 'txt'] as const;

/**
 * Writes the list to hand out with `pairs.html.hbs` or `pairs.txt.hbs`.
 * @param t in the language of the document
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderPairs(
  event: Event,
  { groups, pairs, open }: PairsReport,
  format: (typeof pairsFormats)[number],
  language: CalendarLanguage,
  t: Translate,
  templates: Templates,
): string {
  const person = ({ name, office, municipality }: PairablePerson): PairedView => ({ name, office, municipality });
  const view: PairsView = {
    language,
    event: eventView(event),
    first: groups[0] ?? null,
    second: groups[1] ?? null,
    pairs: pairs.map(({ one, other, reasons }, index) => ({
      ...{ number: index + 1, one: person(one), other: person(other) },
      reasons: reasons.map((reason) => t(reasonText(reason, language))),
    })),
    open: groups
      .map((group) => ({ group, people: open.filter((each) => each.group === group).map(person) }))
      .filter(({ people }) => people.length > 0),
  };
  return templates.render('pairs', format, view);
}
