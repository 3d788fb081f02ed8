import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import {
  indexMunicipalities,
  type MunicipalityWanted,
  municipalityLabel,
  readMunicipalities,
  type StoredMunicipality,
} from '../../db/municipalities.js';

/** A municipality that may be meant, as it is shown. */
export type Choosable = Pick<StoredMunicipality, 'name' | 'officialName' | 'district' | 'ags'> & {
  id: number | null;
  state: string | null;
};

/** What was answered: one of them, `null` none (it is entered as it stands), `undefined` left open. */
export type ChosenMunicipality<M> = M | null | undefined;

/** Asks which municipality is meant. */
export function chooseMunicipality<M extends Choosable>(
  { t, prompt }: Pick<Context, 't' | 'prompt'>,
  question: string,
  candidates: readonly M[],
  otherwise: readonly ('none' | 'later')[],
): Promise<ChosenMunicipality<M>> {
  return prompt.choose<ChosenMunicipality<M>>(question, [
    ...candidates.map((each) => ({ name: municipalityLabel(each), value: each })),
    ...(otherwise.includes('none') ? [{ name: t('none of these: enter it as it stands'), value: null }] : []),
    ...(otherwise.includes('later') ? [{ name: t('decide later'), value: undefined }] : []),
  ]);
}

/**
 * Settles on a terminal which municipality is meant, where that is not clear; elsewhere it is left to the storing,
 * which refuses what is not clear.
 * @returns the wanted one with its `id`, and `alias` where the answer is to be remembered
 */
export async function settleMunicipality(
  context: Context,
  wanted: MunicipalityWanted,
): Promise<{ wanted: MunicipalityWanted; alias: boolean }> {
  const { config, terminal, options, t } = context;
  if (!terminal.canAsk || options.json || readHeader(config.database) === null) return { wanted, alias: false };
  const index = indexMunicipalities(await readMunicipalities((await context.store()).query));
  const mention = { name: wanted.name, state: wanted.state, ags: null, office: wanted.office ?? null };
  const found = index.exact(mention);
  if (found.length === 1) return { wanted, alias: false };
  const candidates = found.length > 1 ? found : index.similar(mention);
  if (candidates.length === 0) return { wanted, alias: false };
  const question = t('Which municipality is “{name}”?', { name: wanted.name });
  const chosen = await chooseMunicipality(context, question, candidates, found.length > 1 ? [] : ['none']);
  return { wanted: { ...wanted, id: chosen?.id ?? null }, alias: found.length === 0 && Boolean(chosen) };
}
