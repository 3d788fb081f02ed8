import { describe, expect, it } from 'vitest';
import { officialList } from '../helpers/official-list.js';
import { newSession, type Session } from '../helpers/run.js';

interface Imported {
  rows: number;
  new: number;
  changed: number;
  same: number;
  rejected: unknown[];
  source: string;
  takenOver: { name: string; office: string | null; to: { officialName: string } }[];
  open: { name: string; candidates: { officialName: string }[] }[];
  changes: { name: string; field: string; from: unknown; to: unknown }[];
  gone: { name: string; offices: number }[];
}
interface Municipality {
  id: number;
  name: string;
  officialName: string | null;
  kind: string | null;
  state: string | null;
  population: number | null;
  ags: string | null;
  aliases: string[];
  source: string | null;
  offices: number;
}
interface Result {
  new: number;
  changed: number;
  same: number;
  ambiguous: number;
  unlistedMunicipalities: string[];
  questions: { line: number; kind: string; municipalities: { officialName: string; state: string }[] }[];
}

async function withList(lang: 'de' | 'en' = 'en'): Promise<Session> {
  const session = newSession({ lang });
  session.write('gv.csv', officialList);
  await session.done('municipality import gv.csv');
  return session;
}

const municipalities = async (session: Session, options = '') =>
  (await session.done(`municipality list --json ${options}`)).json<Municipality[]>();
const used = async (session: Session) =>
  (await municipalities(session, '--used')).map(({ officialName, name }) => officialName ?? `${name}, by hand`);
const importList = async (session: Session, options = '') =>
  (await session.done(`municipality import gv.csv --json ${options}`)).json<Imported>();

const header = 'Vorname;Nachname;Kommune;Land;Amt\n';

