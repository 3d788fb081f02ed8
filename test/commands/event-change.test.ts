import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

interface EventJson {
  id: number;
  slug: string;
  sequence: number;
  status: string;
  hosts: string[];
  holders: { name: string; sequence: number }[];
  links: { id: number; published: boolean }[];
  guests: { id: number; name: string | null; organisation: string | null; personId: number | null }[];
}

const office = madeOnce(async () => {
  const session = newSession();
  await session.done('init --name Netz --from "Büro <buero@netz.example>"');
  await session.done('member add --given Kim --family Mayer --email kim@stadt.example');
  await session.done(
    'event add --title Impuls --date 9.10.2025 --time 16:00-17:30 --online https://a.example --topic Alt',
  );
  return session;
});

const edited = async (session: Session, options: string) =>
  (await session.done(`event edit impuls-2025-10 ${options} --json`)).json<EventJson>();

function sql<T>(session: Session, text: string): T[] {
  const database = openSqlite(session.database);
  try {
    return database.prepare<[], T>(text).all();
  } finally {
    database.close();
  }
}

describe('SEQUENCE', () => {
  it('stays while nobody holds an entry, and rises with what people plan by once somebody does', async () => {
    const session = await office();
    expect(await edited(session, '--topic Neu')).toMatchObject({ sequence: 0, holders: [] });
    await session.done('invite send next --yes');
    expect(await edited(session, '--abstract Text')).toMatchObject({ sequence: 0, holders: [] });
    expect(await edited(session, '--topic Neu')).toMatchObject({ sequence: 0, holders: [] });
    expect(await edited(session, '--place Rathaus')).toMatchObject({
      sequence: 1,
      holders: [{ name: 'Kim Mayer', sequence: 0 }],
    });
    expect(await edited(session, '--title Forum --topic ""')).toMatchObject({ sequence: 2 });
    const cancelled = (await session.done('event cancel next --reason Grippe --json')).json<EventJson>();
    expect(cancelled).toMatchObject({ sequence: 3, status: 'cancelled', holders: [{ sequence: 0 }] });
    // another reason is no other cancellation
    const again = await session.done('event cancel impuls-2025-10 --reason Sturm --json');
    expect(again.json<EventJson>().sequence).toBe(3);
    expect(await edited(session, '--status planned')).toMatchObject({ sequence: 4, status: 'planned' });
  });

  it('stays when an event that is over is put right', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    session.now = '2025-10-10T08:00:00.000Z';
    await session.done('event hold last --attendance 3');
    expect(await edited(session, '--topic "Was es wirklich war"')).toMatchObject({ sequence: 0, holders: [] });
  });

  it('is back where it was after undo', async () => {
    const session = await office();
    await session.done('event cancel next');
    await session.done('undo --yes');
    expect((await session.done('event show next --json')).json()).toMatchObject({ sequence: 0, status: 'planned' });
  });
});

describe('SEQUENCE of an event that takes place after all', () => {
  it('lies above the cancellation, though nobody holds an entry any more', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    await session.done('event cancel next');
    await session.done('invite withdraw impuls-2025-10 --yes');
    expect(await edited(session, '--status planned')).toMatchObject({ sequence: 2, status: 'planned' });
  });
});

