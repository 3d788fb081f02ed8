import { homedir } from 'node:os';
import { isatty } from 'node:tty';
import type { System } from './context.js';
import { run } from './main.js';

/** Runs njb in a real process and returns its exit code. */
export async function main(process: NodeJS.Process): Promise<number> {
  // `njb … | head`: the reader has what it wanted
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const system: System = {
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    stdout: process.stdout,
    stderr: process.stderr,
    stdinIsTerminal: isatty(0),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    interruption() {
      const controller = new AbortController();
      process.once('SIGINT', () => controller.abort());
      return controller.signal;
    },
  };
  return run(process.argv.slice(2), system);
}
