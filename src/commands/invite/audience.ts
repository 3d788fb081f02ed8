import type { Context } from '../../context.js';
import { readAudiences, type SavedAudience } from '../../db/audiences.js';
import {
  type Audience,
  audienceOf,
  audienceParts,
  type Filter,
  type Group,
  parseAudiencePart,
} from '../../domain/audience.js';
import { UserError } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import { germanGroup, groupsToMean, inEnglishWords } from '../audience/german.js';
import { inBoth, withNearest } from '../choices.js';
import { pickPerson } from '../member/pick.js';
import { noticeNarrowed } from './narrowed.js';

/** What an audience may be made of, for the help. */
export const audienceWords = message(
  'members, board, guests, attendees, everyone, role:…, status:…, answer:…, state:BY, size:>20000, a saved audience or a person; several with commas; not: in front leaves out',
);

/** What `--to` takes, for the help of every command that has it. */
export function audienceHelp(whom: Message): Message {
  return message('to whom, instead of {whom}: {words}', { whom, words: audienceWords });
}

/**
 * Puts the values of `--to` together, each of them parts between commas.
 * @throws UserError naming the part that is misspelt, or the person or audience nobody knows
 */
export async function audienceOption(context: Context, values: readonly string[]): Promise<Audience> {
  return (await readAudience(context, values)).audience;
}

/**
 * As {@link audienceOption}, and gives the audience as text that can be kept: people by number, audiences as `@name`. Who is
 * named in vain is told.
 * @param name the name it is to be kept under, which it must not contain
 * @throws UserError likewise
 */
export async function readAudience(
  context: Context,
  values: readonly string[],
  name?: string,
): Promise<{ audience: Audience; definition: string }> {
  const { query } = await context.store();
  const read = await new Reader(context, await readAudiences(query)).read(
    values.flatMap(inEnglishWords),
    name === undefined ? [] : [name],
  );
  await noticeNarrowed(context, read.audience);
  return read;
}

class Reader {
  readonly #context: Context;
  readonly #saved: readonly SavedAudience[];

  constructor(context: Context, saved: readonly SavedAudience[]) {
    this.#context = context;
    this.#saved = saved;
  }

  /** @param inside the names of the audiences that are being read, outermost first */
  async read(parts: readonly string[], inside: readonly string[]): Promise<{ audience: Audience; definition: string }> {
    const terms: { excluded: boolean; term: Group | Filter }[] = [];
    const texts: string[] = [];
    for (const text of parts) {
      const part = parseAudiencePart(text);
      if ('misspelt' in part) {
        throw new UserError('“{value}” is no audience; there are {words}.', {
          value: part.misspelt,
          words: inBoth(part.words),
        });
      }
      const term = 'term' in part ? part.term : await this.#resolve(part, inside);
      terms.push({ excluded: part.excluded, term });
      const plain = 'term' in part ? null : plainWord(term);
      texts.push(plain === null ? text : `${part.excluded ? 'not:' : ''}${plain}`);
    }
    return { audience: audienceOf(terms), definition: texts.join(',') };
  }

  async #resolve(part: { reference: string } | { saved: string }, inside: readonly string[]): Promise<Group> {
    const name = 'saved' in part ? part.saved : part.reference.toLowerCase();
    const saved = this.#saved.find((each) => each.name === name);
    if (saved !== undefined) {
      if (inside.includes(name)) {
        throw new UserError('The audience “{name}” contains itself.', { name });
      }
      const { audience } = await this.read(audienceParts(saved.definition), [...inside, name]);
      return { kind: 'saved', name, audience };
    }
    const german = 'reference' in part ? germanGroup(name) : undefined;
    if (german !== undefined) return { kind: german };
    const known = this.#saved.map((each) => each.name);
    if ('saved' in part) {
      throw withNearest(new UserError('There is no saved audience “{name}”.', { name }), name, known).hint(
        '“njb audience list” shows all of them.',
      );
    }
    try {
      return { kind: 'person', id: await pickPerson(this.#context, part.reference) };
    } catch (error) {
      throw error instanceof UserError ? withNearest(error, name, [...groupsToMean, ...known]) : error;
    }
  }
}

/** What was found by its name, as it is kept: an audience as `@name`, a person by number, a group by its word. */
function plainWord(term: Group | Filter): string {
  if (term.kind === 'saved') return `@${term.name}`;
  return term.kind === 'person' ? String(term.id) : term.kind;
}
