import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { formatMailbox, type Mailbox } from '../domain/email-address.js';
import { lastWords, mailKinds } from '../domain/mail-kinds.js';
import { quoted } from './quoted.js';
import { reached } from './returned.js';
import type { Db, Store } from './store.js';
import type { Deliveries, DeliveryContents, Mailings } from './tables.js';
import { factsOf, stillHolds, tellsOfCancellation, tookBack } from './what-holds.js';

export type MailingKind = Selectable<Mailings>['kind'];
export type DeliveryState = Deliveries['state'];
export type SkipReason = NonNullable<Deliveries['skip_reason']>;

/** A mailing to be frozen. */
export interface NewMailing {
  /** Null: it is about no event. */
  eventId: number | null;
  kind: MailingKind;
  /** The event's SEQUENCE that it announces. */
  sequence: number | null;
  language: 'de' | 'en';
  /** The audience as asked for. */
  audience: string;
  sender: Mailbox;
  replyTo: Mailbox | null;
  /** What the office wrote itself, as typed. */
  message: string | null;
  /** Whether members must hear it: a revoked consent does not hold it back. */
  owed: boolean;
  /** UTC instants; after the second nothing of it is sent any more. */
  createdAt: string;
  expiresAt: string | null;
}

/** One person's mail, frozen. */
export interface NewDelivery {
  personId: number;
  name: string;
  address: string;
  messageId: string;
  /** What it says of the person's own affairs; null: nothing. */
  tells: string | null;
  /** Whether it is about these at all: then somebody else with the same address gets one, too. */
  isPersonal: boolean;
  content: { subject: string; text: string; html: string; calendar: string | null; method: DeliveryContents['method'] };
}

/** Stores a mailing and returns its id. */
export function addMailing({ sqlite }: Store, mailing: NewMailing): number {
  const { lastInsertRowid } = sqlite
    .prepare(
      `INSERT INTO mailings
         (event_id, kind, sequence, language, audience, sender, reply_to, message, owed, created_at, expires_at, facts)
       VALUES (@eventId, @kind, @sequence, @language, @audience, @sender, @replyTo, @message, @owed, @createdAt, @expiresAt,
         (SELECT ${factsOf('e')} FROM events e WHERE e.id = @eventId))`,
    )
    .run({
      ...mailing,
      owed: mailing.owed ? 1 : 0,
      sender: formatMailbox(mailing.sender),
      replyTo: mailing.replyTo === null ? null : formatMailbox(mailing.replyTo),
    });
  return Number(lastInsertRowid);
}

