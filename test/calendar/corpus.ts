import { writeCalendar, writePersonalEntry } from '../../src/calendar/ics.js';
import type { Event, Guest } from '../../src/domain/event.js';
import { allDay, event, labels, stamp } from './events.js';

/** What a reader must find in an entry: instants in UTC, or days (`YYYY-MM-DD`, the end exclusive) of an all-day one. */
export interface ExpectedEntry {
  uid: string;
  start: string;
  end: string;
  summary: string;
  /** Lines of the description, null where there is none. */
  description: string | null;
  location: string | null;
  url: string | null;
  status: string | null;
  sequence: number;
  alarms: number;
}

/** One file of the corpus. */
export interface CorpusFile {
  /** Without `.ics`. */
  name: string;
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL' | null;
  ics: string;
  entries: ExpectedEntry[];
}

/** One occasion, and what of it is not plain to see. */
interface Case {
  name: string;
  part: Partial<Event>;
  start: string;
  end: string;
  summary?: string;
  description?: string;
  location?: string;
  url?: string;
}

export const office = { name: 'Netzwerk "Büro", Berlin; Süd\\West', address: 'buero@netzwerk.example' };
export const mayor = { name: 'Änne Öztürk-Groß, Dr.', address: 'aenne.oeztuerk@stadt.example' };
const guest: Guest = {
  ...{ id: 1, personId: null, field: null, askedFor: null, name: null, function: null, organisation: null },
  status: 'confirmed',
};
const series = { id: 1, slug: 'digital-impuls', title: 'Digital-Impuls; Reihe, mit Komma' };

const timed = (startDate: string, startTime: string, endTime: string, more: Partial<Event> = {}): Partial<Event> => ({
  startDate,
  startTime,
  endTime,
  ...more,
});
const september = { start: '2025-09-04T14:00:00Z', end: '2025-09-04T15:30:00Z' };
const topic = (name: string, text: string, read: string): Case => ({
  ...september,
  name,
  part: { topic: text },
  summary: `Digital-Impuls: ${read}`,
});
const day = (name: string, startDate: string, endDate: string, end: string): Case => ({
  name,
  part: { ...allDay, startDate, endDate },
  start: startDate,
  end,
});
const long = 'Wärmeplanung für Städte und Gemeinden im ländlichen Raum – „was jetzt zu tun ist“, '
  .repeat(3)
  .slice(0, 200);

