import { foldText } from '../../domain/names.js';
import { isCurrent, roleKinds } from '../../domain/role.js';
import { UserError } from '../../errors.js';
import { inBoth, oneOf } from '../choices.js';
import { changePerson, noticeDryRun, printChanged } from '../member/change-person.js';
import { partialDateOption } from '../member/options.js';
import { pickPerson } from '../member/pick.js';
import { refuseBackwards } from '../term/options.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: [
    'njb role add "Kim Mayer" chair --from 23.5.2025',
    'njb role add 7 spokesperson --subject Digitalisierung --from 2025 --until 2027',
  ],
  build: (command, context) => {
    const { t, today } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .argument('<function>', t('one of {words}', { words: inBoth(roleKinds) }))
      .option('--subject <text>', t('what a spokesperson or a mandate is for'))
      .option('--from <date>', t('first day of the function, may be partial'))
      .option('--until <date>', t('last day of the function, may be partial'))
      .action(async (reference, word, options) => {
        const kind = oneOf(word, roleKinds, '<function>');
        const starts = options.from === undefined ? null : partialDateOption(options.from, '--from', today);
        const ends = options.until === undefined ? null : partialDateOption(options.until, '--until', today);
        const subject = options.subject?.trim() || null;
        refuseBackwards({ starts, ends }, '--until');
        const id = await pickPerson(context, reference);
        const changed = await changePerson(context, id, async ({ query }, person) => {
          const same = person.roles.find(
            (role) =>
              role.kind === kind &&
              foldText(role.subject ?? '') === foldText(subject ?? '') &&
              isCurrent(role, starts ?? today),
          );
          if (same !== undefined) {
            throw new UserError('This function is on record already (no. {id}).', { id: same.id }).hint(
              '“njb role end {member} --role {id}” ends it.',
              { member: person.id, id: same.id },
            );
          }
          await query
            .insertInto('roles')
            .values({ person_id: id, kind, subject, starts_on: starts, ends_on: ends })
            .execute();
        });
        if (await printChanged(context, changed)) return;
        noticeDryRun(context);
      });
  },
};
