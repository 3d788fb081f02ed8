import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.js';
import { renderTopics, topicFormats, topicStyles, topicsReport } from '../../src/reports/topics.js';
import { loadTemplates } from '../../src/templates/index.js';
import { faultsOfHtml, withoutStyle } from '../helpers/html.js';
import { sampleEvent, sampleGuest } from '../helpers/sample-event.js';

const today = '2025-12-15';
let nextId = 1;
function held(startDate: string, topic: string | null, guests: Event['guests'] = [], changes: Partial<Event> = {}) {
  const id = nextId++;
  const usual = { startDate, endDate: startDate, status: 'held' } as const;
  return sampleEvent({ id, slug: `impuls-${id}`, topic, guests, ...usual, ...changes });
}

const bauer = sampleGuest('Benjamin Bauer', 'Bereichsleiter Education & Event', 'EGovC');
const specht = sampleGuest('Dirk Specht', 'Ökonom & Publizist');
const dstgb = ['Anna Adam', 'Ben Berg'].map((name) => sampleGuest(name, null, 'DStGB'));
const table = sampleGuest(null, null, 'Table:Media');

/** A year with every case: no guest, one, an organisation, several, several of one organisation, open topics, two in a month. */
const year: Event[] = [
  held('2025-12-04', 'Wärmeplanung in kleinen Kommunen', [bauer, specht]),
  held('2025-01-09', 'Haushalt ohne Not', []),
  held('2025-02-06', 'Was heißt „smart“ in der Stadt?', [bauer], { attendance: 21 }),
  held('2025-03-06', 'Lokaljournalismus', [table]),
  held('2025-03-20', 'Social Media im Amt', dstgb, { endDate: '2025-03-21' }),
  held('2025-04-03', null, []),
  held('2025-05-08', null, [specht]),
  held('2025-06-05', 'Bürgerräte', [sampleGuest('Clara Cohn', 'Vorsitzende', 'Mehr Demokratie e.V.'), table]),
  held('2025-09-04', 'Digitale Souveränität', [...dstgb, table]),
  held('2025-10-09', 'KI im Rathaus', [
    sampleGuest('Eva Ernst'),
    sampleGuest('Fritz Fuchs', null, null, 'declined'),
    sampleGuest('Gabi Gold', null, null, 'requested'),
    sampleGuest('Hans Hahn', null, null, 'idea'),
  ]),
  held('2025-11', 'Katastrophenschutz', [], { startTime: null, endTime: null }),
  held('2025-07-03', 'Abgesagt', [bauer], { status: 'cancelled' }),
  held('2026-01-08', 'Nächstes Jahr', []),
  held('2024-12-05', 'Voriges Jahr', []),
];

