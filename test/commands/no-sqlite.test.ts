import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { OperationFailed } from '../../src/errors.js';
import { run } from '../../src/main.js';
import { newSession } from '../helpers/run.js';
import { quietSystem } from '../helpers/system.js';

vi.mock(import('../../src/db/load-sqlite.js'), async (load) => {
  const real = await load();
  return { ...real, openSqlite: vi.fn(real.openSqlite) };
});

const reason = 'SQLite is not installed for Node 20.20.2 here: it is gone';

/** As after a compilation that failed, of which npm says nothing. */
function withoutSqlite(): void {
  vi.mocked(openSqlite).mockImplementation(() => {
    throw new OperationFailed('SQLite is not installed for Node {version} here: {problem}', {
      version: '20.20.2',
      problem: 'it is gone',
    });
  });
}

afterEach(() => {
  vi.mocked(openSqlite).mockReset();
});

describe('without SQLite', () => {
  it('init asks nothing before it says so', async () => {
    withoutSqlite();
    const session = newSession();
    const { code, stderr } = await session.njb('init', { answers: [] });
    expect(stderr).toContain(reason);
    expect(code).toBe(1);
  });

  it('demo says why it cannot begin, and leaves nothing behind', async () => {
    withoutSqlite();
    const session = newSession();
    const { code, stderr } = await session.njb('demo');
    expect(stderr).toContain(reason);
    expect(code).toBe(1);
    expect(readdirSync(session.folder)).toEqual([]);
  });
});

describe('a demo that stops half-way', () => {
  it('says why a step it does not show failed, and leaves nothing behind', async () => {
    const { folder } = newSession();
    let said = '';
    const stderr = {
      write(text: string | Uint8Array) {
        said += String(text);
      },
    };
    // asked for by the first command that changes something
    const computer = () => {
      throw new OperationFailed('The file {file} could not be written: {problem}', { file: 'x', problem: 'full' });
    };
    const env = { NJB_LANG: 'en', NO_COLOR: '1' };
    const code = await run(['demo'], quietSystem({ cwd: folder, home: () => folder, env, stderr, computer }));
    expect(said).toBe('The file x could not be written: full\nThe demo stopped at “njb init --name”.\n');
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});
