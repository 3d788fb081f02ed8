import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { draftOf } from '../../src/drafts.js';
import { newSession, type Session } from '../helpers/run.js';

const header = 'Anrede;Vorname;Nachname;E-Mail;Kommune;Bundesland;Geburtsdatum;gewählt am;Amt\r\n';
const kim = 'Frau;Kim;Mayer;kim@diez.example;Diez;RLP;1986;Oktober 2019;Bürgermeisterin\r\n';
const joerg = 'Herr;Jörg;Müßig;joerg@gerau.example;Groß-Gerau;Hessen;3.4.1985;27.10.2019;Bürgermeister\r\n';
const badDate = 'Herr;Ben;Kurz;;Diez;RLP;31.02.1990;2020;Bürgermeister\r\n';
const nearlyKim = 'Frau;Kim;Meyer;;Diez;RLP;1986;Oktober 2019;Bürgermeisterin\r\n';

interface Result {
  rows: number;
  new: number;
  changed: number;
  same: number;
  ambiguous: number;
  rejected: { line: number; column: string | null; value: string; reason: string }[];
  applied: boolean;
  unknownColumns: string[];
  changes: { line: number; field: string; from: string | null; to: string }[];
}

/** Everything in the database but the journal. */
function dump(session: Session): Record<string, unknown[]> {
  const db = openSqlite(session.database, { readonly: true });
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', 'commands')")
    .pluck()
    .all();
  const tables = Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  db.close();
  return tables;
}

const logged = async (session: Session) => (await session.done('log --json')).json<unknown[]>().length;

