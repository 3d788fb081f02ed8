import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeFoldedNames,
  damerauDistance,
  foldName,
  foldText,
  isRicherSpelling,
  nameKey,
  splitName,
  stripAcademicTitle,
} from '../../src/domain/names.js';

describe('foldText', () => {
  it.each([
    ['Groß-Gerau (Süd)', 'gross gerau sued'],
    ['  ÄÖÜ  ', 'aeoeue'],
    ['Şahin Çelik', 'sahin celik'],
    ['Møller', 'moeller'],
    ['Mu\u0308ller', 'mueller'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is settled after one go', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('splitName', () => {
  it.each([
    ['Kim Mayer', null, 'Kim', 'Mayer'],
    ['Mayer, Kim', null, 'Kim', 'Mayer'],
    ['Dr. Kim Mayer', 'Dr.', 'Kim', 'Mayer'],
    ['Mayer, Dr. Kim', 'Dr.', 'Kim', 'Mayer'],
    ['Dr. Mayer, Kim', 'Dr.', 'Kim', 'Mayer'],
    ['Prof. Dr. med. Eva-Maria Groß', 'Prof. Dr. med.', 'Eva-Maria', 'Groß'],
    ['Dipl.-Ing. Uwe Kurz', 'Dipl.-Ing.', 'Uwe', 'Kurz'],
    ['Kim Mayer, M.A.', 'M.A.', 'Kim', 'Mayer'],
    ['Kim Mayer LL.M.', 'LL.M.', 'Kim', 'Mayer'],
    ['Ursula von der Leyen', null, 'Ursula', 'von der Leyen'],
    ['Leyen, Ursula von der', null, 'Ursula', 'von der Leyen'],
    ['Jan van Dyck', null, 'Jan', 'van Dyck'],
    ['Hans Peter Müller-Schmidt', null, 'Hans Peter', 'Müller-Schmidt'],
    ['Drews', null, null, 'Drews'],
    ['Max Ma', null, 'Max', 'Ma'],
    ['Magda Prof', null, 'Magda', 'Prof'],
    ['', null, null, null],
  ])('%s', (whole, academicTitle, givenName, familyName) => {
    expect(splitName(whole)).toEqual({ academicTitle, givenName, familyName });
  });

  it('leaves ordinary names alone', () => {
    for (const name of ['Drago', 'Dr', 'Professorin', 'Mag', 'Prof', 'Magnus', 'Diplom', 'Lic']) {
      expect(stripAcademicTitle(`${name}ski Mayer`).title).toBeNull();
    }
  });
});

describe('nameKey', () => {
  it.each([
    [
      ['Jörg', 'Groß'],
      ['JOERG', 'Gross'],
    ],
    [
      ['Hans-Peter', 'Müller-Schmidt'],
      ['Hans Peter', 'Mueller Schmidt'],
    ],
    [
      ['Hanspeter', 'von der Au'],
      ['Hans-Peter', 'Au'],
    ],
    [
      ['Dr. Kim', 'Mayer'],
      ['Kim', 'Mayer'],
    ],
    [
      ['René', 'Lévy'],
      ['Rene', 'Levy'],
    ],
  ])('%j is %j', ([givenA = '', familyA = ''], [givenB = '', familyB = '']) => {
    expect(nameKey(givenA, familyA)).toBe(nameKey(givenB, familyB));
  });

  it('keeps a family name that is a particle, and has no key without one', () => {
    expect(nameKey('Kim', 'Von')).toBe('kim|von');
    expect(nameKey('Kim', null)).toBe('');
    expect(nameKey('Anna', 'Lisa')).not.toBe(nameKey('Annal', 'Isa'));
  });
});

describe('damerauDistance', () => {
  it.each([
    ['dingledey', 'dingeldey', 1],
    ['mayer', 'meier', 2],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s – %s: %i', (a, b, distance) => {
    expect(damerauDistance(a, b)).toBe(distance);
    expect(damerauDistance(b, a)).toBe(distance);
  });

  it('is the least number of steps, whatever the two have in common', () => {
    const steps = (a: string, b: string): number => {
      if (a === '' || b === '') return Math.max(a.length, b.length);
      const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
      const isSwap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
      return Math.min(
        steps(restOfA, b) + 1,
        steps(a, restOfB) + 1,
        steps(restOfA, restOfB) + (a[0] === b[0] ? 0 : 1),
        isSwap ? steps(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
      );
    };
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(fc.property(word, word, (a, b) => damerauDistance(a, b) === steps(a, b)));
  });

  it('with a limit agrees with the one without', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(damerauDistance(a, b, limit)).toBe(Math.min(damerauDistance(a, b), limit + 1));
      }),
    );
  });
});

describe('closeFoldedNames', () => {
  const compare = (a: string, b: string) => closeFoldedNames(foldName(splitName(a)), foldName(splitName(b)));
  it.each([
    ['Jörg Groß', 'Joerg Gross', 'equal'],
    ['Eva Dingledey', 'Eva Dingeldey', 'close'],
    ['Mayer Kim', 'Kim Mayer', 'close'],
    ['Eva Müller-Schmidt', 'Eva Müller', 'close'],
    ['E. Müller', 'Eva Müller', 'close'],
    ['Müller', 'Eva Müller', 'close'],
    ['Eva Maria Müller', 'Eva Müller', 'close'],
    ['Eva Müller', 'Uwe Müller', 'different'],
    ['Eva Müller', 'Eva Schmidt', 'different'],
    ['Kim Au', 'Kim Oh', 'different'],
    ['Test Person1', 'Test Person2', 'different'],
  ])('%s – %s: %s', (a, b, likeness) => {
    expect(compare(a, b)).toBe(likeness);
    expect(compare(b, a)).toBe(likeness);
  });
});

it('prefers the richer spelling', () => {
  expect(isRicherSpelling('Müller', 'Mueller')).toBe(true);
  expect(isRicherSpelling('Mueller', 'Müller')).toBe(false);
  expect(isRicherSpelling('Mayer', 'MAYER')).toBe(true);
  expect(isRicherSpelling('von Berg', 'Berg')).toBe(true);
  expect(isRicherSpelling('Mayer', 'Mayer')).toBe(false);
});
