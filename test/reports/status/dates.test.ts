import { expect, it } from 'vitest';
import { defaults } from '../../../src/db/settings.js';
import { collectStatus } from '../../../src/reports/status/collect.js';
import { newOffice, today } from './office.js';

const invited = async () => {
  const office = await newOffice();
  const member = office.member('Sommer');
  return { office, member };
};

it('an office in order has nothing to do', async () => {
  const { office, member } = await invited();
  const event = office.event('2025-09-18');
  office.mail(event, 'invitation', [member], 'sent');
  expect(await office.due()).toEqual([]);
});

it.each([
  ['date_unconfirmed', 28, { status: 'planned' }, { confirmDaysBefore: 5 }],
  ['topic_open', 14, { topic: null }, { topicDaysBefore: 5 }],
  ['invitation_due', 21, {}, { inviteDaysBefore: 5 }],
] as const)('%s begins %i days before, or as set', async (kind, days, row, set) => {
  const dates = ['2025-09-08', '2025-09-09', '2025-09-10', '2025-09-18', '2025-09-19', '2025-09-25', '2025-09-26'];
  const later = ['2025-10-02', '2025-10-03'];
  for (const date of [...dates, ...later]) {
    const { office } = await invited();
    office.event(date, row);
    const left = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
    expect([date, (await office.kinds()).includes(kind)]).toEqual([date, left <= days]);
    expect([date, (await office.kinds({ set })).includes(kind)]).toEqual([date, left <= 5]);
  }
});

it('what a date lacks is pressing in its last week', async () => {
  for (const [date, urgency] of [
    ['2025-09-11', 'now'],
    ['2025-09-12', 'soon'],
  ] as const) {
    const { office, member } = await invited();
    office.mail(office.event(date, { status: 'planned', topic: null }), 'invitation', [member], 'sent');
    expect(await office.only('topic_open')).toMatchObject({ urgency, date, event: { start: date } });
    expect(await office.only('date_unconfirmed')).toMatchObject({ urgency });
  }
});

it('names what an invitation tells before the invitation, and with it', async () => {
  const office = await newOffice();
  const lacking = { status: 'planned', topic: null, online_url: null };
  const event = office.event('2025-09-18', lacking);
  office.insert('guests', { event_id: event, position: 1, name: 'Anna', status: 'requested' });
  office.insert('guests', { event_id: event, position: 2, name: 'Ben', status: 'idea' });
  office.insert('guests', { event_id: event, position: 3, name: 'Eva', status: 'requested', asked_for: '2025-09-11' });
  office.event('2025-09-18', { ...lacking, place: 'Ulm' });
  const found = await office.due();
  expect(found.map(({ kind, event: of }) => [of?.slug, kind])).toEqual([
    ...['date_unconfirmed', 'topic_open', 'guests_idea', 'guests_requested', 'guests_old_date', 'place_open'].map(
      (kind) => ['e1', kind],
    ),
    ['e1', 'invitation_due'],
    ...['date_unconfirmed', 'topic_open', 'invitation_due'].map((kind) => ['e2', kind]),
  ]);
  expect(new Set(found.map(({ urgency }) => urgency))).toEqual(new Set(['now']));
});

it('a coming date without link and place is named from when people are invited', async () => {
  const { office, member } = await invited();
  const nowhere = { online_url: null };
  office.event('2025-09-26', nowhere);
  office.event('2025-09-25', { ...nowhere, kind: 'external' });
  expect(await office.kinds()).toEqual([]);
  const event = office.event('2025-10-30', nowhere);
  office.mail(event, 'invitation', [member], 'sent');
  expect(await office.due()).toMatchObject([{ kind: 'place_open', urgency: 'soon', event: { id: event } }]);
  office.event('2025-09-25', nowhere);
  expect(await office.kinds()).toEqual(['place_open', 'invitation_due', 'place_open']);
});

it('a date that has begun, was cancelled or is somebody else’s needs no invitation', async () => {
  const { office } = await invited();
  office.event(today, { start_time: '10:00', end_time: '11:00' });
  office.event('2025-09-10', { status: 'cancelled' });
  office.event('2025-09-10', { kind: 'external' });
  office.event('2025-09-10', { status: 'held' });
  expect(await office.kinds()).not.toContain('invitation_due');
  office.event(today, { start_time: '10:01', end_time: '11:00' });
  expect(await office.only('invitation_due')).toMatchObject({ urgency: 'now', date: today });
});

