import { describe, expect, it } from 'vitest';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const withEvents = madeOnce(async () => {
  const session = newSession();
  await session.done('init --name Netz --from "Büro <buero@netz.example>"');
  await session.done('member add --given Kim --family Sommer --email kim@stadt.example --born 1986 --elected 2019');
  await session.done('event add --title Impuls --date 2025-10-09 --time 16-17 --online https://meet.example/a');
  await session.done('event add --title Impuls --date 2025-11-06 --time 16-17 --online https://meet.example/a');
  await session.done('topic suggest Hitzeschutz --by 1 --abstract "Es wird warm."');
  await session.done('topic suggest Kältehilfe');
  return session;
});

interface Shown {
  id: number;
  state: string;
  votes: number;
  event: { slug: string } | null;
  suggestedBy: { id: number; name: string } | null;
}

async function idea(session: Session, reference: string | number): Promise<Shown> {
  return (await session.done(`topic show ${reference} --json`)).json<Shown>();
}

async function event(session: Session, slug: string) {
  return (await session.done(`event show ${slug} --json`)).json<Record<string, unknown>>();
}

it('of the programme of several days is said to be on its own day', async () => {
  const session = await withEvents();
  await session.done('event add --title Konferenz --date 4.12.2025 --until 5.12.2025 --time 18-15');
  await session.done('session add konferenz-2025-12 --title "Workshop: Haushalt" --day 5.12.2025 --time 10-11');
  const { stderr } = await session.done('event edit impuls-2025-11 --topic "Haushalt in schweren Zeiten"');
  expect(stderr).toContain('“Workshop: Haushalt” is planned on 5 December 2025 (konferenz-2025-12).');
  expect((await session.done('topic search Haushalt --json')).json()).toContainEqual(
    expect.objectContaining({ date: '2025-12-05' }),
  );
});

describe('topic schedule', () => {
  it('fills an open topic and abstract, in one step that undo takes back', async () => {
    const session = await withEvents();
    await session.done('topic schedule Hitzeschutz impuls-2025-10');
    expect(await event(session, 'impuls-2025-10')).toMatchObject({ topic: 'Hitzeschutz', abstract: 'Es wird warm.' });
    expect(await idea(session, 1)).toMatchObject({ state: 'scheduled', event: { slug: 'impuls-2025-10' } });
    await session.done('undo');
    expect(await event(session, 'impuls-2025-10')).toMatchObject({ topic: null, abstract: null });
    expect(await idea(session, 1)).toMatchObject({ state: 'idea', event: null });
  });

  it('onto the date it has already says that nothing changes', async () => {
    const session = await withEvents();
    await session.done('topic schedule Hitzeschutz impuls-2025-10');
    const again = await session.done('topic schedule Hitzeschutz impuls-2025-10');
    expect(again.stderr).toContain('Nothing changes');
    expect(again.stderr).not.toContain('Saved');
  });

  it('replaces another topic only when told to, and frees the idea it came from', async () => {
    const session = await withEvents();
    await session.done('topic schedule 1 impuls-2025-10');
    expect(await session.njb('topic schedule 2 impuls-2025-10')).toMatchObject({ code: 2 });
    expect(await idea(session, 1)).toMatchObject({ state: 'scheduled' });
    await session.done('topic schedule 2 impuls-2025-10 --yes');
    expect(await event(session, 'impuls-2025-10')).toMatchObject({ topic: 'Kältehilfe', abstract: null });
    expect(await idea(session, 1)).toMatchObject({ state: 'idea', event: null });
  });

  it('takes an idea off the date it had, but for what was worded anew there', async () => {
    const session = await withEvents();
    await session.done('topic schedule 1 impuls-2025-10');
    await session.done('topic schedule 1 impuls-2025-11 --yes');
    expect(await event(session, 'impuls-2025-10')).toMatchObject({ topic: null, abstract: null });
    expect(await event(session, 'impuls-2025-11')).toMatchObject({ topic: 'Hitzeschutz' });
    expect(await idea(session, 1)).toMatchObject({ event: { slug: 'impuls-2025-11' } });
  });

  it('again onto the same date, and edited to what it is, changes nothing', async () => {
    const session = await withEvents();
    await session.done('topic schedule 1 impuls-2025-10');
    const before = (await session.done('log --json')).stdout;
    await session.done('topic schedule 1 impuls-2025-10');
    await session.done('topic edit 1 --title Hitzeschutz --by 1');
    await session.done('topic vote 1 0');
    await session.done('topic reopen 2');
    expect((await session.done('log --json')).stdout).toBe(before);
  });

  it('raises SEQUENCE where people hold the event with another topic, and tells so', async () => {
    const session = await withEvents();
    const first = await session.done('topic schedule 1 impuls-2025-10');
    expect(first.stderr).not.toContain('invited already');
    expect(await event(session, 'impuls-2025-10')).toMatchObject({ sequence: 0 });
    await session.done('invite send impuls-2025-10');
    const { stderr } = await session.done('topic schedule 2 impuls-2025-10 --yes');
    expect(stderr).toContain('  Kim Sommer <kim@stadt.example>\n“njb invite update impuls-2025-10” tells them.');
    expect(await event(session, 'impuls-2025-10')).toMatchObject({ sequence: 1 });
    const { due } = (await session.done('status --json')).json<{ due: { kind: string }[] }>();
    expect(due.map(({ kind }) => kind)).toContain('old_entry_held');
    await session.done('topic reopen 2');
    expect(await event(session, 'impuls-2025-10')).toMatchObject({ sequence: 2, topic: null });
  });

  it('links an idea to a date that is over without changing what was announced', async () => {
    const session = await withEvents();
    await session.done('event add --title Impuls --date 2025-08-07 --topic "Hitzeschutz" --status held');
    await session.done('topic schedule 1 impuls-2025-08');
    expect(await idea(session, 1)).toMatchObject({ state: 'held' });
    expect(await session.njb('topic schedule 1 impuls-2025-10')).toMatchObject({ code: 2 });
  });
});

