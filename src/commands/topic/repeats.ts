import type { Context } from '../../context.js';
import type { Db } from '../../db/store.js';
import { type RecordedTopic, readRecordedTopics } from '../../db/topics.js';
import { lastDay } from '../../domain/partial-date.js';
import { indexTopics } from '../../domain/topic-search.js';
import { whenInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/** What a new topic must not be compared with: itself. */
export interface Except {
  eventId?: number | null | undefined;
  topicId?: number | null | undefined;
}

/** Topics of all years on the same matter, the nearest first; cancelled events are none. */
export async function findRepeats(db: Db, title: string, except: Except = {}): Promise<RecordedTopic[]> {
  const others = (await readRecordedTopics(db)).filter(
    ({ event, idea }) =>
      event?.status !== 'cancelled' &&
      (event === null || event.id !== except.eventId) &&
      (idea === null || idea.id !== except.topicId),
  );
  return indexTopics(others)
    .repeats(title)
    .map(({ topic }) => topic);
}

/** Says on stderr which topics of all years are on the same matter, at most three. */
export function noticeRepeats(context: Context, repeats: readonly RecordedTopic[]): void {
  const { t, terminal } = context;
  for (const each of repeats.slice(0, mostShown)) terminal.notice(t(repeatText(each, context)));
  const more = repeats.length - mostShown;
  if (more > 0) terminal.notice(t('{count} more: “njb topic search” finds them.', { count: more }));
}

const mostShown = 3;

/** "“KI in der Verwaltung” was a topic in March 2024 (digital-impuls-2024-03)." */
function repeatText(
  { title, day, event, idea }: RecordedTopic,
  { lang, today }: Pick<Context, 'lang' | 'today'>,
): Message {
  if (event !== null) {
    const isOver = event.status === 'held' || lastDay(event.endDate) < today;
    // the month is what people remember of a past one
    const start = day ?? event.startDate;
    const when = whenInWords(isOver ? start.slice(0, 7) : start, lang);
    const said = { topic: title, when, event: event.slug };
    return isOver
      ? message('“{topic}” was a topic {when} ({event}).', said)
      : message('“{topic}” is planned {when} ({event}).', said);
  }
  const id = idea?.id ?? 0;
  if (idea?.status !== 'dropped') return message('“{topic}” is an idea already (no. {id}).', { topic: title, id });
  return idea.note === null
    ? message('“{topic}” was suggested before and dropped (no. {id}).', { topic: title, id })
    : message('“{topic}” was suggested before and dropped (no. {id}): {reason}', {
        topic: title,
        id,
        reason: idea.note,
      });
}

/** A topic on record as `--json` prints one. */
export function recordedJson({ title, kind, day, event, idea }: RecordedTopic): Record<string, unknown> {
  return {
    topic: title,
    kind,
    date: day,
    status: event?.status ?? idea?.status ?? null,
    event: event && { id: event.id, slug: event.slug, title: event.title },
    idea: idea?.id ?? null,
  };
}
