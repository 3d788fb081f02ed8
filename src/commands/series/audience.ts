import { findPersons, findSimilar } from '../../db/find-person.js';
import type { Db } from '../../db/store.js';
import { parseAudiencePart } from '../../domain/audience.js';
import { UserError } from '../../errors.js';
import { germanGroup, groupsInBoth, groupsToMean, inEnglishWords } from '../audience/german.js';
import { inBoth } from '../choices.js';
import { nearest } from '../usage.js';

/**
 * An audience as it is stored: its parts, tidied. People stay as they were typed and are looked up at each use.
 * @throws UserError naming the part that is misspelt, or that there is none
 */
export function audienceText(values: readonly string[]): string {
  const parts = values.flatMap(inEnglishWords);
  if (parts.length === 0) {
    throw new UserError('“{value}” is no audience; there are {words}.', {
      value: values.join(', '),
      words: groupsInBoth(),
    });
  }
  for (const part of parts.map(parseAudiencePart)) {
    if (!('misspelt' in part)) continue;
    throw new UserError('“{value}” is no audience; there are {words}.', {
      value: part.misspelt,
      words: inBoth(part.words),
    });
  }
  return [...new Set(parts)].join(', ');
}

/**
 * An audience as it is kept, once the database was asked what its names mean: groups by their English word. Refuses one
 * that names somebody nobody knows: mostly a group mistyped.
 * @throws UserError with the nearest group or names
 */
export async function settledAudience(db: Db, audience: string | null): Promise<string | null> {
  if (audience === null) return null;
  const settled: string[] = [];
  for (const text of audience.split(', ').filter(Boolean)) settled.push(await settledPart(db, text));
  return settled.join(', ');
}

async function settledPart(db: Db, text: string): Promise<string> {
  const part = parseAudiencePart(text);
  const reference = 'reference' in part ? part.reference : 'saved' in part ? part.saved : null;
  if (reference === null) return text;
  const name = reference.toLowerCase();
  const saved = await db.selectFrom('audiences').select('id').where('name', '=', name).executeTakeFirst();
  if (saved !== undefined) return text;
  if ('saved' in part) {
    throw new UserError('There is no saved audience “{name}”.', { name }).hint(
      '“njb audience list” shows all of them.',
    );
  }
  const german = germanGroup(reference);
  if (german !== undefined) return `${part.excluded ? 'not:' : ''}${german}`;
  if ((await findPersons(db, reference)).length > 0) return text;
  const complaint = new UserError('“{value}” is neither a group of people nor somebody njb knows.', {
    value: reference,
  });
  const near = nearest(reference, groupsToMean);
  if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
  for (const { name } of await findSimilar(db, reference)) complaint.hint('Did you mean “{word}”?', { word: name });
  throw complaint.hint('Groups are {words}.', { words: groupsInBoth() });
}
