import { findSeries, listSeries, type Series } from '../../db/series.js';
import type { Db } from '../../db/store.js';
import { UserError } from '../../errors.js';
import { nearest } from '../usage.js';

/**
 * The series of that name or title.
 * @throws UserError with the nearest name where there is none
 */
export async function pickSeries(db: Db, name: string): Promise<Series> {
  const found = await findSeries(db, name);
  if (found !== null) return found;
  const complaint = new UserError('There is no series “{series}”.', { series: name });
  const near = nearest(
    name,
    (await listSeries(db)).map(({ slug }) => slug),
  );
  throw near === null
    ? complaint.hint('“njb series list” shows all series.')
    : complaint.hint('Did you mean “{word}”?', { word: near });
}
