import type { Context } from '../../context.js';
import { audienceParts } from '../../domain/audience.js';
import { fullName } from '../../domain/member.js';
import { calledApart } from '../member/called.js';

/** A definition as it is kept, with the names of people in place of their numbers. */
export async function definitionText(context: Context, definition: string): Promise<string> {
  const parts = audienceParts(definition);
  const ids = parts.flatMap((part) => /^(?:not:\s*)?(\d+)$/i.exec(part)?.[1] ?? []).map(Number);
  if (ids.length === 0) return parts.join(', ');
  const { query } = await context.store();
  const rows = await query
    .selectFrom('persons')
    .select(['id', 'given_name as givenName', 'family_name as familyName', 'academic_title as academicTitle'])
    .where('id', 'in', ids)
    .execute();
  const people = rows.map((row) => ({ id: row.id, name: fullName(row) }));
  const called = await calledApart(context, people);
  const names = new Map(people.map((each) => [String(each.id), called(each)]));
  return parts
    .map((part) => part.replace(/\d+$/, (id) => (/^(?:not:\s*)?\d+$/i.test(part) ? (names.get(id) ?? id) : id)))
    .join(', ');
}
