import { describe, expect, test } from 'vitest';
import { faultsOfHtml } from '../helpers/html.js';
import { newSession, type Session } from '../helpers/run.js';
import { chance, csvRow, HEADER, type SyntheticMember, syntheticMembers } from '../helpers/synthetic-members.js';

const event = 'konferenz-2025-11';

interface Imported {
  rows: number;
  new: number;
  changed: number;
  same: number;
  ambiguous: number;
  rejected: unknown[];
  persons: { new: number };
}

interface Listed {
  person: number;
  familyName: string;
  status: string;
  reference: string | null;
  registeredAt: string | null;
}

async function conference(members: readonly SyntheticMember[] = []): Promise<Session> {
  const session = newSession();
  await session.done('event add --title Konferenz --date 6.11.2025 --until 7.11.2025 --place Halle');
  if (members.length > 0) {
    session.write('mitglieder.csv', HEADER + members.map(csvRow).join(''));
    await session.done('member import mitglieder.csv --quiet');
  }
  return session;
}

const list = async (session: Session) =>
  (await session.done(`attendee export ${event} --format json`)).json<Listed[]>();

const head = 'Bestellnummer;Status;Angemeldet am;Vorname;Nachname;E-Mail;Stadt\n';

async function read(session: Session, name: string, text: string): Promise<Imported> {
  session.write(name, text);
  return (await session.njb(`attendee import ${event} ${name} --json`)).json<Imported>();
}

describe('registrations with the usual faults', () => {
  const people = syntheticMembers(160, chance(7)).filter(({ email }) => email !== '');
  const members = people.slice(0, 90);
  const strangers = people.slice(90, 120);

  /** Doubles, slips of the pen and changed addresses; what each row is about stands in its number. */
  function rows(): { who: number; text: string }[] {
    const random = chance(11);
    return [...members, ...strangers].flatMap((person, who) => {
      const row = (changes: Partial<SyntheticMember> = {}) => {
        const { given, family, email, place } = { ...person, ...changes };
        return { who, text: `N-${who};bezahlt;12.08.2025 10:00;${given};${family};${email};${place}\n` };
      };
      const dice = random();
      if (dice < 0.2) return [row(), row()];
      if (dice < 0.35)
        return [row({ family: `${person.family.slice(0, -1)}${person.family.at(-1)}${person.family.at(-1)}` })];
      if (dice < 0.5) return [row({ email: `neu-${who}@privat.example` })];
      if (dice < 0.6) return [row({ email: person.email.toUpperCase(), given: person.given.toUpperCase() })];
      return [row()];
    });
  }

  test('lose and double nobody; again they change nothing; one undo takes all back', async () => {
    const session = await conference(members);
    const before = (await session.done('db check')).stdout;
    const all = rows();
    const text = head + all.map((row) => row.text).join('');
    const first = await read(session, 'anmeldungen.csv', text);
    expect(first.rows).toBe(all.length);
    expect(first.new + first.changed + first.same + first.ambiguous + first.rejected.length).toBe(first.rows);
    const listed = await list(session);
    // everybody is on the list once, or among the rows to decide
    const references = listed.map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
    expect(new Set(listed.map(({ person }) => person)).size).toBe(listed.length);
    expect(listed.length + first.ambiguous).toBeGreaterThanOrEqual(members.length + strangers.length);
    // a member keeps the number; nobody becomes a second person
    expect(first.persons.new).toBeLessThanOrEqual(strangers.length);
    const active = (await session.done('member list --status active --json')).json<unknown[]>();
    expect(active).toHaveLength(members.length);
    const again = await read(session, 'anmeldungen.csv', text);
    expect(again).toMatchObject({ new: 0, changed: 0, persons: { new: 0 } });
    expect(await list(session)).toEqual(listed);
    await session.done('undo');
    expect(await list(session)).toEqual([]);
    expect((await session.done('db check')).stdout).toBe(before);
  });
});

