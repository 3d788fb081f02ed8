import { type Role, roleKinds } from '../domain/role.js';
import type { Db } from './store.js';

/** A function with who has it. */
export interface HeldRole extends Role {
  personId: number;
  name: string;
}

/** Functions of everybody or of one person, in the order of the board, then by their beginning. */
export async function readHeldRoles(db: Db, personId: number | null): Promise<HeldRole[]> {
  let query = db
    .selectFrom('roles as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.kind', 'r.subject', 'r.starts_on as starts', 'r.ends_on as ends'])
    .select(['p.id as personId', 'p.given_name', 'p.family_name', 'p.academic_title'])
    .orderBy('r.starts_on')
    .orderBy('r.id');
  if (personId !== null) query = query.where('p.id', '=', personId);
  const rows = await query.execute();
  return rows
    .map(({ given_name, family_name, academic_title, ...role }) => ({
      ...role,
      name: [academic_title, given_name, family_name].filter(Boolean).join(' '),
    }))
    .sort((a, b) => roleKinds.indexOf(a.kind) - roleKinds.indexOf(b.kind));
}
