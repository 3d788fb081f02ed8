import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerLookup, answerLookup, answerWriter } from '../../src/db/answers.js';
import { openStore } from '../../src/db/open.js';
import type { Store } from '../../src/db/store.js';
import { dump, now } from '../helpers/database.js';
import { type Mail, write } from './written-mail.js';

const [first, second, third] = ['2025-08-21T08:00:00.000Z', '2025-08-22T08:00:00.000Z', '2025-08-23T08:00:00.000Z'];

let store: Store;
let look: AnswerLookup;

beforeAll(async () => {
  store = await openStore(':memory:', 'memory', '/nowhere', now);
  store.sqlite.exec(`
    INSERT INTO persons (id, given_name, family_name) VALUES (1, 'Kim', 'Sommer'), (2, 'Lea', 'Berg'), (3, '', 'Rat');
    INSERT INTO email_addresses (person_id, address, is_primary)
      VALUES (1, 'kim@x.example', 1), (1, 'Kim.Privat@X.example', 0), (2, 'buero@x.example', 1), (3, 'buero@x.example', 1);
    INSERT INTO events (id, slug, uid, title, sequence, status, start_date, end_date, timezone)
      VALUES (1, 'impuls', 'u1', 'Impuls', 2, 'planned', '2025-09-04', '2025-09-05', 'Europe/Berlin'),
        (2, 'talk', 'u2', 'Talk', 0, 'planned', '2025-09-03', '2025-09-03', 'Europe/Berlin')`);
});
beforeEach(() => {
  store.sqlite.exec('BEGIN');
  look = answerLookup(store);
});
afterEach(() => void store.sqlite.exec('ROLLBACK'));
afterAll(() => store.close());

/** A command that changes the database. */
function by(words: string, at: string, sql: string): void {
  store.sqlite.prepare(`INSERT INTO commands (at, words, args) VALUES (?, ?, '[]')`).run(at, words);
  store.sqlite.exec(sql);
  store.sqlite.exec('UPDATE commands SET running = 0');
}

/** Mails to Kim, one after the other, each of a mailing of its own. */
function mails(...given: Partial<Mail>[]): void {
  const kim = { name: 'Kim Sommer', address: 'kim@x.example' };
  given.forEach((mail, i) => {
    write(store, { id: i + 1, mailing: i + 1, ...kim, ...mail });
  });
}

const none = [{ state: 'planned' }, { state: 'failed' }, { state: 'skipped' }];
const maybe = [{ state: 'sent' }, { state: 'unclear' }, { state: 'sending' }];

describe('a guest', () => {
  const guest = (status: string, person = 1, event = 1) =>
    `INSERT INTO guests (event_id, position, person_id, name, status) VALUES (${event}, 1, ${person}, 'Kim', '${status}');`;

  it('is known by the first number under which they were asked, or have confirmed', () => {
    expect(look.guestNumber(1, 1)).toBeNull();
    store.sqlite.exec(guest('idea') + guest('declined') + guest('requested', 2) + guest('requested', 1, 2));
    expect(look.guestNumber(1, 1)).toBeNull();
    store.sqlite.exec(guest('confirmed') + guest('requested'));
    expect(look.guestNumber(1, 1)).toBe(5);
  });

  it('has said what was last noted of them and still stands', () => {
    by('guest add', first, guest('requested') + guest('confirmed', 2) + guest('confirmed', 1, 2));
    expect(look.guestNoted(1, 1)).toBeNull();
    by('guest confirm', second, `UPDATE guests SET status = 'confirmed' WHERE id = 1`);
    by('event move', third, `UPDATE guests SET asked_for = '2025-09-04' WHERE id = 1`);
    expect(look.guestNoted(1, 1)).toEqual({ status: 'confirmed', at: second });
    by('guest decline', third, `UPDATE guests SET status = 'declined' WHERE id = 1`);
    by('undo', third, `UPDATE guests SET status = 'confirmed' WHERE id = 1`);
    expect(look.guestNoted(1, 1)).toEqual({ status: 'confirmed', at: second });
    by('guest edit', third, `UPDATE guests SET function = 'Rat' WHERE id = 1`);
    expect(look.guestNoted(1, 1)).toEqual({ status: 'confirmed', at: second });
    by('guest confirm', third, `UPDATE guests SET status = 'confirmed' WHERE id = 1`);
    expect(look.guestNoted(1, 1)).toEqual({ status: 'confirmed', at: third });
    by('guest add', now, guest('declined'));
    expect(look.guestNoted(1, 1)).toEqual({ status: 'declined', at: now });
  });
});

