import { beforeEach, describe, expect, test } from 'vitest';
import { dumpOf, openPlain } from '../helpers/database.js';
import { faultsOfHtml } from '../helpers/html.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const event = 'kongress-2025-11';
interface Assigned {
  people: { name: string; places: { session: number; rank: number | null }[] }[];
  changes: { name: string; gained: { session: number }[]; lost: { session: number }[] }[];
  freed: { name: string }[];
  withoutPlace: { name: string }[];
}
let session: Session;

/** Two rounds: 1 and 2 beside each other (one place each), 3 later. Ann, Ben and Cleo (1, 2, 3) are registered. */
const office = madeOnce(async () => {
  const opened = newSession();
  await opened.done('event add --title Kongress --date 7.11.2025 --time 09:00-17:00');
  await opened.done(`session add ${event} --title <Eins> --kind workshop --time 10:00-11:00 --capacity 1`);
  await opened.done(`session add ${event} --title Zwei --kind workshop --time 10:00-11:00 --capacity 1`);
  await opened.done(`session add ${event} --title Drei --kind workshop --time 11:00-12:00 --capacity 3`);
  await opened.done(`session add ${event} --title Kaffee --time 12:00-13:00`);
  opened.write(
    'a.csv',
    'Vorname;Nachname;E-Mail;1. Wunsch;2. Wunsch\nAnn;Archer;ann@x.example;1;2\nBen;Baker;ben@x.example;1;3\nCleo;Cook;cleo@x.example;1;\n',
  );
  await opened.done(`attendee import ${event} a.csv`);
  return opened;
});
beforeEach(async () => {
  session = await office();
});

const assign = async (more = '') =>
  (await session.done(`workshop assign ${event} --yes --json ${more}`)).json<Assigned>();
const placesOf = ({ people }: Assigned) =>
  Object.fromEntries(people.map(({ name, places }) => [name[0], places.map((each) => each.session)]));
const refused = async (line: string) => {
  const { code, stderr } = await session.njb(line);
  expect(code).toBe(2);
  return stderr;
};

describe('an assignment', () => {
  test('is one entry that undo takes back, and a rehearsal changes nothing', async () => {
    const before = dumpOf(session.database);
    await session.done(`workshop assign ${event} --dry-run`);
    expect(dumpOf(session.database)).toEqual(before);
    await assign();
    expect(dumpOf(session.database)).not.toEqual(before);
    await session.done('undo');
    expect(dumpOf(session.database)).toEqual(before);
  });

  test('is kept with its seed and number, and repeated by the next one', async () => {
    const first = await assign('--seed 7 --per-person 1');
    await session.done('undo');
    expect(await assign('--seed 7 --per-person 1')).toEqual(first);
    const list = (await session.done(`workshop list ${event} --json`)).json();
    expect(list).toMatchObject({ seed: '7', perPerson: 1 });
    expect(await assign()).toMatchObject({ seed: '7', perPerson: 1, changes: [] });
  });

  test('disturbs nobody when somebody comes late or declines, and frees places of whoever does not come', async () => {
    // the lot decides who of Ben and Cleo is in the first; everybody has a place who can
    const before = placesOf(await assign('--seed 1'));
    expect(before).toMatchObject({ A: [2] });
    const [winner, loser] =
      before.C === undefined || before.C.length === 0 ? (['B', 'C'] as const) : (['C', 'B'] as const);
    const ids = { B: 2, C: 3 };
    expect(before[winner]).toContain(1);
    await session.done(`attendee edit ${event} ${ids[winner]} --status declined`);
    const after = await assign();
    expect(after.freed).toMatchObject([{ name: winner === 'B' ? 'Ben Baker' : 'Cleo Cook' }]);
    expect(after.changes).toMatchObject([{ gained: [{ session: 1 }], lost: [] }]);
    expect(placesOf(after)).toMatchObject({ A: [2], [loser]: expect.arrayContaining([1]) });
  });

  test('anew leaves what was given by hand', async () => {
    await session.done(`workshop place ${event} Ann 1`);
    for (const seed of ['1', '2', '3']) {
      expect(placesOf(await assign(`--anew --seed ${seed}`)).A).toEqual([1]);
    }
  });

  test('takes from an overfull room what lots gave before what was given by hand', async () => {
    await session.done(`session edit ${event} 1 --capacity 2`);
    await session.done(`workshop wish ${event} Ann 1`);
    for (const name of ['Ben', 'Cleo']) await session.done(`workshop wish ${event} ${name} --none`);
    await assign();
    await session.done(`workshop place ${event} Cleo 1`);
    await session.done(`session edit ${event} 1 --capacity 1`);
    const { changes } = await assign();
    expect(changes).toMatchObject([{ name: 'Ann Archer', lost: [{ session: 1 }] }]);
  });

  test('takes a place where the room has become smaller or two have come to overlap, and says from whom', async () => {
    await session.done(`workshop place ${event} Ann 1`);
    await session.done(`workshop place ${event} Ann 3`);
    await session.done(`session edit ${event} 3 --time 10:30-12:00`);
    const { changes } = await assign();
    // the one she keeps is the one that leaves more to the others
    expect(changes.find(({ name }) => name === 'Ann Archer')).toMatchObject({ gained: [], lost: [{ session: 1 }] });
  });

  test('needs workshops and wishes', async () => {
    await session.done('event add --title Leer --date 8.11.2025');
    expect(await refused('workshop assign leer-2025-11')).toContain('has no workshops');
    await session.done('session add leer-2025-11 --title X --kind workshop');
    expect(await refused('workshop assign leer-2025-11')).toContain('Nobody has wished');
  });
});

