import type BetterSqlite3 from 'better-sqlite3';
import {
  type Audience,
  audienceOf,
  audienceParts,
  type Filter,
  type Group,
  parseAudiencePart,
} from '../domain/audience.js';

/**
 * An audience as it is kept: people by number, audiences by name. Null: it holds what only somebody who typed it could
 * explain, such as a name, or contains itself.
 */
export function readStoredAudience(
  sqlite: BetterSqlite3.Database,
  text: string,
  inside: readonly string[] = [],
): Audience | null {
  const terms: { excluded: boolean; term: Group | Filter }[] = [];
  for (const typed of audienceParts(text)) {
    const part = parseAudiencePart(typed);
    if ('misspelt' in part) return null;
    const term = 'term' in part ? part.term : named(sqlite, part, inside);
    if (term === null) return null;
    terms.push({ excluded: part.excluded, term });
  }
  return audienceOf(terms);
}

function named(
  sqlite: BetterSqlite3.Database,
  part: { reference: string } | { saved: string },
  inside: readonly string[],
): Group | null {
  const name = 'saved' in part ? part.saved : part.reference.toLowerCase();
  const definition = sqlite
    .prepare<[string], string>('SELECT definition FROM audiences WHERE name = ?')
    .pluck()
    .get(name);
  if (definition !== undefined) {
    const audience = inside.includes(name) ? null : readStoredAudience(sqlite, definition, [...inside, name]);
    return audience === null ? null : { kind: 'saved', name, audience };
  }
  return /^\d+$/.test(name) ? { kind: 'person', id: Number(name) } : null;
}