describe('an address', () => {
  it('is that of who was written to there about the event, each once', () => {
    const lea = { person: 2, name: 'Lea Berg' };
    mails(...none.map((mail) => ({ ...mail, ...lea })), { ...lea, event: 2 }, { ...lea, address: 'x@x.example' });
    expect(look.persons(1, 'kim@x.example')).toEqual([{ id: 1, name: 'Kim Sommer' }]);
    write(store, { id: 11, mailing: 11, person: 2, address: 'BUERO@x.example' });
    write(store, { id: 12, mailing: 12, person: 2, address: 'buero@x.example' });
    expect(look.persons(1, 'buero@x.example')).toEqual([{ id: 2, name: 'Lea Berg' }]);
  });

  it.each(maybe)('is that of who was written to there: $state', (mail) => {
    mails({ ...mail, person: 3, address: 'kim@x.example' });
    expect(look.persons(1, 'kim@x.example')).toEqual([{ id: 3, name: 'Rat' }]);
  });

  it('is that of everybody who has it where nobody was written to', () => {
    expect(look.persons(1, 'buero@x.example').map(({ id }) => id)).toEqual([2, 3]);
    expect(look.owners('kim@X.example')).toEqual([{ id: 1, name: 'Kim Sommer' }]);
  });

  it('counts as a person’s where they have it, or were written to there, however it is written', () => {
    mails({ address: 'Alt@X.example' }, { address: 'KIM@x.example' }, { state: 'skipped' });
    store.sqlite.exec('UPDATE deliveries SET address = NULL WHERE id = 3');
    expect(look.addresses(1).sort()).toEqual(['alt@x.example', 'kim.privat@x.example', 'kim@x.example']);
  });

  it('works again since somebody said so, and not since a report was taken back', () => {
    const set = (value: string, id = 1) => `UPDATE email_addresses SET bounced_at = ${value} WHERE id = ${id};`;
    const corrected = (address: string, sentTo = address) => look.correctedAt(address, sentTo);
    by('reply import', first, set(`'${first}'`) + set(`'${first}'`, 2));
    by('undo', second, set('NULL'));
    by('reply import', second, set(`'${second}'`));
    by('reply import', second, set(`'${third}'`));
    expect(corrected('kim@x.example')).toBeNull();
    by('member merge', third, 'DELETE FROM email_addresses WHERE id = 1');
    by('member edit', third, `INSERT INTO email_addresses (id, person_id, address) VALUES (1, 1, 'kim@x.example')`);
    by('member edit', third, 'UPDATE email_addresses SET is_primary = 0 WHERE id = 1');
    expect(corrected('kim@x.example')).toBeNull();
    by('member edit', first, set('NULL', 2));
    by('reply import', first, set(`'${first}'`, 2));
    by('member edit', second, set('NULL', 2));
    expect(corrected('KIM.privat@x.example', 'wo@x.example')).toBe(second);
    expect(corrected('wo@x.example', 'KIM.privat@x.example')).toBe(second);
  });

  it('is tied to the events that were not over when it wrote, the next first, then the last, and waited for where not answered', () => {
    const ties = (today: string, date: string | null = null) =>
      look
        .ties('kim@x.example', '', today, date)
        .map(({ event, isAwaited }) => `${event.slug}${isAwaited ? '' : ' (no)'}`);
    store.sqlite.exec(
      `INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'invited'), (2, 1, 'invited')`,
    );
    expect(ties('2025-09-01')).toEqual(['talk', 'impuls']);
    expect(ties('2025-09-05')).toEqual(['impuls', 'talk']);
    expect(ties('2025-09-05', '2025-09-03T08:00:00Z')).toEqual(['talk', 'impuls']);
    expect(ties('2025-10-05', '2025-09-04T23:00:00Z')).toEqual(['impuls']);
    expect(ties('2025-10-07', '2025-09-04T23:00:00Z')).toEqual([]);
    store.sqlite.exec(`UPDATE events SET status = iif(id = 1, 'held', 'cancelled')`);
    expect(ties('2025-09-01')).toEqual(['impuls', 'talk (no)']);
    store.sqlite.exec(
      `UPDATE events SET status = 'confirmed'; UPDATE attendees SET status = 'accepted' WHERE event_id = 2`,
    );
    expect(ties('2025-09-01')).toEqual(['talk (no)', 'impuls']);
    // a guest answers as one, though invited as well
    store.sqlite.exec(
      `INSERT INTO guests (event_id, position, person_id, name, status) VALUES (1, 1, 1, 'Kim', 'requested')`,
    );
    const [, guest] = look.ties('kim@x.example', '', '2025-09-01', null);
    expect(guest).toMatchObject({ guest: 1, status: 'requested', isAwaited: true });
  });

  it('is tied to an event to which an invitation went there, though nobody has the address or is on the list', () => {
    mails({ address: 'Alt@X.example' }, { address: 'x@x.example', state: 'skipped' });
    const ties = (address: string) => look.ties(address, '', '2025-09-01', null);
    expect(ties('alt@x.example')).toMatchObject([{ person: { id: 1 }, status: null, isAwaited: false }]);
    expect(ties('x@x.example')).toEqual([]);
  });
});

