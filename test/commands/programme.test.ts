import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { newSession, type Session } from '../helpers/run.js';

const event = 'jahreskonferenz-2025-11';

/** A conference with everything a programme can have; entered once, each test gets a copy. */
async function conference(): Promise<Session> {
  entered ??= enter();
  const session = newSession();
  session.write('njb.db', await entered);
  return session;
}

let entered: Promise<Buffer> | null = null;

async function enter(): Promise<Buffer> {
  const session = newSession();
  const lines = [
    'event add --title Jahreskonferenz --date 6.11.2025 --until 7.11.2025 --time 18:00-17:00 --place Stadthalle --status confirmed',
    `session add ${event} --title Abendempfang --day 6.11.2025 --time 19:00-1:00 --room Keller --abstract "Erster Absatz.\n\nZweiter; mit Semikolon."`,
    `session add ${event} --title "=Formel & <b>" --day 6.11.2025 --time "später; am Abend" --status requested`,
    `session add ${event} --title Begrüßung --day 7.11.2025 --time 10:15-10:45 --guest "Clara Conrad, Bürgermeisterin, , confirmed" --guest "\\"Berg, Eva\\", \\"Rätin; Land\\", \\"Amt \\"\\"Süd\\"\\"\\"" --guest ", , EGovC, idea" --guest "N.N., , Land"`,
    `session add ${event} --title Dating --day 7.11.2025 --time 11:00 --slots 6x3 --guest ", , EGovC, confirmed" --guest ", , GovLab"`,
    `session add ${event} --title "Workshop A" --day 7.11.2025 --time 12:30-13:30 --track A --room "Saal 1" --phase "Phase 1" --capacity 20`,
    `session add ${event} --title "Workshop B" --day 7.11.2025 --time 12:30-13:30 --track B --room "Saal 2" --phase "Phase 1" --kind exhibition`,
    `session add ${event} --title Ausblick --day 7.11.2025 --time 16:00`,
    `organisation add ${event} "EGovC GmbH" --booth 007 --role "Gold; Silber"`,
    `organisation add ${event} Medien --as partner`,
  ];
  for (const line of lines) await session.done(line);
  return readFileSync(session.database);
}

const programme = async (session: Session) => (await session.done(`programme show ${event} --json`)).json();

