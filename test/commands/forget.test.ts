import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const header = 'Vorname;Nachname;E-Mail;Kommune;Bundesland;Geburtsdatum;Bemerkung';
const kimsRow = 'Kim;Mayer-Öz;kim.mayer@stadt.example;Musterstadt;BY;1986;kommt gern';

/** An office in which Kim Mayer-Öz left traces everywhere. */
const office = madeOnce(async () => {
  const session = newSession();
  session.write(
    'liste.csv',
    `${header}\n${kimsRow}\nJo;Adler;jo@adler.example;Altdorf;BY;1990;Freund von Kim Mayer-Öz\n`,
  );
  await session.done(
    'member add --given Kim --family Mayer-Öz --email kim.alt@stadt.example --municipality Musterstadt',
  );
  await session.done('undo');
  await session.done('member import liste.csv');
  await session.done('config set from "Netz <netz@buero.example>"');
  await session.done([
    ...'event add --title Impuls --date 2025-10-09 --time 16:00-17:30 --abstract'.split(' '),
    'Es spricht Kim Mayer-Öz aus Musterstadt.',
    '--guest',
    'Dr. Kim Mayer-Öz, Bürgermeisterin, Musterstadt, confirmed',
  ]);
  await session.done('invite send next --yes');
  return session;
});

/** What was stored of Kim, as it may stand in the bytes of a file. */
const traces = ['Mayer-Öz', 'mayer-öz', 'kim.mayer@', 'kim.alt@', 'KimMayer'];

function tracesIn(file: string): string[] {
  const bytes = readFileSync(file);
  return traces.filter((trace) => bytes.includes(trace));
}

