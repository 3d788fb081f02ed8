import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import type { Header } from '../../import/find-header.js';
import { knownMarks } from '../../import/known-marks.js';
import { mentionKey, type PlaceAnswers } from '../../import/places.js';
import type { PlanRow } from '../../import/plan.js';
import { type PlanOptions, planTable } from '../../import/plan-file.js';
import type { Source } from '../../import/read-records.js';
import { chooseMunicipality } from '../municipality/ask.js';
import { nameOf } from './import-texts.js';

/** What was answered about the municipalities of a file. */
export interface PlacesAnswered {
  answers: PlaceAnswers;
  /** Spellings that mean a municipality from now on. */
  aliases: { alias: string; municipality: number }[];
}

/**
 * Asks for each municipality that the rows name and that is not clearly one of the official list, once. A spelling
 * that nothing bears becomes another name of the one chosen; a name that several bear does not: the next row may mean
 * another of them.
 */
export async function askForPlaces(
  context: Context,
  table: Source,
  header: Header,
  options: PlanOptions,
): Promise<PlacesAnswered> {
  const answers = new Map<string, number | null>();
  const aliases: PlacesAnswered['aliases'] = [];
  const { terminal, config, t } = context;
  if (!terminal.canAsk || context.options.json || context.options.yes || readHeader(config.database) === null) {
    return { answers, aliases };
  }
  const known = knownMarks((await context.store()).sqlite, context.today);
  if (!known.places.some(({ officialName }) => officialName !== null)) return { answers, aliases };
  const asked = new Set<string>();
  let open: (PlanRow & { kind: 'ambiguous' })[] = [];
  planTable(table, header, known, options, () => {
    open = [];
    return (row) => {
      if (row.kind === 'ambiguous' && row.places.length > 0) open.push(row);
    };
  });
  for (const row of open) {
    const { place, term } = row.candidate;
    if (place === null || place.name === null) continue;
    const key = mentionKey(place, term.officeTitle);
    if (asked.has(key)) continue;
    asked.add(key);
    const question = t('Line {line}, {name}: which municipality is “{municipality}”?', {
      line: row.line,
      name: [nameOf(row.candidate), term.officeTitle].filter(Boolean).join(', '),
      municipality: place.name,
    });
    const bearsName = row.why === 'municipality_of_several';
    const otherwise = bearsName ? (['later'] as const) : (['none', 'later'] as const);
    const chosen = await chooseMunicipality(context, question, row.places, otherwise);
    if (chosen === undefined) continue;
    answers.set(key, chosen?.id ?? null);
    if (chosen?.id && !bearsName) aliases.push({ alias: place.name, municipality: chosen.id });
  }
  return { answers, aliases };
}
