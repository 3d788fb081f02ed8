import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/import/fields.js';
import { planFile } from '../../src/import/plan-file.js';
import { type State, simulateApply } from './simulate-apply.js';

const head = 'Vorname;Nachname;E-Mail;Kommune;geb.\n';

async function rowsOf(lines: string, known: State, overwrite: Field[] = []) {
  const options = { today: '2025-09-01', overwrite: new Set(overwrite) };
  const plan = await planFile(Buffer.from(`${head}${lines}\n`), known, options);
  if (plan.kind !== 'plan') throw new Error(`refused: ${JSON.stringify(plan)}`);
  return plan.rows;
}

/** People each of whom was entered when none of the others was there, as over years, by hand or by a merge. */
async function office(...people: string[]): Promise<State> {
  const all: State = { people: [], places: [] };
  for (const line of people) {
    const { people: own, places } = simulateApply(
      { people: [], places: [] },
      await rowsOf(line, { people: [], places: [] }),
    );
    for (const place of places)
      if (!all.places.some(({ name }) => name === place.name)) {
        all.places.push({ ...place, id: all.places.length + 1 });
      }
    const idOf = (placeId: number | null) => {
      const name = places.find(({ id }) => id === placeId)?.name;
      return all.places.find((place) => place.name === name)?.id ?? null;
    };
    for (const { terms, ...person } of own) {
      all.people.push({
        ...person,
        id: all.people.length + 1,
        terms: terms.map((term) => ({ ...term, placeId: idOf(term.placeId) })),
      });
    }
  }
  return all;
}

/** What becomes of one row: `new`, the number of the person it is about, or the question with the people it is about. */
async function matched(row: string, known: State, overwrite: Field[] = []) {
  const [planned] = await rowsOf(row, known, overwrite);
  if (planned?.kind === 'ambiguous') return `${planned.why} ${planned.people.map(({ id }) => id).join(' ')}`;
  return planned?.kind === 'new' || planned?.kind === 'rejected' ? planned.kind : planned?.person.id;
}

describe('an address', () => {
  it('of several people is asked about, unless just one of them bears the name', async () => {
    const two = await office('Kim;Mayer;wir@diez.de;Diez;', 'Uwe;Kurz;wir@diez.de;Diez;');
    expect(await matched('Eva;Holm;wir@diez.de;Diez;', two)).toBe('email_of_several 1 2');
    expect(await matched('Uwe;Kurz;wir@diez.de;Diez;', two)).toBe(2);
    const namesakes = await office('Kim;Mayer;wir@diez.de;Diez;', 'Kim;Mayer;wir@diez.de;Diez;');
    expect(await matched('Kim;Mayer;wir@diez.de;Diez;', namesakes)).toBe('email_of_several 1 2');
  });

  it('of their own makes a new family name theirs, but not in another municipality, nor without a given name', async () => {
    const known = await office('Kim;Mayer;kim.mayer@diez.de;Diez;');
    expect(await matched('Kim;Schmidt;kim.mayer@diez.de;Diez;', known)).toBe(1);
    expect(await matched('Kim;Schmidt;kim.mayer@diez.de;;', known)).toBe(1);
    expect(await matched('Kim;Schmidt;kim.mayer@diez.de;Ulm;', known)).toBe('email_of_other_name 1');
    const nameless = await office(';Mayer;kim.mayer@diez.de;Diez;');
    expect(await matched(';Schmidt;kim.mayer@diez.de;Diez;', nameless)).toBe('email_of_other_name 1');
  });

  it('of a town hall makes nobody somebody else', async () => {
    const known = await office('Kim;Mayer;rathaus@diez.de;Diez;');
    expect(await matched('Kim;Schmidt;rathaus@diez.de;Diez;', known)).toBe('email_of_other_name 1');
  });
});

