import type BetterSqlite3 from 'better-sqlite3';
import type { State } from '../domain/member.js';
import type { PartialDate, PlainDate } from '../domain/partial-date.js';
import { statusOn } from './membership-on.js';
import { latestTerm } from './year-figures.js';

/** A member who joined, as the magazine introduces them. */
export interface NewMember {
  id: number;
  givenName: string;
  familyName: string;
  academicTitle: string | null;
  enteredOn: PartialDate;
  office: string | null;
  municipality: string | null;
  state: State | null;
  population: number | null;
  /** What they said about themselves or why they joined, for print. */
  statement: string | null;
  /** Their last word on photos; null: never asked. */
  photoConsent: boolean | null;
  /** Their last word on being named in lists; null: never asked. */
  nameConsent: boolean | null;
}

const lastWord = (purpose: string) => `(SELECT c.revoked_on IS NULL FROM consents AS c
   WHERE c.person_id = p.id AND c.purpose = '${purpose}' ORDER BY c.id DESC LIMIT 1)`;

/**
 * Members who entered on that day or later and have not left, in order of entry. An entry known in part counts where it
 * can have been so late.
 */
export function newMembers(sqlite: BetterSqlite3.Database, since: PlainDate, today: PlainDate): NewMember[] {
  type Row = Omit<NewMember, 'photoConsent' | 'nameConsent'> & { photo: number | null; named: number | null };
  return sqlite
    .prepare<[{ since: string; until: string }], Row>(
      `SELECT p.id, p.given_name AS givenName, p.family_name AS familyName, p.academic_title AS academicTitle,
              m.entered_on AS enteredOn, own.title AS office, c.name AS municipality, c.state, c.population, p.statement,
              ${lastWord('photo')} AS photo, ${lastWord('name_in_lists')} AS named
         FROM memberships AS m JOIN persons AS p ON p.id = m.person_id
         LEFT JOIN terms AS own ON own.id = (${latestTerm('p.id')})
         LEFT JOIN municipalities AS c ON c.id = own.municipality_id
        WHERE ${statusOn('@until')} = 'active'
          AND (m.entered_on >= @since OR m.entered_on IN (substr(@since, 1, 7), substr(@since, 1, 4)))
        ORDER BY m.entered_on, p.family_name, p.given_name, p.id`,
    )
    .all({ since, until: today })
    .map(({ photo, named, ...member }) => ({
      ...member,
      photoConsent: photo === null ? null : photo === 1,
      nameConsent: named === null ? null : named === 1,
    }));
}