const times: Case[] = [
  { name: 'summer', part: {}, ...september },
  {
    name: 'winter',
    part: timed('2025-12-04', '16:00', '17:30', { series }),
    start: '2025-12-04T15:00:00Z',
    end: '2025-12-04T16:30:00Z',
  },
  {
    name: 'clocks-forward',
    part: timed('2026-03-29', '01:30', '03:30'),
    start: '2026-03-29T00:30:00Z',
    end: '2026-03-29T01:30:00Z',
  },
  {
    name: 'night-of-the-clocks-forward',
    part: timed('2026-03-28', '22:00', '10:00', { endDate: '2026-03-29' }),
    start: '2026-03-28T21:00:00Z',
    end: '2026-03-29T08:00:00Z',
  },
  {
    name: 'clocks-back',
    part: timed('2026-10-25', '01:30', '03:30'),
    start: '2026-10-24T23:30:00Z',
    end: '2026-10-25T02:30:00Z',
  },
  {
    name: 'in-the-hour-that-comes-twice',
    part: timed('2026-10-25', '02:30', '03:30'),
    start: '2026-10-25T00:30:00Z',
    end: '2026-10-25T02:30:00Z',
  },
  {
    name: 'leap-day',
    part: timed('2028-02-29', '16:00', '17:30'),
    start: '2028-02-29T15:00:00Z',
    end: '2028-02-29T16:30:00Z',
  },
  {
    name: 'new-year',
    part: timed('2026-12-31', '22:00', '01:00', { endDate: '2027-01-01' }),
    start: '2026-12-31T21:00:00Z',
    end: '2027-01-01T00:00:00Z',
  },
  {
    name: 'three-days-timed',
    part: timed('2026-05-20', '14:00', '12:00', { endDate: '2026-05-22' }),
    start: '2026-05-20T12:00:00Z',
    end: '2026-05-22T10:00:00Z',
  },
  {
    name: 'utc',
    part: timed('2026-07-02', '14:00', '15:00', { timezone: 'UTC' }),
    start: '2026-07-02T14:00:00Z',
    end: '2026-07-02T15:00:00Z',
  },
  {
    name: 'lisbon',
    part: timed('2026-07-02', '14:00', '15:00', { timezone: 'Europe/Lisbon' }),
    start: '2026-07-02T13:00:00Z',
    end: '2026-07-02T14:00:00Z',
  },
  {
    name: 'sao-paulo',
    part: timed('2026-01-15', '14:00', '15:00', { timezone: 'America/Sao_Paulo' }),
    start: '2026-01-15T17:00:00Z',
    end: '2026-01-15T18:00:00Z',
  },
  {
    // the last summer time of Brazil
    name: 'sao-paulo-2018',
    part: timed('2018-12-15', '14:00', '15:00', { timezone: 'America/Sao_Paulo' }),
    start: '2018-12-15T16:00:00Z',
    end: '2018-12-15T17:00:00Z',
  },
  {
    name: 'kolkata',
    part: timed('2026-07-02', '14:00', '15:00', { timezone: 'Asia/Kolkata' }),
    start: '2026-07-02T08:30:00Z',
    end: '2026-07-02T09:30:00Z',
  },
  day('all-day', '2026-05-20', '2026-05-20', '2026-05-21'),
  day('several-days', '2026-05-20', '2026-05-22', '2026-05-23'),
  day('all-day-on-the-leap-day', '2028-02-29', '2028-02-29', '2028-03-01'),
  day('all-day-before-no-leap-day', '2027-02-28', '2027-02-28', '2027-03-01'),
  day('all-day-over-new-year', '2026-12-31', '2027-01-01', '2027-01-02'),
  day('all-day-when-the-clocks-change', '2026-03-29', '2026-03-29', '2026-03-30'),
];

