import type { Context } from '../../context.js';
import { audienceParts } from '../../domain/audience.js';
import { fullName } from '../../domain/member.js';

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
  const names = new Map(rows.map((row) => [String(row.id), fullName(row)]));
  return parts
    .map((part) => part.replace(/\d+$/, (id) => (/^(?:not:\s*)?\d+$/i.test(part) ? (names.get(id) ?? id) : id)))
    .join(', ');
}
