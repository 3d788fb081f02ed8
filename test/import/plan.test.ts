import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { respelling } from '../../src/import/changes.js';
import type { Field } from '../../src/import/fields.js';
import { planFile, type WholePlan } from '../../src/import/plan-file.js';
import type { PlanRow } from '../../src/import/plan-row.js';
import type { RowAnswer, RowAnswersGiven } from '../../src/import/row-answers.js';
import { type State, simulateApply } from './simulate-apply.js';

const nobody: State = { people: [], places: [] };

async function plan(text: string, known: State = nobody, overwrite: Field[] = []): Promise<WholePlan> {
  const result = await planFile(Buffer.from(text), known, { today: '2025-09-01', overwrite: new Set(overwrite) });
  if (result.kind !== 'plan') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

async function imported(text: string, known: State = nobody): Promise<State> {
  return simulateApply(known, (await plan(text, known)).rows);
}

function kinds(result: WholePlan): string[] {
  return result.rows.map((row) => (row.kind === 'ambiguous' ? `ambiguous ${row.why}` : row.kind));
}

function changes(row: PlanRow | undefined): string[] {
  if (row?.kind !== 'changed') return [row?.kind ?? 'none'];
  return row.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} → ${to}`);
}

const head = 'Vorname;Nachname;E-Mail;Kommune;Land;geb.;Wahldatum;Telefon;Newsletter\n';
const kim = 'Kim;Mayer;kim.mayer@diez.de;Diez;RP;1986;Oktober 2019;06432 1234;ja\n';

describe('a first import', () => {
  it('reads an Excel file in Windows-1252 as the office writes it', async () => {
    const file = iconv.encode(
      'Mitglieder\r\n\r\nName;E-Mail;Kommune;Bundesland;Jahrgang;gewählt am;Amt;Anrede;Titel;Lieblingsfarbe\r\n' +
        '"Groß, Jörg";JOERG.GROSS@nastaetten.de;Stadt Nastätten;Rheinland-Pfalz;1986;Oktober 2019;Bürgermeister;Herr;Dr.;blau\r\n',
      'windows-1252',
    );
    const result = await planFile(file, nobody, { today: '2025-09-01' });
    if (result.kind !== 'plan') throw new Error('refused');
    expect(result).toMatchObject({
      headerLine: 3,
      encoding: 'windows-1252',
      columns: { unknown: [{ header: 'Lieblingsfarbe' }] },
    });
    expect(result.rows[0]).toMatchObject({
      kind: 'new',
      line: 4,
      values: {
        givenName: 'Jörg',
        familyName: 'Groß',
        academicTitle: 'Dr.',
        formOfAddress: 'mr',
        born: '1986',
        status: 'active',
      },
      emails: 'joerg.gross@nastaetten.de',
      term: { values: { elected: '2019-10', officeTitle: 'Bürgermeister' } },
      place: { name: 'Stadt Nastätten', state: 'RP' },
    });
  });

  it('keeps two people of one name in different municipalities apart', async () => {
    expect(kinds(await plan(`${head}Peter;Müller;;Diez\nPeter;Müller;;Neustadt\nPeter;Mueller;;Stadt Diez\n`))).toEqual(
      ['new', 'new', 'same'],
    );
  });

  it('never makes two people of two rows about one', async () => {
    const result = await plan(
      `${head}${kim}Kim;Mayer;;DIEZ;;;;;\nKim;Mayer;kim.mayer@diez.de;;;;;0171 55555;\nKim;Mayer;zweit@diez.de;Diez;;;27.10.2019;;\n`,
    );
    expect(kinds(result)).toEqual([
      'new',
      'same',
      'ambiguous contradicts_other_row',
      'ambiguous waits_for_earlier_row',
    ]);
    const filled = await plan(`${head}Kim;Mayer;;Diez\n${kim}`);
    expect(kinds(filled)).toEqual(['new', 'changed']);
  });

  it('asks where only one side names a municipality', async () => {
    expect(kinds(await plan(`${head}Kim;Mayer;a@x.de;;;;;;\nKim;Mayer;;Diez;;;;;\n`))).toEqual([
      'new',
      'ambiguous municipality_unknown',
    ]);
  });

  it('counts every row once', async () => {
    const { counts } = await plan(`${head}${kim}${kim};;;Diez;;;;;\nEva;;eva@x.de;Diez;;;;;\nKim;Meyer;;Diez;;;;;\n`);
    expect(counts).toEqual({ rows: 5, new: 1, changed: 0, same: 1, ambiguous: 1, rejected: 2 });
  });
});

describe('matching people known before', () => {
  it.each([
    ['Kim;Mayr;kim.mayer@diez.de;Diez', ['familyName: Mayer → Mayr']],
    ['Kim;Schmidt;kim.mayer@diez.de;Diez', ['familyName: Mayer → Schmidt']],
    ['Kim;MAYER;neu@diez.de;Diez, Stadt', ['email: kim.mayer@diez.de → neu@diez.de']],
  ])('knows %s', async (row, expected) => {
    expect(changes((await plan(`${head}${row};;;;;\n`, await imported(head + kim))).rows[0])).toEqual(expected);
  });

  it.each([
    ['Kim;Mayr;;Diez', 'name_similar'],
    ['Mayer;Kim;;Diez', 'name_similar'],
    ['K.;Mayer;;Diez', 'name_similar'],
    ['Kim;Mayer-Schulz;;Diez', 'name_similar'],
    ['Eva;Holm;kim.mayer@diez.de;Diez', 'email_of_other_name'],
    ['Kim;Mayer;;VG Diez', 'municipality_similar'],
    ['Kim;Mayer;;Dietz', 'municipality_similar'],
    ['Kim;Mayer;;Diez;RP;1979', 'birth_year_differs'],
  ])('asks about %s', async (row, why) => {
    expect(kinds(await plan(`${head}${row}\n`.replace(/$/m, ''), await imported(head + kim)))).toEqual([
      `ambiguous ${why}`,
    ]);
  });

  it('keeps a municipality that is spelt nearly alike where it is sure who it is, and asks where something new is about it', async () => {
    const office = head.replace('Telefon', 'Amt');
    const at = (rest: string) => `${office}Kim;Mayer;kim.mayer@diez.de;${rest};\n`;
    const known = () => imported(at('Diez;RP;1986;Oktober 2019;Bürgermeisterin'));
    const same = await plan(at('Dietz;;;;'), await known());
    expect([kinds(same), same.rows[0]]).toEqual([
      ['same'],
      expect.objectContaining({ withheld: [{ field: 'municipality', from: 'Diez', to: 'Dietz' }] }),
    ]);
    for (const news of ['Dietz;RP;;1.3.2025;', 'Dietz;RP;;;Landrätin']) {
      const answered = async (place: { place?: 'known' | 'row' }) => {
        const rowAnswers = new Map([[2, { kind: 'person', person: { id: 1 }, ...place } as const]]);
        const result = await planFile(Buffer.from(at(news)), await known(), { today: '2025-09-01', rowAnswers });
        return result.kind === 'plan' ? result.rows[0] : null;
      };
      expect(kinds(await plan(at(news), await known()))).toEqual(['ambiguous municipality_respelled']);
      expect(await answered({})).toMatchObject({ why: 'municipality_respelled' });
      const other = [{ kind: 'new_term', place: { name: 'Dietz' } }];
      expect(await answered({ place: 'row' })).toMatchObject({ kind: 'changed', changes: other });
      const kept = [{ field: 'municipality', isAnswered: true }];
      expect(await answered({ place: 'known' })).toMatchObject({ kind: 'changed', withheld: kept });
    }
  });

  it('takes a successor at the town hall for another person', async () => {
    const known = await imported(`${head}Kim;Mayer;rathaus@diez.de;Diez;;;;;\n`);
    expect(kinds(await plan(`${head}Kim;Schulz;rathaus@diez.de;Diez;;;;;\n`, known))).toEqual([
      'ambiguous email_of_other_name',
    ]);
  });

  it('goes by our own id before everything else, unless the name is quite another', async () => {
    const known = await imported(head + kim);
    expect(kinds(await plan('ID;Nachname;Vorname;Kommune\n1;Mayer;Kim;Nastätten\n', known))).toEqual(['changed']);
    expect(kinds(await plan('ID;Nachname;Vorname;Kommune\n1;Otto;Eva;Nastätten\n', known))).toEqual([
      'ambiguous id_of_other_name',
    ]);
  });

  it('asks which of two municipalities of one name is meant', async () => {
    const known = await imported(`${head}Eva;Holm;;Hemmingen;NI;;;;\nUwe;Kurz;;Hemmingen;BW;;;;\n`);
    expect(known.places.length).toBe(2);
    expect(kinds(await plan(`${head}Uwe;Kurz;;Hemmingen;;;;;\nIda;Neu;;Hemmingen;;;;;\n`, known))).toEqual([
      'same',
      'ambiguous municipality_of_several',
    ]);
  });
});

describe('what changes and what does not', () => {
  it('never deletes by an empty cell', async () => {
    expect(kinds(await plan(`${head}Kim;Mayer;kim.mayer@diez.de;;;;;;\n`, await imported(head + kim)))).toEqual([
      'same',
    ]);
  });

  it('withholds birthday and consent unless told to overwrite', async () => {
    const known = await imported(head + kim);
    const text = `${head}Kim;Mayer;kim.mayer@diez.de;;;1987;;;nein\n`;
    expect((await plan(text, known)).rows[0]).toMatchObject({
      kind: 'same',
      withheld: [
        { field: 'born', from: '1986', to: '1987' },
        { field: 'consentNewsletter', from: 'given', to: 'revoked' },
      ],
    });
    expect(changes((await plan(text, known, ['born'])).rows[0])).toEqual(['born: 1986 → 1987']);
  });

  it.each([
    ['27.10.2019', ['elected: 2019-10 → 2019-10-27']],
    ['2019', ['same']],
    ['10.11.2019', ['elected: 2019-10 → 2019-11-10']],
    ['8.6.2025', ['term:  → 2025-06-08, Diez']],
    ['2013', ['term:  → 2013, Diez']],
    ['2020', ['same']],
  ])('an election on %s beside one of October 2019', async (elected, expected) => {
    expect(
      changes((await plan(`${head}Kim;Mayer;;Diez;;;${elected};;\n`, await imported(head + kim))).rows[0]),
    ).toEqual(expected);
  });

  it('keeps the municipality of a re-election whose row names none', async () => {
    const known = await imported(`${head}Kim;Mayer;kim.mayer@diez.de;;;;8.6.2025;;\n`, await imported(head + kim));
    expect(known.people[0]?.terms).toMatchObject([{ placeId: 1 }, { placeId: 1, values: { elected: '2025-06-08' } }]);
  });

  it('keeps the richer spelling of a name', async () => {
    const known = await imported(`${head}Joerg;Mueller;;Diez;;;;;\n`);
    expect(changes((await plan(`${head}Jörg;Müller;;Diez;;;;;\n`, known)).rows[0])).toEqual([
      'givenName: Joerg → Jörg',
      'familyName: Mueller → Müller',
    ]);
    expect(
      kinds(await plan(`${head}JOERG;MUELLER;;Diez;;;;;\n`, await imported(`${head}Jörg;Müller;;Diez;;;;;\n`))),
    ).toEqual(['same']);
  });
});

const row = fc.record({
  given: fc.constantFrom('Kim', 'Eva', 'Jörg', 'Joerg', 'K.', ''),
  family: fc.constantFrom('Mayer', 'Mayr', 'von Berg', 'Berg', 'Groß', 'GROSS', ''),
  email: fc.constantFrom('', 'a@x.de', 'b@x.de', 'rathaus@diez.de', 'a@x.de; b@x.de', 'kaputt'),
  place: fc.constantFrom('', 'Diez', 'Stadt Diez', 'VG Diez', 'Hemmingen', 'Dietz'),
  state: fc.constantFrom('', 'RP', 'NI', 'BW'),
  born: fc.constantFrom('', '1986', '1.5.1986', '1987'),
  elected: fc.constantFrom('', '2019', 'Oktober 2019', '27.10.2019', '2013', '2025-06-08', '31.2.2020'),
  phone: fc.constantFrom('', '06432 1', '0171 55555', '+49 171 55555'),
  newsletter: fc.constantFrom('', 'ja', 'nein', 'ja, 1.2.2024'),
});
type RowShape = typeof row extends fc.Arbitrary<infer T> ? T : never;

function toCsv(rows: readonly RowShape[]): string {
  const lines = rows.map((one) =>
    Object.values(one)
      .map((cell) => `"${cell}"`)
      .join(';'),
  );
  return head + lines.join('\n');
}

describe('what was answered about a row', () => {
  const here = 'Diez;RP;1986;Oktober 2019';
  const two = `${head}${kim}Kim;Maier;kim.mayer@diez.de;${here};0171 55555;\n`;
  const other = `${head}Kim;Maier;;${here};;\n`;
  const answered = async (text: string, known: State, rowAnswers: RowAnswersGiven) => {
    const result = await planFile(Buffer.from(text), known, { today: '2025-09-01', rowAnswers });
    if (result.kind !== 'plan') throw new Error('refused');
    return result;
  };
  const earlier = { kind: 'person', person: { line: 2 } } as const;

  it('says what holds where two rows contradict each other, in the name and in all else', async () => {
    const ask = (answer: RowAnswer) => answered(two, nobody, new Map([[3, answer]]));
    const kept = await ask({ ...earlier, name: 'known', contradictions: 'known' });
    expect(kept.rows[1]).toMatchObject({ kind: 'same', withheld: [{ field: 'familyName' }, { field: 'phone' }] });
    const taken = await ask({ ...earlier, name: 'row', contradictions: 'row' });
    expect(changes(taken.rows[1])).toEqual(['familyName: Mayer → Maier', 'phone: 06432 1234 → 0171 55555']);
    expect(kinds(await ask({ ...earlier, name: 'row' }))).toEqual(['new', 'ambiguous contradicts_other_row']);
    expect(kinds(await ask({ kind: 'somebody_new' }))).toEqual(['new', 'new']);
  });

  it('says who is meant by a close name, and how they are spelt', async () => {
    const known = await imported(`${head}${kim}`);
    const about = { kind: 'person', person: { id: 1 } } as const;
    expect(kinds(await answered(other, known, new Map()))).toEqual(['ambiguous name_similar']);
    expect(kinds(await answered(other, known, new Map([[2, { ...about, name: 'known' } as const]])))).toEqual(['same']);
    const spelt = await answered(other, known, new Map([[2, { ...about, name: 'row' } as const]]));
    expect(changes(spelt.rows[0])).toEqual(['familyName: Mayer → Maier']);
    expect(kinds(await answered(other, known, new Map([[2, { kind: 'somebody_new' } as const]])))).toEqual(['new']);
  });

  it('holds against a later row that still has the old name, and counts for nothing where nobody such is there', async () => {
    const known = await imported(`${head}${kim}`);
    const renamed = `${head}Kim;Maier;kim.mayer@diez.de;Diez\nKim;Mayer;kim.mayer@diez.de;Diez\n`;
    const name = new Map([[2, { kind: 'person', person: { id: 1 }, name: 'row' } as const]]);
    expect(kinds(await plan(renamed, known))).toEqual(['ambiguous contradicts_other_row', 'same']);
    expect(kinds(await answered(renamed, known, name))).toEqual(['changed', 'ambiguous contradicts_other_row']);
    const gone = new Map([[2, { kind: 'person', person: { id: 9 }, name: 'row' } as const]]);
    expect(kinds(await answered(other, known, gone))).toEqual(['ambiguous name_similar']);
  });

  it('is asked about a name that a row spells a little otherwise, not about one that is new', async () => {
    const known = await imported(`${head}${kim}`);
    const spelling = async (row: string) => {
      const [first] = (await plan(`${head}${row};kim.mayer@diez.de;Diez\n`, known)).rows;
      return first?.kind === 'changed' ? respelling(first.person.values, first.changes)?.to.familyName : first?.kind;
    };
    expect(await spelling('Kim;Maier')).toBe('Maier');
    expect(await spelling('Mayer;Kim')).toBe('Kim');
    expect(await spelling('Kim;Mayer-Schulz')).toBeUndefined();
    expect(await spelling('Kim;Schulz')).toBeUndefined();
  });
});

describe('for any file', () => {
  const files = fc.array(row, { minLength: 1, maxLength: 7 });

  it('each row ends as exactly one kind, and importing again changes nothing that was settled', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (before, rows) => {
        const known = await imported(toCsv(before));
        const text = toCsv(rows);
        const first = await plan(text, known);
        const filled = rows.filter((one) => Object.values(one).some((cell) => cell !== '')).length;
        const { counts } = first;
        expect(counts.rows).toBe(filled);
        expect(counts.new + counts.changed + counts.same + counts.ambiguous + counts.rejected).toBe(filled);
        const after = simulateApply(known, first.rows);
        const second = await plan(text, after);
        expect(second.counts.rejected).toBe(counts.rejected);
        // a question may be settled by what other rows changed (a new name tells two people apart); nothing else moves
        expect(second.counts.new + second.counts.changed).toBeLessThanOrEqual(counts.ambiguous);
        if (counts.ambiguous === 0) expect(simulateApply(after, second.rows)).toEqual(after);
      }),
      { numRuns: 600 },
    );
  });

  it('leaves what it was given as it was', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (before, rows) => {
        const known = await imported(toCsv(before));
        const copy = structuredClone(known);
        await plan(toCsv(rows), known);
        expect(known).toEqual(copy);
      }),
      { numRuns: 50 },
    );
  });

  it('loses nothing known: names, addresses, birthdays and elections stay', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (before, rows) => {
        const known = await imported(toCsv(before));
        const after = await imported(toCsv(rows), known);
        for (const person of known.people) {
          const now = after.people.find(({ id }) => id === person.id);
          expect(now?.emails).toEqual(expect.arrayContaining([...person.emails]));
          expect(now?.terms.length).toBeGreaterThanOrEqual(person.terms.length);
          if (person.values.born !== null) expect(now?.values.born?.startsWith(person.values.born)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
