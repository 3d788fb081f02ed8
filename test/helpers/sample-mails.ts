import type { Addressee, AddressStyle } from '../../src/domain/salutation.js';
import type { CalendarLanguage } from '../../src/i18n/dates.js';
import type { MailContent, MailTemplate } from '../../src/templates/index.js';
import { sampleEvent, sampleGuest } from './sample-event.js';

/** Anna, a member with everything known. */
export const anna: Addressee = {
  givenName: 'Anna',
  familyName: 'Müller',
  academicTitle: 'Dr.',
  formOfAddress: 'ms',
  salutation: null,
};

const abstract =
  'Sprachmodelle schreiben Bescheide vor, fassen Sitzungen zusammen und beantworten Anfragen & Beschwerden.\n\nDrei Fragen stehen im Mittelpunkt:\n– Was ist erlaubt?\n– Was hilft wirklich?\n– Was kostet es?';

export const roundTable = sampleEvent({
  abstract,
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

export const nextDates = [
  sampleEvent({ id: 2, startDate: '2025-11-06', topic: 'Wärmeplanung' }),
  sampleEvent({ id: 3, startDate: '2025-12-04', topic: null }),
];

export const conference = sampleEvent({
  id: 4,
  title: 'Jahrestagung',
  series: null,
  topic: 'Mut zur Lücke: Was Kommunen sein lassen können',
  startDate: '2026-05-07',
  endDate: '2026-05-08',
  startTime: '18:00',
  endTime: '16:00',
  onlineUrl: null,
  place: 'Kurhaus, Salinenstraße 1, 63628 Bad Soden-Salmünster',
  guests: [sampleGuest('Katja Kolb', 'Staatssekretärin', 'Bundesministerium für Wohnen'), sampleGuest('Dirk Specht')],
});

const guest = {
  ...{ name: 'Benjamin Bauer', function: 'Bereichsleiter Education & Event', organisation: 'EGovC' },
  sessions: [
    {
      ...{ title: 'Panel: KI & Recht', day: '2025-10-09', startTime: '16:30', endTime: '17:00', timeNote: null },
      room: 'Raum „Kinzig“',
    },
  ],
};
const hosts = ['GovLab', 'Kommunalakademie Nord & Süd'];
const network = { name: 'Netzwerk Junge Bürgermeister*innen', website: 'https://www.junge-buergermeisterinnen.de' };
const signedBy = 'Maxi Vogel';

/** One complete mail of each kind; what a template can print is there. */
const contents: Readonly<Record<MailTemplate, Partial<MailContent>>> = {
  invitation: { event: { ...roundTable, hosts, partners: ['EGovC'] }, nextEvents: nextDates },
  reminder: { answerBy: '2025-10-07' },
  update: {
    change: {
      from: { startDate: '2025-10-02', endDate: '2025-10-02', startTime: '16:00', endTime: '17:30' },
      reason: 'der 3. Oktober ist ein Feiertag',
      told: {
        ...{ title: 'Impuls für alle', topic: 'Wärmeplanung & Netze' },
        ...{ place: 'Rathaus', onlineUrl: 'https://meet.example.org/j/17' },
      },
    },
  },
  cancellation: { cancelReason: 'Unser Gast ist erkrankt', nextEvents: nextDates },
  withdrawal: { cancelReason: 'Die Plätze reichen nicht für alle' },
  'guest-request': {
    event: { ...roundTable, kind: 'external', hosts },
    guest,
    talkMinutes: 15,
    attendees: '15 bis 25 Bürgermeister*innen aus ganz Deutschland',
    answerBy: '2025-09-12',
    message: 'Ihr Vortrag auf dem Kommunalkongress hat uns sehr gefallen.',
  },
  'guest-confirmation': {
    guest,
    talkMinutes: 15,
    attendees: '15 bis 25 Bürgermeister*innen aus ganz Deutschland',
    technical: {
      hostUrl: 'https://meet.example.org/s/8842?host=x7f',
      dialIn: '069 1234567, Kennung 884 291',
      phone: '0151 2345678 (Maxi Vogel)',
      recorded: true,
    },
  },
  thanks: {
    message:
      'Über zwanzig Kommunen waren dabei; das Gespräch ging lange weiter.\n\nIm November sprechen wir über Wärme.',
    recordings: [{ label: 'Benjamin Bauer: Was darf die KI?', url: 'https://video.example.org/w/4711' }],
    links: [{ kind: 'slides', label: 'Benjamin Bauer', url: 'https://files.example.org/ki.pdf' }],
    nextEvents: nextDates,
  },
  information: {
    event: conference,
    answerBy: '2026-04-10',
    message:
      'Am ersten Abend laden wir zum Empfang ins Kurhaus; die Mitgliederversammlung beginnt am zweiten Tag um 9 Uhr.\n\nVom Bahnhof sind es zehn Minuten zu Fuß. Zimmer sind bis Ende März im Hotel Birkenhof reserviert.',
    links: [
      { kind: 'registration', label: null, url: 'https://anmeldung.example.org/jahrestagung' },
      { kind: 'page', label: 'Programm', url: 'https://www.example.org/programm' },
    ],
  },
  workshops: {
    event: conference,
    message: 'Bitte seid fünf Minuten vorher da.',
    workshops: [
      {
        title: 'Wärmeplanung & Netze',
        day: '2026-05-08',
        startTime: '10:00',
        endTime: '11:30',
        timeNote: null,
        room: 'Salon Kinzig',
      },
      { title: 'KI im Rathaus', day: '2026-05-08', startTime: '13:00', endTime: null, timeNote: null, room: null },
      { title: 'Stadtgang', day: '2026-05-08', startTime: null, endTime: null, timeNote: 'danach', room: null },
    ],
  },
  'data-request': {
    event: null,
    answerBy: '2025-10-31',
    missing: ['born', 'elected', 'formOfAddress', 'first'],
    known: [
      { field: 'municipality', value: 'Bad Soden-Salmünster' },
      { field: 'office', value: 'Bürgermeisterin' },
      { field: 'starts', value: '2019-10' },
      { field: 'employment', value: 'full_time' },
    ],
  },
};

/** The usual mail of a kind to Anna, changed where a test says so. */
export function sampleMail(
  name: MailTemplate,
  language: CalendarLanguage,
  style: AddressStyle = 'informal',
  changes: Partial<MailContent> = {},
): MailContent {
  const event = roundTable;
  return { event, nextEvents: [], person: anna, style, language, network, signedBy, ...contents[name], ...changes };
}
