import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const johanna =
  'member add --given Johanna --family Wunderlich --email jowu@y.example --born 1988-07-07 --phone "0999 123123" --municipality Wunderstadt --state HE --elected 2021-03-14';

const office = madeOnce(async () => {
  const session = newSession();
  await session.done('config set automaticCopies off');
  await session.done('member add --given Anna --family Adler --email anna@x.example');
  await session.done(johanna);
  return session;
});

function tracesIn(session: Session, traces: readonly string[]): string[] {
  const bytes = readFileSync(session.database);
  return traces.filter((trace) => bytes.includes(trace));
}

describe('njb member forget, of two entries that became one', () => {
  const traces = ['Wunderlich', 'jowu@', '1988-07-07', '123123'];

  it('erases what the second one left, whoever has its number now', async () => {
    const session = await office();
    await session.done('member merge 1 2 --yes');
    await session.done('member add --given Nina --family Neu --email nina@y.example --phone 0888');
    await session.done('member forget 1 --yes');
    expect(tracesIn(session, [...traces, 'Adler'])).toEqual([]);
    session.write('jo.csv', 'Vorname;Nachname;Kommune;Land\nJohanna;Wunderlich;Wunderstadt;HE\n');
    expect((await session.njb('member import jo.csv')).stdout).toContain('Erased on');
    const nina = (await session.done('member dossier 2 --json')).json<{ changes: unknown[]; person: object }>();
    expect(nina.person).toMatchObject({ familyName: 'Neu', phone: '0888' });
    expect(JSON.stringify(nina.changes)).toContain('0888');
  });

  it('erases the texts of both mails of one mailing', async () => {
    const session = await office();
    await session.done(['member', 'edit', '2', '--address', 'ms', '--style', 'formal', '--title', 'Dr.']);
    await session.done('config set from "Netz <netz@buero.example>"');
    await session.done('event add --title Impuls --date 2025-10-09');
    await session.done('invite send next --yes');
    await session.done('member merge 1 2 --yes');
    const { mails } = (await session.done('member dossier 1 --json')).json<{ mails: { address: string }[] }>();
    expect(mails.map(({ address }) => address)).toEqual(['anna@x.example', 'jowu@y.example']);
    const { erased, kept } = (await session.done('member forget 1 --yes --json')).json<{
      erased: { mailTexts: number };
      kept: { mails: number };
    }>();
    expect([erased.mailTexts, kept.mails]).toEqual([2, 2]);
    expect(tracesIn(session, [...traces, 'Adler', 'Wunder', 'Sehr geehrte'])).toEqual(['Wunder']);
    expect((await session.done('invite status next --json')).stdout).not.toContain('y.example');
  });
});

describe('njb member forget, of two who were merged by mistake', () => {
  const annas = ['Adler', 'anna@x', '0777', 'gern'];

  async function separated(): Promise<Session> {
    const session = await office();
    await session.done('member edit 1 --remarks "kommt gern"');
    await session.done('member add --given Kai --family Keller --email kai@x.example');
    await session.done('member merge 3 2 --yes');
    await session.done('member merge 1 3 --take born=OTHER --yes');
    await session.done('member edit 1 --phone 0777');
    for (let i = 0; i < 3; i += 1) await session.done('undo');
    return session;
  }

  it('leaves nothing of the one that was merged away', async () => {
    const session = await separated();
    await session.done('member edit 2 --family Wunder --email jo@w.example');
    await session.done('member edit 2 --remove-email jowu@y.example');
    await session.done('member forget 2 --yes');
    expect(tracesIn(session, ['Wunderlich', 'jowu@', '1988-07-07', '123123'])).toEqual([]);
    expect(tracesIn(session, ['Adler', 'anna@x', 'Keller', 'kai@x'])).toEqual(['Adler', 'anna@x', 'Keller', 'kai@x']);
  });

  it('leaves nothing of the one that was kept, and all of the other', async () => {
    const session = await separated();
    await session.done('member edit 2 --add-email jo.neu@y.example --remove-email jowu@y.example');
    await session.done('member forget 1 --yes');
    expect(tracesIn(session, annas)).toEqual([]);
    session.write('alt.csv', 'Vorname;Nachname;E-Mail\nJo;Anders;jowu@y.example\n');
    expect((await session.done('member import alt.csv --json')).json<{ new: number }>().new).toBe(1);
    const { person, changes } = (await session.done('member dossier 2 --json')).json<{
      person: object;
      changes: unknown;
    }>();
    expect(person).toMatchObject({ familyName: 'Wunderlich', born: '1988-07-07', phone: '0999 123123' });
    expect(JSON.stringify(changes)).toContain('1988-07-07');
  });

  it('are told in a dossier nothing of each other', async () => {
    const session = await separated();
    expect((await session.done('member dossier 1 --json')).stdout).not.toMatch(/Wunderlich|1988|123123|Keller/);
    expect((await session.done('member dossier 2 --json')).stdout).not.toMatch(/Adler|gern|0777|Keller/);
    expect((await session.done('member dossier 2 --json')).stdout).toMatch(/"to": "Wunderlich"/);
  });
});

it('erasing leaves no profile of an import under the name of a file that was called after the person', async () => {
  const session = await office();
  const sqlite = openPlain(session.database);
  const insert = sqlite.prepare('INSERT INTO settings (key, value) VALUES (?, ?)');
  insert.run('importProfile.Anmeldung Johanna Wunderlich', '{"columns":{"X":"-"},"remembered":"members"}');
  insert.run('importProfile.WunderlichJo', '{"columns":{"Y":"-"},"remembered":"members"}');
  insert.run('importProfile.wahlamt', '{"columns":{"Z":"-"}}');
  sqlite.close();
  const { stdout } = await session.done('member forget Johanna --yes');
  expect(stdout).toContain('1 import profile named after the person is called “list” from now on.');
  const left = openPlain(session.database);
  const keys = left.prepare("SELECT key FROM settings WHERE key LIKE 'importProfile%' ORDER BY key").pluck().all();
  left.close();
  expect(keys).toEqual(['importProfile.list', 'importProfile.list-2', 'importProfile.wahlamt']);
  expect(tracesIn(session, ['Wunderlich'])).toEqual([]);
});
