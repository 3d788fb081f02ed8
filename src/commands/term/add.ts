import type { Context } from '../../context.js';
import { readSettings } from '../../db/settings.js';
import { addTerm, type TermValues } from '../../db/terms.js';
import type { Term } from '../../domain/member.js';
import { municipalityKey } from '../../domain/municipality.js';
import { foldText } from '../../domain/names.js';
import { datesAgree, isSurelyBefore } from '../../domain/partial-date.js';
import { UsageError, UserError } from '../../errors.js';
import { changePerson, detailsOf, noticeDryRun, printChanged } from '../member/change-person.js';
import { refuseTooYoung } from '../member/options.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { askForTerm } from './ask.js';
import { withTermOptions } from './declare.js';
import { readTermOptions, refuseBackwards } from './options.js';
import { noticeAhead, noticeTooOld, verdictChange, verdictJson } from './verdict-change.js';

export const verb: Verb = {
  examples: [
    'njb term add "Kim Mayer" --elected 8.3.2026',
    'njb term add 7 --office Landrätin --municipality "Kreis Musterstadt" --state BY --elected 2026-03-08 --election first',
  ],
  build: (command, context) => {
    const { t, today } = context;
    return withTermOptions(command.argument('<member>', t('id, e-mail address or name')), t)
      .option('--starts <date>', t('first day in office, may be partial'))
      .option('--ends <date>', t('last day in office, may be partial'))
      .action(async (reference, options) => {
        const id = await pickPerson(context, reference);
        const asks = Object.keys(options).length === 0 && context.terminal.canAsk && !context.options.json;
        const typed = asks ? await askForTerm(context, await latestTerm(context, id)) : options;
        const changed = await changePerson(context, id, async ({ query }, person) => {
          const latest = person.terms.at(-1) ?? null;
          const given = readTermOptions(typed, latest?.municipality ?? null, today);
          if (Object.keys(given).length === 0) {
            throw new UsageError('The option {option} is needed.', { option: '--elected' });
          }
          const values = asReElection(given, latest);
          refuseBackwards(values, '--ends');
          if (values.elected) refuseTooYoung(person.born, [values.elected]);
          const known = person.terms.find((term) => isSameElection(term, values));
          if (known !== undefined) {
            throw new UserError('This election is on record already (term {id}).', { id: known.id }).hint(
              '“njb term edit {member} --term {id}” changes it.',
              { member: person.id, id: known.id },
            );
          }
          await addTerm(query, person.id, values);
        });
        const settings = await readSettings((await context.store()).query);
        const verdict = verdictChange(changed, today, settings);
        if (await printChanged(context, changed, verdictJson(verdict))) return;
        noticeAhead(context, changed, settings);
        noticeTooOld(context, verdict, changed);
        noticeDryRun(context);
      });
  },
};

async function latestTerm(context: Context, person: number): Promise<Term | null> {
  return (await detailsOf(await context.store(), person, context.today)).terms.at(-1) ?? null;
}

/** Without another municipality or title it is an election into the same office again, and not the first one. */
function asReElection(given: Partial<TermValues>, latest: Term | null): Partial<TermValues> {
  if (latest === null) return given;
  const values: Partial<TermValues> = {
    ...(given.municipality === undefined && {
      title: latest.title,
      municipality: latest.municipality && { id: latest.municipality.id },
    }),
    ...given,
  };
  const sameTitle = !values.title || !latest.title || foldText(values.title) === foldText(latest.title);
  const isLater = latest.elected && values.elected && isSurelyBefore(latest.elected, values.elected);
  const isAgain = isLater && sameTitle && latest.municipality !== null && isSamePlace(latest, values);
  return values.first === undefined && isAgain ? { ...values, first: false } : values;
}

function isSameElection(term: Term, values: Partial<TermValues>): boolean {
  if (!isSamePlace(term, values)) return false;
  const [a, b] = [term.elected, values.elected ?? null];
  return a !== null && b !== null && datesAgree(a, b);
}

function isSamePlace({ municipality }: Term, { municipality: other }: Partial<TermValues>): boolean {
  if (municipality === null || !other) return municipality === null && !other;
  if ('id' in other) return other.id === municipality.id;
  const sameState = other.state === null || municipality.state === null || other.state === municipality.state;
  return sameState && municipalityKey(other.name) === municipalityKey(municipality.name);
}
