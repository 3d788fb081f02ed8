import { usualField } from '../../db/guest-fields.js';
import type { Db } from '../../db/store.js';
import { oneLine } from '../../domain/clean-text.js';

/** A guest's field as typed, in the spelling used before; null where none is said, or it is taken away. */
export async function fieldOption(db: Db, typed: string | undefined): Promise<string | null> {
  const text = oneLine(typed ?? '');
  return text === '' ? null : usualField(db, text);
}
