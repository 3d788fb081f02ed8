import type { Context } from '../../context.js';
import type { ListedCopy } from '../../db/copies.js';
import { germanDay } from '../../domain/german-time.js';
import { daysUntil } from '../../domain/plain-days.js';
import { type Message, message } from '../../i18n/message.js';

/** Why a copy was made, in words. */
export const occasions: Readonly<Record<ListedCopy['occasion'], Message>> = {
  migration: message('before an update of the tables'),
  import: message('before an import'),
  merge: message('before merging two records'),
  forget: message('before erasing somebody'),
  erased: message('after erasing somebody'),
  restore: message('before going back to a copy'),
  damaged: message('put aside as damaged'),
  manual: message('by “njb db backup”'),
  other: message('under a name of its own'),
};

/** How old a copy is, in days. */
export function ageInWords({ t, today }: Context, { at }: ListedCopy): string {
  const days = daysUntil(germanDay(at), today);
  return days <= 0 ? t('today') : t('{count} {count|day|days}', { count: days });
}

/** A size in little space: `312 kB`, `154.8 MB`. */
export function sizeInWords({ t }: Context, bytes: number): string {
  if (bytes < 1_000_000) return t('{size} kB', { size: Math.ceil(bytes / 1000) });
  return t('{size} MB', { size: Math.round(bytes / 100_000) / 10 });
}
