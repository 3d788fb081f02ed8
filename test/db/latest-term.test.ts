import { expect, test } from 'vitest';
import { listAttendees } from '../../src/db/attendees.js';
import { correspondents } from '../../src/db/correspondents.js';
import { findPersons } from '../../src/db/find-person.js';
import { readGuestList } from '../../src/db/guest-list.js';
import { readNeeds } from '../../src/db/needs.js';
import { readPairable } from '../../src/db/pairs.js';
import { readPersons } from '../../src/db/persons.js';
import { newStore } from '../helpers/database.js';

test.each([
  ['by election', "'2019'", "'2014'"],
  ['by their starts where they were elected on one day', "'2019'", "'2019'"],
  ['by their starts where no election is known', 'NULL', 'NULL'],
  ['with an election before one without', "'2014'", 'NULL'],
])('the latest of two terms is the same wherever somebody is shown: %s', async (_, late, early) => {
  const { sqlite, query, close } = await newStore();
  // the latest one was entered first
  sqlite.exec(`
    INSERT INTO municipalities (id, name, population) VALUES (1, 'Ulm', 100), (2, 'Diez', 200);
    INSERT INTO persons (id, given_name, family_name) VALUES (1, 'Kim', 'Mayer');
    INSERT INTO terms (person_id, municipality_id, elected_on, starts_on) VALUES (1, 1, ${late}, '2020'), (1, 2, ${early}, '2015');
    INSERT INTO events (id, slug, uid, title, kind, status, start_date, end_date, timezone)
      VALUES (1, 'impuls', 'uid', 'Impuls', 'own', 'planned', '2025-09-04', '2025-09-04', 'Europe/Berlin');
    INSERT INTO attendees (event_id, person_id, status) VALUES (1, 1, 'accepted')`);
  const shown = [
    ...(await readPersons(query, '2025-09-04')).map(({ municipality }) => municipality?.name),
    ...[...correspondents(sqlite, '2025-09-04')].map(({ municipality }) =>
      municipality?.population === 100 ? 'Ulm' : 'another',
    ),
    ...(await listAttendees(query, 1)).map(({ municipality }) => municipality),
    ...(await findPersons(query, 'Mayer')).map(({ municipality }) => municipality),
    ...(await readGuestList(query, 1)).map(({ municipality }) => municipality),
    ...readNeeds(sqlite, 1).map(({ municipality }) => municipality),
    ...readPairable(sqlite, 1).map(({ municipality }) => municipality),
  ];
  close();
  expect(shown).toEqual(new Array(7).fill('Ulm'));
});
