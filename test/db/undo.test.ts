import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpOf, openPlain } from '../helpers/database.js';
import { newSession, type Session } from '../helpers/run.js';

const name = fc.constantFrom('Mayer', 'Öztürk', "O'Brien", 'de Souza');
const place = fc.constantFrom('Musterstadt', 'Ort', 'Bad Soden-Salmünster');
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2025-11-${number}`);
const guest = fc.constantFrom('Ada Alt, Ministerin, Land', ', , Table:Media', 'N.N., , , requested');

/** Commands as an office types them; some are refused, depending on what was there before. */
const line: fc.Arbitrary<string[]> = fc.oneof(
  fc
    .tuple(name, place, fc.constantFrom('active', 'prospect', 'none'))
    .map(([family, municipality, status]) => [
      ...['member', 'add', '--given', 'Kim', '--family', family, '--municipality', municipality, '--status', status],
      ...['--email', `${family.length}@stadt.example`, '--born', '1986'],
    ]),
  fc
    .tuple(day, guest)
    .map(([date, who]) => ['event', 'add', '--title', 'Talk', '--date', date, '--guest', who, '--guest', who]),
  guest.map((who) => ['guest', 'add', 'next', who]),
  day.map((date) => ['event', 'move', 'next', '--to', date]),
  fc.constantFrom('35', '40').map((age) => ['config', 'set', 'age-limit', age]),
  fc.constantFrom<string[]>(
    ['config', 'set', 'age-limit'],
    ['init', '--name', 'Netz'],
    ['undo'],
    ['undo', '--dry-run'],
  ),
);

describe('undo', () => {
  it('as often as there were commands leads back to the beginning', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 2, maxLength: 7 }), async (lines) => {
        const session = newSession();
        await session.done('init');
        const beginning = dumpOf(session.database);
        for (const each of lines) expect([0, 2]).toContain((await session.njb(each)).code);
        const left = openCommands(session);
        for (let i = 0; i < left; i += 1) await session.done('undo');
        undone += left;
        expect(dumpOf(session.database)).toEqual(beginning);
        expect(await session.njb('undo')).toMatchObject({ code: 2 });
      }),
      { numRuns: 15 },
    );
    expect(undone).toBeGreaterThan(15);
  });

  it.each([
    ['mail_sent', 'it sent mails'],
    ['forgotten', 'erased personal data'],
    ['migrated', 'updated to a new version'],
  ])('refuses what is final: %s', async (final, sentence) => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer');
    other(session, `UPDATE commands SET final = '${final}'`);
    const before = dumpOf(session.database);
    expect(await session.njb('undo')).toMatchObject({ code: 2, stderr: expect.stringContaining(sentence) });
    expect(dumpOf(session.database)).toEqual(before);
  });

  it.each([
    ['a changed row', 'UPDATE municipalities SET population = 1'],
    ['a row that is gone', 'DELETE FROM memberships'],
    ['a row that hangs on it', `INSERT INTO roles (person_id, kind) VALUES (1, 'chair')`],
    ['a row that points to it', `INSERT INTO topics (title, suggested_by) VALUES ('KI', 1)`],
  ])('refuses, and takes nothing back, where something else has left %s', async (_, sql) => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer --municipality Ort --email kim@ort.example');
    other(session, sql);
    const before = dumpOf(session.database);
    const { code, stderr } = await session.njb('undo');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('something else has changed') });
    expect(dumpOf(session.database)).toEqual(before);
    expect(openCommands(session)).toBe(1);
  });

  it('goes back further each time, and never takes back an undo', async () => {
    const session = newSession();
    await session.done('config set age-limit 35');
    await session.done('config set age-limit 36');
    await session.done('undo');
    expect((await session.done('config get age-limit')).stdout).toBe('35\n');
    await session.done('undo');
    expect((await session.done('config get age-limit')).stdout).toBe('40\n');
    await session.done('config set age-limit 37');
    await session.done('undo');
    expect((await session.done('config get age-limit')).stdout).toBe('40\n');
    expect(await session.njb('undo')).toMatchObject({ code: 2 });
  });
});

/** Commands that are neither undone nor an undo. */
function openCommands(session: Session): number {
  const sqlite = openPlain(session.database);
  const count = sqlite
    .prepare<[], number>(
      'SELECT count(*) FROM commands WHERE undoes IS NULL AND id NOT IN (SELECT undoes FROM commands WHERE undoes IS NOT NULL)',
    )
    .pluck()
    .get();
  sqlite.close();
  return count ?? 0;
}

/** Another program changes the database. */
function other(session: Session, sql: string): void {
  const sqlite = openPlain(session.database);
  sqlite.pragma('foreign_keys = ON');
  sqlite.exec(sql);
  sqlite.close();
}
