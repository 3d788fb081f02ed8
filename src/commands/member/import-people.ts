import type { Context } from '../../context.js';
import type { NameParts } from '../../domain/names.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Contradiction, novelty, type Respelling, respelling } from '../../import/changes.js';
import { NAME_FIELDS } from '../../import/fields.js';
import type { Person } from '../../import/people.js';
import type { PlanRow } from '../../import/plan-row.js';
import { named, type RowAnswer, type Side } from '../../import/row-answers.js';
import { electionsOf } from '../../import/term-changes.js';
import { fieldWord, nameOf, personLabel, questionText, valueText, who } from './import-texts.js';

/** A row that waits for an answer. */
export type OpenRow = PlanRow & { kind: 'ambiguous' };

/** A row that spells the name of somebody known a little otherwise. */
export interface RespelledRow {
  kind: 'respelled';
  line: number;
  person: Person;
  spelling: Respelling;
}

/** The respelled row a row of a plan is, if it is one. */
export function respelledRow(row: PlanRow): RespelledRow | null {
  if (row.kind !== 'changed') return null;
  const { line, person } = row;
  const spelling = respelling(person.values, row.changes);
  return spelling === null ? null : { kind: 'respelled', line, person, spelling };
}

/** What was answered about rows so far, by line, and which questions were asked. */
export interface RowsAsked {
  answers: Map<number, RowAnswer>;
  asked: Set<string>;
  /** Somebody said to go through the rows, though they are many. */
  goesOn: boolean;
}

/** So many questions are asked without asking whether they may be. */
const FEW = 10;

/**
 * Asks whom rows are about, which spelling of a name holds, and what holds where two rows contradict each other. What an
 * answer says of a person may change what there is to ask of another row about them: that waits for the next plan.
 * @param options `fillOnly`: the list changes no names
 */
export async function askAboutPeople(
  context: Context,
  rows: readonly (OpenRow | RespelledRow)[],
  so: RowsAsked,
  { fillOnly = false }: { fillOnly?: boolean },
): Promise<void> {
  const { t, prompt } = context;
  const { answers, asked } = so;
  const isOpen = (row: OpenRow) =>
    isAboutSharing(row) ? asked.has(sharingKey(row)) && answers.get(row.line)?.kind !== 'shares' : isAboutPeople(row);
  const open = rows.filter((row) => !asked.has(questionKey(row)) && (row.kind === 'respelled' || isOpen(row)));
  if (open.length > FEW && !so.goesOn) {
    const question = t(
      'Of {count} rows it is not clear whom they are about, or which name holds. Go through them now?',
      {
        count: open.length,
      },
    );
    if (!(await prompt.confirm(question, true))) {
      for (const row of open) asked.add(questionKey(row));
      return;
    }
    so.goesOn = true;
  }
  const spokenOf = new Set<Person>();
  for (const row of open) {
    const people = row.kind === 'respelled' ? [row.person] : row.people;
    if (people.some((person) => spokenOf.has(person))) continue;
    asked.add(questionKey(row));
    const before = answers.get(row.line);
    const answer = await askAbout(context, row, before, fillOnly);
    if (answer === undefined) continue;
    answers.set(row.line, answer);
    for (const person of people) spokenOf.add(person);
  }
}

/** One question about one row, asked once. */
function questionKey(row: OpenRow | RespelledRow): string {
  if (row.kind === 'respelled') return `${row.line} ${row.kind}`;
  return `${row.line} ${isAboutSharing(row) ? 'address' : row.why}`;
}

/** Whether a row waits for somebody to say which person it is about, or what of two things about a person holds. */
function isAboutPeople(row: OpenRow): boolean {
  const { why, people, places } = row;
  return people.length > 0 && places.length === 0 && why !== 'waits_for_earlier_row';
}

/** The question whether an address is shared: who shares none may be who has it, under another name. */
export function sharingKey({ line }: OpenRow): string {
  return `${line} shared`;
}

/** Whether the address of a row belongs to people of other names alone. */
export function isAboutSharing({ why, candidate, people }: OpenRow): boolean {
  if (why === 'email_of_other_name') return true;
  return why === 'email_of_several' && people.every(({ key }) => key !== candidate.folded.key);
}

function askAbout(context: Context, row: OpenRow | RespelledRow, before: RowAnswer | undefined, fillOnly: boolean) {
  if (row.kind === 'respelled') return askForSpelling(context, row);
  const [person] = row.people;
  if (row.why === 'municipality_respelled' && person !== undefined) return askForPlace(context, row, person, before);
  if (row.why === 'same_election_elsewhere' && person !== undefined)
    return askForElection(context, row, person, before);
  if (row.why === 'contradicts_other_row' && person !== undefined) return askWhatHolds(context, row, person, before);
  return askForPerson(context, row, fillOnly);
}

/** Asks which spelling of a name holds; the one that is known comes first. */
async function askForSpelling(context: Context, { line, person, spelling }: RespelledRow): Promise<RowAnswer> {
  const { t, prompt } = context;
  const [known, name] = [nameOf({ values: spelling.from }), nameOf({ values: spelling.to })];
  const side = await prompt.choose<Side | 'both'>(
    t('Line {line} spells the name of {known} (no. {id}) otherwise: {name}. Which one holds?', {
      line,
      known,
      id: person.id ?? 0,
      name,
    }),
    [...sides(context, line, [known, name]), { name: t('both: they are two people'), value: 'both' }],
  );
  return side === 'both' ? { kind: 'somebody_new' } : { kind: 'person', person: named(person), name: side };
}

