import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Addressee } from '../../src/domain/salutation.js';
import { loadTemplates, type MailContent, mailView, renderMail } from '../../src/templates/index.js';
import { sampleEvent, sampleGuest } from '../helpers/sample-event.js';

const anna: Addressee = {
  givenName: 'Anna',
  familyName: 'Müller',
  academicTitle: 'Dr.',
  formOfAddress: 'ms',
  salutation: null,
};
const full = sampleEvent({
  abstract:
    'Sprachmodelle schreiben Bescheide vor, fassen Sitzungen zusammen und beantworten Anfragen & Beschwerden.\n\nDrei Fragen stehen im Mittelpunkt:\n– Was ist erlaubt?\n– Was hilft wirklich?\n– Was kostet es?',
  question: 'Welche Aufgabe würdet ihr morgen einer Maschine überlassen?',
  guests: [
    sampleGuest('Benjamin Bauer', 'Bereichsleiter Education & Event', 'EGovC'),
    sampleGuest('Anna Adam', null, 'DStGB'),
    sampleGuest('Ben Berg', null, 'DStGB'),
    sampleGuest('N.N.', null, 'BMI', 'requested'),
    sampleGuest('Nur Idee', null, null, 'idea'),
    sampleGuest('Hat Abgesagt', null, null, 'declined'),
  ],
});
const next = [
  sampleEvent({ id: 2, startDate: '2025-11-06', topic: 'Wärmeplanung' }),
  sampleEvent({ id: 3, startDate: '2025-12-04', topic: null }),
];
const open = sampleEvent({ topic: null, onlineUrl: null, place: 'Rathaus, Großer Saal, Bad Soden-Salmünster' });
const network = { name: 'Netzwerk Junge Bürgermeister*innen', website: 'https://www.junge-buergermeisterinnen.de' };

async function mail(content: Partial<MailContent> & Pick<MailContent, 'language'>) {
  const templates = await loadTemplates({
    folders: { own: null, builtIn: join(import.meta.dirname, '../../templates') },
    language: content.language,
    genderMark: '*',
  });
  const view = mailView({ event: full, nextEvents: next, person: anna, style: 'informal', network, ...content });
  return renderMail(templates, 'invitation', view);
}

describe.each(['de', 'en'] as const)('invitation (%s)', (language) => {
  test.each([
    ['informal', { style: 'informal' }],
    ['formal', { style: 'formal' }],
    ['open topic', { event: open, nextEvents: [] }],
  ] as const)('%s', async (name, content) => {
    const written = await mail({ language, ...content });
    const golden = (kind: string) => `golden/invitation-${name.replace(' ', '-')}.${language}.${kind}`;
    await expect(`Subject: ${written.subject}\n\n${written.text}`).toMatchFileSnapshot(golden('txt'));
    await expect(written.html).toMatchFileSnapshot(golden('html'));
  });

  test('hostile data stays text', async () => {
    const hostile = '<script>alert(1)</script>\r\nBcc: all@example.org {{network.name}} \u0007\u202e"\'';
    const event = sampleEvent({
      title: hostile,
      topic: hostile,
      question: hostile,
      place: hostile,
      guests: [sampleGuest(hostile, hostile, hostile)],
    });
    const { subject, text, html } = await mail({ language, event, person: { ...anna, givenName: hostile } });
    expect(subject).not.toMatch(/[\r\n\u0007]/);
    expect(text).toContain('{{network.name}}');
    expect(text).not.toMatch(/^Bcc/m);
    expect((await mail({ language, event: sampleEvent({ abstract: hostile }) })).html).not.toContain('<script');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u0007');
  });

  test('has nothing to fetch from elsewhere, and no gap', async () => {
    const { html, text } = await mail({ language });
    expect(html).not.toMatch(/<img|<link|@import|url\(|src=/);
    expect(text + html).not.toMatch(/undefined|null|\[object|NaN/);
  });
});

test('several days, with and without clock times, and another time zone', async () => {
  const days = { startDate: '2026-05-23', endDate: '2026-05-25', title: 'Jahrestagung' };
  const allDay = await mail({ language: 'de', event: sampleEvent({ ...days, startTime: null, endTime: null }) });
  expect(allDay.subject).toBe('Einladung: Jahrestagung, 23.–25. Mai – KI im Rathaus: Was darf sie, was kann sie?');
  expect(allDay.text).toContain('Wann: 23.–25. Mai 2026\n');
  const timed = await mail({
    language: 'de',
    event: sampleEvent({ ...days, endTime: '13:00', timezone: 'Europe/Kyiv' }),
  });
  expect(timed.text).toContain(
    'Wann: Samstag, 23. Mai 2026, 16:00 Uhr bis Montag, 25. Mai 2026, 13:00 Uhr (Europe/Kyiv)\n',
  );
  const english = await mail({ language: 'en', event: sampleEvent({ ...days, endTime: '13:00' }) });
  expect(english.text).toContain('When: Saturday, 23 May 2026, 16:00 to Monday, 25 May 2026, 13:00 German time\n');
});