test('a workshop that is removed, or becomes something else, takes its wishes and places along', async () => {
  await session.done(`workshop place ${event} Ann 1`);
  await session.done(`workshop place ${event} Ann 3`);
  const before = dumpOf(session.database);
  await session.done(`session edit ${event} 3 --kind talk`);
  const ann = (await session.done(`workshop list ${event} --person Ann --json`)).json();
  expect(ann).toMatchObject({ places: [{ session: 1 }] });
  await session.done('undo');
  await session.done(`programme export ${event} --out p.csv`);
  session.write('p.csv', session.read('p.csv').replace(/^1;[^\n]*\n/m, ''));
  const replaced = await session.done(`programme import ${event} p.csv --replace --dry-run`);
  expect(replaced.stderr).toContain('With it go 1 place and 3 wishes.');
  expect((await session.done(`session remove ${event} 1`)).stderr).toContain('With it go 1 place and 3 wishes.');
  await session.done('undo');
  expect(dumpOf(session.database)).toEqual(before);
});

describe('a place by hand', () => {
  test('is refused where the room is full, the person has enough, does not come, or it is no workshop', async () => {
    await assign('--seed 1');
    const full = (await session.done(`workshop list ${event} 2 --json`)).json<{ people: { person: number }[] }>();
    expect(full.people).toMatchObject([{ person: 1 }]);
    expect(await refused(`workshop place ${event} Cleo 2`)).toContain('full (1 place)');
    expect(await refused(`workshop place ${event} Cleo Kaffee`)).toContain('no workshop');
    await assign('--per-person 1');
    expect(await refused(`workshop place ${event} Ann 3`)).toContain('1 workshop already');
    await session.done(`attendee edit ${event} Cleo --status waitlisted`);
    expect(await refused(`workshop place ${event} Cleo 3`)).toContain('on the waiting list');
    await session.done('member add --given Dan --family Dyer');
    expect(await refused(`workshop place ${event} Dan 3`)).toContain('not on the list');
  });

  test('takes the place of a parallel one', async () => {
    await session.done(`workshop place ${event} Ann 1`);
    const moved = (await session.done(`workshop place ${event} Ann 2 --json`)).json();
    expect(moved).toMatchObject({ places: [{ session: 2, givenBy: 'hand' }], left: [{ session: 1 }] });
  });
});

test('more people than places are told by whichever door they came, until it is settled', async () => {
  await session.done(`workshop place ${event} Ann 1`);
  await session.done(`attendee edit ${event} Ann --status declined`);
  await session.done(`workshop place ${event} Ben 1`);
  expect((await session.done(`workshop list ${event}`)).stderr).not.toContain('Please check');
  const told = '(Fri 7 Nov 2025, 10:00–11:00) has 2 people for 1 place.';
  expect((await session.done(`attendee edit ${event} Ann --status registered`)).stderr).toContain(told);
  expect((await session.done(`attendee edit ${event} Cleo --comment x`)).stderr).not.toContain(told);
  expect((await session.done(`workshop list ${event}`)).stderr).toContain(told);
  expect((await session.done(`invite workshops ${event} --dry-run`)).stderr).toContain(told);
  expect((await session.njb(`programme check ${event}`)).stdout).toContain(told);
  const status = async () => (await session.done('status --json --today 2025-10-01')).stdout;
  expect(await status()).toContain('workshops_over_full');
  await session.done(`session edit ${event} 1 --capacity 2`);
  expect(await status()).not.toContain('workshops_over_full');
  expect((await session.done(`session edit ${event} 1 --capacity 1`)).stderr).toContain(told);
});

describe('the lists', () => {
  test('are valid pages, with titles as text', async () => {
    await assign();
    await session.done(`workshop export ${event} --out listen.html`);
    const page = session.read('listen.html');
    expect(page).toMatch(/<h2[^>]*>&lt;Eins&gt;<\/h2>/);
    expect(faultsOfHtml(page)).toEqual([]);
  });

  test('are JSON where that is asked for, as on the screen', async () => {
    await assign();
    const list = (await session.done(`workshop list ${event} --json`)).json();
    expect((await session.done(`workshop export ${event} --json`)).json()).toEqual(list);
    await session.done(`workshop export ${event} --out w.json`);
    expect(JSON.parse(session.read('w.json'))).toEqual(list);
    const one = (await session.done(`workshop export ${event} Drei --json`)).json<{ workshops: unknown[] }>();
    expect(one.workshops).toMatchObject([{ title: 'Drei' }]);
  });

  test('name only who is coming', async () => {
    await session.done(`workshop place ${event} Ann 3`);
    await session.done(`workshop place ${event} Ben 3`);
    await session.done(`attendee edit ${event} Ben --status declined`);
    const { stdout } = await session.done(`workshop export ${event} 3 --format csv`);
    expect(stdout).toContain('Archer');
    expect(stdout).not.toContain('Baker');
    await session.done(`workshop export ${event} --out listen.xlsx`);
  });
});

