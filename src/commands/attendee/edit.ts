import { attendeeStatuses } from '../../domain/attendance.js';
import { UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { changeAttendee } from './change.js';

export const verb: Verb = {
  examples: [
    'njb attendee edit next "Kim Mayer" --status accepted',
    'njb attendee edit next kim.mayer@stadt.example --status declined --comment "Ratssitzung"',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member>', t('id, e-mail address or name'))
      .option('--status <status>', t('one of {words}', { words: attendeeStatuses.join(', ') }))
      .option('--comment <text>', t('what the person said with it; empty: none'))
      .action(async (reference, person, options) => {
        const status = options.status === undefined ? null : oneOf(options.status, attendeeStatuses, '--status');
        const { comment } = options;
        if (status === null && comment === undefined) {
          throw new UserError('There is nothing to change: --status or --comment says what.');
        }
        const event = await pickEvent(context, reference);
        const id = await pickPerson(context, person);
        const change = (before: { status: (typeof attendeeStatuses)[number] } | null) => ({
          status: status ?? before?.status ?? 'invited',
          comment,
        });
        await changeAttendee(context, event, id, change, 'listed');
      });
  },
};
