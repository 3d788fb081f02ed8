import { describe, expect, it } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

async function office(): Promise<Session> {
  const session = newSession();
  await session.done('config set from buero@netz.example');
  for (const name of ['Anna', 'Bert', 'Cem']) {
    await session.done(`member add --given ${name} --family Ahorn --email ${name.toLowerCase()}@x.example`);
  }
  await session.done('event add --title Impuls --date 2025-10-02 --time 16:00-17:30');
  return session;
}

/** Who would be invited. */
async function invited(session: Session): Promise<string[]> {
  const { stdout } = await session.done('invite send 1 --dry-run');
  return [...stdout.matchAll(/<(\w+)[@.]/g)].map(([, name]) => name ?? '').toSorted();
}

describe('njb db restore, and who objected since the copy was made', () => {
  it('sends nothing to who revoked the consent or was blocked, and says so beforehand', async () => {
    const session = await office();
    await session.done('consent give 1 newsletter');
    await session.done('db backup copy.db');
    await session.done('consent revoke 1 newsletter --source "Mail of today"');
    await session.done('consent revoke 3 photo');
    await session.done('member edit 2 --block "wants none"');
    const shown = await session.done('db restore copy.db --dry-run');
    const { stderr } = await session.done('db restore copy.db --yes');
    for (const told of [shown.stderr, stderr])
      expect(told).toContain(
        [
          'Said since the copy was made, and taken over, as it holds until they say otherwise:',
          '  Anna Ahorn (no. 1): newsletter revoked',
          '  Bert Ahorn (no. 2): no mail',
          '  Cem Ahorn (no. 3): photo revoked',
        ].join('\n'),
      );
    expect(await invited(session)).toEqual(['cem']);
    expect((await session.done('consent list 1')).stdout).toContain('Mail of today');
    expect((await session.done('member show 2')).stdout).toContain('wants none');
    expect((await session.done('db check')).code).toBe(0);
    // going back once more has nothing to tell
    expect((await session.done('db restore copy.db --dry-run')).stderr).toContain('Anna Ahorn (no. 1)');
    const same = await session.done('db backup copy2.db');
    expect(same.code).toBe(0);
    expect((await session.done('db restore copy2.db --dry-run')).stderr).not.toContain('Said since');
  });

  it('knows who was merged with somebody else since, by the address', async () => {
    const session = await office();
    await session.done('member add --given Anna --family Ahorn-Neu --email anna.neu@x.example');
    await session.done('db backup copy.db');
    await session.done('member merge 1 4 --yes');
    await session.done('member edit 1 --block "no more"');
    const { stderr } = await session.done('db restore copy.db --yes');
    expect(stderr).toContain('  Anna Ahorn (no. 1): no mail\n  Anna Ahorn-Neu (no. 4): no mail\n');
    expect(await invited(session)).toEqual(['bert', 'cem']);
  });

  it('names whom the copy does not hold, and means nobody else of that number', async () => {
    const session = await office();
    await session.done('member add --given Dora --family Dill --email dora@x.example');
    await session.done('db backup copy.db');
    await session.done('undo');
    await session.done('member add --given Emil --family Eibe --email emil@x.example');
    await session.done('member edit Emil --block "no"');
    const { stderr } = await session.done('db restore copy.db --yes');
    expect(stderr).toContain('say it anew if you enter them again: Emil Eibe');
    expect(stderr).not.toContain('Said since');
    expect(await invited(session)).toEqual(['anna', 'bert', 'cem', 'dora']);
  });

  it('leaves what the person said later in the copy, going there and back', async () => {
    const session = await office();
    await session.done('consent revoke 1 newsletter --on 1.9.2025');
    await session.done('member edit 2 --block "no"');
    await session.done('db backup old.db');
    await session.done('consent give 1 newsletter');
    await session.done('member edit 2 --unblock');
    expect((await session.done('db restore old.db --yes')).stderr).not.toContain('Said since');
    expect(await invited(session)).toEqual(['cem']);
    await session.done('member edit 3 --block "no"');
    const copies = (await session.done('db backups --json')).json<{ file: string; occasion: string }[]>();
    const back = copies.find(({ occasion }) => occasion === 'restore')?.file ?? '';
    const { stderr } = await session.done(['db', 'restore', back, '--yes']);
    expect(stderr).toContain('  Cem Ahorn (no. 3): no mail');
    expect(await invited(session)).toEqual(['anna', 'bert']);
  });

  it('says how many lost commands it does not list', async () => {
    const session = await office();
    await session.done('db backup copy.db');
    for (let i = 0; i < 12; i += 1) await session.done(`member edit 1 --phone "0${i + 100}"`);
    const { stderr } = await session.done('db restore copy.db --dry-run');
    expect(stderr).toContain('These would be lost: 12 commands since then.\n  … and 2 before\n');
  });
});
