import type { Context } from '../../context.js';
import { copiesIn } from '../../db/copies.js';

/** Names the copies that may still hold what was erased. */
export function noticeCopies({ t, terminal, config: { backups } }: Context): void {
  const count = copiesIn(backups).length;
  if (count === 0) return;
  terminal.notice(
    t('{count} {count|copy|copies} of the database may still hold them; njb does not touch {count|it|them}: {folder}', {
      count,
      folder: backups,
    }),
  );
}