describe('a name', () => {
  it('that several bear in the municipality is asked about', async () => {
    const two = await office('Kim;Mayer;;Diez;', 'Kim;Mayer;;Diez;');
    expect(await matched('Kim;Mayer;;Diez;', two)).toBe('several_of_this_name 1 2');
  });

  it('that several bear in the municipality means the one of the year of birth, where all others are of another one', async () => {
    const two = await office('Kim;Mayer;;Diez;1960', 'Kim;Mayer;;Diez;1990');
    expect(await matched('Kim;Mayer;;Diez;1.5.1990', two)).toBe(2);
    expect(await matched('Kim;Mayer;;Diez;1970', two)).toBe('several_of_this_name 1 2');
    expect(await matched('Kim;Mayer;;Diez;1990', two, ['born'])).toBe('several_of_this_name 1 2');
    const unknown = await office('Kim;Mayer;;Diez;', 'Kim;Mayer;;Diez;1960');
    expect(await matched('Kim;Mayer;;Diez;1960', unknown)).toBe('several_of_this_name 1 2');
    expect(await matched('Kim;Mayer;;Diez;1990', unknown)).toBe('several_of_this_name 1 2');
  });

  it('with another year of birth is asked about, unless the file may change birthdays', async () => {
    const known = await office('Kim;Mayer;;Diez;1986');
    expect(await matched('Kim;Mayer;;Diez;1979', known)).toBe('birth_year_differs 1');
    expect(await matched('Kim;Mayer;;Diez;1979', known, ['born'])).toBe(1);
  });

  it('much alike in the municipality is asked about, unless the years of birth differ', async () => {
    const known = await office('Kim;Mayer;;Diez;1986');
    expect(await matched('Kim;Mayr;;Diez;1986', known)).toBe('name_similar 1');
    expect(await matched('Kim;Mayr;;Diez;1979', known)).toBe('new');
  });

  it('of one birthday and family name in one municipality are asked about, whatever the given name', async () => {
    const known = await office('Max;Weiß;max@diez.de;Diez;14.2.1985');
    expect(await matched('Maximilian;Weiss;;Diez;14.2.1985', known)).toBe('name_similar 1');
    expect(await matched('Maximilian;Weiss;mw@diez.de;Diez;14.2.85', known)).toBe('name_similar 1');
    expect(await matched('Maximilian;Weiss;;Diez;15.2.1985', known)).toBe('new');
    expect(await matched('Maximilian;Weiss;;Diez;1985', known)).toBe('new');
    expect(await matched('Maximilian;Weiss;;Ulm;14.2.1985', known)).toBe('new');
  });

  it('in a municipality spelt alike is asked about, unless the years of birth differ', async () => {
    const known = await office('Kim;Mayer;;Diez;1986');
    expect(await matched('Kim;Mayer;;Dietz;1986', known)).toBe('municipality_similar 1');
    expect(await matched('Kim;Mayer;;Dietz;1979', known)).toBe('new');
  });

  it('without a municipality on one side is asked about, unless the years of birth differ', async () => {
    const known = await office('Kim;Mayer;;Diez;1986');
    expect(await matched('Kim;Mayer;;;', known)).toBe('municipality_unknown 1');
    expect(await matched('Kim;Mayer;;;1979', known)).toBe('new');
  });

  it('alone is somebody only where of one person nothing else is known either', async () => {
    expect(await matched('Kim;Mayer;;;', await office('Kim;Mayer;;;'))).toBe(1);
    expect(await matched('Kim;Mayer;;;', await office('Kim;Mayer;kim@mayer.de;;'))).toBe('municipality_unknown 1');
    expect(await matched('Kim;Mayer;;;', await office('Kim;Mayer;;;', 'Kim;Mayer;;;'))).toBe(
      'municipality_unknown 1 2',
    );
    expect(await matched('Kim;Mayer;;Ulm;', await office('Kim;Mayer;;;'))).toBe('municipality_unknown 1');
  });

  it('with the birthday is somebody whose municipality is not known, if just one is', async () => {
    const twin = 'Kim;Mayer;;;5.3.1986';
    expect(await matched('Kim;Mayer;;Ulm;5.3.1986', await office(twin))).toBe(1);
    expect(await matched('Kim;Mayer;;Ulm;5.3.1986', await office(twin, twin))).toBe('municipality_unknown 1 2');
    expect(await matched('Kim;Mayer;;Ulm;5.3.1986', await office('Kim;Mayer;;Diez;5.3.1986'))).toBe(
      'same_birthday_elsewhere 1',
    );
  });
});
