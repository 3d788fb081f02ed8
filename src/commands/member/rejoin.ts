import { beginMembership, noteEnd, updateMembership } from '../../db/memberships.js';
import { fullName } from '../../domain/member.js';
import { firstDay, lastDay } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import type { Verb } from '../verb.js';
import { changePerson, noticeDryRun, printChanged } from './change-person.js';
import { pastDateOption } from './options.js';
import { pickPerson } from './pick.js';

export const verb: Verb = {
  examples: ['njb member rejoin "Kim Mayer"', 'njb member rejoin 7 --on 1.9.2025'],
  build: (command, context) => {
    const { t, today } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .option('--on <date>', t('first day of the new membership, may be partial; today unless given'))
      .action(async (reference, options) => {
        const enteredOn = options.on === undefined ? today : pastDateOption(options.on, '--on', today);
        const id = await pickPerson(context, reference);
        const changed = await changePerson(context, id, async ({ query }, person) => {
          const name = fullName(person);
          if (person.status === null) {
            throw new UserError('{name} was never a member.', { name }).hint(
              '“njb member edit {id} --status active” makes a member.',
              { id },
            );
          }
          if (person.status !== 'former' && person.leftOn !== null) {
            await updateMembership(query, id, { leftOn: null });
            return;
          }
          if (person.status !== 'former') throw new UserError('{name} has not left.', { name });
          if (person.leftOn !== null && lastDay(enteredOn) < firstDay(person.leftOn)) {
            throw new UserError('{option}: {date} lies before the day of leaving, {left}.', {
              option: '--on',
              date: enteredOn,
              left: person.leftOn,
            });
          }
          await noteEnd(query, person);
          await beginMembership(query, id, { status: 'active', enteredOn });
        });
        if (await printChanged(context, changed)) return;
        noticeDryRun(context);
      });
  },
};
