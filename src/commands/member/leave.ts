import { updateMembership } from '../../db/memberships.js';
import { fullName } from '../../domain/member.js';
import { firstDay, lastDay, type PlainDate } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import { dateInWords, whenInWords } from '../../i18n/dates.js';
import type { Verb } from '../verb.js';
import { changePerson, noticeDryRun, printChanged } from './change-person.js';
import { noticeOpenInvitations, openInvitations } from './open-invitations.js';
import { leavingOption } from './options.js';
import { pickPerson } from './pick.js';

export const verb: Verb = {
  examples: ['njb member leave "Kim Mayer"', 'njb member leave 7 --on 31.8.2025'],
  build: (command, context) => {
    const { t, today, lang, terminal } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .option('--on <date>', t('last day of the membership, may be partial and lie ahead; today unless given'))
      .action(async (reference, options) => {
        const given = options.on === undefined ? null : leavingOption(options.on, '--on', today);
        const id = await pickPerson(context, reference);
        let until: PlainDate | null = null;
        let mayBeOver = false;
        const changed = await changePerson(context, id, async ({ query }, person) => {
          const name = fullName(person);
          if (person.status === null) throw new UserError('{name} is no member and cannot leave.', { name });
          if (person.status === 'former' && !person.endsUnnoted) {
            const complaint =
              person.leftOn === null
                ? new UserError('{name} has left already.', { name })
                : new UserError('{name} has left already, {when}.', {
                    name,
                    when: whenInWords(person.leftOn, lang),
                  });
            throw complaint.hint('“njb member edit {id} --left DATE” enters the day of leaving.', { id });
          }
          const leftOn = given ?? (person.leftOn !== null && lastDay(person.leftOn) <= today ? person.leftOn : today);
          if (lastDay(leftOn) > today) until = lastDay(leftOn);
          mayBeOver = firstDay(leftOn) <= today;
          if (person.enteredOn !== null && lastDay(leftOn) < firstDay(person.enteredOn)) {
            throw new UserError('{option}: {ends} lies before the beginning, {begins}.', {
              option: '--on',
              ends: leftOn,
              begins: person.enteredOn,
            });
          }
          await updateMembership(query, id, until === null ? { status: 'former', leftOn } : { leftOn });
        });
        const invitations = await openInvitations(context, changed.after);
        if (await printChanged(context, changed, { invitations })) return;
        if (until !== null) {
          const date = dateInWords(until, lang);
          terminal.notice(t('The membership goes on until {date}; “njb status” reminds of its end.', { date }));
          if (mayBeOver) {
            terminal.notice(t('If it is over already, give the day: njb member leave {id} --on DATE', { id }));
          }
        }
        noticeOpenInvitations(context, id, invitations);
        noticeDryRun(context);
      });
  },
};
