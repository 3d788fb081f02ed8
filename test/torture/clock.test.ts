import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../helpers/database.js';
import { newSession, type Session } from '../helpers/run.js';

/** A clock that a flat battery, a summer time or an administrator sets to anything, between any two commands. */
const moments = [
  '2025-09-04T08:00:00.000Z',
  '2025-09-04T07:59:59.999Z',
  '1970-01-01T00:00:00.000Z',
  '2025-10-26T00:59:59.999Z',
  '2025-10-26T01:00:00.000Z',
  '2038-01-19T03:14:08.000Z',
  '2025-09-04T08:00:00.000Z',
  '2000-02-29T23:30:00.000Z',
];

async function office(): Promise<Session> {
  const session = newSession({ env: { NJB_TODAY: '2025-09-04' } });
  await session.done('config set from buero@netz.example');
  for (const name of ['Kim', 'Lea', 'Max'])
    await session.done(`member add --given ${name} --family Sommer --email ${name.toLowerCase()}@stadt.example`);
  await session.done('event add --title Impuls --date 2025-10-09 --time 16:00-17:30');
  return session;
}

describe('a clock that jumps between commands', () => {
  it('leaves the log in the order of the commands, and undo takes back the last of them', async () => {
    const session = await office();
    const before = dumpOf(session.database);
    const dumps = [before];
    for (const [i, moment] of moments.entries()) {
      session.now = moment;
      await session.done(`member add --family Person${i}`);
      dumps.push(dumpOf(session.database));
    }
    const log = (await session.done('log --json')).json<{ args: string[] }[]>();
    expect(log.slice(-moments.length).map(({ args }) => args.at(-1))).toEqual(moments.map((_, i) => `Person${i}`));
    for (const moment of moments) {
      session.now = moment;
      expect(dumpOf(session.database)).toEqual(dumps.pop());
      await session.done('undo --yes');
    }
    expect(dumpOf(session.database)).toEqual(before);
    expect((await session.done('status')).code).toBe(0);
  });

  it('sends nobody a mail twice', async () => {
    const session = await office();
    for (const moment of moments) {
      session.now = moment;
      await session.done('invite send next');
    }
    expect(
      readdirSync(session.path('outbox'), { recursive: true }).filter((name) => String(name).endsWith('.eml')),
    ).toHaveLength(3);
  });

  it('counts of two answers the one that was given later, whenever they are read', async () => {
    const session = await office();
    await session.done('invite send next');
    const { uid } = (await session.done('event show next --json')).json<{ uid: string }>();
    const answer = (name: string, stamp: string, status: string) =>
      session.write(
        name,
        [
          ...['BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, 'SEQUENCE:0', `DTSTAMP:${stamp}`],
          ...[`ATTENDEE;PARTSTAT=${status}:mailto:kim@stadt.example`, 'END:VEVENT', 'END:VCALENDAR', ''],
        ].join('\r\n'),
      );
    answer('later.ics', '20250906T080000Z', 'DECLINED');
    answer('earlier.ics', '20250905T080000Z', 'ACCEPTED');
    for (const moment of moments) {
      session.now = moment;
      await session.done('reply import later.ics');
      await session.done('reply import earlier.ics');
      const list = (await session.done('attendee list next --json')).json<{ status: string }[]>();
      expect(list.map(({ status }) => status).sort()).toEqual(['declined', 'invited', 'invited']);
    }
  });

  it('never deletes the copy just made, and never takes an old one for it', async () => {
    const session = await office();
    await session.done('config set automaticCopies 1');
    for (const [i, moment] of moments.entries()) {
      session.now = moment;
      session.write('list.csv', `Vorname;Nachname\nNeu;Person${i}\n`);
      const before = dumpOf(session.database);
      const { stderr } = await session.done('member import list.csv --verbose');
      const made = /lies in (.*\.db)/.exec(stderr)?.[1] ?? '';
      expect(dumpOf(made)).toEqual(before);
    }
  });
});
