import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/audience.js';
import { FakeTransport, later, never, Office, unclear } from './office.js';

/** What an office may do with an event, in any order. */
type Deed =
  | { do: 'invitation' | 'reminder' | 'update' | 'cancellation' }
  | { do: 'withdraw' | 'block' | 'answer'; person: number }
  | { do: 'move' }
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
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('trouble' as const),
      person,
      how: fc.constantFrom('unclear', 'later', 'never'),
    }),
  },
);

const outcomes = { unclear: [unclear], later: [later, later, later], never: [never] };
const everyone: Audience = { groups: [{ kind: 'everyone' }], filters: [], excluded: [] };

let office: Office;
beforeAll(async () => {
  office = await Office.open(3);
});
afterAll(() => office.close());

interface Handed {
  person: number;
  kind: string;
  sequence: number;
  state: string;
  entry: number;
}

async function live(
  deeds: readonly Deed[],
): Promise<{ blockedAt: Map<number, number>; answeredAt: Map<number, number>; mails: Handed[] }> {
  const { sqlite } = office.store;
  sqlite.exec(
    `DELETE FROM mailings; DELETE FROM attendees; UPDATE events SET sequence = 0; UPDATE persons SET blocked = 0`,
  );
  const lastId = () => sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM deliveries').pluck().get() ?? 0;
  const [blockedAt, answeredAt] = [new Map<number, number>(), new Map<number, number>()];
  let trouble: ConstructorParameters<typeof FakeTransport>[0] = {};
  for (const each of deeds) {
    if (each.do === 'trouble') {
      trouble = { [`m${each.person}`]: [...outcomes[each.how]] };
      continue;
    }
    if (each.do === 'move') sqlite.exec('UPDATE events SET sequence = sequence + 1');
    else if (each.do === 'block') {
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
    .prepare<[], Omit<Handed, 'entry'> & { calendar: string; id: number }>(
      `SELECT d.id, d.person_id AS person, m.kind, m.sequence, d.state, c.calendar
           FROM deliveries d JOIN mailings m ON m.id = d.mailing_id JOIN delivery_contents c ON c.delivery_id = d.id
          WHERE d.attempts > 0 ORDER BY d.id`,
    )
    .all()
    .map(({ calendar, ...mail }) => ({ ...mail, entry: Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]) }));
  return { blockedAt, answeredAt, mails };
}

test('whatever an office does, nobody is told the same twice, or what they must not be told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 16 }), async (deeds) => {
      const { blockedAt, answeredAt, mails } = await live([{ do: 'invitation' }, ...deeds]);
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
          // an invitation is never repeated; a reminder or an update only for another date
          const what = mail.kind === 'invitation' ? 'invitation' : `${mail.kind} ${mail.sequence}`;
          expect(told).not.toContain(what);
          told.push(what);
          if (mail.kind === 'update') expect(last === null || last.sequence < mail.sequence).toBe(true);
          last = mail;
        }
        const frozenAfter = (limit: number | undefined) =>
          limit === undefined ? [] : own.filter((mail) => 'id' in mail && Number(mail.id) > limit);
        expect(frozenAfter(blockedAt.get(id))).toEqual([]);
        expect(frozenAfter(answeredAt.get(id)).filter(({ kind }) => kind === 'reminder')).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});
