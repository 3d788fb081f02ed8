import type BetterSqlite3 from 'better-sqlite3';
import { type Appearance, guestAppearances } from '../db/guest-appearances.js';
import { foldText } from '../domain/names.js';
import type { PlainDate } from '../domain/partial-date.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import type { Translate } from '../i18n/message.js';
import { type GuestView, guestView, type Templates } from '../templates/index.js';
import { byGuest, fieldsView, guestsByField, guestsByOrganisation, organisationsView } from './guest-counts.js';

/** Whom the network had as guests, when, on what. */
export interface GuestsReport {
  /** Null: all years. */
  year: number | null;
  /** What was searched for. */
  search: string | null;
  /** In order of time; over all years the newest first. */
  guests: Appearance[];
  /** How many different guests these are. */
  people: number;
  /** The most first. */
  organisations: { organisation: string; guests: number }[];
  /** The fields they come from, the most first; null: not said. Empty where no field is known. */
  fields: { field: string | null; guests: number }[];
}

/**
 * Collects the guests.
 * @param year null: of all years
 * @param search only guests with this in name, function, organisation, topic or title, spelt as one likes
 */
export function guestsReport(
  sqlite: BetterSqlite3.Database,
  year: number | null,
  today: PlainDate,
  search: string | null = null,
): GuestsReport {
  const wanted = search === null ? null : foldText(search);
  const found = guestAppearances(sqlite, year, today).filter(
    (each) => wanted === null || textOf(each).includes(wanted),
  );
  return {
    year,
    search,
    guests: year === null ? newestFirst(found) : found,
    people: byGuest(found).length,
    organisations: guestsByOrganisation(found),
    fields: guestsByField(found),
  };
}

/** The latest event first; the guests of one stay in their order. */
function newestFirst(found: readonly Appearance[]): Appearance[] {
  const byEvent = new Map<string, Appearance[]>();
  for (const each of found) byEvent.set(each.event, [...(byEvent.get(each.event) ?? []), each]);
  return [...byEvent.values()].toReversed().flat();
}

function textOf({ name, function: role, organisation, field, topic, title, session }: Appearance): string {
  return foldText([name, role, organisation, field, topic, title, session].filter(Boolean).join(' '));
}

/** What `guests.*` gets. */
export interface GuestsView {
  language: CalendarLanguage;
  year: number | null;
  search: string | null;
  guests: AppearanceView[];
  count: number;
  people: number;
  organisations: { label: string; value: number }[];
  topOrganisations: { label: string; value: number }[];
  mostOfOrganisation: number;
  /** `label` null: not said. */
  fields: { label: string | null; value: number }[];
  fieldBars: { label: string; value: number }[];
  mostOfField: number;
}

interface AppearanceView {
  /** One guest, for `guestLines`. */
  guest: GuestView[];
  date: string;
  topic: string | null;
  title: string;
  session: string | null;
  member: boolean;
  /** Which time it was: 1 for the first. */
  time: number;
  /** The same as English writes it: `2nd`. */
  ordinal: string;
}

export const guestsFormats = ['md', 'html', 'txt'] as const;

/**
 * Writes the report.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderGuests(
  { year, search, guests, people, organisations, fields }: GuestsReport,
  format: (typeof guestsFormats)[number],
  language: CalendarLanguage,
  templates: Templates,
): string {
  const view: GuestsView = {
    language,
    year,
    search,
    guests: guests.map((each) => ({
      guest: [guestView({ ...each, status: 'confirmed' })],
      date: each.date,
      topic: each.topic,
      title: each.title,
      session: each.session,
      member: each.member,
      time: each.earlier + 1,
      ordinal: ordinal(each.earlier + 1),
    })),
    count: guests.length,
    people,
    ...organisationsView(organisations),
    ...fieldsView(fields),
  };
  return templates.render('guests', format, view);
}

function ordinal(number: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd' }[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(number) as 'one' | 'two' | 'few'
  ];
  return `${number}${ending ?? 'th'}`;
}

/** The guests as rows with a heading, for a spreadsheet. */
export function guestsTable({ guests }: GuestsReport, t: Translate): string[][] {
  return [
    [
      ...[t('Date'), t('Name'), t('Function'), t('Organisation'), t('Topic'), t('Event'), t('Session')],
      ...[t('Member'), t('Times before'), t('Field of work')],
    ],
    ...guests.map((each) => [
      ...[each.date, each.name ?? '', each.function ?? '', each.organisation ?? '', each.topic ?? '', each.title],
      ...[each.session ?? '', each.member ? t('yes') : t('no'), String(each.earlier), each.field ?? ''],
    ]),
  ];
}
