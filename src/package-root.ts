import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

let found: string | null = null;

/** The folder njb is installed in: the one that holds `migrations` and `templates`, above source and build alike. */
export function packageRoot(): string {
  let folder = found ?? import.meta.dirname;
  while (!existsSync(join(folder, 'migrations'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folders "migrations" and "templates" of njb are missing.');
    folder = parent;
  }
  found = folder;
  return folder;
}
