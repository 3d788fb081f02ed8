import type { Context } from '../../context.js';
import { answeredRowLookup } from '../../db/answered-rows.js';
import { readHeader } from '../../db/header.js';
import { originLookup } from '../../db/import-origins.js';
import type { Header } from '../../import/find-header.js';
import type { Known } from '../../import/known.js';
import { knownMarks } from '../../import/known-marks.js';
import { mentionKey, type PlaceAnswers } from '../../import/places.js';
import { type PlanOptions, planTable } from '../../import/plan-file.js';
import type { Source } from '../../import/read-records.js';
import type { RowAnswer, RowAnswersGiven } from '../../import/row-answers.js';
import { chooseMunicipality } from '../municipality/ask.js';
import {
  askAboutPeople,
  isAboutSharing,
  type OpenRow,
  type RespelledRow,
  type RowsAsked,
  respelledRow,
  sharingKey,
} from './import-people.js';
import { nameOf, who } from './import-texts.js';

/** What was answered about the rows of a file. */
export interface RowsAnswered {
  /** Which municipality is meant. */
  answers: PlaceAnswers;
  /** Spellings that mean a municipality from now on. */
  aliases: { alias: string; municipality: number }[];
  /** What was answered about single rows. */
  rowAnswers: RowAnswersGiven;
  /** Whether anything was asked. */
  wasAsked: boolean;
}

/** What was answered and asked about municipalities so far. */
interface PlacesAnswered {
  answers: Map<string, number | null>;
  aliases: RowsAnswered['aliases'];
  asked: Set<string>;
}

/** Up to so many bytes a list is read once more only to ask about people; in a longer one nobody answers row by row. */
const SHORT = 500_000;

/**
 * Asks on a terminal what only somebody can say about rows: which municipality they mean, whom they are about, which spelling of
 * a name holds, and whether people share an address. Answers may raise further questions, so the list is read until none is left.
 * @param given `fileName`: without its folder, where it counts that a list of this name was read before
 * @param size of the file, in bytes
 */
export async function askAboutRows(
  context: Context,
  table: Source,
  header: Header,
  given: PlanOptions & { fileName?: string },
  size: number,
): Promise<RowsAnswered> {
  const { terminal, config, options: general } = context;
  const canAsk = terminal.canAsk && !general.json && !general.yes;
  const isNew = canAsk && readHeader(config.database) === null;
  const store = !canAsk || isNew ? null : await context.store();
  const known: Known = store === null ? { people: [], places: [] } : knownMarks(store.sqlite, context.today);
  const { fileName, ...options } = given;
  if (store !== null && fileName !== undefined) options.wasRead = originLookup(store.sqlite, fileName);
  if (store !== null) options.recall = answeredRowLookup(store.sqlite);
  const hasOfficial = known.places.some(({ officialName }) => officialName !== null);
  const places: PlacesAnswered = { answers: new Map(), aliases: [], asked: new Set() };
  const rows = { answers: new Map<number, RowAnswer>(), asked: new Set<string>(), goesOn: false };
  const answered = { answers: places.answers, aliases: places.aliases, rowAnswers: rows.answers };
  const all = () => ({ ...answered, wasAsked: places.asked.size + rows.asked.size > 0 });
  if (!canAsk || (!hasOfficial && size > SHORT)) return all();
  for (;;) {
    const before = places.answers.size + rows.asked.size;
    const open = openRows(table, header, known, { ...options, ...answered });
    await askForPlaces(context, open, places);
    const asked = rows.asked.size;
    await askForShared(context, open, rows, size <= SHORT);
    if (size > SHORT) return all();
    // who shares an address is somebody whom the next question may be about
    if (rows.asked.size > asked) continue;
    await askAboutPeople(context, open, rows, options);
    if (places.answers.size + rows.asked.size === before) return all();
  }
}

/** The rows of a list about which there is something to ask. */
function openRows(table: Source, header: Header, known: Known, options: PlanOptions): (OpenRow | RespelledRow)[] {
  let open: (OpenRow | RespelledRow)[] = [];
  planTable(table, header, known, options, () => {
    open = [];
    return (row) => {
      const asking = row.kind === 'ambiguous' ? row : respelledRow(row);
      if (asking !== null && !isSettled(asking, options.rowAnswers)) open.push(asking);
    };
  });
  return open;
}

/** Whether it was said which spelling holds. */
function isSettled(row: OpenRow | RespelledRow, answers: RowAnswersGiven = new Map()): boolean {
  const answer = row.kind === 'respelled' ? answers.get(row.line) : undefined;
  return answer?.kind === 'person' && answer.name !== undefined;
}

/**
 * Asks for each municipality that the rows name and that is not clearly one of the official list, once. A spelling
 * that nothing bears becomes another name of the one chosen; a name that several bear does not: the next row may mean
 * another of them.
 */
async function askForPlaces(
  context: Context,
  open: readonly (OpenRow | RespelledRow)[],
  { answers, aliases, asked }: PlacesAnswered,
): Promise<void> {
  for (const row of open) {
    if (row.kind === 'respelled' || row.places.length === 0) continue;
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
}

/**
 * Asks of each row whose address belongs to people of other names whether they share it, as a couple or the two of one town hall may.
 * @param asksOn who it is, is asked next where they do not
 */
async function askForShared(
  context: Context,
  open: readonly (OpenRow | RespelledRow)[],
  { answers, asked }: RowsAsked,
  asksOn: boolean,
): Promise<void> {
  const { t, prompt } = context;
  for (const row of open) {
    if (row.kind === 'respelled' || !isAboutSharing(row) || asked.has(sharingKey(row))) continue;
    const { line, candidate, people } = row;
    const email = candidate.emails.find((each) => people.some(({ emails }) => emails.includes(each)));
    if (email === undefined) continue;
    asked.add(sharingKey(row));
    const question = t(
      'Line {line}: {name} has the address of {others}, {email}. Do they share it? Each mail then goes there once only, unless it is about one person alone.',
      { line, name: nameOf(candidate), email, others: people.map((person) => who(context, person)).join(', ') },
    );
    const hint = asksOn ? ` ${t('If they are one person, say no: njb then asks who it is.')}` : '';
    if (await prompt.confirm(question + hint, false)) answers.set(line, { kind: 'shares' });
  }
}
