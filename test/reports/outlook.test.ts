import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.js';
import { outlookFormats, outlookReport, renderOutlook } from '../../src/reports/outlook.js';
import { loadTemplates } from '../../src/templates/index.js';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { newSession } from '../helpers/run.js';
import { sampleEvent, sampleGuest } from '../helpers/sample-event.js';

let nextId = 1;
function planned(startDate: string, title: string, changes: Partial<Event> = {}) {
  const id = nextId++;
  const allDay = { startTime: null, endTime: null, series: null, topic: null, onlineUrl: null, slug: `e-${id}` };
  return sampleEvent({ id, startDate, title, status: 'planned', ...allDay, ...changes });
}
const meeting = {
  series: { id: 1, slug: 'digital-impuls', title: 'Digital-Impuls' },
  startTime: '16:00',
  endTime: '17:30',
};

const events: Event[] = [
  planned('2026', 'Klausur'),
  planned('2026-05-23', 'Jahrestagung', { endDate: '2026-05-25', place: 'Potsdam' }),
  planned('2026-03', 'Delegationsreise', { endDate: '2026-04', kind: 'joint', place: 'Japan' }),
  planned('2026-03-05', 'Digital-Impuls', { ...meeting, onlineUrl: 'https://meet.example.org/j/88' }),
  planned('2026-01-08', 'Digital-Impuls', {
    ...meeting,
    topic: 'KI im Rathaus',
    onlineUrl: 'https://meet.example.org/j/88',
    guests: [sampleGuest('Anna Adam', null, 'DStGB'), sampleGuest('Ben Berg', null, 'DStGB', 'declined')],
  }),
  planned('2026-06-15', 'Kommunalkongress', {
    endDate: '2026-06-16',
    kind: 'external',
    place: 'Berlin',
    hosts: ['DStGB'],
    onlineUrl: 'https://kongress.example',
    ourPart: 'eigenes Panel am zweiten Tag, nachmittags',
  }),
  planned('2026-07-03', 'Sommerfest', { kind: 'joint', hosts: ['GovLab'], partners: ['Table:Media', 'KGSt'] }),
  planned('2026-07-10', 'Nacht der Rathäuser', { endDate: '2026-07-11', startTime: '22:00', endTime: '01:00' }),
  planned('2026-11-05', 'Herbsttreffen', { endDate: '2026-11-06', startTime: '10:00', endTime: '16:00' }),
  planned('2026-12-30', 'Wintertreffen', { endDate: '2027-01-02', startTime: '18:00', endTime: '12:00' }),
  planned('2025-12-30', 'Voriges Wintertreffen', { endDate: '2026-01-02' }),
  planned('2026-02-05', 'Abgesagt', { status: 'cancelled' }),
  planned('2027-01-07', 'Übernächstes'),
];

test('own, joint and external events in order, months before their days, what has no month last', () => {
  expect(outlookReport(events, 2026).events.map(({ start, kind, title }) => [start, kind, title])).toEqual([
    ['2025-12-30', 'own', 'Voriges Wintertreffen'],
    ['2026-01-08T16:00', 'own', 'Digital-Impuls'],
    ['2026-03', 'joint', 'Delegationsreise'],
    ['2026-03-05T16:00', 'own', 'Digital-Impuls'],
    ['2026-05-23', 'own', 'Jahrestagung'],
    ['2026-06-15', 'external', 'Kommunalkongress'],
    ['2026-07-03', 'joint', 'Sommerfest'],
    ['2026-07-10T22:00', 'own', 'Nacht der Rathäuser'],
    ['2026-11-05T10:00', 'own', 'Herbsttreffen'],
    ['2026-12-30T18:00', 'own', 'Wintertreffen'],
    ['2026', 'own', 'Klausur'],
  ]);
  expect(outlookReport(events, 2026).events[1]).toMatchObject({ end: '2026-01-08T17:30', allDay: false, online: true });
});

