import { describe, expect, it } from 'vitest';
import { type AutomaticCopy, newestFirst, outworn } from '../../src/domain/copy-rotation.js';

const copy = (at: string, occasion = 'import', number = 1): AutomaticCopy => ({
  file: `${at}-${occasion}${number > 1 ? `-${number}` : ''}.db`,
  at,
  occasion,
});
const gone = (copies: AutomaticCopy[], keep: number, today = '2025-09-20') =>
  outworn(copies, keep, today).map(({ file }) => file);

describe('copies that may go', () => {
  const old = ['01', '02', '03', '04'].map((day) => copy(`2025-08-${day}T08:00:00Z`));

  it('are those older than the newest few of the same occasion', () => {
    expect(gone(old, 2)).toEqual([old[1]?.file, old[0]?.file]);
    expect(gone([...old, copy('2024-01-01T08:00:00Z', 'merge')], 4)).toEqual([]);
    expect(gone([], 2)).toEqual([]);
  });

  it('spare the first of a day for two weeks, so that a day of attempts does not push out how it was that morning', () => {
    const day = ['08', '09', '10', '11'].map((hour) => copy(`2025-09-07T${hour}:00:00Z`));
    expect(gone(day, 1)).toEqual([day[2]?.file, day[1]?.file]);
    expect(gone(day, 1, '2025-09-21')).toEqual([day[2]?.file, day[1]?.file, day[0]?.file]);
  });

  it('know the German day, and which of two of the same second came later', () => {
    // 23:30 in UTC is the next day in Germany
    const night = [copy('2025-09-18T23:30:00Z'), copy('2025-09-19T08:00:00Z'), copy('2025-09-19T09:00:00Z')];
    expect(gone(night, 1)).toEqual([night[1]?.file]);
    const twins = [2, 10, 1].map((number) => copy('2025-08-01T08:00:00Z', 'import', number)).toSorted(newestFirst);
    expect(twins.map(({ file }) => file.slice(27))).toEqual(['-10.db', '-2.db', '.db']);
  });
});
