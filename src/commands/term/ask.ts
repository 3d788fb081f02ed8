import type { Context } from '../../context.js';
import type { Term } from '../../domain/member.js';
import { type AskedOption, askForNeeded, askForOptions, withClear } from '../ask-changes.js';
import { complaintOf } from '../complaint.js';
import { stateOption } from '../member/options.js';
import { readTermOptions, refuseBackwards, type TermOptions } from './options.js';

/**
 * Asks for a new election: its day, and the office where it is another one than the latest.
 * @param latest the latest term of the person, whose office goes without saying
 */
export async function askForTerm(context: Context, latest: Term | null): Promise<TermOptions> {
  const { t, prompt, today } = context;
  const elected = await askForNeeded(context, t('Elected (the deciding ballot; may be only month or year)'), {
    check: (answer) => complaintOf(context, () => readTermOptions({ elected: answer }, null, today)),
  });
  const place = latest?.municipality ?? null;
  const office = await prompt.text(t('Office'), latest?.title ? { initial: latest.title } : {});
  const municipality = await prompt.text(t('Municipality'), place === null ? {} : { initial: place.name });
  if (municipality.trim() === '' || municipality === place?.name) {
    return { elected, ...(office !== latest?.title && { office }) };
  }
  const state = await prompt.text(t('Land'), {
    check: (answer) => (answer === '' ? null : complaintOf(context, () => stateOption(answer))),
  });
  return { elected, office, municipality, state };
}

/** Asks what is to change of a term, and to what. */
export async function askForTermEdits(context: Context, term: Term): Promise<TermOptions & { clear?: string[] }> {
  const { t, today } = context;
  const all: AskedOption<keyof TermOptions>[] = [
    { option: 'office', label: t('Office'), present: term.title },
    { option: 'municipality', label: t('Municipality'), present: term.municipality?.name },
    { option: 'state', label: t('Land'), present: term.municipality?.state, needed: true },
    { option: 'elected', label: t('Elected'), present: term.elected },
    {
      option: 'election',
      label: t('Election'),
      choices: [
        { name: t('first election'), value: 'first' },
        { name: t('re-election'), value: 're_election' },
      ],
    },
    {
      option: 'employment',
      label: t('Employment'),
      choices: [
        { name: t('full-time'), value: 'full_time' },
        { name: t('honorary'), value: 'honorary' },
      ],
    },
    { option: 'starts', label: t('From'), present: term.starts },
    { option: 'ends', label: t('Until'), present: term.ends },
  ];
  return withClear(
    await askForOptions(context, all, (given) => {
      refuseBackwards({ ...term, ...readTermOptions(given, term.municipality, today) }, '--ends');
    }),
  );
}
