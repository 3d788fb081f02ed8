import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attempts, change } from '../../src/db/change.js';
import { openStore } from '../../src/db/open.js';
import type { Store } from '../../src/db/store.js';
import { lastCommand, takeBack } from '../../src/db/undo.js';
import { applyPlan, PlanWriter } from '../../src/import/apply.js';
import { findHeader } from '../../src/import/find-header.js';
import { knownMarks } from '../../src/import/known-marks.js';
import { loadKnown } from '../../src/import/load-known.js';
import { openSource } from '../../src/import/open-source.js';
import { planFile, planTable } from '../../src/import/plan-file.js';
import type { PlanRow } from '../../src/import/plan-row.js';
import { command, dump, now } from '../helpers/database.js';

const head = 'njb Nr;Vorname;Nachname;E-Mail;Kommune;Land;geb.;Wahldatum;Telefon;Newsletter';
const origin = { fileName: 'liste.csv', importedAt: now, today: '2025-09-01' };
const options = { today: '2025-09-01' };

const cells = fc.record({
  id: fc.constantFrom('', '', '', '', '1', '2', '3', '270'),
  given: fc.constantFrom('Kim', 'Eva', 'Jörg', 'Joerg', 'K.', ''),
  family: fc.constantFrom('Mayer', 'Mayr', 'von Berg', 'Berg', 'Groß', 'Neu', ''),
  email: fc.constantFrom('', 'a@x.de', 'b@x.de', 'c@x.de', 'rathaus@diez.de', 'a@x.de; b@x.de', 'kaputt'),
  place: fc.constantFrom('', 'Diez', 'Stadt Diez', 'VG Diez', 'Hemmingen', 'Dietz', 'Neustadt'),
  state: fc.constantFrom('', 'RP', 'NI', 'BW'),
  born: fc.constantFrom('', '1986', '1.5.1986', '1987'),
  elected: fc.constantFrom('', '2019', 'Oktober 2019', '27.10.2019', '2013', '2025-06-08', '31.2.2020'),
  phone: fc.constantFrom('', '06432 1', '0171 55555'),
  newsletter: fc.constantFrom('', 'ja', 'nein', 'ja, 1.2.2024'),
});
type Cells = typeof cells extends fc.Arbitrary<infer T> ? T : never;
const lists = fc.array(cells, { maxLength: 9, size: 'max' });
const line = (row: Cells) => Object.values(row).join(';');

/** Rows that come again later in the file, with another telephone number, birthday or election, or nothing else. */
const repeats = fc.array(
  fc.record({
    which: fc.nat(8),
    other: cells,
    field: fc.constantFrom('phone', 'born', 'elected', 'place', 'newsletter'),
  }),
  { minLength: 2, maxLength: 6 },
);

/** What a no without a day becomes in the database, a later row is compared with. */
const declined: Cells = {
  ...{ id: '', given: 'Kim', family: 'Mayer', email: '', place: '', state: '' },
  ...{ born: '', elected: '', phone: '', newsletter: 'nein' },
};
const agreed: Cells = { ...declined, newsletter: 'ja, 1.2.2024' };

/** So many strangers that those before them are written, and let go of. */
const strangers = Array.from(
  { length: 260 },
  (_, i) => `;Nora${i};Fremd${i};n${i}@y.example;Ort${i % 40};HE;1990;2020;;ja`,
);

interface Told {
  kind: string;
  line: number;
  said: unknown;
}

/** What a row says, without the living objects it hangs on. */
function told(row: PlanRow): Told {
  const said =
    row.kind === 'changed'
      ? row.changes.map(({ kind, field, from, to }) => ({ kind, field, from, to }))
      : row.kind === 'ambiguous'
        ? [row.why, row.people.map(({ key, line }) => ({ key, line }))]
        : row.kind === 'same'
          ? row.withheld
          : null;
  return { kind: row.kind, line: row.line, said };
}

async function planned(store: Store, text: string): Promise<Told[]> {
  const plan = await planFile(Buffer.from(text), loadKnown(store.sqlite, options.today), options);
  if (plan.kind !== 'plan') throw new Error(plan.kind);
  const all = plan.rows.map(told);
  applyPlan(store.sqlite, plan.rows, origin);
  return all;
}

async function written(store: Store, text: string): Promise<Told[]> {
  const table = await openSource(Buffer.from(text));
  if (table.kind !== 'table') throw new Error(table.kind);
  const header = findHeader(table, {});
  if (header.kind !== 'header') throw new Error(header.kind);
  const { sqlite } = store;
  const beginAnew = attempts(store);
  const present: { writer?: PlanWriter; all: Told[] } = { all: [] };
  sqlite.exec('BEGIN');
  planTable(table, header, knownMarks(sqlite, options.today), options, () => {
    beginAnew();
    const [writer, all] = [new PlanWriter(sqlite, origin, undefined, 1), [] as Told[]];
    Object.assign(present, { writer, all });
    return (each, done) => {
      all.push(told(each));
      writer.write(each, done);
    };
  });
  present.writer?.end();
  sqlite.exec('COMMIT');
  return present.all;
}

