import { sql } from 'kysely';
import { damerauDistance, foldText } from '../domain/names.js';
import { among } from './id-list.js';
import { latestMunicipality } from './latest-term.js';
import type { Db } from './store.js';

/** Somebody who may be meant. */
export interface Candidate {
  id: number;
  name: string;
  email: string | null;
  municipality: string | null;
}

/**
 * Everybody whom a reference fits: an id, an e-mail address (any of theirs), or a name (case, umlauts and order do not
 * matter; a part of the name will do if nobody has it as the whole name).
 */
export async function findPersons(db: Db, reference: string): Promise<Candidate[]> {
  if (/^\d+$/.test(reference)) return candidates(db, [Number(reference)]);
  if (reference.includes('@')) {
    const rows = await db
      .selectFrom('email_addresses')
      .select('person_id')
      .where('address', '=', reference.trim())
      .execute();
    return candidates(
      db,
      rows.map((row) => row.person_id),
    );
  }
  const wanted = words(reference);
  if (wanted.length === 0) return [];
  const named = (await candidates(db)).map((person) => ({ person, words: words(person.name) }));
  const whole = named.filter((each) => sameWords(each.words, wanted));
  const part = named.filter((each) => wanted.every((word) => each.words.includes(word)));
  return (whole.length > 0 ? whole : part).map(({ person }) => person);
}

/** Up to three people whose name, or address, is close to a reference that fits nobody. */
export async function findSimilar(db: Db, reference: string): Promise<Candidate[]> {
  const isAddress = reference.includes('@');
  const wanted = isAddress ? reference.trim().toLowerCase() : words(reference).join(' ');
  const textsOf = ({ name, email }: Candidate) =>
    isAddress ? [(email ?? '').toLowerCase()] : [words(name).join(' '), ...words(name)];
  return (await candidates(db))
    .map((person) => ({ person, distance: Math.min(...textsOf(person).map((text) => slips(text, wanted))) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ person }) => person);
}

/** How many slips of the pen lie between two names; infinitely many where they are more than a third of its letters. */
function slips(name: string, wanted: string): number {
  const limit = Math.min(3, Math.floor(Math.max(name.length, wanted.length) / 3));
  const distance = damerauDistance(name, wanted, limit);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** Everybody, or those with these ids, by id. */
async function candidates(db: Db, ids?: readonly number[]): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('persons as p')
    .leftJoin('email_addresses as e', (join) => join.onRef('e.person_id', '=', 'p.id').on('e.is_primary', '=', 1))
    .select(['p.id', 'p.given_name', 'p.family_name', 'e.address as email'])
    .select(sql<string | null>`${sql.raw(latestMunicipality('p.id'))}`.as('municipality'))
    .$if(ids !== undefined, (query) => query.where('p.id', 'in', among(ids ?? [])))
    .orderBy('p.id')
    .execute();
  return rows.map(({ given_name, family_name, ...row }) => ({ ...row, name: `${given_name} ${family_name}`.trim() }));
}

function words(name: string): string[] {
  return foldText(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ');
}
