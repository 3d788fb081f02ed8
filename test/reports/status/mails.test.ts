import { expect, it } from 'vitest';
import { newOffice, type Office } from './office.js';

async function withInvited(): Promise<{ office: Office; event: number; a: number; b: number }> {
  const office = await newOffice();
  return { office, event: office.event('2025-09-18'), a: office.member('Adam'), b: office.member('Berg') };
}

it('unclear, waiting and refused mails are told apart', async () => {
  const { office, event, a, b } = await withInvited();
  office.mail(event, 'invitation', [a], 'unclear');
  office.mail(event, 'invitation', [b], 'planned');
  office.mail(event, 'invitation', [office.member('Conrad')], 'failed', { failure: 'temporary' });
  office.mail(event, 'invitation', [office.member('Dorn')], 'sending');
  office.mail(event, 'reminder', [office.member('Ernst')], 'planned');
  office.mail(event, 'invitation', [office.member('Frank')], 'failed', { failure: 'permanent' });
  expect((await office.due()).map(({ kind, count, mailing }) => [kind, count, mailing])).toEqual([
    ['unclear_mails', 1, 'invitation'],
    ['open_mails', 3, 'invitation'],
    ['open_mails', 1, 'reminder'],
    ['failed_mails', 1, 'invitation'],
  ]);
});

it('a later mail that arrived settles an earlier one', async () => {
  const { office, event, a, b } = await withInvited();
  office.mail(event, 'invitation', [a], 'unclear');
  office.mail(event, 'invitation', [b], 'failed', { failure: 'permanent' });
  office.mail(event, 'invitation', [a], 'sent');
  expect(await office.only('unclear_mails')).toBeUndefined();
  expect(await office.only('failed_mails')).toMatchObject({ count: 1, persons: [{ id: b }] });
  // one that arrived before does not
  office.mail(event, 'update', [a], 'unclear');
  expect(await office.only('unclear_mails')).toMatchObject({ count: 1 });
});

it.each([
  ['information', ['open_mails']],
  ['guest_confirmation', ['open_mails']],
  ['reminder', []],
] as const)(
  '%s that waits and does not say what holds is due where nothing else tells of it',
  async (kind, expected) => {
    const { office, event, a } = await withInvited();
    office.mail(event, kind, [a], 'planned');
    office.sqlite.exec(`UPDATE events SET sequence = 1, topic = 'Neues'; UPDATE mailings SET facts = '[]'`);
    expect((await office.kinds()).filter((each) => each === 'open_mails')).toEqual(expected);
  },
);

it('a cancellation that waits tells nobody once the event takes place again, on another day', async () => {
  const { office, event, a } = await withInvited();
  office.mail(event, 'invitation', [a], 'sent');
  office.sqlite.exec(`UPDATE events SET sequence = 1, status = 'cancelled'`);
  office.mail(event, 'cancellation', [a], 'planned', { sequence: 1 });
  expect(await office.kinds()).toContain('open_mails');
  office.sqlite.exec(`UPDATE events SET sequence = 3, status = 'planned', start_time = '09:00'`);
  expect(await office.only('old_entry_held')).toMatchObject({ persons: [{ id: a }] });
});

it('a refused mail asks for an address only until another one is entered; then it is to be sent there', async () => {
  const { office, event, a, b } = await withInvited();
  office.mail(event, 'invitation', [a], 'sent');
  office.mail(event, 'update', [b], 'failed', { failure: 'permanent' });
  expect(await office.only('failed_mails')).toMatchObject({ persons: [{ id: b }] });
  office.sqlite.exec(`UPDATE email_addresses SET address = 'new@stadt.example' WHERE person_id = ${b}`);
  expect(await office.only('failed_mails')).toBeUndefined();
  expect(await office.only('open_mails')).toMatchObject({ mailing: 'update', persons: [{ id: b }] });
  // the new one refuses it as well
  office.mail(event, 'update', [b], 'failed', { failure: 'permanent' });
  expect(await office.only('open_mails')).toBeUndefined();
  expect(await office.only('failed_mails')).toMatchObject({ count: 1 });
});

it('a refused reminder is sent to another address only to who was invited and has not answered', async () => {
  const { office, event, a, b } = await withInvited();
  office.mail(event, 'invitation', [a, b], 'sent');
  office.mail(event, 'reminder', [a, b], 'failed', { failure: 'permanent' });
  for (const id of [a, b]) {
    office.sqlite.exec(`UPDATE email_addresses SET address = 'new${id}@stadt.example' WHERE person_id = ${id}`);
    office.insert('attendees', { event_id: event, person_id: id, status: id === a ? 'invited' : 'accepted' });
  }
  expect(await office.only('open_mails')).toMatchObject({ mailing: 'reminder', persons: [{ id: a }] });
  expect(await office.only('failed_mails')).toBeUndefined();
});

it('whom a whole audience’s invitation did not reach is named once: as not invited, where there is another address', async () => {
  const { office, event, a, b } = await withInvited();
  office.mail(event, 'invitation', [a], 'sent');
  office.mail(event, 'invitation', [b], 'failed', { failure: 'permanent' });
  expect(await office.kinds()).toEqual(['failed_mails']);
  office.sqlite.exec(`UPDATE email_addresses SET address = 'new@stadt.example' WHERE person_id = ${b}`);
  expect((await office.due()).map(({ kind, persons }) => [kind, persons[0]?.id])).toEqual([['invitation_missing', b]]);
});

