import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

interface Result {
  rows: number;
  new: number;
  changed: number;
  same: number;
  ambiguous: number;
  rejected: unknown[];
  leftOut: unknown[];
  withheld: unknown[];
  unknownColumns: string[];
  changes: unknown[];
}

const formulas = [
  '=1+1',
  '+49 6432 12',
  "'=1+1",
  "''@x",
  '-5',
  '@SUM(A1)',
  '="01234"',
  '=cmd|"/c calc"!A1',
  '_x0041_ _x000D_',
];

/** Everything that has been known to break a member list, in one network. */
const list = `Anrede;Titel;Vorname;Nachname;Du/Sie;E-Mail;Weitere E-Mails;Telefon;Amt;Kommune;Land;AGS;PLZ;geb.;Wahldatum;Erst-/Wiederwahl;Haupt-/Ehrenamt;Status;Eintritt;Newsletter;Foto;Aufzeichnung;Namensnennung;Bemerkung
Frau;Dr.;Kim;Mayer;Du;kim@diez.example;"k.mayer@x.example, kim@y.example";+49 6432 12;Bürgermeisterin;Diez;RP;07141029;65582;1986;2019-10;Erstwahl;hauptamtlich;aktiv;2020;ja, 12.03.2024;nein;widerrufen am 31.01.2025;ja;"Zeile eins; mit ""Zitat""
Zeile zwei, =1+1"
Herr;Prof. Dr.;Jörg-Uwe;von der Müßig;Sie;joerg@gerau.example;;06152 1;Bürgermeister;Groß-Gerau;HE;06433006;01067;3.4.1985;27.10.2019;Wiederwahl;ehrenamtlich;ehemalig;;;;;;
divers;;Ҫağla;O'Neill;;cagla@bonn.example;;;Oberbürgermeister*in;Bonn;NW;;;Okt 1990;;;;Fördermitglied;;;;;;
;;;Namenlos;;;;;;Hofstetten;BW;;;;;;;gewählt;;;;;;
;;;Namenlos;;;;;;Hofstetten;BY;;;;;;;;;;;;;
`;

const network = madeOnce(async () => {
  const session = newSession();
  session.write('liste.csv', list);
  const { json } = await session.done('member import liste.csv --json');
  expect(json<Result>()).toMatchObject({ rows: 5, new: 5, rejected: [], leftOut: [], unknownColumns: [] });
  await session.done('member add --family Gast --status none --email gast@x.example');
  for (const [i, text] of formulas.entries()) {
    await session.done([
      'member',
      'add',
      '--family',
      `Formel${'abcdefghi'[i]}`,
      '--given',
      text,
      '--office',
      text,
      '--remarks',
      text,
    ]);
  }
  return session;
});

function dump(session: Session): unknown {
  const db = openSqlite(session.database, { readonly: true });
  const tables = ['persons', 'email_addresses', 'memberships', 'terms', 'municipalities', 'consents', 'import_origins'];
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return rows;
}

const nothing = { new: 0, changed: 0, ambiguous: 0, rejected: [], withheld: [], unknownColumns: [], changes: [] };