describe('a programme in a file', () => {
  test.each(['csv', 'yaml', 'xlsx'])('as %s comes back as it was, and changes nothing', async (format) => {
    const session = await conference();
    const before = await programme(session);
    await session.done(`programme export ${event} --out p.${format}`);
    const again = (await session.done(`programme import ${event} p.${format} --replace --json`)).json();
    expect(again).toMatchObject({ rows: 9, new: 0, changed: 0, same: 9, rejected: [], removed: 0, unknown: [] });
    expect(await programme(session)).toEqual(before);
  });

  test.each(['csv', 'yaml'])('as %s makes the same programme of an empty one; undo takes it back', async (format) => {
    const session = await conference();
    const before = (await programme(session)) as { sessions: { id: number }[] };
    await session.done(`programme export ${event} --out p.${format}`);
    const empty = newSession();
    const file =
      format === 'csv'
        ? session.read('p.csv').replace(/^\d+;/gm, ';')
        : session.read('p.yaml').replace(/id: "\d+"/g, 'id: ""');
    empty.write(`p.${format}`, file);
    await empty.done('event add --title Jahreskonferenz --date 6.11.2025 --until 7.11.2025 --time 18:00-17:00');
    expect((await empty.done(`programme import next p.${format} --json`)).json()).toMatchObject({
      new: 9,
      applied: true,
    });
    const after = (await programme(empty)) as { sessions: { id: number }[] };
    const plain = (all: { sessions: object[] }) =>
      JSON.parse(JSON.stringify(all.sessions).replaceAll(/"id":\d+/g, '"id":0'));
    expect(plain(after)).toEqual(plain(before));
    await empty.done('undo');
    expect(await programme(empty)).toMatchObject({ sessions: [], organisations: [] });
  });

  test('has workshops where it has phases and places, unless it says otherwise', async () => {
    const session = await conference();
    const rows = ['Haushalt;P;;', 'Wohnen;;4;', 'Messe;P;;Ausstellung', 'Ausblick;;;', 'Neu;;;', 'Pause;P;;'];
    session.write('p.csv', `Tag;Titel;Phase;Plätze;Art\n7.11.;${rows.join('\n;')}\n`);
    const { stderr } = await session.done(`programme import ${event} p.csv`);
    expect(stderr).toContain('2 new sessions count as workshops');
    const { sessions } = (await programme(session)) as { sessions: { title: string; kind: string }[] };
    const kinds = Object.fromEntries(sessions.map(({ title, kind }) => [title, kind]));
    expect(kinds).toMatchObject({ Haushalt: 'workshop', Wohnen: 'workshop', Messe: 'exhibition', Pause: 'break' });
    expect(kinds).toMatchObject({ Ausblick: 'other', Neu: 'other' });
    // what is there stays what it is, also where it is in a phase by now
    session.write('p.csv', 'Tag;Titel;Phase\n7.11.;Ausblick;P\n');
    await session.done(`programme import ${event} p.csv`);
    const show = (await session.done(`session list ${event} --json`)).stdout;
    expect(show).toMatch(/"kind": "other",\s*"title": "Ausblick"/);
  });

  test('changes by either way, in its place', async () => {
    const session = await conference();
    session.write(
      'neu.csv',
      'Tag;Zeit;Titel;Raum\n7.11.2025;12:30-13:30;Workshop Neu;Saal 1\n7.11.2025;im Anschluss;Fragen;\n7.11.;8:00-9:00;Frühstück;\n',
    );
    const changes = (await session.done(`programme import ${event} neu.csv --json`)).json();
    expect(changes).toMatchObject({
      ...{ rows: 3, new: 2, changed: 1, same: 0 },
      changes: [{ line: 2, field: 'title', from: 'Workshop A', to: 'Workshop Neu' }],
    });
    const after = (await session.done(`session list ${event} --json`)).json<{ title: string }[]>();
    expect(after.map(({ title }) => title)).toEqual([
      ...['Abendempfang', '=Formel & <b>', 'Frühstück', 'Begrüßung', 'Dating'],
      ...['Workshop Neu', 'Fragen', 'Workshop B', 'Ausblick'],
    ]);
    const again = (await session.done(`programme import ${event} neu.csv --json`)).json();
    expect(again).toMatchObject({ new: 0, changed: 0, same: 3 });
  });

  test('with a line that cannot be read takes nothing out', async () => {
    const session = await conference();
    session.write('kaputt.csv', 'Tag;Zeit;Titel\n7.11.2025;9;Gut\n7.11.2025;99;Schlecht\n');
    const before = await programme(session);
    const result = await session.njb(`programme import ${event} kaputt.csv --replace --json`);
    expect(result.code).toBe(2);
    expect(result.json()).toMatchObject({ applied: false, rejected: [{ line: 3, column: 'Zeit', value: '99' }] });
    expect(await programme(session)).toEqual(before);
  });

  test('a text that should have been quoted is not taken for something else', async () => {
    const session = await conference();
    session.write('p.csv', 'Tag;Titel;Gäste;Stand\n7.11.2025;X;A; B\n7.11.2025;Y;A;;C\n');
    const { code, ...result } = await session.njb(`programme import ${event} p.csv --json`);
    expect(code).toBe(3);
    expect(result.json()).toMatchObject({ new: 0, rejected: [{ kind: 'no_exhibitor' }, { kind: 'too_many_cells' }] });
  });

  test('hostile YAML is refused or read as text', async () => {
    const session = await conference();
    session.write(
      'bomb.yaml',
      `a: &a [x, x]\nsessions:\n  - title: *a\n    day: 7.11.2025\n  - title: !!js/function "f"\n    day: 7.11.2025\n    capacity: 0x10\n`,
    );
    const { code, ...result } = await session.njb(`programme import ${event} bomb.yaml --json`);
    expect(code).toBe(3);
    expect(result.json()).toMatchObject({ rejected: [{ kind: 'no_title' }, { kind: 'bad_capacity' }] });
  });
});

