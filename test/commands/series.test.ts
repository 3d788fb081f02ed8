import { describe, expect, test } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

interface Planned {
  proposed: string;
  date: string | null;
  verdict: string;
  reasons: string[];
  warnings: string[];
  event: { slug: string; date: string; status: string; conflicts: string[] } | null;
  created: boolean;
}

const add = 'series add digital-impuls --title Digital-Impuls --every "first thursday" --time 16:00-17:30';

async function withSeries(line = add, lang: 'de' | 'en' = 'en'): Promise<Session> {
  const session = newSession({ lang });
  await session.done(line);
  return session;
}

async function plan(session: Session, year: number, more = ''): Promise<Planned[]> {
  return (await session.done(`series plan digital-impuls ${year} --json ${more}`)).json();
}

async function eventsOf(session: Session, year: number) {
  return (await session.done(`event list --year ${year} --json`)).json<Record<string, unknown>[]>();
}

describe('series add', () => {
  test('stores the series and tells its rule and its next dates by the date rule', async () => {
    const session = newSession({ lang: 'de' });
    const { stdout } = await session.done(`${add} --pause August --host EGovC --host "Table:Media" --host EGovC`);
    expect(stdout).toContain('erster Donnerstag im Monat');
    expect(stdout).toMatch(/Donnerstag, 4. September 2025\n.*Donnerstag, 9. Oktober 2025\n.*Donnerstag, 6. November/);
    expect((await session.done('series list --json')).json()).toEqual([
      {
        id: 1,
        slug: 'digital-impuls',
        title: 'Digital-Impuls',
        rrule: 'FREQ=MONTHLY;BYDAY=1TH',
        rule: 'first thursday',
        startTime: '16:00',
        endTime: '17:30',
        timezone: 'Europe/Berlin',
        startsOn: null,
        endsOn: null,
        pauseMonths: [8],
        kind: 'own',
        onlineUrl: null,
        place: null,
        hosts: ['EGovC', 'Table:Media'],
        audience: null,
      },
    ]);
  });

  test('takes the likelier of two readings and tells both; on a terminal it asks', async () => {
    const session = newSession();
    const words = 'series add talk --title Talk --every "jeden zweiten Montag"';
    const { stderr } = await session.done(`${words} --dry-run`);
    expect(stderr).toContain('every 2 weeks on Monday');
    expect(stderr).toContain('second Monday of the month (--every “second monday”)');
    await session.done(words, { answers: [[/can mean two things/, 'second Monday of the month']] });
    expect((await session.done('series list --json')).json()).toMatchObject([{ rrule: 'FREQ=MONTHLY;BYDAY=2MO' }]);
  });

  test('asks for everything on a terminal', async () => {
    const session = newSession();
    await session.done('series add', {
      answers: [
        ['Title', 'Digital-Impuls'],
        [/^Short name/, ''],
        [/^When does it meet/, 'now and then'],
        [/^When does it meet/, 'erster Donnerstag'],
        [/^From and to/, '16-17:30'],
        [/^Months/, 'Juli bis August'],
        [/^Link/, 'https://meet.example/impuls'],
        [/^Who else invites/, ''],
        ['Save this?', ''],
      ],
    });
    expect((await session.done('series list --json')).json()).toMatchObject([
      { slug: 'digital-impuls', startTime: '16:00', pauseMonths: [7, 8], onlineUrl: 'https://meet.example/impuls' },
    ]);
    const taken = session.njb('series add digital-impuls', {
      answers: [
        ['Title', 'Talk'],
        [/^Short name/, 'talk'],
        [/^When does it meet/, '^C'],
      ],
    });
    expect((await taken).code).toBe(130);
    const free = session.njb('series add talk', {
      answers: [
        ['Title', 'Talk'],
        [/^When does it meet/, '^C'],
      ],
    });
    expect((await free).code).toBe(130);
  });

  test.each([
    ['series add "Digital Impuls" --title T --every "first thursday"', '“digital-impuls” would do.'],
    ['series add talk --title T --every "when the moon is full"', 'is no rule njb understands'],
    ['series add talk --title T --every "first monday" --time soon', 'is no time for --time'],
    ['series add talk --title T --every "first monday" --pause Summer', 'are no months for --pause'],
    ['series add talk --title T --every "first monday in august" --pause 8', 'would never meet'],
    ['series add talk --title T --every "first monday" --online meet', 'is no link'],
    ['series add talk --every "first monday"', '--title is needed'],
    ['series add talk --title T', '--every is needed'],
    ['series add', 'Something is missing: <name>'],
  ])('refuses: %s', async (line, complaint) => {
    const session = newSession();
    expect(await session.njb(line)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) });
    expect(session.exists('njb.db')).toBe(false);
  });

  test('refuses a short name that is taken', async () => {
    const session = await withSeries();
    expect(await session.njb(add)).toMatchObject({ code: 2, stderr: expect.stringContaining('There is already') });
  });
});

