import { expect, it } from 'vitest';
import { newOffice } from './office.js';

it('who came after the invitations went out, or whose invitation never came and who has another address, is not invited yet', async () => {
  const office = await newOffice();
  const event = office.event('2025-09-18');
  const [adam, berg] = [office.member('Adam'), office.member('Berg')];
  expect(await office.kinds()).not.toContain('invitation_missing');
  office.mail(event, 'invitation', [adam, berg], 'sent');
  expect(await office.kinds()).not.toContain('invitation_missing');
  office.sqlite.exec(`UPDATE deliveries SET error = 'returned: 5.1.1' WHERE person_id = ${berg}`);
  const late = office.member('Conrad');
  office.member('Dorn', { email: null });
  office.sqlite.exec(`UPDATE persons SET blocked = 1 WHERE id = ${office.member('Ernst')}`);
  const registered = office.member('Frank');
  office.insert('attendees', { event_id: event, person_id: registered, status: 'registered' });
  office.insert('persons', { given_name: 'No', family_name: 'Member' });
  expect(await office.only('invitation_missing')).toMatchObject({
    count: 2,
    urgency: 'now',
    persons: [{ id: berg }, { id: late }],
  });
  office.mail(event, 'invitation', [berg, late], 'sent');
  expect(await office.kinds()).not.toContain('invitation_missing');
});

it('invitations that waited until they said what holds no longer were never written', async () => {
  const office = await newOffice();
  const event = office.event('2025-11-20');
  const [adam, berg] = [office.member('Adam'), office.member('Berg')];
  office.mail(event, 'invitation', [adam, berg], 'failed', { failure: 'temporary' });
  expect(await office.kinds()).toEqual(['open_mails']);
  office.sqlite.exec(`UPDATE events SET topic = 'Flut', sequence = 1`);
  expect(await office.kinds()).toEqual(['invitation_due']);
  // one of them was written to by name
  office.mail(event, 'invitation', [adam], 'sent', { sequence: 1 });
  office.sqlite.exec(`UPDATE mailings SET audience = 'Adam' WHERE sequence = 1`);
  expect(await office.due()).toMatchObject([{ kind: 'invitation_missing', persons: [{ id: berg }] }]);
  office.mail(event, 'invitation', [berg], 'planned', { sequence: 1 });
  expect(await office.kinds()).toEqual(['open_mails']);
});

it('the audience of the series says who is left out', async () => {
  const office = await newOffice();
  const event = office.event('2025-09-18');
  office.insert('audiences', { name: 'kreis', definition: 'members,not:2' });
  office.mail(event, 'invitation', [office.member('Adam')], 'sent');
  office.member('Berg');
  const late = office.member('Conrad');
  office.sqlite.exec(`UPDATE series SET audience = '@kreis'`);
  // it was sent to others
  expect(await office.kinds()).not.toContain('invitation_missing');
  office.sqlite.exec(`UPDATE mailings SET audience = '@kreis'`);
  expect(await office.only('invitation_missing')).toMatchObject({ persons: [{ id: late }] });
});

it('who was told that a date is cancelled is to hear that it takes place again', async () => {
  const office = await newOffice();
  const event = office.event('2025-09-18');
  const [adam, berg] = [office.member('Adam'), office.member('Berg')];
  office.mail(event, 'invitation', [adam, berg], 'sent');
  office.mail(event, 'cancellation', [adam, berg], 'sent', { sequence: 1 });
  office.sqlite.exec(`UPDATE mailings SET audience = 'everyone' WHERE kind = 'cancellation'`);
  office.sqlite.exec(`UPDATE events SET status = 'cancelled', sequence = 1`);
  expect(await office.due()).toEqual([]);
  office.sqlite.exec(`UPDATE events SET status = 'planned', sequence = 2`);
  expect(await office.only('cancellation_held')).toMatchObject({ count: 2, mailing: 'invitation' });
  expect(await office.kinds()).not.toContain('invitation_missing');
  office.mail(event, 'invitation', [adam], 'sent', { sequence: 2 });
  // the usual invitation has gone out: whoever it did not reach is to be named
  expect(await office.only('cancellation_held')).toMatchObject({ mailing: null, persons: [{ id: berg }] });
  // to whom no invitation may go
  office.insert('consents', { person_id: berg, purpose: 'newsletter', revoked_on: '2025-09-02' });
  expect(await office.kinds()).not.toContain('cancellation_held');
});
