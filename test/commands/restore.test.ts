import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/db/open.js';
import { inspectCopy, restore } from '../../src/db/restore.js';
import { dumpOf, openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const office = madeOnce(async () => {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  await session.done('config set from buero@netz.example');
  for (const name of ['Kim', 'Lea']) {
    await session.done(`member add --given ${name} --family Sommer --email ${name.toLowerCase()}@stadt.example`);
  }
  await session.done('event add --title Impuls --date 2025-09-04 --time 16:00-17:30 --online https://x.example');
  return session;
});

/** Everything but the log. */
function data(session: Session) {
  const { commands: _, ...tables } = dumpOf(session.database);
  return tables;
}

describe('njb db restore', () => {
  it('brings the copy back, keeps what stood there, and shows before it acts', async () => {
    const session = await office();
    await session.done('db backup copy.db');
    const before = data(session);
    await session.done('member add --given Max --family Berg');
    const later = readFileSync(session.database);
    const refused = await session.njb('db restore copy.db');
    expect([refused.code, readFileSync(session.database).equals(later)]).toEqual([2, true]);
    const shown = await session.done('db restore copy.db --dry-run');
    expect(shown.stderr).toContain('This would be lost: 1 command since then.\n  20 Aug 2025 10:00, njb member add');
    expect(readFileSync(session.database).equals(later)).toBe(true);

    const { stderr } = await session.done('db restore copy.db --yes');
    expect(data(session)).toEqual(before);
    const kept = /lies in (.*-before-restore\.db)/.exec(stderr)?.[1] ?? '';
    await session.done(['db', 'restore', kept, '--yes']);
    expect((await session.done('member list --json')).json<unknown[]>()).toHaveLength(3);
    await session.done('db check');
    await session.done('member add --given Noa --family Wald');
  });

  it('knows the mails that have left since: nobody gets one twice', async () => {
    const session = await office();
    await session.done('db backup copy.db');
    await session.done('invite send next');
    const sent = (await session.done('invite status next --json')).json();
    const { stderr } = await session.done('db restore copy.db --yes');
    expect(stderr).toContain('Noted, so that nobody gets one twice: 2 mails');
    expect((await session.done('invite status next --json')).json()).toEqual(sent);
    const again = await session.done('invite send next --json');
    expect(again.json()).toMatchObject({ sent: 0, left: 0 });
    const undo = await session.njb('undo --yes');
    expect(undo.code).toBe(2);
  });

  it('knows what became of a mail that the copy held as waiting, and whom it invited', async () => {
    const session = await office();
    await session.done('invite send next');
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET state = 'planned', sent_at = NULL, response = NULL; DELETE FROM attendees`);
    sqlite.close();
    await session.done('db backup copy.db');
    await session.done('invite send next');
    const before = (await session.done('invite status next --json')).json();
    await session.done('db restore copy.db --yes');
    expect((await session.done('invite status next --json')).json()).toEqual(before);
    expect((await session.done('invite remind next --dry-run --json')).json()).toMatchObject({
      recipients: [{ person: 1 }, { person: 2 }],
    });
  });

  it('tells people anew of a date that they were told of otherwise since', async () => {
    const session = await office();
    await session.done('invite send next');
    await session.done('db backup copy.db');
    await session.done('event move 1 --to 2025-09-11');
    await session.done('invite update 1');
    await session.done('db restore copy.db --yes');
    expect((await session.done('event show 1 --json')).json()).toMatchObject({
      ...{ start: '2025-09-04T16:00', sequence: 2, movedFrom: '2025-09-11T16:00' },
    });
    expect((await session.njb('undo')).stderr).toContain('was restored from a copy');
    const told = await session.done('invite update 1 --json');
    expect(told.json()).toMatchObject({ sent: 2 });
    await session.done('db check');
  });

  it('does not send what the copy held as waiting', async () => {
    const session = await office();
    await session.done('invite send next');
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET state = 'planned', sent_at = NULL WHERE id = 1`);
    sqlite.close();
    copyFileSync(session.database, session.path('copy.db'));
    renameSync(session.database, session.path('gone.db'));
    const { stderr } = await session.done('db restore copy.db --yes');
    expect(stderr).toContain('Not sent unasked, as nobody knows what became of it: 1 waiting mail');
    const again = await session.njb('invite send next --json');
    expect(again.json()).toMatchObject({ sent: 0, left: 0 });
  });

  it.each([
    ['a damaged database', 'damaged'],
    ['no database at all', 'none'],
  ])('puts a copy in the place of %s', async (_, what) => {
    const session = await office();
    await session.done('db backup copy.db');
    const before = data(session);
    if (what === 'none') renameSync(session.database, session.path('gone.db'));
    else writeFileSync(session.database, readFileSync(session.database).fill(7, 5000, 30_000));
    const { stderr } = await session.done('db restore copy.db --yes');
    expect(data(session)).toEqual(before);
    expect(stderr.includes('-damaged.db')).toBe(what === 'damaged');
  });

  it.each([
    ['no file', 'nowhere.db', 2],
    ['another program’s file', 'other.db', 2],
    ['a damaged copy', 'torn.db', 1],
    ['the database itself', 'njb.db', 2],
  ])('refuses %s and leaves everything as it was', async (_, name, code) => {
    const session = await office();
    session.write('other.db', 'text');
    await session.done('db backup torn.db');
    writeFileSync(session.path('torn.db'), readFileSync(session.path('torn.db')).fill(7, 5000, 30_000));
    const before = readFileSync(session.database);
    expect((await session.njb(`db restore ${name} --yes`)).code).toBe(code);
    expect(readFileSync(session.database).equals(before)).toBe(true);
  });

  it.each([
    ['in the hands of another program', 'BEGIN EXCLUSIVE', 1, 'is in use by another program; nothing was changed.'],
    ['of a newer njb', 'PRAGMA user_version = 99', 2, 'was written by a newer njb'],
    ['of another program', 'PRAGMA application_id = 1', 2, 'njb leaves it alone'],
  ])('does not replace a database %s', { timeout: 20_000 }, async (_, statement, code, said) => {
    const session = await office();
    await session.done('db backup copy.db');
    const other = openPlain(session.database);
    other.exec(statement);
    const before = readFileSync(session.database);
    const refused = await session.njb('db restore copy.db --yes');
    expect([refused.code, refused.stderr]).toEqual([code, expect.stringContaining(said)]);
    expect(readFileSync(session.database).equals(before)).toBe(true);
    expect(session.exists('backups')).toBe(false);
    other.close();
  });

  it('takes nothing over from another database, whatever has the same number there', async () => {
    const [session, other] = [await office(), newSession({ now: '2025-08-20T08:00:01.000Z' })];
    await other.done('config set name Anderes');
    await other.done('member add --given Max --family Berg --email max@stadt.example');
    await other.done('db backup copy.db');
    await session.done('invite send next');
    await session.done('member forget 1 --yes');
    const { stderr } = await session.done(['db', 'restore', other.path('copy.db'), '--yes']);
    expect(stderr).toContain('This is no copy of the present database but of another one.');
    expect(stderr).not.toMatch(/Noted|erased/);
    expect((await session.done('member list --json')).json()).toMatchObject([{ familyName: 'Berg' }]);
  });

  it('does not replace a database that was changed since it was shown what would be lost', async () => {
    const session = await office();
    await session.done('db backup copy.db');
    await session.done('member add --given Max --family Berg');
    const before = readFileSync(session.database);
    const present = await openStore(session.database, 'read', session.path('backups'), session.now);
    const restoration = {
      ...{ database: session.database, backups: session.path('backups'), copy: session.path('copy.db'), present },
      ...{ computer: session.computer, now: session.now, today: '2025-08-20', bringBack: false, onceAnEvent: [] },
      newKey: () => 'k'.repeat(32),
    };
    const seen = inspectCopy(session.path('copy.db')).last;
    expect(() => restore(restoration, seen)).toThrow('was changed meanwhile');
    present.close();
    expect(readFileSync(session.database).equals(before)).toBe(true);
  });

  it('asks which copy on a terminal, and says so elsewhere', async () => {
    const session = await office();
    expect((await session.njb('db restore')).stderr).toContain('“njb db backup” writes one.');
    await session.done('db backup');
    const elsewhere = await session.njb('db restore --yes');
    expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.stringContaining('njb db backups')]);
    await session.done('db restore', {
      answers: [
        [/Which copy/, '20 Aug 2025 10:00, today, by “njb db backup”'],
        [/Put this copy/, 'y'],
      ],
    });
  });
});
