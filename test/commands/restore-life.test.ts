import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { newSession, type Session } from '../helpers/run.js';

/** What an office may do between two restorations, in any order. */
type Deed =
  | { do: 'add'; who: number }
  | { do: 'merge'; keep: number; other: number; take: 'KEEP' | 'OTHER' }
  | { do: 'invite'; to: number | null; fails: boolean }
  | { do: 'forget'; person: number }
  | { do: 'undo' | 'backup' | 'resolve' | 'remind' }
  | { do: 'restore'; copy: number; bringBack: boolean };

const person = fc.integer({ min: 1, max: 4 });
const invite = fc.record({
  do: fc.constant('invite' as const),
  to: fc.option(person, { freq: 2 }),
  fails: fc.constantFrom(false, false, true),
});
const restore = fc.record({ do: fc.constant('restore' as const), copy: fc.nat(3), bringBack: fc.boolean() });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  // few people, so that who is lost is often entered again, under another number
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add' as const), who: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
  { weight: 5, arbitrary: invite },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      keep: person,
      other: person,
      take: fc.constantFrom('KEEP', 'OTHER'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('resolve', 'remind') }) },
  { weight: 3, arbitrary: restore },
);

/** Some deeds after a copy was made, one on the way back, and the invitation to everybody that is left. */
const deeds: fc.Arbitrary<Deed[]> = fc
  .tuple(fc.array(deed, { minLength: 3, maxLength: 7 }), restore, fc.array(deed, { maxLength: 3 }))
  .map(([before, back, after]) => [
    { do: 'add', who: 0 },
    { do: 'add', who: 1 },
    { do: 'backup' },
    ...before,
    back,
    ...after,
    { do: 'invite', to: null, fails: false },
  ]);

const names = ['Anna', 'Bert', 'Cem', 'Dora', 'Emil'];

function words(deed: Deed, copies: readonly string[]): string | null {
  switch (deed.do) {
    case 'add': {
      const name = names[deed.who] ?? '';
      return `member add --given ${name} --family ${name}sen --email ${name.toLowerCase()}@x.example`;
    }
    case 'merge':
      return `member merge ${deed.keep} ${deed.other} --take email=${deed.take} --yes`;
    case 'invite':
      return `invite send 1 ${deed.to === null ? '' : `--to ${deed.to}`}`;
    case 'forget':
      return `member forget ${deed.person} --yes`;
    case 'undo':
      return 'undo --yes';
    case 'backup':
      return 'db backup';
    case 'remind':
      return 'invite remind 1';
    case 'resolve':
      return 'invite resolve 1 --as resend --yes';
    case 'restore': {
      const copy = copies[deed.copy % Math.max(copies.length, 1)];
      return copy === undefined ? null : `db restore ${copy} --yes ${deed.bringBack ? '--bring-back' : ''}`;
    }
  }
}

async function live(deeds: readonly Deed[]): Promise<Session> {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  session.write('blocked', '');
  let lost = '';
  const run = async (line: string) => {
    session.now = new Date(Date.parse(session.now) + 61_000).toISOString();
    const { code, stdout, stderr } = await session.njb(line);
    lost += `${code} ${line}\n`;
    // 1: what needs a mail server or a folder; 2: refused; anything else is a defect
    if (code > 3 || /inside njb/.test(stderr)) throw new Error(`${lost}${stdout}${stderr}`);
  };
  await run('config set from buero@netz.example');
  await run('event add --title Impuls --date 2025-09-04 --time 16:00-17:30 --online https://x.example');
  for (const each of deeds) {
    const folder = session.path('backups');
    const line = words(each, session.exists('backups') ? readdirSync(folder).toSorted() : []);
    if (line === null) continue;
    if (each.do === 'invite') await run(`config set outbox ${each.fails ? 'blocked' : '""'}`);
    await run(line);
  }
  return session;
}

test('whatever an office restores, nobody gets a mail twice, and nobody has another’s', {
  timeout: 90_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (each) => {
      const session = await live(each);
      const mails = session.exists('outbox') ? readdirSync(session.path('outbox')) : [];
      const sent = mails.map((file) => {
        const mail = readFileSync(session.path('outbox', file), 'utf8');
        return `${/^To:.*<(.*)>/m.exec(mail)?.[1]} ${/^Subject: (Erinnerung|Einladung)/m.exec(mail)?.[1]}`;
      });
      expect(sent).toEqual([...new Set(sent)]);
      const sqlite = openPlain(session.database);
      const strange = sqlite
        .prepare(
          `SELECT d.person_id, d.address FROM deliveries d WHERE d.address NOT LIKE 'erased-%' AND d.person_id IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM email_addresses e WHERE e.person_id = d.person_id AND e.address = d.address)`,
        )
        .all();
      const fresh = sqlite
        .prepare(`SELECT person_id FROM attendees WHERE person_id IS NOT NULL AND person_id NOT IN
        (SELECT person_id FROM deliveries WHERE state = 'sent' AND person_id IS NOT NULL)`)
        .all();
      sqlite.close();
      expect([strange, fresh]).toEqual([[], []]);
    }),
    { numRuns: 6 },
  );
});
