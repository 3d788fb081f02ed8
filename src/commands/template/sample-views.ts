import { readEvents } from '../../db/events.js';
import { readGuestList } from '../../db/guest-list.js';
import type { PairablePerson } from '../../db/pairs.js';
import { readParticipants } from '../../db/participants.js';
import { readPersons } from '../../db/persons.js';
import { defaults } from '../../db/settings.js';
import type { Store } from '../../db/store.js';
import { readWorkshopChoice } from '../../db/workshops.js';
import type { Event } from '../../domain/event.js';
import { fitOf } from '../../domain/pairs.js';
import type { Addressee } from '../../domain/salutation.js';
import { type Language, translator } from '../../i18n/translate.js';
import { attendanceReport, renderAttendance } from '../../reports/attendance.js';
import { collectDossier, renderDossier } from '../../reports/dossier.js';
import { guestListView, renderGuestList } from '../../reports/guest-list.js';
import { guestsReport, renderGuests } from '../../reports/guests.js';
import { membersReport, renderMembers } from '../../reports/members.js';
import { newMembersReport, renderNewMembers } from '../../reports/new-members.js';
import { renderOutlook } from '../../reports/outlook.js';
import type { PairsReport } from '../../reports/pairs.js';
import { renderPairs } from '../../reports/pairs-document.js';
import { privacyRegister, renderRegister } from '../../reports/privacy-register.js';
import { programmeView, renderProgramme } from '../../reports/programme.js';
import { renderTopics, topicStyles, topicsReport } from '../../reports/topics.js';
import { renderWorkshopList, workshopListView } from '../../reports/workshop-list.js';
import { yearReport } from '../../reports/year.js';
import { renderYear } from '../../reports/year-view.js';
import {
  dataFields,
  type MailContent,
  mailTemplates,
  mailView,
  renderMail,
  type Templates,
} from '../../templates/index.js';
import { sampleDay, sampleYear } from './sample-office.js';

/** What templates are tried with, by the name of the template. */
export type SampleViews = ReadonlyMap<string, readonly object[]>;

/**
 * Collects the data that each template would get from a database, by writing every document with templates that only note it.
 * @param store filled with a sample office, or empty: a young network's
 */
export async function sampleViews(store: Store, language: Language): Promise<SampleViews> {
  const views = new Map<string, object[]>();
  const noted: Templates = {
    render(name, _kind, view) {
      views.set(name, [...(views.get(name) ?? []), view]);
      return '';
    },
  };
  const { sqlite, query } = store;
  const settings = { ...defaults, from: { name: 'Geschäftsstelle', address: 'buero@netz.example' } };
  const t = await translator(language);
  const events = await readEvents(query);
  const page = {
    years: [sampleYear, sampleYear - 1].map((year) => topicsReport(events, year, sampleDay)),
    next: events.filter(({ startDate }) => startDate >= sampleDay && startDate.length === 10),
    suggestTo: settings.from.address,
  };
  for (const style of topicStyles) {
    renderTopics(page, style, 'txt', language, noted);
    renderTopics({ ...page, years: page.years.slice(0, 1), next: [], suggestTo: null }, style, 'txt', language, noted);
  }
  for (const year of [sampleYear, sampleYear + 1]) renderOutlook(events, year, 'txt', language, noted);
  for (const records of [true, false]) {
    renderYear(yearReport(sqlite, sampleYear, sampleDay, records), settings.name, 'txt', language, noted);
  }
  renderMembers(
    membersReport(await readPersons(query, sampleDay), 'active', sampleDay, settings),
    'txt',
    language,
    noted,
  );
  renderAttendance(attendanceReport(sqlite, sampleYear, sampleDay), 'txt', language, noted);
  renderGuests(guestsReport(sqlite, sampleYear, sampleDay), 'txt', language, noted);
  renderGuests(guestsReport(sqlite, null, sampleDay), 'txt', language, noted);
  renderNewMembers(newMembersReport(sqlite, String(sampleYear), sampleDay), 'txt', language, noted);
  renderNewMembers(newMembersReport(sqlite, sampleDay, sampleDay), 'txt', language, noted);
  for (const { id } of await readPersons(query, sampleDay)) {
    const dossier = collectDossier(store, id, sampleDay);
    if (dossier !== null) renderDossier(dossier, settings, language, t, noted);
  }
  renderRegister(privacyRegister(store, settings, sampleDay, { mailHost: null }), 'txt', language, t, noted);
  for (const event of events) {
    const { sessions } = event;
    renderProgramme(programmeView(event, sessions, await readParticipants(query, event.id), language), 'txt', noted);
    const list = guestListView(event, await readGuestList(query, event.id), '80x50', language);
    for (const sheet of ['attendance-list', 'badges'] as const) renderGuestList(list, sheet, noted);
    for (const report of [samplePairs(), { groups: [], pairs: [], open: [] }]) {
      renderPairs(event, report, 'txt', language, t, noted);
    }
    const { people } = await readWorkshopChoice(query, event.id);
    const workshops = sessions
      .filter(({ kind }) => kind === 'workshop')
      .map((session) => ({ session, people: people.filter(({ places }) => places.includes(session.id)) }));
    if (workshops.length > 0) renderWorkshopList(workshopListView(event, workshops, language), 'txt', noted);
  }
  for (const content of mailContents(events, language)) {
    for (const name of mailTemplates) renderMail(noted, name, mailView(content));
  }
  return views;
}

