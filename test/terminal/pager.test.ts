import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate.js';
import { lessOptions, pagerOf, pageThrough } from '../../src/terminal/pager.js';
import { openTerminal } from '../../src/terminal/terminal.js';
import { newSession } from '../helpers/run.js';

const t = await translator('en');
const lines = Array.from({ length: 30 }, (_, i) => `row ${i}`).join('\n');
const fileIn = () => join(mkdtempSync(join(process.env.NJB_TEST_FOLDER ?? tmpdir(), 'pager-')), 'paged');
/** A pager that writes what it gets into a file, a program every POSIX system has. */
const into = (file: string) => ({ PATH: process.env.PATH, NJB_PAGER: `dd of=${file} status=none` });

describe('the pager', () => {
  it.each([
    [{}, 'linux', ['less']],
    [{}, 'win32', null],
    [{ PAGER: 'less -S' }, 'linux', ['less', '-S']],
    [{ PAGER: 'more' }, 'win32', ['more']],
    [{ PAGER: 'less', NJB_PAGER: 'off' }, 'linux', null],
    [{ NJB_PAGER: '' }, 'linux', null],
    [{ PAGER: 'cat' }, 'linux', null],
  ] as const)('%j on %s: %j', (env, platform, words) => expect(pagerOf(env, platform)).toEqual(words));

  it('says how to go on and how to get out, in the language of the screen', async () => {
    expect(lessOptions(await translator('de'))).toBe(
      '-FRX -Ps?eDas war alles\\. q\\: beenden:Leertaste\\: weiter, q\\: beenden.$',
    );
  });

  it('that is not there shows nothing, and says so', async () => {
    expect(await pageThrough('text', { NJB_PAGER: 'no-such-pager' }, t)).toBe(false);
  });

  it('that is closed early is no error', async () => {
    expect(await pageThrough('x\n'.repeat(200_000), { PATH: process.env.PATH, NJB_PAGER: 'true' }, t)).toBe(true);
  });
});

describe('a terminal pages', () => {
  const open = async (different: {
    isTTY?: boolean;
    rows?: number;
    pager?: boolean;
    stdin?: boolean;
    file: string;
  }) => {
    let printed = '';
    const { isTTY = true, rows = 24, pager = true, stdin = true, file } = different;
    const write = (text: string | Uint8Array) => {
      printed += String(text);
    };
    const stdout = { isTTY, rows, columns: 80, write };
    const stderr = { write: () => undefined };
    const options = { t, quiet: false, color: false, pager, env: into(file) };
    const terminal = await openTerminal({ stdout, stderr, stdinIsTerminal: () => stdin, ...options });
    return { terminal, printed: () => printed };
  };

  it('what is longer than the screen, and what is dangerous in it harmless', async () => {
    const file = fileIn();
    const { terminal, printed } = await open({ file });
    await terminal.page(`${lines}\u001b[2J`);
    expect(printed()).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(`${lines}\ufffd[2J\n`);
  });

  it.each([
    ['fits', { rows: 31 }],
    ['goes into a pipe', { isTTY: false }],
    ['comes with --no-pager', { pager: false }],
    ['nobody can turn pages of', { stdin: false }],
  ])('nothing that %s', async (_, different) => {
    const { terminal, printed } = await open({ ...different, file: fileIn() });
    await terminal.page(lines);
    expect(printed()).toBe(`${lines}\n`);
  });

  it('a report as well', async () => {
    const file = fileIn();
    const session = newSession();
    await session.done('init --yes');
    const { stdout } = await session.done('report year 2025', { terminal: true, rows: 9, env: into(file) });
    expect(stdout).toBe('');
    expect(readFileSync(file, 'utf8')).toMatch(/^Das Jahr 2025/);
  });
});
