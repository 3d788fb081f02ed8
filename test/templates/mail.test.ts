import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AddressStyle } from '../../src/domain/salutation.js';
import {
  loadTemplates,
  type MailContent,
  type MailTemplate,
  mailTemplates,
  mailView,
  type RenderedMail,
  renderMail,
} from '../../src/templates/index.js';
import { sampleEvent } from '../helpers/sample-event.js';
import { conference, roundTable, sampleMail } from '../helpers/sample-mails.js';

const styles = ['informal', 'formal'] as const;

const open = { topic: null, onlineUrl: null, place: 'Rathaus, Großer Saal, Bad Soden-Salmünster' };

const folders = { own: null, builtIn: join(import.meta.dirname, '../../templates') };
const templates = {
  de: loadTemplates({ folders, language: 'de', genderMark: '*' }),
  en: loadTemplates({ folders, language: 'en', genderMark: '*' }),
};

async function mail(
  name: MailTemplate,
  language: 'de' | 'en',
  style: AddressStyle = 'informal',
  changes: Partial<MailContent> = {},
) {
  return renderMail(await templates[language], name, mailView(sampleMail(name, language, style, changes)));
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test.each(mailTemplates.flatMap((name) => styles.map((style) => [name, style] as const)))(
    '%s, %s, reads as it should',
    async (name, style) => {
      await expectGolden(await mail(name, language, style), `${name}-${style}.${language}`);
    },
  );

  test('an invitation without a topic', async () => {
    const written = await mail('invitation', language, 'informal', { event: sampleEvent(open), nextEvents: [] });
    await expectGolden(written, `invitation-open-topic.${language}`);
  });

  test('an event on its day that is called otherwise and is elsewhere, with another topic and link', async () => {
    const told = {
      title: 'Fachgespräch',
      topic: 'Wärmeplanung & Netze',
      place: 'Rathaus',
      onlineUrl: 'https://alt.example',
    };
    const event = { ...conference, topic: 'Mut zur Lücke', onlineUrl: 'https://neu.example/j/1' };
    const written = await mail('update', language, 'informal', { event, change: { from: null, reason: null, told } });
    await expectGolden(written, `update-facts.${language}`);
  });

  test('an event on the same day that got a topic and lost its place and its link', async () => {
    const { startDate, endDate } = roundTable;
    const change = {
      from: { startDate, endDate, startTime: '15:00', endTime: '16:30' },
      reason: null,
      told: { ...roundTable, topic: null, place: 'Rathaus', onlineUrl: 'https://alt.example' },
    };
    const event = { ...roundTable, place: null, onlineUrl: null };
    await expectGolden(await mail('update', language, 'informal', { event, change }), `update-same-day.${language}`);
  });

  test.each(styles)('no place in any workshop, %s', async (style) => {
    await expectGolden(
      await mail('workshops', language, style, { workshops: [], message: null }),
      `workshops-none-${style}.${language}`,
    );
  });

  test.each(styles)('other workshops than were told before, %s', async (style) => {
    const changed = await mail('workshops', language, style, { toldBefore: true, message: null });
    const none = await mail('workshops', language, style, { toldBefore: true, workshops: [], message: null });
    await expectGolden(changed, `workshops-changed-${style}.${language}`);
    await expectGolden(none, `workshops-gone-${style}.${language}`);
  });

  test.each(mailTemplates)('hostile data in %s stays text', async (name) => {
    const view = hostileCopy(mailView(sampleMail(name, language)));
    const { subject, text, html } = renderMail(await templates[language], name, view);
    expect(subject).not.toMatch(/[\r\n\u0007]/);
    expect(text).toContain('{{network.name}}');
    expect(text).not.toContain('\u0007');
    expect(html).not.toMatch(/<script|\u0007|"evil|'evil/);
    expect(html).toContain('&lt;script&gt;');
  });

  test.each(mailTemplates)('%s has nothing to fetch from elsewhere, and no gap', async (name) => {
    const { html, text } = await mail(name, language);
    expect(html).not.toMatch(/<img|<link|@import|url\(|src=/);
    expect(text + html).not.toMatch(/undefined|null|\[object|NaN/);
  });
});

test('several days, with and without clock times, and another time zone', async () => {
  const days = { startDate: '2026-05-23', endDate: '2026-05-25', title: 'Jahrestagung' };
  const allDay = await mail('invitation', 'de', 'informal', {
    event: sampleEvent({ ...days, startTime: null, endTime: null }),
  });
  expect(allDay.subject).toBe('Einladung: Jahrestagung, 23.–25. Mai – KI im Rathaus: Was darf sie, was kann sie?');
  expect(allDay.text).toContain('Wann: 23.–25. Mai 2026\n');
  const timed = await mail('invitation', 'de', 'informal', {
    event: sampleEvent({ ...days, endTime: '13:00', timezone: 'Europe/Kyiv' }),
  });
  expect(timed.text).toContain(
    'Wann: Samstag, 23. Mai 2026, 16:00 Uhr bis Montag, 25. Mai 2026, 13:00 Uhr\n(Europe/Kyiv)\n',
  );
  const english = await mail('invitation', 'en', 'informal', { event: sampleEvent({ ...days, endTime: '13:00' }) });
  expect(english.text).toContain('When: Saturday, 23 May 2026, 16:00 to Monday, 25 May 2026, 13:00 German time\n');
});

async function expectGolden({ subject, text, html }: RenderedMail, name: string): Promise<void> {
  await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`);
  await expect(html).toMatchFileSnapshot(`golden/${name}.html`);
}

const hostile = '<script>alert(1)</script>\r\nBcc: all@example.org {{network.name}} \u0007\u202e"evil\'evil`';

/** The same view with something hostile in every text that is free; dates, links and words of ours stay. */
function hostileCopy<T>(value: T, key = ''): T {
  const isFixed =
    /Date$|Time$|^day$|timezone|language|[uU]rl$|website|kind|field|value|answerBy|joinFrom|missing|\d/.test(key);
  if (typeof value === 'string') return (isFixed ? value : `${value} ${hostile}`) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry, index) => hostileCopy(entry, `${index}`)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, hostileCopy(entry, name)])) as T;
}