it('a date of no series goes by its title, and has no topic to be settled', async () => {
  const office = await newOffice();
  office.event('2025-09-10', { series_id: null, topic: null });
  expect(await office.kinds()).not.toContain('topic_open');
});

it('says whether ideas wait for an open date', async () => {
  const office = await newOffice();
  office.event('2025-09-10', { topic: null });
  expect(await office.only('topic_open')).toMatchObject({ hasIdeas: false });
  office.insert('topics', { title: 'Kälte', status: 'dropped' });
  expect(await office.only('topic_open')).toMatchObject({ hasIdeas: false });
  office.insert('topics', { title: 'Hitze' });
  expect(await office.only('topic_open')).toMatchObject({ hasIdeas: true });
});

it('a month without a day is to be settled, not confirmed', async () => {
  const office = await newOffice();
  office.event('2025-09', { status: 'planned' });
  office.event('2025-10', { kind: 'external', status: 'planned' });
  office.event('2025-08', { status: 'planned' });
  expect(await office.due()).toMatchObject([{ kind: 'date_open', date: '2025-09' }]);
});

it('tells guests without an answer from those not asked yet', async () => {
  const { office, member } = await invited();
  const event = office.event('2025-09-18');
  office.mail(event, 'invitation', [member], 'sent');
  for (const [position, [name, status]] of [
    ['Anna', 'requested'],
    ['Ben', 'idea'],
    ['Clara', 'confirmed'],
    ['Dirk', 'declined'],
    ['Eva', 'requested'],
  ].entries()) {
    office.insert('guests', { event_id: event, position, name: name ?? '', status: status ?? '' });
  }
  office.insert('guests', { event_id: event, position: 9, organisation: 'Table:Media', status: 'idea' });
  expect(await office.due()).toMatchObject([
    { kind: 'guests_idea', count: 2, guests: ['Ben', 'Table:Media'], canBeWritten: false },
    { kind: 'guests_requested', count: 2, guests: ['Anna', 'Eva'], urgency: 'soon' },
  ]);
  office.sqlite.prepare("UPDATE guests SET person_id = ? WHERE name = 'Ben'").run(member);
  expect(await office.only('guests_idea')).toMatchObject({ canBeWritten: true });
  office.mail(event, 'guest_request', [member], 'sent');
  expect(await office.only('guests_idea')).toMatchObject({ canBeWritten: false });
});

it('an invitation counts when a mail was written, whatever became of it', async () => {
  const { office, member } = await invited();
  const event = office.event('2025-09-18');
  expect(await office.kinds()).toEqual(['invitation_due']);
  const mailing = office.insert('mailings', {
    event_id: event,
    kind: 'invitation',
    sequence: 0,
    language: 'de',
    audience: 'members',
    sender: 'a@b.example',
    created_at: '2025-09-01T08:00:00Z',
  });
  office.insert('deliveries', { mailing_id: mailing, name: 'A', state: 'skipped', skip_reason: 'no_address' });
  expect(await office.kinds()).toEqual(['invitation_due']);
  office.mail(event, 'invitation', [member], 'planned');
  expect(await office.kinds()).toEqual(['open_mails']);
});

it('a reminder is due to those who were invited before today, have not answered, and were not reminded', async () => {
  const office = await newOffice();
  const event = office.event('2025-09-07');
  const people = ['Adam', 'Berg', 'Conrad', 'Dorn', 'Ernst'].map((name) => office.member(name));
  const [silent = 0, answered = 0, reminded = 0, blocked = 0, fresh = 0] = people;
  for (const person of people) {
    const status = person === answered ? 'accepted' : 'invited';
    office.insert('attendees', { event_id: event, person_id: person, status });
  }
  office.mail(event, 'invitation', [silent, answered, reminded, blocked], 'sent');
  office.mail(event, 'invitation', [fresh], 'sent', { sentAt: '2025-09-04T07:00:00Z' });
  office.mail(event, 'reminder', [reminded], 'sent');
  office.sqlite.prepare('UPDATE persons SET blocked = 1 WHERE id = ?').run(blocked);
  expect(await office.due()).toMatchObject([
    { kind: 'reminder_due', urgency: 'now', count: 1, persons: [{ id: silent, name: 'Kim Adam' }] },
  ]);
  expect(await office.kinds({ today: '2025-09-03', instant: '2025-09-03T08:00:00Z' })).not.toContain('reminder_due');
});

