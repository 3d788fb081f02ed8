import type BetterSqlite3 from 'better-sqlite3';
import { fullName, type Member } from '../../domain/member.js';
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
        WHERE p.id IN (SELECT n.id FROM persons AS n WHERE ${lacksLetters('n.family_name')} OR ${lacksLetters('n.given_name')})
          AND p.blocked = 0
        ORDER BY p.family_name, p.given_name, p.id`,
    )
    .all();
  if (people.length === 0) return [];
  const persons = people.map((person) => {
    const { id, givenName, familyName } = person;
    const lacks = [
      ...(isBroken(givenName) ? ['given' as const] : []),
      ...(isBroken(familyName) ? ['family' as const] : []),
    ];
    return { id, name: fullName(person), lacks };
  });
  return [due('names_broken', 'soon', { count: persons.length, persons })];
}

/** The same as {@link isBroken}, as a condition. */
const lacksLetters = (column: string) => `instr(${column}, char(63)) OR instr(${column}, char(65533))`;

function isBroken(name: string): boolean {
  return name.includes('?') || name.includes('\ufffd');
}
