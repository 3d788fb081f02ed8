import { attendeeStatuses } from '../../domain/attendance.js';
import { inBoth, oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { changeAttendee } from './change.js';

export const verb: Verb = {
  examples: ['njb attendee add next "Kim Mayer"', 'njb attendee add jahrestagung-2026-05 7 --status accepted'],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member>', t('id, e-mail address or name'))
      .option('--status <status>', t('one of {words}; registered unless said', { words: inBoth(attendeeStatuses) }))
      .option('--comment <text>', t('what the person said with it; empty: none'))
      .action(async (reference, person, options) => {
        const status = oneOf(options.status ?? 'registered', attendeeStatuses, '--status');
        const event = await pickEvent(context, reference);
        const id = await pickPerson(context, person);
        await changeAttendee(context, event, id, { status, comment: options.comment }, 'new');
      });
  },
};
