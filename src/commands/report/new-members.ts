import { readSettings } from '../../db/settings.js';
import { newMembersReport, newMembersTable, renderNewMembers } from '../../reports/new-members.js';
import { formatOf } from '../documents.js';
import { pastDateOption } from '../member/options.js';
import type { Verb } from '../verb.js';
import { deliverReport, tableFormats, withDocument } from './document.js';
import { noticeUndated } from './undated.js';

export const verb: Verb = {
  examples: ['njb report new-members --since 1.7.2025', 'njb report new-members --since 2025 --out neue.md'],
  build: (command, context) => {
    const { t } = context;
    return withDocument(
      command.requiredOption('--since <date>', t('who joined on that day or later; a month or year will do')),
      context,
      tableFormats,
    ).action(async (options) => {
      const since = pastDateOption(options.since, '--since', context.today);
      const format = formatOf(context, options, tableFormats, 'txt');
      const { query, sqlite } = await context.store();
      const settings = await readSettings(query);
      const value = newMembersReport(sqlite, since, context.today);
      if (format !== 'json') noticeUndated(context, sqlite, context.today);
      await deliverReport(context, format, options, {
        settings,
        value,
        table: (words, language) => newMembersTable(value, words, language),
        render: (kind, language, templates) => renderNewMembers(value, kind, language, templates),
      });
    });
  },
};
