import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Kind, kinds } from './escaping.js';
import { UnusableValue } from './template-error.js';

/** Where templates lie: the user's own folder, looked in first, and the one that comes with njb. Each has `de/` and `en/`. */
export interface TemplateFolders {
  own: string | null;
  builtIn: string;
}

/** A template file. Without a kind in its name it is a part that serves all kinds. */
export interface TemplateFile {
  name: string;
  kind: Kind | null;
  language: string;
  file: string;
  /** Whether it lies in the user's own folder. */
  own: boolean;
  /** Parts are included by other templates; their names begin with `_`. */
  part: boolean;
}

/**
 * The file of a template, the user's own before ours: `<folder>/<language>/<name>.<kind>.hbs`; for a part also
 * `<name>.hbs`, which serves all kinds.
 * @returns null where there is none
 * @throws UnusableValue for a name that could leave the folder
 */
export function findTemplate(folders: TemplateFolders, language: string, name: string, kind: Kind): string | null {
  if (!isTemplateName(name)) {
    throw new UnusableValue(
      `"${name}" is no name of a template; it has small letters, digits and hyphens`,
      'no such template',
      name,
    );
  }
  const names = name.startsWith('_') ? [`${name}.${kind}.hbs`, `${name}.hbs`] : [`${name}.${kind}.hbs`];
  const candidates = [folders.own, folders.builtIn]
    .filter((folder) => folder !== null)
    .flatMap((folder) => names.map((file) => join(folder, language, file)));
  return candidates.find((file) => existsSync(file)) ?? null;
}

/** Every template of a language, each name and kind once: the user's own where there is one. Sorted by file name. */
export function listTemplates(folders: TemplateFolders, language: string): TemplateFile[] {
  const found = new Map<string, TemplateFile>();
  for (const [folder, own] of [
    [folders.builtIn, false],
    [folders.own, true],
  ] as const) {
    for (const file of folder === null ? [] : hbsFiles(join(folder, language))) {
      const { name, kind } = parseFileName(file);
      if (!isTemplateName(name) || (kind === null && !name.startsWith('_'))) continue;
      const path = join(folder ?? '', language, file);
      found.set(file, { name, kind, language, file: path, own, part: name.startsWith('_') });
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, template]) => template);
}

/** Whether `name` can name a template and stays inside its folder. */
export function isTemplateName(name: string): boolean {
  return /^_?[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
}

function parseFileName(file: string): { name: string; kind: Kind | null } {
  const kind = kinds.find((each) => file.endsWith(`.${each}.hbs`)) ?? null;
  return { name: file.slice(0, -(kind === null ? '.hbs' : `.${kind}.hbs`).length), kind };
}

function hbsFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.hbs')) : [];
}
