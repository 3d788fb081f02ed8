import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { writeCalendar, writePersonalEntry } from '../../src/calendar/ics.js';
import { type CorpusFile, corpus, mayor, office } from './corpus.js';
import { event, labels, stamp } from './events.js';

/**
 * The tables of RFC 5546 for VEVENT: 3.2.1 PUBLISH, 3.2.2 REQUEST, 3.2.5 CANCEL; least and greatest number of each
 * property or component. What the tables allow any number of is not listed.
 */
const once = [1, 1] as const;
const atMostOnce = [0, 1] as const;
const never = [0, 0] as const;
const common = {
  DTSTAMP: once,
  ORGANIZER: once,
  UID: once,
  CLASS: atMostOnce,
  CREATED: atMostOnce,
  DESCRIPTION: atMostOnce,
  DTEND: atMostOnce,
  DURATION: atMostOnce,
  GEO: atMostOnce,
  'LAST-MODIFIED': atMostOnce,
  LOCATION: atMostOnce,
  PRIORITY: atMostOnce,
  // only for recurring ones
  'RECURRENCE-ID': never,
  RRULE: atMostOnce,
  TRANSP: atMostOnce,
  URL: atMostOnce,
  'REQUEST-STATUS': never,
};
const tables: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  PUBLISH: {
    ...common,
    DTSTART: once,
    SUMMARY: once,
    SEQUENCE: atMostOnce,
    STATUS: atMostOnce,
    CONTACT: atMostOnce,
    ATTENDEE: never,
  },
  REQUEST: {
    ...common,
    DTSTART: once,
    SUMMARY: once,
    SEQUENCE: atMostOnce,
    STATUS: atMostOnce,
    ATTENDEE: [1, Number.POSITIVE_INFINITY],
  },
  CANCEL: {
    ...common,
    DTSTART: atMostOnce,
    SUMMARY: atMostOnce,
    SEQUENCE: once,
    STATUS: atMostOnce,
    VALARM: never,
    // "MUST include … Attendees being removed"
    ATTENDEE: [1, Number.POSITIVE_INFINITY],
  },
};
const statuses: Readonly<Record<string, readonly unknown[]>> = {
  PUBLISH: ['TENTATIVE', 'CONFIRMED', 'CANCELLED'],
  REQUEST: ['TENTATIVE', 'CONFIRMED'],
  CANCEL: ['CANCELLED', null],
};

function read(ics: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(ics));
}

function entryOf(ics: string | null): ICAL.Component {
  const entry = read(ics ?? '').getFirstSubcomponent('vevent');
  if (entry === null) throw new Error('no VEVENT');
  return entry;
}

function complaints({ ics, method }: Pick<CorpusFile, 'ics' | 'method'>): string[] {
  const calendar = read(ics);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
  const strangers = calendar.getAllSubcomponents().filter(({ name }) => !['vevent', 'vtimezone'].includes(name));
  const found = strangers.map(({ name }) => `${name} in it`);
  for (const entry of calendar.getAllSubcomponents('vevent')) {
    for (const [name, [least, most]] of Object.entries(tables[method ?? ''] ?? {})) {
      const count =
        entry.getAllProperties(name.toLowerCase()).length + entry.getAllSubcomponents(name.toLowerCase()).length;
      if (count < least || count > most) found.push(`${name} ${count} times`);
    }
    if (entry.hasProperty('dtend') && entry.hasProperty('duration')) found.push('DTEND beside DURATION');
    const status = entry.getFirstPropertyValue('status');
    if (!statuses[method ?? '']?.includes(status)) found.push(`STATUS ${status}`);
    for (const name of ['dtstart', 'dtend']) {
      const zone = entry.getFirstProperty(name)?.getParameter('tzid');
      if (zone !== undefined && !zones.includes(String(zone))) found.push(`no VTIMEZONE for ${zone}`);
    }
  }
  return found;
}

describe('the tables of RFC 5546', () => {
  test.each(['PUBLISH', 'REQUEST', 'CANCEL'] as const)('hold for every %s', (method) => {
    const files = corpus().filter((file) => file.method === method);
    expect(files.length).toBeGreaterThan(30);
    expect(files.map(({ name, ...file }) => [name, complaints(file)]).filter(([, found]) => found?.length)).toEqual([]);
  });

  test('are looked at: a file of one method breaks the others’ tables', () => {
    const [published] = corpus();
    expect(complaints({ ics: published?.ics ?? '', method: 'REQUEST' })).toEqual(['ATTENDEE 0 times']);
    expect(complaints({ ics: published?.ics ?? '', method: 'CANCEL' })).toEqual([
      'VALARM 2 times',
      'ATTENDEE 0 times',
      'STATUS CONFIRMED',
    ]);
  });

  test('and RFC 5545 3.6.1: an entry’s properties stand before its alarms', () => {
    for (const { ics } of corpus()) expect(ics).not.toMatch(/END:VALARM\r\n(?!BEGIN:VALARM|END:VEVENT)/);
  });

  test('a calendar nobody is named the organizer of has no METHOD, as PUBLISH requires one', () => {
    const { ics } = writeCalendar([event()], { name: 'Termine', organizer: null, stamp, labels });
    expect(ics).not.toContain('METHOD');
    expect(ics).toContain('BEGIN:VEVENT');
  });
});

describe('what people who hold an entry are told', () => {
  const personal = { organizer: office, attendee: mayor, stamp, labels };
  const invited = event();
  const facts = (ics: string | null) => {
    const entry = entryOf(ics);
    const value = (name: string) => entry.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      method: read(ics ?? '').getFirstPropertyValue('method'),
      uid: value('uid'),
      sequence: value('sequence'),
      status: value('status'),
      start: value('dtstart'),
      organizer: value('organizer'),
      attendees: entry.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase()),
    };
  };
  const invitation = facts(writePersonalEntry(invited, { ...personal, method: 'REQUEST' }));
  const [organizer, attendees] = [`mailto:${office.address}`, [`mailto:${mayor.address}`]];

  test('an invitation', () => {
    const { uid } = invited;
    const start = '2025-09-04T16:00:00';
    expect(invitation).toEqual({
      method: 'REQUEST',
      uid,
      sequence: '0',
      status: 'CONFIRMED',
      start,
      organizer,
      attendees,
    });
  });

  test('a move: the same UID under a higher SEQUENCE, at the new time', () => {
    const moved = {
      ...invited,
      sequence: 1,
      startDate: '2025-09-11',
      endDate: '2025-09-11',
      movedFrom: '2025-09-04T16:00',
    };
    expect(facts(writePersonalEntry(moved, { ...personal, method: 'REQUEST' }))).toEqual({
      ...invitation,
      sequence: '1',
      start: '2025-09-11T16:00:00',
    });
  });

  test('a cancelled event: CANCEL and CANCELLED under a higher SEQUENCE', () => {
    const cancelled = { ...invited, sequence: 2, status: 'cancelled' } as const;
    expect(facts(writePersonalEntry(cancelled, { ...personal, method: 'CANCEL' }))).toEqual({
      ...invitation,
      method: 'CANCEL',
      sequence: '2',
      status: 'CANCELLED',
    });
  });

  test('one person taken out while the event goes on: CANCEL without STATUS (3.2.5), that person alone', () => {
    expect(facts(writePersonalEntry(invited, { ...personal, method: 'CANCEL', sequence: 1 }))).toEqual({
      ...invitation,
      method: 'CANCEL',
      sequence: '1',
      status: null,
    });
  });
});
