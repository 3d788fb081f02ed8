import type { Context } from '../../context.js';
import { removeEvent, whatHangs } from '../../db/event-changes.js';
import { readGuestPersons } from '../../db/guests.js';
import type { Event } from '../../domain/event.js';
import { Cancelled, UserError } from '../../errors.js';
import type { Verb } from '../verb.js';
import { pickEvent } from './pick.js';
import { eventJson } from './present.js';
import { printEvent } from './print-event.js';

export const verb: Verb = {
  examples: ['njb event remove jahrestagung-2026-05', 'njb event remove 12 --dry-run'],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command.argument('<event>', t('number, short name, day, or “next”')).action(async (reference) => {
      const event = await pickEvent(context, reference);
      await refuseUnfit(context, event);
      const asks = terminal.canAsk && !options.yes && !options.dryRun && !options.json;
      const show = async () =>
        printEvent(context, event, { persons: await readGuestPersons((await context.store()).query, event.id) });
      if (asks) {
        await show();
        if (!(await context.prompt.confirm(t('Remove this event?'), false))) throw new Cancelled();
      }
      const gone = await context.change(({ query }) => removeEvent(query, event.id));
      if (context.printedJson(() => ({ ...eventJson(event), ...gone, applied: !options.dryRun }))) return;
      if (!asks) await show();
      for (const topic of gone.topics) terminal.notice(t('The topic is an idea again: {topic}', { topic }));
      if (gone.sessions > 0) {
        terminal.notice(t('{count} {count|session|sessions} of the programme went with it.', { count: gone.sessions }));
      }
      if (event.series !== null) {
        terminal.notice(
          t('“njb series plan {series} YEAR” will propose its date again.', { series: event.series.slug }),
        );
      }
      terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('Removed. “njb undo” takes it back.'));
    });
  },
};

/** What people were told of, or what took place, stays on record. */
async function refuseUnfit(context: Context, event: Event): Promise<void> {
  const { slug } = event;
  if (event.status === 'held') {
    throw new UserError('“{event}” has taken place and stays on record.', { event: slug }).hint(
      '“njb event edit {event} --status planned” takes that back.',
      { event: slug },
    );
  }
  const { mails, attendees } = await whatHangs((await context.store()).query, event.id);
  if (mails + attendees === 0) return;
  const complaint = new UserError(
    '“{event}” cannot be removed: {mails} {mails|mail was|mails were} written for it, {attendees} {attendees|person is|people are} on its list.',
    { event: slug, mails, attendees },
  );
  throw event.status === 'cancelled'
    ? complaint.hint('It is cancelled, and stays on record with what people were told.')
    : complaint.hint('“njb event cancel {event}” cancels it, so that everybody can be told.', { event: slug });
}
