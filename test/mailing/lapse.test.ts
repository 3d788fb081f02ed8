import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { change } from '../../src/db/change.js';
import type { Audience } from '../../src/domain/audience.js';
import { planAudience } from '../../src/mailing/audience.js';
import { FakeTransport, later, now, Office, type OfficeMailing } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await Office.open(3);
});
afterEach(() => office.close());

const sql = (text: string) => office.store.sqlite.exec(text);
/** A change as a command makes it, with its entry in the log. */
const command = (text: string) =>
  change(
    office.store,
    { at: now, words: 'attendee edit', args: [], computer: { name: 'pc', user: '' } },
    async () => void sql(text),
    { dryRun: false },
  );
/** Writes mails of which none leaves. */
async function leaveWaiting(mailing: OfficeMailing & { at?: string }): Promise<void> {
  const trouble = Object.fromEntries([1, 2, 3].map((id) => [`m${id}`, [later, later, later]]));
  await office.send(new FakeTransport(trouble), mailing);
}
async function send(mailing: OfficeMailing & { at?: string } = {}): Promise<string[]> {
  const transport = new FakeTransport();
  await office.send(transport, mailing);
  return transport.handed.sort();
}
const reasons = () =>
  office.store.sqlite.prepare(`SELECT name, skip_reason AS why FROM deliveries WHERE state = 'skipped'`).raw().all();
const person = (id: number): Audience => ({ groups: [{ kind: 'person', id }], filters: [], excluded: [] });

/** What befalls person 1 while a mail waits, and who gets it then; planning says the same of it. */
async function waitAndSend(mailing: OfficeMailing, change: string) {
  await leaveWaiting(mailing);
  sql(change);
  const { recipients } = planAudience(office.store, office.request(mailing));
  expect(recipients.map(({ person: { id } }) => id)).toEqual([]);
  return send(mailing);
}

describe('a mail that waits is for its own person', () => {
  const further = `UPDATE email_addresses SET is_primary = 0 WHERE person_id`;

  test('two people who swap their addresses each get their own mail', async () => {
    await leaveWaiting({});
    sql(`${further} IN (1, 2);
         INSERT INTO email_addresses (person_id, address) VALUES (1, 'm2@example.org'), (2, 'm1@example.org')`);
    expect(await send()).toEqual(['m1', 'm2', 'm3']);
    const rows = office.store.sqlite
      .prepare(`SELECT person_id, address FROM deliveries WHERE state = 'sent' ORDER BY 1`)
      .raw()
      .all();
    expect(rows).toEqual([
      [1, 'm2@example.org'],
      [2, 'm1@example.org'],
      [3, 'm3@example.org'],
    ]);
  });

  test('it goes to the new address, not to the one that stays as a further one', async () => {
    await leaveWaiting({});
    sql(`${further} = 1; INSERT INTO email_addresses (person_id, address) VALUES (1, 'neu@example.org')`);
    expect(await send()).toEqual(['m2', 'm3', 'neu']);
  });

  test('a new address with an umlaut is another one', async () => {
    sql(`UPDATE email_addresses SET address = 'm1@bürger.example' WHERE person_id = 1`);
    await leaveWaiting({});
    sql(`UPDATE email_addresses SET address = 'm1@büro.example' WHERE person_id = 1`);
    await send();
    expect(office.store.sqlite.prepare(`SELECT address FROM deliveries WHERE person_id = 1`).pluck().all()).toEqual([
      'm1@xn--brger-kva.example',
      'm1@xn--bro-hoa.example',
    ]);
  });

  test('it is written anew for who bears another name', async () => {
    await leaveWaiting({});
    sql(`UPDATE persons SET family_name = 'Neu', academic_title = 'Dr.' WHERE id = 1`);
    expect(await send()).toEqual(['m1', 'm2', 'm3']);
    expect(office.store.sqlite.prepare(`SELECT name FROM deliveries WHERE person_id = 1`).pluck().all()).toEqual([
      'G1 F000001',
      'Dr. G1 Neu',
    ]);
  });
});

