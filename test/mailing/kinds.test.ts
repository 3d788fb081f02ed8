import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailingKind } from '../../src/db/mailings.js';
import type { Audience } from '../../src/domain/audience.js';
import { planAudience } from '../../src/mailing/audience.js';
import { kinds } from '../../src/mailing/kinds.js';
import { stopped } from '../../src/mailing/transports/transport.js';
import { FakeTransport, later, never, Office, type OfficeMailing, sent, unclear } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await Office.open(3);
});
afterEach(() => office.close());

const everyone: Audience = { groups: [{ kind: 'everyone' }], filters: [], excluded: [] };
const only = (...ids: number[]): Audience => ({
  groups: ids.map((id) => ({ kind: 'person', id }) as const),
  filters: [],
  excluded: [],
});
const sql = (text: string) => void office.store.sqlite.exec(text);
const move = (days?: number) => office.move(days);

function plan(mailing: OfficeMailing) {
  const { recipients, skipped } = planAudience(office.store, office.request({ audience: everyone, ...mailing }));
  return {
    to: recipients.map(({ person }) => person.id),
    not: Object.fromEntries(skipped.map(({ person, reason }) => [person.id, reason])),
  };
}

async function send(mailing: OfficeMailing, transport = new FakeTransport()) {
  await office.send(transport, { audience: everyone, ...mailing });
  return transport.handed.toSorted();
}

describe('a reminder', () => {
  test('goes once to those who hold the invitation and have not answered', async () => {
    await send({});
    sql(`UPDATE attendees SET status = 'tentative' WHERE person_id = 2`);
    office.addMember(4, 'm4@example.org');
    expect(plan({ kind: 'reminder' })).toEqual({ to: [1, 3], not: { 2: 'answered' } });
    expect(await send({ kind: 'reminder' })).toEqual(['m1', 'm3']);
    expect(await send({ kind: 'reminder' })).toEqual([]);
  });

  test('goes to nobody whose invitation failed, is open or unclear', async () => {
    await send({}, new FakeTransport({ m1: [unclear], m2: [never], m3: [later, later, later] }));
    expect(plan({ kind: 'reminder' })).toEqual({ to: [], not: { 1: 'unsettled' } });
  });

  test('waits until people were told of the move, and then may come again', async () => {
    await send({});
    await send({ kind: 'reminder' });
    move();
    expect(plan({ kind: 'reminder' })).toEqual({ to: [], not: { 1: 'outdated', 2: 'outdated', 3: 'outdated' } });
    await send({ kind: 'update' });
    expect(plan({ kind: 'reminder' }).to).toEqual([1, 2, 3]);
  });

  test.each([
    ['accepted', 0, 'answered_before'],
    ['accepted', 1, 'answered'],
    ['accepted', 'NULL', 'answered'],
    ['declined', 0, 'answered_before'],
  ])('%s to SEQUENCE %s, moved at 1: %s', async (status, sequence, expected) => {
    await send({});
    move();
    await send({ kind: 'update' });
    sql(`UPDATE attendees SET status = '${status}', reply_sequence = ${sequence} WHERE person_id = 1`);
    expect(plan({ kind: 'reminder' }).not).toEqual({ 1: expected });
  });

  test('never goes to who was blocked since', async () => {
    await send({});
    sql('UPDATE persons SET blocked = 1 WHERE id = 2');
    expect(plan({ kind: 'reminder' })).toEqual({ to: [1, 3], not: { 2: 'blocked' } });
  });

  test('is not for a guest who has the details and was not asked whether they come', async () => {
    sql(`INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 1, 'G1', 'confirmed')`);
    await send({ kind: 'guest_confirmation' });
    expect(plan({ kind: 'reminder' })).toEqual({ to: [], not: {} });
    // nor are they invited once more
    expect(plan({}).not).toEqual({ 1: 'already_told' });
  });
});

test('whose mail was refused is told as such, not as invited', async () => {
  await send({}, new FakeTransport({ m1: [unclear], m2: [never] }));
  expect(plan({}).not).toEqual({ 1: 'already_told', 2: 'refused', 3: 'already_told' });
});

describe('the news of a move', () => {
  test('goes once to everybody who holds the old date, also perhaps', async () => {
    await send({}, new FakeTransport({ m1: [unclear], m2: [never] }));
    expect(plan({ kind: 'update' })).toEqual({
      to: [],
      not: { 1: 'already_told', 3: 'already_told' },
    });
    move();
    expect(plan({ kind: 'update' })).toEqual({ to: [1, 3], not: {} });
    expect(await send({ kind: 'update' })).toEqual(['m1', 'm3']);
    expect(plan({ kind: 'update' }).not).toEqual({ 1: 'already_told', 3: 'already_told' });
    move();
    expect(plan({ kind: 'update' }).to).toEqual([1, 3]);
  });

  test('that did not leave at first leaves with the next run, not the one after', async () => {
    await send({});
    move();
    await send({ kind: 'update' }, new FakeTransport({ m2: [later, later, later] }));
    expect(await send({ kind: 'update' })).toEqual(['m2']);
  });

  test('goes where somebody reads mail now', async () => {
    await send({});
    move();
    sql(`UPDATE email_addresses SET address = 'neu@example.org' WHERE person_id = 1`);
    expect(await send({ kind: 'update' })).toEqual(['m2', 'm3', 'neu']);
  });
});