it.each([
  ['the event has moved since', (office: Office) => office.sqlite.exec('UPDATE events SET sequence = 1')],
  ['it was cancelled', (office: Office) => office.sqlite.exec(`UPDATE events SET status = 'cancelled'`)],
  [
    'the mailing has expired',
    (office: Office) => office.sqlite.exec(`UPDATE mailings SET expires_at = '2025-09-04T08:00:00.000Z'`),
  ],
])('a waiting mail is not due where %s', async (_, change) => {
  const { office, event, a } = await withInvited();
  office.mail(event, 'invitation', [a], 'planned', { expiresAt: '2025-09-18T14:00:00Z' });
  expect(await office.kinds()).toContain('open_mails');
  change(office);
  expect(await office.kinds()).not.toContain('open_mails');
});

it('mails about past dates are left alone', async () => {
  const office = await newOffice();
  const event = office.event('2025-09-03', { status: 'held', attendance: 3 });
  office.mail(event, 'invitation', [office.member('Adam')], 'unclear');
  expect(await office.due()).toEqual([]);
});

it('who holds an older entry is to be told, until a mail about the change is written', async () => {
  const { office, event, a, b } = await withInvited();
  office.mail(event, 'invitation', [a, b], 'sent');
  office.mail(event, 'invitation', [office.member('Conrad')], 'failed', { failure: 'permanent' });
  office.sqlite.exec('UPDATE events SET sequence = 2');
  expect(await office.only('old_entry_held')).toMatchObject({
    count: 2,
    mailing: 'update',
    urgency: 'now',
    persons: [{ id: a }, { id: b }],
  });
  office.mail(event, 'update', [a], 'sent', { sequence: 1 });
  expect(await office.only('old_entry_held')).toMatchObject({ count: 2 });
  office.mail(event, 'update', [a], 'sent', { sequence: 2 });
  expect(await office.only('old_entry_held')).toMatchObject({ count: 1, persons: [{ id: b }] });
  office.mail(event, 'update', [b], 'planned', { sequence: 2 });
  expect(await office.kinds()).toEqual(['open_mails', 'failed_mails']);
  office.sqlite.exec(`UPDATE deliveries SET state = 'skipped', skip_reason = 'expired' WHERE state = 'planned'`);
  expect(await office.only('old_entry_held')).toMatchObject({ count: 1, persons: [{ id: b }] });
});

it('who was invited to a cancelled date is to be told', async () => {
  const { office, event, a, b } = await withInvited();
  office.mail(event, 'invitation', [a, b], 'sent');
  office.sqlite.exec(`UPDATE events SET status = 'cancelled', sequence = 1`);
  expect(await office.due()).toMatchObject([{ kind: 'old_entry_held', count: 2, mailing: 'cancellation' }]);
  office.mail(event, 'cancellation', [a, b], 'sent', { sequence: 1 });
  expect(await office.due()).toEqual([]);
});

it.each(['update', 'cancellation'] as const)(
  'whose %s came back is named until another one reaches them',
  async (kind) => {
    const { office, event, a, b } = await withInvited();
    office.mail(event, 'invitation', [a, b], 'sent');
    const status = kind === 'cancellation' ? 'cancelled' : 'confirmed';
    office.sqlite.exec(`UPDATE events SET sequence = 1, status = '${status}', start_time = '09:00'`);
    office.mail(event, kind, [a, b], 'sent', { sequence: 1 });
    expect(await office.due()).toEqual([]);
    office.sqlite.exec(
      `UPDATE deliveries SET error = 'returned: Mailbox full' WHERE mailing_id = 2 AND person_id = ${a}`,
    );
    expect(await office.due()).toMatchObject([
      { kind: 'news_returned', urgency: 'now', mailing: kind, count: 1, persons: [{ id: a }], canBeWritten: true },
    ]);
    office.sqlite.exec(`UPDATE email_addresses SET bounced_at = '2025-09-02' WHERE person_id = ${a}`);
    expect(await office.only('news_returned')).toMatchObject({ persons: [{ id: a }], canBeWritten: false });
    office.insert('attendees', { event_id: event, person_id: a, status: 'declined', reply_sequence: 0 });
    expect(await office.only('news_returned')).toMatchObject({ count: 1 });
    // who answers the present date has it otherwise; that a cancelled one does not take place nobody can answer
    office.sqlite.exec('UPDATE attendees SET reply_sequence = 1');
    expect((await office.only('news_returned'))?.count).toBe(kind === 'update' ? undefined : 1);
    office.sqlite.exec('DELETE FROM attendees');
    office.mail(event, kind, [a], 'planned', { sequence: 1 });
    expect(await office.only('news_returned')).toBeUndefined();
    office.sqlite.exec(`UPDATE deliveries SET state = 'sent', sent_at = '2025-09-02' WHERE mailing_id = 3`);
    expect(await office.only('news_returned')).toBeUndefined();
  },
);