/** Stores deliveries one by one; made once for a mailing, as it may have thousands. */
export function deliveryWriter({ sqlite }: Store, mailingId: number) {
  const insert = sqlite.prepare(
    `INSERT INTO deliveries (mailing_id, person_id, name, address, state, skip_reason, message_id, tells, personal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertContent = sqlite.prepare(
    `INSERT INTO delivery_contents (delivery_id, subject, text, html, calendar, method)
     VALUES (?, @subject, @text, @html, @calendar, @method)`,
  );
  return {
    plan({ personId, name, address, messageId, tells, isPersonal, content }: NewDelivery): void {
      const own = isPersonal ? 1 : 0;
      const { lastInsertRowid } = insert.run(
        mailingId,
        personId,
        name,
        address,
        'planned',
        null,
        messageId,
        tells,
        own,
      );
      insertContent.run(lastInsertRowid, content);
    },
    skip(personId: number, name: string, address: string | null, reason: SkipReason): void {
      insert.run(mailingId, personId, name, address, 'skipped', reason, null, null, 0);
    },
  };
}

/** A mailing with its deliveries, as `invite status` shows it. */
export interface MailingRow {
  id: number;
  kind: MailingKind;
  /** Whether it took invitations back while the event went on. */
  takesBack: boolean;
  sequence: number | null;
  audience: string;
  message: string | null;
  createdAt: string;
  deliveries: DeliveryRow[];
}

export interface DeliveryRow {
  id: number;
  personId: number | null;
  name: string;
  address: string | null;
  state: DeliveryState;
  skipReason: SkipReason | null;
  failure: 'temporary' | 'permanent' | null;
  attempts: number;
  messageId: string | null;
  sentAt: string | null;
  error: string | null;
  /** The server's words for a mail it took, or the file written. */
  response: string | null;
}

/** Every mailing of an event, oldest first; of those that are about no event with null. */
export async function readMailings({ query, sqlite }: Store, eventId: number | null): Promise<MailingRow[]> {
  const mailings = await query
    .selectFrom('mailings')
    .select(['id', 'kind', 'sequence', 'audience', 'message', 'created_at as createdAt'])
    .where('event_id', 'is', eventId)
    .orderBy('id')
    .execute();
  const rows = await query
    .selectFrom('deliveries as d')
    .innerJoin('mailings as m', 'm.id', 'd.mailing_id')
    .select([
      'd.id',
      'd.mailing_id',
      'd.person_id as personId',
      'd.name',
      'd.address',
      'd.state',
      'd.skip_reason as skipReason',
      'd.failure',
      'd.attempts',
      'd.message_id as messageId',
      'd.sent_at as sentAt',
      'd.error',
      'd.response',
    ])
    .where('m.event_id', 'is', eventId)
    .orderBy('d.id')
    .execute();
  const byMailing = new Map<number, DeliveryRow[]>(mailings.map(({ id }) => [id, []]));
  for (const { mailing_id, ...row } of rows) byMailing.get(mailing_id)?.push(row);
  const takingBack = sqlite.prepare<[number | null], number>(
    `SELECT m.id FROM mailings m JOIN events e ON e.id = m.event_id WHERE e.id = ? AND ${tookBack('m', 'e')}`,
  );
  const back = new Set(takingBack.pluck().all(eventId));
  return mailings.map((mailing) => ({
    ...mailing,
    takesBack: back.has(mailing.id),
    deliveries: byMailing.get(mailing.id) ?? [],
  }));
}

/** A frozen mail, read back to be sent. */
export interface FrozenMail {
  id: number;
  messageId: string;
  name: string;
  address: string;
  createdAt: string;
  /** `Name <address>`, as frozen. */
  sender: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  method: DeliveryContents['method'];
  language: 'de' | 'en';
}

/** Reads frozen mails one at a time. */
export function mailReader({ sqlite }: Store): (deliveryId: number) => FrozenMail | null {
  const read = sqlite.prepare<[number], FrozenMail>(
    `SELECT d.id, d.message_id AS messageId, d.name, d.address, m.created_at AS createdAt, m.sender,
            m.reply_to AS replyTo, c.subject, c.text, c.html, c.calendar, c.method, m.language
       FROM deliveries d JOIN mailings m ON m.id = d.mailing_id JOIN delivery_contents c ON c.delivery_id = d.id
      WHERE d.id = ?`,
  );
  return (deliveryId) => read.get(deliveryId) ?? null;
}

/** Somebody who was told a date by mail. */
export interface Holder {
  personId: number;
  name: string;
  /** Where the last mail with it went. */
  address: string;
  /** The highest SEQUENCE of the event this person was told. */
  sequence: number;
  /** Whether what they hold is what holds. */
  isTrue: boolean;
  /** Whether it is to be taken back, and could not be yet: of what changes they are not told. */
  isLeaving: boolean;
}

/**
 * Everybody who holds an entry of the event, by family name: a mail with it was sent, or may have been (`unclear`), and none
 * that took it back since. Each once, by the last mail, whatever address it went to.
 */
export async function holdersOf({ sqlite }: Pick<Store, 'sqlite'>, eventId: number): Promise<Holder[]> {
  const rows = sqlite
    .prepare<
      [number],
      Omit<Holder, 'isTrue' | 'isLeaving' | 'personId'> & {
        id: number;
        givenName: string;
        familyName: string;
        kind: MailingKind;
        holds: 0 | 1;
      }
    >(
      // whose name and address were erased cannot be told
      `SELECT p.id, d.name, coalesce(d.address, '') AS address, m.kind, m.sequence, ${stillHolds('m', 'e')} AS holds,
              p.given_name AS givenName, p.family_name AS familyName, max(d.id) AS last
         FROM events e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
         CROSS JOIN persons p ON p.id = d.person_id
        WHERE e.id = ? AND m.kind IN (${quoted(lastWords)}) AND ${reached('d')}
        GROUP BY d.person_id`,
    )
    .all(eventId)
    .filter(({ kind }) => mailKinds[kind].method === 'REQUEST');
  const [{ sortByName }, { toTakeBack }] = await Promise.all([import('./members.js'), import('./taken-back.js')]);
  const leaving = toTakeBack({ sqlite }, eventId);
  return sortByName(rows).map(({ id, name, address, sequence, holds }) => ({
    ...{ personId: id, name, address, sequence },
    isTrue: holds === 1,
    isLeaving: leaving.has(id),
  }));
}

/** The mailings of one kind to the last event before this one in its series, taken together. */
export interface EarlierMailing {
  event: string;
  /** Who got one: sent, on the way, or unclear. By person; names as of then. */
  recipients: ReadonlyMap<number, string>;
}

/** The last event of the series before this one that had such a mailing; null where there is none. */
export function earlierMailing(
  { sqlite }: Pick<Store, 'sqlite'>,
  { seriesId, eventId, kind }: { seriesId: number; eventId: number; kind: MailingKind },
): EarlierMailing | null {
  const last = sqlite
    .prepare<[object], { id: number; slug: string }>(
      `SELECT e.id, e.slug FROM mailings m JOIN events e ON e.id = m.event_id
        WHERE e.series_id = @seriesId AND e.id <> @eventId AND m.kind = @kind
          AND e.start_date <= (SELECT start_date FROM events WHERE id = @eventId)
          AND EXISTS (SELECT 1 FROM deliveries d WHERE d.mailing_id = m.id AND d.state <> 'skipped')
        ORDER BY e.start_date DESC, m.id DESC LIMIT 1`,
    )
    .get({ seriesId, eventId, kind });
  if (last === undefined) return null;
  const rows = sqlite
    .prepare<[object], { personId: number; name: string }>(
      `SELECT d.person_id AS personId, d.name FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
        WHERE m.event_id = @id AND m.kind = @kind AND d.person_id IS NOT NULL
          AND d.state IN ('sent', 'unclear', 'sending', 'planned') ORDER BY d.id`,
    )
    .all({ id: last.id, kind });
  return { event: last.slug, recipients: new Map(rows.map(({ personId, name }) => [personId, name])) };
}

/** Somebody whose mail of an event is neither sent nor waiting any more: unclear, or refused for good. */
export interface Unsettled {
  name: string;
  address: string;
  state: 'unclear' | 'failed';
}

/** The unsettled mails of an event, or of one kind about it, without those of people a later mail of it reached. */
export async function unsettledDeliveries(db: Db, eventId: number | null, kind?: MailingKind): Promise<Unsettled[]> {
  let query = db
    .selectFrom('deliveries as d')
    .innerJoin('mailings as m', 'm.id', 'd.mailing_id')
    .select(['d.name', 'd.address', 'd.state'])
    .where('m.event_id', 'is', eventId)
    .where((where) =>
      where.or([
        where('d.state', '=', 'unclear'),
        where.and([where('d.state', '=', 'failed'), where('d.failure', '=', 'permanent')]),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('deliveries as other')
            .innerJoin('mailings as of', 'of.id', 'other.mailing_id')
            .select('other.id')
            .whereRef('of.event_id', 'is', 'm.event_id')
            .whereRef('other.person_id', '=', 'd.person_id')
            .whereRef('other.id', '>', 'd.id')
            .where('other.state', '=', 'sent'),
        ),
      ),
    )
    .orderBy('d.name');
  if (kind !== undefined) query = query.where('m.kind', '=', kind);
  const rows = await query.execute();
  return rows.map(({ name, address, state }) => ({
    name,
    address: address ?? '',
    state: state === 'unclear' ? 'unclear' : 'failed',
  }));
}

/** Whose last word from us about the event is that it does not take place, by family name. */
export async function toldCancelled(
  sqlite: BetterSqlite3.Database,
  eventId: number,
): Promise<{ name: string; address: string }[]> {
  const rows = sqlite
    .prepare<[object], { id: number; givenName: string; familyName: string; name: string; address: string }>(
      `WITH last AS (
         SELECT m.event_id, m.kind, m.audience, m.sequence, m.id, d.person_id AS person, d.name, d.address, max(d.id) AS delivery
           FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
          WHERE m.event_id = @eventId AND d.person_id IS NOT NULL AND ${reached('d')}
            AND m.kind IN (${quoted(lastWords)})
          GROUP BY d.person_id)
       SELECT p.id, p.given_name AS givenName, p.family_name AS familyName, last.name, last.address
         FROM last JOIN events e ON e.id = last.event_id JOIN persons p ON p.id = last.person
        WHERE last.kind = 'cancellation' AND ${tellsOfCancellation('last', 'e')}`,
    )
    .all({ eventId });
  const { sortByName } = await import('./members.js');
  return sortByName(rows).map(({ name, address }) => ({ name, address }));
}
