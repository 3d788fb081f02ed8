import { updateTerm } from '../../db/terms.js';
import { firstDay, lastDay } from '../../domain/partial-date.js';
import { isCurrent } from '../../domain/role.js';
import { UserError } from '../../errors.js';
import { changePerson, detailsOf, noticeDryRun, printChanged } from '../member/change-person.js';
import { partialDateOption } from '../member/options.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { refuseBackwards } from './options.js';
import { pickTerm } from './pick.js';

export const verb: Verb = {
  examples: ['njb term end "Kim Mayer" --on 30.4.2026', 'njb term end 7 --term 12'],
  build: (command, context) => {
    const { t, today, terminal } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .option('--on <date>', t('last day in office, may be partial; today unless given'))
      .option('--term <id>', t('which term, by its number'))
      .action(async (reference, options) => {
        const person = await detailsOf(await context.store(), await pickPerson(context, reference), context.today);
        const ends = options.on === undefined ? today : partialDateOption(options.on, '--on', today);
        const open = person.terms.filter((term) => term.ends === null || lastDay(term.ends) > firstDay(ends));
        if (open.length === 0)
          throw new UserError('{name} holds no office that could end.', { name: person.familyName });
        const term = await pickTerm(context, open, options.term);
        refuseBackwards({ ...term, ends }, '--on');
        const changed = await changePerson(context, person.id, async ({ query }) =>
          updateTerm(query, term.id, { ends }),
        );
        if (await printChanged(context, changed)) return;
        const { status, leftOn, terms, id } = changed.after;
        if (
          status === 'active' &&
          leftOn === null &&
          !terms.some((each) => isCurrent(each, lastDay(ends)) && each.ends === null)
        ) {
          terminal.notice(
            t(
              'The membership stays as it is. “njb member leave {id}” ends it, “njb member edit {id} --status supporter” makes a supporter.',
              { id },
            ),
          );
        }
        noticeDryRun(context);
      });
  },
};
