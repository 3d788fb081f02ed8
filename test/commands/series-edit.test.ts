import { describe, expect, test } from 'vitest';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

interface Event {
  slug: string;
  uid: string;
  sequence: number;
  start: string;
  end: string;
  movedFrom: string | null;
  onlineUrl: string | null;
}
interface Edited {
  series: Record<string, unknown>;
  changes: { field: string; from: unknown; to: unknown }[];
  events: {
    slug: string;
    start: string;
    to: { start: string } | null;
    moved: boolean;
    removed: boolean;
    bond: string | null;
    reasons: string[];
  }[];
  inheriting: { slug: string; fields: string[]; changed: boolean; bond: string | null }[];
  applied: boolean;
}

const offices = {
  de: madeOnce(() => office('de')),
  en: madeOnce(() => office('en')),
};
async function office(lang: 'de' | 'en'): Promise<Session> {
  const session = newSession({ lang, now: '2025-12-01T08:00:00.000Z' });
  await session.done(
    'series add digital-impuls --title Digital-Impuls --every "first thursday" --time 16:00-17:30 --pause 8 --online https://meet.example/di',
  );
  await session.done('series plan digital-impuls 2026 --apply');
  return session;
}

/** The series of the office with its events of 2026, seen from 1 December 2025. */
function planned(lang: 'de' | 'en' = 'en'): Promise<Session> {
  return offices[lang]();
}

async function eventsOf(session: Session): Promise<Event[]> {
  return (await session.done('event list --year 2026 --json')).json();
}

async function edit(session: Session, options: string): Promise<Edited> {
  return (await session.done(`series edit digital-impuls ${options} --json`)).json();
}

async function show(session: Session): Promise<Record<string, unknown>> {
  return (await session.done('series show digital-impuls --json')).json();
}

