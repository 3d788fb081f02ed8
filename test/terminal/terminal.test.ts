import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate.js';
import { progress } from '../../src/terminal/progress.js';
import { openTerminal, type TerminalOptions } from '../../src/terminal/terminal.js';
import { newSession } from '../helpers/run.js';

async function open({ isTTY = true, ...different }: Partial<TerminalOptions> & { isTTY?: boolean } = {}) {
  const written = { out: '', err: '' };
  const to = (stream: 'out' | 'err') => (text: string) => {
    written[stream] += text;
  };
  const terminal = await openTerminal({
    stdout: { write: to('out'), isTTY },
    stderr: { write: to('err'), isTTY },
    t: await translator('en'),
    stdinIsTerminal: () => isTTY,
    quiet: false,
    color: true,
    pager: false,
    env: {},
    ...different,
  });
  return { terminal, written };
}

describe('colours', () => {
  it.each([
    ['on a terminal', {}, true],
    ['in a pipe', { isTTY: false }, false],
    ['with --no-color', { color: false }, false],
    ['with NO_COLOR', { env: { NO_COLOR: '1' } }, false],
    ['with an empty NO_COLOR', { env: { NO_COLOR: '' } }, true],
    ['on a dumb terminal', { env: { TERM: 'dumb' } }, false],
    ['in a pipe with FORCE_COLOR', { isTTY: false, env: { FORCE_COLOR: '1' } }, true],
    ['in a pipe with FORCE_COLOR=0', { isTTY: false, env: { FORCE_COLOR: '0' } }, false],
    ['with FORCE_COLOR and --no-color', { color: false, env: { FORCE_COLOR: '1' } }, false],
    ['with FORCE_COLOR and NO_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
  ])('%s', async (_, options, coloured) => {
    const { terminal } = await open(options);
    expect(terminal.paint.red('x') !== 'x').toBe(coloured);
    expect(terminal.paintError.red('x') !== 'x').toBe(coloured);
  });

  it('are told apart by stream', async () => {
    const { terminal } = await open({ stdout: { write: () => {}, isTTY: false } });
    expect(terminal.paint.bold('x')).toBe('x');
    expect(terminal.paintError.bold('x')).toBe('\u001b[1mx\u001b[22m');
  });

  it('are in what commands print on a terminal, and gone with --no-color or in a pipe', async () => {
    const session = newSession({ env: { NO_COLOR: undefined } });
    await session.done('member add --given Kim --family Mayer --born 1986 --elected 2019');
    const [coloured, plain] = [
      await session.done('member list', { terminal: true }),
      await session.done('member list'),
    ];
    expect(coloured.stdout).toContain('\u001b[32myes\u001b[39m');
    expect(plain.stdout).not.toContain('\u001b');
    expect((await session.done('member list --no-color', { terminal: true })).stdout).not.toContain('\u001b');
    expect((await session.njb('member show nobody', { terminal: true })).stderr).toMatch(/^\u001b\[31m/);
    expect((await session.njb('member show nobody')).stderr).not.toContain('\u001b');
    expect((await session.done('member list --json', { terminal: true })).stdout).not.toContain('\u001b');
  });
});

describe('the streams', () => {
  it('get results on the one, notices and errors on the other', async () => {
    const { terminal, written } = await open({ isTTY: false });
    terminal.out('result');
    terminal.out();
    terminal.notice('notice');
    terminal.error('error');
    expect(written).toEqual({ out: 'result\n\n', err: 'notice\nerror\n' });
  });

  it('get no notices with --quiet, but errors', async () => {
    const { terminal, written } = await open({ quiet: true });
    terminal.notice('notice');
    terminal.error('error');
    expect(written).toEqual({ out: '', err: 'error\n' });
  });

  it('let line breaks, tabs and colours through to a terminal, and nothing else that steers it', async () => {
    const { terminal, written } = await open();
    terminal.out('a\n\tb \u001b[1mbold\u001b[22m \u001b[2J \u001b]0;title\u0007 \u009b1m \u202e');
    expect(written.out).toBe('a\n\tb \u001b[1mbold\u001b[22m �[2J �]0;title� �1m �\n');
  });

  it('break a long line of a terminal between words, but for what must stay as it is', async () => {
    const { terminal, written } = await open();
    const long = `  ${'word '.repeat(20)}end`;
    terminal.out(long);
    terminal.exact(long);
    const [first = '', second, third] = written.out.split('\n');
    expect([first.length <= 80, second, third]).toEqual([true, '  word word word word word end', long]);
  });

  it('hand on to a pipe what was written, byte for byte', async () => {
    const { terminal, written } = await open({ isTTY: false });
    terminal.out('a\u001b[2J');
    expect(written.out).toBe('a\u001b[2J\n');
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('stdout a terminal: %s, stdin: %s → somebody can be asked: %s', async (isTTY, stdin, canAsk) => {
    const { terminal } = await open({ isTTY, stdinIsTerminal: () => stdin });
    expect(terminal.canAsk).toBe(canAsk);
  });
});

describe('progress', () => {
  it('draws over itself on a terminal, once a percent, and is gone at the end', async () => {
    const { terminal, written } = await open();
    const bar = progress(terminal, 'Reading', 1000);
    for (let done = 0; done <= 1000; done += 1) bar.step(done);
    expect(written.err.match(/\r/g)).toHaveLength(101);
    expect(written.err).toContain(`\rReading ${'█'.repeat(10)}${'░'.repeat(10)} 50 %`);
    bar.end();
    expect(written.err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('is silent in a pipe, and where there is nothing to do', async () => {
    const [pipe, screen] = [await open({ isTTY: false }), await open()];
    for (const bar of [progress(pipe.terminal, 'Reading', 10), progress(screen.terminal, 'Reading', 0)]) {
      bar.step(5);
      bar.end();
    }
    expect([pipe.written.err, screen.written.err]).toEqual(['', '']);
  });
});