it('an entry by hand was made where it says the answer, and was not taken back', () => {
  const noted = () => look.notedByHand(1, 1, second);
  const set = (what: string) => `UPDATE attendees SET ${what} WHERE event_id = 1 AND person_id = 1`;
  by('attendee add', first, `INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'accepted')`);
  by('attendee import', second, set(`status = 'tentative'`));
  expect(noted()).toEqual([]);
  by('attendee edit', second, `${set(`status = status`)}; ${set(`interests = 'Klima'`)}`);
  expect(noted()).toEqual([]);
  by('attendee edit', second, set(`status = status`));
  expect(noted()).toEqual(['tentative']);
  by('attendee edit', second, set(`status = 'invited'`));
  by('attendee edit', second, set(`status = 'declined'`));
  expect(noted()).toEqual(['tentative', 'declined']);
  store.sqlite.exec(`INSERT INTO commands (at, words, args, undoes) SELECT at, 'undo', '[]', max(id) FROM commands`);
  expect(noted()).toEqual(['tentative']);
});

describe('a mail', () => {
  it('is known by the sign its Message-ID begins with, and no other sign', () => {
    const id = (messageId: string) => ({ messageId });
    mails(id('<s0@x.example>'), id('<s10@x.example>'), id('<s1a@x.example>'), id('<t@x.example>'));
    expect(look.mailSigned('s1')).toBeNull();
    write(store, { id: 9, mailing: 9, messageId: '<s1@x.example>' });
    expect(look.mailSigned('s1')?.id).toBe(9);
  });

  it.each([
    [null, 0],
    ['450 later', 0],
    ['returned: 550', 1],
    ['returned elsewhere: 550', 1],
  ])('is known to have come back by what was noted: %s', (error, isReturned) => {
    mails({ error, sentAt: first });
    expect(look.mail('<m1@x.example>')).toEqual({
      ...{ id: 1, kind: 'invitation', isReturned, error, eventId: 1 },
      ...{ personId: 1, name: 'Kim Sommer', address: 'kim@x.example', sentAt: first },
    });
  });

  it('is the last that was sent to an address by the second of an instant', () => {
    mails({ sentAt: first.replace('.000', '.500') }, { sentAt: second }, { state: 'unclear' });
    const last = (before: string | null) => look.lastMailTo('KIM@x.example', before)?.id;
    expect([null, third, second, first, '2025-08-21T07:59:59.000Z'].map(last)).toEqual([2, 2, 2, 1, undefined]);
  });

  it('is found by its subject, also with signs in front, as the last before an instant', () => {
    const subject = 'Einladung: Impuls';
    mails(
      { subject: 'Impuls' },
      { subject, sentAt: first, address: 'Lea@x.example', person: 2 },
      { subject, sentAt: second },
      { subject, sentAt: third, state: 'failed' },
      { subject: 'AW: Einladung: Impuls', state: 'planned' },
    );
    const under = (address: string, before: string | null = null) =>
      look.mailUnder(`AW: ${subject}`, address, before)?.id;
    expect(under('x@x.example')).toBe(3);
    expect(under('lea@x.example')).toBe(2);
    expect(under('x@x.example', second)).toBe(3);
    expect(under('x@x.example', first)).toBe(2);
    // clocks are set wrong
    expect(under('x@x.example', '2025-08-20T08:00:00.000Z')).toBe(2);
    expect(under('lea@x.example', '2025-08-20T08:00:00.000Z')).toBe(2);
    expect(under('x@x.example', '2025-08-20T07:59:59.000Z')).toBeUndefined();
  });

  it('that perhaps left is before any instant', () => {
    mails({ subject: 'Impuls', state: 'unclear' });
    expect(look.mailUnder('Impuls', 'kim@x.example', first)).toMatchObject({ id: 1, sender: 'buero@x.example' });
  });
});

