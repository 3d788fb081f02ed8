import type { DeliveryRow, DeliveryState, MailingRow } from '../../db/mailings.js';
import { readMailings } from '../../db/mailings.js';
import { germanDay, germanWallTime } from '../../domain/german-time.js';
import { type Message, message } from '../../i18n/message.js';
import { asLeftBehind } from '../../mailing/by-hand.js';
import { isSending } from '../../mailing/lock.js';
import { printTable } from '../../terminal/table.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { skipReasonWord } from './plan.js';

const states = ['planned', 'sending', 'sent', 'failed', 'unclear', 'skipped'] as const;

export const verb: Verb = {
  examples: ['njb invite status next', 'njb invite status digital-impuls-2025-10 --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command.argument('<event>', t('number, short name, day, or “next”')).action(async (reference) => {
      const event = await pickEvent(context, reference);
      const mailings = asLeftBehind(
        await readMailings(await context.store(), event.id),
        isSending(context.config.database),
      );
      if (context.printedJson(() => ({ event: event.slug, mailings: mailings.map(mailingJson) }))) return;
      if (mailings.length === 0)
        terminal.notice(t('Nobody was written to about “{event}” yet.', { event: event.slug }));
      const rows = mailings.flatMap((mailing) => mailing.deliveries.map((delivery) => ({ mailing, delivery })));
      const { paint } = terminal;
      const colours = { sent: paint.green, failed: paint.red, unclear: paint.yellow } as const;
      await printTable(
        terminal,
        [
          { heading: '#', cell: ({ delivery }) => delivery.id, align: 'right' },
          { heading: t('Name'), cell: ({ delivery }) => delivery.name },
          { heading: t('Address'), cell: ({ delivery }) => delivery.address },
          {
            heading: t('State'),
            cell: ({ delivery }) => t(stateWord(delivery)),
            paint: (text, { delivery }) =>
              delivery.state in colours ? colours[delivery.state as keyof typeof colours](text) : text,
          },
          {
            heading: t('When'),
            cell: ({ delivery }) => delivery.sentAt && germanWallTime(delivery.sentAt).replace('T', ' '),
          },
          {
            heading: t('Why'),
            cell: ({ delivery }) =>
              delivery.skipReason === null ? delivery.error : t(skipReasonWord(delivery.skipReason)),
          },
        ],
        rows,
      );
      for (const mailing of mailings) terminal.notice(t(summary(mailing)));
    });
  },
};

function mailingJson({ id, kind, sequence, audience, createdAt, deliveries }: MailingRow) {
  return {
    id,
    kind,
    sequence,
    audience,
    created: createdAt,
    counts: countStates(deliveries),
    deliveries: deliveries.map(({ personId, ...delivery }) => ({ ...delivery, person: personId })),
  };
}

function countStates(deliveries: readonly DeliveryRow[]): Record<DeliveryState, number> {
  const counts = { planned: 0, sending: 0, sent: 0, failed: 0, unclear: 0, skipped: 0 };
  for (const { state } of deliveries) counts[state] += 1;
  return counts;
}

function summary({ id, createdAt, deliveries }: MailingRow): Message {
  const counts = countStates(deliveries);
  return message(
    'Mailing {id} of {date}: {sent} sent, {open} open, {failed} failed, {unclear} unclear, {skipped} left out.',
    {
      id,
      date: germanDay(createdAt),
      sent: counts.sent,
      open: counts.planned + counts.sending,
      failed: counts.failed,
      unclear: counts.unclear,
      skipped: counts.skipped,
    },
  );
}

/** A delivery's state in words. */
function stateWord({ state, failure }: DeliveryRow): Message {
  if (state === 'failed') return failure === 'temporary' ? message('failed for the moment') : message('refused');
  const words: Record<Exclude<(typeof states)[number], 'failed'>, Message> = {
    planned: message('waiting'),
    sending: message('under way'),
    sent: message('sent'),
    unclear: message('unclear'),
    skipped: message('skipped'),
  };
  return words[state];
}
