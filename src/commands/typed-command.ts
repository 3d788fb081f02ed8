/**
 * A command as it was typed, with quotes where a shell needs them.
 * @param args what stood after `njb`
 */
export function typedCommand(args: readonly string[]): string {
  return `njb ${args.map(quoted).join(' ')}`;
}

/** An argument as it can be typed. */
export function quoted(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `"${arg.replaceAll('"', '\\"')}"`;
}
