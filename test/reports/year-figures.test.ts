import { beforeAll, describe, expect, test } from 'vitest';
import { loadQueryBuilder } from '../../src/db/open.js';
import { readPersons } from '../../src/db/persons.js';
import type { Store } from '../../src/db/store.js';
import { membersReport } from '../../src/reports/members.js';
import { type FigureName, figureNames, yearReport } from '../../src/reports/year.js';
import { newStore } from '../helpers/database.js';
import { fillYears } from '../helpers/sample-years.js';

let store: Store;
beforeAll(async () => {
  await loadQueryBuilder();
  store = await newStore();
  fillYears(store);
  // of so few members it may be unknown when they joined that the years can be compared
  store.sqlite.exec("UPDATE memberships SET entered_on = '2021' WHERE entered_on IS NULL AND id % 7 > 0");
});

/** Every figure of a finished year ($year), as of $today, by one query that stands alone. */
const queries: Record<FigureName, string> = {
  meetings: `SELECT count(*) FROM events WHERE substr(start_date, 1, 4) = $year AND kind IN ('own', 'joint')
    AND (status = 'held' OR status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date)))`,
  topics: `SELECT count(*) FROM events WHERE substr(start_date, 1, 4) = $year AND kind IN ('own', 'joint')
    AND trim(topic) <> ''
    AND (status = 'held' OR status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date)))`,
  guests: `SELECT count(DISTINCT coalesce(name, 'org: ' || organisation))
    FROM guests JOIN events ON events.id = event_id
    WHERE guests.status = 'confirmed' AND substr(start_date, 1, 4) = $year AND kind <> 'external'
    AND (events.status = 'held'
      OR events.status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date)))`,
  appearances: `SELECT count(*) FROM (SELECT DISTINCT event_id, coalesce(name, 'org: ' || organisation)
    FROM guests JOIN events ON events.id = event_id
    WHERE guests.status = 'confirmed' AND substr(start_date, 1, 4) = $year AND kind <> 'external'
    AND (events.status = 'held'
      OR events.status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date))))`,
  organisations: `SELECT count(DISTINCT organisation) FROM (SELECT min(organisation) AS organisation
    FROM guests JOIN events ON events.id = event_id
    WHERE guests.status = 'confirmed' AND substr(start_date, 1, 4) = $year AND kind <> 'external'
    AND (events.status = 'held'
      OR events.status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date)))
    GROUP BY event_id, coalesce(name, 'org: ' || organisation))`,
  attendance: `SELECT sum(iif(attendance IS NOT NULL, attendance, listed)) FROM
    (SELECT events.attendance, nullif(sum(attendees.status = 'attended'), 0) AS listed
      FROM events LEFT JOIN attendees ON event_id = events.id
      WHERE substr(start_date, 1, 4) = $year AND kind <> 'external'
      AND (events.status = 'held'
        OR events.status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date)))
      GROUP BY events.id)`,
  average: `SELECT round(avg(iif(attendance IS NOT NULL, attendance, listed)), 1) FROM
    (SELECT events.attendance, nullif(sum(attendees.status = 'attended'), 0) AS listed
      FROM events LEFT JOIN attendees ON event_id = events.id
      WHERE substr(start_date, 1, 4) = $year AND kind <> 'external'
      AND (events.status = 'held'
        OR events.status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date)))
      GROUP BY events.id)`,
  external: `SELECT count(*) FROM events WHERE substr(start_date, 1, 4) = $year AND kind = 'external'
    AND (status = 'held' OR status IN ('planned', 'confirmed') AND end_date < substr($today, 1, length(end_date)))`,
  members: `SELECT count(*) FROM persons WHERE id IN (SELECT person_id FROM memberships
    WHERE status IN ('active', 'former') AND (entered_on IS NULL OR substr(entered_on, 1, 4) <= $year)
    AND iif(left_on IS NULL, status = 'active', substr(left_on, 1, 4) > $year))`,
  joined: `SELECT count(*) FROM memberships
    WHERE status IN ('active', 'former') AND substr(entered_on, 1, 4) = $year`,
  left: `SELECT count(*) FROM memberships WHERE status = 'former' AND substr(left_on, 1, 4) = $year`,
};

function recomputed(name: FigureName, year: number, today: string): unknown {
  return store.sqlite
    .prepare(queries[name])
    .pluck()
    .get({ year: String(year), today });
}

describe.each([2024, 2025])('the figures of %i', (year) => {
  test.each(figureNames)('%s is what one query counts, and so is the year before', (name) => {
    const today = '2026-03-15';
    const { figures } = yearReport(store.sqlite, year, today, false);
    expect(figures[name]).toEqual({
      value: recomputed(name, year, today),
      before: recomputed(name, year - 1, today),
    });
    expect(figures[name].value).not.toBe(0);
  });
});

