import type { Context } from '../../context.js';
import { correspondents } from '../../db/correspondents.js';
import { type Audience, isNarrowedAway, namesPerson } from '../../domain/audience.js';
import { fullName } from '../../domain/member.js';
import { withDatabase } from '../../i18n/on-database.js';
import { calledApart } from '../member/called.js';
import { typedCommand } from '../typed-command.js';

/**
 * Says of people who are named that a filter beside them leaves them out: whoever names a Land and a person means both, and reaches
 * nobody.
 */
export async function noticeNarrowed(context: Context, audience: Audience): Promise<void> {
  for (const { groups, filters } of [audience, ...within(audience)]) {
    if (filters.length === 0 || groups.every(({ kind }) => kind !== 'person')) continue;
    const { t, terminal, today } = context;
    const { sqlite } = await context.store();
    const people: { id: number; name: string }[] = [];
    for (const person of correspondents(sqlite, today)) {
      if (!isNarrowedAway(person, { groups, filters })) continue;
      // further out they may be named once more
      if (audience.filters.length > 0 || !namesPerson(audience, person.id)) {
        people.push({ id: person.id, name: fullName(person) });
      }
    }
    if (people.length === 0) continue;
    const called = await calledApart(context, people);
    const narrowing = filters.map((filter) =>
      filter.kind === 'state' ? `state:${filter.state}` : `size:${filter.than}${filter.population}`,
    );
    const said = {
      filters: narrowing.join(', '),
      names: people.map(called).join(', '),
      ids: people.map(({ id }) => id).join(','),
      count: people.length,
    };
    terminal.notice(
      t('“{filters}” narrows people who are named as well: {names} {count|is|are} left out of the audience.', said),
    );
    terminal.notice(
      t('To add {count|this person|them}, keep what is narrowed: “{command}”, then --to NAME,{ids}', {
        ...said,
        command: withDatabase(typedCommand(['audience', 'add', t('NAME'), narrowing.join(',')]), context.options.db),
      }),
    );
  }
}

/** The saved audiences in an audience, and those in them. */
function within({ groups }: Audience): Audience[] {
  return groups.flatMap((term) => (term.kind === 'saved' ? [term.audience, ...within(term.audience)] : []));
}
