import type { Context } from '../../context.js';
import { readSettings } from '../../db/settings.js';
import type { WorkshopPerson } from '../../db/workshops.js';
import type { Session } from '../../domain/programme.js';
import { UsageError } from '../../errors.js';
import { translator } from '../../i18n/translate.js';
import { csvText, delimiterOf } from '../../import/write-csv.js';
import { renderWorkshopList, workshopListView } from '../../reports/workshop-list.js';
import { deliverDocument, documentLanguage, formatOf, openTemplates } from '../documents.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { insiders, workshopsJson } from './present.js';
import { pickWorkshop, readState, type WorkshopState } from './state.js';

export const formats = ['html', 'txt', 'csv', 'xlsx', 'json'] as const;
type Format = (typeof formats)[number];

export const verb: Verb = {
  examples: [
    'njb workshop export jahreskonferenz-2025-11 --out workshops.html',
    'njb workshop export jahreskonferenz-2025-11 "Wärmeplanung" --format csv',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('[session]', t('number or title of one workshop; without it all'))
      .option(
        '--format <format>',
        t('html (A4, a page each), txt, csv, xlsx, json; without it what --out ends with, else txt'),
      )
      .option('--out <file>', t('write to this file instead of the screen'))
      .action(async (reference, sessionReference, given) => {
        const format = formatOf(context, given, formats, 'txt', { htm: 'html' });
        if (format === 'xlsx' && given.out === undefined && terminal.isTerminal) {
          throw new UsageError('A workbook cannot be shown on a screen; --out FILE says where to write it.');
        }
        const event = await pickEvent(context, reference);
        const state = await readState(context, (await context.store()).query, event);
        const only = sessionReference === undefined ? null : await pickWorkshop(context, event, sessionReference);
        const lists = state.workshops
          .filter(({ session }) => only === null || session.id === only.id)
          .map(({ session }) => ({ session, people: insiders(state, session.id) }));
        await deliverDocument(context, await contentOf(context, format, state, lists), given.out);
      });
  },
};

type Lists = readonly { session: Session; people: readonly WorkshopPerson[] }[];

async function contentOf(
  context: Context,
  format: Format,
  state: WorkshopState,
  lists: Lists,
): Promise<string | Uint8Array> {
  const { event } = state;
  if (format === 'json') {
    const sessions = lists.map(({ session }) => session);
    return `${JSON.stringify(workshopsJson(state, sessions), null, 2)}\n`;
  }
  const settings = await readSettings((await context.store()).query);
  const language = documentLanguage(context, settings);
  if (format === 'csv') return csvText(await table(lists, language), delimiterOf(language));
  if (format === 'xlsx') {
    const { workbookBytes } = await import('../../import/write-workbook.js');
    return workbookBytes(await table(lists, language), 'Workshops');
  }
  const templates = await openTemplates(context, language, settings);
  return renderWorkshopList(workshopListView(event, lists, language), format, templates);
}

async function table(lists: Lists, language: 'de' | 'en'): Promise<string[][]> {
  const t = await translator(language);
  const headings = [
    ...[t('Number'), t('Workshop'), t('Phase'), t('Day'), t('From'), t('Until'), t('Room')],
    ...['njb Nr', t('Name'), t('Municipality'), t('E-mail'), t('Wish')],
  ];
  const rows = lists.flatMap(({ session, people }) =>
    people.map((person) =>
      [
        ...[String(session.id), session.title, session.phase, session.day, session.startTime, session.endTime],
        ...[session.room, String(person.id), person.name, person.municipality, person.email],
        String(person.wishes.indexOf(session.id) + 1 || ''),
      ].map((cell) => cell ?? ''),
    ),
  );
  return [headings, ...rows];
}