function samplePairs(): PairsReport {
  const person = (id: number, name: string, group: string, municipality: string | null): PairablePerson => ({
    ...{ id, person: id, name, group, municipality, office: municipality && 'Bürgermeisterin', status: 'accepted' },
    ...{ population: 12000 * id, interests: 'Klima', languages: 'de, en' },
  });
  const [one, other, third] = [
    person(1, 'Kim Sommer', 'Deutschland', 'Bad Soden'),
    person(2, 'Olena Koval', 'Ukraine', null),
    person(3, 'Jo Winter', 'Deutschland', null),
  ];
  const pair = { id: 1, one: 1, other: 2, byHand: false };
  return { groups: ['Deutschland', 'Ukraine'], pairs: [{ pair, one, other, ...fitOf(one, other) }], open: [third] };
}

const kim: Addressee = {
  givenName: 'Kim',
  familyName: 'Sommer',
  academicTitle: 'Dr.',
  formOfAddress: 'ms',
  salutation: null,
};
const mayer: Addressee = { ...kim, familyName: 'Mayer', academicTitle: null, formOfAddress: null };

/** Mails that say all there is to say, and mails that say as little as can be. */
function mailContents(events: readonly Event[], language: Language): MailContent[] {
  const network = { name: defaults.name, website: 'https://netz.example' };
  const url = 'https://video.example/1';
  return events
    .filter(({ startDate }) => startDate.length === 10)
    .flatMap((event): MailContent[] => [
      {
        ...{ event, network, language, person: kim, style: 'informal', signedBy: 'Maxi Vogel' },
        nextEvents: events.filter(({ startDate }) => startDate > sampleDay && startDate.length === 10),
        ...{
          answerBy: event.startDate,
          message: 'Erster Absatz.\n\nZweiter Absatz.',
          talkMinutes: 20,
          attendees: '20',
        },
        change: {
          ...{ from: { ...event, startDate: '2025-01-02', endDate: '2025-01-02' }, reason: 'Feiertag' },
          told: { title: 'Impuls', topic: 'Netze', place: 'Rathaus', onlineUrl: url },
        },
        cancelReason: 'Krankheit',
        afterCancellation: true,
        recordings: [{ label: 'Vortrag', url }],
        links: [
          { kind: 'slides', label: null, url },
          { kind: 'registration', label: 'Anmeldung', url },
        ],
        guest: {
          ...{ name: 'Dirk Specht', function: 'Ökonom', organisation: 'GovLab' },
          sessions: [
            { title: 'Panel', day: event.startDate, startTime: '10:00', endTime: null, timeNote: null, room: 'A' },
          ],
        },
        technical: { hostUrl: url, dialIn: '+49 89 1', phone: '089 123', recorded: true },
        toldBefore: true,
        workshops: [
          { title: 'Werkstatt', day: event.startDate, startTime: '10:00', endTime: '11:00', timeNote: null, room: 'A' },
          { title: 'Rundgang', day: event.startDate, startTime: null, endTime: null, timeNote: 'danach', room: null },
        ],
        missing: dataFields,
        known: [
          { field: 'born', value: '1986' },
          { field: 'formOfAddress', value: 'ms' },
          { field: 'employment', value: 'full_time' },
          { field: 'first', value: 'yes' },
          { field: 'phone', value: '089 123' },
        ],
      },
      {
        ...{ event, language, person: mayer, style: 'formal', nextEvents: [] },
        network: { ...network, website: null },
        missing: ['born'],
      },
    ]);
}
