import { copyFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { postfixBounce } from '../helpers/incoming-reports.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

/** An office with three members and an event. A minute passes with every command. */
async function office(): Promise<Goer> {
  return going(await begun());
}
const begun = madeOnce(async () => {
  const session = going(newSession({ now: '2025-08-20T08:00:00.000Z' }));
  await session.go('config set from buero@netz.example');
  for (const name of ['Anna', 'Bert', 'Cem']) await session.go(add(name));
  await session.go('event add --title Impuls --date 2025-09-04 --time 16:00-17:30 --online https://x.example');
  return session;
});

type Goer = Session & { go(line: string): Promise<{ stdout: string; stderr: string }> };
function going(session: Session): Goer {
  const go = async (line: string) => {
    session.now = new Date(Date.parse(session.now) + 60_000).toISOString();
    return session.done(line);
  };
  return Object.assign(session, { go });
}

function add(name: string): string {
  return `member add --given ${name} --family ${name}sen --email ${name.toLowerCase()}@x.example`;
}

/** A file in the place of the folder, so that no mail leaves. */
const noServer = 'config set outbox list.csv';
const outbox = 'config set outbox ""';

/** Everybody a mail lies in the outbox for, once for each mail. */
function mailed(session: Session): string[] {
  return readdirSync(session.path('outbox'))
    .map((file) => file.slice(0, file.indexOf('-')))
    .sort();
}

/** Who stands on the event's list, and the mails that stand at a person. */
function book(session: Session): { attendees: number[]; mails: string[] } {
  const sqlite = openPlain(session.database);
  const attendees = sqlite.prepare<[], number>('SELECT person_id FROM attendees ORDER BY 1').pluck().all();
  const mails = sqlite
    .prepare<[], string>(
      `SELECT coalesce(p.given_name, 'nobody') || ' ' || d.address || ' ' || d.state
         FROM deliveries d LEFT JOIN persons p ON p.id = d.person_id ORDER BY 1`,
    )
    .pluck()
    .all();
  sqlite.close();
  return { attendees, mails };
}

async function failing(session: Session, line: string): Promise<void> {
  expect((await session.njb(line)).code).toBe(1);
}

describe('njb db restore after numbers were given out again', () => {
  it.each([
    ['for one', '--to 1'],
    ['for everybody', ''],
  ])('knows mails of a mailing with the number of one that the copy has, planned %s', async (_, to) => {
    const session = await office();
    session.write('list.csv', '');
    await session.go(noServer);
    await failing(session, `invite send 1 ${to}`);
    await session.go('db backup copy.db');
    await session.go('undo --yes');
    await session.go(outbox);
    await session.go('invite send 1 --to 3');
    await session.go('invite send 1');
    const { stderr } = await session.go('db restore copy.db --yes');
    expect(stderr).toContain('Noted, so that nobody gets one twice: 3 mails');
    await session.go('invite send 1');
    await session.njb('invite resolve 1 --as resend --yes');
    await session.go('invite send 1');
    expect(mailed(session)).toEqual(['anna@x.example', 'bert@x.example', 'cem@x.example']);
    await session.go('db check');
  });

  it('keeps what waits for somebody of whose address another got a mail of their own', async () => {
    const session = await office();
    await session.go('member edit 3 --email anna@x.example --shared-email');
    await session.go('guest add 1 "Anna Annasen, , , confirmed" --email anna@x.example');
    await session.go('guest inform 1 --yes');
    await session.go('invite send 1');
    await session.go('event move 1 --to 11.9.2025');
    session.write('list.csv', '');
    await session.go(noServer);
    await failing(session, 'invite update 1 --to 3');
    await session.go('db backup copy.db');
    await session.go('undo --yes');
    await session.go(outbox);
    await session.go('invite update 1 --to 1');
    await session.go('db restore copy.db --yes');
    expect(book(session).mails).not.toContain('Cem anna@x.example skipped');
    await session.njb('invite update 1');
    await session.go('invite resolve 1 --as resend --yes');
    await session.go('invite update 1');
    expect(mailed(session)).toEqual([...Array(4).fill('anna@x.example'), 'bert@x.example', 'bert@x.example']);
  });

  it('gives nobody the mails of somebody who had the same number, and sends those none when they come back', async () => {
    const session = await office();
    await session.go(add('Xaver'));
    await session.go('db backup copy.db');
    await session.go('undo --yes');
    await session.go(add('Yvonne'));
    await session.go('invite send 1 --to 4,1');
    await session.go('db restore copy.db --yes');
    expect(book(session)).toEqual({
      attendees: [1],
      mails: ['Anna anna@x.example sent', 'nobody yvonne@x.example sent'],
    });
    expect((await session.done('invite status 1 --json')).json()).toMatchObject({
      mailings: [{ audience: 'nobody,1' }],
    });
    await session.go(add('Yvonne'));
    await session.go('invite send 1');
    expect(session.read('njb.db')).not.toContain('outbox/yvonne');
    expect(mailed(session)).toEqual(['anna', 'bert', 'cem', 'xaver', 'yvonne'].map((name) => `${name}@x.example`));
  });

  it('knows the mails of two people who were one for a while, by where they went', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('member merge 1 3 --take email=OTHER --yes');
    await session.go('invite send 1');
    expect(mailed(session)).toEqual(['bert@x.example', 'cem@x.example']);
    await session.go('db restore copy.db --yes');
    expect(book(session)).toMatchObject({ mails: ['Bert bert@x.example sent', 'Cem cem@x.example sent'] });
    await session.go('invite send 1');
    expect(mailed(session)).toEqual(['anna@x.example', 'bert@x.example', 'cem@x.example']);
  });

  it('knows the mails that left after going back too far, when going forth again', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go(add('Dora'));
    await session.go('db restore copy.db --yes');
    const kept = readdirSync(session.path('backups')).find((name) => name.endsWith('-before-restore.db'));
    await session.go('invite send 1');
    const { stderr } = await session.go(`db restore ${kept} --yes`);
    expect(stderr).toContain('These would be lost: 2 commands since then.');
    expect(stderr).toContain('Noted, so that nobody gets one twice: 3 mails');
    await session.go('invite send 1');
    expect(mailed(session)).toEqual(['anna', 'bert', 'cem', 'dora'].map((name) => `${name}@x.example`));
  });

  it('says which events people hold that the copy does not know', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('event add --title Klausur --date 2025-10-09 --time 9:00-12:00 --online https://x.example');
    await session.go('event add --title Radtour --date 2025-10-10 --time 9:00-12:00 --online https://x.example');
    await session.go('invite send 2');
    const { stderr } = await session.go('db restore copy.db --dry-run');
    expect(stderr).toContain('Mails were sent about events that the copy does not hold: “Klausur”. Entered anew');
  });

  it('tells a date anew that was changed before anybody was told', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('event edit 1 --topic Radwege');
    await session.go('invite send 1');
    await session.go('db restore copy.db --yes');
    expect((await session.done('event show 1 --json')).json()).toMatchObject({
      start: '2025-09-04T16:00',
      sequence: 1,
    });
    expect((await session.done('invite update 1 --json')).json()).toMatchObject({ sent: 3 });
  });
});

