import { describe, expect, test } from 'vitest';
import { municipalitiesMeant, municipalityKey } from '../../src/domain/municipality.js';

describe('a municipality’s name', () => {
  test.each([
    ['Diez', 'Stadt Diez', 'Diez, Stadt', 'DIEZ', ' diez ', 'Kreisstadt Diez', 'Diez (Kreisstadt)', 'Gemeinde Diez'],
    ['VG Diez', 'Verbandsgemeinde Diez', 'Diez, VG', 'Diez (Verbandsgemeinde)', 'VGem Diez'],
    ['Frankfurt am Main', 'Frankfurt (Main)', 'Frankfurt/Main'],
    ['Köln', 'Koeln', 'Stadt Köln'],
    ['Große Kreisstadt Groß-Umstadt', 'Groß-Umstadt', 'Gross Umstadt'],
    ['Samtgemeinde Elm', 'SG Elm'],
    ['Landeshauptstadt München', 'München, Landeshauptstadt'],
  ])('%s has several spellings', (name, ...others) => {
    for (const other of others) expect(municipalityKey(other)).toBe(municipalityKey(name));
  });

  test.each([
    ['VG Diez', 'Diez'],
    ['SG Elm', 'Elm'],
    ['Neustadt', 'Neu'],
    ['Stadt', 'Gemeinde'],
    ['Markt Schwaben', 'Markt Indersdorf'],
    ['Frankfurt (Oder)', 'Frankfurt (Main)'],
    ['Halle (Saale)', 'Halle (Westf.)'],
    ['Am Mellensee', 'Mellensee'],
  ])('%s is not %s', (name, other) => {
    expect(municipalityKey(name)).not.toBe(municipalityKey(other));
  });
});

describe('of municipalities of one name', () => {
  const by = { state: 'BY', ags: '09162000' };
  const nw = { state: 'NW', ags: '05315000' };
  const unknown = { state: null, ags: null };

  test.each([
    ['nothing said', unknown, [by, nw, unknown]],
    ['the Land said', { state: 'BY', ags: null }, [by]],
    ['the official key said', { state: null, ags: '05315000' }, [nw, unknown]],
    ['a Land nobody is known to lie in', { state: 'HE', ags: null }, [unknown]],
    ['Land and key that contradict each other', { state: 'BY', ags: '05315000' }, [unknown]],
  ])('%s: those that can be meant', (_, mark, expected) => {
    expect(municipalitiesMeant(mark, [by, nw, unknown])).toEqual(expected);
  });
});