describe('what the tool says', () => {
  test('counts once: later answers stay, until the tool says something new', async () => {
    const session = await conference();
    const row = 'A;bezahlt;1.8.2025 9:00;Ada;Alt;ada@alt.example;Altdorf\n';
    expect(await read(session, 'a.csv', head + row)).toMatchObject({ new: 1, persons: { new: 1 } });
    await session.done(`attendee edit ${event} ada@alt.example --status declined`);
    expect(await read(session, 'a.csv', head + row)).toMatchObject({ same: 1, changed: 0 });
    expect(await list(session)).toMatchObject([{ status: 'declined' }]);
    await read(session, 'a.csv', head + row.replace('bezahlt', 'eingecheckt'));
    expect(await list(session)).toMatchObject([{ status: 'attended' }]);
    await read(session, 'a.csv', head + row.replace('bezahlt', 'storniert'));
    expect(await list(session)).toMatchObject([{ status: 'attended' }]);
  });

  test('is not what a list of ours says that is read back', async () => {
    const session = await conference();
    const row = 'A;bezahlt;1.8.2025 9:00;Ada;Alt;ada@alt.example;Altdorf\n';
    await read(session, 'a.csv', head + row);
    await session.done(`attendee edit ${event} ada@alt.example --status declined`);
    await session.done(`attendee export ${event} --out own.csv`);
    expect(await read(session, 'own.csv', session.read('own.csv'))).toMatchObject({ same: 1, new: 0, changed: 0 });
    // so the tool's unchanged list still has said nothing new
    expect(await read(session, 'a.csv', head + row)).toMatchObject({ same: 1, changed: 0 });
    expect(await list(session)).toMatchObject([{ status: 'declined' }]);
  });

  test('is marked in a list of ours where it is of an old date, and read back as before', async () => {
    const session = await conference();
    await session.done('config set from buero@netz.example');
    await session.done('member add --given Ada --family Alt --email ada@alt.example');
    await session.done('member add --given Bo --family Bach --email bo@bach.example');
    await session.done(`invite send ${event}`);
    await session.done(`attendee edit ${event} ada@alt.example --status accepted`);
    await session.done(`attendee export ${event} --out own.csv`);
    expect(session.read('own.csv')).not.toContain('alter Termin');
    await session.done(`event move ${event} --to 13.11.2025`);
    await session.done(`attendee export ${event} --out own.csv`);
    const [heading = '', ada = '', bo = ''] = session.read('own.csv').split(/\r?\n/);
    expect([heading, ada, bo].map((line) => line.split(';').at(-1))).toEqual(['njb: alter Termin', 'ja', '']);
    expect(await list(session)).toMatchObject([{ oldDate: true }, { oldDate: false }]);
    expect(await read(session, 'own.csv', session.read('own.csv'))).toMatchObject({ same: 2, new: 0, changed: 0 });
  });

  test('is asked about where a name is nearly a known one and no column tells the municipality', async () => {
    const session = newSession();
    await session.done('event add --title Tagung --date 2025-11-06 --place Halle');
    await session.done(
      'member add --given Moritz --family Wolf --email wolf@stadt.example --municipality Diez --state RP',
    );
    session.write('list.csv', 'Vorname;Nachname;E-Mail\nMoritz;Wolff;mw@web.example\nMara;Wolf;mara@web.example\n');
    const { code, stdout } = await session.njb('attendee import next list.csv --dry-run');
    expect(code).toBe(3);
    expect(stdout).toMatch(/Moritz Wolff, mw@web\.example\n.*very similar name is known; the row says no municipality/);
    expect(stdout).toContain('1 new, 0 changed, 0 unchanged, 1 to decide');
  });

  test('never makes a member of somebody, nor changes what is known of one', async () => {
    const session = await conference();
    await session.done(
      'member add --given Ada --family Alt --email ada@alt.example --municipality Altdorf --phone "089 1"',
    );
    await read(
      session,
      'a.csv',
      'Vorname;Nachname;E-Mail;Telefon;Stadt\nAda;Alt;ada@alt.example;0800 999;Altdorf\nNora;Neu;nora@neu.example;;\n',
    );
    expect((await session.done('member show ada@alt.example')).stdout).toMatch(/089 1/);
    expect((await session.done('member list --json')).json<unknown[]>()).toHaveLength(1);
    expect((await session.done('member show nora@neu.example')).stdout).toContain('Nora Neu');
    expect(await list(session)).toMatchObject([{ familyName: 'Alt' }, { familyName: 'Neu' }]);
  });

  test('about one person twice: the later row counts, whatever the order', async () => {
    const cancelled = 'A;storniert;2.8.2025;Ada;Alt;ada@alt.example;\n';
    const booked = 'B;bezahlt;3.8.2025;Ada;Alt;ada@alt.example;\n';
    for (const text of [cancelled + booked, booked + cancelled]) {
      const session = await conference();
      await read(session, 'a.csv', head + text);
      expect(await list(session)).toMatchObject([{ status: 'registered', reference: 'B' }]);
    }
  });

  test('numbers of the tool are not taken for ours', async () => {
    const session = await conference();
    await session.done('member add --given Ada --family Alt --email ada@alt.example');
    await read(session, 'a.csv', 'ID;Vorname;Nachname;E-Mail\n1;Nora;Neu;nora@neu.example\n');
    expect(await list(session)).toMatchObject([{ familyName: 'Neu', reference: '1' }]);
  });
});