describe('njb member forget', () => {
  it('frees the place at an event to come, and counts who was at one that is over', async () => {
    const session = await office();
    await session.done('event add --title Früher --date 2025-08-07 --time 16-17');
    await session.done('attendee edit impuls-2025-10 Kim --status accepted');
    await session.done('attendee add frueher-2025-08 Kim --status attended');
    await session.done('attendee waitlist impuls-2025-10 --places 1');
    const { erased, kept } = (await session.done('member forget Kim --yes --json')).json<{
      erased: { registrations: number };
      kept: { attendances: number };
    }>();
    expect([erased.registrations, kept.attendances]).toEqual([1, 1]);
    const { taken, free } = (await session.done('attendee waitlist impuls-2025-10 --json')).json<{
      taken: number;
      free: number;
    }>();
    expect([taken, free]).toEqual([0, 1]);
  });

  it('names the copies that were written elsewhere, where they are and where they are not to be seen now', async () => {
    const session = await office();
    await session.done('db backup here.db');
    await session.done('db backup away.db');
    rmSync(session.path('away.db'));
    expect((await session.njb('db backup here.db')).code).not.toBe(0);
    const forgetting = async () => (await session.done('member forget kim.mayer@stadt.example --dry-run')).stdout;
    const stdout = await forgetting();
    expect(stdout).toContain(`The copy ${session.path('here.db')} still holds the person; njb does not touch it.`);
    expect(stdout).toContain(`njb wrote a copy to ${session.path('away.db')}, which is not there now`);
    expect(stdout.split('here.db')).toHaveLength(2);
    expect((await session.njb('undo --dry-run')).stderr).toContain('“njb invite send” cannot be undone');
    await session.done('db backup later.db');
    await session.done('db restore here.db --yes');
    expect(await forgetting()).toContain(`The copy ${session.path('later.db')} still holds the person`);
  });

  it('names coming events that the person holds or speaks at, and leaves no nameless guest that comes', async () => {
    const session = await office();
    await session.done('guest add next "Lea Sonntag, Professorin, , confirmed" --email lea@institut.example');
    await session.done('guest inform next --yes');
    const { stdout } = await session.done('member forget lea@institut.example --yes --remove-copies');
    expect(stdout).toMatch(/Guest of impuls-2025-10, still to come.*njb invite withdraw impuls-2025-10 --from \d/s);
    const guests = (await session.done('event show next --json')).json<{
      guests: { name: string; status: string }[];
    }>();
    expect(guests.guests).toContainEqual(expect.objectContaining({ name: 'N.N.', status: 'declined' }));
    expect((await session.done('event cancel next --dry-run')).stderr).not.toContain('N.N.');
  });

  it('takes the person out of short names, file names, links and audiences, and leaves all of them in use', async () => {
    const session = await office();
    await session.done(['series', 'add', 'kim-mayer-oez', '--title', 'Reihe', '--every', 'first monday']);
    await session.done([
      ...['series', 'edit', 'kim-mayer-oez', '--audience', 'members, not:Kim Mayer-Öz, kim.mayer@stadt.example'],
      ...['--place', 'kim_mayer-öz.pdf', '--online', 'https://x.example/kim.mayer-oez'],
    ]);
    for (const day of ['2025-12-05', '2025-12-08'])
      await session.done(['event', 'add', '--title', 'Kim Mayer-Öz', '--date', day]);
    await session.done('member forget kim.mayer@stadt.example --yes');
    const { sqlite, close } = plain(session);
    expect(sqlite.prepare('SELECT slug, audience, place, online_url FROM series').all()).toEqual([
      { slug: 'n-n', audience: 'members, not:nobody, nobody', place: 'N.N..pdf', online_url: 'https://x.example/N.N.' },
    ]);
    expect(sqlite.prepare('SELECT slug FROM events ORDER BY id').pluck().all().slice(-2)).toEqual([
      'n-n-2025-12',
      'n-n-2025-12-2',
    ]);
    close();
    expect(readFileSync(session.database).toString('latin1')).not.toMatch(/mayer/i);
    await session.done('series plan n-n 2025 --apply');
    await session.done('invite preview n-n-2025-11 --json');
  });

  it('leaves nothing of the person in the file, and keeps the counts', async () => {
    const session = await office();
    expect(tracesIn(session.database)).toEqual(['Mayer-Öz', 'kim.mayer@', 'kim.alt@', 'KimMayer']);
    await session.done('member forget kim.mayer@stadt.example --yes');
    expect(tracesIn(session.database)).toEqual([]);

    const { sqlite, close } = plain(session);
    expect(sqlite.prepare('SELECT count(*) FROM deliveries').pluck().get()).toBe(2);
    expect(sqlite.prepare('SELECT name, state, address FROM deliveries WHERE person_id IS NULL').all()).toEqual([
      { name: 'N.N.', state: 'sent', address: 'erased-2@erased.invalid' },
    ]);
    expect(sqlite.prepare('SELECT status, comment FROM attendees WHERE person_id IS NULL').all()).toEqual([
      { status: 'invited', comment: null },
    ]);
    expect(sqlite.prepare('SELECT name, function, organisation, status FROM guests').all()).toEqual([
      { name: 'N.N.', function: null, organisation: null, status: 'declined' },
    ]);
    expect(sqlite.prepare('SELECT given_name, remarks FROM persons').all()).toEqual([
      { given_name: 'Jo', remarks: 'Freund von N.N.' },
    ]);
    expect(sqlite.prepare('SELECT text FROM delivery_contents').pluck().all()).toEqual([
      expect.stringMatching(/^Zu Gast:\n- Dr\. N\.N\.\n/m),
    ]);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    close();
    await session.done('db check');
    const log = (await session.done('log --json')).json<{ words: string; args: string[]; changes: number }[]>();
    expect(log.map(({ words }) => words)).toContain('member forget');
    expect(log[0]?.args.join(' ')).toBe('member add --given … --family … --email … --municipality …');
    expect(log.at(-1)?.args).toEqual(['member', 'forget', '…', '--yes']);
    // about others as well
    expect(log.find(({ words }) => words === 'invite send')?.args).toEqual(['invite', 'send', 'next', '--yes']);
  });

  it('leaves nothing of somebody who came in a long list, and tells everything before', async () => {
    const session = newSession();
    // as many rows as are announced at once
    const others = Array.from({ length: 15 }, (_, i) => `Jo;Adler ${i};${i}@adler.example;Altdorf;BY;1990;\n`);
    session.write('liste.csv', `${header}\n${others.slice(0, 9).join('')}${kimsRow}\n${others.slice(9).join('')}`);
    await session.done('member import liste.csv');
    await session.done('undo');
    await session.done('member import liste.csv');
    await session.done('member edit kim.mayer@stadt.example --family Mayer --remarks "kommt nie"');
    const { changes } = (await session.done('member dossier 10 --json')).json<{
      changes: {
        command: string;
        table: string;
        kind: string;
        values: { column: string; from: unknown; to: unknown }[];
      }[];
    }>();
    const entered = changes.filter(({ command, kind }) => command === 'member import' && kind === 'added');
    expect(entered.map(({ table }) => table)).toEqual(['persons', 'email_addresses', 'memberships']);
    expect(entered[0]?.values).toContainEqual({ column: 'family_name', from: null, to: 'Mayer-Öz' });
    expect(entered[0]?.values).toContainEqual({ column: 'remarks', from: null, to: 'kommt gern' });
    expect(tracesIn(session.database)).toContain('Mayer-Öz');

    await session.done('member forget kim.mayer@stadt.example --yes');
    expect(tracesIn(session.database)).toEqual([]);
    expect(readFileSync(session.database).includes('kommt ')).toBe(false);
    await session.done('db check');
    const log = (await session.done('log --json')).json<{ words: string; args: string[]; changes: number }[]>();
    const [, undo, again] = log;
    expect(undo?.changes).toBe(again?.changes);
    expect(again?.changes).toBeGreaterThan(60);
    // a command that was about others as well
    expect(again?.args).toEqual(['member', 'import', 'liste.csv']);
  });

  it('forgets everybody who was written to in one mailing', async () => {
    const session = await office();
    await session.done('member forget 1 --yes');
    await session.done('member forget 2 --yes');
    expect((await session.done('member list --status any --json')).json()).toEqual([]);
    await session.done('db check');
  });

  it('cannot be undone', async () => {
    const session = await office();
    await session.done('member forget 1 --yes');
    const undo = await session.njb('undo');
    expect(undo.code).toBe(2);
    expect(undo.stderr).toContain('it erased personal data for good');
  });

  it('asks first, shows the plan, and changes nothing on no or in a dry run', async () => {
    const session = await office();
    const before = readFileSync(session.database);
    const dry = await session.done('member forget 1 --dry-run');
    expect(dry.stdout).toContain('Mentions in other texts');
    expect(dry.stdout).toContain('Appearances as a guest (N.N.)');
    const no = await session.njb('member forget 1', {
      answers: [['Erase Kim Mayer-Öz for good? This cannot be undone.', 'n']],
    });
    expect(no.code).toBe(130);
    expect((await session.njb('member forget 1')).code).toBe(2);
    expect(readFileSync(session.database).equals(before)).toBe(true);
  });

  it('tells which copies and mails still hold the person', async () => {
    const session = newSession();
    await session.done('member add --family Adler --given Jo');
    await session.done('db backup backups/without.db');
    await session.done('member add --family Mayer --given Kim --email kim@stadt.example');
    await session.done('db backup backups/with.db');
    writeFileSync(session.path('backups', 'broken.db'), 'no database');
    mkdirSync(session.path('outbox'));
    session.write('outbox/1.eml', 'To: Kim <Kim@stadt.example>\r\n\r\nHallo');
    session.write('outbox/3.eml', 'To: Joakim <joakim@stadt.example>\r\n\r\nHallo');
    session.write('outbox/2.eml', 'To: Jo <jo@adler.example>\r\n\r\nkim@stadt.example');
    const plan = (await session.done('member forget 2 --dry-run --json')).json<{
      backups: { file: string; holds: boolean | null }[];
      outbox: string[];
    }>();
    expect(plan.backups.map(({ file, holds }) => [file.split(/[\\/]/).at(-1), holds])).toEqual([
      ['broken.db', null],
      ['with.db', true],
      ['without.db', false],
    ]);
    expect(plan.outbox).toEqual([session.path('outbox', '1.eml')]);
  });

  it('leaves nothing of appearances that were taken off again, and all of those of others', async () => {
    const session = await office();
    // entered twice by mistake, and a number that is somebody else's then
    await session.done('member add --given Kim --family Mayer-Öz');
    await session.done(['guest', 'add', 'next', 'Kim Mayer-Öz, Regierungsrat, Amtshaus', '--person', '3']);
    await session.done('undo');
    await session.done('undo');
    await session.done('member add --given Kim --family Mayer');
    await session.done(['guest', 'add', 'next', 'Prof. Kim Mayer-Öz, Geheimrat, Quellhaus', '--no-person']);
    await session.done('link add next https://x.example --kind recording --guest 2 --consent 2025-07-13');
    await session.done('guest remove next 2');
    await session.done(['guest', 'add', 'next', 'Kim Mayer, Autorin, Nebenhaus', '--person', '3']);
    await session.done('guest remove next 2');
    await session.done(['guest', 'add', 'next', 'Kim Mayer-Öz, Autorin, Verlag', '--person', '3']);
    await session.done('member forget 1 --yes');
    const bytes = readFileSync(session.database);
    const gone = ['Regierungsrat', 'Amtshaus', 'Geheimrat', 'Quellhaus', '2025-07-13'];
    expect([...gone, 'Nebenhaus'].filter((trace) => bytes.includes(trace))).toEqual(['Nebenhaus']);
    const { guests } = (await session.done('event show next --json')).json<{ guests: object[] }>();
    expect(guests).toMatchObject([{ name: 'N.N.' }, { function: 'Autorin', organisation: 'Verlag', personId: 3 }]);
  });

  it('keeps nobody out who has only the name', async () => {
    const session = newSession();
    for (const who of ['a', 'b'])
      await session.done(`member add --given Kim --family Mayer --email kim@${who}.example`);
    await session.done('member forget 1 --yes');
    await session.done('member add --given Kim --family Mayer --email kim@c.example');
  });

  it('leaves a person of the same name and texts that may mean them alone', async () => {
    const session = newSession();
    await session.done('member add --family Mayer --given Kim --email kim@a.example --municipality Altdorf');
    await session.done('member add --family Mayer --given Kim --email kim@b.example --municipality Neudorf');
    await session.done(['event', 'add', '--title', 'Gespräch mit Kim Mayer', '--date', '2025-10-09']);
    await session.done('member forget kim@a.example --yes');
    const event = (await session.done('event show next --json')).json<{ title: string }>();
    expect(event.title).toBe('Gespräch mit Kim Mayer');
    const left = (await session.done('member show kim@b.example --json')).json<{ familyName: string }>();
    expect(left.familyName).toBe('Mayer');
    const sqlite = readFileSync(session.database);
    expect(sqlite.includes('kim@a.example')).toBe(false);
    expect(sqlite.includes('kim@b.example')).toBe(true);
  });

  it('never sends a mail that was planned for the person', async () => {
    const session = await office();
    const { sqlite, close } = plain(session);
    sqlite.exec(`UPDATE deliveries SET state = 'planned', sent_at = NULL WHERE person_id = 1;
      INSERT INTO mailings (id, kind, audience, created_at, language, sender)
        SELECT m.id + value, kind, audience, created_at, language, sender FROM mailings m, json_each('[1, 2]');
      INSERT INTO deliveries (mailing_id, person_id, name, address, message_id, state, failure, error)
        SELECT m.id, 1, d.name, d.address, m.id || d.message_id, 'failed', iif(m.id = 2, 'temporary', 'permanent'), 'Grund K.'
          FROM mailings m, deliveries d WHERE m.id > 1 AND d.person_id = 1`);
    close();
    const plan = (await session.done('member forget 1 --yes --json')).json<{ erased: { unsentMails: number } }>();
    expect(plan.erased.unsentMails).toBe(2);
    const after = plain(session);
    expect(after.sqlite.prepare('SELECT state, failure, error FROM deliveries WHERE person_id IS NULL').all()).toEqual([
      { state: 'failed', failure: 'permanent', error: null },
    ]);
    after.close();
  });
});

