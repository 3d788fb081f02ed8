import type { Context } from '../context.js';
import { printWrappedFacts } from './facts.js';
import type { Fact } from './member/person-facts.js';

/** One fact that a command changed. */
export interface FactChange {
  field: string;
  label: string;
  from: Fact | undefined;
  to: Fact | undefined;
}

/** What differs between the facts of a thing before and after a command. */
export function factChanges(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const old = new Map(before.map((fact) => [fact.field, fact]));
  const kept = new Set(after.map(({ field }) => field));
  const gone = before.filter(({ field }) => !kept.has(field));
  return [
    ...after.map((to) => ({ field: to.field, label: to.label, from: old.get(to.field), to })),
    ...gone.map((from) => ({ field: from.field, label: from.label, from, to: undefined })),
  ].filter(({ from, to }) => JSON.stringify(from?.value ?? null) !== JSON.stringify(to?.value ?? null));
}

/** Changes as `--json` prints them. */
export function changesJson(changes: readonly FactChange[]) {
  return changes.map(({ field, from, to }) => ({ field, from: from?.value ?? null, to: to?.value ?? null }));
}

/** Prints changes old → new, or that there are none. */
export async function printChanges({ t, terminal }: Context, changes: readonly FactChange[]): Promise<void> {
  if (changes.length === 0) {
    terminal.notice(t('Nothing changes: all of this is on record already.'));
    return;
  }
  await printWrappedFacts(
    terminal,
    changes.map(({ label, from, to }) => [label, `${from?.text || '–'} → ${to?.text || '–'}`]),
  );
}
