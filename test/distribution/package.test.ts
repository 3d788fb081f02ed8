import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from '../helpers/sources.js';

interface Packed {
  size: number;
  unpackedSize: number;
  files: { path: string; size: number }[];
}

describe('the package', () => {
  // a command of its own, on Windows a script
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const [packed]: Packed[] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'));
  const files = packed?.files ?? [];

  it('holds what njb needs to run, and nothing else', () => {
    const needed =
      /^(?:bin\/(?:njb|code-cache)\.js|bin\/package\.json|dist\/[\w-]+\.cjs|dist\/de(?:-\w+)?\.json|dist\/third-party-licences\.txt|dist\/bill-of-materials\.cdx\.json|templates\/(?:de|en|common)\/[\w.-]+\.hbs|templates\/fields\.json|migrations\/\d{3}-[\w-]+\.sql|docs\/[\w-]+\.md|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    expect(files.length).toBeGreaterThan(300);
    expect(files.map(({ path }) => path).filter((path) => !needed.test(path))).toEqual([]);
  });

  it('brings the query builder along with no command that does without it', () => {
    const chunks = new Map(
      readdirSync(join(root, 'dist'))
        .filter((name) => name.endsWith('.cjs'))
        .map((name) => [name, textOf(`dist/${name}`)] as const),
    );
    const withChunk = (name: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      for (const [, next = ''] of chunks.get(name)?.matchAll(/^const \w+ = require\("\.\/([^"]+)"\);$/gm) ?? []) {
        withChunk(next, seen);
      }
      return seen;
    };
    const isSlow = (name: string) => /^\/\/ node_modules\/kysely\//m.test(chunks.get(name) ?? '');
    const commandAt = (file: string) => {
      const [found] = [...chunks].find(([, text]) => text.includes(`// src/commands/${file}.ts\n`)) ?? [];
      if (found === undefined) throw new Error(`no chunk has ${file}`);
      return [...withChunk(found)];
    };
    for (const file of ['status', 'member/list']) expect([file, commandAt(file).filter(isSlow)]).toEqual([file, []]);
    // and the test knows it when it sees it
    expect(commandAt('event/list').filter(isSlow)).toHaveLength(1);
  });

  it('stays small', () => {
    const megabyte = 1_000_000;
    expect(packed?.size).toBeLessThan(1.5 * megabyte);
    expect(packed?.unpackedSize).toBeLessThan(6 * megabyte);
    expect(Math.max(...files.map(({ size }) => size))).toBeLessThan(0.5 * megabyte);
  });

  it('asks for SQLite twice, as Node 20 and newer ones need different releases', () => {
    const { dependencies, optionalDependencies } = JSON.parse(textOf('package.json'));
    expect(Object.keys(dependencies)).toContain('better-sqlite3');
    expect(Object.keys(optionalDependencies)).toEqual(['better-sqlite3', 'better-sqlite3-node-api']);
  });
});

describe('the code of others in the build', () => {
  interface Component {
    name: string;
    version: string;
    purl: string;
    licenses: { license: { id: string } }[];
  }
  const { components }: { components: Component[] } = JSON.parse(textOf('dist/bill-of-materials.cdx.json'));
  const licences = textOf('dist/third-party-licences.txt');

  it('is listed in the bill of materials, in the version of the lock file', () => {
    const { packages }: { packages: Record<string, { name?: string; version: string }> } = JSON.parse(
      textOf('package-lock.json'),
    );
    // an alias (better-sqlite3-node-api) says in the lock file whose name it stands for
    const locked = Object.entries(packages).map(
      ([path, { name = path.replace('node_modules/', ''), version }]) => `${name} ${version}`,
    );
    expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['commander', 'kysely', 'nodemailer']));
    const drifted = components.filter(({ name, version }) => !locked.includes(`${name} ${version}`));
    expect(drifted).toEqual([]);
  });

  it('may be given on', () => {
    const known = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0'];
    const others = components.filter(({ licenses }) => !known.includes(licenses[0]?.license.id ?? ''));
    expect(others).toEqual([]);
  });

  it('has its licence with it, and where its source is', () => {
    const parts = licences.split(`\n\n${'-'.repeat(80)}\n\n`);
    const without = components.filter(({ name, version }) => {
      const part = parts.find((each) => each.startsWith(`${name} ${version} – `)) ?? '';
      return !/https?:\/\//.test(part) || part.length < 300;
    });
    expect(without).toEqual([]);
  });
});