test.each(Object.keys(kinds) as MailingKind[])(
  'of two people with one address each gets what is their own affair: %s',
  async (kind) => {
    sql(`UPDATE email_addresses SET address = 'both@example.org' WHERE person_id IN (1, 2);
       INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 1, 'G1', 'idea'), (1, 2, 2, 'G2', 'idea');
       INSERT INTO sessions (id, event_id, position, day, kind, title) VALUES (1, 1, 1, '2025-09-04', 'workshop', 'Wärme')`);
    if (kind === 'workshops') {
      sql(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'registered'), (1, 2, 'registered');
         INSERT INTO workshop_places (person_id, session_id, given_by) VALUES (1, 1, 'hand'), (2, 1, 'hand')`);
    }
    if (kinds[kind].among === 'unanswered') sql(`DELETE FROM guests`);
    if (['unanswered', 'outdated', 'holders'].includes(kinds[kind].among)) await send({ audience: only(1, 2) });
    if (kind === 'update') move();
    const own = ['guest_request', 'guest_confirmation', 'data_request', 'workshops'].includes(kind);
    const mailing = { kind, audience: only(1, 2) };
    expect(await send(mailing)).toEqual(own ? ['both', 'both'] : ['both']);
    expect(plan(mailing).to).toEqual([]);
    expect(await send(mailing)).toEqual([]);
  },
);

describe('a withdrawal', () => {
  test('takes back what was sent, and stops what was not', async () => {
    await send({}, new FakeTransport({ m2: [later, later, later] }));
    expect(await send({ kind: 'cancellation', audience: only(1, 2) })).toEqual(['m1']);
    expect(await office.states()).toMatchObject({ m1: ['sent', 'sent'], m2: ['skipped'] });
    expect(plan({}).not).toEqual({ 1: 'withdrawn', 3: 'already_told' });
    expect(plan({}).to).toEqual([2]);
  });

  test('is not repeated, and can be taken back by a new invitation by name', async () => {
    await send({});
    await send({ kind: 'cancellation', audience: only(1) });
    expect(plan({ kind: 'cancellation', audience: only(1) }).not).toEqual({ 1: 'already_told' });
    expect(await send({ audience: only(1) })).toEqual(['m1']);
    expect(plan({ kind: 'cancellation', audience: only(1) }).to).toEqual([1]);
    const entries = office.store.sqlite
      .prepare(`SELECT calendar FROM delivery_contents WHERE calendar LIKE '%m1@%' ORDER BY delivery_id`)
      .pluck()
      .all()
      .map((text) => String(text).split(':').at(-1));
    expect(entries).toEqual(['0', '1', '2']);
  });

  test('of the whole event reaches who registered without an invitation, and who was asked to speak', async () => {
    sql(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'registered'), (1, 2, 'declined');
         INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 3, 'G3', 'requested')`);
    await send({ kind: 'guest_request' });
    expect(plan({ kind: 'cancellation' })).toEqual({ to: [1, 3], not: {} });
    await send({ kind: 'cancellation' });
    expect(plan({ kind: 'cancellation' }).not).toEqual({ 1: 'already_told', 3: 'already_told' });
    const { calendar } = office.store.sqlite
      .prepare<[], { calendar: number }>('SELECT count(calendar) AS calendar FROM delivery_contents')
      .get() ?? { calendar: -1 };
    expect(calendar).toBe(0);
  });

  test('of the whole event keeps nobody from being invited again when it takes place after all', async () => {
    await send({});
    sql(`UPDATE events SET status = 'cancelled', sequence = 1`);
    expect(await send({ kind: 'cancellation' })).toEqual(['m1', 'm2', 'm3']);
    sql(`UPDATE events SET status = 'planned', sequence = 2`);
    expect(plan({})).toEqual({ to: [1, 2, 3], not: {} });
    await send({});
    expect(plan({}).to).toEqual([]);
  });

  test('of somebody who holds nothing is told as such', () => {
    expect(plan({ kind: 'cancellation', audience: only(1) })).toEqual({ to: [], not: { 1: 'no_entry' } });
  });
});

