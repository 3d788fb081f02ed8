import { firstDay, lastDay } from '../../domain/partial-date.js';
import { roleKinds } from '../../domain/role.js';
import { inBoth, oneOf } from '../choices.js';
import { changePerson, detailsOf, noticeDryRun, printChanged } from '../member/change-person.js';
import { partialDateOption } from '../member/options.js';
import { pickPerson } from '../member/pick.js';
import { refuseBackwards } from '../term/options.js';
import type { Verb } from '../verb.js';
import { pickRole } from './pick.js';

export const verb: Verb = {
  examples: ['njb role end "Kim Mayer" chair', 'njb role end 7 --role 3 --on 22.5.2025'],
  build: (command, context) => {
    const { t, today } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .argument('[function]', t('one of {words}', { words: inBoth(roleKinds) }))
      .option(
        '--on <date>',
        t('last day of the function, may be partial; today unless given, and one that has not begun is taken out'),
      )
      .option('--role <id>', t('which function, by its number'))
      .action(async (reference, word, options) => {
        const kind = word === undefined ? null : oneOf(word, roleKinds, '[function]');
        const ends = options.on === undefined ? today : partialDateOption(options.on, '--on', today);
        const person = await detailsOf(await context.store(), await pickPerson(context, reference), context.today);
        const open = person.roles.filter(
          (role) =>
            (kind === null || role.kind === kind) && (role.ends === null || lastDay(role.ends) > firstDay(ends)),
        );
        const role = await pickRole(context, open, options.role);
        const isAhead = options.on === undefined && role.starts !== null && firstDay(role.starts) > today;
        if (!isAhead) refuseBackwards({ starts: role.starts, ends }, '--on');
        const changed = await changePerson(context, person.id, async ({ query }) => {
          if (isAhead) await query.deleteFrom('roles').where('id', '=', role.id).execute();
          else await query.updateTable('roles').set({ ends_on: ends }).where('id', '=', role.id).execute();
        });
        if (await printChanged(context, changed)) return;
        noticeDryRun(context);
      });
  },
};
