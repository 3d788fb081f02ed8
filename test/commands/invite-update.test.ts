import { expect, test } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

/** Kim was invited to what an event was at first, Lea once it had a place. */
async function office(): Promise<Session> {
  const session = newSession({ now: '2025-09-01T08:00:00.000Z' });
  await session.done('member add --given Kim --family Mayer --email kim@stadt.example');
  await session.done('member add --given Lea --family Falk --email lea@stadt.example');
  await session.done(
    'event add --title Impuls --date 9.10.2025 --time 16:00-17:30 --online https://a.example --topic Alt',
  );
  // nobody knew of this
  await session.done('event edit next --topic Netze');
  await session.done('invite send next --to Kim --yes');
  await session.done('event edit next --place Rathaus');
  await session.done('invite send next --to Lea --yes');
  return session;
}

const toldTo = async (session: Session, person: string) =>
  (await session.done(`invite preview impuls-2025-10 --kind update --as ${person}`)).stdout;

test('an update says what is not as the very person was told: old and new', async () => {
  const session = await office();
  await session.done('event edit next --title Forum --online https://b.example');
  await session.done('event edit next --topic Wärme');
  const kim = await toldTo(session, 'Kim');
  expect(kim).toContain('Bisheriger Titel: Impuls\nNeuer Titel: Forum\nBisheriges Thema: Netze\nNeues Thema: Wärme\n');
  expect(kim).toContain('Neuer Ort: Rathaus\nNeuer Link: https://b.example (der bisherige gilt nicht mehr)\n');
  const lea = await toldTo(session, 'Lea');
  expect(lea).toContain('Wo: Rathaus\n');
  expect(lea).toContain('Bisheriger Titel: Impuls\n');
  await session.done('invite update impuls-2025-10 --yes');
  await session.done('event move impuls-2025-10 --to 16.10.2025');
  const moved = await toldTo(session, 'Kim');
  expect(moved).toContain('Bisher: Donnerstag, 9. Oktober 2025');
  expect(moved).toContain('Wo: Rathaus\nOnline: https://b.example\n');
  expect(moved).not.toMatch(/Bisherige|Neuer (Titel|Ort|Link)/);
});

test('what was changed and taken back is no news', async () => {
  const session = await office();
  await session.done('event edit next --place Schloss');
  await session.done('undo');
  await session.done('event edit next --online https://b.example');
  expect(await toldTo(session, 'Lea')).toContain('Wo: Rathaus\nNeuer Link: https://b.example');
});

test('what mails said that a restored database was told of is known from them', async () => {
  const session = newSession({ now: '2025-09-01T08:00:00.000Z' });
  await session.done('member add --given Kim --family Mayer --email kim@stadt.example');
  await session.done('event add --title Impuls --date 9.10.2025 --time 16:00-17:30');
  await session.done('db backup copy.db');
  await session.done('event edit next --title Forum');
  await session.done('invite send next --yes');
  await session.done('db restore copy.db --yes');
  const kim = await toldTo(session, 'Kim');
  expect(kim).toContain('Subject: Geändert: Impuls');
  expect(kim).toContain('Bisheriger Titel: Forum');
});
