import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';
import { lastSharedEntry, peopleErased, rowsInCommon } from '../../src/db/common-past.js';
import { rememberErasure } from '../../src/db/erasures.js';
import { peopleBack } from '../../src/db/people-back.js';
import type { Store } from '../../src/db/store.js';
import { attached, type CopyAndPresent, copyAndPresent, deed, undo } from '../helpers/copy-and-present.js';

let both: CopyAndPresent;
const people = (...ids: number[]) =>
  `INSERT INTO persons (id, given_name, family_name) VALUES ${ids.map((id) => `(${id}, 'P${id}', 'Alt')`).join(', ')}`;

/** Twenty people; the number of the last one was once that of somebody who was erased. */
beforeEach(async () => {
  both = await copyAndPresent(
    [people(20)],
    ['DELETE FROM persons WHERE id = 20', { final: 'forgotten' }],
    [people(...Array.from({ length: 20 }, (_, i) => i + 1))],
  );
});
afterEach(() => {
  both.here.close();
  both.there.close();
});

const common = () => [...attached(both, (sqlite) => rowsInCommon(sqlite, 'persons', both.past))].sort((a, b) => a - b);
const erased = () => [...attached(both, (sqlite) => peopleErased(sqlite, both.past))];
const forget = (store: Store, ...ids: number[]) =>
  deed(store, `DELETE FROM persons WHERE id IN (${ids.join(', ')})`, { final: 'forgotten' });
const anew = (store: Store, id: number) => {
  deed(store, `DELETE FROM persons WHERE id = ${id}`);
  deed(store, people(id));
};

describe('the last entry that two journals share', () => {
  const shared = (command = both.past.command) => {
    const last = Number(both.here.sqlite.prepare('SELECT max(id) FROM journal').pluck().get());
    return attached(both, (sqlite) => lastSharedEntry(sqlite, command, last)) - both.past.entry;
  };
  const topic = (title: string) => `INSERT INTO topics (title) VALUES ('${title}')`;

  it.each<[string, () => void, number]>([
    ['all of the copy', () => deed(both.there, topic('A')), 0],
    ['all of the copy, which another program has changed', () => here(topic('A'), topic('A')), 1],
    ['up to a change that only the copy has', () => deed(both.here, topic('A')), 0],
    ['up to a change of another table', () => here(topic('A'), `INSERT INTO organisations (name) VALUES ('A')`), 0],
    ['up to a change of another row', () => here(topic('A'), `INSERT INTO topics (id, title) VALUES (9, 'A')`), 0],
    [
      'up to a change by a command of one of them',
      () => {
        deed(both.here, topic('A'));
        both.there.sqlite.exec(topic('A'));
      },
      0,
    ],
    [
      'up to a change by a command of the other one',
      () => {
        both.here.sqlite.exec(topic('A'));
        deed(both.there, topic('A'));
      },
      0,
    ],
    [
      'up to a command that is not the same',
      () => {
        for (const store of [both.here, both.there]) deed(store, topic('A'));
      },
      0,
    ],
  ])('%s', (_, change, expected) => {
    change();
    expect(shared()).toBe(expected);
  });

  function here(own: string, other: string): void {
    both.here.sqlite.exec(own);
    both.there.sqlite.exec(other);
  }
});

describe('a number means the same person in both', () => {
  const all = Array.from({ length: 20 }, (_, i) => i + 1);

  it.each<[string, () => void, number[]]>([
    ['where nothing happened', () => undefined, all],
    ['but for those who are gone', () => forget(both.there, 3), all.filter((id) => id !== 3)],
    ['also of who was changed since', () => deed(both.there, `UPDATE persons SET phone = '1'`), all],
    ['but where it was given out again there', () => anew(both.there, 20), all.slice(0, 19)],
    ['but where it was given out again in the copy', () => anew(both.here, 20), all.slice(0, 19)],
    [
      'but where a long list took it',
      () => {
        deed(both.there, 'DELETE FROM persons WHERE id > 4');
        deed(both.there, () => {
          const list = new BulkInsert(both.there.sqlite, 'persons', ['given_name', 'family_name']);
          for (let i = 0; i < 16; i += 1) list.add('Jo', 'Neu');
          list.flush();
        });
      },
      [1, 2, 3, 4],
    ],
    [
      'also of who went and came back by undo',
      () => undo(both.there, deed(both.there, 'DELETE FROM persons WHERE id = 3')),
      all,
    ],
  ])('%s', (_, change, expected) => {
    change();
    expect(common()).toEqual(expected);
  });
});

