import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/db/open.js';
import { applyPlan } from '../../src/import/apply.js';
import { knownMarks } from '../../src/import/known-marks.js';
import { loadKnown } from '../../src/import/load-known.js';
import { planFile } from '../../src/import/plan-file.js';
import type { PlanRow } from '../../src/import/plan-row.js';

const head = 'Vorname;Nachname;E-Mail;Kommune;Land;AGS;geb.;Wahldatum;Amt;Status;Eintritt;Newsletter;Foto\n';
const kim =
  'Kim;Mayer;kim@diez.de, info@diez.de;Diez;RP;7141029;1986;Oktober 2019;Bürgermeisterin;;1.2.2020;ja, 1.2.2020;nein\n';
const eva = 'Eva;Holm;;Diez;;;;;;ehemalig;;nein, 31.1.2025;\n';

async function importer() {
  const store = await openStore('', 'memory', '', '2025-09-01T10:00:00Z');
  return async (text: string) => {
    const plan = await planFile(Buffer.from(text), knownMarks(store.sqlite, '2025-09-01'), { today: '2025-09-01' });
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    applyPlan(store.sqlite, plan.rows, {
      fileName: 'liste.csv',
      importedAt: '2025-09-01T10:00:00Z',
      today: '2025-09-01',
    });
    return { counts: plan.counts, known: loadKnown(store.sqlite, '2025-09-01'), sqlite: store.sqlite };
  };
}

