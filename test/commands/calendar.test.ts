import { readdirSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { readEntries } from '../calendar/read-entries.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const office = madeOnce(async () => {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  await session.done(['init', '--name', 'Netzwerk', '--from', 'Büro <buero@netzwerk.example>']);
  await session.done('series add digital-impuls --title Digital-Impuls --every "first thursday" --time 16:00-17:30');
  await session.done('event add --series digital-impuls --date 2.10.2025 --topic "KI, heute"');
  return session;
});

async function exported(session: Session, line: string): Promise<string> {
  return (await session.done(`calendar export ${line}`)).stdout;
}

const nameOf = (ics: string) => /^X-WR-CALNAME:(.*)\r$/m.exec(ics)?.[1] ?? null;
const uidsOf = (ics: string) => readEntries(ics).map(({ uid }) => uid);

test('the mailed and the exported entry are the same to a calendar program', async () => {
  const session = await office();
  await session.done('member add --given Änne --family Öztürk --email aenne@stadt.example');
  await session.done('invite send next --yes');
  const [file = ''] = readdirSync(session.path('outbox'));
  const { attachments } = await PostalMime.parse(session.read(`outbox/${file}`));
  const mailed = new TextDecoder().decode(attachments[0]?.content as ArrayBuffer);
  const { uid, start, end, summary, sequence } = readEntries(mailed)[0] ?? {};
  expect(uid).toBeTruthy();
  expect(readEntries(await exported(session, 'next'))).toMatchObject([{ uid, start, end, summary, sequence }]);
  expect(mailed).toContain('ATTENDEE');
  expect(await exported(session, 'next')).not.toContain('ATTENDEE');
});

test('a moved event keeps its UID, under a higher SEQUENCE at the new time', async () => {
  const session = await office();
  const before = readEntries(await exported(session, 'next'));
  await session.done('event move next --to 9.10.2025 --time 17:00-18:00');
  const start = '2025-10-09T15:00:00Z';
  expect(readEntries(await exported(session, 'next'))).toEqual([
    { ...before[0], sequence: 1, start, end: '2025-10-09T16:00:00Z' },
  ]);
});

test('an event, a series, a year, what is not over, and all: each under its name', async () => {
  const session = await office();
  await session.done('event add --title Jahreskonferenz --date 14.11.2026 --until 15.11.2026');
  await session.done('event add --title Rückblick --date 5.6.2025 --time 10:00-11:00');
  await session.done('event add --title Reise --date 2025-11');
  const all = await exported(session, '');
  const [past, autumn, conference] = uidsOf(all);
  expect([nameOf(all), uidsOf(all).length]).toEqual(['Netzwerk', 3]);
  const cases: [string, string | null, unknown[]][] = [
    ['jahreskonferenz-2026-11', null, [conference]],
    ['--series digital-impuls', 'Digital-Impuls', [autumn]],
    ['--year 2025', 'Netzwerk 2025', [past, autumn]],
    ['--upcoming', 'Netzwerk', [autumn, conference]],
    ['--series digital-impuls --year 2025 --upcoming', 'Digital-Impuls 2025', [autumn]],
  ];
  for (const [line, name, uids] of cases) {
    const ics = await exported(session, line);
    expect([line, nameOf(ics), uidsOf(ics)]).toEqual([line, name, uids]);
  }
  const { stderr } = await session.done('calendar export --year 2025 --out jahr.ics');
  expect(stderr).toContain(
    'Left out, because its day is not settled: Reise (November 2025)\n2 events in the calendar.',
  );
  expect(session.read('jahr.ics')).toBe(await exported(session, '--year 2025'));
  expect((await session.done('calendar export --json')).json()).toMatchObject({
    events: 3,
    leftOut: ['reise-2025-11'],
    ics: all,
  });
});

test('an empty calendar is said to be one', async () => {
  const session = await office();
  const { stdout, stderr } = await session.done('calendar export --year 2031');
  expect(stderr).toBe('No events found.\n');
  expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

test('what was cancelled stays in a feed and says so, in the language of the document', async () => {
  const session = await office();
  await session.done('event add --title Klausur --date 7.11.2025 --status cancelled');
  const entry = async (line: string) => readEntries(await exported(session, line))[0];
  expect(await entry('klausur-2025-11')).toMatchObject({ status: 'CANCELLED', summary: 'Abgesagt: Klausur' });
  expect(await entry('klausur-2025-11 --document-lang en')).toMatchObject({ summary: 'Cancelled: Klausur' });
});

test('alarms ring as often as asked, and never unasked', async () => {
  const session = await office();
  expect(await exported(session, 'next')).not.toContain('VALARM');
  const ics = await exported(session, 'next --alarm 1d --alarm "15 Minuten"');
  expect(ics.match(/^TRIGGER:.*(?=\r$)/gm)).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT15M']);
  expect(ics).toContain('DESCRIPTION:Erinnerung: Digital-Impuls: KI\\, heute\r\n');
});

test('without a sender there is no ORGANIZER, and no METHOD that asks for one', async () => {
  const session = newSession();
  await session.done('event add --title Klausur --date 7.11.2025');
  const ics = await exported(session, '');
  expect(readEntries(ics)).toHaveLength(1);
  expect(ics).not.toMatch(/ORGANIZER|METHOD/);
});

test.each([
  ['calendar export --series unbekannt', 'There is no series “unbekannt”.'],
  ['calendar export next --upcoming', 'Either one event, or --series, --year or --upcoming.'],
  ['calendar export --year 20', '“20” is no year'],
  ['calendar export --alarm bald', '“bald” is no time before an event; it takes 15min, 2h, 1d or 1w'],
  ['calendar export --alarm 0min', '“0min” is no time before an event'],
  ['calendar export reise-2026-11', 'The day of “reise-2026-11” is not settled yet'],
])('%s is refused', async (line, complaint) => {
  const session = await office();
  await session.done('event add --title Reise --date 2026-11');
  const { code, stdout, stderr } = await session.njb(line);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(complaint);
});