describe('municipality import', () => {
  it('reads the list once, a second time without change, and is undone as a whole', async () => {
    const session = newSession();
    session.write('gv.csv', officialList);
    const dry = await importList(session, '--dry-run');
    expect([dry.new, session.exists('njb.db')]).toEqual([14, false]);
    const first = await importList(session);
    expect(first).toMatchObject({ rows: 14, new: 14, changed: 0, same: 0, rejected: [] });
    expect(first.source).toContain('Gebietsstand: 31.12.2024');
    const [flensburg] = await municipalities(session, '--search flensburg');
    expect(flensburg).toMatchObject({ name: 'Flensburg', ags: '01001000', population: 92_667, kind: 'city' });
    expect(flensburg?.source).toBe(first.source);
    expect(await importList(session)).toMatchObject({ new: 0, changed: 0, same: 14 });
    expect((await session.done('log --json')).json<unknown[]>()).toHaveLength(1);
    await session.done('undo');
    expect(await municipalities(session)).toEqual([]);
  });

  it('names what a newer list changes, and keeps what it does not have any more', async () => {
    const session = await withList();
    await session.done('member add --family Holm --municipality Illingen --state SL');
    session.write(
      'gv.csv',
      officialList
        .replace('92 667', '93 001')
        .replace(/^10043114.*\r\n/m, '10043115;;Illingen-Nord;Saarland;Neunkirchen;66557;900\r\n'),
    );
    const newer = await importList(session, '--source "GV-ISys 2025"');
    expect(newer).toMatchObject({ new: 1, changed: 1, same: 12, gone: [{ name: 'Illingen', offices: 1 }] });
    expect(newer.changes).toMatchObject([{ name: 'Flensburg, Stadt', field: 'population', from: 92_667, to: 93_001 }]);
    expect(await used(session)).toEqual(['Illingen']);
    const shown = (await session.done('municipality show 01001000 --json')).json<Municipality>();
    expect([shown.source, shown.population]).toEqual(['GV-ISys 2025', 93_001]);
  });

  it('takes over what was entered by hand, shows it, and leaves open what is not clear', async () => {
    const session = newSession();
    session.write(
      'liste.csv',
      `${header}Kim;Mayer;Flensburg;;Oberbürgermeisterin\nEva;Holm;Hermeskeil;;Stadtbürgermeisterin
Tom;Lang;Hermeskeil;RP;Verbandsbürgermeister\nBen;Kurz;Hemmingen;;Bürgermeister\nAda;Blum;Bad Soden-Saalmünster;HE;Bürgermeisterin
Uli;Rot;Illingen;BW;Bürgermeister\nIda;Ney;Straßburg;;Bürgermeisterin\n`,
    );
    await session.done('member import liste.csv');
    session.write('gv.csv', officialList);
    const shown = await session.done('municipality import gv.csv --dry-run');
    expect(shown.stdout).toContain('Flensburg (Oberbürgermeisterin, 1 office), entered by hand → Flensburg, Stadt (SH');
    const plan = await importList(session);
    expect(plan.takenOver.map(({ name, office, to }) => [name, office, to.officialName])).toEqual([
      ['Flensburg', 'Oberbürgermeisterin', 'Flensburg, Stadt'],
      ['Hermeskeil', 'Stadtbürgermeisterin', 'Hermeskeil, Stadt'],
      ['Hermeskeil', 'Verbandsbürgermeister', 'Hermeskeil, VGem'],
    ]);
    expect(plan.open.map(({ name, candidates }) => [name, ...candidates.map((each) => each.officialName)])).toEqual([
      ['Hemmingen', 'Hemmingen, Stadt', 'Hemmingen'],
      ['Bad Soden-Saalmünster', 'Bad Soden-Salmünster, Stadt'],
      ['Illingen', 'Illingen'],
    ]);
    expect((await used(session)).sort()).toEqual([
      'Bad Soden-Saalmünster, by hand',
      'Flensburg, Stadt',
      'Hemmingen, by hand',
      'Hermeskeil, Stadt',
      'Hermeskeil, VGem',
      'Illingen, by hand',
      'Straßburg, by hand',
    ]);
    // The members are known as before, and nobody is doubled.
    const again = (await session.done('member import liste.csv --json')).json<Result>();
    expect(again).toMatchObject({ new: 0, changed: 0, same: 7, ambiguous: 0 });
    expect(await importList(session)).toMatchObject({ new: 0, changed: 0, same: 14, takenOver: [] });
    await session.done('undo');
    expect(await municipalities(session, '--search flensburg')).toMatchObject([{ ags: null, offices: 1 }]);
  });

  it('asks on a terminal which one of the list it is, and the answer becomes another name', async () => {
    const session = newSession();
    session.write('liste.csv', `${header}Ben;Kurz;Hemmingen;;\nAda;Blum;Bad Soden-Saalmünster;;\nUli;Rot;Dietz;;\n`);
    await session.done('member import liste.csv');
    session.write('gv.csv', officialList);
    await session.done('municipality import gv.csv', {
      answers: [
        [
          '“Hemmingen” was entered by hand (1 office). Which one of the list is it?',
          'Hemmingen, Stadt (NI, Region Hannover, 03241010)',
        ],
        [
          '“Bad Soden-Saalmünster” was entered by hand (1 office). Which one of the list is it?',
          'Bad Soden-Salmünster, Stadt (HE, Main-Kinzig-Kreis, 06435006)',
        ],
        ['“Dietz” was entered by hand (1 office). Which one of the list is it?', 'decide later'],
        ['Import it like this?', ''],
      ],
    });
    expect((await used(session)).sort()).toEqual(['Bad Soden-Salmünster, Stadt', 'Dietz, by hand', 'Hemmingen, Stadt']);
    const [soden] = await municipalities(session, '--search saalmünster');
    expect(soden?.aliases).toEqual(['Bad Soden-Saalmünster']);
    const [hemmingen] = await municipalities(session, '--search hemmingen --state NI');
    expect(hemmingen?.aliases).toEqual([]);
  });

  it.each([
    ['no names', 'AGS;Bevölkerung\n01001000;1\n', 'has no column with the names of the municipalities'],
    ['no keys', 'Gemeinde;Bevölkerung\nKiel;1\n', 'has no column with the official keys'],
    ['nothing', 'AGS;Gemeindename\n', 'has no municipalities below its header'],
  ])('refuses a file with %s', async (_, text, sentence) => {
    const session = newSession();
    session.write('gv.csv', text);
    const { code, stderr } = await session.njb('municipality import gv.csv');
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
    expect(session.exists('njb.db')).toBe(false);
  });

  it('imports the rest of a list with bad rows, and says so', async () => {
    const session = newSession({ lang: 'de' });
    session.write('gv.csv', officialList.replace('08118027;081180027027', '8,11800E+06;'));
    const { code, stdout } = await session.njb('municipality import gv.csv');
    expect(code).toBe(3);
    expect(stdout).toContain('Zeile 7, Spalte „AGS“: „8,11800E+06“ hat Excel gerundet');
    expect(stdout).toContain('gv.csv: 14 Kommunen: 13 neu, 0 geändert, 0 unverändert, 1 abgelehnt.');
  });
});

