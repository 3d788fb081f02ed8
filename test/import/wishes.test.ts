import { describe, expect, it, test } from 'vitest';
import { registrationColumns } from '../../src/import/registrations.js';
import { workshopMeant, workshopsNear } from '../../src/import/wishes.js';
import { sampleSession } from '../helpers/sample-session.js';

const workshop = (id: number, title: string) => sampleSession(title, null, { id, kind: 'workshop' });
const workshops = [
  workshop(5, 'Wärmeplanung'),
  workshop(6, 'KI im Rathaus: Chancen & Risiken'),
  workshop(7, 'Wohnen'),
  workshop(8, 'Wohnen'),
  workshop(10, 'Runde B: Klima'),
  workshop(11, 'Runde C: Klima'),
];

describe('the columns of wishes', () => {
  const fieldOf = (header: string) => [...registrationColumns([header], new Map()).keys()][0] ?? null;

  it.each([
    ['Wunsch 1', 'wish1'],
    ['1. Wunsch', 'wish1'],
    ['Workshop 1. Wahl', 'wish1'],
    ['Workshop-Wunsch 2', 'wish2'],
    ['Workshopwunsch 2', 'wish2'],
    ['Zweitwunsch', 'wish2'],
    ['2. Priorität', 'wish2'],
    ['Dritter Wunsch', 'wish3'],
    ['Wish 1', 'wish1'],
    ['First choice', 'wish1'],
    ['2nd choice (workshop)', 'wish2'],
    ['Workshop preference 3', 'wish3'],
    // a column of its own for each workshop, or a wish of another kind
    ['Workshop 1', null],
    ['Wunschessen', null],
    ['Wunsch', null],
  ])('%s: %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  it('can be named', () => {
    const columns = registrationColumns(['Runde A'], new Map([['Runde A', 'wish1']]));
    expect([...columns.keys()]).toEqual(['wish1']);
  });
});

test.each([
  ['Wärmeplanung', 5],
  ['  waermeplanung ', 5],
  ['5', 5],
  ['#5', 5],
  ['Nr. 5', 5],
  ['5: Wärmeplanung', 5],
  ['ki-im-rathaus-chancen-risiken', 6],
  // one of the two parts of a title, where no other has it
  ['KI im Rathaus', 6],
  ['runde b', 10],
  ['Klima', undefined],
  ['Settled', 7],
  ['Nobody', null],
  // alike, in part, twice, or a number of none: never guessed
  ['Wärmeplannung', undefined],
  ['KI im', undefined],
  ['Wohnen', undefined],
  ['9', undefined],
  ['6: Wärmeplanung', undefined],
])('%s means workshop %s', (text, id) => {
  const answers = new Map([
    ['settled', 7],
    ['nobody', null],
  ]);
  expect(workshopMeant(text, workshops, answers)).toBe(id);
});

test.each([
  ['Wärmeplannung', [5]],
  ['warmeplanung', [5]],
  ['KI im Rathaus', [6]],
  ['Wohnen', [7, 8]],
  // one of the two parts of a title, misspelt
  ['Chancen und Risikn', [6]],
  ['Runde D', [10, 11]],
  ['Klimma', [10, 11]],
  ['Quantenphysik', []],
])('%s may mean %j', (text, ids) => {
  expect(workshopsNear(text, workshops).map(({ id }) => id)).toEqual(ids);
});
