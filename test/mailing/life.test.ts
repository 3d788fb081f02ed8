import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdersOf } from '../../src/db/mailings.js';
import { toTakeBack } from '../../src/db/taken-back.js';
import type { Audience } from '../../src/domain/audience.js';
import { planAudience } from '../../src/mailing/audience.js';
import type { Standpoint } from '../../src/reports/status/collect.js';
import { dueMails } from '../../src/reports/status/mails.js';
import { FakeTransport, later, never, now, Office, unclear } from './office.js';

/** What an office may do with an event, in any order. */
type Deed =
  | { do: 'invitation' | 'reminder' | 'update' | 'cancellation' }
  | { do: 'withdraw' | 'block' | 'answer'; person: number }
  | { do: 'move'; to: number }
  | { do: 'no trouble' }
  | { do: 'trouble'; person: number; how: 'unclear' | 'later' | 'never' };

const person = fc.integer({ min: 1, max: 3 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('invitation', 'reminder', 'reminder', 'update', 'update', 'cancellation'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('withdraw', 'block', 'answer'), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), to: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('trouble' as const),
      person,
      how: fc.constantFrom('unclear', 'later', 'never'),
    }),
  },
);

/** An event that is changed and changed back while people are told, or cannot be. */
const toAndFro: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), to: fc.nat(1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('update' as const, 'update' as const, 'reminder' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('trouble' as const), person, how: fc.constant('never' as const) }),
  },
);
const deeds = fc.oneof(
  fc.array(deed, { minLength: 4, maxLength: 14 }),
  fc.array(toAndFro, { minLength: 3, maxLength: 9 }),
);

const outcomes = { unclear: [unclear], later: [later, later, later], never: [never] };
const everyone: Audience = { groups: [{ kind: 'everyone' }], filters: [], excluded: [] };

let office: Office;
beforeAll(async () => {
  office = await Office.open(3);
});
afterAll(() => office.close());

/** Planning, the status and what `event move` says name the same people as those to be told. */
async function agree(): Promise<void> {
  const { store } = office;
  const waiting = store.sqlite
    .prepare<[], number>(
      `SELECT person_id FROM deliveries WHERE state = 'planned' OR state = 'failed'
       UNION SELECT id FROM persons WHERE blocked = 1`,
    )
    .pluck()
    .all();
  const leaving = toTakeBack(store, 1);
  const others = (persons: readonly number[]) =>
    persons.filter((id) => !waiting.includes(id) && !leaving.has(id)).toSorted();
  const planned = planAudience(store, office.request({ kind: 'update', audience: everyone })).recipients;
  const at = { today: '2025-08-20', instant: now, time: '11:30' } as Standpoint;
  const due = dueMails(store.sqlite, at).filter(({ kind }) => kind === 'old_entry_held');
  const holders = await holdersOf(store, 1);
  const toBeTold = others(planned.map(({ person }) => person.id));
  expect(others(due.flatMap(({ persons }) => persons.map(({ id }) => id)))).toEqual(toBeTold);
  expect(others(holders.flatMap(({ isTrue, personId }) => (isTrue ? [] : [personId])))).toEqual(toBeTold);
}

interface Handed {
  person: number;
  kind: string;
  sequence: number;
  /** The state of the event that it told of. */
  said: number;
  state: string;
  entry: number;
}