/**
 * All there is, without the numbers of addresses and memberships: what somebody known is given is written at once, before
 * new people who wait, and how many of them wait is what differs.
 */
function unnumbered({ sqlite }: Store): unknown {
  const all = dump(sqlite);
  const ofPeople = (table: string) =>
    Object.values(all[table] ?? {})
      .map((row) => row as { id: number; person_id: number })
      .toSorted((a, b) => a.person_id - b.person_id || a.id - b.id)
      .map(({ id: _, ...rest }) => rest);
  return { ...all, email_addresses: ofPeople('email_addresses'), memberships: ofPeople('memberships') };
}

it('writes row by row what a plan of the whole file would have written', async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(lists, lists, repeats, lists, async (before, first, again, last) => {
      const second = again.flatMap(({ which, other, field }) => {
        const row = first[which % first.length];
        return row === undefined ? [] : [line({ ...row, [field]: other[field] })];
      });
      const whole = [...first.map(line), ...strangers, ...second, ...second, ...last.map(line)];
      const texts = [before.map(line), whole].map((lines) => [head, ...lines].join('\n'));
      const stores = [await openStore('', 'memory', '', now), await openStore('', 'memory', '', now)] as const;
      for (const text of texts) {
        const ways = [await planned(stores[0], text), await written(stores[1], text)] as const;
        expect(ways[1]).toEqual(ways[0]);
        changed += ways[0].filter(({ kind, line: at }) => kind === 'changed' && at > strangers.length).length;
      }
      expect(unnumbered(stores[1])).toEqual(unnumbered(stores[0]));
      expect(stores[1].sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      for (const { close } of stores) close();
    }),
    { numRuns: 40, examples: [[[], [declined], [{ which: 0, other: agreed, field: 'newsletter' }], []]] },
  );
  expect(changed).toBeGreaterThan(5);
});

it('has the journal know every row where its triggers were laid aside, also of people known before', async () => {
  const store = await openStore('', 'memory', '', now);
  const { sqlite } = store;
  const triggers = () =>
    sqlite.prepare(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`).pluck().all();
  const head = 'njb Nr;Vorname;Nachname;E-Mail;Status;Newsletter';
  await planned(store, [head, ';Kim;Neu;k@x.example;ehemalig;', ';Eva;Alt;;aktiv;'].join('\n'));
  const [before, laid] = [dump(sqlite), triggers()];
  const isLaid: boolean[] = [];
  const many = Array.from({ length: 1200 }, (_, i) => `;Nora${i};Fremd${i};n${i}@y.example;aktiv;ja`);
  const known = ['1;Kim;Neu;kim@x.example;aktiv;', '2;Eva;Alt;eva@x.example;;nein', '1;Kim;Neu;k@x.example;;'];
  const text = [head, ...many, ...known].join('\n');
  await change(store, command, async () => {
    const plan = await planFile(Buffer.from(text), loadKnown(sqlite, options.today), options);
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    const writer = new PlanWriter(sqlite, origin, undefined, 1);
    for (const [i, row] of plan.rows.entries()) {
      writer.write(row, (i + 1) / plan.rows.length);
      isLaid.push(triggers().length < laid.length);
    }
    writer.end();
  });
  expect(isLaid.slice(-known.length)).toEqual([true, true, true]);
  expect(triggers()).toEqual(laid);
  expect(sqlite.prepare(`SELECT status FROM memberships WHERE person_id = 1 ORDER BY id`).pluck().all()).toEqual([
    'former',
    'active',
  ]);
  const last = lastCommand(store);
  if (last === null) throw new Error('no command');
  await change(store, command, async () => takeBack(store, last), { undoes: last.id });
  expect(dump(sqlite)).toEqual(before);
  store.close();
});

it('knows somebody who came back, in parts as whole', async () => {
  const store = await openStore('', 'memory', '', now);
  store.sqlite.exec(`INSERT INTO persons (id, given_name, family_name) VALUES (1, 'Kim', 'Mayer');
    INSERT INTO memberships (person_id, status, entered_on, left_on) VALUES (1, 'former', '2019-05-01', '2021'), (1, 'active', NULL, NULL)`);
  const [whole] = loadKnown(store.sqlite, '2025-09-01').people;
  const inParts = knownMarks(store.sqlite, '2025-09-01').detailsReader?.()(1);
  expect(inParts?.values).toEqual(whole?.values);
  expect(inParts?.values).toMatchObject({ status: 'active', enteredOn: '2019-05-01' });
});
