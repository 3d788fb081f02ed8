import type { Context } from '../../context.js';
import { type Audience, type Filter, type Group, parseAudiencePart } from '../../domain/audience.js';
import { UserError } from '../../errors.js';
import { pickPerson } from '../member/pick.js';

/** What `--to` takes, for the help of every command that has it. */
export const audienceHelp =
  'members (the default), board, guests, attendees, everyone, role:…, status:…, state:BY, size:>20000 or a person; several with commas; not: in front leaves out';

/**
 * Puts the values of `--to` together, each of them parts between commas.
 * @throws UserError naming the part that is misspelt, or the person nobody knows
 */
export async function audienceOption(context: Context, values: readonly string[]): Promise<Audience> {
  const groups: Group[] = [];
  const filters: Filter[] = [];
  const excluded: (Group | Filter)[] = [];
  for (const text of values.flatMap((value) => value.split(',')).filter((part) => part.trim() !== '')) {
    const part = parseAudiencePart(text);
    if ('misspelt' in part) {
      throw new UserError('“{value}” is no audience; there are {words}.', {
        value: part.misspelt,
        words: part.words.join(', '),
      });
    }
    const term: Group | Filter =
      'term' in part ? part.term : { kind: 'person', id: await pickPerson(context, part.reference) };
    if (part.excluded) excluded.push(term);
    else if (term.kind === 'state' || term.kind === 'size') filters.push(term);
    else groups.push(term);
  }
  return { groups, filters, excluded };
}
