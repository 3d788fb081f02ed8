import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './helpers/sources.js';

interface Cache {
  cacheOf(chunk: string, node: { version: string; arch: string }, program: { size: number; mtimeMs: number }): string;
}
const { cacheOf }: Cache = createRequire(import.meta.url)(join(root, 'bin/code-cache.js'));

describe('compiled code kept for Node 20', () => {
  const program = { size: 99_000_000, mtimeMs: 1_700_000_000_000.5 };

  it('serves no other Node, processor or executable: V8 would crash on it', () => {
    const others = [
      cacheOf('core.cjs', { version: 'v20.20.2', arch: 'x64' }, program),
      cacheOf('core.cjs', { version: 'v20.19.6', arch: 'x64' }, program),
      cacheOf('core.cjs', { version: 'v20.20.2', arch: 'arm64' }, program),
      cacheOf('core.cjs', { version: 'v20.20.2', arch: 'x64' }, { ...program, size: 98_000_000 }),
      cacheOf('core.cjs', { version: 'v20.20.2', arch: 'x64' }, { ...program, mtimeMs: 1_600_000_000_000 }),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  it.runIf(process.version.startsWith('v20.'))('is written by the build for the Node that ran it', () => {
    const ending = cacheOf('.cjs', process, statSync(process.execPath));
    const caches = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cache'));
    expect(caches.length).toBeGreaterThan(5);
    expect(caches.filter((name) => !name.endsWith(ending))).toEqual([]);
  });
});

describe('the build', () => {
  it('loads neither streams nor net of Node for a help page into a pipe: they take as long as all the rest', () => {
    const told = `process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join('\\n')));
      process.argv.splice(1, 0, 'njb');
      require(${JSON.stringify(join(root, 'bin/njb.js'))});`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', told, '--', '--help'], { encoding: 'utf8' });
    expect(stdout).toContain('njb');
    expect(stderr.split('\n').filter((name) => /^NativeModule (?:net|tty|stream)$/.test(name))).toEqual([]);
  });

  it('has no character beyond ASCII in a chunk without a byte order mark, as they are read without decoding', () => {
    const names = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
    const chunks = names.map((name) => readFileSync(join(root, 'dist', name), 'utf8'));
    const plain = chunks.filter((text) => !text.startsWith('\ufeff'));
    expect(chunks.length - plain.length).toBeLessThan(5);
    expect(plain.filter((text) => /[^\0-\x7f]/.test(text))).toEqual([]);
  });
});
