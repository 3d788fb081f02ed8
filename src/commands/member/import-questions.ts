import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import type { Header } from '../../import/find-header.js';
import { knownMarks } from '../../import/known-marks.js';
import { mentionKey, type PlaceAnswers } from '../../import/places.js';
import type { Known, PlanRow } from '../../import/plan.js';
import { type PlanOptions, planTable } from '../../import/plan-file.js';
import type { Source } from '../../import/read-records.js';
import { chooseMunicipality } from '../municipality/ask.js';
import { nameOf, who } from './import-texts.js';

/** What was answered about the rows of a file. */
export interface RowsAnswered {
  /** Which municipality is meant. */
  answers: PlaceAnswers;
  /** Spellings that mean a municipality from now on. */
  aliases: { alias: string; municipality: number }[];
  /** Lines about somebody who shares their address with whoever has it. */
  sharing: ReadonlySet<number>;
}

/** Up to so many bytes a list is read once more only to ask about addresses; in a longer one nobody answers row by row. */
const SHORT = 500_000;

type OpenRow = PlanRow & { kind: 'ambiguous' };

/**
 * Asks on a terminal what only somebody can say about rows: which municipality they mean, and whether people share an address.
 * @param size of the file, in bytes
 */
export async function askAboutRows(
  context: Context,
  table: Source,
  header: Header,
  options: PlanOptions,
  size: number,
): Promise<RowsAnswered> {
  const { terminal, config, options: general } = context;
  const canAsk = terminal.canAsk && !general.json && !general.yes;
  const isNew = canAsk && readHeader(config.database) === null;
  const known: Known = !canAsk || isNew ? { people: [], places: [] } : await knownNow(context);
  const hasOfficial = known.places.some(({ officialName }) => officialName !== null);
  if (!canAsk || (!hasOfficial && size > SHORT)) return { answers: new Map(), aliases: [], sharing: new Set() };
  let open: OpenRow[] = [];
  planTable(table, header, known, options, () => {
    open = [];
    return (row) => {
      if (row.kind === 'ambiguous') open.push(row);
    };
  });
  const places = await askForPlaces(context, open);
  return { ...places, sharing: await askForShared(context, open) };
}

async function knownNow(context: Context): Promise<Known> {
  return knownMarks((await context.store()).sqlite, context.today);
}

/**
 * Asks for each municipality that the rows name and that is not clearly one of the official list, once. A spelling
 * that nothing bears becomes another name of the one chosen; a name that several bear does not: the next row may mean
 * another of them.
 */
async function askForPlaces(
  context: Context,
  open: readonly OpenRow[],
): Promise<Pick<RowsAnswered, 'answers' | 'aliases'>> {
  const answers = new Map<string, number | null>();
  const aliases: RowsAnswered['aliases'] = [];
  const asked = new Set<string>();
  for (const row of open) {
    if (row.places.length === 0) continue;
    const { place, term } = row.candidate;
    if (place === null || place.name === null) continue;
    const key = mentionKey(place, term.officeTitle);
    if (asked.has(key)) continue;
    asked.add(key);
    const question = context.t('Line {line}, {name}: which municipality is “{municipality}”?', {
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

/** Asks of each row whose address belongs to people of other names whether they share it, as a couple or the two of one town hall may. */
async function askForShared(context: Context, open: readonly OpenRow[]): Promise<ReadonlySet<number>> {
  const { t, prompt } = context;
  const sharing = new Set<number>();
  for (const { line, why, candidate, people } of open) {
    const email = candidate.emails.find((each) => people.some(({ emails }) => emails.includes(each)));
    if (!isSharedByNames(why, candidate, people) || email === undefined) continue;
    const question = t(
      'Line {line}: {name} has the address of {others}, {email}. Do they share it? Each mail then goes there once only, unless it is about one person alone.',
      { line, name: nameOf(candidate), email, others: people.map((person) => who(context, person)).join(', ') },
    );
    if (await prompt.confirm(question, false)) sharing.add(line);
  }
  return sharing;
}

function isSharedByNames(why: OpenRow['why'], candidate: OpenRow['candidate'], people: OpenRow['people']): boolean {
  if (why === 'email_of_other_name') return true;
  return why === 'email_of_several' && people.every(({ key }) => key !== candidate.folded.key);
}
