import { readPersons } from '../../db/persons.js';
import { readSettings } from '../../db/settings.js';
import { membershipStatuses } from '../../domain/member.js';
import { membersReport, membersTable, renderMembers } from '../../reports/members.js';
import { oneOf } from '../choices.js';
import { formatOf } from '../documents.js';
import type { Verb } from '../verb.js';
import { deliverReport, tableFormats, withDocument } from './document.js';

export const verb: Verb = {
  examples: ['njb report members', 'njb report members --format html --out members.html', 'njb report members --json'],
  build: (command, context) => {
    const { t } = context;
    return withDocument(
      command.option('--status <status>', t('whom to count: active, prospect, former or supporter'), 'active'),
      context,
      tableFormats,
    ).action(async (options) => {
      const status = oneOf(options.status, membershipStatuses, '--status');
      const format = formatOf(context, options, tableFormats, 'txt');
      const { query } = await context.store();
      const settings = await readSettings(query);
      const value = membersReport(await readPersons(query, context.today), status, context.today, settings);
      await deliverReport(context, format, options, {
        settings,
        value,
        table: (words, language) => membersTable(value, words, language, settings.genderMark),
        render: (kind, language, templates) => renderMembers(value, kind, language, templates),
      });
    });
  },
};
