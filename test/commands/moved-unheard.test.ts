import { describe, expect, it } from 'vitest';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const event = 'impuls-2027-01';

/** Kim and Lea hold 7 January; Pia registered elsewhere for it, Otto was asked by word of mouth to speak that day. */
const office = madeOnce(async () => {
  const session = newSession({ now: '2026-11-01T08:00:00.000Z' });
  await session.done('init --name Netz --from "Büro <buero@netz.example>"');
  await session.done('member add --given Kim --family Mayer --email kim@stadt.example');
  await session.done('member add --given Lea --family Falk --email lea@stadt.example --style formal');
  await session.done('member add --given Pia --family Neu --email pia@stadt.example');
  await session.done('event add --title Impuls --date 7.1.2027 --time 16:00-17:30 --online https://a.example');
  await session.done(`guest add ${event} "Otto Frage, Leiter, X" --email otto@x.example`);
  await session.done(`guest request ${event} Frage`);
  await session.done(`invite send ${event} --to Kim,Lea --yes`);
  await session.done(`attendee add ${event} Pia --status registered`);
  session.now = '2026-11-02T08:00:00.000Z';
  return session;
});

interface Mail {
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
}

const mailTo = async (session: Session, person: string, more = '', lang = 'de') =>
  (
    await session.done(
      `invite preview ${event} --kind cancellation --as ${person} ${more} --document-lang ${lang} --json`,
    )
  ).json<{ mail: Mail }>().mail;
const move = (session: Session, to: string) => session.done(`event move ${event} --to ${to}`);

describe('an event that moved without a word and is cancelled then', () => {
  it('is cancelled for everybody on the date they know', async () => {
    const session = await office();
    await move(session, '14.1.2027 --time 17:00-18:30');
    await session.done(`invite update ${event} --to Lea --yes`);
    session.now = '2026-11-03T08:00:00.000Z';
    await move(session, '21.1.2027');
    await session.done(`event cancel ${event} --reason Krankheit`);
    const kim = await mailTo(session, 'Kim');
    expect(kim.subject).toBe('Abgesagt: Impuls am 7. Januar');
    expect(kim.text).toContain('Entfällt: Donnerstag, 7. Januar 2027, 16:00–17:30 Uhr');
    expect(kim.html).toContain('7. Januar 2027');
    expect(kim.calendar).toContain('DTSTART;TZID=Europe/Berlin:20270107T160000');
    expect(kim.calendar).toContain('SEQUENCE:3');
    const lea = await mailTo(session, 'Lea');
    expect(lea.text).toContain('Ihrem Kalender');
    expect(lea.text).toContain('Entfällt: Donnerstag, 14. Januar 2027, 17:00–18:30 Uhr');
    for (const one of ['Pia', 'Otto']) {
      const { text, calendar } = await mailTo(session, one);
      expect(text).toContain('Entfällt: Donnerstag, 7. Januar 2027, 16:00–17:30 Uhr');
      expect(calendar).toBeNull();
    }
    const english = await mailTo(session, 'Kim', '', 'en');
    expect(english).toMatchObject({
      subject: 'Cancelled: Impuls on 7 January',
      text: expect.stringContaining('Cancelled: Thursday, 7 January 2027, 16:00–17:30 German time'),
    });
    for (const { text, html, subject } of [kim, lea, english])
      expect(subject + text + html).not.toMatch(/21(\.|st)? Jan/);
  });

  it('names the date that a later mail of any kind, an answer or a word of mouth told', async () => {
    const session = await office();
    await move(session, '14.1.2027');
    session.now = '2026-11-03T08:00:00.000Z';
    await session.done(`invite inform ${event} --text Neu --to Pia,Kim --yes`);
    await session.done(`guest confirm ${event} Frage`);
    await session.done(`event cancel ${event}`);
    for (const one of ['Pia', 'Kim', 'Otto']) expect((await mailTo(session, one)).text).toContain('14. Januar 2027');
    // the entry is that of the old date all the same
    expect((await mailTo(session, 'Kim')).calendar).toContain('20270107T160000');
    expect((await mailTo(session, 'Lea')).text).toContain('7. Januar 2027');
  });

  it('takes entries back where its day was open in the end', async () => {
    const session = await office();
    await move(session, '2027-02');
    await session.done(`event cancel ${event}`);
    const { text, calendar } = await mailTo(session, 'Kim');
    expect(text).toContain('7. Januar 2027');
    expect(text).toContain('Kalender verschwindet');
    expect(calendar).toContain('METHOD:CANCEL');
  });
});

it('an invitation that is taken back names the date of the entry', async () => {
  const session = await office();
  await move(session, '14.1.2027');
  const kim = await mailTo(session, 'Kim', '--to Kim');
  expect(kim.subject).toBe('Einladung zurückgenommen: Impuls am 7. Januar');
  expect(kim.text).toContain('Wann: Donnerstag, 7. Januar 2027');
});

it('a member who speaks is not reminded to answer, but whoever is an idea or asked still is', async () => {
  const session = await office();
  await session.done(`guest add ${event} "Kim Mayer" --person Mayer`);
  const due = async () =>
    (await session.done('status --json --today 2027-01-04'))
      .json<{ due: { kind: string; persons: { name: string }[] }[] }>()
      .due.flatMap(({ kind, persons }) => (kind === 'reminder_due' ? persons.map(({ name }) => name) : []));
  const reminded = async () => (await session.done(`invite remind ${event} --dry-run`)).stdout;
  expect(await reminded()).toContain('kim@stadt.example');
  expect(await due()).toEqual(['Lea Falk', 'Kim Mayer']);
  await session.done(`guest confirm ${event} Mayer`);
  expect(await reminded()).toBe('Lea Falk <lea@stadt.example>\n');
  expect(await due()).toEqual(['Lea Falk']);
  expect((await session.done(`invite remind ${event} --to Kim --dry-run`)).stdout).toContain('kim@stadt.example');
});