describe('the list of an event', () => {
  it('and the mails about it tell who was invited', () => {
    store.sqlite.exec(
      `INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'invited'), (2, 3, 'invited')`,
    );
    mails({ person: 3, state: 'planned' }, { person: 3, event: 2 });
    expect(look.invited(1)).toEqual([{ id: 1, name: 'Kim Sommer' }]);
  });

  it.each(maybe)('lacks who was only written to: $state', (mail) => {
    mails({ ...mail, person: 2 }, { person: 2 });
    expect(look.invited(1)).toEqual([{ id: 2, name: 'Lea Berg' }]);
  });

  it('was left when somebody was last taken off, and not where that was taken back', () => {
    const row = (event: number, person: number) => `event_id = ${event} AND person_id = ${person}`;
    const off = (event: number, person: number) => `DELETE FROM attendees WHERE ${row(event, person)};`;
    const on = (event: number, person: number) =>
      `INSERT INTO attendees (event_id, person_id, status) VALUES (${event}, ${person}, 'invited');`;
    by('attendee add', first, on(1, 1) + on(1, 2) + on(2, 1));
    by('attendee edit', second, `UPDATE attendees SET status = 'accepted' WHERE ${row(1, 1)}`);
    by('attendee remove', third, off(1, 2) + off(2, 1));
    by('undo', third, off(1, 1));
    expect(look.takenOffAt(1, 1)).toBeNull();
    by('attendee remove', first, on(1, 1) + off(1, 1));
    by('attendee remove', second, on(1, 1) + off(1, 1));
    expect([look.takenOffAt(1, 1), look.takenOffAt(1, 2)]).toEqual([second, third]);
  });
});

