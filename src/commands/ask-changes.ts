import type { Context } from '../context.js';
import { Cancelled } from '../errors.js';
import type { Check, Choice } from '../terminal/prompt.js';
import { complaintOf } from './complaint.js';

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

/** Asks for a line of text that cannot stay empty. */
export function askForNeeded(
  { t, prompt }: Pick<Context, 't' | 'prompt'>,
  question: string,
  { initial, check }: { initial?: string | null | undefined; check?: Check | undefined } = {},
): Promise<string> {
  return prompt.text(question, {
    ...(initial && { initial }),
    check: (answer) =>
      answer.trim() === '' ? t('Something has to stand here; Ctrl-C leaves.') : (check?.(answer) ?? null),
  });
}

/** What an option says of a thing: its label, what stands there, and the answers where there are only a few. */
export interface AskedOption<Name extends string> {
  option: Name;
  label: string;
  present?: string | null | undefined;
  choices?: readonly Choice<string>[];
  /** It cannot be emptied. */
  needed?: true;
}

/**
 * Asks which of the things that options say are to change, and to what: an empty text empties one.
 * @param refuse throws what the command refuses such values for
 * @throws Cancelled where nothing is to change
 */
export async function askForOptions<Name extends string>(
  context: Pick<Context, 't' | 'prompt'>,
  all: readonly AskedOption<Name>[],
  refuse: (given: Partial<Record<Name, string>>) => unknown,
): Promise<Partial<Record<Name, string>>> {
  const given: Partial<Record<Name, string>> = {};
  const answerFor = ({ option, label, present, choices, needed }: AskedOption<Name>) => {
    if (choices !== undefined) return context.prompt.choose(label, choices);
    const initial = given[option] ?? present;
    const check = (answer: string) => complaintOf(context, () => refuse({ ...given, [option]: answer }));
    return needed ? askForNeeded(context, label, { initial, check }) : askForLine(context, label, initial, check);
  };
  await askForChanges(
    context,
    all.map((asked) => ({
      label: asked.label,
      async ask() {
        given[asked.option] = await answerFor(asked);
      },
    })),
  );
  return given;
}

/** Options as {@link askForOptions} gives them for a command with `--clear`: what is emptied is named there. */
export function withClear<Name extends string>(
  given: Partial<Record<Name, string>>,
): Partial<Record<Name, string>> & { clear?: string[] } {
  const entries = Object.entries<string | undefined>(given);
  const clear = entries.filter(([, value]) => value === '').map(([name]) => name);
  const kept = Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<Name, string>>;
  return clear.length === 0 ? kept : { ...kept, clear };
}
