import { describe, expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

describe('what holds where two rows say different things', () => {
  const columns = 'Vorname;Nachname;Geburtsdatum;Kommune;E-Mail;Amt;Gewählt\n';
  const weiss = (spelling: string, office: string) =>
    `Sarah;${spelling};3.3.1990;Hagen;sarah@hagen.example;${office};26.09.2021\n`;
  const rows = weiss('Weiß', 'Oberbürgermeisterin') + weiss('Weiss', 'OB');
  const what = /Line 3, Sarah Weiss: another row says something else of Sarah Weiß .* What holds\?/;
  const answered = async (holds: string) => {
    const session = newSession();
    session.write('oktober.csv', columns + rows);
    await session.done('member import oktober.csv', {
      answers: [
        [what, holds],
        [/Import it like this\?/, 'y'],
      ],
    });
    return session;
  };

  it.each([
    ['Office Oberbürgermeisterin, as in line 2', 'Oberbürgermeisterin'],
    ['Office OB, as in line 3', 'OB'],
  ])('is not asked again of a list of another name (%s)', async (holds, office) => {
    const session = await answered(holds);
    session.write('november.csv', columns.replace('\n', ';Partei\n') + rows.replaceAll('2021\n', '2021;\n'));
    const again = await session.done('member import november.csv --map Partei=-', { answers: [] });
    expect(again.stdout).toContain(`Office: stays ${office}, as you said`);
    expect(again.stderr).toContain('There was nothing to change.');
    const dossier = await session.done('member dossier 1');
    expect(dossier.stdout).toContain('Sarah Weiss, 3. März 1990, Hagen, sarah@hagen.example, OB');
    expect(dossier.stderr).toBe('');
    // another line of the same list, and another list
    session.write('dezember.csv', `${columns}Kim;Mayer;;Diez;;;\n${rows}`);
    const moved = await session.done('member import dezember.csv --dry-run --json');
    expect(moved.json()).toMatchObject({ ambiguous: 0, changed: 0, new: 1 });
  });

  it('is asked of a row that says something new, be it in the same line', async () => {
    const session = await answered('Office Oberbürgermeisterin, as in line 2');
    session.write('oktober.csv', columns + rows.replace('OB;', 'Landrätin;'));
    expect((await session.njb('member import oktober.csv --dry-run --json')).json()).toMatchObject({ ambiguous: 1 });
  });

  it('is asked of one election that is of two municipalities', async () => {
    const session = newSession();
    const list =
      `${columns}Jörg;Müller;12.11.1985;Neustadt in Holstein;joerg@neustadt.example;Bürgermeister;26.09.2021\n` +
      'Jörg;Mueller;12.11.1985;Neustadt i.H.;;1. Bürgermeister;26.09.2021\n';
    const who: [RegExp, string] = [
      /Line 3, Jörg Mueller, Neustadt i\.H\.: .* Who is it\?/,
      'Jörg Müller, Neustadt in Holstein, joerg@neustadt.example (new in line 2)',
    ];
    const where =
      /Line 3 gives Neustadt i\.H\. for the election of Jörg Müller \(new in line 2\), 26 September 2021; on record is Neustadt in Holstein\. /;
    session.write('oktober.csv', list);
    const two = await session.njb('member import oktober.csv --dry-run', {
      answers: [who, [where, 'both: two elections on that day']],
    });
    expect(two.stdout).toContain('Further election: 26 September 2021, 1. Bürgermeister, Neustadt i.H.');
    await session.done('member import oktober.csv', {
      answers: [
        who,
        [where, 'Neustadt in Holstein, as it was'],
        [/Line 3, Jörg Mueller: another row .* What holds\?/, 'Office Bürgermeister, as in line 2'],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect((await session.done('member show 1 --json')).json()).toMatchObject({ terms: [{ title: 'Bürgermeister' }] });
    session.write('november.csv', list);
    const again = await session.done('member import november.csv', { answers: [] });
    expect(again.stdout).toContain('2 rows: 0 new, 0 changed, 2 unchanged');
    expect(again.stdout).toMatch(
      /Municipality: stays Neustadt in Holstein, as you said; the file says\s+Neustadt i\.H\./,
    );
    expect(again.stderr).toContain('There was nothing to change.');
  });

  it.each([
    ['', ''],
    ['njb Nr;', '1;'],
  ])('is asked again where the row of the other municipality knows of another office (%s)', async (heading, number) => {
    const session = newSession();
    const kim = (place: string, office: string) =>
      `${heading}${columns}${number}Kim;Mayer;;${place};k@x.example;${office};9.6.2024\n`;
    await session.done('member add --given Kim --family Mayer --municipality Diez --email k@x.example');
    session.write('a.csv', kim('Diez', 'Bürgermeisterin'));
    await session.done('member import a.csv');
    session.write('b.csv', kim('Hagen', ''));
    const where = /Line 2 gives Hagen for the election of Kim Mayer .* on record is Diez\. /;
    await session.done('member import b.csv', { answers: [[where, 'Diez, as it was']] });
    const read = async (office: string) => {
      session.write('b.csv', kim('Hagen', office));
      return (await session.njb('member import b.csv --dry-run --json')).json();
    };
    expect(await read('')).toMatchObject({ same: 1 });
    expect(await read('Landrätin')).toMatchObject({ changed: 0, ambiguous: 1 });
    expect(await read('Bürgermeisterin')).toMatchObject({ same: 1 });
  });

  it.each(['1990', ''])('doubles nobody whose name changed by it (born %s)', async (born) => {
    const session = newSession();
    await session.done('member add --given Kim --family Schmidt --municipality Diez --born 1990 --email b@x.example');
    session.write('liste.csv', `${columns}Kim;Schmidt;${born};Diez;;;\nKim;Mayer;1990;Diez;b@x.example;;\n`);
    await session.done('member import liste.csv', {
      answers: [
        [/Line 3, Kim Mayer: another row .* What holds\?/, 'Family name Mayer, as in line 3'],
        [/Import it like this\?/, 'y'],
      ],
    });
    const again = (await session.njb('member import liste.csv --dry-run --json')).json();
    expect(again).toMatchObject({ new: 0, changed: 0, ...(born === '' ? { ambiguous: 1 } : { same: 2 }) });
  });

  it('stays about whom it was said to be, where a row is now like somebody else', async () => {
    const session = newSession();
    await session.done('member add --given Jan --family Schmitt --municipality Dietz --born 3.4.1985');
    await session.done('member add --given Jana --family Mayer --municipality Dietz --born 1990 --email b@x.example');
    const row = 'Jan;Schmitt;1990;Dietz;;Stadtrat;5.5.2024\n';
    session.write('liste.csv', columns + row);
    const who = /Line 2, Jan Schmitt, Dietz: .* Who is it\?/;
    await session.done('member import liste.csv', {
      answers: [
        [who, 'Jan Schmitt, Dietz (no. 1)'],
        [/Import it like this\?/, 'y'],
      ],
    });
    await session.done('member edit 2 --given Jan --family Schmitt');
    const read = async (name: string) => (await session.njb(`member import ${name} --dry-run --json`)).json();
    expect(await read('liste.csv')).toMatchObject({ same: 1, decidedBefore: [{ person: { id: 1 } }] });
    session.write('andere.csv', columns + row);
    expect(await read('andere.csv')).toMatchObject({ ambiguous: 1, changed: 0 });
    await session.done('member import andere.csv', {
      answers: [
        [who, 'Jan Schmitt, Dietz, b@x.example (no. 2)'],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect(await read('andere.csv')).toMatchObject({ same: 1, ambiguous: 0 });
  });
});
