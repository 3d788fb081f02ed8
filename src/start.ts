import { homedir, hostname, userInfo } from 'node:os';
import { isatty } from 'node:tty';
import type { System } from './context.js';
import { run } from './main.js';
import { outputOf } from './terminal/output.js';

/** Runs njb in a real process and returns its exit code. */
export async function main(process: NodeJS.Process): Promise<number> {
  const system: System = {
    env: process.env,
    cwd: process.cwd(),
    home: () => homedir(),
    stdout: outputOf(1, () => process.stdout),
    stderr: outputOf(2, () => process.stderr),
    stdinIsTerminal: () => isatty(0),
    computer() {
      try {
        return { name: hostname(), user: userInfo().username };
      } catch {
        // a system that has no name for whoever is logged in
        return { name: hostname(), user: '' };
      }
    },
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    interruption() {
      const controller = new AbortController();
      // also where the system shuts down or the window is closed; a second signal ends the program at once
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => controller.abort());
      return controller.signal;
    },
  };
  return run(process.argv.slice(2), system);
}
