import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { writeCalendar, writePersonalEntry } from '../../src/calendar/ics.js';
import type { Event } from '../../src/domain/event.js';
import { allDay, event, labels, stamp } from './events.js';

const office = { name: 'Netzwerk Büro', address: 'buero@example.org' };
const mayor = { name: 'Änne Öztürk', address: 'aenne@example.org' };
const request = { method: 'REQUEST', organizer: office, attendee: mayor, stamp, labels } as const;

function invitation(part: Partial<Event>): string {
  return writePersonalEntry(event(part), request) ?? '';
}

function published(...events: Event[]): string {
  return writeCalendar(events, { name: 'Termine', organizer: office, stamp, labels }).ics;
}

function parse(ics: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar;
}

function entry(ics: string): ICAL.Component {
  const found = parse(ics).getFirstSubcomponent('vevent');
  if (found === null) throw new Error('no VEVENT');
  return found;
}

function lines(ics: string): string[] {
  return ics.replaceAll('\r\n ', '').split('\r\n');
}

function instant(component: ICAL.Component, property: string): string {
  return new Date((component.getFirstPropertyValue(property) as ICAL.Time).toUnixTime() * 1000).toISOString();
}

describe('times', () => {
  test.each([
    ['summer', '2025-09-04', '16:00', '2025-09-04T14:00:00.000Z'],
    ['winter', '2025-12-04', '16:00', '2025-12-04T15:00:00.000Z'],
    ['hour before the clocks go forward', '2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['hour after the clocks went forward', '2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['inside the gap', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['the first of two passes', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['hour after the clocks went back', '2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
    ['leap day', '2028-02-29', '16:00', '2028-02-29T15:00:00.000Z'],
    ['far past', '2010-07-01', '16:00', '2010-07-01T14:00:00.000Z'],
  ])('%s is the right instant', (_what, startDate, startTime, expected) => {
    const found = entry(invitation({ startDate, startTime, endTime: '23:00' }));
    expect(instant(found, 'dtstart')).toBe(expected);
  });

  test('an event over New Year ends next year', () => {
    const found = entry(
      invitation({ startDate: '2025-12-31', endDate: '2026-01-01', startTime: '22:00', endTime: '01:00' }),
    );
    expect(instant(found, 'dtstart')).toBe('2025-12-31T21:00:00.000Z');
    expect(instant(found, 'dtend')).toBe('2026-01-01T00:00:00.000Z');
  });

  test('DTSTART is wall time with its zone, DTSTAMP is UTC', () => {
    const written = lines(invitation({}));
    expect(written).toContain('DTSTART;TZID=Europe/Berlin:20250904T160000');
    expect(written).toContain('DTEND;TZID=Europe/Berlin:20250904T173000');
    expect(written).toContain('DTSTAMP:20250820T093000Z');
  });

  test('each zone is described once, and UTC needs no description', () => {
    const zones = parse(
      published(
        event(),
        event({ uid: 'b', startDate: '2027-01-07' }),
        event({ uid: 'c', timezone: 'America/New_York' }),
        event({ uid: 'd', timezone: 'UTC' }),
      ),
    ).getAllSubcomponents('vtimezone');
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Berlin', 'America/New_York']);
  });

  test('an all-day event over several days ends on the day after its last', () => {
    const written = lines(invitation({ ...allDay, startDate: '2026-02-27', endDate: '2026-02-28' }));
    expect(written).toContain('DTSTART;VALUE=DATE:20260227');
    expect(written).toContain('DTEND;VALUE=DATE:20260301');
    expect(written.join()).not.toContain('VTIMEZONE');
  });

  test('an end that is not later than the start is left out, never swapped', () => {
    const found = entry(invitation({ startTime: '16:00', endTime: '15:00' }));
    expect(instant(found, 'dtstart')).toBe('2025-09-04T14:00:00.000Z');
    expect(found.getFirstProperty('dtend')).toBeNull();
  });

  test('events known by month or year are left out and named', () => {
    const vague = event({ ...allDay, uid: 'v', startDate: '2025-11', endDate: '2025-11' });
    const written = writeCalendar([vague, event()], { name: 'T', organizer: null, stamp, labels });
    expect(written.leftOut).toEqual([vague]);
    expect(parse(written.ics).getAllSubcomponents('vevent')).toHaveLength(1);
    expect(writePersonalEntry(vague, request)).toBeNull();
  });
});

describe('iTIP', () => {
  test('an invitation has one attendee who is asked to answer', () => {
    const written = lines(invitation({ status: 'planned', sequence: 3 }));
    expect(written.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Änne Öztürk":MAILTO:aenne@example.org',
    ]);
    expect(written).toContain('ORGANIZER;CN="Netzwerk Büro":mailto:buero@example.org');
    expect(written).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'STATUS:CONFIRMED', 'SEQUENCE:3']));
  });

  test('a cancellation keeps UID and SEQUENCE and says CANCELLED', () => {
    const cancelled = event({ status: 'cancelled', sequence: 4 });
    const written = lines(writePersonalEntry(cancelled, { ...request, method: 'CANCEL' }) ?? '');
    expect(written).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4', 'UID:7f0c@njb.example']),
    );
    expect(written.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(written.join()).not.toContain('RSVP');
  });

  test('a published calendar names nobody and keeps what was cancelled', () => {
    const ics = published(event({ status: 'planned' }), event({ uid: 'b', status: 'cancelled' }), event({ uid: 'c' }));
    expect(ics).toContain('METHOD:PUBLISH');
    expect(ics).not.toContain('ATTENDEE');
    const statuses = parse(ics)
      .getAllSubcomponents('vevent')
      .map((one) => one.getFirstPropertyValue('status'));
    expect(statuses).toEqual(['TENTATIVE', 'CANCELLED', 'CONFIRMED']);
  });
});

