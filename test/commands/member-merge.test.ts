import { beforeEach, describe, expect, it } from 'vitest';
import { dumpOf, openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

interface Merged {
  changes: { field: string; from: unknown; to: unknown }[];
  decisions: { field: string; kept: string | null; other: string; outcome: string; takes: string }[];
  moved: Record<string, number>;
  applied: boolean;
}

interface Shown {
  email: string | null;
  emails: { address: string; primary: boolean; bouncedAt: string | null }[];
  status: string;
  memberships: { status: string; enteredOn: string | null; leftOn: string | null }[];
  terms: { municipality: string; elected: string | null; employment: string | null; ends: string | null }[];
  roles: { kind: string; starts: string | null }[];
  consents: { purpose: string; givenOn: string | null; revokedOn: string | null }[];
  origins: { fileName: string }[];
  remarks: string | null;
  blocked: boolean;
}

let session: Session;

const office = madeOnce(async () => {
  const opened = newSession();
  await opened.done('member add --given Kim --family Mayer --email kim@stadt.example');
  await opened.done('member add --given Kim --family Mayer --email kim@privat.example');
  return opened;
});
beforeEach(async () => {
  session = await office();
});

/** Puts rows beside the two persons, as other commands will. */
function rows(...statements: string[]): void {
  const sqlite = openPlain(session.database);
  sqlite.pragma('foreign_keys = ON');
  for (const each of statements) sqlite.exec(each);
  sqlite.close();
}

const merge = async (more = '') => (await session.done(`member merge 1 2 --json ${more}`)).json<Merged>();
const show = async () => (await session.done('member show 1 --json')).json<Shown>();
const events = `INSERT INTO events (slug, uid, title, start_date, end_date, timezone) VALUES
  ('a', 'a', 'A', '2025-10-02', '2025-10-02', 'Europe/Berlin'), ('b', 'b', 'B', '2025-11-06', '2025-11-06', 'Europe/Berlin')`;

describe('member merge', () => {
  it('leaves no row behind that points to the person who is gone', async () => {
    rows(
      events,
      `INSERT INTO guests (event_id, position, person_id, name) VALUES (1, 1, 2, 'Kim Mayer')`,
      `INSERT INTO attendees (event_id, person_id, status) VALUES (1, 2, 'invited')`,
      `INSERT INTO attendee_needs (event_id, person_id, diet) VALUES (1, 2, 'vegan')`,
      `INSERT INTO topics (title, suggested_by) VALUES ('KI', 2)`,
      `INSERT INTO sessions (id, event_id, position, day, kind, title) VALUES (1, 1, 1, '2025-10-02', 'workshop', 'W'), (2, 1, 2, '2025-10-02', 'workshop', 'X')`,
      `INSERT INTO workshop_wishes (person_id, session_id, rank, source) VALUES (2, 1, 1, 'hand')`,
      `INSERT INTO workshop_places (person_id, session_id, given_by) VALUES (1, 2, 'hand'), (2, 1, 'hand')`,
      `INSERT INTO roles (person_id, kind) VALUES (2, 'chair')`,
      `INSERT INTO consents (person_id, purpose, given_on) VALUES (2, 'photo', '2024-01-01')`,
      `INSERT INTO terms (person_id, title) VALUES (2, 'Landrat')`,
      `INSERT INTO import_origins (person_id, file_name, line, imported_at) VALUES (2, 'liste.csv', 7, '2025-01-01T00:00:00Z')`,
      `INSERT INTO answered_rows (person_id, given_name, family_name, born, municipality, addresses, keeps_name, said)
       VALUES (2, 'Kim', 'Maier', '', 'Diez', '', 1, '{}')`,
      `INSERT INTO mailings (event_id, kind, sequence, language, audience, sender, created_at) VALUES (1, 'invitation', 0, 'de', 'members', 'x@y.example', '2025-01-01T00:00:00Z')`,
      `INSERT INTO deliveries (mailing_id, person_id, name, address, state, message_id, sent_at) VALUES (1, 2, 'Kim', 'kim@privat.example', 'sent', '<1>', '2025-01-01T00:00:00Z')`,
    );
    const before = dumpOf(session.database);
    const { moved } = await merge();
    expect(moved).toEqual({ guests: 1, attendees: 1, deliveries: 1, topics: 1, imports: 1 });
    const sqlite = openPlain(session.database);
    const references = sqlite
      .prepare<[], { table: string; from: string }>(
        `SELECT m.name AS "table", f."from" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
          WHERE m.type = 'table' AND f."table" = 'persons'`,
      )
      .all();
    expect(references.length).toBeGreaterThanOrEqual(10);
    for (const { table, from } of references) {
      const owners = sqlite.prepare<[], number>(`SELECT DISTINCT "${from}" FROM "${table}"`).pluck().all();
      expect({ table, owners }).toEqual({ table, owners: [1] });
    }
    sqlite.close();
    await session.done('undo');
    expect(dumpOf(session.database)).toEqual(before);
  });

  it.each([
    ['invited', 'accepted', 'accepted'],
    ['attended', 'declined', 'attended'],
    ['accepted', 'absent', 'absent'],
    ['invited', 'declined', 'declined'],
    ['tentative', 'tentative', 'tentative'],
    ['registered', 'invited', 'registered'],
  ])('keeps of %s and %s for one event %s', async (kept, other, stays) => {
    rows(
      events,
      `INSERT INTO attendees (event_id, person_id, status, registered_at) VALUES (1, 1, '${kept}', '2025-08-02T00:00:00Z'),
        (1, 2, '${other}', '2025-08-01T00:00:00Z'), (2, 2, 'invited', NULL)`,
    );
    await merge();
    const attendees = Object.values(dumpOf(session.database).attendees ?? {});
    expect(attendees).toHaveLength(2);
    expect(attendees).toContainEqual(
      expect.objectContaining({ event_id: 1, person_id: 1, status: stays, registered_at: '2025-08-01T00:00:00Z' }),
    );
  });

  it.each([
    ['planned', 'sent', { 1: [null, 'skipped'], 2: [1, 'sent'] }],
    ['planned', 'planned', { 1: [1, 'planned'], 2: [null, 'skipped'] }],
    ['sent', 'unclear', { 1: [1, 'sent'], 2: [null, 'unclear'] }],
    ['failed', 'sent', { 1: [null, 'failed'], 2: [1, 'sent'] }],
    ['sent', 'temporary', { 1: [1, 'sent'], 2: [null, 'skipped'] }],
    ['temporary', 'planned', { 1: [1, 'failed'], 2: [null, 'skipped'] }],
    ['temporary', 'temporary', { 1: [1, 'failed'], 2: [null, 'skipped'] }],
  ])('of two copies of one mailing, %s and %s, neither is forgotten nor sent again', async (kept, other, expected) => {
    const failure = (state: string) =>
      ({ failed: `'permanent'`, temporary: `'temporary'` })[state as 'failed' | 'temporary'] ?? 'NULL';
    const stateOf = (state: string) => (state === 'temporary' ? 'failed' : state);
    const sent = (state: string) => (state === 'sent' ? `'2025-01-01T00:00:00Z'` : 'NULL');
    rows(
      events,
      `INSERT INTO mailings (event_id, kind, sequence, language, audience, sender, created_at) VALUES (1, 'invitation', 0, 'de', 'members', 'x@y.example', '2025-01-01T00:00:00Z')`,
      `INSERT INTO deliveries (mailing_id, person_id, name, address, state, failure, message_id, sent_at) VALUES
        (1, 1, 'Kim Mayer', 'kim@stadt.example', '${stateOf(kept)}', ${failure(kept)}, '<1>', ${sent(kept)}), (1, 2, 'Kim Mayer', 'kim@privat.example', '${stateOf(other)}', ${failure(other)}, '<2>', ${sent(other)})`,
    );
    const before = dumpOf(session.database);
    await merge();
    const deliveries = dumpOf(session.database).deliveries as Record<string, { person_id: number; state: string }>;
    const states = Object.entries(deliveries).map(([id, row]) => [id, [row.person_id, row.state]]);
    expect(Object.fromEntries(states)).toEqual(expected);
    await session.done('undo');
    expect(dumpOf(session.database)).toEqual(before);
  });

  describe('sends nothing once more that the other one got in another mailing', () => {
    const address = { 1: 'kim@stadt.example', 2: 'kim@privat.example' } as const;
    /** Two mailings, the first one to person `first`; times are those of the session. */
    const mailings = (
      kind: string,
      first: { person: 1 | 2; state: string },
      then: { person: 1 | 2; state: string },
    ) => {
      const sentAt = ({ state }: { state: string }) => (state === 'sent' ? `'2025-09-01T00:00:00Z'` : 'NULL');
      const delivery = (mailing: number, { person, state }: { person: 1 | 2; state: string }) =>
        `(${mailing}, ${person}, 'Kim Mayer', '${address[person]}', '${state}', '<${mailing}>', ${sentAt({ state })})`;
      rows(
        events,
        `INSERT INTO mailings (event_id, kind, sequence, language, audience, sender, message, created_at) VALUES
          (1, '${kind}', 0, 'de', 'members', 'x@y.example', NULL, '2025-09-01T00:00:00Z'),
          (1, '${kind}', 0, 'de', 'members', 'x@y.example', 'Hallo', '2025-09-02T00:00:00Z')`,
        `INSERT INTO deliveries (mailing_id, person_id, name, address, state, message_id, sent_at)
         VALUES ${delivery(1, first)}, ${delivery(2, then)}`,
      );
    };
    const merged = async () => {
      const before = dumpOf(session.database);
      await merge();
      const found = Object.values(dumpOf(session.database).deliveries ?? {}) as Record<string, unknown>[];
      await session.done('undo');
      expect(dumpOf(session.database)).toEqual(before);
      return found.map(({ person_id, state, skip_reason }) => [person_id, skip_reason ?? state]);
    };

    it.each([1, 2] as const)('an invitation with another text that waits for person %i', async (waiting) => {
      mailings('invitation', { person: waiting === 1 ? 2 : 1, state: 'sent' }, { person: waiting, state: 'planned' });
      expect(await merged()).toEqual([
        [1, 'sent'],
        [1, 'already_told'],
      ]);
    });

    it('of two invitations that wait one', async () => {
      mailings('invitation', { person: 1, state: 'planned' }, { person: 1, state: 'planned' });
      rows(`UPDATE deliveries SET person_id = 2 WHERE id = 2`, `UPDATE deliveries SET address = '${address[1]}'`);
      expect(await merged()).toEqual([
        [1, 'planned'],
        [1, 'already_told'],
      ]);
    });

    it('but information with another text', async () => {
      mailings('information', { person: 2, state: 'sent' }, { person: 1, state: 'planned' });
      expect(await merged()).toEqual([
        [1, 'sent'],
        [1, 'planned'],
      ]);
    });
  });

  it('doubles no election: years apart are two, the same in fewer words is one', async () => {
    await session.done('term add 1 --office Bürgermeisterin --municipality Ort --elected 2014');
    await session.done('term add 1 --elected 2019-10');
    await session.done(
      'term add 2 --office bürgermeisterin --municipality Ort --elected 27.10.2019 --employment full_time',
    );
    await session.done('term add 2 --municipality Ort --office Bürgermeisterin --elected 2025');
    const { decisions } = await merge();
    expect((await show()).terms.map(({ elected, employment }) => [elected, employment])).toEqual([
      ['2014', null],
      ['2019-10-27', 'full_time'],
      ['2025', null],
    ]);
    expect(decisions).toContainEqual({
      field: 'elected',
      kept: '2019-10',
      other: '2019-10-27',
      outcome: 'refined',
      takes: 'other',
    });
  });

  it('keeps two offices in two places apart', async () => {
    await session.done('term add 1 --office Bürgermeisterin --municipality Ort --elected 2019');
    await session.done('term add 2 --office Bürgermeisterin --municipality Anderswo --elected 2019');
    await merge();
    expect((await show()).terms).toHaveLength(2);
  });

  it.each([
    ['Neustadt', 'Neustadt (Hessen)', 'HE', '2021', ['Neustadt (Hessen)']],
    ['Neustadt (Hessen)', 'Stadt Neustadt', 'HE', '2021', ['Neustadt (Hessen)']],
    ['Neustadt', 'Neustadt (Hessen)', 'BY', '2021', ['Neustadt', 'Neustadt (Hessen)']],
    ['Neustadt', 'Neustadt (Hessen)', 'HE', '2025', ['Neustadt', 'Neustadt (Hessen)']],
    ['Neustadt (Aisch)', 'Neustadt (Hessen)', 'HE', '2021', ['Neustadt (Aisch)', 'Neustadt (Hessen)']],
    ['Neustadt', 'Altstadt (Hessen)', 'HE', '2021', ['Neustadt', 'Altstadt (Hessen)']],
    ['Neustadt', 'Neustadt (Bayern)', 'HE', '2021', ['Neustadt', 'Neustadt (Bayern)']],
    ['Neustadt', 'Neustadt (Wied)', 'HE', '2021', ['Neustadt', 'Neustadt (Wied)']],
    ['Neustadt', 'Neustadt (Verbandsgemeinde)', 'HE', '2021', ['Neustadt', 'Neustadt (Verbandsgemeinde)']],
  ])(
    'takes an office in %s and one in %s, of %s, elected 2021 and %s, for: %j',
    async (one, two, land, year, places) => {
      const office = 'Bürgermeisterin --elected';
      await session.done(`term add 1 --office ${office} 2021 --municipality "${one}" --state HE`);
      await session.done(`term add 2 --office ${office} ${year} --municipality "${two}" --state ${land}`);
      await merge();
      expect((await show()).terms.map(({ municipality }) => municipality).sort()).toEqual(places.toSorted());
    },
  );

  it('has all addresses, one of them primary, and remembers what bounced', async () => {
    await session.done('member edit 1 --add-email Beide@stadt.example');
    await session.done('member edit 2 --family Maier');
    rows(
      `INSERT INTO email_addresses (person_id, address, is_primary, bounced_at) VALUES (2, 'beide@stadt.example', 0, '2025-01-01T00:00:00Z')`,
    );
    const { decisions } = await merge('--take email=OTHER');
    expect(decisions.map(({ field, takes }) => [field, takes])).toEqual([
      ['familyName', 'keep'],
      ['email', 'other'],
    ]);
    const { emails, email } = await show();
    expect(email).toBe('kim@privat.example');
    expect(emails.filter(({ primary }) => primary)).toHaveLength(1);
    expect(emails.map(({ address }) => address).sort()).toEqual([
      'Beide@stadt.example',
      'kim@privat.example',
      'kim@stadt.example',
    ]);
    expect(emails.find(({ address }) => address.startsWith('Beide'))?.bouncedAt).toBe('2025-01-01T00:00:00Z');
  });

  it.each([
    ['the one kept', 1, 2],
    ['the other one', 2, 1],
  ])('keeps who left and came back as two memberships, the present one last: %s is back', async (_, back, gone) => {
    await session.done(`member edit ${back} --entered 2023`);
    await session.done(`member edit ${gone} --entered 2015`);
    await session.done(`member leave ${gone} --on 2020-05-31`);
    const { decisions } = await merge();
    expect(decisions.map(({ field }) => field)).toEqual(['email']);
    const { status, memberships } = await show();
    expect(status).toBe('active');
    expect(memberships.map(({ status: each, enteredOn, leftOn }) => [each, enteredOn, leftOn])).toEqual([
      ['former', '2015', '2020-05-31'],
      ['active', '2023', null],
    ]);
  });

  it('forgets no leaving where the order of two memberships is open and somebody says that the person is a member', async () => {
    await session.done('member leave 1 --on 2020-05-31');
    const undecided = (await session.done('member merge 1 2 --json --dry-run')).json<Merged>();
    expect(undecided.decisions.map(({ field, takes }) => [field, takes])).toContainEqual(['status', 'keep']);
    await merge('--take status=OTHER');
    expect((await show()).memberships.map(({ status, leftOn }) => [status, leftOn])).toEqual([
      ['former', '2020-05-31'],
      ['active', null],
    ]);
  });

  it('makes one of two present memberships', async () => {
    await session.done('member edit 2 --entered 2021-03-01');
    const { decisions } = await merge();
    const { memberships } = await show();
    expect(memberships).toEqual([{ status: 'active', enteredOn: '2021-03-01', leftOn: null, note: null }]);
    expect(decisions.map(({ field, outcome }) => [field, outcome])).toContainEqual(['enteredOn', 'filled']);
  });

  it.each([1, 2])('keeps the day on which no. %i said to leave', async (id) => {
    await session.done(`member leave ${id} --on 2025-12-31`);
    await merge();
    expect((await show()).memberships).toMatchObject([{ status: 'active', leftOn: '2025-12-31' }]);
  });

  it('takes a membership for over whose end was said beforehand, once it is', async () => {
    await session.done('member leave 1 --on 2025-12-31');
    await session.done('member edit 2 --entered 2026-01');
    await merge('--today 2026-02-01');
    expect((await show()).memberships).toMatchObject([
      { status: 'former', leftOn: '2025-12-31' },
      { status: 'active', enteredOn: '2026-01', leftOn: null },
    ]);
  });

  it('lets the later statement on consent count, a revocation on the same day too', async () => {
    await session.done('consent give 1 photo --on 1.9.2025');
    await session.done('consent revoke 2 photo --on 1.9.2025');
    await session.done('consent give 1 newsletter --on 1.3.2024');
    await session.done('consent revoke 2 newsletter --on 1.2.2024');
    await merge();
    const text = (await session.done('member show 1')).stdout;
    expect(text).toContain('photo: revoked 1 September 2025');
    expect(text).toContain('newsletter: given 1 March 2024');
    expect((await show()).consents).toHaveLength(4);
  });

  it('holds a function once that both records have, and keeps a block and both remarks', async () => {
    await session.done('role add 1 chair --from 2025');
    await session.done('role add 2 chair --from 23.5.2025');
    await session.done('role add 2 mandate --subject Wohnen');
    await session.done('member edit 1 --remarks Eins');
    await session.done('member edit 2 --remarks Zwei --block Wunsch');
    await merge();
    const { roles, blocked, remarks } = await show();
    expect(roles.map(({ kind, starts }) => [kind, starts])).toEqual([
      ['mandate', null],
      ['chair', '2025-05-23'],
    ]);
    expect(blocked).toBe(true);
    expect(remarks).toBe('Eins\nZwei');
  });

  it('asks nothing on a terminal with --yes, and shows with --dry-run what would be', async () => {
    await session.done('member edit 1 --phone 11111');
    await session.done('member edit 2 --phone 22222');
    const before = dumpOf(session.database);
    const { stdout, stderr } = await session.done('member merge 1 2 --dry-run', { terminal: true });
    expect(stdout).toContain('Kim Mayer (no. 2) went over');
    expect(stderr).toContain('--take phone=OTHER');
    expect(dumpOf(session.database)).toEqual(before);
    await session.done('member merge 1 2 --yes', { terminal: true });
    expect(await session.njb('member show 2')).toMatchObject({ code: 2 });
  });
});