describe('njb db restore to a copy that holds somebody who was erased since', () => {
  it('erases them from it as well, by name first, and takes nobody in again by import', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('invite send 1');
    await session.go('member forget anna@x.example --yes');
    const shown = await session.done('db restore copy.db --dry-run');
    expect(shown.stderr).toContain('so erased from it as well: Anna Annasen (no. 1)');
    const { stderr } = await session.go('db restore copy.db --yes');
    expect(stderr).toContain('copy.db still holds the person erased');
    expect(session.read('njb.db')).not.toMatch(/anna/i);
    expect((await session.done('invite send 1 --json')).json()).toMatchObject({ sent: 0 });
    session.write('list.csv', 'Vorname;Nachname;E-Mail\nAnna;Annasen;anna@x.example\n');
    expect((await session.njb('member import list.csv')).code).toBe(3);
    expect((await session.njb('undo --yes')).stderr).toContain('was restored from a copy');
    await session.go('db check');
  });

  it('knows them by the address a mail went to, which the copy does not have', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('member edit 1 --email anna.neu@x.example');
    await session.go('invite send 1');
    await session.go('db restore copy.db --yes');
    await session.go('member forget 1 --yes');
    expect((await session.njb(add('Xaver').replace('xaver@', 'anna.neu@'))).stderr).toContain('was erased on');
  });

  it('takes the wrong person in again where that is asked for, with the mails they got', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('invite send 1');
    await session.go('member forget anna@x.example --yes');
    const { stderr } = await session.go('db restore copy.db --bring-back --yes');
    expect(stderr).toContain('and back with it for good: Anna Annasen (no. 1)');
    expect(book(session).attendees).toEqual([1, 2, 3]);
    await session.go('invite send 1');
    expect(mailed(session)).toEqual(['anna@x.example', 'bert@x.example', 'cem@x.example']);
    session.write('list.csv', 'Vorname;Nachname;E-Mail\nAnna;Annasen;anna@x.example\n');
    await session.go('member import list.csv');
    await session.go('member edit 1 --email neu@x.example --remove-email anna@x.example');
    await session.go('member edit 1 --email anna@x.example');
    await session.go('db backup again.db');
    await session.go('db restore again.db --yes');
  });

  it('takes them in with their mails even after they were erased from a copy once', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('invite send 1');
    await session.go('member forget anna@x.example --yes');
    await session.go('db restore copy.db --yes');
    await session.go('db restore copy.db --bring-back --yes');
    await session.go('invite send 1');
    expect(mailed(session)).toEqual(['anna@x.example', 'bert@x.example', 'cem@x.example']);
  });

  it('leaves who was taken in again since, and knows their mails', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('member forget anna@x.example --yes');
    await session.go(`${add('Anna')} --again`);
    await session.go('invite send 1');
    const { stderr } = await session.go('db restore copy.db --yes');
    expect(stderr).not.toContain('erased from it');
    await session.go('invite send 1');
    expect(mailed(session)).toEqual(['anna@x.example', 'bert@x.example', 'cem@x.example']);
    expect(book(session).attendees).toEqual([1, 2, 3]);
  });

  it('does not forget others who were erased, whom the copy does not know', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go(add('Dora'));
    await session.go('member forget dora@x.example --yes');
    await session.go('member forget anna@x.example --yes');
    await session.go('db restore copy.db --yes');
    expect((await session.njb(add('Dora'))).stderr).toContain('was erased on');
    expect((await session.njb(add('Anna'))).stderr).toContain('was erased on');
  });

  it('does not forget them with a copy of the database when it was empty', async () => {
    const session = newSession();
    session.write('list.csv', 'Vorname;Nachname\nAnna;\n');
    await session.njb('member import list.csv');
    copyFileSync(session.database, session.path('copy.db'));
    await session.done(add('Anna'));
    await session.done('member forget 1 --yes');
    await session.done('db restore copy.db --yes');
    expect((await session.njb(add('Anna'))).stderr).toContain('was erased on');
  });

  it('knows them where they were two entries made one, and leaves who has their name', async () => {
    const session = await office();
    await session.go('member add --given Anna --family Neu --email neu@x.example --municipality Bonn --state NW');
    await session.go('member add --given Anna --family Annasen --email other@x.example --municipality Bonn --state NW');
    await session.go('db backup copy.db');
    await session.go('member merge 1 4 --yes');
    await session.go('member add --given Dora --family Dahl --email dora@x.example');
    await session.go('member forget 1 --yes');
    const restored = (await session.done('db restore copy.db --yes --json')).json();
    expect(restored).toMatchObject({ carried: { erased: [{ id: 1 }, { id: 4 }] } });
    expect((await session.done('member list --json')).json()).toMatchObject([{ id: 5 }, { id: 2 }, { id: 3 }]);
  });
});

