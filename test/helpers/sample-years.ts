import type { Store } from '../../src/db/store.js';

const states = ['BW', 'BY', 'BE', 'HE', 'NW', 'SN', null];
const organisations = ['DStGB', 'EGovC', 'Table:Media', 'GovLab', 'Universität Speyer', null];
const fields = ['Verwaltung', 'Medien', 'Wissenschaft'];
const names = ['Anna Adam', 'Ben Berg', 'Clara Cohn', 'Dirk Specht', null];

/**
 * Fills a database with the years 2024 to 2026 of a network that leaves nothing out: events of every kind and status,
 * partial dates, people counted and people listed, guests of every status, members who came, went and came back. The same
 * in every run.
 */
export function fillYears({ sqlite }: Pick<Store, 'sqlite'>, members = 60): void {
  let state = 7;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
  const pick = <T>(from: readonly T[]): T | undefined => from[below(from.length)];
  const day = (year: number) => `${year}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const partial = (year: number) => day(year).slice(0, pick([10, 10, 10, 7, 4]));
  const run = (sql: string, ...values: unknown[]) => Number(sqlite.prepare(sql).run(...values).lastInsertRowid);

  const series = run(
    "INSERT INTO series (slug, title, rrule, timezone) VALUES ('digital-impuls', 'Digital-Impuls', 'FREQ=MONTHLY', 'Europe/Berlin')",
  );
  const persons = Array.from({ length: members }, (_, at) => {
    const person = run(
      'INSERT INTO persons (given_name, family_name, blocked) VALUES (?, ?, ?)',
      pick(['Kim', 'Jördis']),
      `Muster ${at}`,
      below(12) === 0 ? 1 : 0,
    );
    const entered = below(5) === 0 ? null : partial(2022 + below(5));
    const status = pick(['active', 'active', 'active', 'former', 'prospect', 'supporter']);
    const left = status === 'former' && below(6) > 0 ? pick([partial(2024), partial(2025), '2025-12-31']) : null;
    const member = 'INSERT INTO memberships (person_id, status, entered_on, left_on) VALUES (?, ?, ?, ?)';
    run(member, person, status, entered, left);
    if (status === 'former' && below(3) === 0) run(member, person, 'active', partial(2026), null);
    for (let term = below(3); term > 0; term -= 1) {
      const place = run('INSERT INTO municipalities (name, state) VALUES (?, ?)', `Ort ${at}-${term}`, pick(states));
      run(
        'INSERT INTO terms (person_id, municipality_id, title, elected_on) VALUES (?, ?, ?, ?)',
        person,
        place,
        pick(['Bürgermeisterin', 'OB']),
        below(4) === 0 ? null : partial(2018 + 4 * below(3)),
      );
    }
    return person;
  });

  for (let at = 0; at < 72; at += 1) {
    const start = partial(2024 + (at % 3));
    const end = start.length === 10 && below(4) === 0 ? `${start.slice(0, 8)}28` : start;
    const event = run(
      `INSERT INTO events (slug, uid, title, series_id, kind, status, start_date, end_date, timezone, topic, attendance)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'Europe/Berlin', ?, ?)`,
      `event-${at}`,
      `event-${at}`,
      `Treffen ${at}`,
      pick([series, null]),
      pick(['own', 'own', 'joint', 'external']),
      pick(['held', 'held', 'planned', 'confirmed', 'cancelled']),
      start,
      end < start ? start : end,
      pick([`Thema ${at}`, `Thema ${at}`, null, ' ']),
      pick([null, null, below(30), 0]),
    );
    const session = run(
      "INSERT INTO sessions (event_id, position, day, kind, title) VALUES (?, 1, '2025-01-01', 'panel', 'Podium')",
      event,
    );
    for (let guest = below(5); guest > 0; guest -= 1) {
      const name = pick(names) ?? null;
      const organisation = pick(organisations) ?? (name === null ? 'KGSt' : null);
      run(
        'INSERT INTO guests (event_id, session_id, position, name, organisation, person_id, status, field) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        event,
        pick([null, session]),
        guest,
        name,
        organisation,
        name === null ? null : pick([null, pick(persons)]),
        pick(['confirmed', 'confirmed', 'requested', 'idea', 'declined']),
        at % 9 === 0 ? (fields[guest % 3] ?? null) : null,
      );
    }
    const there = new Set(Array.from({ length: below(25) }, () => persons[below(members) >> below(2)] ?? null));
    for (const person of there) {
      run(
        'INSERT INTO attendees (event_id, person_id, status) VALUES (?, ?, ?)',
        event,
        below(20) === 0 ? null : person,
        pick(['attended', 'attended', 'absent', 'accepted']),
      );
    }
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
