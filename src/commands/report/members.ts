import { extname } from 'node:path';
import { readPersons } from '../../db/persons.js';
import { readSettings } from '../../db/settings.js';
import { membershipStatuses } from '../../domain/member.js';
import { membersFormats, membersReport, renderMembers } from '../../reports/members.js';
import { oneOf } from '../choices.js';
import { deliverDocument, documentLanguage, openTemplates } from '../documents.js';
import type { Verb } from '../verb.js';

const formats = [...membersFormats, 'json'] as const;

export const verb: Verb = {
  examples: ['njb report members', 'njb report members --format html --out members.html', 'njb report members --json'],
  build: (command, context) => {
    const { t } = context;
    return command
      .option('--status <status>', t('whom to count: active, prospect, former or supporter'), 'active')
      .option('--format <format>', t('md, html, txt or json; without it the ending of --out decides, else txt'))
      .option('--out <file>', t('write into this file instead of the screen'))
      .action(async (options) => {
        const status = oneOf(options.status, membershipStatuses, '--status');
        const format = context.options.json ? 'json' : formatOf(options.format, options.out);
        const { query } = await context.store();
        const settings = await readSettings(query);
        const report = membersReport(await readPersons(query), status, context.today, settings);
        if (format === 'json') {
          deliverDocument(context, `${JSON.stringify(report, null, 2)}\n`, options.out);
          return;
        }
        const language = documentLanguage(context, settings);
        const templates = await openTemplates(context, language, settings);
        deliverDocument(context, renderMembers(report, format, language, templates), options.out);
      });
  },
};

function formatOf(asked: string | undefined, out: string | undefined): (typeof formats)[number] {
  if (asked !== undefined) return oneOf(asked, formats, '--format');
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  // a text named like a document of another kind would not open
  const isForeign = /^(?:csv|docx?|odt|pdf|rtf|xlsx?)$/.test(ending);
  return isForeign ? oneOf(ending, formats, '--out') : (formats.find((format) => format === ending) ?? 'txt');
}
