import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { foldText } from '../../domain/names.js';
import type { Session } from '../../domain/programme.js';
import { PartialFailure, UserError } from '../../errors.js';
import { cellText } from '../../import/cells.js';
import type { Header } from '../../import/find-header.js';
import { readRecords, type Source } from '../../import/read-records.js';
import type { RegistrationColumns } from '../../import/registrations.js';
import {
  otherMeant,
  type PlannedWishes,
  type UnknownWish,
  type WishAnswers,
  wishFields,
  workshopMeant,
  workshopsNear,
} from '../../import/wishes.js';
import { nameOf } from '../member/import-texts.js';
import { kindWord, sessionLabel } from '../session/present.js';
import { pickWorkshop } from '../workshop/state.js';

/** What became of the wishes in a file. */
export interface ReadWishes {
  wishes: readonly PlannedWishes[];
  unknown: readonly UnknownWish[];
}

/**
 * Which workshops the texts of a file mean: as `--wish` says, and on a terminal as is answered for each that is none.
 * @throws UserError where `--wish` names no workshop
 */
export async function wishAnswers(
  context: Context,
  event: Event,
  given: readonly string[],
  { table, header, columns }: { table: Source; header: Header; columns: RegistrationColumns },
): Promise<WishAnswers> {
  const answers = new Map<string, number | null>();
  for (const option of given) {
    const at = option.lastIndexOf('=');
    if (at < 1) throw new UserError('“{value}” does not fit --wish; it takes TEXT=WORKSHOP.', { value: option });
    const { id } = await pickWorkshop(context, event, option.slice(at + 1));
    answers.set(foldText(option.slice(0, at)), id);
  }
  const workshops = event.sessions.filter(({ kind }) => kind === 'workshop');
  const { terminal, options, prompt, t } = context;
  if (!terminal.canAsk || options.json || options.yes || workshops.length === 0) return answers;
  const indexes = wishFields.flatMap((field) => columns.get(field)?.index ?? []);
  const texts = new Map<string, string>();
  if (indexes.length > 0) {
    readRecords(table, (cells, line) => {
      if (line <= header.line) return;
      for (const index of indexes) {
        const text = cellText(cells[index] ?? '');
        const isUnclear = text !== null && workshopMeant(text, workshops, answers) === undefined;
        if (isUnclear && otherMeant(text, event.sessions) === null) texts.set(foldText(text), text);
      }
    });
  }
  for (const [key, text] of texts) {
    const near = workshopsNear(text, workshops);
    const none = { name: t('none of them'), value: null };
    const named = (near.length > 0 ? near : workshops).map((session) => ({
      name: sessionLabel(context, session),
      value: session,
    }));
    // Enter alone takes the first: a workshop only where one is near
    const chosen = await prompt.choose<Session | null>(
      t('Which workshop is “{text}”?', { text }),
      near.length > 0 ? [...named, none] : [none, ...named],
    );
    answers.set(key, chosen?.id ?? null);
  }
  return answers;
}

/** Says how many wishes are new, whose stay as they are, and what is no workshop. */
export function printWishes(context: Context, event: Event, { wishes, unknown }: ReadWishes): void {
  const { t, terminal } = context;
  const changed = wishes.filter(({ kind }) => kind === 'changed').length;
  const kept = wishes.filter(({ kind }) => kind === 'kept');
  if (changed > 0) {
    terminal.out(t('Wishes for workshops: new or changed for {count} {count|person|people}.', { count: changed }));
  }
  for (const { person, line } of kept) {
    terminal.out(t('{name}, line {line}: the wishes noted before stay.', { name: nameOf(person), line }));
  }
  if (unknown.length > 0)
    terminal.out(terminal.paint.bold(t('Wished for, but no workshop of {event}', { event: event.slug })));
  for (const { text, lines, near, other } of unknown) {
    const shown = lines.slice(0, 8).join(', ') + (lines.length > 8 ? ' …' : '');
    terminal.out(`  ${t('“{text}” ({count|line|lines} {lines})', { text, count: lines.length, lines: shown })}`);
    if (other !== null) {
      const params = { kind: kindWord(other.kind), event: event.slug, session: other.id };
      terminal.out(
        `    ${t('In the programme as: {kind}. “njb session edit {event} {session} --kind workshop” makes it a workshop.', params)}`,
      );
    }
    for (const session of near) {
      terminal.out(`    ${t('Perhaps: {id}: {session}', { id: session.id, session: sessionLabel(context, session) })}`);
    }
  }
}

/** The wishes as `--json` prints them. */
export function wishesJson({ wishes, unknown }: ReadWishes) {
  return {
    wishes: wishes.map(({ kind, person, line, before, after }) => ({
      ...{ line, name: nameOf(person), kind, from: before, to: kind === 'kept' ? before : after },
    })),
    unknownWishes: unknown.map(({ text, lines, near, other }) => ({
      ...{ text, lines, near: near.map(({ id, title }) => ({ session: id, title })) },
      noWorkshop: other === null ? null : { session: other.id, title: other.title, kind: other.kind },
    })),
  };
}

/** @throws PartialFailure where a wish fits no workshop */
export function failWhereWishesAreLeft({ unknown }: ReadWishes): void {
  if (unknown.length === 0) return;
  const failure = new PartialFailure('{count} {count|text fits|texts fit} no workshop; those wishes were left out.', {
    count: unknown.length,
  });
  if (unknown.some(({ other }) => other !== null)) {
    failure.hint('Once a session is a workshop, the file imported again has its wishes read, too.');
  }
  const left = unknown.find(({ other }) => other === null);
  if (left !== undefined) {
    failure.hint('“--wish TEXT=NUMBER” says which workshop a text means, for example “{text}”.', { text: left.text });
  }
  throw failure;
}