describe('series edit', () => {
  test('changes every fact, and empties what may be empty', async () => {
    const session = await planned();
    await session.done('member add --family Muster --status active');
    await session.done(
      'series edit digital-impuls --title Impuls --every "last tuesday" --time 9-10 --from 1.1.2026 --until 31.12.2027 --pause 7-8 --place Rathaus --kind joint --host EGovC --add-host GovLab --audience "board, Muster" --name impuls',
    );
    expect((await session.done('series show impuls --json')).json()).toMatchObject({
      slug: 'impuls',
      title: 'Impuls',
      rrule: 'FREQ=MONTHLY;BYDAY=-1TU',
      startTime: '09:00',
      endTime: '10:00',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      pauseMonths: [7, 8],
      place: 'Rathaus',
      kind: 'joint',
      hosts: ['EGovC', 'GovLab'],
      audience: 'board, Muster',
    });
    const clear = ['time', 'from', 'until', 'pause', 'online', 'place', 'audience'].map((field) => `--clear ${field}`);
    await session.done(`series edit impuls ${clear.join(' ')} --remove-host EGovC`);
    expect((await session.done('series show impuls --json')).json()).toMatchObject({
      startTime: null,
      startsOn: null,
      endsOn: null,
      pauseMonths: [],
      onlineUrl: null,
      place: null,
      hosts: ['GovLab'],
      audience: null,
    });
    await session.done('series edit impuls --host ""');
    expect((await session.done('series show impuls --json')).json()).toMatchObject({ hosts: [] });
    for (let times = 0; times < 3; times += 1) await session.done('undo');
    expect(await show(session)).toMatchObject({
      title: 'Digital-Impuls',
      onlineUrl: 'https://meet.example/di',
      hosts: [],
    });
  });

  test('tells what would move, and moves nothing unasked', async () => {
    const session = await planned();
    const before = await eventsOf(session);
    const { changes, events, applied } = await edit(session, '--every "second tuesday"');
    expect(applied).toBe(true);
    expect(changes).toEqual([{ field: 'rrule', from: 'FREQ=MONTHLY;BYDAY=1TH', to: 'FREQ=MONTHLY;BYDAY=2TU' }]);
    expect(events).toHaveLength(11);
    expect(events[0]).toEqual({
      slug: 'digital-impuls-2026-01',
      start: '2026-01-08T16:00',
      end: '2026-01-08T17:30',
      to: { start: '2026-01-13T16:00', end: '2026-01-13T17:30' },
      moved: false,
      removed: false,
      bond: null,
      reasons: [],
    });
    expect(await eventsOf(session)).toEqual(before);
  });

  test('--move-planned keeps the UID, raises SEQUENCE and keeps where from and why; one undo takes all back', async () => {
    const session = await planned();
    const before = await eventsOf(session);
    const { events } = await edit(
      session,
      '--every "second tuesday" --time 17:00-18:30 --move-planned --reason Wunsch',
    );
    expect(events.every(({ moved }) => moved)).toBe(true);
    const after = await eventsOf(session);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0]).toMatchObject({
      slug: 'digital-impuls-2026-01',
      sequence: 1,
      start: '2026-01-13T17:00',
      end: '2026-01-13T18:30',
      movedFrom: '2026-01-08T16:00',
    });
    const plan = (await session.done('series plan digital-impuls 2026 --json')).json<
      { event: unknown; date: unknown }[]
    >();
    expect(plan.filter(({ event, date }) => event === null && date !== null)).toEqual([]);
    await session.done('undo');
    expect(await eventsOf(session)).toEqual(before);
    expect(await show(session)).toMatchObject({ rrule: 'FREQ=MONTHLY;BYDAY=1TH', startTime: '16:00' });
  });

  test('--move-planned brings along later what an earlier change left behind, but nothing that a person moved', async () => {
    const session = await planned();
    await session.done('series edit digital-impuls --every "second tuesday"');
    await session.done('event move digital-impuls-2026-03 --to 19.3.2026');
    const { events } = await edit(session, '--move-planned');
    expect(events).toHaveLength(11);
    expect(events.filter(({ moved }) => !moved)).toMatchObject([{ slug: 'digital-impuls-2026-03', bond: 'by_hand' }]);
    expect((await session.done('series edit digital-impuls --move-planned')).stderr).toContain('Nothing changes');
  });

  test('never moves what people rely on: confirmed, invited, with a guest, moved by hand; past, held and cancelled are not touched', async () => {
    const session = await planned();
    await session.done('init --name N --from buero@netz.example');
    await session.done('member add --family A --email a@stadt.example --status active');
    await session.done('event move digital-impuls-2026-05 --to 12.5.2026');
    await session.done('guest add digital-impuls-2026-06 ", , Table:Media, requested"');
    await session.done('guest add digital-impuls-2026-07 ", , Table:Media, idea"');
    await session.done('invite send digital-impuls-2026-01 --yes');
    await session.done(
      'event add --series digital-impuls --date 5.2.2026 --topic T --status confirmed --online https://meet.example/di',
    );
    await session.done('event add --series digital-impuls --date 5.3.2026 --topic T --status cancelled');
    const result = await session.done('series edit digital-impuls --every "first wednesday" --move-planned');
    expect(result.stdout).toContain('njb event move digital-impuls-2026-01 --to 2026-01-07');
    expect(result.stdout).toContain('People were invited.');
    expect(result.stdout).toContain('The date is confirmed.');
    expect(result.stdout).toContain('A guest was asked or has promised to come.');
    expect(result.stdout).toContain('The day was set by hand.');
    const starts = new Map((await eventsOf(session)).map(({ slug, start }) => [slug.slice(-2), start.slice(0, 10)]));
    expect([...starts].filter(([month]) => ['01', '02', '03', '05', '06'].includes(month))).toEqual([
      ['01', '2026-01-08'],
      ['02', '2026-02-05'],
      ['03', '2026-03-05'],
      ['05', '2026-05-12'],
      ['06', '2026-06-11'],
    ]);
    expect(starts.get('07')).toBe('2026-07-01');
  });

  test('who was written to as a guest alone was not invited', async () => {
    const session = await planned();
    await session.done('init --name Netz --from "Büro <buero@netz.example>"');
    await session.done('guest add digital-impuls-2026-02 "Gerda Gast" --email gerda@gast.example');
    await session.done('guest ask digital-impuls-2026-02 --yes');
    const bond = async () => {
      const { events } = await edit(session, '--every "second tuesday" --dry-run');
      return events.find(({ slug }) => slug.endsWith('02'))?.bond;
    };
    expect(await bond()).toBe('guest');
    // she was written to all the same
    await session.done('guest decline digital-impuls-2026-02');
    expect(await bond()).toBe('guest');
  });

  test('a pause or an end leaves events without a date; only bare ones are removed, and only when asked', async () => {
    const session = await planned();
    await session.done('event add --series digital-impuls --date 5.11.2026 --topic Haushalt');
    const { events } = await edit(session, '--pause 7-8 --until 30.9.2026');
    expect(events.map(({ slug, to, reasons }) => [slug.slice(-2), to, reasons])).toEqual([
      ['07', null, ['The series pauses in July.']],
      ['10', null, []],
      ['11', null, []],
      ['12', null, []],
    ]);
    const { stdout } = await session.done('series edit digital-impuls --remove-planned');
    expect(stdout).toContain('Removed, as they are no longer dates of the series:');
    expect(stdout).toContain('njb event cancel digital-impuls-2026-11');
    expect((await eventsOf(session)).map(({ slug }) => slug.slice(-2))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '09',
      '11',
    ]);
    await session.done('undo');
    expect(await eventsOf(session)).toHaveLength(11);
  });

  test('--update-planned takes link and title over where they are the same; another link stays', async () => {
    const session = await planned();
    await session.done('event add --series digital-impuls --date 5.2.2026 --online https://other.example');
    const first = await edit(session, '--online https://meet.example/neu');
    expect(first.inheriting).toHaveLength(10);
    expect(first.inheriting.every(({ changed }) => !changed)).toBe(true);
    await session.done('undo');
    await edit(session, '--online https://meet.example/neu --update-planned');
    const links = (await eventsOf(session)).map(({ onlineUrl }) => onlineUrl);
    expect(links.filter((link) => link === 'https://meet.example/neu')).toHaveLength(10);
    expect(links).toContain('https://other.example');
    await edit(session, '--online https://meet.example/neu --update-planned');
    expect((await eventsOf(session)).map(({ onlineUrl }) => onlineUrl)).not.toContain('https://other.example');
  });

  test('--update-planned takes hosts over where they are the same; who is bound is shown the command', async () => {
    const session = await planned();
    await session.done('event edit digital-impuls-2026-02 --host Stadt');
    await session.done('event confirm digital-impuls-2026-03');
    const hosts = async () => {
      const events = (await session.done('event list --year 2026 --json')).json<{ slug: string; hosts: string[] }[]>();
      return Object.fromEntries(events.map((event) => [event.slug.slice(-2), event.hosts]));
    };
    const shown = await session.done('series edit digital-impuls --add-host GovLab --add-host EGovC');
    expect(shown.stdout).toContain('These carry the same and could change as well:');
    expect(shown.stdout).toContain('njb event edit digital-impuls-2026-03 --host "GovLab" --host "EGovC"');
    expect(shown.stderr).toContain('9 planned events keep what was.');
    expect(await hosts()).toMatchObject({ '01': [], '02': ['Stadt'], '03': [] });
    await session.done('undo');
    await session.done('series edit digital-impuls --add-host GovLab --update-planned');
    expect(await hosts()).toMatchObject({ '01': ['GovLab'], '02': ['Stadt'], '03': [], '04': ['GovLab'] });
    // said again it is for those that have others, too
    await session.done('series edit digital-impuls --add-host GovLab --update-planned');
    expect(await hosts()).toMatchObject({ '02': ['GovLab'], '03': [] });
  });

  test('on a terminal it shows what follows and asks', async () => {
    const session = await planned();
    const before = await eventsOf(session);
    const stay = await session.done('series edit digital-impuls --every "second tuesday"', {
      answers: [[/^What is to become of the 11 planned events/, 'stay where they are']],
    });
    expect(stay.stderr).toContain('11 planned events stay where they are.');
    expect(await eventsOf(session)).toEqual(before);
    await session.done('undo');
    const answers = [[/^What is to become/, 'change nothing at all']] as const;
    expect(await session.njb('series edit digital-impuls --every "second tuesday"', { answers })).toMatchObject({
      code: 130,
    });
    expect(await show(session)).toMatchObject({ rrule: 'FREQ=MONTHLY;BYDAY=1TH' });
    await session.done('series edit digital-impuls --every "second tuesday" --until 30.11.2026 --title Impuls', {
      answers: [
        [/^What is to become of the 10/, 'move along'],
        [/^Take the change over to 11/, ''],
        [/^Remove the 1 planned event /, 'y'],
      ],
    });
    const after = await eventsOf(session);
    expect(after).toHaveLength(10);
    expect(after[1]).toMatchObject({ title: 'Impuls', start: '2026-02-10T16:00' });
    // nothing follows from this, so nothing is asked
    await session.done('series edit digital-impuls --audience board', { terminal: true });
  });

  test('is readable at 80 columns', async () => {
    const session = await planned('de');
    const { stdout } = await session.done('series edit digital-impuls --every "second tuesday" --time 17-18:30', {
      answers: [[/umziehen/, 'bleiben, wo sie sind']],
    });
    expect(stdout).toContain('Do 8.1.2026 16:00–17:30 → Di 13.1.2026 17:00–18:30');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([
    ['series edit digital-impuls', 'Nothing was named'],
    ['series edit digital-impuls --update-planned', 'Nothing was named'],
    ['series edit impuls --title X', 'There is no series'],
    ['series edit digital-impuls --name "Digital Impuls"', 'is no short name'],
    ['series edit digital-impuls --clear title', 'is not possible for --clear'],
    ['series edit digital-impuls --until 1.1.2026 --clear until', 'exclude each other'],
    ['series edit digital-impuls --from 1.2.2026 --until 1.1.2026', 'would never meet'],
    ['series edit digital-impuls --every "first thursday in august"', 'would never meet'],
    ['series edit digital-impuls --audience membres', 'Did you mean “members”?'],
    ['series edit digital-impuls --audience role:captain', 'is no audience'],
    ['series edit digital-impuls --audience ", "', 'is no audience'],
    ['series edit digital-impuls --remove-host EGovC', 'does not host'],
  ])('refuses: %s', async (line, complaint) => {
    const session = await planned();
    expect(await session.njb(line)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  });

  test('refuses a short name that another series has', async () => {
    const session = await planned();
    await session.done('series add talk --title Talk --every monday');
    expect(await session.njb('series edit talk --name digital-impuls')).toMatchObject({ code: 2 });
  });
});

describe('series remove', () => {
  test('removes a series without events, and can be undone', async () => {
    const session = newSession();
    await session.done('series add talk --title Talk --every monday --host EGovC');
    await session.done('series plan talk 2026 --leave-out 5.1.2026');
    await session.done('series remove talk --dry-run');
    await session.done('series remove talk');
    expect((await session.done('series list --json')).json()).toEqual([]);
    await session.done('undo');
    expect((await session.done('series show talk --json')).json()).toMatchObject({
      hosts: ['EGovC'],
      leftOut: ['2026-01-05'],
    });
  });

  test('refuses one with events, even cancelled ones, and says how to end it', async () => {
    const session = newSession();
    await session.done('series add talk --title Talk --every monday');
    await session.done('event add --series talk --date 5.1.2026 --status cancelled');
    const { code, stderr } = await session.njb('series remove talk');
    expect(code).toBe(2);
    expect(stderr).toContain('“njb series edit talk --until DATE” ends it');
  });
});

test('series show tells next dates with their events, what is left out, and how many events there are', async () => {
  const session = await planned();
  await session.done('series plan digital-impuls 2027 --leave-out 4.2.2027');
  expect(await show(session)).toMatchObject({
    events: { planned: 11, confirmed: 0, held: 0, cancelled: 0 },
    nextDates: [
      { date: '2025-12-04', event: null },
      { date: '2026-01-08', event: 'digital-impuls-2026-01', status: 'planned' },
      {},
      {},
      {},
    ],
    leftOut: ['2027-02-04'],
  });
  await session.done('series edit digital-impuls --until 31.12.2025');
  const { stdout, stderr } = await session.done('series show digital-impuls --today 2026-12-31');
  expect(stdout).toContain('Last day');
  expect(stderr).toContain('The series has ended.');
});

test('a sister network’s two-hour meeting is an external series, and needs no audience', async () => {
  const session = newSession({ now: '2025-12-01T08:00:00.000Z' });
  const line =
    'series add staedtenetz --title "Städtenetz" --every "third wednesday" --time 14-16 --kind external --host "Städtenetz e. V." --online https://video.example';
  const { stdout } = await session.done(line);
  expect(stdout).not.toContain('Audience');
  await session.done('series plan staedtenetz 2026 --apply');
  const [first] = (await session.done('event list --year 2026 --json')).json<Record<string, unknown>[]>();
  expect(first).toMatchObject({ kind: 'external', start: '2026-01-21T14:00', end: '2026-01-21T16:00' });
});