describe('an idea whose event goes', () => {
  it.each([
    ['is cancelled', `UPDATE events SET status = 'cancelled' WHERE id = 1`],
    ['is removed', 'PRAGMA foreign_keys = ON; DELETE FROM events WHERE id = 1'],
  ])('waits for another date where the event %s', async (_, sql) => {
    const session = await withEvents();
    await session.done('topic schedule 1 impuls-2025-10');
    const { openPlain } = await import('../helpers/database.js');
    const sqlite = openPlain(session.database);
    sqlite.exec(sql);
    sqlite.close();
    expect(await idea(session, 1)).toMatchObject({ state: 'freed' });
    const { due } = (await session.done('status --json')).json<{ due: { kind: string; command: string }[] }>();
    expect(due).toContainEqual(expect.objectContaining({ kind: 'idea_without_date', command: 'njb topic reopen 1' }));
    await session.done('topic schedule 1 impuls-2025-11');
    expect(await idea(session, 1)).toMatchObject({ state: 'scheduled', event: { slug: 'impuls-2025-11' } });
    await session.done('topic reopen 1');
    expect(await idea(session, 1)).toMatchObject({ state: 'idea', event: null });
  });
});

describe('event add --topic-idea', () => {
  it('takes topic and abstract from the idea, but for what is said', async () => {
    const session = await withEvents();
    await session.done('event add --title Impuls --date 2025-12-04 --topic-idea Hitze --topic "Hitze in der Stadt"');
    expect(await event(session, 'impuls-2025-12')).toMatchObject({
      topic: 'Hitze in der Stadt',
      abstract: 'Es wird warm.',
    });
    expect(await idea(session, 1)).toMatchObject({ state: 'scheduled', event: { slug: 'impuls-2025-12' } });
    await session.done('undo');
    expect(await idea(session, 1)).toMatchObject({ state: 'idea' });
  });

  it('means the idea that is open where a dropped one fits as well, and reopen the dropped one', async () => {
    const session = await withEvents();
    await session.done('topic suggest "Hitzeschutz in Kommunen"');
    await session.done('topic suggest "Kommunaler Hitzeschutzplan"');
    await session.done('topic drop 3 --reason doppelt');
    await session.done('topic vote Kommunen 4');
    expect((await idea(session, 4)).votes).toBe(4);
    await session.done('topic reopen Kommunen');
    expect((await idea(session, 3)).state).toBe('idea');
    const { code, stderr } = await session.njb('topic vote Kommunen 1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('4: Kommunaler Hitzeschutzplan (4 votes)')]);
  });

  it('refuses an idea that is dropped or has a date', async () => {
    const session = await withEvents();
    await session.done('topic drop 1');
    expect(await session.njb('event add --title I --date 2025-12-04 --topic-idea 1')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('njb topic reopen 1'),
    });
    await session.done('topic schedule 2 impuls-2025-10');
    expect(await session.njb('event add --title I --date 2025-12-04 --topic-idea 2')).toMatchObject({ code: 2 });
  });

  it('asks for the topic only as before where no idea waits', async () => {
    const session = await withEvents();
    await session.done('topic drop 1');
    await session.done('topic drop 2');
    await session.done('event add', {
      answers: [
        ['Title', 'Impuls'],
        [/^When/, '4.12.2025'],
        [/^From/, ''],
        ['Whose event is it?', ''],
        ['Topic (may stay open)', 'Feuerwehr'],
        [/^Write the abstract/, ''],
        [/^Link/, ''],
        [/^Place/, ''],
        [/^Guest/, ''],
        ['Save this?', 'y'],
      ],
    });
    expect(await event(session, 'impuls-2025-12')).toMatchObject({ topic: 'Feuerwehr' });
  });
});

it('the suggestions of a person move with a merge, and stay without them when they are erased', async () => {
  const session = await withEvents();
  await session.done('member add --given Kim --family Sommer --email kim@privat.example');
  await session.done('member merge kim@privat.example kim@stadt.example --yes');
  expect((await idea(session, 1)).suggestedBy?.name).toBe('Kim Sommer');
  await session.done('member forget kim@privat.example --yes');
  expect(await idea(session, 1)).toMatchObject({ suggestedBy: null, state: 'idea' });
});

it('what people type into a topic steers no terminal and breaks no search', async () => {
  const session = newSession();
  for (const title of [
    '"; DROP TABLE topics; --',
    '<script>alert(1)</script>',
    '{{topic}}',
    '%_*',
    '🦊🦊',
    'ß'.repeat(200),
  ]) {
    await session.done(['topic', 'suggest', title]);
    const { code } = await session.njb(['topic', 'search', title]);
    expect(code).toBe(/\p{L}/u.test(title) ? 0 : 2);
  }
  await session.done(['topic', 'suggest', 'a\u001b[31mb\u202ec\nd']);
  const { stdout } = await session.done('topic list');
  expect(stdout).toContain('a[31mbc d');
  expect(stdout.split('\n')).toHaveLength(8);
});