describe('njb db restore, and mails that came back since the copy was made', () => {
  /** Who would be invited now, and who is not, and why. */
  const invited = async (session: Session) => {
    const { stdout, stderr } = await session.done('invite send 1 --dry-run');
    return [stdout, ...stderr.split('\n').filter((line) => line.startsWith('Not to'))];
  };
  const notAnna = ['', 'Not to Anna Annasen: mail to the address came back.'];

  /** A report that Anna's last mail came back is read. */
  async function comesBack(session: Awaited<ReturnType<typeof office>>): Promise<void> {
    const { mailings } = (await session.done('invite status 1 --json')).json<{
      mailings: { deliveries: { address: string; messageId: string }[] }[];
    }>();
    const mail = mailings.flatMap(({ deliveries }) => deliveries).find(({ address }) => address === 'anna@x.example');
    session.write('back.eml', postfixBounce({ to: 'anna@x.example', messageId: mail?.messageId ?? '' }));
    await session.go('reply import back.eml');
  }

  it('knows of a mail that both know that it came back, and of the address', async () => {
    const session = await office();
    await session.go('invite send 1');
    await session.go('db backup copy.db');
    await comesBack(session);
    const before = (await session.done('invite status 1 --json')).json();
    const { stderr } = await session.go('db restore copy.db --yes');
    expect(stderr).toContain('Noted again: 1 address from which mails came back since the copy was made.\n');
    expect((await session.done('invite status 1 --json')).json()).toEqual(before);
    expect(await invited(session)).toEqual(notAnna);
    expect((await session.done('reply import back.eml')).stderr).toContain('There was nothing to change.');
    expect((await session.done('db check')).code).toBe(0);
  });

  it('knows it of a mail the copy does not know, too', async () => {
    const session = await office();
    await session.go('db backup copy.db');
    await session.go('invite send 1');
    await comesBack(session);
    await session.go('db restore copy.db --yes');
    expect(await invited(session)).toEqual(notAnna);
  });

  it('does not mark an address that was entered as working since', async () => {
    const session = await office();
    await session.go('invite send 1');
    await session.go('db backup copy.db');
    await comesBack(session);
    await session.go('member edit 1 --email anna@x.example');
    const { stderr } = await session.go('db restore copy.db --yes');
    expect(stderr).not.toContain('Noted again');
    expect(await invited(session)).toEqual(['Anna Annasen <anna@x.example>\n']);
  });
});
