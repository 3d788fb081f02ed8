import { describe, expect, test } from 'vitest';
import { type GuestView, guestLines, guestPhrase } from '../../src/templates/index.js';

function guest(name: string | null, role: string | null, organisation: string | null, requested = false): GuestView {
  return { name, function: role, organisation, requested };
}

const bauer = guest('Benjamin Bauer', 'Bereichsleiter Education & Event', 'EGovC');
const specht = guest('Dirk Specht', 'Ökonom & Publizist', null);
const table = guest(null, null, 'Table:Media');
const [adam, berg, curth] = ['Anna Adam', 'Ben Berg', 'Cem Curth'].map((name) => guest(name, null, 'DStGB')) as [
  GuestView,
  GuestView,
  GuestView,
];

describe('guests as lines', () => {
  test.each<[string, GuestView[], string[]]>([
    ['nobody', [], []],
    ['with function and organisation', [bauer], ['Benjamin Bauer, Bereichsleiter Education & Event, EGovC']],
    ['without organisation', [specht], ['Dirk Specht, Ökonom & Publizist']],
    ['organisation alone', [table], ['Table:Media']],
    ['two of one organisation', [adam, berg], ['Anna Adam und Ben Berg (DStGB)']],
    [
      'three of one, one of another',
      [adam, berg, curth, table],
      ['Anna Adam, Ben Berg und Cem Curth (DStGB)', 'Table:Media'],
    ],
    [
      'two of one with functions',
      [guest('Anna Adam', 'Leiterin', 'DStGB'), berg],
      ['Anna Adam (Leiterin) und Ben Berg, DStGB'],
    ],
    ['apart in the list', [adam, table, berg], ['Anna Adam, DStGB', 'Table:Media', 'Ben Berg, DStGB']],
    [
      'the organisation itself and one of its people',
      [guest(null, null, 'DStGB'), adam],
      ['DStGB', 'Anna Adam, DStGB'],
    ],
    ['two without organisation', [guest('A', null, null), guest('B', null, null)], ['A', 'B']],
    ['requested', [guest('N.N.', null, 'BMI', true)], ['N.N., BMI (angefragt)']],
    [
      'one of two requested',
      [adam, guest('Ben Berg', null, 'DStGB', true)],
      ['Anna Adam und Ben Berg (angefragt), DStGB'],
    ],
  ])('%s', (_, guests, lines) => expect(guestLines(guests, 'de')).toEqual(lines));
});

describe('guests as a phrase', () => {
  test.each<[string, GuestView[], string, string]>([
    [
      'one',
      [bauer],
      'Benjamin Bauer (Bereichsleiter Education & Event, EGovC)',
      'Benjamin Bauer (Bereichsleiter Education & Event, EGovC)',
    ],
    ['organisation alone', [table], 'Table:Media', 'Table:Media'],
    [
      'several',
      [specht, table, bauer],
      'Dirk Specht (Ökonom & Publizist), Table:Media und Benjamin Bauer (Bereichsleiter Education & Event, EGovC)',
      'Dirk Specht (Ökonom & Publizist), Table:Media and Benjamin Bauer (Bereichsleiter Education & Event, EGovC)',
    ],
    ['of one organisation', [adam, berg], 'Anna Adam und Ben Berg (DStGB)', 'Anna Adam and Ben Berg (DStGB)'],
    [
      'of one organisation and others',
      [table, adam, berg],
      'Table:Media sowie Anna Adam und Ben Berg (DStGB)',
      'Table:Media as well as Anna Adam and Ben Berg (DStGB)',
    ],
    [
      'of one organisation with functions',
      [guest('Anna Adam', 'Leiterin', 'DStGB'), berg],
      'Anna Adam (Leiterin, DStGB) und Ben Berg (DStGB)',
      'Anna Adam (Leiterin, DStGB) and Ben Berg (DStGB)',
    ],
  ])('%s', (_, guests, german, english) => {
    expect(guestPhrase(guests, 'de')).toBe(german);
    expect(guestPhrase(guests, 'en')).toBe(english);
  });
});
