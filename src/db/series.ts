import type { EventKind } from '../domain/event.js';
import type { Db } from './store.js';

/** A repeating format with its rule. */
export interface Series {
  id: number;
  slug: string;
  title: string;
  /** RFC 5545 recurrence rule, without DTSTART. */
  rrule: string;
  /** The day from which the rule counts (DTSTART). */
  startsOn: string | null;
  startTime: string | null;
  endTime: string | null;
  timezone: string;
  /** Months (1–12) in which it pauses. */
  pauseMonths: number[];
  kind: EventKind;
  onlineUrl: string | null;
  place: string | null;
  /** Names of the organisations that host it. */
  hosts: string[];
}

/** All series by title. */
export async function listSeries(db: Db): Promise<Series[]> {
  const rows = await db.selectFrom('series').selectAll().orderBy('title').execute();
  const hosts = await db
    .selectFrom('series_hosts as h')
    .innerJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select(['h.series_id', 'o.name'])
    .orderBy('h.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    rrule: row.rrule,
    startsOn: row.starts_on,
    startTime: row.start_time,
    endTime: row.end_time,
    timezone: row.timezone,
    pauseMonths: JSON.parse(row.pause_months),
    kind: row.kind,
    onlineUrl: row.online_url,
    place: row.place,
    hosts: hosts.filter((host) => host.series_id === row.id).map(({ name }) => name),
  }));
}

/** The series of that name (slug) or title. */
export async function findSeries(db: Db, name: string): Promise<Series | null> {
  const wanted = name.toLowerCase();
  const all = await listSeries(db);
  return all.find(({ slug }) => slug === wanted) ?? all.find(({ title }) => title.toLowerCase() === wanted) ?? null;
}

/** Stores a series with its hosts, and returns its id. */
export async function addSeries(db: Db, series: Omit<Series, 'id'>): Promise<number> {
  const { id } = await db
    .insertInto('series')
    .values({
      slug: series.slug,
      title: series.title,
      rrule: series.rrule,
      starts_on: series.startsOn,
      start_time: series.startTime,
      end_time: series.endTime,
      timezone: series.timezone,
      pause_months: JSON.stringify(series.pauseMonths),
      kind: series.kind,
      online_url: series.onlineUrl,
      place: series.place,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const name of series.hosts) {
    await db
      .insertInto('series_hosts')
      .values({ series_id: id, organisation_id: await organisationId(db, name) })
      .execute();
  }
  return id;
}

/** Keeps in mind that a date of the rule is left out. */
export async function leaveOut(db: Db, seriesId: number, proposed: string): Promise<void> {
  await db
    .insertInto('series_left_out')
    .values({ series_id: seriesId, proposed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The dates of the rule that are left out. */
export async function readLeftOut(db: Db, seriesId: number): Promise<string[]> {
  const rows = await db.selectFrom('series_left_out').select('proposed').where('series_id', '=', seriesId).execute();
  return rows.map(({ proposed }) => proposed);
}

/** The organisation of that name, made where it is new. */
export async function organisationId(db: Db, name: string): Promise<number> {
  const found = await db.selectFrom('organisations').select('id').where('name', '=', name).executeTakeFirst();
  if (found !== undefined) return found.id;
  return (await db.insertInto('organisations').values({ name }).returning('id').executeTakeFirstOrThrow()).id;
}
