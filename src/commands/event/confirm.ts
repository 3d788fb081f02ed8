import { updateEvent } from '../../db/event-changes.js';
import { UserError } from '../../errors.js';
import { noticeDryRun } from '../member/change-person.js';
import type { Verb } from '../verb.js';
import { changeEvents, printStatuses, statusesJson } from './change-status.js';
import { pickEvents } from './pick.js';
import { missing } from './present.js';

export const verb: Verb = {
  examples: ['njb event confirm next', 'njb event confirm digital-impuls-2025-10 digital-impuls-2025-11'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<events...>', t('number, short name, day, or “next”; may be several'))
      .action(async (references) => {
        const events = await pickEvents(context, references);
        for (const { slug, status } of events) {
          if (status === 'planned' || status === 'confirmed') continue;
          throw new UserError('“{event}” cannot be confirmed: it was {status}.', {
            event: slug,
            status: status === 'held' ? { key: 'held', params: {} } : { key: 'cancelled', params: {} },
          }).hint('“njb event edit {event} --status planned” takes that back.', { event: slug });
        }
        const changes = await changeEvents(context, events, async (db, event) => {
          if (event.status !== 'confirmed') await updateEvent(db, event.id, { status: 'confirmed' });
        });
        if (context.printedJson(() => statusesJson(context, changes))) return;
        await printStatuses(context, changes);
        for (const { after } of changes) {
          const open = missing(after, context.today);
          if (open.length === 0) continue;
          terminal.notice(t('{event}: {open}', { event: after.slug, open: open.map((each) => t(each)).join('; ') }));
        }
        noticeDryRun(context);
      });
  },
};
