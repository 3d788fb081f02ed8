import { describe, expect, test } from 'vitest';
import { writePersonalEntry } from '../../src/calendar/ics.js';
import { readEntry } from '../../src/calendar/read-entry.js';
import { mailPage, type ShownMail } from '../../src/commands/invite/page-html.js';
import { translator } from '../../src/i18n/translate.js';
import { allDay, event, labels, stamp } from '../calendar/events.js';

const hostile = '</iframe><script>alert(1)</script>" onload="alert(2)" \'&#39; ]]>';
const organizer = { name: 'Netzwerk', address: 'office@example.org' };
const attendee = { name: 'Anna Müller', address: 'anna@example.org' };

function entryOf(method: 'REQUEST' | 'CANCEL', part = {}) {
  return writePersonalEntry(event(part), { method, organizer, attendee, stamp, labels }) ?? '';
}

function shown(part: Partial<ShownMail> = {}): ShownMail {
  return {
    from: organizer,
    to: attendee,
    replyTo: null,
    list: { list: null, unsubscribe: null },
    subject: 'Einladung',
    text: 'Liebe Anna,',
    html: '<p>Liebe Anna,</p>',
    calendar: null,
    ...part,
  };
}

async function page(part: Partial<ShownMail>, lang: 'de' | 'en' = 'de') {
  return mailPage({ t: await translator(lang), lang }, shown(part));
}

test('shows all headers, both versions and the entry in words', async () => {
  const text = entryOf('REQUEST', { place: 'Rathaus', sequence: 2, topic: 'Wärme' });
  const html = await page({
    replyTo: { name: 'Büro', address: 'buero@example.org' },
    list: {
      list: { id: 'digital-impuls.example.org', name: 'Digital-Impuls' },
      unsubscribe: { address: 'buero@example.org', subject: 'unsubscribe' },
    },
    calendar: { text, entry: await readEntry(text) },
  });
  await expect(html).toMatchFileSnapshot('golden/mail-page.de.html');
});

test('in English, a cancelled entry, and no entry at all', async () => {
  const text = entryOf('CANCEL', { ...allDay, startDate: '2026-05-07', endDate: '2026-05-08' });
  const html = await page({ calendar: { text, entry: await readEntry(text) } }, 'en');
  expect(html).toContain('<td>7–8 May 2026</td>');
  expect(html).toContain('takes the entry out of the calendar');
  expect(await page({}, 'en')).toContain('No calendar entry comes with this mail.');
  expect(await page({ calendar: { text: 'no calendar', entry: await readEntry('no calendar') } })).toContain(
    'no calendar',
  );
});

test('hostile content is text everywhere', async () => {
  const html = await page({
    from: { name: hostile, address: 'a@example.org' },
    subject: hostile,
    text: hostile,
    html: hostile,
    list: { list: { id: hostile, name: hostile }, unsubscribe: { address: hostile, subject: hostile } },
    calendar: { text: hostile, entry: await readEntry(entryOf('REQUEST', { title: hostile, place: hostile })) },
  });
  expect(html).not.toMatch(/<script|" onload/);
  expect(html.match(/<\/iframe>/g)).toHaveLength(1);
  expect(html).toContain('<iframe title="Die Mail" sandbox srcdoc="');
  expect(html).toContain("default-src 'none'");
});

describe('an entry read back', () => {
  test('says what was written', async () => {
    const place = 'Rathaus; Saal 1, "Empore"';
    expect(await readEntry(entryOf('REQUEST', { place, sequence: 3, topic: 'A; B, C' }))).toEqual({
      method: 'REQUEST',
      sequence: 3,
      summary: 'Digital-Impuls: A; B, C',
      startDate: '2025-09-04',
      endDate: '2025-09-04',
      startTime: '16:00',
      endTime: '17:30',
      timezone: 'Europe/Berlin',
      location: place,
      organizer: 'Netzwerk',
      attendees: ['Anna Müller'],
    });
  });

  test.each([
    ['2026-05-07', '2026-05-07'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
  ])('ends an all-day entry on its last day (%s to %s)', async (startDate, endDate) => {
    const read = await readEntry(entryOf('CANCEL', { ...allDay, startDate, endDate }));
    expect(read).toMatchObject({ method: 'CANCEL', startDate, endDate, startTime: null, endTime: null });
  });

  test.each(['', 'x', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'])('is nothing for %j', async (text) => {
    expect(await readEntry(text)).toBeNull();
  });
});