describe('wishes of a file', () => {
  const read = async (text: string, more = '') => {
    session.write('b.csv', text);
    return session.njb(`attendee import ${event} b.csv --json ${more}`);
  };
  const wishes = async (person: string) =>
    (await session.done(`workshop list ${event} --person ${person} --json`))
      .json<{ wishes: { session: number }[] }>()
      .wishes.map((each) => each.session);

  test('change with the file, and an empty cell takes none away', async () => {
    await read('E-Mail;Nachname;1. Wunsch\nann@x.example;Archer;3\nben@x.example;Baker;\n');
    expect(await wishes('Ann')).toEqual([3]);
    expect(await wishes('Ben')).toEqual([1, 3]);
  });

  test('typed by hand are not overwritten', async () => {
    await session.done(`workshop wish ${event} Ann 3 2`);
    const { code, stdout } = await read('E-Mail;Nachname;1. Wunsch\nann@x.example;Archer;1\n');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ same: 1, wishes: [{ kind: 'kept', from: [3, 2], to: [3, 2] }] });
    expect(await wishes('Ann')).toEqual([3, 2]);
  });

  test('that fit none are told with their lines, the rest is read, and nobody loses what was settled before', async () => {
    const text = 'E-Mail;Nachname;1. Wunsch;2. Wunsch\nann@x.example;Archer;Zwo;3\nben@x.example;Baker;Zwo;3\n';
    const settled = await read(text, '--wish Zwo=2');
    expect(settled.code).toBe(0);
    expect(await wishes('Ann')).toEqual([2, 3]);
    const { code, stdout } = await read(text);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ changed: 0, same: 2, unknownWishes: [{ text: 'Zwo', lines: [2, 3] }] });
    expect(await wishes('Ann')).toEqual([2, 3]);
    expect((await read(text, '--wish Zwo=9')).code).toBe(2);
  });

  test('for a session that is no workshop name it, and how it becomes one', async () => {
    await session.done(`session add ${event} --title Ausblick --time 16:00`);
    const text = 'E-Mail;Nachname;1. Wunsch;2. Wunsch\nann@x.example;Archer;Ausblick;Ausblick\n';
    const { code, stdout } = await read(text);
    expect(code).toBe(3);
    const { unknownWishes } = JSON.parse(stdout);
    expect(unknownWishes).toMatchObject([{ lines: [2], noWorkshop: { session: 5, title: 'Ausblick', kind: 'other' } }]);
    const told = await session.njb(`attendee import ${event} b.csv`);
    expect(told.stdout).toContain(`“njb session edit ${event} 5 --kind workshop” makes it a workshop.`);
    expect(told.stderr).not.toContain('--wish');
    const byHand = await session.njb(`workshop wish ${event} Ann Ausblick`);
    expect(byHand.stderr).toContain('“Ausblick” is in the programme');
    await session.done(`session edit ${event} 5 --kind workshop`);
    expect((await read(text)).code).toBe(0);
    expect(await wishes('Ann')).toEqual([5]);
  });

  test('near no workshop are none, where Enter answers the question', async () => {
    session.write('b.csv', 'E-Mail;Nachname;1. Wunsch;2. Wunsch\nann@x.example;Archer;3;Yoga\n');
    const answers = [
      ['Which workshop is “Yoga”?', ''],
      ['Import it like this?', 'y'],
    ] as const;
    await session.done(`attendee import ${event} b.csv`, { answers });
    expect(await wishes('Ann')).toEqual([3]);
  });

  test('go with the person when two are made one, and with the person when they are erased', async () => {
    await session.done('member add --given Ann --family Archer --email ann2@x.example');
    await session.done('member merge 4 1 --yes');
    expect(await wishes('ann2@x.example')).toEqual([1, 2]);
    await session.done('member forget ann2@x.example --yes');
    const sqlite = openPlain(session.database);
    const left = sqlite.prepare('SELECT count(*) FROM workshop_wishes WHERE person_id NOT IN (2, 3)').pluck().get();
    const log = sqlite
      .prepare(
        `SELECT count(*) FROM journal WHERE table_name = 'workshop_wishes' AND after ->> '$.person_id' NOT IN (2, 3)`,
      )
      .pluck()
      .get();
    sqlite.close();
    expect({ left, log }).toEqual({ left: 0, log: 0 });
  });
});