describe('a programme as a document', () => {
  test('as a calendar has an entry a session, under an identity that stays', async () => {
    const session = await conference();
    const read = async () => {
      const { stdout } = await session.done(`programme export ${event} --format ics`);
      return new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    };
    const entries = await read();
    expect(entries.map(({ summary, startDate, endDate }) => `${summary} ${startDate} ${endDate}`)).toEqual([
      'Abendempfang 2025-11-06T19:00:00 2025-11-07T01:00:00',
      'Begrüßung 2025-11-07T10:15:00 2025-11-07T10:45:00',
      'Dating 2025-11-07T11:00:00 2025-11-07T11:18:00',
      'Workshop A 2025-11-07T12:30:00 2025-11-07T13:30:00',
      'Workshop B 2025-11-07T12:30:00 2025-11-07T13:30:00',
      'Ausblick 2025-11-07T16:00:00 2025-11-07T16:00:00',
    ]);
    expect(entries[0]?.location).toBe('Keller, Stadthalle');
    await session.done(`session edit ${event} Begrüßung --time 10:30-11:00`);
    expect((await read()).map(({ uid }) => uid)).toEqual(entries.map(({ uid }) => uid));
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(6);
  });

  test('leaves out who is only an idea, marks who is asked, and prints hostile titles as text', async () => {
    const session = await conference();
    await session.done(`programme export ${event} --out p.html`);
    const html = session.read('p.html');
    expect(html).toContain('=Formel &amp; &lt;b&gt; <span class="asked">(angefragt)</span>');
    expect(html).toContain('<li>Clara Conrad, Bürgermeisterin</li>');
    expect(html).toContain('<span class="at">11:03</span> GovLab (angefragt)');
    expect(html.match(/EGovC/g)).toHaveLength(2);
    expect(html).toContain('<strong>Stand 007</strong> EGovC GmbH');
  });

  test('says that somebody is still looked for, whom nobody can have been asked', async () => {
    const session = await conference();
    session.write('p.csv', 'Tag;Zeit;Titel;Gäste\n7.11.2025;15:00-15:30;Rede;N.N.\n');
    await session.done(`programme import ${event} p.csv`);
    await session.done(
      `session edit ${event} Ausblick --guest "N. N." --guest "N.N., , Bund" --guest "N.N., , , requested"`,
    );
    const guests = (await session.done(`guest list ${event} --json`)).json<
      { session: string | null; status: string }[]
    >();
    const of = (title: string) => guests.filter((guest) => guest.session === title).map(({ status }) => status);
    expect([of('Rede'), of('Ausblick')]).toEqual([['idea'], ['requested', 'requested']]);
    await session.done(`programme export ${event} --out p.txt`);
    expect(session.read('p.txt')).toContain('Rede\n      N.N.\n');
  });

  test.each(['de', 'en'])('in %s', async (language) => {
    const session = await conference();
    for (const format of ['html', 'md', 'txt']) {
      await session.done(`programme export ${event} --out p.${format} --document-lang ${language}`);
      const written = session.read(`p.${format}`);
      if (format === 'html') expect(faultsOfHtml(written)).toEqual([]);
      await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/programme.${language}.${format}`);
    }
  });
});

test('the programme comes along when the event moves, is part of its JSON, and goes with it', async () => {
  const session = await conference();
  await session.done(`event move ${event} --to 4.12.2025`);
  const { sessions } = (await session.done(`event show ${event} --json`)).json<{ sessions: { day: string }[] }>();
  expect(sessions.map(({ day }) => day)).toEqual(['2025-12-04', '2025-12-04', ...Array(5).fill('2025-12-05')]);
  expect((await session.done(`programme check ${event} --json`)).json()).toEqual([]);
});

test('who is forgotten is out of the programme too', async () => {
  const session = await conference();
  await session.done('member add --given Clara --family Conrad --email clara@stadt.example');
  await session.done('member forget clara@stadt.example --yes');
  const shown = (await session.done(`programme show ${event}`)).stdout;
  expect(shown).not.toContain('Conrad');
  expect(shown).toContain('N.N.');
});

test('an organisation that is there already is changed, and said to be so', async () => {
  const session = await conference();
  const { stdout } = await session.done(`organisation add ${event} "egovc gmbh" --booth 8`);
  expect(stdout).toMatch(/Booth\s+007 → 8/);
  const again = await session.done(`organisation add ${event} "EGovC GmbH" --booth 8`);
  expect(again.stderr).toContain('Nothing changes');
  const json = (await session.done(`organisation add ${event} "EGovC GmbH" --role Gold --json`)).json();
  expect(json).toMatchObject({ booth: '8', changes: [{ field: 'role', from: 'Gold; Silber', to: 'Gold' }] });
});

test('partners keep their role when the event gets another', async () => {
  const session = await conference();
  await session.done(`organisation add ${event} Medien --as partner --role Medienpartner`);
  await session.done(`event edit ${event} --partner Medien --partner Sparkasse`);
  const all = (await session.done(`organisation list ${event} --json`)).json();
  expect(all).toMatchObject([
    { name: 'Medien', part: 'partner', role: 'Medienpartner' },
    { name: 'Sparkasse', part: 'partner', role: null },
    { name: 'EGovC GmbH', part: 'exhibitor', booth: '007' },
  ]);
});

test('who is asked for a session reads in the mail which, and who hosts the event', async () => {
  const session = newSession();
  await session.done('init --name Netz --from "Büro <buero@netz.example>"');
  await session.done('event add --title Tagung --date 7.11.2025 --time 09:00-17:00 --host GovLab');
  await session.done('session add tagung-2025-11 --title Panel --time 10:00-11:00 --room Saal --guest "Gerda Gast"');
  await session.done('session add tagung-2025-11 --title Runde --guest "Gerda Gast, , , idea"');
  for (const id of [1, 2]) await session.done(`guest edit tagung-2025-11 ${id} --email gerda@gast.example`);
  const shown = async (line: string) => (await session.done(line)).stdout.replace(/\s+/g, ' ');
  const asked = await shown('guest ask tagung-2025-11 1 --preview');
  expect(asked).toContain('Gemeinsam mit: GovLab');
  expect(asked).toContain('Programmpunkt: Freitag, 7. November, 10:00–11:00 Uhr: Panel, Saal');
  expect(asked).toContain(': Runde');
  await session.done('guest confirm tagung-2025-11 1');
  const informed = await shown('guest inform tagung-2025-11 1 --preview');
  expect(informed).toContain(': Panel, Saal');
  expect(informed).not.toContain(': Runde');
});