describe('event move', () => {
  it('takes the programme along by as many days', async () => {
    const session = await office();
    await session.done('event add --title Konferenz --date 6.-7.11.2025');
    const database = openSqlite(session.database);
    database.exec(`INSERT INTO sessions (event_id, position, day, kind, title)
                   VALUES (2, 1, '2025-11-06', 'reception', 'Abend'), (2, 2, '2025-11-07', 'assembly', 'Versammlung')`);
    database.close();
    await session.done('event move konferenz-2025-11 --to 30.12.2025');
    expect(sql(session, 'SELECT day FROM sessions ORDER BY id')).toEqual([
      { day: '2025-12-30' },
      { day: '2025-12-31' },
    ]);
    expect((await session.done('event show konferenz-2025-11 --json')).json()).toMatchObject({
      start: '2025-12-30',
      end: '2025-12-31',
      sequence: 1,
    });
  });

  it('keeps the length of an event over two days, and that of an evening past midnight', async () => {
    const session = await office();
    await session.done('event add --title Konferenz --date 6.-7.11.2025 --time 18:00-14:00');
    await session.done('event add --title Abend --date 5.12.2025 --time 22:00-01:00');
    await session.done('event move konferenz-2025-11 --to 29.12.2025');
    await session.done('event move abend-2025-12 --to 31.12.2025');
    const times = async (slug: string) => {
      const { start, end } = (await session.done(`event show ${slug} --json`)).json<{ start: string; end: string }>();
      return [start, end];
    };
    expect(await times('konferenz-2025-11')).toEqual(['2025-12-29T18:00', '2025-12-30T14:00']);
    expect(await times('abend-2025-12')).toEqual(['2025-12-31T22:00', '2026-01-01T01:00']);
    await session.done('event move abend-2025-12 --to "März + April 2026"');
    expect(await times('abend-2025-12')).toEqual(['2026-03', '2026-04']);
    await session.done('event move abend-2025-12 --to 29.3.2026 --time 03:00-04:00');
    expect(await times('abend-2025-12')).toEqual(['2026-03-29T03:00', '2026-03-29T04:00']);
    await session.done('event move abend-2025-12 --to 29.2.2028 --time ""');
    expect(await times('abend-2025-12')).toEqual(['2028-02-29', '2028-02-29']);
  });
});

