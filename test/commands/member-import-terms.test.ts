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