describe('who was erased since', () => {
  it.each<[string, () => void, number[]]>([
    ['is nobody whose number was that of somebody erased before', () => undefined, []],
    ['by request', () => forget(both.there, 3), [3]],
    [
      'by an earlier restoration',
      () => deed(both.there, 'DELETE FROM persons WHERE id = 3', { words: 'db restore' }),
      [3],
    ],
    ['is nobody who was merged with another one', () => deed(both.there, 'DELETE FROM persons WHERE id = 3'), []],
    [
      'is nobody whose number was given out again before that',
      () => {
        anew(both.there, 20);
        forget(both.there, 20);
      },
      [],
    ],
    [
      'is nobody whose number was given out again before that, and after it',
      () => {
        anew(both.there, 20);
        forget(both.there, 20);
        deed(both.there, people(20));
      },
      [],
    ],
    [
      'is nobody whose number means another one in the copy',
      () => {
        anew(both.here, 20);
        forget(both.there, 20);
      },
      [],
    ],
    [
      'is still meant where another one has the number now',
      () => {
        forget(both.there, 20);
        deed(both.there, people(20));
      },
      [20],
    ],
  ])('%s', (_, change, expected) => {
    change();
    expect(erased().map(([id]) => id)).toEqual(expected);
  });

  it('is told with the command, the first one where there were two of the number', () => {
    const first = forget(both.there, 20);
    deed(both.there, people(20));
    forget(both.there, 20);
    expect(erased()).toEqual([[20, { command: first, isReleased: false }]]);
  });
});

describe('who would come back', () => {
  const back = () => attached(both, (sqlite) => peopleBack(sqlite, both.past)).map(({ id, name }) => `${id} ${name}`);
  const marks = (more: { address?: string; name?: string; place?: string }) => ({
    addresses: more.address === undefined ? [] : [more.address],
    names: more.name === undefined ? [] : [{ givenName: more.name, familyName: 'Alt' }],
    municipalities: more.place === undefined ? [] : [more.place],
  });
  const remember = ({ sqlite }: Store, more: Parameters<typeof marks>[0]) =>
    rememberErasure(sqlite, marks(more), '2025-09-01', () => 'k'.repeat(32));
  /** Erases one of the twenty, who leaves these marks. */
  const erase = (id: number, more: Parameters<typeof marks>[0]) =>
    deed(
      both.there,
      () => {
        both.there.sqlite.prepare('DELETE FROM persons WHERE id = ?').run(id);
        remember(both.there, more);
      },
      { final: 'forgotten' },
    );
  const addressHere = (id: number, address: string) =>
    both.here.sqlite.prepare('INSERT INTO email_addresses (person_id, address) VALUES (?, ?)').run(id, address);
  const released = () => deed(both.there, 'DELETE FROM erasures');
  const inBonn = (id: number) =>
    both.here.sqlite.exec(`INSERT INTO municipalities (id, name) VALUES (1, 'Bonn');
      INSERT INTO municipality_aliases (municipality_id, alias) VALUES (1, 'Bonna');
      INSERT INTO terms (person_id, municipality_id) VALUES (${id}, 1)`);

  it.each<[string, () => void, string[]]>([
    ['who was erased', () => erase(3, {}), ['3 P3 Alt']],
    [
      'not who was taken in again',
      () => {
        erase(3, { name: 'P3' });
        released();
      },
      [],
    ],
    [
      'who was taken in again and erased once more',
      () => {
        erase(3, { name: 'P3' });
        released();
        remember(both.there, { name: 'P3' });
      },
      ['3 P3 Alt'],
    ],
    [
      'who was erased after somebody whose note had the same number',
      () => {
        remember(both.there, { name: 'P7' });
        released();
        // by an address that the copy does not know yet
        erase(3, { address: 'new@x.example' });
      },
      ['3 P3 Alt'],
    ],
    [
      'who has the address under another number',
      () => {
        erase(3, { address: 'a@x.example' });
        anew(both.here, 20);
        addressHere(20, 'A@x.example');
      },
      ['3 P3 Alt', '20 P20 Alt'],
    ],
    [
      'not who has only a mailbox of several',
      () => {
        erase(3, { address: 'rathaus@x.example' });
        anew(both.here, 20);
        addressHere(20, 'rathaus@x.example');
      },
      ['3 P3 Alt'],
    ],
    [
      'not who is still there, whatever they share',
      () => {
        erase(3, { address: 'a@x.example' });
        addressHere(4, 'a@x.example');
      },
      ['3 P3 Alt'],
    ],
    [
      'not who has only the name',
      () => {
        erase(3, { name: 'P20' });
        anew(both.here, 20);
      },
      ['3 P3 Alt'],
    ],
    [
      'who has the name, and the municipality under another of its names',
      () => {
        erase(3, { name: 'P20', place: 'Bonna' });
        anew(both.here, 20);
        inBonn(20);
      },
      ['3 P3 Alt', '20 P20 Alt'],
    ],
    [
      'not who was known as erased in the copy already, and is there all the same',
      () => {
        for (const store of [both.here, both.there]) remember(store, { address: 'a@x.example' });
        anew(both.here, 20);
        addressHere(20, 'a@x.example');
        erase(3, { name: 'P3' });
      },
      ['3 P3 Alt'],
    ],
  ])('%s', (_, change, expected) => {
    change();
    expect(back()).toEqual(expected);
  });
});
