import type { Context } from '../../context.js';
import { type Candidate, findPersons, findSimilar } from '../../db/find-person.js';
import type { Db, Store } from '../../db/store.js';
import { UserError } from '../../errors.js';

/**
 * The one person a reference means: an id, an e-mail address or a name. What fits several is asked on a terminal.
 * @throws UserError naming the candidates where nobody can be asked, or the nearest names where it fits nobody
 */
export async function pickPerson(context: Context, reference: string): Promise<number> {
  const { query } = await context.store();
  const found = await findPersons(query, reference);
  const [only] = found;
  if (found.length === 1 && only) return only.id;
  if (only === undefined) throw await unknown(query, reference);
  if (context.terminal.canAsk) {
    return context.prompt.choose(
      context.t('“{person}” fits several people. Who is meant?', { person: reference }),
      found.map((each) => ({ name: label(each), value: each.id })),
    );
  }
  const complaint = new UserError('“{person}” fits {count} people.', { person: reference, count: found.length });
  for (const each of found.slice(0, 10)) complaint.hint('{id}: {person}', { id: each.id, person: label(each) });
  throw complaint.hint('Use the number or the e-mail address.');
}

/**
 * Refuses a reference that fits nobody, where a person is asked for; which of several is meant is asked later.
 * @throws UserError naming the nearest names
 */
export async function refuseUnknown({ query }: Pick<Store, 'query'>, reference: string): Promise<void> {
  if ((await findPersons(query, reference)).length === 0) throw await unknown(query, reference);
}

async function unknown(query: Db, reference: string): Promise<UserError> {
  const complaint = new UserError('Nobody here goes by “{person}”.', { person: reference });
  for (const near of await findSimilar(query, reference))
    complaint.hint('Did you mean “{word}”?', { word: label(near) });
  return complaint.hint('“njb member list --search TEXT” looks for a part of a name.');
}

function label({ name, municipality, email }: Candidate): string {
  return [name, municipality, email].filter(Boolean).join(', ');
}
