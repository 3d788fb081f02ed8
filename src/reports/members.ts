import { type AgeRange, eligibilityOfTerms } from '../domain/age.js';
import { LAENDER } from '../domain/holidays.js';
import type { MembershipStatus, Person, State, Term } from '../domain/member.js';
import { foldText } from '../domain/names.js';
import { officeGroup } from '../domain/office-group.js';
import type { Translate } from '../i18n/message.js';
import { stateName } from '../i18n/state-names.js';
import { formatCount, type Language } from '../i18n/translate.js';
import type { Templates } from '../templates/index.js';

/** From `from` up to and with `to`; `to` null: and more. */
export interface NumberClass {
  from: number;
  to: number | null;
}

/** How many members have what; `null` stands for "not known". */
export interface MembersReport {
  /** Which memberships are counted. */
  status: MembershipStatus;
  /** `YYYY-MM-DD` */
  asOf: string;
  total: number;
  /** By number, the most first. */
  states: { state: State | null; count: number }[];
  offices: { office: string | null; count: number }[];
  formsOfAddress: { form: Person['formOfAddress']; count: number }[];
  /** Age at the election that counts by the network's rule, in classes. */
  agesAtElection: { class: NumberClass | null; count: number }[];
  /** Inhabitants of the municipality of the latest office, in classes. */
  sizes: { class: NumberClass | null; count: number }[];
}

/** What templates make of the report. */
export const membersFormats = ['md', 'html', 'txt'] as const;
export type MembersFormat = (typeof membersFormats)[number];

/** Ages at which somebody is elected; five years a class. */
const AGES = classes([0, 25, 30, 35, 40]);
/** Limits of the BBSR's types: below 5,000 Landgemeinde, 20,000 Kleinstadt, 100,000 Mittelstadt; halved where wide. */
const SIZES = classes([0, 5_000, 10_000, 20_000, 50_000, 100_000]);

function classes(limits: readonly number[]): NumberClass[] {
  return limits.map((from, index) => {
    const next = limits[index + 1];
    return { from, to: next === undefined ? null : next - 1 };
  });
}

/** What the age rule needs: which election counts, and the limit. */
export interface AgeRule {
  rule: 'latest' | 'first';
  ageLimit: number;
}

/**
 * Counts members. The office is that of the latest term begun by an election up to `today`; who was elected and not
 * yet in another one counts with it. Each member is counted once in every table.
 * @param today `YYYY-MM-DD`
 */
export function membersReport(
  persons: readonly Person[],
  status: MembershipStatus,
  today: string,
  { rule, ageLimit }: AgeRule,
): MembersReport {
  const members = persons.filter((person) => person.status === status);
  const terms = new Map(members.map((person) => [person, latestTerm(person, today)]));
  const ageOf = (person: Person) =>
    eligibilityOfTerms({ born: person.born, terms: person.terms, asOf: today }, rule, ageLimit).age;
  const placeOf = (person: Person) => terms.get(person)?.municipality ?? null;
  return {
    status,
    asOf: today,
    total: members.length,
    states: tally(members, (person) => placeOf(person)?.state ?? null, byGermanName).map(([state, count]) => ({
      state,
      count,
    })),
    offices: tally(members, (person) => officeGroup(terms.get(person)?.title ?? null)).map(([office, count]) => ({
      office,
      count,
    })),
    formsOfAddress: tally(members, ({ formOfAddress }) => formOfAddress).map(([form, count]) => ({ form, count })),
    agesAtElection: tallyClasses(members, AGES, ageOf),
    sizes: tallyClasses(members, SIZES, (person) => {
      const population = placeOf(person)?.population ?? null;
      return population === null ? null : { min: population, max: population };
    }),
  };
}

/** The latest of a person's terms that has begun; with none, the latest. */
function latestTerm({ terms }: Person, today: string): Term | null {
  const begun = terms.findLast(({ elected }) => elected === null || elected <= today);
  return begun ?? terms.at(-1) ?? null;
}

function byGermanName(a: State, b: State): number {
  return LAENDER.indexOf(a) - LAENDER.indexOf(b);
}

function byLetters(a: string, b: string): number {
  return foldText(a) < foldText(b) ? -1 : 1;
}

/** Counts by value, the most first, equal ones in an order of their own, what is not known last. */
function tally<T extends string>(
  members: readonly Person[],
  of: (person: Person) => T | null,
  order: (a: T, b: T) => number = byLetters,
): [T | null, number][] {
  const counts = new Map<T | null, number>();
  for (const person of members) {
    const value = of(person);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, others]) => {
    if (a === null || b === null) return a === null ? 1 : -1;
    return others - many || order(a, b);
  });
}

