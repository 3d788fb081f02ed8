import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Addressee, Owners } from '../../src/db/carry-owners.js';
import type { Store } from '../../src/db/store.js';
import { attached, type CopyAndPresent, copyAndPresent, deed, undo } from '../helpers/copy-and-present.js';

const add = (id: number, name: string, address = `${name.toLowerCase()}@x.example`) =>
  `INSERT INTO persons (id, given_name, family_name) VALUES (${id}, '${name}', 'Alt');
   INSERT INTO email_addresses (person_id, address, is_primary) VALUES (${id}, '${address}', 0);`;
const remove = (id: number) => `DELETE FROM persons WHERE id = ${id};`;

/** Who is part of whom: rows of one go over to the other. */
const merge = (kept: number, gone: number) =>
  `UPDATE email_addresses SET person_id = ${kept} WHERE person_id = ${gone}; ${remove(gone)}`;

let both: CopyAndPresent;

/** Anna, Bert and Cem; Dora had a number that was somebody else's before, who became part of Anna. */
beforeEach(async () => {
  both = await copyAndPresent(
    [add(4, 'Vera')],
    [add(1, 'Anna')],
    [merge(1, 4)],
    [`DELETE FROM email_addresses WHERE address LIKE 'vera%'; ${add(4, 'Dora')}`],
    [add(2, 'Bert') + add(3, 'Cem', 'cem@bürger.example')],
  );
});
afterEach(() => {
  both.here.close();
  both.there.close();
});

describe('whose a mail is', () => {
  const owner = (mail: Partial<Addressee> & { personId: number | null }) =>
    attached(both, (sqlite) => new Owners(sqlite, both.past).ownerOf({ name: '', address: null, ...mail }));
  const anna = { name: 'Anna Alt', address: 'anna@x.example' };
  const bert = { name: 'Bert Alt', address: 'bert@x.example' };
  const cem = { name: 'Cem Alt', address: 'cem@xn--brger-kva.example' };
  /** Somebody else has the number there now. */
  const anew = (store: Store, id: number, name: string, address?: string) => {
    deed(store, remove(id));
    deed(store, add(id, name, address));
  };

  it.each<[string, () => void, Parameters<typeof owner>[0], number | null]>([
    ['nobody’s', () => undefined, { personId: null, ...anna }, null],
    ['the person’s', () => undefined, { personId: 1, ...anna }, 1],
    ['the person’s at an address that is gone', () => undefined, { personId: 1, address: 'alt@x.example' }, 1],
    ['the person’s where nothing was sent', () => undefined, { personId: 1 }, 1],
    [
      'nobody’s where nothing was sent and the number was given out again',
      () => anew(both.there, 4, 'Emil'),
      { personId: 4 },
      null,
    ],
    [
      'nobody’s where the number was given out again',
      () => anew(both.there, 4, 'Emil'),
      { personId: 4, name: 'Emil Alt', address: 'emil@x.example' },
      null,
    ],
    [
      'that of who was entered anew under another number, however the address is written',
      () => {
        anew(both.there, 3, 'Cem');
        deed(both.here, remove(3));
        deed(both.here, add(5, 'Cem', 'cem@bürger.example'));
      },
      { personId: 3, ...cem },
      5,
    ],
    [
      'nobody’s where only the address is the same',
      () => {
        anew(both.there, 4, 'Emil');
        deed(both.here, add(5, 'Falk', 'emil@x.example'));
      },
      { personId: 4, name: 'Emil Alt', address: 'emil@x.example' },
      null,
    ],
    [
      'the person’s, not that of a namesake who has an address of old',
      () => void deed(both.here, add(5, 'Anna', 'alt@x.example')),
      { personId: 1, name: 'Anna Alt', address: 'alt@x.example' },
      1,
    ],
    [
      'nobody’s where two may be meant',
      () => {
        anew(both.there, 4, 'Emil');
        deed(both.here, add(5, 'Emil') + add(6, 'Emil'));
      },
      { personId: 4, name: 'Emil Alt', address: 'emil@x.example' },
      null,
    ],
    [
      'that of one of two who became one, by the mailbox',
      () => deed(both.there, merge(1, 2)),
      { personId: 1, ...bert },
      2,
    ],
    [
      'that of one of three who became one, one after the other',
      () => {
        deed(both.there, merge(2, 3));
        deed(both.there, merge(1, 2));
      },
      { personId: 1, ...cem },
      3,
    ],
    [
      'the person’s where they share a mailbox with somebody who became part of them',
      () => {
        for (const store of [both.here, both.there])
          store.sqlite.exec(
            `INSERT INTO email_addresses (person_id, address, is_primary) VALUES (1, 'bert@x.example', 0);
             INSERT INTO roles (person_id, kind) VALUES (2, 'chair')`,
          );
        deed(both.there, `UPDATE roles SET person_id = 1; ${remove(2)}`);
      },
      { personId: 1, ...bert },
      1,
    ],
    [
      'the person’s where it went to the mailbox of somebody who was part of them for a while',
      () => undo(both.there, deed(both.there, merge(1, 2))),
      { personId: 1, ...bert },
      1,
    ],
    [
      'the person’s where somebody else became part of them before, whose number it was',
      () => anew(both.here, 4, 'Emil', 'alt@x.example'),
      { personId: 1, name: 'Anna Alt', address: 'alt@x.example' },
      1,
    ],
  ])('%s', (_, change, mail, expected) => {
    change();
    expect(owner(mail)).toBe(expected);
  });
});