describe.each(['de', 'en'] as const)('written (%s)', (language) => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = loadTemplates({ folders: { own: null, builtIn }, language, genderMark: '*' });

  test.each(outlookFormats)('as %s', async (format) => {
    const written = renderOutlook(events, 2026, format, language, await templates);
    if (format === 'html') expect(faultsOfHtml(written)).toEqual([]);
    await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/outlook.${language}.${format}`);
    // the link of a video conference is for those invited
    expect(written).not.toMatch(/undefined|null|\[object|NaN|meet\.example/);
    const empty = renderOutlook([], 2026, format, language, await templates);
    expect(empty).toContain(language === 'de' ? 'noch kein Termin' : 'No event is entered');
  });

  test.each(outlookFormats)('hostile data stays text as %s', async (format) => {
    const hostile = '<script>|*_`# {{year}}\r\n# \u001b[31m\u0007';
    const event = planned('2026-02-01', hostile, { topic: hostile, place: hostile, ourPart: hostile });
    const written = renderOutlook([event], 2026, format, language, await templates);
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(written).toContain('{{year}}');
    if (format === 'html') {
      expect(written).not.toContain('<script');
      expect(faultsOfHtml(written)).toEqual([]);
    }
    if (format === 'md') expect(written.replace(/\\./g, '').split('\n').slice(1).join('\n')).not.toMatch(/[<>|_`#]/);
  });
});

test('each month has its weekdays, and every day of an event is marked', async () => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = await loadTemplates({ folders: { own: null, builtIn }, language: 'de', genderMark: '*' });
  const page = renderOutlook(events, 2026, 'html', 'de', templates);
  const months = page.split('<table class="calendar">').slice(1);
  expect(months).toHaveLength(12);
  const daysOf = (month: number, kind: string) =>
    [...(months[month - 1] ?? '').matchAll(new RegExp(`<td class="${kind}"><a [^>]*>(\\d+)</a>`, 'g'))].map(
      ([, day]) => day,
    );
  expect(daysOf(1, 'own')).toEqual(['1', '2', '8']);
  expect(daysOf(5, 'own')).toEqual(['23', '24', '25']);
  expect(daysOf(6, 'external')).toEqual(['15', '16']);
  expect(daysOf(12, 'own')).toEqual(['30', '31']);
  expect(daysOf(7, 'own')).toEqual(['10']);
  // 1 February 2026 is a Sunday
  expect(months[1]).toMatch(/<tbody>\n<tr>(<td><\/td>){6}<td>1<\/td><\/tr>/);
  expect(months[2]).toContain('>Delegationsreise</a>');
  expect(months[3]).toContain('>Delegationsreise</a>');
});

test('njb report outlook writes text, table and calendar; what has no day is left out of the calendar', async () => {
  const session = newSession();
  await session.done('event add --title Jahrestagung --date 2026-05-23 --until 2026-05-25 --place Potsdam');
  await session.done('event add --title =Klausur --date 2026');
  expect((await session.done('report outlook 2026')).stdout).toContain(
    'Samstag, 23. – Montag, 25. Mai\n  Jahrestagung\n  Ort: Potsdam\n',
  );
  const { stdout } = await session.done('report outlook 2026 --format csv');
  expect(stdout).toBe(
    '\ufeffErster Tag;von (Uhrzeit);Letzter Tag;bis (Uhrzeit);Veranstaltung;Thema;Ort;Art;Unser Beitrag\r\n' +
      "2026-05-23;;2026-05-25;;Jahrestagung;;Potsdam;eigener Termin;\r\n2026;;2026;;'=Klausur;;;eigener Termin;\r\n\n".slice(
        0,
        -1,
      ),
  );
  const calendar = await session.done('report outlook 2026 --out o.ics');
  expect(calendar.stderr).toContain('Left out, because its day is not settled: klausur-2026 (2026)');
  expect(session.read('o.ics')).toContain('DTEND;VALUE=DATE:20260526');
  const json = (await session.done('report outlook 2026 --json')).json<{ events: { start: string }[] }>();
  expect(json.events.map(({ start }) => start)).toEqual(['2026-05-23', '2026']);
  const none = await session.done('report outlook 2030');
  expect([none.stdout, none.stderr]).toEqual([
    'Ausblick 2030\n\nFür 2030 ist noch kein Termin eingetragen.\n',
    'No event is entered for 2030.\n',
  ]);
  expect((await session.njb('report outlook 2026 --format docx')).stderr).toContain(
    'it takes md, html, txt, csv, ics, json',
  );
});