describe('members in official municipalities', () => {
  it('import finds them by name, Land and office, and leaves open what is not clear', async () => {
    const session = await withList();
    session.write(
      'liste.csv',
      `${header}Kim;Mayer;Flensburg, Stadt;;Oberbürgermeisterin\nEva;Holm;Diez;;Stadtbürgermeisterin
Tom;Lang;Diez;;Verbandsbürgermeister\nBen;Kurz;Diez;;Bürgermeister\nAda;Blum;Bad Soden-Saalmünster;;Bürgermeisterin
Uli;Rot;Hofstetten;Bayern;Bürgermeister\nIda;Ney;Frankfurt (Main);;Bürgermeisterin\nJan;Ott;Hofstetten;;\nEla;Fink;Straßburg;;\n`,
    );
    const { code, ...result } = await session.njb('member import liste.csv --json');
    const plan = result.json<Result>();
    expect([code, plan.new, plan.ambiguous]).toEqual([3, 6, 3]);
    expect(
      plan.questions.map(({ line, kind, municipalities: each }) => [line, kind, each.map((m) => m.officialName)]),
    ).toEqual([
      [5, 'municipality_of_several', ['Diez, Stadt', 'Diez, VGem']],
      [6, 'municipality_not_listed', ['Bad Soden-Salmünster, Stadt']],
      [9, 'municipality_of_several', ['Hofstetten', 'Hofstetten']],
    ]);
    expect(plan.unlistedMunicipalities).toEqual(['Straßburg']);
    expect(await used(session)).toEqual([
      'Diez, Stadt',
      'Flensburg, Stadt',
      'Frankfurt am Main, Stadt',
      'Hofstetten',
      'Straßburg, by hand',
      'Diez, VGem',
    ]);
    // What an alias settles comes in with the next import, and then nothing changes.
    await session.done('municipality alias "Bad Soden-Salmünster" "Bad Soden-Saalmünster"');
    const second = (await session.njb('member import liste.csv --json')).json<Result>();
    expect(second).toMatchObject({ new: 1, changed: 0, same: 6, ambiguous: 2 });
    const third = (await session.njb('member import liste.csv --json')).json<Result>();
    expect(third).toMatchObject({ new: 0, changed: 0, same: 7, ambiguous: 2 });
  });

  it('import still knows members of a municipality that is not settled yet', async () => {
    const session = newSession();
    session.write('a.csv', `${header}Kim;Mayer;Diez;;Bürgermeisterin\n`);
    await session.done('member import a.csv');
    session.write('gv.csv', officialList);
    expect((await importList(session)).open).toHaveLength(1);
    session.write('b.csv', `${header}Kim;Mayer;Diez;RP;Bürgermeisterin\n`);
    const plan = (await session.done('member import b.csv --json')).json<Result>();
    expect(plan).toMatchObject({ new: 0, ambiguous: 0 });
    expect(await used(session)).toEqual(['Diez, by hand']);
  });

  it('import asks on a terminal, once a name, and remembers a spelling', async () => {
    const session = await withList();
    const rows = `${header}Ada;Blum;Bad Soden-Saalmünster;;Bürgermeisterin\nUdo;Blank;Bad Soden-Saalmünster;;Bürgermeister
Ben;Kurz;Diez;;Bürgermeister\nEva;Holm;Flensborg;;\n`;
    session.write('liste.csv', rows);
    await session.done('member import liste.csv', {
      answers: [
        [
          'Line 2, Ada Blum, Bürgermeisterin: which municipality is “Bad Soden-Saalmünster”?',
          'Bad Soden-Salmünster, Stadt (HE, Main-Kinzig-Kreis, 06435006)',
        ],
        ['Line 4, Ben Kurz, Bürgermeister: which municipality is “Diez”?', 'Diez, VGem (RP, Rhein-Lahn-Kreis)'],
        ['Line 5, Eva Holm: which municipality is “Flensborg”?', 'none of these: enter it as it stands'],
        ['Import it like this?', ''],
      ],
    });
    expect(await used(session)).toEqual(['Bad Soden-Salmünster, Stadt', 'Flensborg, by hand', 'Diez, VGem']);
    const again = (await session.done('member import liste.csv --json')).json<Result>();
    expect(again).toMatchObject({ new: 0, changed: 0, same: 4, ambiguous: 0 });
    const [soden] = await municipalities(session, '--search saalmünster');
    expect(soden?.aliases).toEqual(['Bad Soden-Saalmünster']);
    await session.done('undo');
    expect(await used(session)).toEqual([]);
    expect(await municipalities(session, '--search saalmünster')).toEqual([]);
  });

  it('add takes the one that is clear, refuses elsewhere, and asks on a terminal', async () => {
    const session = await withList();
    await session.done('member add --family Holm --municipality Hermeskeil --office Stadtbürgermeisterin');
    expect(await used(session)).toEqual(['Hermeskeil, Stadt']);
    const several = await session.njb('member add --family Kurz --municipality Hermeskeil');
    expect([several.code, several.stderr]).toEqual([2, expect.stringContaining('Several municipalities are called')]);
    const similar = await session.njb('member add --family Blum --municipality "Bad Soden-Saalmünster"');
    expect(similar.stderr).toContain('Perhaps: Bad Soden-Salmünster, Stadt (HE, Main-Kinzig-Kreis, 06435006)');
    expect(similar.code).toBe(2);
    await session.done('member add --family Blum --municipality "Bad Soden-Saalmünster"', {
      answers: [
        [
          'Which municipality is “Bad Soden-Saalmünster”?',
          'Bad Soden-Salmünster, Stadt (HE, Main-Kinzig-Kreis, 06435006)',
        ],
      ],
    });
    await session.done('member add --family Zwei --municipality "Bad Soden-Saalmünster"');
    await session.done('municipality add Hermeskeill');
    await session.done('member add --family Drei --municipality Hermeskeill');
    expect(await used(session)).toEqual(['Bad Soden-Salmünster, Stadt', 'Hermeskeil, Stadt', 'Hermeskeill, by hand']);
  });
});