/** Counts by class in the order of the classes, all of them; a range that reaches over two is not known. */
function tallyClasses(
  members: readonly Person[],
  all: readonly NumberClass[],
  of: (person: Person) => AgeRange | null,
): { class: NumberClass | null; count: number }[] {
  const counts = new Map<NumberClass | null, number>(all.map((each) => [each, 0]));
  for (const person of members) {
    const range = of(person);
    const inside = all.find(({ from, to }) => range !== null && range.min >= from && (to === null || range.max <= to));
    counts.set(inside ?? null, (counts.get(inside ?? null) ?? 0) + 1);
  }
  return [...counts].map(([each, count]) => ({ class: each, count }));
}

/** What `members.*` gets. */
export interface MembersReportView {
  language: Language;
  status: MembershipStatus;
  asOf: string;
  total: number;
  groups: {
    about: 'states' | 'offices' | 'forms' | 'ages' | 'sizes';
    rows: MembersRowView[];
    /** The highest number of the group. */
    most: number;
  }[];
  /** For the map: the Länder that have members. */
  tiles: { state: State; value: number }[];
}

/** `label` is a name; or else `below`, `from` and `to`, or `from` alone tell a class; all null: not known. */
interface MembersRowView {
  label: string | null;
  below: string | null;
  from: string | null;
  to: string | null;
  count: string;
  /** The same as a number. */
  value: number;
  /** Per cent of all, whole. */
  share: number;
}

function group(about: MembersReportView['groups'][number]['about'], rows: MembersRowView[]) {
  return { about, rows, most: Math.max(0, ...rows.map(({ value }) => value)) };
}

/** The report as rows with a heading, for a spreadsheet: what is counted, the value, how many. */
export function membersTable(report: MembersReport, t: Translate, language: Language, genderMark: string): string[][] {
  const forms: Readonly<Record<string, string>> = { ms: t('Ms'), mr: t('Mr'), none: t('neutral') };
  const unknown = t('not known');
  const span = (each: NumberClass | null) =>
    each === null ? unknown : each.to === null ? `≥ ${each.from}` : `${each.from}–${each.to}`;
  const rows = (about: string, counts: readonly (readonly [string, number])[]) =>
    counts.map(([value, count]) => [about, value, String(count)]);
  return [
    [t('What is counted'), t('Value'), t('Members')],
    ...rows(
      t('Land'),
      report.states.map(({ state, count }) => [state === null ? unknown : stateName(state, language), count]),
    ),
    ...rows(
      t('Office'),
      report.offices.map(({ office, count }) => [office?.replace(/\*(?=\p{Ll})/gu, genderMark) ?? unknown, count]),
    ),
    ...rows(
      t('Form of address'),
      report.formsOfAddress.map(({ form, count }) => [(form && forms[form]) ?? unknown, count]),
    ),
    ...rows(
      t('Age at the election'),
      report.agesAtElection.map(({ class: each, count }) => [span(each), count]),
    ),
    ...rows(
      t('Inhabitants'),
      report.sizes.map(({ class: each, count }) => [span(each), count]),
    ),
  ];
}

/**
 * Writes the report.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderMembers(
  report: MembersReport,
  format: MembersFormat,
  language: Language,
  templates: Templates,
): string {
  const row = (count: number, words: Partial<MembersRowView>): MembersRowView => ({
    ...{ label: null, below: null, from: null, to: null, ...words },
    count: formatCount(count, language),
    value: count,
    share: report.total === 0 ? 0 : Math.round((100 * count) / report.total),
  });
  const number = (value: number) => formatCount(value, language);
  const classRow = ({ class: each, count }: { class: NumberClass | null; count: number }) => {
    if (each === null) return row(count, {});
    if (each.to === null) return row(count, { from: number(each.from) });
    return each.from === 0
      ? row(count, { below: number(each.to + 1) })
      : row(count, { from: number(each.from), to: number(each.to) });
  };
  const view: MembersReportView = {
    language,
    status: report.status,
    asOf: report.asOf,
    total: report.total,
    groups: [
      group(
        'states',
        report.states.map(({ state, count }) => row(count, { label: state && stateName(state, language) })),
      ),
      group(
        'offices',
        report.offices.map(({ office, count }) => row(count, { label: office })),
      ),
      group(
        'forms',
        report.formsOfAddress.map(({ form, count }) => row(count, { label: form })),
      ),
      group('ages', report.agesAtElection.map(classRow)),
      group('sizes', report.sizes.map(classRow)),
    ],
    tiles: report.states.flatMap(({ state, count }) => (state === null ? [] : [{ state, value: count }])),
  };
  return templates.render('members', format, view);
}
