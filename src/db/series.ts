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
  /** The last day of the series: the rule gives no date after it. */
  endsOn: string | null;
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
  /** Whom the invitations to its events go to, as `invite --to` takes it; null: the active members. */
  audience: string | null;
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
    endsOn: row.ends_on,
    startTime: row.start_time,
    endTime: row.end_time,
    timezone: row.timezone,
    pauseMonths: JSON.parse(row.pause_months),
    kind: row.kind,
    onlineUrl: row.online_url,
    place: row.place,
    hosts: hosts.filter((host) => host.series_id === row.id).map(({ name }) => name),
    audience: row.audience,
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
  const { id } = await db.insertInto('series').values(columns(series)).returning('id').executeTakeFirstOrThrow();
  for (const name of series.hosts) await addHost(db, id, name);
  return id;
}

/** Gives a series the facts of another value of it; hosts that stay keep their rows. */
export async function updateSeries(db: Db, series: Series): Promise<void> {
  const { id, hosts } = series;
  await db.updateTable('series').set(columns(series)).where('id', '=', id).execute();
  const rows = await db
    .selectFrom('series_hosts as h')
    .innerJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select(['h.id', 'o.name'])
    .where('h.series_id', '=', id)
    .execute();
  for (const row of rows.filter(({ name }) => !hosts.includes(name))) {
    await db.deleteFrom('series_hosts').where('id', '=', row.id).execute();
  }
  for (const name of hosts.filter((host) => !rows.some((row) => row.name === host))) await addHost(db, id, name);
}

/** Removes a series with its hosts and left out dates. The database refuses where events belong to it. */
export async function removeSeries(db: Db, id: number): Promise<void> {
  await db.deleteFrom('series_left_out').where('series_id', '=', id).execute();
  await db.deleteFrom('series_hosts').where('series_id', '=', id).execute();
  await db.deleteFrom('series').where('id', '=', id).execute();
}

async function addHost(db: Db, seriesId: number, name: string): Promise<void> {
  await db
    .insertInto('series_hosts')
    .values({ series_id: seriesId, organisation_id: await organisationId(db, name) })
    .execute();
}

function columns(series: Omit<Series, 'id'>) {
  return {
    slug: series.slug,
    title: series.title,
    rrule: series.rrule,
    starts_on: series.startsOn,
    ends_on: series.endsOn,
    start_time: series.startTime,
    end_time: series.endTime,
    timezone: series.timezone,
    pause_months: JSON.stringify(series.pauseMonths),
    kind: series.kind,
    online_url: series.onlineUrl,
    place: series.place,
    audience: series.audience,
  };
}

/** Keeps in mind that a date of the rule is left out. */
export async function leaveOut(db: Db, seriesId: number, proposed: string): Promise<void> {
  await db
    .insertInto('series_left_out')
    .values({ series_id: seriesId, proposed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets that a date of the rule is left out. */
export async function bringBack(db: Db, seriesId: number, proposed: string): Promise<void> {
  await db.deleteFrom('series_left_out').where('series_id', '=', seriesId).where('proposed', '=', proposed).execute();
}

/** The dates of the rule that are left out, in order. */
export async function readLeftOut(db: Db, seriesId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('series_left_out')
    .select('proposed')
    .where('series_id', '=', seriesId)
    .orderBy('proposed')
    .execute();
  return rows.map(({ proposed }) => proposed);
}

/** The organisation of that name, made where it is new. */
export async function organisationId(db: Db, name: string): Promise<number> {
  const found = await db.selectFrom('organisations').select('id').where('name', '=', name).executeTakeFirst();
  if (found !== undefined) return found.id;
  return (await db.insertInto('organisations').values({ name }).returning('id').executeTakeFirstOrThrow()).id;
}
