import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  carryErasures,
  erasedAddress,
  loadErasures,
  loadLaterErasures,
  type Marks,
  releaseErasure,
  rememberErasure,
} from '../../src/db/erasures.js';
import type { Store } from '../../src/db/store.js';
import { newStore } from '../helpers/database.js';

let here: Store;
let there: Store;
beforeEach(async () => {
  [here, there] = [await newStore(), await newStore()];
});
afterEach(() => {
  here.close();
  there.close();
});

const marks = (familyName: string, { address = '', place = 'Diez' } = {}): Marks => ({
  addresses: address === '' ? [] : [address],
  names: [{ givenName: 'Kim', familyName }],
  municipalities: place === '' ? [] : [place],
});
const mayer = marks('Mayer', { address: 'kim@diez.de' });
const kurz = marks('Kurz', { address: 'kurz@ulm.de', place: 'Ulm' });
const address = (text: string): Marks => ({ addresses: [text], names: [], municipalities: [] });
const keyOf = (letter: string) => () => letter.repeat(40);

const erase = ({ sqlite }: Store, who: Marks, day = '2025-09-01', key = 'a') =>
  rememberErasure(sqlite, who, day, keyOf(key));
const known = ({ sqlite }: Store, who: Marks) => loadErasures(sqlite).erasedOn(who);

/** What the database at hand knows once it was told what the other one knows. */
function carry(): void {
  here.sqlite.prepare('ATTACH ? AS present').run(there.file);
  carryErasures(here.sqlite);
  here.sqlite.exec('DETACH present');
}

describe('who was erased', () => {
  it('is known by an address, or by name and municipality, as they may be spelt', () => {
    erase(here, mayer);
    expect(known(here, address(' KIM@diez.de'))).toBe('2025-09-01');
    expect(known(here, marks('MAYER', { place: 'Stadt Diez' }))).toBe('2025-09-01');
    expect(known(here, marks('Mayer', { place: 'Ulm' }))).toBeNull();
    expect(known(here, marks('Mayer', { place: '' }))).toBeNull();
    expect(known(here, marks('Kurz'))).toBeNull();
    expect(erasedAddress(loadErasures(here.sqlite), ['new@diez.de', 'kim@diez.de'])).toEqual({
      address: 'kim@diez.de',
      day: '2025-09-01',
    });
  });

  it('without a municipality is known by the name alone where none is said', () => {
    erase(here, marks('Mayer', { place: '' }));
    expect(known(here, marks('Mayer', { place: '' }))).toBe('2025-09-01');
    expect(known(here, marks('Mayer'))).toBeNull();
  });

  it('and is taken in again is let go of with every mark, and nobody else is', () => {
    erase(here, mayer);
    erase(here, kurz);
    releaseErasure(here.sqlite, address('kim@diez.de'));
    expect(known(here, marks('Mayer'))).toBeNull();
    expect(known(here, kurz)).toBe('2025-09-01');
  });

  it('twice is one person, known by all that both were known by', () => {
    erase(here, mayer);
    erase(here, { ...mayer, addresses: ['privat@kim.de'] }, '2025-10-01');
    expect(known(here, marks('Mayer'))).toBe('2025-10-01');
    releaseErasure(here.sqlite, address('privat@kim.de'));
    expect(known(here, marks('Mayer'))).toBeNull();
  });
});

describe('what another database knows of who was erased', () => {
  it('is taken over with its key, as long as there is none', () => {
    erase(there, mayer, '2025-09-01', 'b');
    carry();
    expect(known(here, mayer)).toBe('2025-09-01');
    erase(here, kurz);
    releaseErasure(here.sqlite, kurz);
    expect(known(here, mayer)).toBe('2025-09-01');
  });

  it('is not taken over where it was hashed with another key, as it would say nothing', () => {
    erase(here, kurz);
    erase(there, mayer, '2025-09-01', 'b');
    carry();
    expect(here.sqlite.prepare('SELECT count(*) FROM erasures').pluck().get()).toBe(2);
    expect(known(here, kurz)).toBe('2025-09-01');
  });

  it('makes no two people one, and no person two', () => {
    erase(here, kurz);
    erase(there, mayer);
    erase(there, { ...kurz, addresses: ['privat@kurz.de'] });
    carry();
    releaseErasure(here.sqlite, address('kim@diez.de'));
    expect(known(here, kurz)).toBe('2025-09-01');
    releaseErasure(here.sqlite, address('privat@kurz.de'));
    expect(known(here, kurz)).toBeNull();
  });

  it('is later than what is known here already', () => {
    erase(here, mayer);
    erase(there, mayer);
    erase(there, kurz);
    here.sqlite.prepare('ATTACH ? AS present').run(there.file);
    const later = loadLaterErasures(here.sqlite);
    here.sqlite.exec('DETACH present');
    expect(later.erasedOn(mayer)).toBeNull();
    expect(later.erasedOn(kurz)).toBe('2025-09-01');
  });
});
