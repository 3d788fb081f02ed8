import { readSettings } from '../../db/settings.js';
import { removeTerm } from '../../db/terms.js';
import { changePerson, detailsOf, noticeDryRun, noticeUndo, printChanged } from '../member/change-person.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { pickTerm } from './pick.js';
import { noticeTooOld, verdictChange, verdictJson } from './verdict-change.js';

export const verb: Verb = {
  examples: ['njb term remove "Kim Mayer" --term 12 --dry-run', 'njb term remove 7 --term 12'],
  build: (command, context) => {
    const { t, today } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .option('--term <id>', t('which term, by its number'))
      .addHelpText('after', `\n${t('An office that somebody did hold is ended, and stays on record: “njb term end”.')}`)
      .action(async (reference, options) => {
        const person = await detailsOf(await context.store(), await pickPerson(context, reference), today);
        const term = await pickTerm(context, person.terms, options.term);
        const changed = await changePerson(context, person.id, ({ query }) => removeTerm(query, term.id));
        const verdict = verdictChange(changed, today, await readSettings((await context.store()).query));
        if (await printChanged(context, changed, verdictJson(verdict))) return;
        noticeTooOld(context, verdict, changed);
        noticeUndo(context);
        noticeDryRun(context);
      });
  },
};
