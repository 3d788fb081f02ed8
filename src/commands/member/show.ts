import type { Context } from '../../context.js';
import type { Origin } from '../../db/person-details.js';
import { readSettings } from '../../db/settings.js';
import { germanDay } from '../../domain/german-time.js';
import { fullName } from '../../domain/member.js';
import { dateInWords } from '../../i18n/dates.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { detailsOf } from './change-person.js';
import { eligibilityOf, sentence, verdictWord } from './eligibility.js';
import { factsOf } from './person-facts.js';
import { pickPerson } from './pick.js';
import { memberJson } from './present.js';

export const verb: Verb = {
  examples: ['njb member show "Kim Mayer"', 'njb member show kim.mayer@stadt.example --json'],
  build: (command, context) =>
    command.argument('<member>', context.t('id, e-mail address or name')).action(async (reference) => {
      const { t, terminal, today } = context;
      const store = await context.store();
      const person = await detailsOf(store, await pickPerson(context, reference), context.today);
      const eligibility = eligibilityOf(person, today, await readSettings(store.query));
      if (context.printedJson(() => memberJson({ ...person, eligibility }))) return;

      const facts = factsOf(context, person).filter(({ field }) => !inHeading.includes(field));
      const afterOffices = facts.findLastIndex(({ field }) => /^(born|term|membership)/.test(field)) + 1;
      terminal.out(terminal.paint.bold(t('{name} (no. {id})', { name: fullName(person), id: person.id })));
      printFacts(terminal, [
        ...facts.slice(0, afterOffices).map(({ label, text }) => [label, text] as const),
        [t('Eligible'), `${t(verdictWord(eligibility.verdict))}. ${t(sentence(eligibility.reason))}`],
        ...facts.slice(afterOffices).map(({ label, text }) => [label, text] as const),
        ...person.origins.map((origin) => [t('Imported'), originText(context, origin)] as const),
      ]);
    }),
};

const inHeading = ['givenName', 'familyName', 'academicTitle'];

function originText({ t, lang }: Context, { fileName, line, importedAt }: Origin): string {
  const date = dateInWords(germanDay(importedAt), lang);
  return t('{date} from {file}, line {line}', { date, file: fileName, line });
}