test('guests by field are what one query counts', () => {
  const { fields } = yearReport(store.sqlite, 2025, '2026-03-15', false);
  const rows = store.sqlite
    .prepare(
      `SELECT field, count(*) AS guests FROM (
         SELECT min(coalesce(g.field,
                  (SELECT field FROM guests WHERE field <> '' AND name = g.name ORDER BY id DESC LIMIT 1),
                  (SELECT field FROM guests WHERE field <> '' AND organisation = g.organisation ORDER BY id DESC LIMIT 1)
                )) AS field
           FROM guests AS g JOIN events AS e ON e.id = event_id
          WHERE g.status = 'confirmed' AND substr(start_date, 1, 4) = '2025' AND kind <> 'external'
            AND (e.status = 'held' OR e.status IN ('planned', 'confirmed') AND end_date < substr('2026-03-15', 1, length(end_date)))
          GROUP BY coalesce(name, 'org: ' || organisation))
        GROUP BY field ORDER BY field IS NULL, guests DESC, field`,
    )
    .all();
  expect(fields).toEqual(rows);
  expect(fields.length).toBeGreaterThan(2);
});

test('the numbers behind a figure add up to it', () => {
  const report = yearReport(store.sqlite, 2025, '2026-03-15', true);
  const { figures, months, states, guestKinds, fields, records } = report;
  const total = (numbers: (number | null)[]) => numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  const withoutMonth = report.meetings.filter(({ date }) => date.length === 4);
  expect(withoutMonth.length).toBeGreaterThan(0);
  expect(total(months.map(({ meetings }) => meetings)) + withoutMonth.length).toBe(figures.meetings.value);
  expect(total(months.map(({ came }) => came)) + total(withoutMonth.map(({ came }) => came))).toBe(
    figures.attendance.value,
  );
  expect(total(states.map(({ members }) => members))).toBe(figures.members.value);
  expect(total(states.map(({ before }) => before))).toBe(figures.members.before);
  expect(total(Object.values(guestKinds))).toBe(figures.guests.value);
  expect(total(fields.map(({ guests }) => guests))).toBe(figures.guests.value);
  expect([records?.joined.length, records?.left.length]).toEqual([figures.joined.value, figures.left.value]);
  expect(months[11]?.members).toBe(figures.members.value);
  expect(yearReport(store.sqlite, 2025, '2026-03-15', false).records).toBeNull();
});

test('members by Land are those of report members, today', async () => {
  const today = '2026-09-04';
  const persons = await readPersons(store.query, today);
  const rule = { rule: 'latest', ageLimit: 40 } as const;
  // who entered in a part of the year that is yet to come is active and no member yet
  const ahead = new Set(persons.filter(({ enteredOn }) => (enteredOn ?? '') > today).map(({ id }) => id));
  const present = persons.filter(({ id }) => !ahead.has(id));
  const expected = membersReport(present, 'active', today, rule).states.map(({ state, count }) => [state, count]);
  const { states } = yearReport(store.sqlite, 2026, today, false);
  expect(new Map(states.map(({ state, members }) => [state, members]))).toEqual(
    new Map(expected as [string, number][]),
  );
});

test('a running year is compared with the same part of the year before', () => {
  const { figures, running, until, before, months } = yearReport(store.sqlite, 2026, '2026-03-15', false);
  expect([running, until, before]).toEqual([true, '2026-03-15', { year: 2025, until: '2025-03-15' }]);
  expect(months.map(({ members }) => members !== null)).toEqual([true, true, ...Array(10).fill(false)]);
  const inPart = store.sqlite
    .prepare(
      `SELECT count(*) FROM events WHERE start_date BETWEEN '2025' AND '2025-03-15' AND kind <> 'external' AND status <> 'cancelled'`,
    )
    .pluck();
  expect(figures.meetings.before).toBe(inPart.get());
  const whole = yearReport(store.sqlite, 2026, '2027-01-01', false);
  expect(figures.meetings.before).toBeLessThan(whole.figures.meetings.before ?? 0);
});

test('who leaves on the last day of the year is no member after it, and members change by who joined and left', async () => {
  const { sqlite } = await newStore();
  const member = (entered: string | null, left: string | null) => {
    const { lastInsertRowid } = sqlite.prepare("INSERT INTO persons (family_name) VALUES ('Mayer')").run();
    sqlite
      .prepare('INSERT INTO memberships (person_id, status, entered_on, left_on) VALUES (?, ?, ?, ?)')
      .run(lastInsertRowid, left === null ? 'active' : 'former', entered, left);
  };
  member('2019', null);
  member('2020', '2025-12-31');
  member('2025', null);
  member('2025-12-31', null);
  member('2025-03', '2025-06');
  member('2026-01-01', null);
  member('2024', '2026-01-01');
  const { figures, months } = yearReport(sqlite, 2025, '2026-02-01', false);
  expect(figures.members).toEqual({ value: 4, before: 3 });
  expect([figures.joined.value, figures.left.value]).toEqual([3, 2]);
  expect(months.map(({ members }) => members)).toEqual([4, 4, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4]);
});

test('an end said beforehand, and in part, counts once it is surely over', async () => {
  const { sqlite } = await newStore();
  sqlite.exec(`INSERT INTO persons (family_name) VALUES ('Mayer'), ('Sommer');
    INSERT INTO memberships (person_id, status, entered_on, left_on)
      VALUES (1, 'active', '2019', '2026'), (2, 'active', '2019', '2026-05')`);
  const figuresOn = (today: string) => {
    const { members, left } = yearReport(sqlite, 2026, today, false).figures;
    return [members.value, left.value];
  };
  expect(['2026-05-20', '2026-11-27', '2027-01-01'].map(figuresOn)).toEqual([
    [2, 0],
    [1, 1],
    [0, 2],
  ]);
});
