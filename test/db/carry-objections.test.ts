import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';
import { carryObjections } from '../../src/db/carry-objections.js';
import { attached, type CopyAndPresent, copyAndPresent, deed } from '../helpers/copy-and-present.js';

const add = (id: number, name: string, address = `${name.toLowerCase()}@x.example`) =>
  `INSERT INTO persons (id, given_name, family_name) VALUES (${id}, '${name}', 'Alt');
   INSERT INTO email_addresses (person_id, address, is_primary) VALUES (${id}, '${address}', 0);`;
const remove = (id: number) => `DELETE FROM persons WHERE id = ${id};`;

let both: CopyAndPresent;

/** Anna, Bert, Cem and Dora. */
beforeEach(async () => {
  both = await copyAndPresent([['Anna', 'Bert', 'Cem', 'Dora'].map((name, i) => add(i + 1, name)).join('')]);
});
afterEach(() => {
  both.here.close();
  both.there.close();
});

describe('objections', () => {
  const carried = (isOlder = false) => {
    const { objections, lostObjections } = attached(both, (sqlite) => carryObjections(sqlite, both.past, isOlder));
    const told = objections.map(({ id, blocked, revoked }) =>
      [id, ...(blocked ? ['blocked'] : []), ...revoked].join(' '),
    );
    return [...told, ...lostObjections];
  };
  const block = (id: number, reason = 'no') =>
    `UPDATE persons SET blocked = 1, block_reason = '${reason}' WHERE id = ${id};`;
  const unblock = (id: number) => `UPDATE persons SET blocked = 0 WHERE id = ${id};`;
  const consent = (id: number, purpose: string, revoked: string | null = null) =>
    `INSERT INTO consents (person_id, purpose, given_on, revoked_on) VALUES (${id}, '${purpose}', '2025-01-01', ${
      revoked === null ? 'NULL' : `'${revoked}'`
    });`;
  /** What both have said before the copy was made. */
  const earlier = (sql: string) => {
    for (const store of [both.here, both.there]) deed(store, sql);
    const last = (table: string) => Number(both.here.sqlite.prepare(`SELECT max(id) FROM ${table}`).pluck().get());
    both.past = { command: last('commands'), entry: last('journal') };
  };

  it.each<[string, () => void, string[]]>([
    ['are taken over: no mail', () => deed(both.there, block(2)), ['2 blocked']],
    [
      'of before are left, whatever became of them here',
      () => {
        earlier(block(2));
        deed(both.there, `UPDATE persons SET phone = '1' WHERE id = 2`);
        deed(both.here, unblock(2));
      },
      [],
    ],
    [
      'that were taken back count no more',
      () => {
        deed(both.there, block(2));
        deed(both.there, unblock(2));
      },
      [],
    ],
    [
      'of who has the number of another one here go to nobody',
      () => {
        deed(both.there, remove(4));
        deed(both.there, add(4, 'Emil'));
        deed(both.there, block(4));
      },
      ['Emil Alt'],
    ],
    [
      'of who was taken in with it go to who has the address',
      () => {
        deed(both.here, add(5, 'Emil'));
        deed(
          both.there,
          `INSERT INTO persons (id, given_name, family_name, blocked) VALUES (6, 'Emil', 'Alt', 1);
           INSERT INTO email_addresses (person_id, address) VALUES (6, 'emil@x.example')`,
        );
      },
      ['5 blocked'],
    ],
    [
      'of who has a mailbox of several go to nobody by that',
      () => {
        deed(both.here, add(5, 'Emil', 'rathaus@x.example'));
        deed(both.there, `${add(6, 'Falk', 'rathaus@x.example')} ${block(6)}`);
      },
      ['Falk Alt'],
    ],
    [
      'go to nobody who shares an address, and is there in both',
      () => {
        earlier(`INSERT INTO email_addresses (person_id, address, is_primary) VALUES (2, 'anna@x.example', 0)`);
        deed(both.there, block(1));
      },
      ['1 blocked'],
    ],
    [
      'of two entries of one person add up',
      () => {
        deed(both.here, add(5, 'Emil'));
        deed(both.there, `${add(6, 'Emil')} ${block(6)}`);
        deed(both.there, `${add(7, 'Emil')} ${consent(7, 'photo', '2025-09-01')}`);
        deed(both.there, `${add(8, 'Emil')} ${consent(8, 'newsletter', '2025-09-01')}`);
      },
      ['5 blocked photo newsletter'],
    ],
    [
      'of a long list are taken over',
      () => {
        earlier(Array.from({ length: 16 }, (_, i) => add(10 + i, `P${i}`)).join(''));
        deed(both.there, () => {
          const list = new BulkInsert(both.there.sqlite, 'consents', [
            'person_id',
            'purpose',
            'given_on',
            'revoked_on',
          ]);
          for (let i = 0; i < 16; i += 1) list.add(10 + i, 'photo', '2025-01-01', i === 9 ? '2025-09-01' : null);
          list.flush();
        });
      },
      ['19 photo'],
    ],
    [
      'are none where the consent was given again',
      () => {
        deed(both.there, consent(2, 'photo', '2025-09-01'));
        deed(both.there, consent(2, 'photo'));
      },
      [],
    ],
    [
      'stand beside another consent that was given later',
      () => {
        deed(both.there, consent(2, 'photo', '2025-09-01'));
        deed(both.there, consent(2, 'newsletter'));
      },
      ['2 photo'],
    ],
    [
      'that are known here are no news',
      () => {
        earlier(consent(2, 'photo'));
        for (const store of [both.here, both.there]) deed(store, consent(2, 'photo', '2025-09-01'));
        for (const store of [both.here, both.there]) deed(store, block(2));
      },
      [],
    ],
    [
      'are news where only another consent was revoked here',
      () => {
        deed(both.here, consent(2, 'newsletter', '2025-08-01'));
        deed(both.there, consent(2, 'photo', '2025-09-01'));
      },
      ['2 photo'],
    ],
  ])('%s', (_, change, expected) => {
    change();
    expect(carried()).toEqual(expected);
  });

  it('of before hold where the copy is only older', () => {
    earlier(`${block(2)} ${consent(3, 'photo', '2025-09-01')}`);
    both.here.sqlite.exec(`${unblock(2)} DELETE FROM consents`);
    expect(carried(true)).toEqual(['2 blocked', '3 photo']);
  });

  it('keep a reason that was noted here', () => {
    both.here.sqlite.exec(`UPDATE persons SET block_reason = 'her wish' WHERE id = 1`);
    deed(both.there, `${block(1)} ${block(2)}`);
    carried();
    expect(both.here.sqlite.prepare('SELECT block_reason FROM persons WHERE blocked = 1').pluck().all()).toEqual([
      'her wish',
      'no',
    ]);
  });
});
