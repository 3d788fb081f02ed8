import { describe, expect, it } from 'vitest';
import { countNeeds, readNeed } from '../../src/domain/needs.js';

describe('needs', () => {
  it.each(['', ' ', '-', '–', '/', 'Keine', 'keine.', 'nein', 'None', 'n/a'])('reads “%s” as none', (text) => {
    expect(readNeed(text)).toBeNull();
  });

  it.each(['vegan', 'keine Nüsse', 'no gluten', 'ja'])('reads “%s” as one', (text) => {
    expect(readNeed(` ${text} `)).toBe(text);
  });

  it('counts each person once, by the whole of what they wrote', () => {
    const needs = ['vegan', 'Vegetarisch', null, 'vegetarisch ', 'vegan, keine Nüsse'];
    const people = needs.map((diet, id) => ({ id, diet, access: id === 2 ? 'Rollstuhl' : null }));
    const counts = (field: 'diet' | 'access') =>
      countNeeds(people, field).map((each) => [each.need, each.people.map(({ id }) => id)]);
    expect(counts('diet')).toEqual([
      ['Vegetarisch', [1, 3]],
      ['vegan', [0]],
      ['vegan, keine Nüsse', [4]],
    ]);
    expect(counts('access')).toEqual([['Rollstuhl', [2]]]);
  });
});
