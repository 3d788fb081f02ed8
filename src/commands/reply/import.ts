import type { Context } from '../../context.js';
import { type Answering, type AnswerLookup, answerLookup, answerWriter } from '../../db/answers.js';
import { addEmail } from '../../db/emails.js';
import { erasedAddress, loadErasures } from '../../db/erasures.js';
import type { Store } from '../../db/store.js';
import { PartialFailure } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { calledApart } from '../member/called.js';
import { erasedAddressNews } from '../member/erased-address.js';
import type { Verb } from '../verb.js';
import { type Collected, collect } from './collect.js';
import { withoutEffect } from './known-answers.js';
import { whoOf, withNamesApart } from './names.js';
import { answerWord } from './open-text.js';
import { type Approved, planReplies, questionKey, type ReplyPlan } from './plan.js';
import { leftOpen, printReplies, repliesJson } from './report.js';

export const verb: Verb = {
  examples: ['njb reply import posteingang/', 'njb reply import antwort.ics zusage.eml --dry-run'],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<file...>', t('mails saved as .eml or mbox, calendar replies (.ics), or folders of them'))
      .action((paths: string[]) => importReplies(context, paths))
      .addHelpText(
        'after',
        `\n${t('Reads answers to invitations (accepted, tentative, declined) and reports of mails that did not arrive. The newest answer counts, whatever the order; reading the same folder again changes nothing.')}\n`,
      );
  },
};

/** Read, ask, plan, apply: planning and applying are one transaction. */
async function importReplies(context: Context, paths: readonly string[]): Promise<void> {
  const { t, terminal, options } = context;
  const store = await context.store();
  const collected = await collect(context, paths);
  const found = await askAboutNames(context, store, collected);
  const approved = await askAboutSenders(context, store, collected);
  const { result: plan, commandId } = await context.changeAs(async (open) => {
    if (found.size > 0) await context.copyBefore('import');
    for (const [address, { id }] of found) await addEmail(open.query, id, address);
    const look = answerLookup(open);
    const decided = planReplies(collected, look, approved, context.now());
    if (found.size === 0 && writesSomething(look, decided)) await context.copyBefore('import');
    apply(open, decided, context.now());
    return decided;
  });
  const outcome = { applied: !options.dryRun };
  if (!context.printedJson(() => repliesJson(plan, collected, outcome))) {
    printReplies(context, await withNamesApart(context, plan), collected);
    for (const [address, { name }] of found)
      terminal.notice(t('{address} is a further address of {name} now.', { address, name }));
    if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
    else if (commandId === null) terminal.notice(t('There was nothing to change.'));
    else terminal.notice(t('“njb undo” takes it back.'));
  }
  const count = leftOpen(plan, collected);
  if (count > 0) throw new PartialFailure('{count} {count|mail needs|mails need} a look.', { count });
}

function writesSomething({ isLive }: AnswerLookup, { answers, bounces }: ReplyPlan): boolean {
  return (
    answers.some(({ verdict }) => verdict === 'newer') ||
    bounces.some(
      ({ kind, mail, isKnown, address, recipient }) =>
        kind !== 'waiting' && !isKnown && (mail !== null || (kind === 'dead' && isLive(address, recipient))),
    )
  );
}

function apply(store: Store, plan: ReplyPlan, now: string): void {
  const write = answerWriter(store);
  for (const { event, person, answer, verdict, sequence, stamp, comment } of plan.answers) {
    if (verdict !== 'newer') continue;
    write.answer({ eventId: event.id, personId: person.id, status: answer, sequence, stamp, comment });
  }
  // of several reports of a mail the one that says most is kept with it
  const bounces = plan.bounces.toSorted((a, b) => Number(a.kind === 'dead') - Number(b.kind === 'dead'));
  for (const { kind, mail, isKnown, address, recipient, diagnostic } of bounces) {
    if (kind === 'waiting' || isKnown) continue;
    if (kind === 'dead') write.bounce({ address, sentTo: recipient, at: now });
    if (mail !== null) write.comeBack({ mail, diagnostic, elsewhere: recipient !== address.toLowerCase() });
  }
}

/**
 * Whose an address is that nobody has, where its name is that of one person who was invited: asked where somebody is there to
 * say so, as two may bear one name.
 */
async function askAboutNames(
  context: Context,
  store: Store,
  collected: Collected,
): Promise<ReadonlyMap<string, Answering>> {
  const { t, lang, terminal, prompt, options } = context;
  const found = new Map<string, Answering>();
  if (!terminal.canAsk || options.json || options.yes) return found;
  const asked = new Set<string>();
  const erasures = loadErasures(store.sqlite);
  for (const { person, address } of planReplies(collected, answerLookup(store), new Set(), context.now()).open) {
    if (person === undefined || address === undefined || asked.has(address)) continue;
    asked.add(address);
    const erased = erasedAddress(erasures, [address]);
    if (erased !== null) {
      terminal.notice(t(erasedAddressNews({ email: address, date: dateInWords(erased.day, lang) })));
      continue;
    }
    const question = t('{address} is new. Is it a further address of {name} (no. {id}), who was invited?', {
      ...{ address, name: person.name, id: person.id },
    });
    if (await prompt.confirm(question, false)) found.set(address, person);
  }
  return found;
}

/** Whether an answer from an address that is none of the attendee's is to count: an assistant, or a second account. */
async function askAboutSenders(context: Context, store: Store, collected: Collected): Promise<Approved> {
  const { t, terminal, prompt, options } = context;
  const look = answerLookup(store);
  const { open } = planReplies(collected, look, new Set(), context.now());
  const all = open.filter(({ why }) => why === 'other_sender');
  if (options.yes) return new Set(all.map(questionKey));
  const approved = new Set(withoutEffect(collected, look, all, context.now()));
  const questions = all.filter((question) => !approved.has(questionKey(question)));
  if (!terminal.canAsk || options.json) return approved;
  const called = await calledApart(
    context,
    questions.flatMap(({ whose }) => whose),
  );
  for (const question of questions) {
    const { letter, answer, event } = question;
    const asked = t('{from} answers for {name}: {answer} ({event}). Take this answer?', {
      from: letter.from || letter.file,
      name: whoOf(question, called),
      answer: answer === null ? '' : answerWord(answer),
      event: event?.slug ?? '',
    });
    if (await prompt.confirm(asked, true)) approved.add(questionKey(question));
  }
  return approved;
}