describe('an invitation that waits', () => {
  const said = (status: string) =>
    command(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, '${status}')`);

  test.each(['registered', 'accepted', 'tentative', 'declined', 'waitlisted'])(
    'does not go to who is %s since, and nobody plans another',
    async (status) => {
      await leaveWaiting({});
      await said(status);
      const { recipients } = planAudience(office.store, office.request({}));
      expect(recipients).toEqual([]);
      expect(await send()).toEqual(['m2', 'm3']);
      expect(reasons()).toEqual([['G1 F000001', 'expired']]);
    },
  );

  test('goes to who was on the list before, and is invited all the same', async () => {
    await said('registered');
    const named = { audience: person(1), at: '2025-08-20T09:31:00.000Z' };
    await leaveWaiting(named);
    await command(`UPDATE attendees SET comment = 'comes later' WHERE person_id = 1`);
    expect(await send(named)).toEqual(['m1']);
  });

  test('goes to who took the answer back', async () => {
    await leaveWaiting({});
    await said('accepted');
    await command(`UPDATE attendees SET status = 'invited' WHERE person_id = 1`);
    expect(await send()).toEqual(['m1', 'm2', 'm3']);
  });

  test('goes to those whom it asks for by their answer', async () => {
    await said('declined');
    const declined: Audience = { groups: [{ kind: 'answer', answer: 'declined' }], filters: [], excluded: [] };
    await leaveWaiting({ audience: declined, asked: 'answer:declined' });
    expect(await send({ audience: declined, asked: 'answer:declined' })).toEqual(['m1']);
  });
});

describe('a reminder that waits', () => {
  const answer = (status: string, sequence: number | null) =>
    `UPDATE attendees SET status = '${status}', reply_sequence = ${sequence} WHERE person_id = 1`;
  beforeEach(() => send());

  test.each(['accepted', 'tentative', 'declined', 'registered'])('does not go to who has %s since', async (status) => {
    expect(await waitAndSend({ kind: 'reminder' }, answer(status, 0))).toEqual(['m2', 'm3']);
    expect(reasons()).toEqual([['G1 F000001', 'expired']]);
  });

  test('does not go to who was taken off the list', async () => {
    expect(await waitAndSend({ kind: 'reminder' }, 'DELETE FROM attendees WHERE person_id = 1')).toEqual(['m2', 'm3']);
  });

  test.each([
    ['until that is answered anew', ['accepted', 1], ['m2', 'm3']],
    ['also where that was a no', ['declined', 0], ['m1', 'm2', 'm3']],
  ] as const)('of an answer to the old date goes %s', async (_, [status, sequence], to) => {
    sql(`${answer('accepted', 0)}; UPDATE attendees SET status = 'accepted', reply_sequence = 0 WHERE person_id = 2;
         UPDATE events SET sequence = 1; INSERT INTO event_moves (event_id, sequence, from_start, from_end, moved_at)
         VALUES (1, 1, '2025-08-28', '2025-08-28', '2025-08-20')`);
    await send({ kind: 'update' });
    const reminder = { kind: 'reminder', remindOldAnswers: true } as const;
    expect(await waitAndSend(reminder, answer(status, sequence))).toEqual(to);
  });
});

describe('a mail to a guest that waits', () => {
  const guest = person(1);
  beforeEach(() =>
    sql(`INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 1, 'G1', 'requested')`),
  );

  test.each(['confirmed', 'declined'])('does not ask who is %s since', async (status) => {
    await leaveWaiting({ kind: 'guest_request', audience: guest });
    sql(`UPDATE guests SET status = '${status}'`);
    // the command asks nobody who is neither an idea nor requested
    expect(await send({ kind: 'guest_request', audience: person(9) })).toEqual([]);
    expect(reasons()).toEqual([['G1 F000001', 'expired']]);
  });

  test.each(['idea', 'requested'])('asks who is still to answer: %s', async (status) => {
    sql(`UPDATE guests SET status = '${status}'`);
    await leaveWaiting({ kind: 'guest_request', audience: guest });
    expect(await send({ kind: 'guest_request', audience: guest })).toEqual(['m1']);
  });

  test.each([`UPDATE guests SET status = 'declined'`, 'DELETE FROM guests'])(
    'has no details for who does not come: %s',
    async (change) => {
      await leaveWaiting({ kind: 'guest_confirmation', audience: guest });
      sql(change);
      expect(await send({ kind: 'guest_confirmation', audience: person(9) })).toEqual([]);
    },
  );
});

test.each(['registered', 'accepted', 'tentative', 'waitlisted'])(
  'an entry is not taken back from who is on the list again: %s',
  async (status) => {
    await send();
    await leaveWaiting({ kind: 'cancellation', audience: person(1) });
    sql(`UPDATE attendees SET status = '${status}' WHERE person_id = 1`);
    expect(await send({ kind: 'cancellation', audience: person(9) })).toEqual([]);
    expect(reasons()).toEqual([['G1 F000001', 'expired']]);
  },
);

describe('a mail to people by what stands on the list', () => {
  const accepted: Audience = { groups: [{ kind: 'answer', answer: 'accepted' }], filters: [], excluded: [] };
  const coming = {
    kind: 'information',
    message: 'A',
    audience: accepted,
    asked: 'Answer:accepted, answer:waitlisted',
  } as const;
  beforeEach(() =>
    sql(`INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'accepted'), (1, 2, 'accepted')`),
  );

  test('does not go to who stands there otherwise', async () => {
    const change = `UPDATE attendees SET status = 'declined' WHERE person_id = 1`;
    expect(await waitAndSend(coming, change)).toEqual(['m2']);
  });

  test('goes on to who is meant for another reason, too', async () => {
    await leaveWaiting({ ...coming, asked: 'answer:accepted,board' });
    sql(`UPDATE attendees SET status = 'declined' WHERE person_id = 1`);
    expect(await send(coming)).toEqual(['m1', 'm2']);
  });

  test('“attendees” are all who did not decline', async () => {
    const attendees = { groups: [{ kind: 'attendees' }], filters: [], excluded: [] } as const;
    const change = `UPDATE attendees SET status = 'declined' WHERE person_id = 1; UPDATE attendees SET status = 'tentative' WHERE person_id = 2`;
    expect(await waitAndSend({ ...coming, audience: attendees, asked: 'attendees' }, change)).toEqual(['m2']);
  });
});

describe('consent', () => {
  const left = `INSERT INTO memberships (person_id, status) VALUES (1, 'former')`;

  test.each([
    ['they take part', `INSERT INTO attendees (event_id, person_id, status) VALUES (1, 2, 'registered')`],
    [
      'they are a guest',
      `INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 2, 'G', 'idea')`,
    ],
    ['they support it', `INSERT INTO memberships (person_id, status) VALUES (2, 'supporter')`],
  ])('is lacking of who left the network since, unless %s', async (_, part) => {
    await leaveWaiting({ audience: { groups: [{ kind: 'everyone' }], filters: [], excluded: [] } });
    sql(`${left}; INSERT INTO memberships (person_id, status) VALUES (2, 'former'); ${part}`);
    expect(await send()).toEqual(['m2', 'm3']);
    expect(reasons()).toEqual([['G1 F000001', 'no_consent']]);
  });

  test('is lacking of who will have left by the day of the event, noted or only said beforehand', async () => {
    await leaveWaiting({});
    sql(`UPDATE memberships SET left_on = (SELECT date(start_date, '-1 day') FROM events) WHERE person_id = 1;
         UPDATE memberships SET left_on = (SELECT start_date FROM events) WHERE person_id = 2`);
    expect(await send()).toEqual(['m2', 'm3']);
    expect(reasons()).toEqual([['G1 F000001', 'no_consent']]);
  });

  test('that was revoked holds back what is owed to members from everybody else', async () => {
    const owed = { kind: 'information', message: 'A', owed: true } as const;
    await leaveWaiting(owed);
    sql(`INSERT INTO memberships (person_id, status) VALUES (1, 'supporter');
         INSERT INTO consents (person_id, purpose, revoked_on) VALUES (1, 'newsletter', '2025-08-20'), (2, 'newsletter', '2025-08-20')`);
    expect(await send({ ...owed, audience: person(9) })).toEqual(['m2', 'm3']);
    expect(reasons()).toEqual([['G1 F000001', 'no_consent']]);
  });

  test('that was given holds', async () => {
    await leaveWaiting({});
    sql(`${left}; INSERT INTO consents (person_id, purpose, given_on) VALUES (1, 'newsletter', '2025-08-20')`);
    expect(await send()).toEqual(['m1', 'm2', 'm3']);
  });
});

test('a mail does not go to who is blocked, nor to an address from which mail came back, but to who has another such one', async () => {
  await leaveWaiting({});
  sql(`UPDATE persons SET blocked = 1 WHERE id = 1; UPDATE email_addresses SET bounced_at = '2025-08-20' WHERE person_id = 2;
       INSERT INTO email_addresses (person_id, address, is_primary, bounced_at) VALUES (3, 'alt@example.org', 0, '2025-08-20')`);
  expect(await send()).toEqual(['m3']);
  expect(reasons()).toEqual([
    ['G1 F000001', 'blocked'],
    ['G2 F000002', 'bounced'],
  ]);
});

test('a request for data does not ask where the office is of who has it on record for an earlier term', async () => {
  const request = { kind: 'data_request' } as const;
  await leaveWaiting(request);
  sql(`UPDATE deliveries SET tells = '{"municipality":0}';
       INSERT INTO municipalities (id, name) VALUES (1, 'Diez');
       INSERT INTO terms (person_id, municipality_id, elected_on) VALUES (1, 1, '2014'), (1, NULL, '2019'), (2, NULL, '2019')`);
  expect(await send({ ...request, audience: person(9) })).toEqual(['m2', 'm3']);
});

describe('who got the same in another mailing', () => {
  /** Makes person 1 of persons 1 and 2, as `member merge` does. */
  const merge = `UPDATE deliveries SET person_id = 1, name = 'G1 F000001' WHERE person_id = 2 AND state = 'failed';
    UPDATE email_addresses SET is_primary = 0, person_id = 1 WHERE person_id = 2;
    UPDATE email_addresses SET is_primary = (address = 'm2@example.org') WHERE person_id = 1; DELETE FROM persons WHERE id = 2`;

  test.each([
    ['an invitation with another text', { message: 'Hallo' }],
    ['the news of a move', { kind: 'update' } as const],
    ['thanks', { kind: 'thanks' } as const],
  ])('does not get it twice: %s', async (_, mailing) => {
    await send();
    if ('kind' in mailing) office.move();
    else sql(`DELETE FROM attendees; DELETE FROM deliveries WHERE person_id = 2`);
    await send({ ...mailing, audience: person(1) });
    await leaveWaiting({ ...mailing, audience: person(2) });
    sql(merge);
    expect(await send(mailing)).not.toContain('m2');
    expect(reasons()).toContainEqual(['G1 F000001', 'already_told']);
  });

  test('gets what was taken back meanwhile', async () => {
    await send({ audience: person(1) });
    await send({ kind: 'cancellation', audience: person(1) });
    await leaveWaiting({ audience: person(1) });
    expect(await send({ audience: person(1) })).toEqual(['m1']);
  });

  test('is asked to come as a guest again after that was taken back', async () => {
    sql(`INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 1, 'G1', 'requested')`);
    const request = { kind: 'guest_request', audience: person(1) } as const;
    await send(request);
    await send({ kind: 'cancellation', audience: person(1), asked: '1' });
    await leaveWaiting(request);
    expect(await send(request)).toEqual(['m1']);
    expect(await send(request)).toEqual([]);
  });

  test.each([
    ['once more after a while', '2025-06-01', ['m1', 'm2', 'm3']],
    ['but not soon after', '2025-08-01', ['m2', 'm3']],
  ])('is asked for data %s', async (_, asked, expected) => {
    await leaveWaiting({ kind: 'data_request' });
    sql(`INSERT INTO mailings (id, event_id, sequence, kind, audience, created_at, language, sender)
           SELECT 9, event_id, sequence, kind, audience, '${asked}T08:00:00.000Z', language, sender FROM mailings;
         INSERT INTO deliveries (mailing_id, person_id, name, address, message_id, state, sent_at)
           SELECT 9, person_id, name, address, '<9@x.example>', 'sent', '${asked}T08:00:00.000Z' FROM deliveries WHERE person_id = 1`);
    expect(await send({ kind: 'data_request', audience: person(9) })).toEqual(expected);
  });

  test('gets information with another text', async () => {
    await send({ kind: 'information', message: 'A' });
    await leaveWaiting({ kind: 'information', message: 'B' });
    expect(await send({ kind: 'information', message: 'B' })).toEqual(['m1', 'm2', 'm3']);
  });
});
