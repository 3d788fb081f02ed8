import { sql } from 'kysely';
import type { EventStatus } from '../domain/event.js';
import { fullName } from '../domain/member.js';
import { isSameTopic, type TopicIdea, type TopicStatus, type TopicTexts } from '../domain/topic.js';
import type { Db } from './store.js';

/** All ideas for topics, or those with the given ids, in the order they were suggested. */
export async function readTopics(db: Db, ids?: readonly number[]): Promise<TopicIdea[]> {
  let query = db
    .selectFrom('topics as t')
    .leftJoin('persons as p', 'p.id', 't.suggested_by')
    .leftJoin('events as e', 'e.id', 't.event_id')
    .select(['t.id', 't.title', 't.abstract', 't.suggested_on', 't.votes', 't.status', 't.note', 't.event_id'])
    .select(['p.id as person', 'p.given_name', 'p.family_name', 'p.academic_title'])
    .select(['e.slug', 'e.title as event_title', 'e.topic', 'e.status as event_status', 'e.start_date', 'e.end_date'])
    .orderBy('t.id');
  if (ids !== undefined) query = query.where('t.id', 'in', ids);
  return (await query.execute()).map((row) => ({
    id: row.id,
    title: row.title,
    abstract: row.abstract,
    suggestedBy:
      row.person === null || row.family_name === null
        ? null
        : {
            id: row.person,
            name: fullName({
              givenName: row.given_name ?? '',
              familyName: row.family_name,
              academicTitle: row.academic_title,
            }),
          },
    suggestedOn: row.suggested_on,
    votes: row.votes,
    status: row.status,
    note: row.note,
    event:
      row.event_id === null
        ? null
        : {
            id: row.event_id,
            slug: row.slug ?? '',
            title: row.event_title ?? '',
            topic: row.topic,
            status: row.event_status ?? 'planned',
            startDate: row.start_date ?? '',
            endDate: row.end_date ?? '',
          },
  }));
}

/** One idea. */
export async function readTopic(db: Db, id: number): Promise<TopicIdea | null> {
  return (await readTopics(db, [id]))[0] ?? null;
}

/** An idea to be stored, or the facts of one to be changed. */
export interface TopicFacts {
  title: string;
  abstract: string | null;
  suggestedBy: number | null;
  suggestedOn: string | null;
  votes: number;
}

/** Stores an idea and returns its id. */
export async function addTopic(db: Db, topic: TopicFacts): Promise<number> {
  const { id } = await db.insertInto('topics').values(columns(topic)).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Changes an idea, unless it is like that already. */
export async function updateTopic(db: Db, id: number, topic: TopicFacts): Promise<void> {
  const { title, abstract, suggestedBy, suggestedOn, votes } = topic;
  await db
    .updateTable('topics')
    .set(columns(topic))
    .where('id', '=', id)
    .where(
      sql<boolean>`(title, abstract, suggested_by, suggested_on, votes)
                   IS NOT (${title}, ${abstract}, ${suggestedBy}, ${suggestedOn}, ${votes})`,
    )
    .execute();
}

function columns({ title, abstract, suggestedBy, suggestedOn, votes }: TopicFacts) {
  return { title, abstract, suggested_by: suggestedBy, suggested_on: suggestedOn, votes };
}

/** How an idea stands from now on. */
export interface TopicStanding {
  status: TopicStatus;
  eventId: number | null;
  note: string | null;
}

/** Gives an idea a date, takes it away, or drops it; nothing where it stands so already. */
export async function setTopicStanding(db: Db, id: number, { status, eventId, note }: TopicStanding): Promise<void> {
  await db
    .updateTable('topics')
    .set({ status, event_id: eventId, note })
    .where('id', '=', id)
    .where(sql<boolean>`(status, event_id, note) IS NOT (${status}, ${eventId}, ${note})`)
    .execute();
}

/** Makes plain ideas again of those that stand on an event, but for one. */
export async function freeTopicsOf(db: Db, eventId: number, exceptTopicId: number): Promise<void> {
  await db
    .updateTable('topics')
    .set({ status: 'idea', event_id: null })
    .where('event_id', '=', eventId)
    .where('id', '<>', exceptTopicId)
    .where('status', '=', 'scheduled')
    .execute();
}

/** Writes what an event says about its topic, unless it says that already; with `raise` its SEQUENCE rises. */
export async function setTopicTexts(db: Db, eventId: number, texts: TopicTexts, raise: boolean): Promise<void> {
  const { topic, abstract, question } = texts;
  await db
    .updateTable('events')
    .set((now) => ({ topic, abstract, question, ...(raise && { sequence: now('sequence', '+', 1) }) }))
    .where('id', '=', eventId)
    .where(sql<boolean>`(topic, abstract, question) IS NOT (${topic}, ${abstract}, ${question})`)
    .execute();
}

/** A topic on record: an event's, a session's in its programme, or an idea that has no event of that topic. */
export interface RecordedTopic {
  title: string;
  kind: 'event' | 'session' | 'idea';
  /** First day, which of an event may be known in part; null: an idea. */
  day: string | null;
  event: { id: number; slug: string; title: string; status: EventStatus; startDate: string; endDate: string } | null;
  idea: { id: number; status: TopicStatus; note: string | null } | null;
}

/** The topics of all years, cancelled events among them, the newest first; then ideas. */
export async function readRecordedTopics(db: Db): Promise<RecordedTopic[]> {
  const events = await db
    .selectFrom('events')
    .select(['id', 'slug', 'title', 'topic', 'status', 'start_date as startDate', 'end_date as endDate'])
    .orderBy('start_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const sessions = await db
    .selectFrom('sessions')
    .select(['event_id', 'title', 'day'])
    .where('kind', 'in', ['talk', 'panel', 'workshop', 'speed-dating'])
    .orderBy('position')
    .execute();
  const programme = new Map<number, typeof sessions>();
  for (const each of sessions) programme.set(each.event_id, [...(programme.get(each.event_id) ?? []), each]);
  const onEvents = new Map<number, TopicIdea[]>();
  const ideas = await readTopics(db);
  for (const idea of ideas) {
    if (idea.event !== null) onEvents.set(idea.event.id, [...(onEvents.get(idea.event.id) ?? []), idea]);
  }
  const recorded: RecordedTopic[] = [];
  for (const { topic, ...event } of events) {
    const [idea] = onEvents.get(event.id) ?? [];
    if (topic !== null) {
      const day = event.startDate;
      recorded.push({ title: topic, kind: 'event', day, event, idea: idea === undefined ? null : standing(idea) });
    }
    for (const { title, day } of programme.get(event.id) ?? [])
      recorded.push({ title, kind: 'session', day, event, idea: null });
  }
  for (const idea of ideas) {
    const { event } = idea;
    if (event !== null && event.status !== 'cancelled' && isSameTopic(event.topic, idea.title)) continue;
    recorded.push({ title: idea.title, kind: 'idea', day: null, event: null, idea: standing(idea) });
  }
  return recorded;
}

function standing({ id, status, note }: TopicIdea): RecordedTopic['idea'] {
  return { id, status, note };
}