describe('the guest list', () => {
  async function listed(): Promise<Session> {
    const session = await conference();
    await read(
      session,
      'a.csv',
      `${head}A;bezahlt;1.8.2025 9:05;Ada;<Alt>;ada@alt.example;Altdorf\nB;storniert;2.8.2025;Bea;Bunt;bea@bunt.example;Altdorf\nC;bezahlt;3.8.2025;=Carl;Cohn;carl@cohn.example;Neustadt\n`,
    );
    return session;
  }

  test.each(['csv', 'xlsx'])('as %s can be read again, and changes nothing', async (format) => {
    const session = await listed();
    await session.done(`attendee export ${event} --out gaeste.${format}`);
    const again = (await session.done(`attendee import ${event} gaeste.${format} --json`)).json();
    expect(again).toMatchObject({ rows: 3, new: 0, changed: 0, same: 3, rejected: [] });
  });

  test('to sign and as badges has who is coming, unless said otherwise', async () => {
    const session = await listed();
    await session.done(`attendee export ${event} --out liste.html`);
    const sheet = session.read('liste.html');
    expect(sheet).toContain('<strong>&lt;Alt&gt;</strong>, Ada');
    expect(sheet).not.toContain('Bunt');
    expect(faultsOfHtml(sheet)).toEqual([]);
    await session.done(`attendee export ${event} --format badges --status declined --out s.html`);
    expect(session.read('s.html')).toContain('<p class="name">Bea Bunt</p>');
    expect(session.read('s.html').match(/class="sheet"/g)).toHaveLength(1);
    expect(faultsOfHtml(session.read('s.html'))).toEqual([]);
  });

  test('counts where people come from', async () => {
    const session = await listed();
    expect((await session.done(`attendee list ${event}`)).stderr).toContain('From 2 municipalities: Altdorf, Neustadt');
  });

  test('of somebody who was erased once it is over keeps the count, not the number of the registration', async () => {
    const session = await listed();
    await session.done('--today 2025-12-01 member forget carl@cohn.example --yes');
    expect((await list(session)).map(({ familyName }) => familyName)).toEqual(['<Alt>', 'Bunt']);
    expect((await session.done(`attendee list ${event} --json`)).json<unknown[]>()).toHaveLength(3);
  });
});

describe('columns of registrations', () => {
  test('that name the town of somebody known by name and address in short raise no question', async () => {
    const session = await conference();
    await session.done(
      'member add --given Ute --family Jäger --email jaeger@zt.example --municipality Zeulenroda-Triebes',
    );
    const text = 'Vorname;Nachname;E-Mail;Stadt\nUte;Jaeger;jaeger@zt.example;Zeulenroda\n';
    expect(await read(session, 'a.csv', text)).toMatchObject({ ambiguous: 0, persons: { new: 0 } });
    expect(await list(session)).toMatchObject([{ familyName: 'Jäger', status: 'registered' }]);
  });

  test('that outside tools call otherwise are known', async () => {
    const session = await conference();
    const text =
      'Bestellcode;Bestelldatum;Bestellstatus;Teilnehmername: Vorname;Teilnehmername: Nachname;Teilnehmer-E-Mail\n' +
      'X1;12.08.2025;bezahlt;Kim;Diez;kim@x.example\n';
    expect(await read(session, 'a.csv', text)).toMatchObject({ new: 1, rejected: [], unknownColumns: [] });
    expect(await list(session)).toMatchObject([{ familyName: 'Diez', status: 'registered', reference: 'X1' }]);
  });

  test('nobody knows are asked about on a terminal, and remembered in a profile', async () => {
    const session = await conference();
    session.write('a.csv', 'Vorname;Nachname;Beleg;Ort der Tätigkeit;Preis\nKim;Mayer;B7;Diez;0\n');
    await session.done(`attendee import ${event} a.csv --profile portal`, {
      answers: [
        ['Column “Beleg”, for example B7: what does it hold?', 'Number of the registration'],
        ['Column “Ort der Tätigkeit”, for example Diez: what does it hold?', 'Municipality'],
        ['Column “Preis”, for example 0: what does it hold?', 'nothing for njb: leave it out'],
        ['Import it like this?', ''],
      ],
    });
    expect(await list(session)).toMatchObject([{ familyName: 'Mayer', reference: 'B7', municipality: 'Diez' }]);
    await session.done(`attendee import ${event} a.csv --profile portal`, { terminal: true });
  });

  test('can be named by their German headings, too, whatever their case', async () => {
    const session = await conference();
    session.write('a.csv', 'Wer;BELEG\nKim Mayer;B7\n');
    await session.done(`attendee import ${event} a.csv --map Wer=Name --map beleg=Bestellnummer`);
    expect(await list(session)).toMatchObject([{ familyName: 'Mayer', reference: 'B7' }]);
    const { code, stderr } = await session.njb(`attendee import ${event} a.csv --map Wer=given`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Possible are id, .*registration, .*wish1, .*access/);
  });

  test('with no family name among them are named once, not row by row', async () => {
    const session = await conference();
    session.write('a.csv', 'E-Mail;Rufname\nada@x.example;Ada\nkim@x.example;Kim\nben@x.example;Ben\n');
    const { code, stdout, stderr } = await session.njb(`attendee import ${event} a.csv`);
    expect(code).toBe(3);
    expect(stdout).toContain('No column holds the family name');
    expect(stdout).toContain('for that 3 rows are rejected.');
    expect(stdout).not.toContain('The family name is missing.');
    expect(stderr).toContain('“--map COLUMN=familyName”');
    expect(stderr).not.toContain('--rejects');
    expect(await list(session)).toEqual([]);
  });
});
