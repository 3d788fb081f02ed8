import type { Context } from '../../context.js';
import type { Role } from '../../domain/role.js';
import { UserError } from '../../errors.js';
import { roleText } from './present.js';

/**
 * The one function that is meant: the only one, or the one with the number given. Of several one is asked on a terminal.
 * @throws UserError naming them where nobody can be asked, or where there is none
 */
export async function pickRole(context: Context, roles: readonly Role[], id: string | undefined): Promise<Role> {
  const { t, terminal, prompt } = context;
  const found = id === undefined ? roles : roles.filter((role) => String(role.id) === id);
  const [only] = found;
  if (only === undefined) {
    throw new UserError('There is no such function that could end.').hint(
      '“njb role list MEMBER” shows all functions with their numbers.',
    );
  }
  if (found.length === 1) return only;
  if (terminal.canAsk) {
    return prompt.choose(
      t('Which function is meant?'),
      found.map((role) => ({ name: roleText(context, role), value: role })),
    );
  }
  const complaint = new UserError('There are {count} functions.', { count: found.length });
  for (const role of found) complaint.hint('{id}: {role}', { id: role.id, role: roleText(context, role) });
  throw complaint.hint('Say which one is meant with --role, for example --role {id}.', { id: only.id });
}
