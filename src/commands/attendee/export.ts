import type { Context } from '../../context.js';
import { type ListedPerson, readGuestList } from '../../db/guest-list.js';
import { readSettings } from '../../db/settings.js';
import { type AttendeeStatus, attendeeStatuses } from '../../domain/attendance.js';
import { comingStatuses } from '../../domain/coming.js';
import type { Event } from '../../domain/event.js';
import { UsageError } from '../../errors.js';
import { translator } from '../../i18n/translate.js';
import { OWN_COLUMN } from '../../import/columns.js';
import { csvText, delimiterOf } from '../../import/write-csv.js';
import { guestListView, type LabelSize, labels, renderGuestList } from '../../reports/guest-list.js';
import { oneOf } from '../choices.js';
import { deliverDocument, documentLanguage, formatOf, openTemplates } from '../documents.js';
import { pickEvent } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { attendeeStatusWord } from './words.js';

export const formats = ['csv', 'xlsx', 'json', 'list', 'badges'] as const;
type Format = (typeof formats)[number];
export const sizes = Object.keys(labels) as LabelSize[];

export const verb: Verb = {
  examples: [
    'njb attendee export next --out gaeste.xlsx',
    'njb attendee export next --format list --out liste.html',
    'njb attendee export next --format badges --label 90x54 --out schilder.html',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option(
        '--format <format>',
        t(
          'csv, xlsx, json; list: to be signed; badges: name badges to print (both HTML for A4); without it what --out ends with, else csv',
        ),
      )
      .option(
        '--status <status>',
        t('only these, may be repeated; list and badges: who is coming, unless said'),
        collect,
      )
      .option('--label <size>', t('size of the badges in millimetres: {words}', { words: sizes.join(', ') }), '90x54')
      .option('--out <file>', t('write to this file instead of the screen'))
      .action(async (reference, given) => {
        const format = formatOf(context, given, formats, 'csv', { html: 'list', htm: 'list' });
        const size = oneOf(given.label, sizes, '--label');
        const asked = given.status?.map((status) => oneOf(status, attendeeStatuses, '--status'));
        const isPrinted = format === 'list' || format === 'badges';
        const statuses = asked ?? (isPrinted ? comingStatuses : undefined);
        if (format === 'xlsx' && given.out === undefined && terminal.isTerminal) {
          throw new UsageError('A workbook cannot be shown on a screen; --out FILE says where to write it.');
        }
        const event = await pickEvent(context, reference);
        const people = await readGuestList((await context.store()).query, event.id, statuses);
        if (people.length === 0) terminal.notice(t('Nobody found.'));
        await deliverDocument(context, await contentOf(context, format, event, people, size), given.out);
      });
  },
};

async function contentOf(
  context: Context,
  format: Format,
  event: Event,
  people: readonly ListedPerson[],
  size: LabelSize,
): Promise<string | Uint8Array> {
  const settings = await readSettings((await context.store()).query);
  const language = documentLanguage(context, settings);
  switch (format) {
    case 'json':
      return `${JSON.stringify(people, null, 2)}\n`;
    case 'csv':
      return csvText(await table(people, language), delimiterOf(language));
    case 'xlsx': {
      const { workbookBytes } = await import('../../import/write-workbook.js');
      return workbookBytes(await table(people, language), language === 'de' ? 'Teilnehmende' : 'Attendees');
    }
    default: {
      const templates = await openTemplates(context, language, settings);
      const view = guestListView(event, people, size, language);
      return renderGuestList(view, format === 'list' ? 'attendance-list' : 'badges', templates);
    }
  }
}

async function table(people: readonly ListedPerson[], language: 'de' | 'en'): Promise<string[][]> {
  const t = await translator(language);
  const status = (word: AttendeeStatus) => t(attendeeStatusWord(word));
  const headings =
    language === 'de'
      ? 'njb Nr,Titel,Vorname,Nachname,E-Mail,Amt,Kommune,Land,Status,Anmeldedatum,Anmeldenummer,Bemerkung,Gruppe,Interessen,Sprachen'
      : 'njb ID,Title,Given name,Family name,E-mail,Office,Municipality,State,Status,Registered at,Registration ID,Comment,Group,Interests,Languages';
  const { wallTimeOf } = await import('../../domain/event-time.js');
  const wallTime = (instant: string | null) => {
    if (instant === null) return null;
    const { date, time } = wallTimeOf(instant, 'Europe/Berlin');
    return `${date} ${time}`;
  };
  // njb passes over its own columns when a list is read back
  const hasOld = people.some(({ oldDate }) => oldDate);
  const mark = language === 'de' ? ['alter Termin', 'ja'] : ['old date', 'yes'];
  const hasPopulation = people.some(({ population }) => population !== null);
  return [
    [
      ...headings.split(','),
      ...(hasPopulation ? [t('Inhabitants')] : []),
      ...(hasOld ? [`${OWN_COLUMN} ${mark[0]}`] : []),
    ],
    ...people.map((each) =>
      [
        String(each.person),
        ...[each.academicTitle, each.givenName, each.familyName, each.email, each.office, each.municipality],
        ...[each.state, status(each.status), wallTime(each.registeredAt), each.reference, each.comment],
        ...[each.group, each.interests, each.languages],
        ...(hasPopulation ? [each.population === null ? '' : String(each.population)] : []),
        ...(hasOld ? [each.oldDate ? mark[1] : ''] : []),
      ].map((cell) => cell ?? ''),
    ),
  ];
}