describe('applyPlan', () => {
  it('writes people, addresses, terms, consents, one municipality and where it all came from', async () => {
    const run = await importer();
    const { known, sqlite } = await run(head + kim + eva);
    expect(known.places).toMatchObject([{ name: 'Diez', state: 'RP', ags: '07141029' }]);
    expect(known.people).toMatchObject([
      {
        emails: ['kim@diez.de', 'info@diez.de'],
        values: {
          givenName: 'Kim',
          born: '1986',
          status: 'active',
          enteredOn: '2020-02-01',
          consentNewsletter: 'given 2020-02-01',
          consentPhoto: 'revoked 2025-09-01',
        },
        terms: [{ placeId: 1, values: { elected: '2019-10', officeTitle: 'Bürgermeisterin' } }],
      },
      { values: { status: 'former', consentNewsletter: 'revoked 2025-01-31' }, terms: [{ placeId: 1 }] },
    ]);
    expect(sqlite.prepare('SELECT person_id, file_name, line FROM import_origins ORDER BY id').raw().all()).toEqual([
      [1, 'liste.csv', 2],
      [2, 'liste.csv', 3],
    ]);
  });

  it('takes whoever left on a day that is over for former, noted or not, and begins anew who comes back', async () => {
    const run = await importer();
    const { sqlite } = await run(`${head}Kim;Mayer;;;;;;;;aktiv;2020;;\n`);
    sqlite.exec(`UPDATE memberships SET left_on = '2025-08'`);
    const again = await run('njb-Nr;Vorname;Nachname;Status\n1;Kim;Mayer;ehemalig\n');
    expect([again.counts.same, again.known.people[0]?.values.status]).toEqual([1, 'former']);
    await run('njb-Nr;Vorname;Nachname;Status\n1;Kim;Mayer;aktiv\n');
    expect(sqlite.prepare('SELECT status, left_on FROM memberships ORDER BY id').raw().all()).toEqual([
      ['former', '2025-08'],
      ['active', null],
    ]);
    expect((await run('njb-Nr;Vorname;Nachname;Status\n1;Kim;Mayer;aktiv\n')).counts.same).toBe(1);
  });

  it('has a membership that begins anew begin on the day of the file, unless that is the one known', async () => {
    const run = await importer();
    const { sqlite } = await run(`${head}Kim;Mayer;;;;;;;;aktiv;2020;;\n`);
    const periods = () => sqlite.prepare('SELECT status, entered_on FROM memberships ORDER BY id').raw().all();
    const comesBack = async (day: string) => {
      sqlite.exec(
        `DELETE FROM memberships WHERE id > 1; UPDATE memberships SET status = 'active', left_on = '2025-08'`,
      );
      return run(`njb-Nr;Vorname;Nachname;Status;Eintritt\n1;Kim;Mayer;aktiv;${day}\n`);
    };
    await comesBack('2.9.2025');
    expect(periods()).toEqual([
      ['former', '2020'],
      ['active', '2025-09-02'],
    ]);
    for (const day of ['2020', '1.5.2020', '2019', '']) {
      await comesBack(day);
      expect(periods(), day).toEqual([
        ['former', '2020'],
        ['active', null],
      ]);
    }
  });

  it('writes nothing when the same file comes again', async () => {
    const run = await importer();
    const { sqlite } = await run(head + kim + eva);
    const before = sqlite.prepare('SELECT total_changes() AS n').get();
    expect((await run(head + kim + eva)).counts).toMatchObject({ rows: 2, same: 2 });
    expect(sqlite.prepare('SELECT total_changes() AS n').get()).toEqual(before);
  });

  it('writes changes, and the file that made them then changes nothing', async () => {
    const run = await importer();
    await run(head + kim + eva);
    const later =
      'Vorname;Nachname;E-Mail;Kommune;Wahldatum;Status;Eintritt\n' +
      'Kim;Mayer;neu@diez.de;Diez;8.6.2025;;\nEva;Holm;;Diez;27.10.2019;aktiv;2024\n';
    const { known, counts } = await run(later);
    expect(counts).toMatchObject({ changed: 2 });
    expect(known.people).toMatchObject([
      {
        emails: ['neu@diez.de', 'kim@diez.de', 'info@diez.de'],
        terms: [{}, { placeId: 1, values: { elected: '2025-06-08' } }],
      },
      { values: { status: 'active', enteredOn: '2024' }, terms: [{ values: { elected: '2019-10-27' } }] },
    ]);
    expect((await run(later)).counts).toMatchObject({ same: 2 });
  });

  it('writes what a later row changes of somebody the file has just brought', async () => {
    const run = await importer();
    const many = Array.from({ length: 200 }, (_, i) => `Kim;Holm${i}q;k${i}@diez.de;Diez;;;;;;;;;\n`).join('');
    const later = 'Kim;Holm199q;k199@diez.de, zwei@diez.de;Diez;RP;;1986;2019;;;2020;ja;\n';
    const { known, counts } = await run(`${head}${many}${later}`);
    expect(counts).toMatchObject({ new: 200, changed: 1 });
    expect(known.people).toHaveLength(200);
    expect(known.people.at(-1)).toMatchObject({
      values: { born: '1986', enteredOn: '2020', consentNewsletter: 'given' },
      emails: ['k199@diez.de', 'zwei@diez.de'],
      terms: [{ values: { elected: '2019' } }],
    });
    expect(known.places).toMatchObject([{ name: 'Diez', state: 'RP' }]);
    expect((await run(`${head}${many}${later}`)).counts).toMatchObject({ new: 0, same: 201 });
  });

  it('is planned from marks, and what is read on demand, as from everything known', async () => {
    const run = await importer();
    const { known, sqlite } = await run(`${head}${kim}${eva}Ida;Neu;;;;;;;;kein Mitglied;;ja;ja\n`);
    const marks = knownMarks(sqlite, '2025-09-01');
    expect(marks.places).toEqual(known.places);
    const detailsOf = marks.detailsReader?.();
    const people = [...marks.people].map(({ id, emails }) => ({ id, emails, ...detailsOf?.(id) }));
    expect(people).toEqual(known.people);
    const later = 'Vorname;Nachname;E-Mail;Kommune;geb.;Wahldatum\nKim;Mayer;;Diez;1979;2024\nEva;Holmm;;Diez;;\n';
    const plan = async (from: typeof marks) => {
      const result = await planFile(Buffer.from(later), from, { today: '2025-09-01' });
      return result.kind === 'plan' ? result.rows.map(importedRow) : [];
    };
    const planned = await plan(marks);
    expect(planned).toEqual(await plan(known));
    expect(planned).toHaveLength(2);
  });
  it('is planned from the same people in whatever order they are asked for, and however many', async () => {
    const run = await importer();
    const rows = Array.from(
      { length: 700 },
      (_, i) =>
        `Kim${i};Mayer;${i % 3 === 0 ? `k${i}@diez.de, zwei${i}@diez.de` : ''};${i % 5 === 0 ? '' : `Ort ${i % 40}`};;;19${
          50 + (i % 40)
        };;;;;ja;${i % 7 === 0 ? 'nein' : ''}\n`,
    );
    const { known, sqlite } = await run(`${head}${rows.join('')}`);
    for (const id of [3, 90, 91, 690]) sqlite.prepare('DELETE FROM persons WHERE id = ?').run(id);
    const there = known.people.filter(({ id }) => ![3, 90, 91, 690].includes(id));
    const marks = [...knownMarks(sqlite, '2025-09-01').people];
    expect(marks).toEqual(
      there.map(({ id, values: { givenName, familyName, born }, emails, terms }) => ({
        ...{ id, name: { givenName, familyName }, born, emails },
        placeIds: terms.flatMap(({ placeId }) => placeId ?? []),
      })),
    );
    const rising = there.map(({ id }) => id);
    const asked = [...rising, ...rising.toReversed(), ...rising.filter((id) => id % 6 === 0), 1, 1, 700, 2, 2];
    const detailsOf = knownMarks(sqlite, '2025-09-01').detailsReader?.();
    const byId = new Map(there.map((person) => [person.id, person]));
    for (const id of asked) {
      const { values, terms } = byId.get(id) ?? {};
      expect({ id, ...detailsOf?.(id) }).toEqual({ id, values, terms });
    }
  });
});

/** What a row comes to, without the objects it shares with the plan. */
function importedRow(row: PlanRow) {
  const people = row.kind === 'ambiguous' ? row.people : row.kind === 'rejected' ? [] : [row.person];
  const changes = row.kind === 'changed' ? row.changes.map(({ field, from, to }) => [field, from, to]) : [];
  return {
    kind: row.kind,
    people: people.map(({ id, values, terms, emails }) => ({ id, values, terms, emails })),
    changes,
  };
}
