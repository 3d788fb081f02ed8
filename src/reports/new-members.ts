import type BetterSqlite3 from 'better-sqlite3';
import { type NewMember, newMembers } from '../db/new-members.js';
import { membersWithoutEntry } from '../db/year-figures.js';
import { fullName } from '../domain/member.js';
import { firstDay, type PartialDate, type PlainDate } from '../domain/partial-date.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import type { Translate } from '../i18n/message.js';
import { stateName } from '../i18n/state-names.js';
import type { Templates } from '../templates/index.js';

/** Members who joined, for the magazine. */
export interface NewMembersReport {
  since: PartialDate;
  until: PlainDate;
  members: NewMember[];
  /** Of how many members nobody knows when they joined: they are not among those above. */
  undated: number;
}

/** Collects who joined since a day. */
export function newMembersReport(
  sqlite: BetterSqlite3.Database,
  since: PartialDate,
  today: PlainDate,
): NewMembersReport {
  const undated = membersWithoutEntry(sqlite, today).length;
  return { since, until: today, members: newMembers(sqlite, firstDay(since), today), undated };
}

/** What `new-members.*` gets. */
export interface NewMembersView {
  language: CalendarLanguage;
  since: string;
  /** Whether it is a day, not a month or year. */
  isDay: boolean;
  count: number;
  members: NewMemberView[];
  /** Of how many members it is not known when they joined; they are not among those above. */
  undated: number;
}

interface NewMemberView {
  name: string;
  enteredOn: string;
  office: string | null;
  municipality: string | null;
  state: string | null;
  population: number | null;
  /** Whether anything is known of office and place. */
  placed: boolean;
  statement: string | null;
  /** `yes`, `no` (revoked) or `unknown` (never asked). */
  photo: 'yes' | 'no' | 'unknown';
  /** Whether they do not want to be named in lists. */
  unnamed: boolean;
}

export const newMembersFormats = ['md', 'html', 'txt'] as const;

/**
 * Writes the report.
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderNewMembers(
  { since, members, undated }: NewMembersReport,
  format: (typeof newMembersFormats)[number],
  language: CalendarLanguage,
  templates: Templates,
): string {
  const view: NewMembersView = {
    language,
    since,
    isDay: since.length === 10,
    count: members.length,
    undated,
    members: members.map((member) => ({
      name: fullName(member),
      enteredOn: member.enteredOn,
      office: member.office,
      municipality: member.municipality,
      state: member.state && stateName(member.state, language),
      population: member.population,
      placed: [member.office, member.municipality, member.state].some((each) => each !== null),
      statement: member.statement,
      photo: consentWord(member.photoConsent),
      unnamed: member.nameConsent === false,
    })),
  };
  return templates.render('new-members', format, view);
}

function consentWord(given: boolean | null): 'yes' | 'no' | 'unknown' {
  if (given === null) return 'unknown';
  return given ? 'yes' : 'no';
}

/** The members as rows with a heading, for a spreadsheet. */
export function newMembersTable({ members }: NewMembersReport, t: Translate, language: CalendarLanguage): string[][] {
  const words = { yes: t('yes'), no: t('no'), unknown: '' };
  return [
    [
      ...[t('Name'), t('Office'), t('Municipality'), t('Land'), t('Inhabitants'), t('Member since')],
      ...[t('Statement for print'), t('Photo consent'), t('Consent to be named')],
    ],
    ...members.map((member) => [
      ...[fullName(member), member.office ?? '', member.municipality ?? ''],
      ...[member.state === null ? '' : stateName(member.state, language), String(member.population ?? '')],
      ...[member.enteredOn, member.statement ?? ''],
      ...[words[consentWord(member.photoConsent)], words[consentWord(member.nameConsent)]],
    ]),
  ];
}
