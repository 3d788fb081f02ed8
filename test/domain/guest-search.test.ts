import { describe, expect, it } from 'vitest';
import { isSearched } from '../../src/domain/guest-search.js';

const guest = {
  name: 'Anna Dingeldey-Groß',
  knownAs: 'Anna Neumann',
  function: 'Leiterin Digitales',
  organisation: 'Mehr Demokratie e.V.',
  title: 'Digital-Impuls',
  topic: 'Bürgerräte',
  session: 'Speed-Dating, Runde 1',
};

describe('a search for guests', () => {
  it.each([
    'Dingeldey',
    'dingledey',
    'gross',
    'GROSS anna',
    'Neumann',
    'mehr demokratie',
    'Demokratei',
    'demo',
    'leiterin',
    'buergerraete',
    'Bürger Anna',
    'Anna Speed-Dating',
  ])('finds by %s', (text) => {
    expect(isSearched(guest, text)).toBe(true);
  });

  it.each(['', '  ', 'Bauer', 'Anna Bauer', 'Impuls', 'igital', 'Leiterim'])('does not by “%s”', (text) => {
    expect(isSearched(guest, text)).toBe(false);
  });

  it('takes the title of an event without a topic', () => {
    expect(isSearched({ ...guest, topic: null }, 'impuls')).toBe(true);
  });
});
