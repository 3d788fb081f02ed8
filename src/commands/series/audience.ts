import { findPersons, findSimilar } from '../../db/find-person.js';
import type { Db } from '../../db/store.js';
import { groupWords as groups, parseAudiencePart } from '../../domain/audience.js';
import { UserError } from '../../errors.js';
import { nearest } from '../usage.js';

/**
 * An audience as it is stored: its parts, tidied. People stay as they were typed and are looked up at each use.
 * @throws UserError naming the part that is misspelt, or that there is none
 */
export function audienceText(values: readonly string[]): string {
  const parts = values
    .flatMap((value) => value.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) {
    throw new UserError('“{value}” is no audience; there are {words}.', {
      value: values.join(', '),
      words: groups.join(', '),
    });
  }
  for (const part of parts.map(parseAudiencePart)) {
    if (!('misspelt' in part)) continue;
    throw new UserError('“{value}” is no audience; there are {words}.', {
      value: part.misspelt,
      words: part.words.join(', '),
    });
  }
  return [...new Set(parts)].join(', ');
}

/**
 * Refuses an audience that names somebody nobody knows: mostly a group mistyped.
 * @throws UserError with the nearest group or names
 */
export async function refuseUnknownPeople(db: Db, audience: string | null): Promise<void> {
  for (const part of (audience ?? '').split(', ').filter(Boolean).map(parseAudiencePart)) {
    const reference = 'reference' in part ? part.reference : 'saved' in part ? part.saved : null;
    if (reference === null) continue;
    const name = reference.toLowerCase();
    const saved = await db.selectFrom('audiences').select('id').where('name', '=', name).executeTakeFirst();
    if (saved !== undefined) continue;
    if ('saved' in part) {
      throw new UserError('There is no saved audience “{name}”.', { name }).hint(
        '“njb audience list” shows all of them.',
      );
    }
    if ((await findPersons(db, reference)).length > 0) continue;
    const complaint = new UserError('“{value}” is neither a group of people nor somebody njb knows.', {
      value: reference,
    });
    const near = nearest(reference, groups);
    if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
    for (const { name } of await findSimilar(db, reference)) complaint.hint('Did you mean “{word}”?', { word: name });
    throw complaint.hint('Groups are {words}.', { words: groups.join(', ') });
  }
}
