import type { Sink } from './terminal.js';

/** The colours njb uses. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const asItIs = (text: string) => text;
const plain: Paint = { bold: asItIs, dim: asItIs, red: asItIs, green: asItIs, yellow: asItIs };

/**
 * Colours for a stream: none where it is no terminal, with `--no-color`, NO_COLOR (no-color.org) or TERM=dumb;
 * FORCE_COLOR wants them in a pipe too. Chalk is loaded only where there is something to colour.
 */
export async function paintFor(
  sink: Sink,
  wanted: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Paint> {
  if (!hasColour(sink, wanted, env)) return plain;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

function hasColour(sink: Sink, wanted: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (!wanted || env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true;
  return sink.isTTY === true && env.TERM !== 'dumb';
}