describe('event remove', () => {
  it('makes a scheduled topic an idea again, and undo brings everything back', async () => {
    const session = await office();
    await session.done('event edit next --host GovLab --partner EGovC --link https://b.example');
    await session.done('guest add next "Ada Alt, Leiterin, Amt"');
    const database = openSqlite(session.database);
    database.exec(`INSERT INTO topics (title, status, event_id) VALUES ('KI', 'scheduled', 1)`);
    database.close();
    const before = (await session.done('event show 1 --json')).stdout;
    const { stderr } = await session.done('event remove 1');
    expect(stderr).toContain('The topic is an idea again: KI');
    expect(sql(session, 'SELECT status, event_id FROM topics')).toEqual([{ status: 'idea', event_id: null }]);
    for (const table of ['events', 'guests', 'event_organisations', 'event_links']) {
      expect(sql(session, `SELECT id FROM ${table}`)).toEqual([]);
    }
    await session.done('undo --yes');
    expect((await session.done('event show 1 --json')).stdout).toBe(before);
  });

  it('refuses what people are invited or registered to', async () => {
    const session = await office();
    const database = openSqlite(session.database);
    database.exec(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'registered')`);
    database.close();
    expect((await session.njb('event remove 1 --yes')).code).toBe(2);
  });
});

describe('hosts', () => {
  it('come from the series, for dates of its plan and for single ones, unless others are said', async () => {
    const session = await office();
    await session.done(
      'series add talk --title Talk --every "first monday" --time 18:00-19:00 --host GovLab --host EGovC',
    );
    await session.done('series plan talk 2026 --apply');
    await session.done('event add --series talk --date 13.1.2026');
    await session.done('event add --series talk --date 20.1.2026 --host ""');
    await session.done('event add --series talk --date 5.1.2026 --topic KI');
    const events = (await session.done('event list --series talk --year 2026 --json')).json<EventJson[]>();
    const hosts = new Map(events.map((event) => [event.slug, event.hosts]));
    expect(hosts.get('talk-2026-02')).toEqual(['GovLab', 'EGovC']);
    expect(hosts.get('talk-2026-01-2')).toEqual(['GovLab', 'EGovC']);
    expect(hosts.get('talk-2026-01-3')).toEqual([]);
  });
});

describe('event next and last', () => {
  it('are the nearest ahead and the latest over, by the clock', async () => {
    const session = await office();
    await session.done('event add --title Kurz --date 4.9.2025 --time 09:00-09:30');
    await session.done('event add --title Lang --date 3.-5.9.2025');
    await session.done('event add --title Monat --date 2025-09');
    await session.done('event add --title Abgesagt --date 4.9.2025 --time 09:30-09:45 --status cancelled');
    const slug = async (name: string) => (await session.done(`event show ${name} --json`)).json<EventJson>().slug;
    expect([await slug('last'), await slug('next')]).toEqual(['kurz-2025-09', 'lang-2025-09']);
    session.now = '2025-09-05T22:00:00.000Z';
    expect([await slug('last'), await slug('next')]).toEqual(['lang-2025-09', 'impuls-2025-10']);
  });
});

describe('guests the office knows', () => {
  it('are one person, whoever asks, and lose only what is theirs when they are erased', async () => {
    const session = await office();
    await session.done('guest add next "Anna Adam, Leiterin, Amt" --email anna@amt.example');
    await session.done('guest add next ", , Table:Media" --email anna@amt.example --contact "Anna Adam"');
    await session.done('link add next https://video.example/1 --kind recording --guest "Anna Adam" --consent 1.9.2025');
    await session.done('event add --title Forum --date 4.12.2025 --guest "Anna Adam"');
    expect(sql(session, 'SELECT id FROM persons')).toHaveLength(2);
    const dossier = await session.done('member dossier anna@amt.example');
    expect(dossier.stdout).toContain('https://video.example/1');
    await session.done('member forget anna@amt.example --yes');
    const event = (await session.done('event show next --json')).json<EventJson>();
    expect(event.guests).toMatchObject([
      { name: 'N.N.', organisation: null, personId: null },
      { name: null, organisation: 'Table:Media', personId: null },
    ]);
    expect(event.links).toEqual([]);
    expect(
      sql<{ text: string }>(session, `SELECT coalesce(before, '') || coalesce(after, '') AS text FROM journal`).filter(
        ({ text }) => /Adam|video\.example/.test(text),
      ),
    ).toEqual([]);
  });

  it('get an address that nobody has where they have none', async () => {
    const session = await office();
    await session.done('member add --given Jo --family Adler --municipality Ahausen --state NI');
    await session.done('guest add next "Jo Adler"');
    expect((await session.done('guest edit next Adler --email jo@adler.example --dry-run')).stderr).not.toContain(
      'jo@',
    );
    await session.done('guest edit next Adler --email jo@adler.example');
    expect(
      sql(session, 'SELECT address, person_id AS id, is_primary FROM email_addresses WHERE person_id = 2'),
    ).toEqual([{ address: 'jo@adler.example', id: 2, is_primary: 1 }]);
    expect((await session.njb('guest edit next Adler --email jo@neu.example')).stderr).toContain('jo@adler.example');
    expect((await session.njb('guest edit next Adler --email kim@stadt.example')).stderr).toContain('Kim Mayer');
  });

  it('who were erased do not come back with an address', async () => {
    const session = await office();
    await session.done('guest add next "Anna Adam" --email anna@amt.example');
    await session.done('member forget anna@amt.example --yes');
    const back = await session.njb('guest add next "Anna Adam" --email anna@amt.example');
    expect(back.code).toBe(2);
    expect(back.stderr).toContain('was erased on 4 September 2025');
  });

  it('are told apart where two share the name, and by the organisation where it says otherwise', async () => {
    const session = await office();
    await session.done('member add --given Kim --family Mayer --email kim@andere.example');
    const linked = async (guest: string) =>
      (await session.done(['guest', 'add', 'next', guest, '--json'])).json<{ personId: number | null }>().personId;
    expect(await linked('Kim Mayer')).toBeNull();
    await session.done('member add --given Jo --family Groß --municipality "Bad Soden" --state HE');
    expect(await linked('Dr. Jo Gross, Bürgermeister, Stadt Bad Soden')).toBe(3);
    await session.done('member add --given Al --family Alt --municipality Ahausen --state NI');
    expect(await linked('Al Alt, Redakteur, ZEIT')).toBeNull();
  });
});

describe('a recording', () => {
  it('is public by the word of the person behind the guest, until that is revoked', async () => {
    const session = await office();
    await session.done('guest add next "Kim Mayer, , , confirmed"');
    await session.done('link add next https://video.example/1 --kind recording');
    const isPublic = async () =>
      (await session.done('event show next --json')).json<EventJson>().links.map(({ published }) => published);
    expect(await isPublic()).toEqual([false]);
    await session.done('consent give "Kim Mayer" recording --on 1.9.2025');
    expect(await isPublic()).toEqual([true]);
    await session.done('consent revoke "Kim Mayer" photo --on 2.9.2025');
    expect(await isPublic()).toEqual([true]);
    await session.done('consent revoke "Kim Mayer" recording --on 3.9.2025');
    expect(await isPublic()).toEqual([false]);
  });
});

it('every event has its own hosts, guests and links', async () => {
  const session = await office();
  for (const day of ['1.12.2025', '2.12.2025']) {
    await session.done(
      `event add --title E --date ${day} --host "H ${day}" --guest "Ada Alt ${day}" --link https://${day}.example`,
    );
  }
  const [only] = (await session.done('event list --upcoming --today 2025-12-02 --json')).json<EventJson[]>();
  expect(only).toMatchObject({ hosts: ['H 2.12.2025'], guests: [{ name: 'Ada Alt 2.12.2025' }], links: [{ id: 2 }] });
});