describe('municipality alias', () => {
  it('takes over what was entered by hand under that name, and is undone', async () => {
    const session = newSession();
    await session.done('member add --family Kurz --municipality Hermeskeil');
    session.write('gv.csv', officialList);
    expect((await importList(session)).open).toHaveLength(1);
    const told = await session.done('municipality alias 072355003000 Hermeskeil');
    expect(told.stdout).toContain('Hermeskeil, entered by hand → Hermeskeil, VGem');
    expect(await used(session)).toEqual(['Hermeskeil, VGem']);
    await session.done('member add --family Lang --municipality Hermeskeil');
    expect((await municipalities(session, '--used'))[0]?.offices).toBe(2);
    expect((await importList(session)).open).toEqual([]);
    await session.done('undo');
    await session.done('undo');
    expect(await used(session)).toEqual(['Hermeskeil, by hand']);
  });
});

describe('municipality show', () => {
  it('refuses what fits several or none, with the candidates', async () => {
    const session = await withList('de');
    const several = await session.njb('municipality show Hermeskeil');
    expect([several.code, several.stderr]).toEqual([2, expect.stringContaining('„Hermeskeil“ passt auf 2 Kommunen.')]);
    const none = await session.njb('municipality show Flensborg');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('Vielleicht: Flensburg, Stadt')]);
    const asked = await session.done('municipality show Hofstetten', {
      answers: [
        [
          '„Hofstetten“ passt auf mehrere Kommunen. Welche ist gemeint?',
          'Hofstetten (BY, Landsberg am Lech, 09181124)',
        ],
      ],
    });
    expect(asked.stdout).toContain('Landsberg am Lech');
  });
});
