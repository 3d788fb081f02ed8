import { spawn } from 'node:child_process';
import type { Translate } from '../i18n/message.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The program that long texts are read with, and its arguments: NJB_PAGER, else PAGER, else `less` where systems have it.
 * @returns null where there is to be none: `NJB_PAGER=off`, `cat`, or nothing at all
 */
export function pagerOf(env: Environment, platform: string): string[] | null {
  const chosen = env.NJB_PAGER ?? env.PAGER ?? (platform === 'win32' ? '' : 'less');
  const words = chosen.trim().split(/\s+/).filter(Boolean);
  return words.length === 0 || ['off', 'cat'].includes(words[0] ?? '') ? null : words;
}

/**
 * What `less` is told where the user has not told it anything: to leave the text on the screen, in its colours, to end by
 * itself where all of it fits (-FRX), and to say in its last line how one goes on and how one gets out, which a lone colon
 * tells nobody.
 */
export function lessOptions(t: Translate): string {
  // signs that mean something in a prompt of less; a $ ends it, and older releases garble all but ASCII in it
  const plain = (text: string) => text.replace(/[?:.%\\]/g, '\\$&').replaceAll('$', '');
  const more = plain(t('Space: go on, q: close'));
  const end = plain(t('That was all. q: close'));
  return `-FRX -Ps?e${end}:${more}.$`;
}

/**
 * Shows a text in the pager and waits until it is closed.
 * @returns false where there is no pager, or it cannot be started: nothing was shown then
 */
export async function pageThrough(
  text: string,
  env: Environment,
  t: Translate,
  platform: string = process.platform,
): Promise<boolean> {
  const [program, ...args] = pagerOf(env, platform) ?? [];
  if (program === undefined) return false;
  // Ctrl-C belongs to the pager while it runs
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  try {
    return await new Promise((resolve) => {
      const child = spawn(program, args, {
        stdio: ['pipe', 'inherit', 'inherit'],
        env: { ...env, LESS: env.LESS ?? lessOptions(t), LESSCHARSET: env.LESSCHARSET ?? 'utf-8' },
      });
      child.on('error', () => resolve(false));
      child.on('close', () => resolve(true));
      // who closes the pager early has seen enough
      child.stdin.on('error', () => undefined);
      child.stdin.end(text);
    });
  } finally {
    process.off('SIGINT', ignore);
  }
}
