import { textMark } from '../db/erasures.js';
import type { MailingKind } from '../db/mailings.js';
import { isReturned } from '../db/returned.js';
import type { Store } from '../db/store.js';
import { stillHolds, tellsOfCancellation } from '../db/what-holds.js';
import { type KindRules, kinds } from './kinds.js';
import { isOpen } from './lapse.js';
import { isLapsed } from './ledger.js';

/** What a person was told by mail so far, as far as it matters to a mailing that is planned. */
export interface Told {
  /**
   * Addresses where a mail is, may be, or is about to be that makes this one needless, with the number of the last that tells others
   * who read there, too; 0: each is about the person alone.
   */
  settled: Map<string, number>;
  /** Addresses that refused it for good. */
  failed: Set<string>;
  /** Whether what settled it last is a mail of another kind that is still to be sent. */
  isWaiting: boolean;
  /** Whether one of the same kind is still to be sent. */
  isOpen: boolean;
  /** Whether an invitation came back, and no entry reached them. */
  cameBack: boolean;
  /** The highest SEQUENCE of the entry that is in their calendar, or may be; null: none is, or it was taken back. */
  held: number | null;
  /** Whether what that entry says holds still. */
  holdsTrue: boolean;
  /** What it says, as `mailings.facts` has it; null: not known. */
  facts: string | null;
  /** The highest SEQUENCE of the event of which a mail told them that it takes place; null: none did. */
  told: number | null;
  /** How often their entry was taken back. */
  withdrawals: number;
  /** Whether the last time that was theirs alone, and the event went on. */
  isTakenOut: boolean;
  /** SEQUENCE of the event when they were last told that it does not take place; null: they never were. */
  cancelled: number | null;
  /** SEQUENCE of the last request to come as a guest; null: none was made, or it was taken back. */
  asked: number | null;
  /** Number of the last mail that brought an entry or took it back; 0: none did. */
  lastWord: number;
  /** Whether a mail about the event was theirs alone: what becomes of that they are told alone, too. */
  isPersonal: boolean;
}

/** Which mailing is planned. */
export interface Planned {
  kind: MailingKind;
  eventId: number | null;
  /** The event's SEQUENCE. */
  sequence: number | null;
  message: string | null;
  /** UTC instant by which a mail counts as of late. */
  since: string | null;
}

/** What a mailing would say of each person's own affairs; who is not there gets none. Null: its mails say nothing of that. */
export type OwnNews = ReadonlyMap<number, string> | null;

/** The person whose address it is now; null: nobody's. */
export type OwnerOf = (address: string) => number | null;

type Row = Pick<Planned, 'kind' | 'sequence' | 'message'> & {
  id: number;
  personId: number | null;
  address: string;
  /** What stands in place of a text that was erased; null: none was. */
  hash: string | null;
  tells: string | null;
  facts: string | null;
  /** Whether what it said of the event is what holds. */
  holds: 0 | 1;
  /** Whether it took back an entry while the event went on. */
  takesOut: 0 | 1;
  createdAt: string;
  isPersonal: 0 | 1;
  isOpen: 0 | 1;
  isRefused: 0 | 1;
  isReturned: 0 | 1;
};

/**
 * What everybody was told about the event, in the order it happened, from one query. A mail that is open but not to be
 * sent any more at the instant `now` (UTC) counts as never written, and so does one that came back. One without a person, as
 * they were not there when a copy of the database was restored, counts for whoever has its address now, so that somebody
 * entered again does not get it again.
 */
