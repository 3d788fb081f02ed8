import { consentPurposes, currentConsents, isGiven, statedOn } from '../../domain/consent.js';
import { printTable } from '../../terminal/table.js';
import { inBoth, oneOf } from '../choices.js';
import { listDate } from '../list-dates.js';
import { detailsOf } from '../member/change-person.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { purposeWord } from './present.js';

export const verb: Verb = {
  examples: ['njb consent list "Kim Mayer"', 'njb consent list 7 photo --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .argument('[purpose]', t('one of {words}', { words: inBoth(consentPurposes) }))
      .action(async (reference, word) => {
        const purpose = word === undefined ? null : oneOf(word, consentPurposes, '[purpose]');
        const { consents } = await detailsOf(
          await context.store(),
          await pickPerson(context, reference),
          context.today,
        );
        const current = new Set(currentConsents(consents));
        const shown = consents
          .filter((each) => purpose === null || each.purpose === purpose)
          .map((each) => ({ ...each, counts: current.has(each) }));
        if (context.printedJson(() => shown)) return;
        if (shown.length === 0) terminal.notice(t('No consent is recorded.'));
        await printTable(
          terminal,
          [
            { heading: t('Consent'), cell: (each) => t(purposeWord(each.purpose)) },
            { heading: t('Statement'), cell: (each) => t(isGiven(each) ? 'given' : 'revoked') },
            {
              heading: t('Day'),
              cell: (each) => listDate(context, statedOn(each)),
            },
            { heading: t('Source'), cell: ({ source }) => source },
            { heading: t('Counts'), cell: ({ counts }) => t(counts ? 'yes' : 'no') },
          ],
          shown,
        );
      });
  },
};