/** Asks what holds of a person about whom two rows say different things. */
async function askWhatHolds(
  context: Context,
  { line, candidate, contradictions }: OpenRow,
  person: Person,
  before: RowAnswer | undefined,
): Promise<RowAnswer | undefined> {
  const { t, prompt } = context;
  const said = (side: 'from' | 'to') => contradictions.map((each) => sideText(context, each, each[side])).join(', ');
  const isAboutName = contradictions.some(({ field }) => NAME_FIELDS.has(field));
  const mayBeTwo = isAboutName || !candidate.emails.some((email) => person.emails.includes(email));
  const side = await prompt.choose<Side | 'both' | 'later'>(
    t('Line {line}, {name}: another row says something else of {person}. What holds?', {
      line,
      name: nameOf(candidate),
      person: who(context, person),
    }),
    [
      ...sides(context, line, [said('from'), said('to')], contradictions.at(-1)?.line),
      ...(mayBeTwo ? [{ name: t('both: they are two people'), value: 'both' } as const] : []),
      { name: t('decide later'), value: 'later' },
    ],
  );
  if (side === 'later') return undefined;
  if (side === 'both') return { kind: 'somebody_new' };
  const answer = {
    ...(before?.kind === 'person' && before),
    kind: 'person',
    person: named(person),
    contradictions: side,
  } as const;
  return isAboutName && answer.name === undefined ? { ...answer, name: side } : answer;
}

/** Asks where somebody was elected whose municipality a row spells a little otherwise. */
async function askForPlace(
  context: Context,
  { line, candidate }: OpenRow,
  person: Person,
  before: RowAnswer | undefined,
): Promise<RowAnswer | undefined> {
  const { t, prompt } = context;
  const known = person.places.map(({ name }) => name).join(', ');
  const said = candidate.place?.name ?? '';
  const side = await prompt.choose<Side | 'later'>(
    t('Line {line} has a new election or office of {person}, in {place}. Which municipality holds?', {
      line,
      person: who(context, person),
      place: said,
    }),
    [...sides(context, line, [known, said]), { name: t('decide later'), value: 'later' }],
  );
  if (side === 'later') return undefined;
  const earlier = before?.kind === 'person' ? before : { kind: 'person' as const, person: named(person) };
  return { ...earlier, place: side };
}

/** Asks where somebody was elected of whose election the municipality is on record, another one than the row names. */
async function askForElection(
  context: Context,
  { line, candidate }: OpenRow,
  person: Person,
  before: RowAnswer | undefined,
): Promise<RowAnswer | undefined> {
  const { t, lang, prompt } = context;
  const [term] = electionsOf(person.terms, candidate.term.elected).filter(({ place }) => place !== null);
  const known = term?.place?.name ?? '';
  const side = await prompt.choose<Side | 'later'>(
    t(
      'Line {line} gives {place} for the election of {person}, {date}; on record is {known}. Which municipality holds?',
      {
        line,
        place: candidate.place?.name ?? '',
        person: who(context, person),
        date: dateInWords(candidate.term.elected ?? '', lang),
        known,
      },
    ),
    [
      { name: t('{name}, as it was', { name: known }), value: 'known' },
      { name: t('both: two elections on that day'), value: 'row' },
      { name: t('decide later'), value: 'later' },
    ],
  );
  if (side === 'later') return undefined;
  const earlier = before?.kind === 'person' ? before : { kind: 'person' as const, person: named(person) };
  return { ...earlier, place: side };
}

function sideText(context: Context, { field }: Contradiction, value: string | null): string {
  const text = value === null ? '–' : valueText(context, field, value);
  return `${context.t(fieldWord(field))} ${text}`;
}

/** Asks whom a row is about that may be about somebody known; nothing is settled by Enter alone. */
async function askForPerson(
  context: Context,
  { line, why, candidate, people }: OpenRow,
  fillOnly: boolean,
): Promise<RowAnswer | undefined> {
  const { t, prompt } = context;
  const chosen = await prompt.choose<Person | 'new' | 'later'>(
    t('Line {line}, {person}: {reason} Who is it?', {
      line,
      person: [nameOf(candidate), candidate.place?.name, candidate.emails[0]].filter(Boolean).join(', '),
      reason: t(questionText(why)),
    }),
    [
      { name: t('decide later'), value: 'later' },
      ...people.map((person) => ({ name: who(context, person, personLabel(person)), value: person })),
      { name: t('somebody new'), value: 'new' },
    ],
  );
  if (chosen === 'later') return undefined;
  if (chosen === 'new') return { kind: 'somebody_new' };
  const answer: RowAnswer = { kind: 'person', person: named(chosen) };
  if (fillOnly || chosen.key === candidate.folded.key) return answer;
  const name = await prompt.choose<Side>(
    t('Which name holds?'),
    sides(context, line, [nameOf(chosen), nameOf({ values: nameWith(chosen, candidate) })]),
  );
  return { ...answer, name };
}

/** The name of a person where that in a row holds: what the row only spells poorer stays as it is. */
function nameWith({ values: known }: Person, { values }: OpenRow['candidate']): NameParts {
  const part = (field: keyof NameParts) => {
    const to = values[field];
    return to === null || ['same', 'vaguer'].includes(novelty(field, known[field], to)) ? known[field] : to;
  };
  return { givenName: part('givenName'), familyName: part('familyName') };
}

/**
 * The two things that may hold, what is known first.
 * @param earlier the line that said it, where it is not on record
 */
function sides(
  { t }: Context,
  line: number,
  [known, said]: readonly [string, string],
  earlier?: number | null,
): { name: string; value: Side }[] {
  return [
    {
      name: earlier
        ? t('{name}, as in line {line}', { name: known, line: earlier })
        : t('{name}, as it was', { name: known }),
      value: 'known',
    },
    { name: t('{name}, as in line {line}', { name: said, line }), value: 'row' },
  ];
}
