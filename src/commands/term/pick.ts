import type { Context } from '../../context.js';
import type { Term } from '../../domain/member.js';
import { UserError } from '../../errors.js';
import { officeText } from './present.js';

/**
 * The one term of a person that is meant: by its number, or the only one there is. Of several one is asked on a terminal.
 * @throws UserError naming the terms where nobody can be asked
 */
export async function pickTerm(context: Context, terms: readonly Term[], id: string | undefined): Promise<Term> {
  const { t, terminal, prompt } = context;
  const found = id === undefined ? terms : terms.filter((term) => String(term.id) === id);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined) {
    const complaint =
      id === undefined
        ? new UserError('There is no term of office to change here.')
        : new UserError('There is no term {id} to change here.', { id });
    throw withTerms(context, complaint, terms).hint('“njb term list MEMBER” shows all terms with their numbers.');
  }
  if (terminal.canAsk) {
    return prompt.choose(
      t('Which term of office is meant?'),
      found.map((term) => ({ name: officeText(context, term), value: term })),
    );
  }
  throw withTerms(context, new UserError('There are {count} terms of office.', { count: found.length }), found).hint(
    'Say which one is meant with --term, for example --term {id}.',
    { id: only.id },
  );
}

function withTerms(context: Context, complaint: UserError, terms: readonly Term[]): UserError {
  for (const term of terms) complaint.hint('{id}: {office}', { id: term.id, office: officeText(context, term) });
  return complaint;
}
