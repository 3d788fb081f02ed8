import { describe, expect, test } from 'vitest';
import { isSlug, parseMonths, slugArgument } from '../../../src/commands/series/options.js';

describe('months of a pause', () => {
  test.each([
    ['', []],
    ['August', [8]],
    ['7,8', [7, 8]],
    ['Juli/August', [7, 8]],
    ['7-8', [7, 8]],
    ['Juli und August', [7, 8]],
    ['July, August and December', [7, 8, 12]],
    ['august; januar', [1, 8]],
    ['Dezember bis Februar', [1, 2, 12]],
    ['jun–aug, 12', [6, 7, 8, 12]],
    ['8, 8', [8]],
    [' Juli  August ', [7, 8]],
  ])('“%s”', (text, months) => {
    expect(parseMonths(text)).toEqual(months);
  });

  test.each(['13', '0', 'Sommer', '7-', '-8', '6-7-8', 'Juli bis Sommer', '7.5'])('“%s” is refused', (text) => {
    expect(parseMonths(text)).toBeNull();
  });
});

describe('short names', () => {
  test.each(['digital-impuls', 'a', '2025', 'talk-2'])('%s will do', (text) => {
    expect(isSlug(text)).toBe(true);
    expect(slugArgument(text)).toBe(text);
  });

  test.each(['', '-', 'a-', '-a', 'a--b', 'Impuls', 'für-alle', 'a b', 'a_b', 'a.b', '../a'])(
    '“%s” is refused',
    (text) => {
      expect(isSlug(text)).toBe(false);
      expect(() => slugArgument(text)).toThrow('is no short name');
    },
  );

  test('another is suggested where one can be made', () => {
    const hintsOf = (text: string) => {
      try {
        slugArgument(text);
        return null;
      } catch (error) {
        return (error as { hints: { params: unknown }[] }).hints.map(({ params }) => params);
      }
    };
    expect(hintsOf('Für Alle!')).toEqual([{ word: 'fuer-alle' }]);
    expect(hintsOf('!')).toEqual([]);
  });
});
