import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { writeCalendar } from '../../src/calendar/ics.js';
import type { Event } from '../../src/domain/event.js';
import { office } from './corpus.js';
import { allDay, event, labels, stamp } from './events.js';
import { readEntries } from './read-entries.js';

const day = 24 * 60;

function lines(events: Event[], more: { name?: string | null; alarms?: number[] } = {}): string[] {
  const { ics } = writeCalendar(events, { name: 'Termine', organizer: office, stamp, labels, ...more });
  return ics.replaceAll('\r\n ', '').split('\r\n');
}

describe('alarms', () => {
  const triggers = (events: Event[], alarms: number[]) =>
    lines(events, { alarms }).filter((line) => line.startsWith('TRIGGER'));

  test('ring so long before, with the event’s name in the language of the document', () => {
    const written = lines([event({ topic: 'KI, heute' })], { alarms: [day, 15] });
    const from = written.indexOf('BEGIN:VALARM');
    const text = 'DESCRIPTION:Erinnerung: Digital-Impuls: KI\\, heute';
    expect(written.slice(from, from + 5)).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P1D',
      text,
      'END:VALARM',
    ]);
    expect(triggers([event()], [day, 15, 90])).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT15M', 'TRIGGER:-PT1H30M']);
  });

  test('of all-day events ring at nine in the morning, once a day', () => {
    expect(triggers([event(allDay)], [day, 15, 7 * day])).toEqual(['TRIGGER:-PT15H', 'TRIGGER:-P6DT15H']);
  });

  test('do not ring for what is cancelled, nor unasked', () => {
    expect(triggers([event({ status: 'cancelled' })], [15])).toEqual([]);
    expect(triggers([event()], [])).toEqual([]);
  });
});

describe('a feed', () => {
  test('says its name and when to look again; a single entry goes into the reader’s own calendar', () => {
    const of = (written: string[]) => written.filter((line) => /NAME|TTL|REFRESH/.test(line));
    expect(of(lines([event()], { name: 'Impuls, Berlin' }))).toEqual([
      'NAME:Impuls\\, Berlin',
      'X-WR-CALNAME:Impuls\\, Berlin',
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
    ]);
    expect(of(lines([event()], { name: null }))).toEqual([]);
  });

  test('may have a name of any length', () => {
    const { ics } = writeCalendar([], { name: 'Größe 🎉 '.repeat(30), organizer: null, stamp, labels });
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll('\r\n ', '')).toContain(`\r\nNAME:${'Größe 🎉 '.repeat(30).trim()}\r\n`);
  });

  test('has the series as category', () => {
    const series = { id: 1, slug: 's', title: 'Impuls, Süd' };
    expect(lines([event({ series })])).toContain('CATEGORIES:Impuls\\, Süd');
    expect(lines([event()]).join()).not.toContain('CATEGORIES');
  });

  test('keeps nobody busy for what was called off or is somebody else’s', () => {
    const isFree = (part: Partial<Event>) => lines([event(part)]).includes('TRANSP:TRANSPARENT');
    expect([isFree({ status: 'cancelled' }), isFree({ kind: 'external' })]).toEqual([true, true]);
    expect([isFree({}), isFree({ kind: 'joint' }), isFree({ status: 'planned' })]).toEqual([false, false, false]);
  });

  test('tells in the title what was called off, as not every program reads STATUS', () => {
    const written = lines([event({ status: 'cancelled', cancelReason: 'Sturm', topic: 'KI' })]);
    expect(written).toEqual(
      expect.arrayContaining([
        'SUMMARY:Abgesagt: Digital-Impuls: KI',
        'DESCRIPTION:Abgesagt: Sturm',
        'STATUS:CANCELLED',
      ]),
    );
  });
});

describe('any events', () => {
  const zones = ['Europe/Berlin', 'Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const date = fc.tuple(fc.integer({ min: 2001, max: 2035 }), fc.integer({ min: 1, max: 366 })).map(([year, nth]) =>
    Temporal.PlainDate.from({ year, month: 1, day: 1 })
      .add({ days: nth - 1 })
      .toString(),
  );
  const occasion = fc
    .record({
      startDate: fc.oneof(date, fc.constantFrom('2026-03-29', '2026-10-25', '2028-02-29', '2026-12-31')),
      days: fc.nat(3),
      startTime: fc.option(clock),
      endTime: clock,
      timezone: fc.constantFrom(...zones),
      topic: fc.option(fc.string({ unit: 'grapheme', maxLength: 200 })),
      abstract: fc.option(fc.string({ unit: 'grapheme', maxLength: 300 })),
      sequence: fc.nat(9),
      status: fc.constantFrom('planned', 'confirmed', 'held', 'cancelled'),
    })
    .map(({ startDate, days, startTime, endTime, ...part }) => {
      const endDate = Temporal.PlainDate.from(startDate).add({ days }).toString();
      return event({ ...part, startDate, endDate, startTime, endTime: startTime === null ? null : endTime });
    });

  test('read back as the same instants and texts, one entry each', () => {
    fc.assert(
      fc.property(fc.array(occasion, { minLength: 1, maxLength: 8 }), (drawn) => {
        const events = drawn.map((one, index) => ({ ...one, uid: `${index}@njb.example` }));
        const { ics } = writeCalendar(events, { name: 'T', organizer: office, stamp, labels });
        const read = readEntries(ics);
        expect(read.map(({ uid, start, end, sequence }) => ({ uid, start, end, sequence }))).toEqual(
          events.map((one) => ({ uid: one.uid, ...moments(one), sequence: one.sequence })),
        );
        read.forEach(({ summary, description }, index) => {
          const { topic, abstract } = events[index] as Event;
          expect(summary.endsWith(tidy(topic ?? 'Digital-Impuls'))).toBe(true);
          expect(tidy(description ?? '')).toBe(tidy(abstract ?? ''));
        });
      }),
      { numRuns: 150 },
    );
  });

  /** As Temporal has them; an end that is not later than the start on the clock is not written. */
  function moments({ startDate, endDate, startTime, endTime, timezone }: Event): { start: string; end: string } {
    if (startTime === null) {
      return { start: startDate, end: Temporal.PlainDate.from(endDate).add({ days: 1 }).toString() };
    }
    const instant = (text: string) =>
      Temporal.PlainDateTime.from(text).toZonedDateTime(timezone).toInstant().toString();
    const [from, to] = [`${startDate}T${startTime}`, `${endDate}T${endTime}`];
    return { start: instant(from), end: to > from ? instant(to) : '' };
  }

  function tidy(text: string): string {
    return text
      .replace(/\p{Cc}(?<!\s)/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  }
});
