import { readSettings } from '../../db/settings.js';
import { type TermValues, updateTerm } from '../../db/terms.js';
import { UsageError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { changePerson, detailsOf, noticeDryRun, printChanged } from '../member/change-person.js';
import { refuseTooYoung } from '../member/options.js';
import { pickPerson } from '../member/pick.js';
import { collect, type Verb } from '../verb.js';
import { askForTermEdits } from './ask.js';
import { withTermOptions } from './declare.js';
import { readTermOptions, refuseBackwards } from './options.js';
import { pickTerm } from './pick.js';
import { noticeAhead, noticeTooOld, verdictChange, verdictJson } from './verdict-change.js';

export const verb: Verb = {
  examples: [
    'njb term edit "Kim Mayer" --elected 27.10.2019 --election first',
    'njb term edit 7 --term 12 --clear ends',
  ],
  build: (command, context) => {
    const { t, today } = context;
    return withTermOptions(command.argument('<member>', t('id, e-mail address or name')), t)
      .option('--starts <date>', t('first day in office, may be partial'))
      .option('--ends <date>', t('last day in office, may be partial'))
      .option('--term <id>', t('which term, by its number'))
      .option('--clear <field>', t('empty a field: {fields}', { fields: clearable.join(', ') }), collect)
      .action(async (reference, typed) => {
        const person = await detailsOf(await context.store(), await pickPerson(context, reference), context.today);
        const term = await pickTerm(context, person.terms, typed.term);
        const isBare = Object.keys(typed).every((option) => option === 'term');
        const asks = isBare && context.terminal.canAsk && !context.options.json;
        const options = asks ? await askForTermEdits(context, term) : typed;
        const cleared = (options.clear ?? []).map((field) => oneOf(field, clearable, '--clear'));
        for (const field of cleared) {
          if (options[field] !== undefined) {
            throw new UsageError('{option} and {other} exclude each other.', {
              option: `--${field}`,
              other: `--clear ${field}`,
            });
          }
        }
        const values = {
          ...readTermOptions(options, term.municipality, today),
          ...Object.fromEntries(cleared.map((field) => [columns[field], null])),
        };
        if (Object.keys(values).length === 0) {
          throw new UsageError('Say what is to change, for example with {option}.', { option: '--elected' });
        }
        refuseBackwards({ ...term, ...values }, '--ends');
        if (values.elected) refuseTooYoung(person.born, [values.elected]);
        const changed = await changePerson(context, person.id, async ({ query }) => updateTerm(query, term.id, values));
        const settings = await readSettings((await context.store()).query);
        const verdict = verdictChange(changed, today, settings);
        if (await printChanged(context, changed, verdictJson(verdict))) return;
        noticeAhead(context, changed, settings);
        noticeTooOld(context, verdict, changed);
        noticeDryRun(context);
      });
  },
};

const columns = {
  office: 'title',
  municipality: 'municipality',
  elected: 'elected',
  election: 'first',
  employment: 'employment',
  starts: 'starts',
  ends: 'ends',
} as const satisfies Record<string, keyof TermValues>;

export const clearable = Object.keys(columns) as (keyof typeof columns)[];
