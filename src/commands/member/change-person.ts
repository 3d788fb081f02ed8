import type { Context } from '../../context.js';
import { type PersonDetails, readDetails } from '../../db/person-details.js';
import type { Store } from '../../db/store.js';
import { fullName } from '../../domain/member.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import { factChanges } from '../fact-changes.js';
import { printWrappedFacts } from '../facts.js';
import { type Fact, factsOf } from './person-facts.js';

/** A person before and after a command; `before` is null for one that was not there. */
export interface Changed {
  before: PersonDetails;
  after: PersonDetails;
}

/** Somebody with everything, who was there a moment ago. @throws UserError where they are gone */
export async function detailsOf({ query }: Pick<Store, 'query'>, id: number, today: PlainDate): Promise<PersonDetails> {
  const person = await readDetails(query, id, today);
  if (person === null) throw new UserError('Nobody here goes by “{person}”.', { person: String(id) });
  return person;
}

/** Changes one person as one command, and gives them before and after. */
export async function changePerson(
  context: Context,
  id: number,
  work: (store: Store, person: PersonDetails) => Promise<void>,
): Promise<Changed> {
  return context.change(async (store) => {
    const before = await detailsOf(store, id, context.today);
    await work(store, before);
    return { before, after: await detailsOf(store, id, context.today) };
  });
}

/**
 * Prints what a command changed of a person, old → new; `more` goes into the JSON beside it, and says with `applied`
 * where something was written that does not show in the facts.
 * @returns whether it was printed as JSON, so that nothing else is to be printed
 */
export async function printChanged(
  context: Context,
  { before, after }: Changed,
  more: Record<string, unknown> = {},
): Promise<boolean> {
  const { t, terminal, options } = context;
  const changes = factChanges(factsOf(context, before), factsOf(context, after));
  const isEndNoted = changes.length === 0 && before.endsUnnoted && !after.endsUnnoted;
  const isJson = context.printedJson(() => ({
    id: after.id,
    name: fullName(after),
    changes: changes.map(({ field, from, to }) => ({ field, from: from?.value ?? null, to: to?.value ?? null })),
    applied: !options.dryRun && (changes.length > 0 || isEndNoted),
    ...more,
  }));
  if (isJson) return true;
  terminal.out(terminal.paint.bold(t('{name} (no. {id})', { name: fullName(after), id: after.id })));
  if (isEndNoted) terminal.notice(t('The membership has ended, as was said beforehand; that is noted now.'));
  else if (changes.length === 0 && more.applied === undefined)
    terminal.notice(t('Nothing changes: all of this is on record already.'));
  else
    await printWrappedFacts(
      terminal,
      changes.map(({ label, from, to }) => [label, arrow(from, to)]),
    );
  return false;
}

/** Closes a change on the screen: says whether it was only rehearsed. */
export function noticeDryRun({ t, terminal, options }: Context): void {
  if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
}

/** Closes a change that one may regret: says that it can be taken back. */
export function noticeUndo({ t, terminal, options }: Context): void {
  if (!options.dryRun) terminal.notice(t('“njb undo” takes it back.'));
}

function arrow(from: Fact | undefined, to: Fact | undefined): string {
  return `${from?.text || '–'} → ${to?.text || '–'}`;
}
