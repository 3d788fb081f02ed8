import type { Context } from '../../context.js';
import { readPersons } from '../../db/persons.js';
import { readSettings } from '../../db/settings.js';
import { message } from '../../i18n/message.js';
import { daysBetweenDataRequests } from '../../mailing/kinds.js';
import { oneOf } from '../choices.js';
import { momentOf } from '../event/pick.js';
import { audienceHelp } from '../invite/audience.js';
import { withSending } from '../invite/declare.js';
import { textHelp } from '../invite/options.js';
import { answerDay, messageOption } from '../invite/orders.js';
import type { MailingOrder } from '../invite/plan.js';
import { showOrSend } from '../invite/show-or-send.js';
import { collect, type Verb } from '../verb.js';
import { type AskedField, askedFields, type DataGaps, gapsOf } from './data-gaps.js';
import { eligibilityOf } from './eligibility.js';

export const verb: Verb = {
  examples: [
    'njb member ask-data --preview',
    'njb member ask-data --field phone,office --to state:BY --answer-by 30.9.2025 --dry-run',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSending(
      command
        .option('--to <audience>', t(audienceHelp(message('the active members'))), collect)
        .option('--field <fields>', t('ask for what is lacking of {words}', { words: askedFields.join(', ') }), collect)
        .option('--answer-by <date>', t('the day by which an answer is asked for'))
        .option('--text <text>', t(textHelp)),
      t,
    ).action(async (options) => {
      const fields = (options.field ?? [])
        .flatMap((value) => value.split(','))
        .map((word) => oneOf(word.trim(), askedFields, '--field'));
      const answerBy = options.answerBy === undefined ? null : answerDay(context, options.answerBy, null);
      const order = await dataOrder(context, fields, { ...options, answerBy });
      await showOrSend(context, order, options);
    });
  },
};

async function dataOrder(
  context: Context,
  fields: readonly AskedField[],
  options: { to?: string[] | undefined; text?: string | undefined; answerBy: string | null },
): Promise<MailingOrder> {
  const { query } = await context.store();
  const settings = await readSettings(query);
  const gaps = new Map<number, DataGaps>();
  for (const person of await readPersons(query, context.today)) {
    const found = gapsOf(person, eligibilityOf(person, context.today, settings), fields);
    if (found !== null) gaps.set(person.id, found);
  }
  const { daysLater } = await import('../../domain/event-time.js');
  return {
    kind: 'data_request',
    event: null,
    command: 'member ask-data',
    to: options.to ?? [],
    message: messageOption(context, options),
    request: {
      only: new Set(gaps.keys()),
      tells: new Map([...gaps].map(([id, { record }]) => [id, record])),
      since: daysLater(await momentOf(context), -daysBetweenDataRequests),
    },
    particulars: ({ person }) => {
      const gap = gaps.get(person.id);
      return { ...(gap && { missing: gap.missing, known: gap.known }), answerBy: options.answerBy };
    },
  };
}
