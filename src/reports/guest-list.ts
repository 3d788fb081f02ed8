import type { ListedPerson } from '../db/guest-list.js';
import type { Event } from '../domain/event.js';
import { fullName } from '../domain/member.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import { type EventView, eventView, type Templates } from '../templates/index.js';

/** What `attendance-list.html` and `badges.html` get. */
export interface GuestListView {
  language: CalendarLanguage;
  event: EventView;
  people: BadgeView[];
  /** How many municipalities they come from. */
  municipalities: number;
  /** Sheets of badges, as many on each as fit. */
  sheets: { badges: BadgeView[] }[];
  /** In millimetres. */
  label: Label;
}

export interface BadgeView {
  /** Counts from 1. */
  number: number;
  name: string;
  /** Needs a smaller type. */
  long: boolean;
  /** "Prof. Dr."; null: none. */
  title: string | null;
  givenName: string;
  familyName: string;
  office: string | null;
  municipality: string | null;
}

/** Badges on a sheet of A4, in millimetres, as sheets of labels are cut. */
export interface Label {
  width: number;
  height: number;
  columns: number;
  rows: number;
  /** Between columns, and between rows. */
  gapX: number;
  gapY: number;
  /** Left and top margin of the sheet. */
  left: string;
  top: string;
}

/** Usual sizes of name badges on A4; the rest of the sheet is margin. */
export const labels: Readonly<Record<'80x50' | '90x54' | '90x60', Label>> = {
  '80x50': { width: 80, height: 50, columns: 2, rows: 5, gapX: 15, gapY: 5, left: '17.5', top: '13.5' },
  '90x54': { width: 90, height: 54, columns: 2, rows: 5, gapX: 0, gapY: 0, left: '15', top: '13.5' },
  '90x60': { width: 90, height: 60, columns: 2, rows: 4, gapX: 0, gapY: 0, left: '15', top: '28.5' },
};
export type LabelSize = keyof typeof labels;

/** Puts a guest list together for print. */
export function guestListView(
  event: Event,
  people: readonly ListedPerson[],
  size: LabelSize,
  language: CalendarLanguage,
): GuestListView {
  const label = labels[size];
  const all = people.map((person, index): BadgeView => {
    const { academicTitle, givenName, familyName, office, municipality } = person;
    const name = fullName(person);
    return {
      number: index + 1,
      name,
      long: name.length > 30,
      title: academicTitle,
      givenName,
      familyName,
      office,
      municipality,
    };
  });
  const perSheet = label.columns * label.rows;
  return {
    language,
    event: eventView(event),
    people: all,
    municipalities: new Set(all.map(({ municipality }) => municipality).filter((name) => name !== null)).size,
    sheets: Array.from({ length: Math.ceil(all.length / perSheet) }, (_, sheet) => ({
      badges: all.slice(sheet * perSheet, (sheet + 1) * perSheet),
    })),
    label,
  };
}

/**
 * Writes the list to sign, or the badges.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderGuestList(view: GuestListView, kind: 'attendance-list' | 'badges', templates: Templates): string {
  return templates.render(kind, 'html', view);
}
