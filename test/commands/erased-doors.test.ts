import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type RunOptions, type Session } from '../helpers/run.js';

const [gone, other] = ['anna@bürger.example', 'cem@bürger.example'];
/** The same mailbox, written otherwise. */
const spellings = [gone, 'Anna@BÜRGER.example', 'anna@xn--brger-kva.example'];

/** An office in which Anna Ahorn was erased. Bert and Dora are still there, he without an address. */
const office = madeOnce(async () => {
  const session = newSession();
  await session.done('config set from buero@netz.example');
  await session.done(`member add --given Anna --family Ahorn --email ${gone} --municipality Aalen --state BW`);
  await session.done('member add --given Bert --family Buche --municipality Calw --state BW');
  await session.done('member add --given Dora --family Dill --email dora@x.example --municipality Calw --state BW');
  await session.done('event add --title Impuls --date 2025-10-02 --time 16:00-17:30 --guest "Kim Kern, Chefin, EGovC"');
  await session.done('invite send 1 --to "Dora Dill"');
  await session.done(['member', 'forget', gone, '--yes']);
  return session;
});

const stored = (session: Session): string[] => {
  const sqlite = openPlain(session.database);
  const all = sqlite.prepare<[], string>('SELECT address FROM email_addresses').pluck().all();
  sqlite.close();
  return all.map((address) => address.toLowerCase().replace('xn--brger-kva', 'bürger'));
};

/** Every way an address gets into the database. */
const doors: Record<string, (session: Session, address: string) => Promise<[string | string[], RunOptions?]>> = {
  'member add': async (_, address) => [`member add --given Xaver --family Xanten --email ${address}`],
  'member edit --email': async (_, address) => [`member edit Bert --email ${address}`],
  'member edit --add-email': async (_, address) => [`member edit Dora --add-email ${address}`],
  'member edit --add-email --shared-email': async (_, address) => [
    `member edit Dora --add-email ${address} --shared-email`,
  ],
  'guest add': async (_, address) => [`guest add 1 "Ute Ulm" --email ${address}`],
  'guest add --contact': async (_, address) => [`guest add 1 ", , Table:Media" --email ${address} --contact "Ute Ulm"`],
  'guest edit': async (_, address) => [`guest edit 1 "Kim Kern" --email ${address}`],
  'member import, somebody new': async (session, address) => {
    session.write('m.csv', `Vorname;Nachname;E-Mail\nUte;Ulm;${address}\n`);
    return ['member import m.csv'];
  },
  'member import, somebody known': async (session, address) => {
    session.write('m.csv', `njb-Nr;Vorname;Nachname;E-Mail\n2;Bert;Buche;${address}\n`);
    return ['member import m.csv'];
  },
  'member import, a further address': async (session, address) => {
    session.write('m.csv', `njb-Nr;Vorname;Nachname;Weitere E-Mails\n3;Dora;Dill;${address}\n`);
    return ['member import m.csv'];
  },
  'attendee import, somebody new': async (session, address) => {
    session.write('a.csv', `Vorname;Nachname;E-Mail\nUte;Ulm;${address}\n`);
    return ['attendee import 1 a.csv'];
  },
  'attendee import, somebody known': async (session, address) => {
    session.write('a.csv', `Vorname;Nachname;E-Mail;Kommune\nBert;Buche;${address};Calw\n`);
    return ['attendee import 1 a.csv'];
  },
  'reply import': async (session, address) => {
    const { uid } = (await session.done('event show 1 --json')).json<{ uid: string }>();
    const lines = [
      ...['BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, 'SEQUENCE:0', 'DTSTAMP:20250905T080000Z'],
      ...[`ATTENDEE;CN=Dora Dill;PARTSTAT=ACCEPTED:mailto:${address}`, 'END:VEVENT', 'END:VCALENDAR', ''],
    ];
    session.write('answer.ics', lines.join('\r\n'));
    return ['reply import answer.ics', { answers: [[/further address of Dora Dill/, 'y']] }];
  },
};

describe.each(Object.entries(doors))('%s', (_, open) => {
  it('lets an address in, but for that of somebody who was erased', async () => {
    const session = await office();
    const [allowed, options] = await open(session, other);
    await session.njb(allowed, options);
    expect(stored(session)).toContain(other);
  });

  it('refuses that, however it is written', async () => {
    const session = await office();
    const before = stored(session);
    for (const address of spellings) {
      const [line, options] = await open(session, address);
      const { stdout, stderr } = await session.njb(line, options === undefined ? {} : { ...options, answers: [] });
      expect(`${stdout}${stderr}`).toMatch(/was erased on|Erased on/);
    }
    expect(stored(session)).toEqual(before);
  });
});
