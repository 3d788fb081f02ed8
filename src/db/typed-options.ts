/** What is left of a value on a command line that the log keeps as typed. */
export const ERASED = '…';

/** A value on a command line: after its option, or in `--option=…`. */
export interface TypedValue {
  at: number;
  /** What stands before the value in the same word: `--diet=`, or nothing. */
  before: string;
  value: string;
}

/** The values of some options (`--diet`) on a command line. */
export function typedValues(args: readonly string[], options: readonly string[]): TypedValue[] {
  return args.flatMap((arg, at) => {
    const option = options.find((each) => arg === each || arg.startsWith(`${each}=`));
    if (option === undefined) return [];
    if (arg !== option) return [{ at, before: `${option}=`, value: arg.slice(option.length + 1) }];
    const next = args[at + 1];
    return next === undefined ? [] : [{ at: at + 1, before: '', value: next }];
  });
}

/** A command line without the values of some options. */
export function withoutValues(args: readonly string[], options: readonly string[]): string[] {
  const kept = [...args];
  for (const { at, before } of typedValues(args, options)) kept[at] = `${before}${ERASED}`;
  return kept;
}
