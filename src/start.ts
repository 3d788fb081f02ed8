import { createRequire } from 'node:module';
import type { System } from './context.js';
import { run } from './main.js';
import { outputOf } from './terminal/output.js';

/** Modules of Node that most commands do without, and that take a while to load. */
function lazily<T>(name: string): T {
  return createRequire(import.meta.url)(name);
}

/** Runs njb in a real process and returns its exit code. */
export async function main(process: NodeJS.Process): Promise<number> {
  const system: System = {
    env: process.env,
    cwd: process.cwd(),
    home: () => lazily<typeof import('node:os')>('node:os').homedir(),
    stdout: outputOf(1, () => process.stdout),
    stderr: outputOf(2, () => process.stderr),
    stdinIsTerminal: () => lazily<typeof import('node:tty')>('node:tty').isatty(0),
    computer() {
      const { hostname, userInfo } = lazily<typeof import('node:os')>('node:os');
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
