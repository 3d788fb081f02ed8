import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Message, message } from '../i18n/message.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A program to write a text in, as a command line without the file. */
export interface Editor {
  /** What it is called, without folders and arguments. */
  name: string;
  command: string;
  env: Environment;
  platform: string;
}

/** Editors that somebody gets out of who never saw them: they say below how to save and leave. */
const friendly = ['nano', 'micro', 'pico'];

/**
 * The editor that VISUAL or EDITOR names, else one that is easy to leave: `notepad` on Windows, `nano` and its like where
 * one is installed.
 * @returns null where there is only `vi`, or nothing
 */
export function findEditor(env: Environment, platform: string = process.platform): Editor | null {
  const chosen = (env.VISUAL || env.EDITOR || '').trim();
  const command = chosen || (platform === 'win32' ? 'notepad' : friendly.find((name) => isInstalled(name, env)));
  return command === undefined ? null : { name: nameOf(command), command, env, platform };
}

/** How one saves and leaves there. */
export function howToLeave({ name }: Pick<Editor, 'name'>): Message {
  if (/^(?:nano|pico)$/.test(name)) return message('Ctrl-O and Enter save, Ctrl-X leaves.');
  if (name === 'micro') return message('Ctrl-S saves, Ctrl-Q leaves.');
  if (/^n?vim?$/.test(name)) {
    return message(
      'i begins writing; Esc, then :wq and Enter save and leave; Esc, then :q! and Enter leave all as it was.',
    );
  }
  if (name === 'notepad') return message('Save with Ctrl-S, then close the window.');
  return message('Save the text, then close the editor.');
}

function nameOf(command: string): string {
  const program = /^"([^"]+)"/.exec(command)?.[1] ?? command.split(' ', 1)[0] ?? '';
  return (program.split(/[/\\]/).at(-1) ?? '').toLowerCase().replace(/\.(?:exe|cmd)$/, '');
}

/**
 * Lets somebody write a text in an editor, which opens with `initial`.
 * @returns null where the editor could not be started, or ended with an error
 */
export async function writeInEditor(
  initial: string,
  { command, env, platform }: Omit<Editor, 'name'>,
): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'njb-text-'));
  const file = join(folder, 'text.txt');
  // Ctrl-C belongs to the editor while it runs
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  try {
    writeFileSync(file, initial);
    const done = await new Promise<boolean>((resolve) => {
      // a command line such as `code --wait` is the shell's to read
      const child =
        platform === 'win32'
          ? spawn(`${command} "${file}"`, { stdio: 'inherit', env, shell: true })
          : spawn('/bin/sh', ['-c', `${command} "$@"`, command, file], { stdio: 'inherit', env });
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(code === 0));
    });
    return done ? readFileSync(file, 'utf8') : null;
  } finally {
    process.off('SIGINT', ignore);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isInstalled(name: string, env: Environment): boolean {
  return (env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
