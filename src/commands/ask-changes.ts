import type { Context } from '../context.js';
import { Cancelled } from '../errors.js';

/** One thing that may be changed: what it is called, and how it is asked for. */
export interface Changeable {
  label: string;
  ask(): Promise<void>;
}

/**
 * Asks which of several things are to change, and to what, until there is no further one.
 * @throws Cancelled where nothing is to change
 */
export async function askForChanges(
  { t, prompt }: Pick<Context, 't' | 'prompt'>,
  all: readonly Changeable[],
): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const chosen = await prompt.choose<Changeable | null>(t('What is to change?'), [
      ...all.map((each) => ({ name: each.label, value: each })),
      { name: isFirst ? t('nothing') : t('nothing more'), value: null },
    ]);
    if (chosen === null && isFirst) throw new Cancelled();
    if (chosen === null) return;
    await chosen.ask();
  }
}

/** Asks for a line of text, with the present one as the suggestion. @returns an empty text for “-” */
export async function askForLine(
  { t, prompt }: Pick<Context, 't' | 'prompt'>,
  label: string,
  present: string | null | undefined,
  check?: (answer: string) => string | null | Promise<string | null>,
): Promise<string> {
  const plain = (answer: string) => (answer.trim() === '-' ? '' : answer.trim());
  return plain(
    await prompt.text(t('{field} (“-”: none)', { field: label }), {
      ...(present && { initial: present }),
      check: (answer) => check?.(plain(answer)) ?? null,
    }),
  );
}