it('a past date is to be marked as held, and its attendance counted', async () => {
  const office = await newOffice();
  office.event('2025-09-03', { status: 'planned' });
  office.event(today, { start_time: '08:00', end_time: '09:59' });
  office.event(today, { start_time: '08:00', end_time: '10:01' });
  office.event('2025-08-01', { status: 'held' });
  office.event('2025-08-02', { status: 'held', attendance: 0 });
  office.event('2025-08-03', { status: 'cancelled' });
  office.event('2025-08-04', { kind: 'external' });
  const counted = office.event('2025-08-05', { status: 'held' });
  office.insert('attendees', { event_id: counted, person_id: office.member('Adam'), status: 'attended' });
  expect((await office.due()).map(({ kind, date }) => [kind, date])).toEqual([
    ['not_marked_held', '2025-09-03'],
    ['not_marked_held', today],
    ['attendance_missing', '2025-08-01'],
  ]);
});

it('a date nobody marked is not forgotten after half a year; several are one line', async () => {
  const office = await newOffice();
  office.event('2024-12-05', { status: 'held' });
  office.event('2024-12-06', { status: 'cancelled' });
  office.event('2024-12-07', { kind: 'external' });
  const first = office.event('2025-01-01');
  expect(await office.due()).toMatchObject([{ kind: 'not_marked_held', count: 1, event: { id: first } }]);
  // the longest of them ended yesterday, and one is going on
  office.event('2025-03-04', { status: 'planned', end_date: '2025-09-03' });
  office.event('2025-03-04', { end_date: '2025-09-05' });
  office.event('2025-03-05');
  expect(await office.due()).toMatchObject([
    { kind: 'older_not_marked_held', urgency: 'soon', count: 2, date: '2025-01-01', before: '2025-03-05', event: null },
    { kind: 'not_marked_held', date: '2025-03-05' },
  ]);
});

it('names the next date that has not begun', async () => {
  const office = await newOffice();
  office.event(today, { start_time: '09:00', end_time: '18:00' });
  office.event('2025-09-05', { status: 'cancelled' });
  const next = office.event('2025-09-06', { topic: null });
  office.event('2025-09-07');
  const status = await collectStatus(office.sqlite, {
    settings: defaults,
    today,
    time: '10:00',
    instant: '2025-09-04T08:00:00Z',
    latestCopy: null,
  });
  expect(status.next).toEqual({ id: next, slug: 'e3', title: 'Impuls', start: '2025-09-06', topic: null });
});

it('names who has confirmed until link, times and calendar entry are with them, or on their way', async () => {
  const { office, member } = await invited();
  const event = office.event('2025-09-18');
  office.mail(event, 'invitation', [member], 'sent');
  const [anna, ben] = [office.member('Anna'), office.member('Ben')];
  office.sqlite.exec(`DELETE FROM memberships WHERE person_id IN (${anna}, ${ben})`);
  const guest = { event_id: event, status: 'confirmed' };
  office.insert('guests', { ...guest, position: 1, name: 'Anna', person_id: anna });
  office.insert('guests', { ...guest, position: 2, name: 'Ben', person_id: ben });
  office.insert('guests', { ...guest, position: 3, name: 'Eva' });
  office.insert('guests', { ...guest, position: 4, name: 'Sommer', person_id: member });
  expect(await office.due()).toMatchObject([{ kind: 'guests_uninformed', count: 2, guests: ['Anna', 'Ben'] }]);
  office.mail(event, 'guest_confirmation', [anna], 'sent');
  expect(await office.only('guests_uninformed')).toMatchObject({ guests: ['Ben'] });
  office.mail(event, 'guest_confirmation', [ben], 'planned');
  expect(await office.kinds()).toEqual(['open_mails']);
});