describe('who was erased', () => {
  it('does not come back with the next import, under address or name', async () => {
    const session = await office();
    await session.done('member forget 1 --yes');
    session.write(
      'wieder.csv',
      `${header}\n${kimsRow}\nKIM;Mayer Oez;neu@anders.example;Stadt Musterstadt;BY;;\nKim;Mayer-Öz;kim@fern.example;Fernstadt;BY;;\n`,
    );
    const again = await session.njb('member import wieder.csv --json');
    expect(again.code).toBe(3);
    const plan = again.json<{ new: number; rejected: { line: number; kind: string; reason: string }[] }>();
    expect(plan.rejected.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'erased'],
      [3, 'erased'],
    ]);
    expect(plan.rejected[0]?.reason).toBe('Erased on 2025-09-04; njb does not take the person in again.');
    // another municipality, another person
    expect(plan.new).toBe(1);
  });

  it('leaves no address that comes back as a further one of somebody else', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer --email kim@x.example');
    await session.done('member add --given Jo --family Adler --email jo@x.example');
    await session.done('member forget 1 --yes');
    session.write(
      'liste.csv',
      'Vorname;Nachname;E-Mail;Weitere E-Mail;Telefon\nJo;Adler;jo@x.example;kim@x.example;0911 12345\n',
    );
    const { stdout } = await session.done('member import liste.csv');
    expect(stdout).toContain('kim@x.example belonged to somebody who was erased on request; the address is left out.');
    expect((await session.done('member show 2')).stdout).toMatch(/0911 12345/);
    expect((await session.done('member show 2')).stdout).not.toContain('kim@x.example');
  });

  it('does not come back under another name of the municipality', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer --municipality "Bad Soden-Saalmünster" --state HE');
    await session.done('member add --given Jo --family Adler --municipality "Bad Soden-Salmünster" --state HE');
    await session.done('member forget 1 --yes');
    await session.done('municipality alias "Bad Soden-Salmünster" "Bad Soden-Saalmünster"');
    session.write('wieder.csv', `${header}\nKim;Mayer;neu@anders.example;Bad Soden-Salmünster;HE;;\n`);
    const again = (await session.njb('member import wieder.csv --json')).json<{ rejected: { kind: string }[] }>();
    expect(again.rejected).toMatchObject([{ kind: 'erased' }]);
  });

  it('is refused by member add unless they want to come back', async () => {
    const session = await office();
    await session.done('member forget 1 --yes');
    const typed = 'member add --given Kim --family Mayer-Öz --email kim.mayer@stadt.example --municipality Musterstadt';
    const refused = await session.njb(typed);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('was erased on 4 September 2025');
    const question = /Do they want to be taken in again\?$/;
    expect((await session.njb(typed, { answers: [[question, 'n']] })).code).toBe(130);
    // known by one mark only, and taken in again under all of them
    await session.done('member add --given Kim --family Anders --email kim.mayer@stadt.example --again');
    session.write('wieder.csv', `${header}\nKim;Mayer-Öz;;Musterstadt;BY;;\n`);
    expect((await session.done('member import wieder.csv --json')).json<{ new: number }>().new).toBe(1);
    await session.done('undo');
    await session.done('undo');
    expect((await session.njb(typed)).code).toBe(2);
  });

  it('does not come back by an address that somebody else is given', async () => {
    const session = await office();
    await session.done('member forget 1 --yes');
    await session.done('member add --given Kim --family Mayer-Öz');
    for (const option of ['--email', '--add-email']) {
      const refused = await session.njb(`member edit 3 ${option} Kim.Mayer@stadt.example`);
      expect([refused.code, refused.stderr]).toEqual([
        2,
        'Kim.Mayer@stadt.example belonged to somebody who was erased on 4 September 2025.\n' +
          'If the person wants to be taken in again, say so with --again.\n',
      ]);
    }
    const question = /^kim.mayer@stadt.example belonged .* Do they want to be taken in again\?$/;
    const typed = 'member edit 3 --add-email kim.mayer@stadt.example';
    expect((await session.njb(typed, { answers: [[question, 'n']] })).code).toBe(130);
    await session.done('guest add next "Kim Mayer-Öz, Autorin, " --person 3');
    const guest = await session.njb(['guest', 'edit', 'next', 'Autorin', '--email', 'kim.mayer@stadt.example']);
    expect(guest.stderr).toContain('njb member edit 3 --add-email kim.mayer@stadt.example --again');
    await session.done(`${typed} --again`);
    await session.done('member edit 3 --email kim.mayer@stadt.example');
    session.write('wieder.csv', `${header}\n${kimsRow}\n`);
    expect((await session.done('member import wieder.csv --json')).json<{ changed: number }>().changed).toBe(1);
  });

  it('does not keep the next mayor’s shared mailbox out', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer --email rathaus@diez.example --municipality Diez');
    await session.done('member forget 1 --yes');
    session.write('neu.csv', `${header}\nJo;Adler;rathaus@diez.example;Diez;RP;;\n`);
    expect((await session.done('member import neu.csv --json')).json<{ new: number }>().new).toBe(1);
  });
});

function plain(session: Session) {
  const sqlite = openPlain(session.database);
  return { sqlite, close: () => sqlite.close() };
}
