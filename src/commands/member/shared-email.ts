import type { Context } from '../../context.js';
import { type Candidate, findPersons } from '../../db/find-person.js';
import { readHeader } from '../../db/header.js';
import { UserError } from '../../errors.js';

/** Somebody else who has an address already; null: nobody. */
export async function holderOf(context: Context, address: string, except?: number): Promise<Candidate | null> {
  if (readHeader(context.config.database) === null) return null;
  const { query } = await context.store();
  return (await findPersons(query, address)).find(({ id }) => id !== except) ?? null;
}

/** Asks whether two people share an address, as a couple or the two of one town hall may. */
export function isShared({ t, prompt }: Context, email: string, { name, id }: Candidate): Promise<boolean> {
  return prompt.confirm(
    t(
      '{email} already belongs to {name} (no. {id}). Do both use this address? Each mail then goes there once only, unless it is about one person alone.',
      {
        email,
        name,
        id,
      },
    ),
    false,
  );
}

/**
 * Makes sure that an address somebody else has is meant to be shared: said with `--shared-email`, or asked.
 * @throws UserError where it is not
 */
export async function settleShared(context: Context, email: string, holder: Candidate, isSaid: boolean): Promise<void> {
  const { terminal, options } = context;
  if (isSaid) return;
  if (terminal.canAsk && !options.json && !options.yes && (await isShared(context, email, holder))) return;
  throw new UserError('{email} already belongs to {name} (no. {id}).', { email, name: holder.name, id: holder.id })
    .hint('“njb member show {id}” shows the person.', { id: holder.id })
    .hint(
      'If both use the address, say so with --shared-email; each mail then goes there once only, unless it is about one person alone.',
    );
}
