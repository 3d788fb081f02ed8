import { describe, expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

const head = 'Vorname;Nachname;E-Mail;Kommune;Land;Amt;Gewählt am;Newsletter\n';
const nele = (place: string, elected: string, newsletter = '') =>
  `Nele;Neuling;nele@x.example;${place};BY;Bürgermeisterin;${elected};${newsletter}\n`;
const [first, second] = [nele('Altdorf', '2014-03-16'), nele('Bergheim', '2020-03-15')];
/** So many others that those before them are written, and let go of. */
const some = (name: string) =>
  Array.from(
    { length: 300 },
    (_, i) => `Nora${name}${i};Fremd${i};n${name}${i}@y.example;Ort${i};HE;Bürgermeisterin;2020;\n`,
  ).join('');
const [others, more, yetMore] = [some('a'), some('b'), some('c')];

async function imported(...parts: string[]) {
  const session = newSession();
  session.write('a.csv', head + parts.join(''));
  const { changed, same } = (await session.done('member import a.csv --yes --json')).json<Record<string, number>>();
  const { terms } = (await session.done('member show nele@x.example --json')).json<{
    terms: { municipality: string; elected: string }[];
  }>();
  const consents = (await session.done('consent list nele@x.example --json')).json<unknown[]>();
  return { changed, same, terms: terms.map(({ municipality }) => municipality), consents: consents.length };
}

describe('what one file says twice of somebody new is written once', () => {
  it.each([
    ['one row after the other', [first, second, second, second, first]],
    ['others before the second election', [first, others, second, second, second, first]],
    ['others after it', [first, second, others, second, second, first]],
    ['others between all of them', [first, others, second, more, second, yetMore, second, first]],
  ])('an election: %s', async (_, rows) => {
    const told = await imported(...rows);
    expect(told).toEqual({ changed: 1, same: 3, terms: ['Altdorf', 'Bergheim'], consents: 0 });
  });

  it.each([
    ['one row after the other', ''],
    ['others between them', others],
  ])('a consent: %s', async (_, between) => {
    const given = nele('Altdorf', '2014-03-16', 'ja');
    const told = await imported(first, given, between, given, given);
    expect(told).toEqual({ changed: 1, same: 2, terms: ['Altdorf'], consents: 1 });
  });
});

it('tells who was young and by a new election or birthday is not any more, or not surely', async () => {
  const session = newSession();
  const rows = [
    'Jan;Wolf;jan@x.example;Speyer;RP;OB;2015;',
    'Felix;Brandt;felix@x.example;Ahrensburg;SH;Bürgermeister;2019-05-26;',
    'Kim;Mayer;kim@x.example;Diez;RP;OB;2019;',
    'Old;Timer;old@x.example;Diez;RP;OB;2019;',
  ];
  const births = ['1983', '1986', '1986', '1960'];
  const all = `${head.replace('Newsletter', 'Geburtsdatum')}${rows.map((row, i) => `${row}${births[i]}\n`).join('')}`;
  session.write('a.csv', all);
  const first = await session.done('member import a.csv');
  expect(first.stdout).not.toContain('age rule');
  session.write(
    'b.csv',
    `${head}Jan;Wolf;jan@x.example;Speyer;RP;OB;2025-03-01;
Felix;Brandt;felix@x.example;Lübeck;SH;Senator;;
Kim;Mayer;kim@x.example;Diez;RP;OB;2025-03-01;
Old;Timer;old@x.example;Diez;RP;OB;2025-03-01;\n`,
  );
  const told = await session.done('member import b.csv --dry-run --json');
  expect(told.json<{ noLongerYoung: unknown }>().noLongerYoung).toMatchObject([
    { line: 2, person: { name: 'Jan Wolf' }, eligibility: { verdict: 'no' } },
    { line: 3, person: { name: 'Felix Brandt' }, eligibility: { verdict: 'unknown' } },
  ]);
  const { stdout } = await session.done('member import b.csv');
  expect(stdout).toContain(
    'Young so far, and by the age rule no longer, or no longer surely; the memberships stay as they are\n' +
      '  Line 2: Jan Wolf (no. 1)\n    no: 41–42 years old at the election, not younger than 40.\n' +
      '  Line 3: Felix Brandt (no. 2)\n    unknown: The date of the election is missing.\n',
  );
  const verdicts = (await session.done('member check --json')).json<{ eligibility: { verdict: string } }[]>();
  expect(verdicts.map(({ eligibility }) => eligibility.verdict).sort()).toEqual(['no', 'no', 'unknown', 'yes']);
  session.write('c.csv', all.replaceAll('1986', '1970'));
  const born = await session.done('member import c.csv --dry-run --json --overwrite born');
  expect(born.json<{ noLongerYoung: unknown }>().noLongerYoung).toMatchObject([
    { line: 4, person: { name: 'Kim Mayer' }, eligibility: { verdict: 'no' } },
  ]);
});

it('names who is no longer young by an election that is put right', async () => {
  const session = newSession();
  const born = 'member add --given Bea --family Bach --born 1985-03-01 --municipality Diez --office OB';
  await session.done(`${born} --elected 2024-12-01`);
  session.write('b.csv', 'Vorname;Nachname;Kommune;Gewählt\nBea;Bach;Diez;2025-06-01\n');
  const told = await session.done('member import b.csv --dry-run --json');
  expect(told.json()).toMatchObject({ changed: 1, noLongerYoung: [{ line: 2, eligibility: { verdict: 'no' } }] });
});

it('says of nobody that they are no longer young who were not surely so before the list', async () => {
  const session = newSession();
  await session.done('member add --given Bert --family Bach --born 1979 --municipality Diez --elected 2019-10');
  const rows = 'Bert;Bach;Diez;4.5.1980;Oktober 2019\nBert;Bach;Diez;;2025-02-01\n';
  session.write('b.csv', `Vorname;Nachname;Kommune;Geburtsdatum;Gewählt\n${rows}`);
  const told = await session.done('member import b.csv --overwrite born --dry-run --json');
  expect(told.json()).toMatchObject({ changed: 2, noLongerYoung: [] });
});

it('tells no number of a municipality that a rehearsal alone would make', async () => {
  const session = newSession();
  session.write('liste.csv', 'Nachname;Kommune;Land\nAal;Neudorf;NRW\nBek;Neudorf;HE\nCap;Neudorf;\n');
  const { stdout } = await session.njb('member import liste.csv --dry-run --json');
  const { questions } = JSON.parse(stdout) as {
    questions: { municipalities: { id: number | null; state: string }[] }[];
  };
  expect(questions[0]?.municipalities).toMatchObject([
    { id: null, state: 'NW' },
    { id: null, state: 'HE' },
  ]);
});
