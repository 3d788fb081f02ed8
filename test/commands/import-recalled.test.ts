import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { newSession, type Session } from '../helpers/run.js';

const head = 'Vorname;Nachname;E-Mail;Geburtsdatum;Amt;Kommune;Gewählt\n';
const lukas = 'Lukas;Bauer;bauer@bauernfeld.example;;Bürgermeister;Bauernfeld;2021\n';
const lucas = 'Lucas;Bauer;;;Bürgermeister;Bauernfeld;2021\n';

interface Outcome {
  new: number;
  same: number;
  changed: number;
  ambiguous: number;
  rejected: { kind: string }[];
  decidedBefore: { line: number; person: { id: number } }[];
}

/** What would become of a list where nobody can be asked. */
async function read(session: Session, rows: string, headings = head): Promise<Outcome> {
  session.write('naechste.csv', headings + rows);
  return (await session.njb('member import naechste.csv --dry-run --json')).json<Outcome>();
}

describe('whom a row is about, once somebody said so,', () => {
  const asked = async () => {
    const session = newSession();
    session.write('liste.csv', head + lukas + lucas);
    await session.done('member import liste.csv', {
      answers: [
        [/Line 3, Lucas Bauer, .* Who is it\?/, 'Lukas Bauer, Bauernfeld, bauer@bauernfeld.example (new in line 2)'],
        [/Which name holds\?/, 'Lukas Bauer, as it was'],
        [/Import it like this\?/, 'y'],
      ],
    });
    return session;
  };

  it('is not asked again: neither of the same list nor of another one, on a terminal and without', async () => {
    const session = await asked();
    const again = await session.done('member import liste.csv', { answers: [] });
    expect(again.stdout).toContain('Given name: stays Lukas, as you said; the file says Lucas');
    expect(again.stdout).toContain('2 rows: 0 new, 0 changed, 2 unchanged, 0 to decide');
    expect(again.stderr).toContain('There was nothing to change.');
    expect(await read(session, lukas + lucas)).toMatchObject({
      same: 2,
      decidedBefore: [{ line: 3, person: { id: 1 } }],
    });
    // what else it says of them is taken
    const phone = await read(session, lucas.replace('2021', '2021;0170 1234'), head.replace('\n', ';Telefon\n'));
    expect(phone).toMatchObject({ changed: 1, ambiguous: 0 });
  });

  it('is asked of a row that says little, and brings another office or election', async () => {
    const session = await asked();
    for (const row of [lucas.replace('2021', '2026'), lucas.replace('Bürgermeister', 'Stadtrat')]) {
      expect([row, await read(session, row)]).toMatchObject([row, { ambiguous: 1, changed: 0, decidedBefore: [] }]);
    }
    session.write('neu.csv', head.replace('\n', ';Telefon\n') + lucas.replace('2021', '2021;0170 1234'));
    const { stdout } = await session.done('member import neu.csv --yes');
    expect(stdout).toContain('Whom the row is about, as you said before');
    // or may be about somebody else who was not there then
    await session.done('member add --given Luca --family Bauer --municipality Bauernfeld');
    expect(await read(session, lucas)).toMatchObject({ ambiguous: 1, decidedBefore: [] });
  });

  it('is no matter where the number in a row says it: then the name in it counts', async () => {
    const session = await asked();
    session.write('nummer.csv', `njb Nr;${head}1;${lucas}`);
    const { stdout } = await session.done('member import nummer.csv --yes');
    expect(stdout).toContain('Given name: Lukas → Lucas');
    await session.done('member edit 1 --given Lukas');
    expect(await read(session, lucas)).toMatchObject({ ambiguous: 1, same: 0 });
  });

  it('is asked of a row that says anything else of who it is', async () => {
    const session = await asked();
    const others = [
      ['Luckas;Bauer;;;', 'Bauernfeld'],
      ['Lucas;Baur;;;', 'Bauernfeld'],
      ['Lucas;Bauer;lucas@bauernfeld.example;;', 'Bauernfeld'],
      ['Lucas;Bauer;;1.2.1990;', 'Bauernfeld'],
    ];
    const rows = others.map(([who, place]) => `${who}Bürgermeister;${place};2021\n`);
    for (const row of rows) expect([row, (await read(session, row)).ambiguous]).toEqual([row, 1]);
    // elsewhere it is somebody else
    expect(await read(session, lucas.replace('Bauernfeld', 'Bergfeld'))).toMatchObject({ new: 1, ambiguous: 0 });
    expect(
      await read(session, lucas.replace(';Bürger', ';BY;Bürger'), head.replace(';Amt', ';Land;Amt')),
    ).toMatchObject({ ambiguous: 1, decidedBefore: [] });
  });

  it('is asked again of who has quite another name now, and once it is taken back', async () => {
    const session = await asked();
    await session.done('member edit 1 --given Ludwig --family Bauer');
    expect(await read(session, lucas)).toMatchObject({ new: 0, ambiguous: 1 });
    await session.done('undo');
    await session.done('undo');
    expect(await read(session, lukas + lucas)).toMatchObject({ new: 1, ambiguous: 1 });
  });

  it('is kept only where it counts later, and never of somebody erased', async () => {
    const session = await asked();
    const kept = () => {
      const db = openSqlite(session.database, { readonly: true });
      const rows = db.prepare('SELECT count(*) FROM answered_rows').pluck().get();
      db.close();
      return rows;
    };
    expect(kept()).toBe(1);
    await session.done('member add --given Eva --family Otto --email eva@otto.example --municipality Ulm');
    await session.done('member forget Eva --yes');
    const later = async (row: string, ...answers: [RegExp, string][]) => {
      session.write('spaeter.csv', head + row);
      await session.njb('member import spaeter.csv', { answers });
    };
    // nothing tells somebody new of the same words from others
    await later('Luka;Bauer;;;Kämmerer;Bauernfeld;\n', [/Who is it\?/, 'somebody new'], [/Import it like this\?/, 'y']);
    // the next row of these words finds its person by itself
    await later(
      'Lukasz;Bauer;bauer@bauernfeld.example;;;Bauernfeld;\n',
      [/Line 2 spells the name/, 'Lukasz Bauer, as in line 2'],
      [/Import it like this\?/, 'y'],
    );
    expect(kept()).toBe(1);
    await later('Lukaasz;Bauer;bauer@bauernfeld.example, eva@otto.example;;;Bauernfeld;\n', [
      /Line 2 spells the name/,
      'Lukasz Bauer, as it was',
    ]);
    expect(kept()).toBe(1);
  });

  it('is asked again where the name in the row held, and does no more', async () => {
    const session = newSession();
    session.write('liste.csv', head + lukas);
    await session.done('member import liste.csv');
    session.write('neu.csv', head + lucas);
    await session.done('member import neu.csv', {
      answers: [
        [/Who is it\?/, 'Lukas Bauer, Bauernfeld, bauer@bauernfeld.example (no. 1)'],
        [/Which name holds\?/, 'Lucas Bauer, as in line 2'],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect(await read(session, lucas)).toMatchObject({ same: 1 });
    await session.done('member edit 1 --given Lukas');
    expect(await read(session, lucas)).toMatchObject({ ambiguous: 1 });
  });

  it('makes nobody new, where name and municipality together are no longer alike', async () => {
    const session = newSession();
    await session.done(
      'member add --given Kimm --family Schmitt --municipality Dietz --born 1.2.1990 --email a@x.example',
    );
    const rows = 'Kim;Schmitt;a@x.example;1.2.1990;;Dietz;\nKimm;Schmitt;;1.2.1990;;Diez;\n';
    session.write('liste.csv', head + rows);
    await session.done('member import liste.csv', {
      answers: [
        [/Line 2, Kim Schmitt: .* What holds\?/, 'Given name Kim, as in line 2'],
        [/Line 3, Kimm Schmitt, Diez: .* Who is it\?/, 'Kim Schmitt, Dietz, a@x.example (no. 1)'],
        [/Which name holds\?/, 'Kim Schmitt, as it was'],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect(await read(session, rows)).toMatchObject({ new: 0, same: 2, decidedBefore: [{ line: 3 }] });
  });

  it('is asked of two people who were both said to be about rows of the same words', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Maier --municipality Diez --email rathaus@x.example');
    const [phones, row] = [head.replace('Amt', 'Telefon'), 'Kimm;Maier;;1.2.1990;0160 111;Diez;\n'];
    session.write('liste.csv', phones + row + row.replace('111', '222'));
    await session.done('member import liste.csv', {
      answers: [
        [/Line 2, Kimm Maier, Diez: .* Who is it\?/, 'somebody new'],
        [/Line 3, Kimm Maier: .* What holds\?/, 'both: they are two people'],
        [/Import it like this\?/, 'y'],
      ],
    });
    const next = await read(session, row.replace('111', '333'), phones);
    expect(next).toMatchObject({ ambiguous: 1, decidedBefore: [] });
  });

  it('is kept of nobody where two were said to be about rows of the same words', async () => {
    const session = newSession();
    for (const given of ['Lukas', 'Luca']) {
      await session.done(`member add --given ${given} --family Bauer --municipality Bauernfeld`);
    }
    const row = lucas.replace(';;;', ';;1.2.1990;');
    session.write('liste.csv', head + row + row);
    const who = (line: number, name: string): [RegExp, string][] => [
      [new RegExp(`Line ${line}, Lucas Bauer, .* Who is it\\?`), `${name} Bauer, Bauernfeld (no. ${line - 1})`],
      [/Which name holds\?/, `${name} Bauer, as it was`],
    ];
    await session.done('member import liste.csv', {
      answers: [...who(2, 'Lukas'), ...who(3, 'Luca'), [/Import it like this\?/, 'y']],
    });
    expect(await read(session, row)).toMatchObject({ ambiguous: 1, decidedBefore: [] });
  });

  it('goes over with a merge, and goes with the person', async () => {
    const session = await asked();
    await session.done('member add --given Luca --family Bauer --municipality Bergfeld');
    await session.done('member merge 2 1 --yes');
    const [{ id } = { id: 0 }] = (await session.done('member list --json')).json<{ id: number }[]>();
    expect((await read(session, lucas)).decidedBefore).toMatchObject([{ person: { id } }]);
    expect((await session.done(`member dossier ${id}`)).stdout).toContain(
      'In Listen so genannt\n\n  Lucas Bauer, Bauernfeld',
    );
    const forgotten = await session.done(`member forget ${id} --yes`);
    expect(forgotten.stdout).toMatch(/Rows of lists assigned by hand\s+1/);
    const db = openSqlite(session.database, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM answered_rows').pluck().get()).toBe(0);
    expect(db.prepare(`SELECT count(*) FROM journal WHERE after LIKE '%Lucas%'`).pluck().get()).toBe(0);
    db.close();
    // the spelling that was told of them does not bring them back either
    const next = await session.njb('member import liste.csv --yes');
    expect(next.stdout).toContain('2 rows: 0 new, 0 changed, 0 unchanged, 0 to decide, 2 rejected');
  });

  it('goes, too, of a row that was given to somebody else by mistake', async () => {
    const session = await asked();
    await session.done('member add --given Lucas --family Bauer --born 1970 --municipality Bauernfeld');
    const { stdout } = await session.done('member forget 2 --yes');
    expect(stdout).toMatch(/Rows of lists assigned by hand\s+1/);
    const bytes = readFileSync(session.database).toString('latin1');
    expect(bytes).not.toContain('Lucas');
    expect((await session.done('member dossier 1')).stdout).not.toContain('In Listen so genannt');
  });

  it('stays where somebody of that spelling is erased elsewhere', async () => {
    const session = await asked();
    await session.done('member add --given Lucas --family Bauer --municipality Hamburg');
    const { stdout } = await session.done('member forget 2 --yes');
    expect(stdout).not.toContain('Rows of lists assigned by hand');
    expect(await read(session, lucas)).toMatchObject({ same: 1, decidedBefore: [{ person: { id: 1 } }] });
    await session.done('member forget 1 --yes');
    expect(await read(session, lucas)).toMatchObject({ new: 0, rejected: [{ kind: 'erased' }] });
  });

  it.each([
    ['Katharina;Schäffer;;03.07.1985;Lahnau', 'Katharina Schäffer, as in line 3'],
    ['Kathi;Schaefer;kathi@lahnau.example;03.07.1985;Lahnau', 'Kathi Schäfer, as in line 3'],
  ])('holds for the earlier row of which somebody new has the name no longer: %s', async (second, name) => {
    const session = newSession();
    const headings = 'Vorname;Nachname;E-Mail;Geburtsdatum;Kommune\n';
    const rows = `Katharina;Schäfer;ks@lahnau.example;03.07.1985;Lahnau\n${second}\n`;
    session.write('liste.csv', headings + rows);
    await session.done('member import liste.csv', {
      answers: [
        [/Who is it\?/, 'Katharina Schäfer, Lahnau, ks@lahnau.example (new in line 2)'],
        [/Which name holds\?/, name],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect(await read(session, rows, headings)).toMatchObject({ changed: 0, new: 0, same: 2, ambiguous: 0 });
  });

  it('holds in whatever order the rows stand, and where the row whose word did not hold stands alone', async () => {
    const session = newSession();
    const headings = 'Vorname;Nachname;E-Mail;Amt;Kommune;Telefon\n';
    const first = 'Lukas;Bauer;bauer@bauernfeld.example;Bürgermeister;Bauernfeld;08031 5566\n';
    const second = 'Lucas;Bauer;;1. Bürgermeister;Bauernfeld;08031 5567\n';
    session.write('liste.csv', headings + first + second);
    await session.done('member import liste.csv', {
      answers: [
        [/Who is it\?/, 'Lukas Bauer, Bauernfeld, bauer@bauernfeld.example (new in line 2)'],
        [/Which name holds\?/, 'Lukas Bauer, as it was'],
        [/What holds\?/, 'Phone 08031 5566, Office Bürgermeister, as in line 2'],
        [/Import it like this\?/, 'y'],
      ],
    });
    for (const rows of [first + second, second + first, second]) {
      expect(await read(session, rows, headings)).toMatchObject({ changed: 0, new: 0, ambiguous: 0 });
    }
    const news = second.replace('5567', '7788');
    expect(await read(session, news, headings)).toMatchObject({ changed: 1, ambiguous: 0 });
  });

  it('holds for who shares no address, and for two of one name', async () => {
    const session = newSession();
    session.write('liste.csv', `${head}Maximilian;Weiss;m.weiss@x.example;;;Diez;\nKim;Mayer;;1960;;Diez;\n`);
    await session.done('member import liste.csv');
    const rows = 'Max;Weiß;m.weiss@x.example;;;Diez;\nKim;Mayer;;1990;;Diez;\n';
    session.write('zwei.csv', head + rows);
    await session.done('member import zwei.csv', {
      answers: [
        [/Do they share it\?/, 'n'],
        [/Line 2, Max Weiß, .* Who is it\?/, 'Maximilian Weiss, Diez, m.weiss@x.example (no. 1)'],
        [/Which name holds\?/, 'Maximilian Weiss, as it was'],
        [/Line 3, Kim Mayer, .* Who is it\?/, 'somebody new'],
        [/Import it like this\?/, 'y'],
      ],
    });
    const later = await read(session, `${rows}Kim;Mayer;;1960;;Diez;\n`);
    expect(later).toMatchObject({ same: 3, decidedBefore: [{ line: 2, person: { id: 1 } }] });
  });

  it('is told in the plan where nothing else tells it', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer --municipality Diez');
    session.write('liste.csv', `${head}Kim;Mayer;;;;Dietz;\n`);
    await session.done('member import liste.csv', {
      answers: [[/Line 2, Kim Mayer, Dietz: .* Who is it\?/, 'Kim Mayer, Diez (no. 1)']],
    });
    const { stdout } = await session.done('member import liste.csv', { answers: [] });
    expect(stdout).toMatch(
      /Whom the row is about, as you said before \(a .*\n {2}changes it\)\n {2}Line 2: Kim Mayer \(no\. 1\)\n/,
    );
  });

  it('is asked of each of two people of one name whom nothing tells apart', async () => {
    const session = newSession();
    const [kim, other] = ['Kim;Mayer;;;;Diez;\n', 'Kim;Mayer;kim@x.example;;;Diez;\n'];
    for (const born of [1960, 1990, 1995]) {
      await session.done(`member add --given Kim --family Mayer --municipality Diez --born ${born}`);
    }
    session.write('liste.csv', head + kim + other);
    await session.done('member import liste.csv', {
      answers: [
        [/Line 2, Kim Mayer, .* Who is it\?/, 'Kim Mayer, Diez (no. 2)'],
        [/Line 3, Kim Mayer, .* Who is it\?/, 'Kim Mayer, Diez (no. 3)'],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect(await read(session, kim + other)).toMatchObject({ ambiguous: 1, same: 1 });
    // a list that has both by number does not change every time whom the answer names
    const numbers = `njb Nr;${head}1;${kim}2;${kim}`;
    session.write('nummern.csv', numbers);
    await session.done('member import nummern.csv');
    expect((await session.done('member import nummern.csv')).stderr).toContain('There was nothing to change.');
    session.write('nummern.csv', `njb Nr;${head}2;${kim}1;${kim}`);
    await session.done('member import nummern.csv');
    expect((await session.done('member import nummern.csv')).stderr).toContain('There was nothing to change.');
  });

  it('holds for the row that was pointed to, and for a municipality that is spelt otherwise', async () => {
    const session = newSession();
    const rows = 'Max;Mayr;;1986;;;\nMax;Mayr;b@x.example;1.5.1986;;Ort;\n';
    const places = 'Kim;Bergk;rathaus@diez.example;1986;;Diez;\nKim;Bergk;rathaus@diez.example;;;Dietz;\n';
    session.write('liste.csv', head + rows + places);
    await session.done('member import liste.csv', {
      answers: [
        [/Line 3, Max Mayr, .* Who is it\?/, 'Max Mayr (new in line 2)'],
        [/Line 5, Kim Bergk, .* Who is it\?/, 'Kim Bergk, Diez, rathaus@diez.example (new in line 4)'],
        [/Import it like this\?/, 'y'],
      ],
    });
    const again = await read(session, rows + places);
    expect(again).toMatchObject({ same: 4, decidedBefore: [{ line: 2 }, { line: 5 }] });
  });

  it('is said anew by the number in a row', async () => {
    const session = newSession();
    await session.done('member add --given Anna --family Schröder --municipality Diez');
    await session.done('member add --given Anna --family Schroeter --municipality Diez');
    const row = 'Anna;Schröter;;1.2.1990;;Diez;\n';
    session.write('liste.csv', head + row.replace('Schröter', 'Schröer'));
    await session.done('member import liste.csv', {
      answers: [
        [/Line 2, Anna Schröer, .* Who is it\?/, 'Anna Schröder, Diez (no. 1)'],
        [/Which name holds\?/, 'Anna Schröder, as it was'],
        [/Import it like this\?/, 'y'],
      ],
    });
    const again = () => read(session, row.replace('Schröter', 'Schröer'));
    expect((await again()).decidedBefore).toMatchObject([{ person: { id: 1 } }]);
    session.write('zurueck.csv', `njb Nr;${head}2;${row.replace('Schröter', 'Schröer')}`);
    await session.done('member import zurueck.csv');
    await session.done('member edit 2 --family Schroeter');
    expect(await again()).toMatchObject({ ambiguous: 1, decidedBefore: [] });
  });

  it('counts of a bare name only in the line where it was read before', async () => {
    const session = newSession();
    await session.done('member add --given Lukas --family Bauer --municipality Diez');
    const names = 'Vorname;Nachname;Telefon\n';
    session.write('namen.csv', `${names}Lukas;Bauer;0170 1\n`);
    await session.done('member import namen.csv', {
      answers: [
        [/Line 2, Lukas Bauer: .* Who is it\?/, 'Lukas Bauer, Diez (no. 1)'],
        [/Import it like this\?/, 'y'],
      ],
    });
    await session.done('member import namen.csv', { answers: [] });
    expect(await read(session, 'Lukas;Bauer;0170 1\n', names)).toMatchObject({ ambiguous: 1 });
  });
});
