import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../i18n/message.js';
import { type Kind, kinds } from './escaping.js';
import { UnusableValue } from './template-error.js';

/**
 * Where templates lie: the user's own folder, looked in first, and the one that comes with njb. Each has a folder a
 * language, `de/` and `en/`, and `common/` for parts that have no words in them.
 */
export interface TemplateFolders {
  own: string | null;
  builtIn: string;
}

/** A template file. Without a kind in its name it is a phrase, a part that serves all kinds and has no last line break. */
export interface TemplateFile {
  name: string;
  kind: Kind | null;
  /** The folder it lies in: `de`, `en` or `common`. */
  folder: string;
  file: string;
  /** Whether it lies in the user's own folder. */
  own: boolean;
  /** Parts are included by other templates; their names begin with `_`. */
  part: boolean;
}

/**
 * The file of a template, the user's own before ours: `<folder>/<language>/<name>.<kind>.hbs`; for a part also
 * `<name>.hbs`, a phrase that serves all kinds.
 * @returns null where there is none
 * @throws UnusableValue for a name that could leave the folder
 */
export function findTemplate(folders: TemplateFolders, language: string, name: string, kind: Kind): string | null {
  if (!isTemplateName(name)) {
    throw new UnusableValue(
      message('“{name}” cannot name a template; names have small letters, digits and hyphens', { name }),
      'no such template',
      name,
    );
  }
  const names = name.startsWith('_') ? [`${name}.${kind}.hbs`, `${name}.hbs`] : [`${name}.${kind}.hbs`];
  const candidates = [folders.own, folders.builtIn]
    .filter((folder) => folder !== null)
    .flatMap((folder) => [join(folder, language), join(folder, 'common')])
    .flatMap((folder) => names.map((file) => join(folder, file)));
  return candidates.find((file) => existsSync(file)) ?? null;
}

/** Every template of a language, each name and kind once: the user's own where there is one. Sorted by file name. */
export function listTemplates(folders: TemplateFolders, language: string): TemplateFile[] {
  const found = new Map<string, TemplateFile>();
  for (const own of [false, true]) {
    const root = own ? folders.own : folders.builtIn;
    for (const folder of root === null ? [] : ['common', language]) {
      for (const file of hbsFiles(join(root ?? '', folder))) {
        if (!isTemplateFile(file)) continue;
        const { name, kind } = parseFileName(file);
        const part = name.startsWith('_');
        found.set(file, { name, kind, folder, file: join(root ?? '', folder, file), own, part });
      }
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, template]) => template);
}

/** Files in the user's own folder that are no template by name or place, so that they are never read; hidden ones aside. */
export function strayFiles({ own }: TemplateFolders): string[] {
  if (own === null) return [];
  return entriesOf(own).flatMap((entry) => {
    const path = join(own, entry.name);
    if (!entry.isDirectory() || !templateFolderNames.includes(entry.name)) return [path];
    return entriesOf(path)
      .filter((file) => file.isDirectory() || !isTemplateFile(file.name))
      .map((file) => join(path, file.name));
  });
}

const templateFolderNames: readonly string[] = ['common', 'de', 'en'];

function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
}

function isTemplateFile(file: string): boolean {
  const { name, kind } = parseFileName(file);
  return file.endsWith('.hbs') && isTemplateName(name) && (kind !== null || name.startsWith('_'));
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
