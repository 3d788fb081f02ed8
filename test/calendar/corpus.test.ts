import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { corpus } from './corpus.js';
import { readEntries } from './read-entries.js';

describe('every file of the corpus', () => {
  test.each(corpus().map((file) => [file.name, file] as const))('%s reads as it was meant', (_, file) => {
    for (const line of file.ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(new ICAL.Component(ICAL.parse(file.ics)).getFirstPropertyValue('method')).toBe(file.method);
    expect(readEntries(file.ics)).toEqual(file.entries);
  });

  test('has a name and UIDs of its own', () => {
    const names = corpus().map(({ name }) => name);
    const uids = corpus().flatMap(({ entries }) => entries.map(({ uid }) => uid));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(uids).size).toBe(uids.length);
    expect(names.length).toBeGreaterThan(90);
  });
});
