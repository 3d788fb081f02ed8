import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..');

/** All files below a folder of the repository whose name ends so, as paths from the root with slashes. */
export function filesIn(folder: string, ending: RegExp): string[] {
  const names = readdirSync(join(root, folder), { recursive: true }) as string[];
  return names
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => ending.test(name))
    .sort();
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A file that a source file imports: one of ours as a path from the root, or a package by name. */
export interface Import {
  target: string;
  /** `import type`: gone after compiling. */
  isType: boolean;
  /** `import(…)`: loaded when it is reached. */
  isLazy: boolean;
}

/** What a source file imports, in order. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const statements = /^(?:import|export)(\s+type)?\s(?:[^;'"]*?\sfrom\s)?\s*'([^']+)';|\bimport\('([^']+)'\)/gm;
  for (const [, type, fixed, lazy] of textOf(file).matchAll(statements)) {
    const name = fixed ?? lazy ?? '';
    const target = name.startsWith('.')
      ? posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts')
      : name.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1');
    found.push({ target, isType: type !== undefined, isLazy: lazy !== undefined });
  }
  return found;
}