describe('member export', () => {
  it.each([
    ['csv', 'de'],
    ['csv', 'en'],
    ['xlsx', 'de'],
    ['xlsx', 'en'],
  ])('writes %s in %s that an import changes nothing with', async (format, language) => {
    const session = await network();
    const before = dump(session);
    await session.done(`member export --status any --document-lang ${language} --out aus.${format}`);
    const { json } = await session.done(`member import aus.${format} --json`);
    expect(json<Result>()).toMatchObject({
      ...nothing,
      rows: 6 + formulas.length,
      same: 6 + formulas.length,
      leftOut: [],
    });
    expect(dump(session)).toEqual(before);
  });

  it.each(['csv', 'xlsx'])('writes %s from which an empty database becomes the same', async (format) => {
    const session = await network();
    await session.done(`member export --status any --sort id --out aus.${format}`);
    const other = newSession();
    await session.done(`member import aus.${format} --db ${other.database}`);
    for (const ending of ['csv', 'json']) {
      await session.done(`member export --status any --sort id --out eins.${ending}`);
      await session.done(`member export --status any --sort id --out zwei.${ending} --db ${other.database}`);
      expect(session.read(`zwei.${ending}`)).toBe(session.read(`eins.${ending}`));
    }
  });

  it('writes CSV that Excel opens: byte order mark, semicolons, CRLF, no formulas', async () => {
    const session = await network();
    await session.done('member export --status any --out aus.csv');
    const text = session.read('aus.csv');
    expect(text.startsWith('\ufeffnjb-Nr;Anrede;Titel;Vorname;Nachname;')).toBe(true);
    expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/(?:^|[;\n])"?[=+@-]/m);
    expect(text).toContain(
      ';07141029;65582;1986;2019-10;Erstwahl;hauptamtlich;aktiv;2020;ja, 2024-03-12;widerrufen, 2025-09-04;',
    );
    expect(text).toContain('"Zeile eins; mit ""Zitat""\nZeile zwei, =1+1"');
  });

  it('holds for any text in any field', async () => {
    const sign = fc.constantFrom(...'=+-@\';,"\n\t\r _x0041_ÄßéŁ😀&<>|()#/\\0189ab.', '\u00a0', '\u200b');
    const text = fc.string({ unit: sign, minLength: 1, maxLength: 12 });
    const person = fc.record({ given: text, office: text, place: text, remarks: text, title: fc.option(text) });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 25 }), async (people) => {
        const session = newSession();
        await session.done('init --name Netz');
        fill(session, people);
        const before = dump(session);
        for (const format of ['csv', 'xlsx']) {
          await session.done(`member export --out aus.${format}`);
          const result = (await session.njb(`member import aus.${format} --json`)).json<Result>();
          expect(result).toMatchObject({ rows: people.length, new: 0, changed: 0, changes: [], ambiguous: 0 });
          expect(dump(session)).toEqual(before);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('shows of several elections the latest, which an import knows again', async () => {
    const session = await network();
    session.write('neu.csv', 'Vorname;Nachname;Kommune;Wahldatum\nKim;Mayer;Diez;5.5.2024\n');
    await session.done('member import neu.csv');
    await session.done('member export --search Mayer --out aus.csv');
    expect(session.read('aus.csv')).toContain(';1986;2024-05-05;;;aktiv;');
    expect((await session.done('member import aus.csv --json')).json()).toMatchObject({ ...nothing, rows: 1, same: 1 });
  });

  it('takes the filters of the list, and the format from the name of the file', async () => {
    const session = await network();
    await session.done('member export --state HE --status former --out hessen.json');
    const people = JSON.parse(session.read('hessen.json')) as Record<string, unknown>[];
    expect(people).toMatchObject([
      {
        familyName: 'von der Müßig',
        emails: ['joerg@gerau.example'],
        status: 'former',
        eligibility: { verdict: 'yes' },
        terms: [{ title: 'Bürgermeister', municipality: 'Groß-Gerau', state: 'HE' }],
      },
    ]);
    expect((await session.done('member export --state HE --status former --json')).json()).toEqual(people);
    const told = await session.done('member export --eligible yes --out a.csv --json');
    expect(told.json()).toEqual({ file: session.path('a.csv'), format: 'csv', people: 2 });
    const dry = await session.done('member export --dry-run --out b.csv');
    expect([dry.stderr, session.exists('b.csv')]).toEqual([`Would write ${session.path('b.csv')}\n`, false]);
  });

  it('writes to the screen what is text, and a workbook only into a pipe', async () => {
    const session = await network();
    const piped = await session.done('member export --status supporter');
    expect(piped.stdout.endsWith(';Fördermitglied;;;;;;\r\n')).toBe(true);
    const shown = await session.done('member export --status supporter', { terminal: true });
    expect(shown.stdout).toBe(piped.stdout.replace('\ufeff', '').replaceAll('\r\n', '\n'));
    expect((await session.done('member export --format xlsx')).stdout.startsWith('PK\u0003\u0004')).toBe(true);
    const refused = await session.njb('member export --format xlsx', { terminal: true });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--out FILE says where to write it')]);
    const odd = await session.njb('member export --format ods');
    expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('“ods” is not possible for --format')]);
  });
});

/** Puts people straight into the database: values that no command would take the trouble to type. */
function fill(
  session: Session,
  people: readonly { given: string; office: string; place: string; remarks: string; title: string | null }[],
): void {
  const db = openSqlite(session.database);
  for (const [i, { given, office, place, remarks, title }] of people.entries()) {
    const person = db
      .prepare('INSERT INTO persons (given_name, family_name, academic_title, remarks) VALUES (?, ?, ?, ?)')
      .run(given, `Muster${i}`, title, remarks).lastInsertRowid;
    db.prepare("INSERT INTO memberships (person_id, status) VALUES (?, 'active')").run(person);
    const municipality = db.prepare('INSERT INTO municipalities (name) VALUES (?)').run(place).lastInsertRowid;
    db.prepare('INSERT INTO terms (person_id, municipality_id, title) VALUES (?, ?, ?)').run(
      person,
      municipality,
      office,
    );
  }
  db.close();
}