const texts: Case[] = [
  topic('umlauts', 'Übergänge in Größe: äöüßÄÖÜẞ', 'Übergänge in Größe: äöüßÄÖÜẞ'),
  topic('emoji', '🎉 Familien 👨‍👩‍👧‍👦 und Flaggen 🇪🇺', '🎉 Familien 👨‍👩‍👧‍👦 und Flaggen 🇪🇺'),
  topic('quotes', '„Was nun?“ "Wer", \'wie\' `wo`', '„Was nun?“ "Wer", \'wie\' `wo`'),
  topic('commas-semicolons', 'Eins, zwei; drei: vier', 'Eins, zwei; drei: vier'),
  topic('backslashes', 'C:\\neu\\\\n, \\; \\, \\N', 'C:\\neu\\\\n, \\; \\, \\N'),
  topic('line-breaks', 'a\nb\r\nc\rd\ve\ff\u0085g\u2028h\u2029i', 'a b c d e f g h i'),
  topic(
    'right-to-left',
    'Gäste aus \u202bישראל\u202c und \u2067العربية\u2069',
    'Gäste aus \u202bישראל\u202c und \u2067العربية\u2069',
  ),
  topic('long', long, long),
  topic('long-emoji', '🎈'.repeat(100), '🎈'.repeat(100)),
  topic('control-characters', 'vor\0\u0007\u001b[31mnach\u009b', 'vor[31mnach'),
  topic('lone-surrogates', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'),
  topic('injection', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil', 'x END:VEVENT BEGIN:VEVENT UID:evil'),
  topic('markup', '<b>{{x}}</b> & "&amp;" %0A \\u000a', '<b>{{x}}</b> & "&amp;" %0A \\u000a'),
  {
    ...september,
    name: 'description',
    part: {
      abstract: 'Erster Absatz; mit Komma, \\ und „Zitat“.\r\n\r\nZweiter\u2028Absatz \u0007🎉',
      question: 'Was nun?',
      guests: [
        { ...guest, name: 'Benjamin Bauer', function: 'Bereichsleiter Education & Event', organisation: 'EGovC' },
        { ...guest, organisation: 'Table:Media', status: 'requested' },
      ],
      place: 'Rathaus, Saal 1; Hof',
      onlineUrl: 'https://meet.example/a b?x=1,2;y=ü#z',
    },
    description: [
      'Erster Absatz; mit Komma, \\ und „Zitat“.',
      '',
      'Zweiter',
      'Absatz 🎉',
      '',
      'Gäste:',
      '- Benjamin Bauer, Bereichsleiter Education & Event, EGovC',
      '- Table:Media (angefragt)',
      '',
      'Frage: Was nun?',
      '',
      'Online: https://meet.example/a%20b?x=1%2C2%3By=%C3%BC#z',
    ].join('\n'),
    location: 'Rathaus, Saal 1; Hof',
    url: 'https://meet.example/a%20b?x=1%2C2%3By=%C3%BC#z',
  },
  {
    ...day('external', '2026-09-16', '2026-09-17', '2026-09-18'),
    part: {
      ...allDay,
      kind: 'external',
      title: 'Zukunftskongress',
      startDate: '2026-09-16',
      endDate: '2026-09-17',
      ourPart: 'eigenes Panel am zweiten Tag, nachmittags',
    },
    summary: 'Zukunftskongress',
    description: 'Unser Beitrag: eigenes Panel am zweiten Tag, nachmittags',
  },
  {
    ...september,
    name: 'moved',
    part: { sequence: 3, movedFrom: '2025-08-28T16:00' },
  },
];

const cancelled: Case = {
  ...september,
  name: 'cancelled',
  part: { status: 'cancelled', sequence: 4, cancelReason: 'Sturm, und „Regen“' },
  summary: 'Digital-Impuls',
  description: 'Abgesagt: Sturm, und „Regen“',
};

const alarms = [24 * 60, 15];

/** Every case as a feed entry, as an invitation and as one taken back, and all of them in one feed. */
export function corpus(): CorpusFile[] {
  const cases = [...times, ...texts, cancelled];
  const one = cases.flatMap((each) => {
    const published = publish(each.name, [each]);
    const cancel = personal(each, 'CANCEL');
    return each === cancelled ? [published, cancel] : [published, personal(each, 'REQUEST'), cancel];
  });
  return [...one, publish('everything', cases)];
}

function publish(name: string, cases: readonly Case[]): CorpusFile {
  const known = cases.map((each) => ({ each, event: eventOf(each, `${each.name}-in-${name}@njb.example`) }));
  const { ics } = writeCalendar(
    known.map(({ event }) => event),
    { name: cases.length > 1 ? 'Termine; alle, „hier“' : null, organizer: office, stamp, labels, alarms },
  );
  const entries = known.map(({ each, event }): ExpectedEntry => {
    const isOff = event.status === 'cancelled';
    const seen = expected(each, event);
    return {
      ...seen,
      summary: isOff ? `Abgesagt: ${seen.summary}` : seen.summary,
      status: isOff ? 'CANCELLED' : 'CONFIRMED',
      alarms: isOff ? 0 : event.startTime === null ? 1 : 2,
    };
  });
  return { name: `publish-${name}`, method: 'PUBLISH', ics, entries };
}

function personal(each: Case, method: 'REQUEST' | 'CANCEL'): CorpusFile {
  const event = eventOf(each, `${each.name}-${method.toLowerCase()}@njb.example`);
  const isWithdrawal = method === 'CANCEL' && event.status !== 'cancelled';
  const sequence = event.sequence + (isWithdrawal ? 1 : 0);
  const ics = writePersonalEntry(event, { method, organizer: office, attendee: mayor, stamp, labels, sequence }) ?? '';
  const status = method === 'REQUEST' ? 'CONFIRMED' : isWithdrawal ? null : 'CANCELLED';
  return {
    name: `${method.toLowerCase()}-${each.name}`,
    method,
    ics,
    entries: [{ ...expected(each, event), status, sequence, alarms: 0 }],
  };
}

function eventOf({ part }: Case, uid: string): Event {
  return event({ ...part, uid });
}

function expected(each: Case, { uid, sequence, status }: Event): ExpectedEntry {
  return {
    uid,
    start: each.start,
    end: each.end,
    summary: each.summary ?? 'Digital-Impuls',
    description: each.description ?? null,
    location: each.location ?? null,
    url: each.url ?? null,
    status,
    sequence,
    alarms: 0,
  };
}
