import { describe, expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

const head = 'Vorname;Nachname;E-Mail;Kommune;Land;Amt;Gewählt am\n';
const nele = (place: string, elected: string) => `Nele;Neuling;nele@x.example;${place};BY;Bürgermeisterin;${elected}\n`;
const strangers = (count: number) =>
  Array.from({ length: count }, (_, i) => `Nora${i};Fremd${i};n${i}@y.example;Ort${i};HE;Bürgermeisterin;2020\n`).join(
    '',
  );

describe('an election that one file tells twice is one', () => {
  it.each([
    ['of somebody new who held an office elsewhere before', ''],
    ['also where so many others stand between that they are written meanwhile', strangers(300)],
  ])('%s', async (_, between) => {
    const session = newSession();
    const [first, second] = [nele('Altdorf', '2014-03-16'), nele('Bergheim', '2020-03-15')];
    session.write('a.csv', head + first + between + second + between + second + second + first);
    await session.done('member import a.csv --yes');
    const { id, terms } = (await session.done('member show nele@x.example --json')).json<{
      id: number;
      terms: { municipality: string; elected: string }[];
    }>();
    expect(terms.map(({ municipality, elected }) => [municipality, elected])).toEqual([
      ['Altdorf', '2014-03-16'],
      ['Bergheim', '2020-03-15'],
    ]);
    expect(id).toBe(1);
  });
});