export function toldBefore(
  { sqlite }: Pick<Store, 'sqlite'>,
  planned: Planned,
  now: string,
  news: OwnNews = null,
  ownerOf: OwnerOf = () => null,
): Map<number, Told> {
  const rows = sqlite.prepare<[object], Row>(
    `SELECT deliveries.id, deliveries.person_id AS personId, deliveries.address, deliveries.tells, mailing.kind, mailing.sequence, mailing.message, mailing.message_hash AS hash,
            mailing.facts, coalesce(${stillHolds('mailing', 'e')}, 1) AS holds,
            mailing.kind = 'cancellation' AND NOT ${tellsOfCancellation('mailing', 'e')} AS takesOut, mailing.created_at AS createdAt,
            deliveries.personal AS isPersonal, ${isOpen} AS isOpen,
            deliveries.state = 'failed' AND deliveries.failure = 'permanent' AS isRefused,
            ${isReturned('deliveries')} AS isReturned
       FROM mailings mailing JOIN deliveries ON deliveries.mailing_id = mailing.id LEFT JOIN events e ON e.id = mailing.event_id
      WHERE mailing.event_id IS @eventId AND (@eventId IS NOT NULL OR mailing.kind = @kind)
        AND deliveries.state <> 'skipped'
        AND (deliveries.person_id IS NOT NULL OR deliveries.address NOT LIKE 'erased-%@erased.invalid')
        AND NOT ${isLapsed}
      ORDER BY deliveries.id`,
  );
  const { eventId, kind } = planned;
  const mark = planned.message === null ? null : textMark(sqlite, planned.message);
  const told = new Map<number, Told>();
  for (const row of rows.iterate({ eventId, kind, now })) {
    const personId = row.personId ?? ownerOf(row.address);
    if (personId === null) continue;
    const own = told.get(personId) ?? {
      settled: new Map(),
      failed: new Set(),
      isWaiting: false,
      isOpen: false,
      cameBack: false,
      held: null,
      holdsTrue: false,
      facts: null,
      told: null,
      withdrawals: 0,
      isTakenOut: false,
      cancelled: null,
      asked: null,
      lastWord: 0,
      isPersonal: false,
    };
    told.set(personId, own);
    note(own, { ...row, personId }, { ...planned, mark }, news);
  }
  return told;
}

/** A mailing with what would stand in place of its text, were that erased; null: nothing was yet. */
type Marked = Planned & { mark: string | null };

function note(own: Told, row: Row & { personId: number }, planned: Marked, news: OwnNews): void {
  if (row.isReturned === 1) {
    own.cameBack = own.held === null && (own.cameBack || row.kind === 'invitation');
    return;
  }
  if (row.isOpen === 0 && row.isRefused === 0) {
    const { method } = kinds[row.kind];
    if (method !== 'CANCEL' && row.sequence !== null) own.told = Math.max(own.told ?? 0, row.sequence);
    if (method === 'REQUEST' && (row.sequence ?? 0) >= (own.held ?? 0)) {
      own.held = row.sequence ?? 0;
      own.holdsTrue = row.holds === 1;
      own.cameBack = false;
      own.facts = row.facts;
    }
    if (row.kind === 'guest_request') own.asked = row.sequence;
    own.isPersonal ||= row.isPersonal === 1;
    if (method !== null) own.lastWord = row.id;
    if (method === 'CANCEL') {
      own.withdrawals += 1;
      own.isTakenOut = row.takesOut === 1;
      own.cancelled = row.sequence;
      own.held = null;
      own.asked = null;
    }
    // an entry that was taken back can be sent anew, and one that was sent anew be taken back
    const [wanted, undoes] = [effectOf(planned.kind), effectOf(row.kind)];
    if (undoes !== null && wanted !== null && undoes !== wanted) own.settled.clear();
    // whoever was told otherwise since is told again, though an earlier mail said what holds
    if (kinds[planned.kind].once === 'facts' && undoes === 'REQUEST' && row.holds === 0) own.settled.clear();
  }
  const rules = kinds[planned.kind];
  if (!rules.toldBy.includes(row.kind)) return;
  if (!isSame(row, planned, rules, news)) {
    // the last word counts: what was true before it may be news again
    if (rules.once === 'own' && row.isRefused === 0) own.settled.clear();
    return;
  }
  const address = row.address.toLowerCase();
  if (row.isRefused === 1) own.failed.add(address);
  else {
    const isTheirs = row.isPersonal === 1 || row.takesOut === 1;
    own.isWaiting = row.isOpen === 1 && row.kind !== planned.kind;
    own.settled.set(address, isTheirs ? (own.settled.get(address) ?? 0) : row.id);
  }
  own.isOpen ||= row.isOpen === 1 && row.kind === planned.kind;
}

/** Whether a mail gives an entry or takes it back; a request to come as a guest, which brings none, is taken back, too. */
function effectOf(kind: MailingKind): KindRules['method'] {
  return kind === 'guest_request' ? 'REQUEST' : kinds[kind].method;
}

/** Whether an earlier mail said what the planned one would say. */
function isSame(row: Row & { personId: number }, planned: Marked, { once }: KindRules, news: OwnNews): boolean {
  switch (once) {
    case 'event':
      return true;
    case 'facts':
      // what a server refused is tried again once something changed, even back
      return row.isRefused === 1 ? row.sequence === planned.sequence : row.holds === 1;
    case 'text':
      return (
        row.message === planned.message || (row.message === null && row.hash !== null && row.hash === planned.mark)
      );
    case 'own':
      return row.tells === (news?.get(row.personId) ?? null);
    case 'of_late':
      return row.isOpen === 1 || planned.since === null || row.createdAt >= planned.since;
  }
}