it('an event that takes place after all says who was told that it does not, until they are told', async () => {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  await session.done('config set from buero@netz.example');
  await session.done('member add --given Kim --family Mayer --email kim@stadt.example');
  await session.done('event add --title Impuls --date 4.9.2025 --time 16:00-17:30');
  await session.done('invite send impuls-2025-09 --yes');
  await session.done('event cancel impuls-2025-09');
  await session.done('invite withdraw impuls-2025-09 --yes');
  const told = '1 person was told that it is cancelled:\n  Kim Mayer <kim@stadt.example>';
  const back = await session.done('event edit impuls-2025-09 --status planned');
  expect(back.stderr).toContain(told);
  expect((await session.done('status')).stdout).toContain('njb invite send impuls-2025-09\n');
  const words = 'Die Absage, die du dazu bekommen hast, gilt nicht mehr: Der Termin findet statt.';
  const invitation = (to: string) => session.done(`invite send impuls-2025-09 --preview --as ${to}`);
  await session.done('member add --given Neu --family Hier --email neu@stadt.example');
  expect((await invitation('Kim')).stdout.replaceAll('\n', ' ')).toContain(words);
  expect((await invitation('Neu')).stdout).not.toContain('Absage');
  await session.done('invite send impuls-2025-09 --yes');
  expect((await session.done('status')).stdout).not.toContain('cancellation');
  // by name as well
  await session.done('event cancel impuls-2025-09');
  await session.done('invite withdraw impuls-2025-09 --from Kim --yes');
  expect((await session.done('event edit impuls-2025-09 --status planned')).stderr).toContain(told);
  expect((await session.done('status')).stdout).toContain('njb invite send impuls-2025-09\n');
  expect((await session.done('invite send impuls-2025-09 --yes')).stdout).toContain('1 mail was written');
  // but not whose entry alone was taken back, whatever became of the event since
  await session.done('invite withdraw impuls-2025-09 --from Kim --yes');
  await session.done('event cancel impuls-2025-09');
  expect((await session.done('event edit impuls-2025-09 --status planned')).stderr).not.toContain(told);
  expect((await session.done('status')).stdout).not.toContain('cancellation');
});

it('a guest who is taken off with an entry in the calendar is named with the command that takes it back', async () => {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  await session.done('config set from buero@netz.example');
  await session.done('event add --title Impuls --date 4.9.2025 --time 16:00-17:30');
  await session.done('guest add next "Lea Sonntag, , , confirmed" --email lea@institut.example');
  await session.done('guest inform next --yes');
  const gone = await session.done('guest remove next Sonntag --yes');
  expect(gone.stderr).toContain('take it back: njb invite withdraw impuls-2025-09 --from 1\n');
  await session.done('invite withdraw impuls-2025-09 --from 1 --yes');
  // two mails, and none that was never written, are counted; a cancelled event is not to be cancelled again
  await session.done('event cancel next');
  const refused = await session.njb('event remove impuls-2025-09');
  expect(refused.stderr).toContain('2 mails were written');
  expect(refused.stderr).not.toContain('njb event cancel');
});
