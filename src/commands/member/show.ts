import type { Context } from '../../context.js';
import { readPerson } from '../../db/persons.js';
import { readSettings } from '../../db/settings.js';
import { fullName, type Term } from '../../domain/member.js';
import { UserError } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { eligibilityOf, sentence, verdictWord } from './eligibility.js';
import { pickPerson } from './pick.js';
import { memberJson, statusWord } from './present.js';

export const verb: Verb = {
  examples: ['njb member show "Kim Mayer"', 'njb member show kim.mayer@stadt.example --json'],
  build: (command, context) =>
    command.argument('<member>', context.t('id, e-mail address or name')).action(async (reference) => {
      const { t, lang, terminal, today } = context;
      const { query } = await context.store();
      const person = await readPerson(query, await pickPerson(context, reference));
      if (person === null) throw new UserError('Nobody here goes by “{person}”.', { person: reference });
      const eligibility = eligibilityOf(person, today, await readSettings(query));
      if (context.printedJson(() => memberJson({ ...person, eligibility }))) return;

      terminal.out(terminal.paint.bold(t('{name} (no. {id})', { name: fullName(person), id: person.id })));
      printFacts(terminal, [
        [t('E-mail'), person.email],
        [t('Phone'), person.phone],
        [t('Membership'), membershipText(context, person)],
        [t('Born'), person.born && dateInWords(person.born, lang)],
        ...person.terms.map((term): [string, string] => [t('Office'), officeText(context, term)]),
        [t('Eligible'), `${t(verdictWord(eligibility.verdict))}. ${t(sentence(eligibility.reason))}`],
        [t('Mail'), person.blocked ? t('blocked: gets no mail') : null],
        [t('Remarks'), person.remarks],
      ]);
    }),
};

function membershipText(
  { t, lang }: Context,
  { status, enteredOn, leftOn }: Awaited<ReturnType<typeof readPerson>> & object,
) {
  if (status === null) return t('no member');
  const word = t(statusWord(status));
  if (leftOn !== null) return t('{status}, left {date}', { status: word, date: dateInWords(leftOn, lang) });
  return enteredOn === null ? word : t('{status}, since {date}', { status: word, date: dateInWords(enteredOn, lang) });
}

function officeText({ t, lang }: Context, term: Term): string {
  const place = term.municipality && [term.municipality.name, term.municipality.state].filter(Boolean).join(', ');
  return [
    term.title,
    place,
    term.elected && t('elected {date}', { date: dateInWords(term.elected, lang) }),
    term.first === null ? null : term.first ? t('first election') : t('re-election'),
    term.employment && (term.employment === 'full_time' ? t('full-time') : t('honorary')),
    term.ends && t('until {date}', { date: dateInWords(term.ends, lang) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
