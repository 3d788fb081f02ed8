import { findSeries } from '../../db/series.js';
import type { Db } from '../../db/store.js';
import { UserError } from '../../errors.js';

/** @throws UserError where a series has this short name already */
export async function refuseTakenName(query: Db, slug: string): Promise<void> {
  if ((await findSeries(query, slug))?.slug !== slug) return;
  throw new UserError('There is already a series “{series}”.', { series: slug }).hint(
    '“njb series list” shows all series.',
  );
}
