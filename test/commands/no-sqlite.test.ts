import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { OperationFailed } from '../../src/errors.js';
import { newSession } from '../helpers/run.js';

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
    const session = newSession();
    const { openSqlite: open } =
      await vi.importActual<typeof import('../../src/db/load-sqlite.js')>('../../src/db/load-sqlite.js');
    vi.mocked(openSqlite).mockImplementationOnce(open);
    withoutSqlite();
    const { code, stderr } = await session.njb('demo');
    expect(stderr).toContain(`${reason}\nThe demo stopped at “njb init --name”.`);
    expect(code).toBe(1);
    expect(readdirSync(session.folder)).toEqual([]);
  });
});
