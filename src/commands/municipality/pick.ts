import type { Context } from '../../context.js';
import {
  indexMunicipalities,
  municipalityLabel,
  readMunicipalities,
  type StoredMunicipality,
} from '../../db/municipalities.js';
import type { Db } from '../../db/store.js';
import { UserError } from '../../errors.js';

/**
 * The one municipality a reference means: a name, or an official key (AGS or ARS). What fits several is asked on a
 * terminal.
 * @throws UserError naming the candidates where nobody can be asked, or the nearest names where it fits none
 */
export async function pickMunicipality(context: Context, db: Db, reference: string): Promise<StoredMunicipality> {
  const all = await readMunicipalities(db);
  const [only, ...others] = findMunicipalities(all, reference);
  if (only === undefined) throw unknown(all, reference);
  if (others.length === 0) return only;
  const found = [only, ...others];
  if (context.terminal.canAsk && !context.options.json) {
    return context.prompt.choose(
      context.t('“{name}” fits several municipalities. Which one is meant?', { name: reference }),
      found.map((each) => ({ name: municipalityLabel(each), value: each })),
    );
  }
  const error = new UserError('“{name}” fits {count} municipalities.', { name: reference, count: found.length });
  for (const each of found.slice(0, 10))
    error.hint('Perhaps: {municipality}', { municipality: municipalityLabel(each) });
  throw error.hint('Use the official key (AGS or ARS), or the name as the official list writes it.');
}

/**
 * Refuses a reference that fits no municipality, where one is asked for; which of several is meant is asked later.
 * @throws UserError naming the nearest names
 */
export async function refuseUnknownMunicipality(db: Db, reference: string): Promise<void> {
  const all = await readMunicipalities(db);
  if (findMunicipalities(all, reference).length === 0) throw unknown(all, reference);
}

/** All that a name or key fits: by key one, else those that bear the name. */
function findMunicipalities(all: readonly StoredMunicipality[], reference: string): readonly StoredMunicipality[] {
  const digits = reference.replaceAll(' ', '');
  if (/^\d+$/.test(digits)) return all.filter(({ ags, ars }) => ags === digits || ars === digits);
  const written = all.filter(({ officialName }) => officialName === reference);
  if (written.length > 0) return written;
  return indexMunicipalities(all).exact({ name: reference, state: null, ags: null, office: null });
}

function unknown(all: readonly StoredMunicipality[], reference: string): UserError {
  const error = new UserError('There is no municipality “{name}”.', { name: reference });
  const mention = { name: reference, state: null, ags: null, office: null };
  for (const each of indexMunicipalities(all).similar(mention)) {
    error.hint('Perhaps: {municipality}', { municipality: municipalityLabel(each) });
  }
  return error.hint('“njb municipality list --search TEXT” looks for a part of a name.');
}