test('an information is the same by its text, thanks by their event', async () => {
  await send({ kind: 'information', message: 'A' });
  expect(plan({ kind: 'information', message: 'A' }).to).toEqual([]);
  expect(plan({ kind: 'information', message: 'B' }).to).toEqual([1, 2, 3]);
  await send({ kind: 'thanks', message: 'A' });
  expect(plan({ kind: 'thanks', message: 'B' }).to).toEqual([]);
});

describe('a mail that was frozen and could not leave', () => {
  const revoke = `INSERT INTO consents (person_id, purpose, revoked_on) VALUES (1, 'newsletter', '2025-08-20')`;
  const waiting = () => new FakeTransport({ m1: [later, later, later] });

  test.each([
    ['was blocked', 'UPDATE persons SET blocked = 1 WHERE id = 1', 'blocked'],
    ['revoked the consent', revoke, 'no_consent'],
    ['has an address from which mail came back', `UPDATE email_addresses SET bounced_at = '2025-08-20'`, 'bounced'],
  ])('does not go to who %s since', async (_, change, reason) => {
    await send({}, waiting());
    sql(`${change}`);
    expect(plan({}).not).toMatchObject({ 1: reason });
    expect(await send({})).toEqual([]);
    expect(office.store.sqlite.prepare('SELECT skip_reason FROM deliveries WHERE id = 1').pluck().get()).toBe(reason);
  });

  test('goes to the address that took the place of the old one', async () => {
    await send({}, waiting());
    sql(`UPDATE email_addresses SET address = 'neu@example.org' WHERE person_id = 1`);
    expect(plan({}).to).toEqual([1]);
    expect(await send({})).toEqual(['neu']);
    expect(await office.states()).toMatchObject({ m1: ['skipped'], neu: ['sent'] });
  });

  test('goes out in the form that mail servers take its address', async () => {
    sql(`UPDATE email_addresses SET address = 'm1@bürger.example' WHERE person_id = 1`);
    await send({}, waiting());
    expect(await send({})).toEqual(['m1']);
  });

  test('goes out all the same where members must hear it', async () => {
    sql(revoke);
    await send({ owed: true }, waiting());
    expect(await send({})).toEqual(['m1']);
    move();
    await send({ kind: 'update' }, waiting());
    expect(await send({ kind: 'update' })).toEqual(['m1']);
  });
});

test('who is blocked while mails go out gets none any more', async () => {
  const transport = new FakeTransport({
    m1: [
      () => {
        sql('UPDATE persons SET blocked = 1 WHERE id = 3');
        return sent;
      },
    ],
  });
  transport.channels = 1;
  expect(await send({}, transport)).toEqual(['m1', 'm2']);
  expect(await office.states()).toMatchObject({ m3: ['skipped'] });
});

test('each kind goes on with its own mails that an earlier run left', async () => {
  await send({});
  const away = stopped('login', false, '535 no');
  await send({ kind: 'reminder' }, new FakeTransport({}, [away, away]));
  expect(plan({ kind: 'reminder' }).not).toEqual({ 1: 'left_over', 2: 'left_over', 3: 'left_over' });
  expect(await send({})).toEqual([]);
  expect(await send({ kind: 'reminder' })).toEqual(['m1', 'm2', 'm3']);
});

describe('consent', () => {
  const given = (id: number, revoked: string | null = null) =>
    sql(`INSERT INTO consents (person_id, purpose, given_on, revoked_on)
         VALUES (${id}, 'newsletter', ${revoked === null ? `'2024-01-01'` : 'NULL'}, ${revoked ?? 'NULL'})`);

  test('is needed of who is no member, and a revoked one counts for everybody', () => {
    sql(`UPDATE memberships SET status = 'prospect' WHERE person_id = 1`);
    given(2);
    given(2, `'2025-01-01'`);
    expect(plan({})).toEqual({ to: [3], not: { 1: 'no_consent', 2: 'no_consent' } });
    given(1);
    expect(plan({})).toEqual({ to: [1, 3], not: { 2: 'no_consent' } });
  });

  test('does not hold back what people must hear', async () => {
    await send({});
    given(2, `'2025-01-01'`);
    move();
    expect(plan({ kind: 'reminder' }).not).toMatchObject({ 2: 'outdated' });
    expect(plan({ kind: 'update' }).to).toEqual([1, 2, 3]);
    expect(plan({ kind: 'cancellation' }).to).toEqual([1, 2, 3]);
  });

  test('is given by registering, for what is about that event', () => {
    sql(`UPDATE memberships SET status = 'former'; INSERT INTO attendees (event_id, person_id, status) VALUES
           (1, 1, 'accepted'), (1, 2, 'invited')`);
    expect(plan({ kind: 'information', message: 'A' })).toEqual({ to: [1], not: { 2: 'no_consent', 3: 'no_consent' } });
  });
});