describe('what the report holds', () => {
  const report = topicsReport(year, 2025, today);

  test('months in order, without the cancelled and other years', () => {
    expect(report.months.map(({ month, topic }) => [month, topic])).toEqual([
      [1, 'Haushalt ohne Not'],
      [2, 'Was heißt „smart“ in der Stadt?'],
      [3, 'Lokaljournalismus'],
      [3, 'Social Media im Amt'],
      [5, null],
      [6, 'Bürgerräte'],
      [9, 'Digitale Souveränität'],
      [10, 'KI im Rathaus'],
      [11, 'Katastrophenschutz'],
      [12, 'Wärmeplanung in kleinen Kommunen'],
    ]);
  });

  test('guests as they were, without those who declined; attendance', () => {
    expect(report.months[1]).toEqual({
      month: 2,
      date: '2025-02-06',
      until: '2025-02-06',
      title: 'Digital-Impuls',
      series: 'digital-impuls',
      slug: 'impuls-3',
      topic: 'Was heißt „smart“ in der Stadt?',
      attendance: 21,
      guests: [
        {
          name: 'Benjamin Bauer',
          function: 'Bereichsleiter Education & Event',
          organisation: 'EGovC',
          status: 'confirmed',
        },
      ],
    });
    expect(report.months.find(({ month }) => month === 10)?.guests.map(({ name }) => name)).toEqual(['Eva Ernst']);
  });

  test('a meeting into the night is one of its first day, one of several days ends with its last', () => {
    const until = (changes: Partial<Event>) =>
      topicsReport([held('2025-03-20', 'x', [], { endDate: '2025-03-21', ...changes })], 2025, today).months[0]?.until;
    expect(until({ startTime: '20:00', endTime: '01:00' })).toBe('2025-03-20');
    expect(until({ startTime: '18:00', endTime: '17:00' })).toBe('2025-03-21');
  });

  test('gaps are months in which we met without a recorded topic, not those without a meeting', () => {
    expect(report.gaps).toEqual([4, 5]);
    expect(topicsReport(year, 2025, '2025-05-31').gaps).toEqual([4, 5]);
    const planned = [held('2025-05-08', ' ', [], { status: 'planned' }), held('2025-05', null), held('2025', null)];
    expect(topicsReport(planned.slice(0, 1), 2025, '2025-05-08').gaps).toEqual([]);
    expect(topicsReport(planned, 2025, '2025-05-09').gaps).toEqual([5]);
    // another meeting of the month had one, it was cancelled, or it was not ours
    expect(topicsReport([...planned, held('2025-05-30', 'x')], 2025, today).gaps).toEqual([]);
    expect(topicsReport([held('2025-05-08', null, [], { status: 'cancelled' })], 2025, today).gaps).toEqual([]);
    expect(topicsReport([held('2025-05-08', null, [], { kind: 'external' })], 2025, today).gaps).toEqual([]);
    expect(topicsReport(year, 2026, today).gaps).toEqual([]);
    expect(topicsReport([], 2024, today).gaps).toEqual([]);
  });

  test.each([
    ['2025-06-05', 'planned', '2025-06-05', 0],
    ['2025-06-05', 'planned', '2025-06-06', 1],
    ['2025-06-05', 'confirmed', '2025-06-06', 1],
    ['2025-06-05', 'held', '2025-06-05', 1],
    ['2025-06-05', 'cancelled', '2025-06-06', 0],
    ['2025-06', 'planned', '2025-06-30', 0],
    ['2025-06', 'planned', '2025-07-01', 1],
    ['2025', 'planned', '2025-12-31', 0],
    ['2025', 'planned', '2026-01-01', 1],
  ] as const)('an event of %s that is %s counts on %s: %i', (startDate, status, day, count) => {
    expect(topicsReport([held(startDate, 'x', [], { status })], 2025, day).months).toHaveLength(count);
  });

  test('an event over several days counts when its last day is over, in the year it began', () => {
    const newYear = held('2025-12-31', 'x', [], { status: 'planned', endDate: '2026-01-01' });
    expect(topicsReport([newYear], 2025, '2026-01-01').months).toEqual([]);
    expect(topicsReport([newYear], 2025, '2026-01-02').months).toHaveLength(1);
    expect(topicsReport([newYear], 2026, '2026-01-02').months).toEqual([]);
  });

  test('limited to a series', () => {
    const other = held('2025-08-01', 'Anderes', [], { series: { id: 2, slug: 'talk', title: 'Talk' } });
    const limited = topicsReport([...year, other], 2025, today, { slug: 'talk', title: 'Talk' });
    expect(limited.series).toBe('Talk');
    expect(limited.months.map(({ topic }) => topic)).toEqual(['Anderes']);
  });
});