describe('texts', () => {
  test('topic, abstract, guests, question and link stand where programs show them', () => {
    const guest = { id: 1, personId: null, field: null, askedFor: null, status: 'confirmed' } as const;
    const found = entry(
      invitation({
        topic: 'KI, ganz praktisch; 🎉',
        abstract: 'Erster Absatz.\n\nZweiter „Absatz“.',
        question: 'Was nun?',
        onlineUrl: 'https://meet.example/a b?x=1,2;y=ü%20z',
        guests: [
          { ...guest, name: 'Benjamin Bauer', function: 'Bereichsleiter', organisation: 'EGovC' },
          { ...guest, name: null, function: null, organisation: 'Table:Media', status: 'requested' },
          { ...guest, name: 'Abgesagt', function: null, organisation: null, status: 'declined' },
        ],
      }),
    );
    const link = 'https://meet.example/a%20b?x=1%2C2%3By=%C3%BC%20z';
    expect(found.getFirstPropertyValue('summary')).toBe('Digital-Impuls: KI, ganz praktisch; 🎉');
    expect(found.getFirstPropertyValue('url')).toBe(link);
    expect(found.getFirstPropertyValue('location')).toBe(link);
    expect(found.getFirstPropertyValue('description')).toBe(
      [
        'Erster Absatz.\n\nZweiter „Absatz“.',
        'Gäste:\n- Benjamin Bauer, Bereichsleiter, EGovC\n- Table:Media (angefragt)',
        'Frage: Was nun?',
        `Online: ${link}`,
      ].join('\n\n'),
    );
  });

  test('the place wins over the link as location', () => {
    const found = entry(invitation({ place: 'Rathaus,\nSaal 1', onlineUrl: 'https://x.example' }));
    expect(found.getFirstPropertyValue('location')).toBe('Rathaus, Saal 1');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        '\\',
        ';',
        ',',
        ':',
        '\r',
        '\n',
        '\0',
        '^',
        'ß',
        '👨‍👩‍👧',
        '\u2028',
        '\u202e',
        'E',
        ' ',
      ),
    }),
    fc.constant('x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil'),
    fc.constant('\ud800'),
  );

  test('no text can break a line, a name or the calendar', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, name, uid, abstract) => {
        const ics =
          writePersonalEntry(event({ title: `T${title}`, topic: title, uid: `u${uid}`, abstract, place: title }), {
            ...request,
            organizer: { ...office, name: `O${name}` },
            attendee: { ...mayor, name: `A${name}` },
          }) ?? '';
        const raw = ics.split('\r\n');
        expect(raw.pop()).toBe('');
        for (const line of raw) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\0-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufffe]/);
        }
        expect(Buffer.from(ics).toString()).toBe(ics);
        const calendar = parse(ics);
        const events = calendar.getAllSubcomponents('vevent');
        expect(events).toHaveLength(1);
        const attendees = entry(ics).getAllProperties('attendee');
        expect(attendees.map((one) => one.getFirstValue())).toEqual(['MAILTO:aenne@example.org']);
        const names = lines(ics).filter((line) => /^(ATTENDEE|ORGANIZER)/.test(line));
        for (const line of names) expect(line.match(/"/g)).toHaveLength(2);
        const kept = (text: string) => text.replace(/[^A-Za-z]/g, '');
        expect(kept(String(entry(ics).getFirstPropertyValue('summary')))).toBe(kept(`T${title}: ${title}`));
        expect(kept(String(entry(ics).getFirstPropertyValue('uid')))).toBe(kept(`u${uid}`));
      }),
      { numRuns: 300 },
    );
  });
});

test('the entries of many people differ in their own line alone, and are what each would get alone', () => {
  const name = fc.string({
    unit: fc.constantFrom('ä', '"', '\\', '^', ',', ';', ':', '\n', '\r\nATTENDEE:', ' ', '👩‍👩‍👧', 'x'.repeat(70)),
  });
  const many = event({ abstract: 'ATTENDEE:mailto:x@y.de\nATTENDEE:z' });
  fc.assert(
    fc.property(name, fc.constantFrom('REQUEST', 'CANCEL'), (each, method) => {
      const attendee = { name: `K${each}`, address: 'kim@example.org' };
      const alone = writePersonalEntry({ ...many }, { ...request, method, attendee });
      expect(writePersonalEntry(many, { ...request, method, attendee })).toBe(alone);
      expect(alone?.replace(/\r\n /g, '').match(/^ATTENDEE/gm)).toHaveLength(1);
    }),
  );
});