describe('series plan', () => {
  test.each([
    ['2025-10-02', '2025-10-09', 'German Unity Day'],
    ['2025-05-01', '2025-05-08', 'Labour Day'],
    ['2026-01-01', '2026-01-08', 'New Year’s Day'],
    ['2026-04-02', '2026-04-09', 'Good Friday'],
    ['2026-06-04', '2026-06-11', 'Corpus Christi on Thursday, 4 June: a public holiday in BW, BY, HE, NW, RP, SL.'],
    ['2027-05-06', '2027-05-13', 'Ascension Day'],
  ])('moves %s to %s', async (proposed, date, reason) => {
    const found = (await plan(await withSeries(), Number(date.slice(0, 4)))).find((each) => each.proposed === proposed);
    expect(found).toMatchObject({ date, verdict: 'moved', event: null, created: false });
    expect(found?.reasons.join(' ')).toContain(reason);
  });

  test('leaves 2023-10-05 and 2023-11-02, with a warning', async () => {
    const dates = await plan(await withSeries(), 2023);
    for (const day of ['2023-10-05', '2023-11-02']) {
      const found = dates.find(({ proposed }) => proposed === day);
      expect(found).toMatchObject({ date: day, verdict: 'free', reasons: [] });
      expect(found?.warnings).not.toEqual([]);
    }
  });

  test('minds other events of the network, warns of those by others, and forgets what was cancelled or is its own', async () => {
    const session = await withSeries();
    await session.done('event add --title Konferenz --date 2025-06-04 --until 2025-06-05');
    await session.done('event add --title Messe --date 2025-07-03 --kind joint');
    await session.done('event add --title Kongress --date 2025-09-04 --kind external');
    await session.done('event add --title Absage --date 2025-11-06 --status cancelled');
    await session.done('event add --series digital-impuls --date 2025-12-04');
    const found = new Map((await plan(session, 2025)).map((each) => [each.proposed, each]));
    expect(found.get('2025-06-05')).toMatchObject({
      date: '2025-06-12',
      reasons: [expect.stringContaining('Konferenz')],
    });
    expect(found.get('2025-07-03')).toMatchObject({ date: '2025-07-10', reasons: [expect.stringContaining('Messe')] });
    expect(found.get('2025-09-04')).toMatchObject({ verdict: 'free', warnings: [expect.stringContaining('Kongress')] });
    expect(found.get('2025-11-06')).toMatchObject({ verdict: 'free', warnings: [] });
    expect(found.get('2025-12-04')).toMatchObject({ verdict: 'free', event: { slug: 'digital-impuls-2025-12' } });
  });

  test('says how many active members a holiday affects', async () => {
    const session = await withSeries();
    await session.done('member add --family A --municipality Ulm --state BW --status active');
    await session.done('member add --family B --municipality Kiel --state SH --status active');
    await session.done('member add --family C --municipality Hof --state BY --status former');
    const [june] = (await plan(session, 2026)).filter(({ proposed }) => proposed === '2026-06-04');
    expect(june?.reasons.join()).toContain('(affects 1 of 2 active members)');
  });

  test('--apply creates each event once, with all that the series says', async () => {
    const session = await withSeries(`${add} --pause 8 --online https://meet.example/impuls --kind joint`);
    const first = await plan(session, 2025, '--apply');
    expect(first.filter(({ created }) => created)).toHaveLength(11);
    expect(first.find(({ proposed }) => proposed === '2025-10-02')?.event).toEqual({
      slug: 'digital-impuls-2025-10',
      date: '2025-10-09',
      status: 'planned',
      conflicts: [],
    });
    const events = await eventsOf(session, 2025);
    expect(events).toHaveLength(11);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(11);
    expect(events.find(({ slug }) => slug === 'digital-impuls-2025-10')).toMatchObject({
      title: 'Digital-Impuls',
      series: 'digital-impuls',
      kind: 'joint',
      start: '2025-10-09T16:00',
      end: '2025-10-09T17:30',
      timezone: 'Europe/Berlin',
      onlineUrl: 'https://meet.example/impuls',
      movedFrom: null,
      sequence: 0,
    });

    const second = await session.done('series plan digital-impuls 2025 --apply');
    expect(second.stderr).toContain('Nothing was added');
    expect(await eventsOf(session, 2025)).toEqual(events);
    await session.done('undo');
    expect(await eventsOf(session, 2025)).toEqual([]);
  });

  test('--apply adds nothing where an event was moved, twice even, called off, or has no day yet', async () => {
    const session = await withSeries();
    await session.done('series plan digital-impuls 2025 --apply');
    await session.done('event move digital-impuls-2025-09 --to 2025-10-01');
    await session.done('event move digital-impuls-2025-09 --to 2025-10-15');
    await session.done('event add --series digital-impuls --date 2026-03');
    await session.done('event add --series digital-impuls --date 2026-02-05 --status cancelled');
    expect((await plan(session, 2025, '--apply')).filter(({ created }) => created)).toEqual([]);
    const created = (await plan(session, 2026, '--apply')).filter((each) => each.created);
    expect(created.map(({ proposed }) => proposed.slice(5, 7))).not.toContain('02');
    expect(created.map(({ proposed }) => proposed.slice(5, 7))).not.toContain('03');
    expect(created).toHaveLength(10);
  });

  test('the command that is named creates what is announced, and no dates that are over', async () => {
    const session = await withSeries();
    const { stderr } = await session.done('series plan digital-impuls 2025');
    const [, command = '', count] = /“njb (.*)” creates (\d+) events/.exec(stderr) ?? [];
    expect(stderr).toContain('Without --from it also creates 8 events that are over.');
    await session.done(command);
    const dates = (await eventsOf(session, 2025)).map(({ startDate }) => String(startDate));
    expect(dates).toHaveLength(Number(count));
    expect(dates.filter((date) => date < '2025-08-20')).toEqual([]);
  });

  test('--dry-run shows what --apply would create, and creates nothing', async () => {
    const session = await withSeries();
    const { stderr } = await session.done('series plan digital-impuls 2026 --apply --dry-run');
    expect(stderr).toContain('12 events would be created.');
    expect(await eventsOf(session, 2026)).toEqual([]);
  });

  test('an event past midnight ends the next day, one without time takes the day', async () => {
    const session = newSession();
    await session.done('series add late --title Late --every "last friday in june" --time 22-1');
    await session.done('series add day --title Day --every "last friday in may"');
    await session.done('series plan late 2025 --apply');
    await session.done('series plan day 2025 --apply');
    expect(await eventsOf(session, 2025)).toMatchObject([
      { start: '2025-05-30', end: '2025-05-30', allDay: true },
      { start: '2025-06-27T22:00', end: '2025-06-28T01:00' },
    ]);
  });

  test('on a terminal each blocked date is a choice, and stays decided', async () => {
    const session = await withSeries(`${add} --pause 8`);
    session.now = '2024-12-20T08:00:00.000Z';
    const { stdout } = await session.done('series plan digital-impuls 2025 --apply', {
      answers: [
        [/^2 January/, ''],
        [/^1 May/, 'keep 1 May'],
        [/^2 October/, 'leave it out'],
      ],
    });
    expect(stdout).toMatch(/Thu {2}1 May +Thu {2}1 May +kept +digital-impuls-2025-05 \(new\)/);
    const starts = (await eventsOf(session, 2025)).map(({ start }) => start);
    expect(starts).toHaveLength(10);
    expect(starts.slice(0, 5)).toEqual(expect.arrayContaining(['2025-01-09T16:00', '2025-05-01T16:00']));
    // what was left out is kept in mind: neither asked again nor taken by a script
    await session.done('series plan digital-impuls 2025 --apply', { terminal: true });
    await session.done('series plan digital-impuls 2025 --apply');
    const october = (await plan(session, 2025)).find(({ proposed }) => proposed === '2025-10-02');
    expect(october).toMatchObject({ date: null, verdict: 'skipped' });
    expect(october?.reasons.join()).toContain('was left out by hand');
    expect(await eventsOf(session, 2025)).toHaveLength(10);
  });

  test('on a terminal nothing is asked about what is over, paused or settled by option', async () => {
    const session = await withSeries(`${add} --pause 8`);
    session.now = '2025-05-02T08:00:00.000Z';
    await session.done('series plan digital-impuls 2025 --apply --leave-out 2.10.2025', {
      // the first of May is over, the week after it is not
      answers: [
        [/^4 dates are over already/, 'y'],
        [/^1 May/, 'leave it out'],
      ],
    });
    const starts = (await eventsOf(session, 2025)).map(({ start }) => start);
    expect(starts).toHaveLength(9);
    expect(starts).toContain('2025-01-09T16:00');
    session.now = '2025-12-31T08:00:00.000Z';
    await session.done('series plan digital-impuls 2024 --apply', { answers: [[/over already/, 'n']] });
    expect(await eventsOf(session, 2024)).toEqual([]);
    await session.done('series plan digital-impuls 2024 --apply', { answers: [[/over already/, 'y']] });
    expect((await eventsOf(session, 2024)).length).toBeGreaterThan(8);
  });

  test('dates are left out, kept and brought back by option', async () => {
    const session = await withSeries();
    const left = await session.done('series plan digital-impuls 2025 --leave-out 2.10.2025 --leave-out 4.12.2025');
    expect(left.stderr).toContain('2 dates are left out from now on.');
    const again = await session.done('series plan digital-impuls 2025 --leave-out 2.10.2025');
    expect(again.stderr).toMatch(/^Nothing changes/);
    await session.done('series plan digital-impuls 2025 --apply --keep 1.5.2025 --from 1.3.2025');
    const starts = (await eventsOf(session, 2025)).map(({ start }) => String(start).slice(5, 10));
    expect(starts).toEqual(['03-06', '04-03', '05-01', '06-05', '07-03', '08-07', '09-04', '11-06']);
    const back = await session.done('series plan digital-impuls 2025 --bring-back 2.10.2025');
    expect(back.stderr).toContain('1 date is brought back');
    expect((await plan(session, 2025, '--apply --from 1.10.2025')).filter(({ created }) => created)).toMatchObject([
      { proposed: '2025-10-02', date: '2025-10-09', verdict: 'moved' },
    ]);
    await session.done('undo');
    await session.done('undo');
    const october = (await plan(session, 2025)).find(({ proposed }) => proposed === '2025-10-02');
    expect(october).toMatchObject({ verdict: 'skipped', event: null });
    // brought back and asked about in one go
    await session.done('series plan digital-impuls 2025 --apply --bring-back 2.10.2025', {
      answers: [
        [/^2 dates are over already/, 'n'],
        [/^2 October/, 'keep 2 October'],
      ],
    });
    expect((await eventsOf(session, 2025)).map(({ start }) => start)).toContain('2025-10-02T16:00');
  });

  test('an event on a day that has been blocked meanwhile is named, with the way out', async () => {
    const session = await withSeries();
    await session.done('series plan digital-impuls 2025 --apply');
    await session.done('event add --title Konferenz --date 2025-11-05 --until 2025-11-07');
    const november = (await plan(session, 2025)).find(({ proposed }) => proposed === '2025-11-06');
    expect(november).toMatchObject({
      date: '2025-11-13',
      event: { date: '2025-11-06', conflicts: ['The network has “Konferenz” on Thursday, 6 November.'] },
    });
    const { stdout } = await session.done('series plan digital-impuls 2025', { terminal: true });
    expect(stdout).toContain('Thu  6 Nov  Thu  6 Nov  blocked');
    expect(stdout).toMatch(/Events on a blocked day:\n.*“Konferenz”.*\n.*event move digital-impuls-2025-11 --to/);
    // over and done with: nothing to say any more
    const later = await session.done('series plan digital-impuls 2025 --json --today 2025-12-01');
    expect(JSON.stringify(later.json())).not.toContain('"conflicts":["');
  });

  test('a series that has ended plans nothing, and says so', async () => {
    const session = await withSeries(`${add} --until 31.12.2025`);
    expect(await plan(session, 2026)).toEqual([]);
    const { stderr } = await session.done('series plan digital-impuls 2026', { terminal: true });
    expect(stderr).toContain('The rule gives no date then.');
  });

  test('is a table with reasons below it, at 80 columns', async () => {
    const session = await withSeries(add, 'de');
    const { stdout } = await session.done('series plan digital-impuls 2025', { terminal: true });
    expect(stdout).toContain('Do  2. Okt.  Do  9. Okt.  eine Woche später');
    expect(stdout).toMatch(
      /Warum nicht laut Regel:\n(?:.*\n)*.*Do {2}2. Okt. {2}Tag der Deutschen Einheit am Tag darauf/,
    );
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([
    ['series plan digitl-impuls 2025', 'Did you mean “digital-impuls”?'],
    ['series plan nothing 2025', '“njb series list” shows all series.'],
    ['series plan digital-impuls 25', 'is no year'],
    ['series plan digital-impuls 1994', 'known from 1995 on'],
    ['series plan digital-impuls', 'Something is missing: <year>'],
    ['series plan digital-impuls 2025 --leave-out 3.10.2025', 'Did you mean “2025-10-02”?'],
    ['series plan digital-impuls 2025 --leave-out 1.1.2026', 'shows the dates by the rule'],
    ['series plan digital-impuls 2025 --bring-back 2.10.2025', 'was not left out'],
    ['series plan digital-impuls 2025 --keep 2.10.2025', '--keep needs --apply'],
    ['series plan digital-impuls 2025 --apply --keep 2.10.2025 --leave-out 2.10.2025', 'at once'],
    ['series plan digital-impuls 2025 --leave-out 2025-10', 'takes a full date'],
  ])('refuses: %s', async (line, complaint) => {
    const session = await withSeries();
    expect(await session.njb(line)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  });
});

test('a date with its event cannot be left out', async () => {
  const session = await withSeries();
  await session.done('series plan digital-impuls 2025 --apply');
  const { code, stderr } = await session.njb('series plan digital-impuls 2025 --leave-out 6.11.2025');
  expect([code, stderr]).toEqual([2, expect.stringContaining('njb event cancel digital-impuls-2025-11')]);
});

test('a fortnight counts from the first day given', async () => {
  const session = newSession();
  await session.done('series add fort --title F --every "every 2 weeks monday" --from 12.1.2026');
  const dates = await session.done('series plan fort 2026 --json');
  const proposed = dates.json<{ proposed: string }[]>().map((date) => date.proposed);
  expect(proposed.slice(0, 2)).toEqual(['2026-01-12', '2026-01-26']);
  expect(await session.njb('series add x --title X --every "every monday" --from 2026-01')).toMatchObject({ code: 2 });
});