describe('member import', () => {
  it('reads what Excel wrote in Windows-1252, once, and takes it back as a whole', async () => {
    const session = newSession();
    await session.done('init --name Netz');
    const before = dump(session);
    session.write('liste.csv', iconv.encode(header + kim + joerg, 'windows-1252'));
    const first = (await session.done('member import liste.csv --json')).json<Result>();
    expect(first).toMatchObject({ rows: 2, new: 2, changed: 0, same: 0, ambiguous: 0, rejected: [], applied: true });
    const members = (await session.done('member list --json')).json<Record<string, unknown>[]>();
    expect(members).toMatchObject([
      {
        familyName: 'Mayer',
        status: 'active',
        born: '1986',
        terms: [{ elected: '2019-10', title: 'Bürgermeisterin' }],
      },
      { givenName: 'Jörg', familyName: 'Müßig', municipality: { name: 'Groß-Gerau', state: 'HE' } },
    ]);
    const after = dump(session);
    expect(after.import_origins).toMatchObject([{ file_name: 'liste.csv', line: 2 }, { line: 3 }]);

    const again = (await session.done('member import liste.csv --json')).json<Result>();
    expect(again).toMatchObject({ rows: 2, new: 0, changed: 0, same: 2 });
    expect(dump(session)).toEqual(after);
    expect(await logged(session)).toBe(2);

    await session.done('undo');
    expect(dump(session)).toEqual(before);
    await session.done('member import liste.csv');
    expect(dump(session)).toEqual(after);
  });

  it('shows the very plan in a dry run, also without a database, and writes nothing', async () => {
    const session = newSession();
    session.write('liste.csv', header + kim + badDate);
    const dry = await session.njb('member import liste.csv --dry-run --rejects weg.csv');
    expect(dry.code).toBe(3);
    expect(dry.stdout).toContain('liste.csv: 2 rows: 1 new, 0 changed, 0 unchanged, 0 to decide, 1 rejected.');
    expect(dry.stderr).toContain('Dry run: nothing was changed.');
    expect([session.exists('njb.db'), session.exists('weg.csv')]).toEqual([false, false]);
    expect((await session.njb('member import liste.csv')).stdout).toBe(dry.stdout);
  });

  it('names each change, the columns it does not know, and keeps a birthday until told otherwise', async () => {
    const session = newSession({ lang: 'de' });
    session.write('a.csv', header + kim);
    await session.done('member import a.csv');
    session.write(
      'b.csv',
      'Vorname;Nachname;E-Mail;Kommune;geb.;Telefon;Hobby\nKim;Mayer;"neu@diez.example, kim@diez.example";Diez;1987;06432 12;Rad\n',
    );
    const shown = await session.done('member import b.csv');
    expect(shown.stdout).toBe(
      [
        'Unbekannte Spalte, nicht eingelesen: Hobby',
        'Geändert',
        '  Zeile 2: Kim Mayer (Nr. 1)',
        '    Telefon: 06432 12 (war leer)',
        '    E-Mail: kim@diez.example → neu@diez.example',
        'Geblieben, obwohl die Datei etwas anderes sagt',
        '  Zeile 2: Kim Mayer (Nr. 1)',
        '    Geboren: bleibt 1986, die Datei sagt 1987; --overwrite born würde es ändern',
        'b.csv: 1 Zeile: 0 neu, 1 geändert, 0 unverändert, 0 zu entscheiden, 0 abgelehnt.',
        '',
      ].join('\n'),
    );
    expect(shown.stderr).toBe('„njb undo“ nimmt es zurück.\n');
    const told = (await session.done('member import b.csv --overwrite born --json')).json<Result>();
    expect(told.changes).toMatchObject([{ line: 2, field: 'born', from: '1986', to: '1987' }]);
  });

  it('names apart who becomes a member only by standing in the list', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer --email kim@diez.example --status none');
    session.write('list.csv', header + kim + joerg);
    const { stdout } = await session.done('member import list.csv');
    expect(stdout).toContain('Known without membership, and members from now on\n  Line 2: Kim Mayer (no. 1)\n');
    expect((await session.done('member import list.csv')).stdout).not.toContain('members from now on');
  });

  it('mends a name that had lost letters with the list saved rightly, and never the other way round', async () => {
    const session = newSession();
    const row = (name: string) =>
      `${header}Frau;${name};ayse@diez.example;Diez;RLP;1986;Oktober 2019;Bürgermeisterin\r\n`;
    session.write('broken.csv', row('Ay?e;Y?lmaz'));
    session.write('list.csv', row('Ayşe;Yılmaz'));
    await session.done('member import broken.csv');
    const { stdout } = await session.done('member import list.csv');
    expect(stdout).toMatch(/Given name: Ay\?e → Ayşe\n.*Family name: Y\?lmaz → Yılmaz\n/);
    const again = (await session.done('member import broken.csv --json')).json<Result>();
    expect(again).toMatchObject({ new: 0, changed: 0, same: 1, ambiguous: 0 });
    expect((await session.done('member show 1')).stdout).toContain('Ayşe Yılmaz');
  });

  it('writes what it left into a file that can be mended and imported', async () => {
    const session = newSession({ lang: 'de' });
    const wide = 'Herr;Tom;Lang;tom@x.example;Bonn;NRW;1990;2020;Bürgermeister;zu viel\r\n';
    const formula = 'Herr;=1+1;Formel;;Bonn;NRW;morgen;2020;Bürgermeister\r\n';
    session.write('liste.csv', header + kim + badDate + nearlyKim + wide + formula);
    const result = await session.njb('member import liste.csv --rejects weg.csv --json');
    expect(result.code).toBe(3);
    expect(result.json<Result>()).toMatchObject({ rows: 5, new: 1, ambiguous: 1 });
    expect(result.json<Result>().rejected).toMatchObject([
      { line: 3, column: 'Geburtsdatum', value: '31.02.1990', reason: expect.stringContaining('is no date') },
      { line: 5, column: null, value: 'zu viel' },
      { line: 6, value: 'morgen' },
    ]);
    const text = session.read('weg.csv');
    expect(text.startsWith('\ufeffnjb: Grund;Anrede;Vorname;')).toBe(true);
    expect(text).toContain(";'=1+1;Formel;");
    expect(text).toContain('Jemand mit sehr ähnlichem Namen ist in dieser Kommune bekannt.;Frau;Kim;Meyer;');

    const unmended = (await session.njb('member import weg.csv --json')).json<Result>();
    expect(unmended).toMatchObject({ rows: 4, new: 0, ambiguous: 1, unknownColumns: [] });
    expect(unmended.rejected).toHaveLength(3);
    session.write(
      'weg.csv',
      text.replaceAll('31.02.1990', '28.02.1990').replace(';zu viel', '').replaceAll('morgen', '1991'),
    );
    const mended = (await session.njb('member import weg.csv --rejects nochmal.csv --json')).json<Result>();
    expect(mended).toMatchObject({ rows: 4, new: 3, ambiguous: 1, rejected: [], unknownColumns: [] });
    expect(session.read('nochmal.csv').match(/njb: Grund/g)).toHaveLength(1);
    const members = (await session.done('member list --json')).json<{ givenName: string }[]>();
    expect(members.map(({ givenName }) => givenName)).toContain('=1+1');
  });

  it('never writes the rejects over another file', async () => {
    const session = newSession();
    session.write('liste.csv', header + badDate);
    session.write('other.csv', 'keep me');
    await session.done('init');
    for (const file of ['liste.csv', './liste.csv', 'njb.db', 'other.csv', 'nowhere/weg.csv']) {
      const before = readFileSync(session.database);
      expect((await session.njb(['member', 'import', 'liste.csv', '--rejects', file])).code, file).toBe(2);
      expect(readFileSync(session.database).equals(before)).toBe(true);
    }
    expect(session.read('liste.csv')).toBe(header + badDate);
    expect(session.read('other.csv')).toBe('keep me');
    await session.njb('member import liste.csv --rejects weg.csv');
    expect((await session.njb('member import liste.csv --rejects weg.csv')).code).toBe(3);
  });

  it('imports nothing where the rejects cannot be written', async () => {
    const session = newSession();
    session.write('liste.csv', header + kim + badDate);
    await session.done('init');
    const before = dump(session);
    // A folder in the place of the file under construction makes the writing fail.
    const { mkdirSync } = await import('node:fs');
    mkdirSync(draftOf(session.path('weg.csv'), 'part'));
    expect((await session.njb('member import liste.csv --rejects weg.csv')).code).toBe(1);
    expect(dump(session)).toEqual(before);
  });

  it.each([
    ['no file', 'member import fehlt.csv', 'There is no file fehlt.csv.'],
    ['a folder', 'member import .', '. is a folder, not a member list.'],
    ['an empty file', 'member import leer.csv', 'leer.csv is empty.'],
    ['rubbish', 'member import muell.csv', 'muell.csv is no text file, so it cannot be a CSV file.'],
    ['a workbook', 'member import liste.xlsx', 'liste.xlsx is a damaged Excel workbook, or one that'],
    ['no header', 'member import kopflos.csv', 'kopflos.csv has no header line that njb understands'],
    ['a --map without field', 'member import liste.csv --map Name', '“Name” does not fit --map'],
    ['an unknown field', 'member import liste.csv --map Amt=bron', '“bron” is no field for --map.'],
    ['an unknown column', 'member import liste.csv --map Amd=born', 'liste.csv has no column “Amd”.'],
    ['a delimiter of two', 'member import liste.csv --delimiter ;;', '“;;” is no delimiter'],
    ['no encoding', 'member import liste.csv --encoding klingon', '“klingon” is no encoding for --encoding.'],
    ['the wrong encoding', 'member import ansi.csv --encoding utf-8', 'ansi.csv is not written in utf-8.'],
    ['an unprotected field', 'member import liste.csv --overwrite phone', '“phone” is not possible for --overwrite'],
    ['an unknown profile', 'member import liste.csv --profile neu', 'There is no import profile “neu”.'],
  ])('refuses %s and changes nothing', async (_, line, sentence) => {
    const session = newSession();
    session.write('liste.csv', header + kim);
    session.write('leer.csv', '');
    session.write(
      'muell.csv',
      Uint8Array.from({ length: 500 }, (_, i) => (i * 31) % 256),
    );
    session.write('liste.xlsx', Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('[Content_Types].xml')]));
    session.write('kopflos.csv', 'Kim,Diez\nEva,Bonn\n');
    session.write('ansi.csv', iconv.encode(header + joerg, 'windows-1252'));
    const { code, stderr, stdout } = await session.njb(line);
    expect(stderr).toContain(sentence);
    expect([code, stdout]).toEqual([2, '']);
    expect(session.exists('njb.db')).toBe(false);
  });

  it('asks on a terminal what unknown columns hold, and remembers it in a profile', async () => {
    const session = newSession();
    const list = 'Nachname;Gewinner;Hobby;Vorname\nMayer;Diez;Rad;Kim\nHolm;Bonn;;Eva\n';
    session.write('liste.csv', list);
    await session.done('member import liste.csv --profile wahlamt', {
      answers: [
        ['Column “Gewinner”, for example Diez · Bonn: what does it hold?', 'Municipality'],
        ['Column “Hobby”, for example Rad: what does it hold?', 'nothing for njb: leave it out'],
        ['Import it like this?', ''],
      ],
    });
    session.write('mehr.csv', list.replace('Hobby;', 'Partei;'));
    const result = (await session.done('member import mehr.csv --profile wahlamt --json')).json<Result>();
    expect(result).toMatchObject({ rows: 2, same: 2, unknownColumns: ['Partei'] });
    expect(await logged(session)).toBe(1);
    // what is shown and then refused leaves nothing; what would change nothing is not asked about
    session.write('neu.csv', 'Nachname;Kommune;Vorname\nNeu;Bonn;Nora\n');
    const refused = await session.njb('member import neu.csv', { answers: [['Import it like this?', 'n']] });
    expect([refused.code, await logged(session)]).toEqual([130, 1]);
    expect(refused.stdout).toContain('Nora Neu');
    await session.done('member import liste.csv --profile wahlamt', { terminal: true });
    const typo = await session.njb('member import mehr.csv --profile wahlant');
    expect([typo.code, typo.stderr]).toEqual([2, expect.stringContaining('Did you mean “wahlamt”?')]);
  });

  it('locks nothing while its question waits, and asks anew where somebody changed something meanwhile', async () => {
    const session = newSession();
    session.write('liste.csv', header + kim);
    await session.done('member import liste.csv');
    session.write('neu.csv', `${header}Frau;Kim;Mayer;;Diez;RLP;;;Landrätin\r\n${joerg}`);
    let opened = 0;
    // Answers stand in a pattern: it is looked at while the question waits
    const somebodyElse = Object.assign(/Import it like this\?/, {
      test: () => {
        const other = openSqlite(session.database, { timeout: 0 });
        opened += 1;
        if (opened < 3) other.exec(`BEGIN IMMEDIATE; UPDATE persons SET phone = '${opened}'; COMMIT`);
        other.close();
        return true;
      },
    });
    const { stdout, stderr } = await session.done('member import neu.csv', {
      answers: [
        [somebodyElse, ''],
        [somebodyElse, 'y'],
        [somebodyElse, ''],
      ],
    });
    expect(stdout.match(/1 new, 1 changed/g)).toHaveLength(3);
    expect(stderr.match(/Meanwhile something else in the database was changed/g)).toHaveLength(2);
    expect(dump(session).persons).toMatchObject([{ family_name: 'Mayer', phone: '2' }, { family_name: 'Müßig' }]);
    // rehearsing it made no copy; doing it made one
    expect((await session.done('db backups --json')).json()).toHaveLength(1);
  });

  it('takes somebody under another name for who has the address, where that is said', async () => {
    const session = newSession();
    await session.done('member add --given Maximilian --family Weiss --email m.weiss@x.example');
    session.write('liste.csv', 'Vorname;Nachname;E-Mail;Telefon\nMax;Weiß;m.weiss@x.example;0170 1234567\n');
    const { stdout } = await session.done('member import liste.csv', {
      answers: [
        [
          /Line 2: Max Weiß has the address of Maximilian Weiss \(no\. 1\).* Do they share it\?.* If they are one person, say no/,
          'n',
        ],
        [/Line 2, Max Weiß, .* Who is it\?/, 'Maximilian Weiss, m.weiss@x.example (no. 1)'],
        [/Which name holds\?/, 'Maximilian Weiss, as it was'],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect(stdout).toContain('Phone: 0170 1234567 (was empty)');
    expect(dump(session).persons).toMatchObject([{ given_name: 'Maximilian', family_name: 'Weiss' }]);
  });

  it('shortens a long plan on a terminal, a very long one anywhere, and none with --verbose', async () => {
    const session = newSession();
    const people = (count: number) =>
      Array.from({ length: count }, (_, i) => `P${i};Name${String.fromCharCode(97 + (i % 26))}${i};p${i}@x.example\n`);
    session.write('liste.csv', `Vorname;Nachname;E-Mail\n${people(30).join('')}`);
    session.write('lang.csv', `Vorname;Nachname;E-Mail\n${people(1003).join('')}`);
    const run = async (line: string, terminal: boolean) => (await session.done(line, { terminal })).stdout;
    expect(await run('member import liste.csv --dry-run', true)).toContain('  … 10 more; --verbose shows all');
    expect(await run('member import liste.csv --dry-run --verbose', true)).toContain('p29@x.example');
    expect(await run('member import liste.csv --dry-run', false)).toContain('p29@x.example');
    const long = await run('member import lang.csv --dry-run', false);
    expect(long).toContain('p999@x.example\n  … 3 more; --verbose shows all\n');
    expect(await run('member import lang.csv --dry-run --verbose', false)).toContain('p1002@x.example');
  });
});

describe('member add', () => {
  it('finds the municipality an import would find', async () => {
    const session = newSession();
    session.write('liste.csv', header + kim);
    await session.done('member import liste.csv');
    await session.done('member add --family Holm --municipality "Stadt Diez"');
    const places = (await session.done('member list --json')).json<{ municipality: { name: string } }[]>();
    expect(places.map(({ municipality }) => municipality.name)).toEqual(['Diez', 'Diez']);
  });
});
