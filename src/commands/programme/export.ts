import { writeCalendar } from '../../calendar/ics.js';
import { sessionEntries } from '../../calendar/programme.js';
import type { Context } from '../../context.js';
import { type Participant, readParticipants } from '../../db/participants.js';
import { readSettings } from '../../db/settings.js';
import type { Event } from '../../domain/event.js';
import type { Session } from '../../domain/programme.js';
import { csvText, delimiterOf } from '../../import/write-csv.js';
import { programmeTable, programmeYaml } from '../../import/write-programme.js';
import { programmeFormats, programmeView, renderProgramme } from '../../reports/programme.js';
import { deliverDocument, documentLanguage, formatOf, openTemplates } from '../documents.js';
import { pickEvent } from '../event/pick.js';
import { calendarLabels, senderOf } from '../invite/letter.js';
import { participantJson } from '../organisation/present.js';
import { sessionJson } from '../session/json.js';
import type { Verb } from '../verb.js';

export const formats = [...programmeFormats, 'ics', 'csv', 'xlsx', 'yaml', 'json'] as const;
type Format = (typeof formats)[number];

export const verb: Verb = {
  examples: [
    'njb programme export next --out programm.html',
    'njb programme export jahreskonferenz-2025-11 --format md',
    'njb programme export next --out programm.ics',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option(
        '--format <format>',
        t('md, html or txt to hand out; ics: one entry a session; csv, xlsx or yaml to be edited and imported; json'),
      )
      .option('--out <file>', t('write into this file instead of the screen'))
      .action(async (reference, asked) => {
        const format = formatOf(context, asked, formats, 'txt', { yml: 'yaml' });
        const event = await pickEvent(context, reference);
        const { query } = await context.store();
        const { sessions } = event;
        const organisations = await readParticipants(query, event.id);
        if (sessions.length === 0) {
          terminal.notice(t('No programme yet. “njb session add {event}” enters a session.', { event: event.slug }));
        }
        await deliverDocument(context, await contentOf(context, format, event, sessions, organisations), asked.out);
      });
  },
};

async function contentOf(
  context: Context,
  format: Format,
  event: Event,
  sessions: readonly Session[],
  organisations: readonly Participant[],
): Promise<string | Uint8Array> {
  const { query } = await context.store();
  const settings = await readSettings(query);
  const language = documentLanguage(context, settings);
  switch (format) {
    case 'json':
      return `${JSON.stringify({ sessions: sessions.map(sessionJson), organisations: organisations.map(participantJson) }, null, 2)}\n`;
    case 'csv':
      return csvText(programmeTable(sessions, organisations, language), delimiterOf(language));
    case 'xlsx': {
      const { workbookBytes } = await import('../../import/write-workbook.js');
      return workbookBytes(
        programmeTable(sessions, organisations, language),
        language === 'de' ? 'Programm' : 'Programme',
      );
    }
    case 'yaml':
      return programmeYaml(sessions, organisations);
    case 'ics': {
      const { entries, leftOut } = sessionEntries(event, sessions);
      for (const { title } of leftOut) {
        context.terminal.notice(context.t('Left out, because it has no clock time: {title}', { title }));
      }
      return writeCalendar(entries, {
        name: event.title,
        organizer: settings.from === null ? null : senderOf(settings),
        stamp: context.now(),
        labels: await calendarLabels(language),
      }).ics;
    }
    default: {
      const templates = await openTemplates(context, language, settings);
      return renderProgramme(programmeView(event, sessions, organisations, language), format, templates);
    }
  }
}