describe('what a person was told', () => {
  const told = (stamp: string | null) => look.sequenceTold(1, 1, stamp);

  it('is the highest SEQUENCE of an entry that reached them by an instant', () => {
    expect(told(null)).toBe(0);
    const [at1, at2] = [{ createdAt: first }, { createdAt: second }];
    mails(
      { ...at1, sequence: 1, kind: 'update' },
      { ...at2, sequence: 2, kind: 'update' },
      { ...at1, sequence: 3, error: 'returned: 550' },
      { ...at1, sequence: 4, kind: 'information' },
      { ...at1, sequence: 5, person: 2 },
      { ...at1, sequence: 6, event: 2 },
      { ...at2, sequence: 0, kind: 'reminder' },
    );
    expect([told(null), told(second), told(first), told('2025-08-21T07:59:59.000Z')]).toEqual([2, 2, 1, 0]);
  });

  it('holds since the first mail after the last that is not true any more', () => {
    expect(look.trueSince(1, 1)).toBeNull();
    const facts = (title: string) => JSON.stringify([title, null, null, null, '2025-09-04', '2025-09-05', null, null]);
    mails(
      { sequence: 0 },
      { sequence: 0, kind: 'information' },
      { sequence: 0, error: 'returned: 550' },
      { sequence: 0, person: 2 },
      { sequence: 1 },
      { sequence: 2 },
    );
    expect(look.trueSince(1, 1)).toBe(2);
    const say = (title: string, ...ids: number[]) =>
      store.sqlite.prepare(`UPDATE mailings SET facts = ? WHERE id IN (${ids.join()})`).run(facts(title));
    say('Impuls', 2, 3, 4, 5);
    expect(look.trueSince(1, 1)).toBe(1);
    say('Impuls', 1);
    say('Talk', 5);
    expect(look.trueSince(1, 1)).toBe(2);
    say('Impuls', 5);
    expect(look.trueSince(1, 1)).toBe(0);
  });

  it('was taken back as often as a cancellation reached them', () => {
    const kind = 'cancellation';
    mails({}, { kind }, { kind, error: 'returned: 550' }, { kind, event: 2 }, { kind, person: 2 }, { kind });
    expect(look.withdrawals(1, 1)).toBe(2);
  });

  it('makes what they said an old answer where it is of another date', () => {
    const move = store.sqlite.prepare(
      `INSERT INTO event_moves (event_id, sequence, from_start, from_end, moved_at) VALUES (1, ?, ?, ?, '${first}')`,
    );
    move.run(1, '2025-09-04', '2025-09-05');
    expect(look.isOldAnswer(1, 1, 0)).toBe(false);
    move.run(2, '2025-10-01', '2025-10-01');
    expect([0, 1, 2].map((sequence) => look.isOldAnswer(1, 1, sequence))).toEqual([false, true, false]);
    // told of the date in between, they may have given the day away
    mails({ sequence: 1, kind: 'update' });
    expect([0, 1, 2].map((sequence) => look.isOldAnswer(1, 1, sequence))).toEqual([true, true, false]);
    expect(look.isOldAnswer(1, 2, 0)).toBe(false);
  });
});

describe('what answers change', () => {
  const attendees = () => Object.values(dump(store.sqlite).attendees ?? {});

  it('a list, whose comment stays where a later answer has none', () => {
    const writer = answerWriter(store);
    const answer = { eventId: 1, personId: 1, status: 'accepted', sequence: 1, stamp: first, comment: 'gern' } as const;
    writer.answer(answer);
    writer.answer({ ...answer, status: 'declined', sequence: 2, stamp: second, comment: null });
    const row = { status: 'declined', reply_sequence: 2, replied_at: second, comment: 'gern' };
    expect(attendees()).toMatchObject([row]);
    writer.answer({ ...answer, comment: 'doch' });
    expect(attendees()).toMatchObject([{ status: 'accepted', reply_sequence: 1, replied_at: first, comment: 'doch' }]);
    expect(look.standing(1, 1)).toEqual({ status: 'accepted', sequence: 1, stamp: first });
  });

  it('addresses, the named one and the one that was written to, of everybody who has them, once', () => {
    const { bounce } = answerWriter(store);
    const isLive = (report: { address: string; sentTo: string }) => look.isLive(report.address, report.sentTo);
    const shared = { address: 'BUERO@x.example', sentTo: 'wo@x.example' };
    const passedOn = { address: 'wo@x.example', sentTo: 'kim@X.example' };
    expect([shared, passedOn].map(isLive)).toEqual([true, true]);
    expect([bounce({ ...shared, at: first }), bounce({ ...passedOn, at: first })]).toEqual([2, 1]);
    expect([shared, passedOn].map(isLive)).toEqual([false, false]);
    expect(bounce({ ...shared, at: second })).toBe(0);
    const marked = Object.values(dump(store.sqlite).email_addresses ?? {});
    expect(marked).toMatchObject([first, null, first, first].map((bounced_at) => ({ bounced_at })));
  });

  it('mails that were sent: that they came back', () => {
    mails({}, {}, { state: 'unclear' });
    const { comeBack } = answerWriter(store);
    comeBack({ mail: 1, diagnostic: '550', elsewhere: false });
    comeBack({ mail: 2, diagnostic: '', elsewhere: true });
    comeBack({ mail: 3, diagnostic: '550', elsewhere: false });
    const errors = store.sqlite.prepare('SELECT error FROM deliveries ORDER BY id').pluck();
    expect(errors.all()).toEqual(['returned: 550', 'returned elsewhere:', null]);
  });
});