describe.each(['de', 'en'] as const)('written (%s)', (language) => {
  const builtIn = join(import.meta.dirname, '../../templates');
  const templates = loadTemplates({ folders: { own: null, builtIn }, language, genderMark: '*' });

  const page = (events: readonly Event[]) => ({
    years: [topicsReport(events, 2025, today)],
    next: [],
    suggestTo: null,
  });
  const next = [
    held('2026-01-08', 'KI im Rathaus', [], { status: 'confirmed' }),
    held('2026-02-05', null, [], { status: 'planned' }),
    held('2026-05-23', null, [], {
      status: 'planned',
      series: null,
      title: 'Jahrestagung',
      startTime: null,
      endTime: null,
    }),
    held('2026-06-05', null, [], {
      ...{ status: 'planned', series: null, title: 'Klausur' },
      ...{ endDate: '2026-06-06', startTime: '18:00', endTime: '17:00' },
    }),
    held('2026-06-12', null, [], {
      ...{ status: 'planned', series: null, title: 'Delegationsreise' },
      ...{ endDate: '2026-06-15', startTime: null, endTime: null },
    }),
  ];
  const suggestTo = 'themen@netzwerk.example';

  test.each(topicStyles)('several years on one page, the newest first, %s', async (style) => {
    const other = held('2024-05-23', 'Zukunft der Innenstadt', [bauer], { series: null, title: 'Jahrestagung' });
    const years = [2025, 2024, 2023].map((each) => topicsReport([...year, other], each, today));
    for (const format of topicFormats) {
      const written = renderTopics({ years, next: [], suggestTo: null }, style, format, language, await templates);
      await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/topics-${style}-years.${language}.${format}`);
    }
  });

  for (const style of topicStyles) {
    for (const format of topicFormats) {
      test(`${style} as ${format}`, async () => {
        const series = { slug: 'digital-impuls', title: 'Digital-Impuls' };
        const report = topicsReport(year, 2025, today, style === 'list' ? null : series);
        const written = renderTopics({ years: [report], next, suggestTo }, style, format, language, await templates);
        await expect(withoutStyle(written)).toMatchFileSnapshot(`golden/topics-${style}.${language}.${format}`);
        if (format === 'html') expect(faultsOfHtml(written)).toEqual([]);
        const body = written.slice(written.indexOf('<main>') + 1);
        expect(body).not.toMatch(/undefined|null|\[object|NaN|\.\.|\S {2,}\S|\(\)/);
        if (style === 'prose' && format !== 'html') expect(written.trim().split('\n')).toHaveLength(next.length + 8);
      });

      test(`an empty year, ${style} as ${format}`, async () => {
        const written = renderTopics(page([]), style, format, language, await templates);
        expect(written).toContain(
          language === 'de' ? 'Für 2025 ist noch kein Thema festgehalten.' : 'No topic is on record for 2025 yet.',
        );
      });

      test(`hostile data stays text, ${style} as ${format}`, async () => {
        const hostile = '<script>|*_`# {{year}}\r\n# \u001b[31m\u0007';
        const events = ['01', '02', '03', '04'].map((month) =>
          held(`2025-${month}-01`, hostile, [sampleGuest(hostile, hostile, hostile), table]),
        );
        const written = renderTopics(page(events), style, format, language, await templates);
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
        expect(written).toContain('{{year}}');
        if (format === 'html') expect(written).not.toContain('<script');
        if (format === 'md')
          expect(written.replace(/\\./g, '').split('\n').slice(1).join('\n')).not.toMatch(/[<>|_`#]/);
      });
    }
  }

  test('every wording is a sentence, wherever a meeting stands in the year', async () => {
    const cases: Event['guests'][] = [[], [bauer], [table], [bauer, specht], dstgb, [...dstgb, table]];
    const sentences = await Promise.all(
      cases.flatMap((guests) =>
        ['Thema', null].map(async (topic) => {
          const events = [1, 2, 3, 4, 5].map((month) => held(`2025-0${month}-01`, topic, guests));
          return renderTopics(page(events), 'prose', 'txt', language, await templates);
        }),
      ),
    );
    await expect(sentences.map((text) => text.replaceAll('. ', '.\n')).join('\n')).toMatchFileSnapshot(
      `golden/wordings.${language}.txt`,
    );
  });
});