async function live(deeds: readonly Deed[]): Promise<{
  blockedAt: Map<number, number>;
  answeredAt: Map<number, number>;
  leaving: ReadonlySet<number>;
  mails: Handed[];
  now: number;
}> {
  const { sqlite } = office.store;
  sqlite.exec(
    `DELETE FROM mailings; DELETE FROM attendees; UPDATE events SET sequence = 0, topic = NULL; UPDATE persons SET blocked = 0`,
  );
  const lastId = () => sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM deliveries').pluck().get() ?? 0;
  const [blockedAt, answeredAt] = [new Map<number, number>(), new Map<number, number>()];
  // by SEQUENCE
  const states = [-1];
  let trouble: ConstructorParameters<typeof FakeTransport>[0] = {};
  for (const each of deeds) {
    if (each.do === 'trouble') {
      trouble = { [`m${each.person}`]: [...outcomes[each.how]] };
      continue;
    }
    if (each.do === 'no trouble') {
      trouble = {};
      continue;
    }
    if (each.do === 'move') {
      if (states.at(-1) === each.to) continue;
      states.push(each.to);
      sqlite.exec(`UPDATE events SET sequence = sequence + 1, topic = 'Thema ${each.to}'`);
      await agree();
    } else if (each.do === 'block') {
      sqlite.prepare('UPDATE persons SET blocked = 1 WHERE id = ?').run(each.person);
      if (!blockedAt.has(each.person)) blockedAt.set(each.person, lastId());
    } else if (each.do === 'answer') {
      const { changes } = sqlite
        .prepare(`UPDATE attendees SET status = 'declined' WHERE person_id = ?`)
        .run(each.person);
      if (changes > 0 && !answeredAt.has(each.person)) answeredAt.set(each.person, lastId());
    } else {
      const named: Audience = {
        ...everyone,
        groups: each.do === 'withdraw' ? [{ kind: 'person', id: each.person }] : everyone.groups,
      };
      const kind = each.do === 'withdraw' ? 'cancellation' : each.do;
      await office.send(new FakeTransport(trouble), { kind, audience: named });
      trouble = {};
    }
  }
  const mails = sqlite
    .prepare<[], Omit<Handed, 'entry' | 'said'> & { calendar: string; id: number }>(
      `SELECT d.id, d.person_id AS person, m.kind, m.sequence, d.state, c.calendar
           FROM deliveries d JOIN mailings m ON m.id = d.mailing_id JOIN delivery_contents c ON c.delivery_id = d.id
          WHERE d.attempts > 0 ORDER BY d.id`,
    )
    .all()
    .map(({ calendar, ...mail }) => ({
      ...mail,
      said: states[mail.sequence] ?? -2,
      entry: Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]),
    }));
  return { blockedAt, answeredAt, leaving: toTakeBack(office.store, 1), mails, now: states.at(-1) ?? -2 };
}

test('whatever an office does, nobody is told the same twice, or what they must not be told', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const end = [{ do: 'move', to: 3 }, { do: 'move', to: 1 }, { do: 'no trouble' }, { do: 'update' }] as const;
      const { blockedAt, answeredAt, leaving, mails, now } = await live([{ do: 'invitation' }, ...done, ...end]);
      for (const id of [1, 2, 3]) {
        const own = mails.filter((mail) => mail.person === id);
        const reached = own.filter(({ state }) => state === 'sent' || state === 'unclear');
        let last: Handed | null = null;
        let told: string[] = [];
        for (const mail of reached) {
          if (mail.kind === 'cancellation') {
            // nothing is taken back that nobody holds
            expect(last?.kind).not.toBe('cancellation');
            told = [];
          }
          expect(last === null || mail.entry >= last.entry).toBe(true);
          // an invitation is never repeated; a reminder only once the person was told something else
          if (last?.said !== mail.said) told = told.filter((kind) => kind !== 'reminder');
          if (mail.kind !== 'update') expect(told).not.toContain(mail.kind);
          told.push(mail.kind);
          if (mail.kind === 'update') expect(last?.said).not.toBe(mail.said);
          last = mail;
        }
        // whoever holds an entry in the end holds a true one, or is to lose it
        const stays = last !== null && last.kind !== 'cancellation' && !blockedAt.has(id) && !leaving.has(id);
        if (stays) expect(last?.said).toBe(now);
        const frozenAfter = (limit: number | undefined) =>
          limit === undefined ? [] : own.filter((mail) => 'id' in mail && Number(mail.id) > limit);
        expect(frozenAfter(blockedAt.get(id))).toEqual([]);
        expect(frozenAfter(answeredAt.get(id)).filter(({ kind }) => kind === 'reminder')).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});
