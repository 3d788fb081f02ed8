import type BetterSqlite3 from 'better-sqlite3';
import { fullName, type Member } from '../../domain/member.js';
import { lacksLetters } from '../../domain/names.js';
import { type Due, due } from './due.js';

type Name = Pick<Member, 'id' | 'givenName' | 'familyName' | 'academicTitle'>;

/**
 * People whose names lack letters, as in `Ay?e`: the list they came with was saved where those letters do not exist. Asked
 * of the index of names alone, as it is asked at every start.
 */
export function dueNames(sqlite: BetterSqlite3.Database): Due[] {
  const people = sqlite
    .prepare<[], Name>(
      `SELECT p.id, p.given_name AS givenName, p.family_name AS familyName, p.academic_title AS academicTitle
         FROM persons AS p
        WHERE p.id IN (SELECT n.id FROM persons AS n WHERE ${isBroken('n.family_name')} OR ${isBroken('n.given_name')})
          AND p.blocked = 0
        ORDER BY p.family_name, p.given_name, p.id`,
    )
    .all();
  if (people.length === 0) return [];
  const persons = people.map((person) => {
    const { id, givenName, familyName } = person;
    const lacks = [
      ...(lacksLetters(givenName) ? ['given' as const] : []),
      ...(lacksLetters(familyName) ? ['family' as const] : []),
    ];
    return { id, name: fullName(person), lacks };
  });
  return [due('names_broken', 'soon', { count: persons.length, persons })];
}

/** The same as {@link lacksLetters}, as a condition. */
const isBroken = (column: string) => `instr(${column}, char(63)) OR instr(${column}, char(65533))`;
