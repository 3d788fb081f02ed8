import { audienceParts, hasAnsweredSince } from '../db/answered-since.js';
import { latestFirst } from '../db/latest-term.js';
import type { MailingKind } from '../db/mailings.js';
import { statusOn } from '../db/membership-on.js';
import { quoted } from '../db/quoted.js';
import { reached } from '../db/returned.js';
import { isBackOnList, isOutdone } from '../db/taken-back.js';
import { isExpired, isOldAnswer, saysNow, takesBack } from '../db/what-holds.js';
import { choosing, saysOldPlaces } from '../db/workshop-news.js';
import { missedElsewhere } from '../domain/mail-kinds.js';
import { daysBetweenDataRequests, type KindRules, kinds } from './kinds.js';

/**
 * SQL: what the delivery announces no longer holds at the instant `@now`: the event moved, was cancelled, or has begun.
 * Instants are compared to the second, with and without a fraction.
 */
export const isObsolete = `EXISTS (
  SELECT 1 FROM mailings m LEFT JOIN events e ON e.id = m.event_id
   WHERE m.id = deliveries.mailing_id AND (${isTooLate('m', 'e')} OR NOT ${saysNow('m', 'e')}))`;

/** SQL: nothing of the mailing is sent any more, whatever it says: its time is over, or the event was cancelled. */
function isTooLate(mailing: string, event: string): string {
  return `(${isExpired(mailing, event, '@now')} OR (${event}.status = 'cancelled' AND ${mailing}.kind <> 'cancellation'))`;
}

const table = Object.entries(kinds) as [MailingKind, KindRules][];

function listOf(wanted: (rules: KindRules) => boolean): string {
  return quoted(table.filter(([, rules]) => wanted(rules)).map(([kind]) => kind));
}

/** SQL: a delivery waits to be sent, for the first time or again. */
function waits(delivery: string): string {
  return `(${delivery}.state = 'planned' OR (${delivery}.state = 'failed' AND ${delivery}.failure = 'temporary'))`;
}

/** SQL: the delivery waits to be sent. */
export const isOpen = waits('deliveries');

/** SQL: something holds of the delivery's mailing `m`. */
function ofMailing(condition: string): string {
  return `EXISTS (SELECT 1 FROM mailings m WHERE m.id = deliveries.mailing_id AND ${condition})`;
}

/** SQL: the row of the event's list for the person, as `a`. */
function onList(condition: string): string {
  return `EXISTS (SELECT 1 FROM attendees a
    WHERE a.event_id = m.event_id AND a.person_id = deliveries.person_id AND ${condition})`;
}

/** SQL: the person is a guest of the event in one of these ways. */
function isGuest(condition: string): string {
  return `EXISTS (SELECT 1 FROM guests g
    WHERE g.event_id = m.event_id AND g.person_id = deliveries.person_id AND ${condition})`;
}

/**
 * SQL: the mail would go to an address that is not the one mails to the person go to by now, and may be somebody else's; or
 * it addresses the person by a name that they do not bear any more.
 */
const isReaddressed = `(deliveries.person_id IS NOT NULL AND (
  deliveries.address IS NOT (SELECT mail_address(address) FROM email_addresses
    WHERE person_id = deliveries.person_id AND is_primary = 1)
  OR deliveries.name IS NOT (SELECT iif(academic_title <> '', academic_title || ' ', '')
      || iif(given_name = '', '', given_name || ' ') || family_name FROM persons WHERE id = deliveries.person_id)))`;

const parts = audienceParts('m');

/**
 * SQL: the person is none any more to whom such a mail goes: who was to be invited or reminded has answered since, but for an answer to
 * a date from which the event moved away; who was asked to speak has said so or declined; who was to get the details of a
 * guest is none; whose own entry was to be taken back is on the list again, or got another since; who was to hear of workshops does not come.
 */
const isSettled = ofMailing(`CASE m.kind
  WHEN 'invitation' THEN ${hasAnsweredSince('m', 'deliveries.person_id')}
  WHEN 'reminder' THEN NOT ${onList(`(a.status = 'invited' OR ${isOldAnswer('m.event_id', 'a.person_id', 'a.reply_sequence')})`)}
  WHEN 'guest_request' THEN NOT ${isGuest(`g.status IN ('idea', 'requested')`)}
  WHEN 'guest_confirmation' THEN NOT ${isGuest(`g.status <> 'declined'`)}
  WHEN 'cancellation' THEN EXISTS (SELECT 1 FROM events e WHERE e.id = m.event_id AND ${takesBack('m', 'e')}
    AND (${isBackOnList('deliveries', 'e')} OR ${isOutdone('deliveries', 'e')}))
  WHEN 'workshops' THEN NOT ${onList(`a.status IN (${choosing})`)}
  END`);

/** SQL: what is on record of each thing that a person may be asked about, of the latest term, by the names in `data-gaps.ts`. */
const onRecord = `CASE asked.key
  WHEN 'formOfAddress' THEN p.form_of_address WHEN 'academicTitle' THEN p.academic_title WHEN 'phone' THEN p.phone
  WHEN 'born' THEN p.born WHEN 'office' THEN t.title WHEN 'elected' THEN t.elected_on WHEN 'starts' THEN t.starts_on
  WHEN 'ends' THEN t.ends_on WHEN 'employment' THEN t.employment WHEN 'first' THEN t.election_kind
  WHEN 'municipality' THEN (SELECT name FROM municipalities WHERE id =
    (SELECT municipality_id FROM terms WHERE person_id = p.id AND municipality_id IS NOT NULL
      ORDER BY ${latestFirst('terms')} LIMIT 1)) END`;

/** SQL: the mail asks for something that was entered since: `tells` has what it asks for, with how much was known of each. */
const asksForKnown = `${ofMailing(`m.kind = 'data_request'`)} AND EXISTS (
  SELECT 1 FROM json_each(deliveries.tells) asked JOIN persons p ON p.id = deliveries.person_id
    LEFT JOIN terms t ON t.id = (SELECT id FROM terms WHERE person_id = p.id ORDER BY ${latestFirst('terms')} LIMIT 1)
   WHERE length(coalesce(${onRecord}, '')) > asked.value)`;

/**
 * SQL: the mailing goes only to people who stand on the event's list in some way (`--to answer:accepted`), and the person
 * does so no longer.
 */
const isNotMeant = ofMailing(`m.event_id IS NOT NULL AND m.kind IN (${listOf(({ among }) => among === 'anybody')})
  AND NOT EXISTS (SELECT 1 FROM ${parts} p WHERE trim(p.value) <> 'attendees' AND trim(p.value) NOT LIKE 'answer:%')
  AND NOT EXISTS (SELECT 1 FROM ${parts} p WHERE ${onList(`(trim(p.value) = 'answer:' || a.status
    OR (trim(p.value) = 'attendees' AND a.status <> 'declined'))`)})`);

/**
 * SQL: consents do not allow the mail any more; `mayBeWritten` (src/domain/mail-consent.ts) as of now, so that it counts for
 * who left the network since, or said since that they leave before the event.
 */
const isForbidden = ofMailing(`m.kind IN (${listOf(({ purpose }) => purpose === 'offer')})
  AND NOT (m.owed = 1 AND ${statusIn('active')})
  AND CASE (SELECT revoked_on IS NOT NULL FROM consents
      WHERE person_id = deliveries.person_id AND purpose = 'newsletter' ORDER BY id DESC LIMIT 1)
    WHEN 0 THEN 0 WHEN 1 THEN 1
    ELSE NOT (${statusIn('active', 'supporter')} OR ${isGuest(`g.status <> 'declined'`)}
      OR ${onList(`a.status NOT IN ('invited', 'declined')`)}) END`);

/** SQL: the person's status on the day of the event, or now, is one of these. */
function statusIn(...words: string[]): string {
  const day = `coalesce((SELECT e.start_date FROM events e WHERE e.id = m.event_id), substr(@now, 1, 10))`;
  return `coalesce((SELECT ${statusOn(day, 'held')} FROM memberships held
    WHERE held.person_id = deliveries.person_id ORDER BY held.id DESC LIMIT 1) IN (${quoted(words)}), 0)`;
}

/** SQL: the person was asked to come to the event as a guest, or has confirmed. */
const wasAsked = isGuest(`g.status IN ('requested', 'confirmed')`);

const entries = listOf(({ method }) => method === 'REQUEST');

/** SQL: another mail `o`, of the mailing `om`, said what the delivery, of the mailing `m`, would say; see `told.ts`. */
const saysTheSame = `CASE m.kind ${table
  .map(([kind, { toldBy, once }]) => {
    const same: Record<KindRules['once'], string> = {
      event: '1',
      facts: 'om.sequence IS m.sequence',
      text: 'om.message IS m.message',
      of_late: `substr(om.created_at, 1, 19) > strftime('%Y-%m-%dT%H:%M:%S', @now, '-${daysBetweenDataRequests} days')`,
      own: 'o.tells IS deliveries.tells',
    };
    // a reminder goes to nobody whom another of these did not tell
    const by = toldBy.filter((each) => each === kind || each !== 'reminder');
    // a guest asked by word of mouth is told of each cancellation; see audience.ts
    const spared = kind === 'cancellation' ? ` AND (om.sequence >= m.sequence OR NOT ${wasAsked})` : '';
    return `WHEN '${kind}' THEN om.kind IN (${quoted(by)}) AND ${same[once]}${spared}`;
  })
  .join(' ')} END`;

/** SQL: what `o` said was taken back, or is news again, by a later mail `l` of the mailing `lm`. */
const isUndone = `CASE
  WHEN m.kind IN (${entries}, 'guest_request') THEN lm.kind = 'cancellation'
  WHEN m.kind = 'cancellation' THEN lm.kind IN (${entries}, 'guest_request')
  WHEN m.kind IN (${listOf(({ once }) => once === 'own')}) THEN lm.kind = m.kind AND l.tells IS NOT o.tells
  ELSE 0 END`;

/**
 * SQL: the person got, or may have got, another mail that makes this one needless: of somebody who was in the database
 * twice, perhaps, and is one person by now.
 */
const isTold = `EXISTS (
  SELECT 1 FROM mailings m CROSS JOIN mailings om ON om.event_id IS m.event_id
    CROSS JOIN deliveries o ON o.mailing_id = om.id AND o.person_id = deliveries.person_id
   WHERE m.id = deliveries.mailing_id AND o.id <> deliveries.id AND ${reached('o')} AND ${saysTheSame}
     AND NOT EXISTS (SELECT 1 FROM mailings lm CROSS JOIN deliveries l ON l.mailing_id = lm.id
       WHERE lm.event_id IS m.event_id AND l.person_id = deliveries.person_id AND l.id > o.id AND l.id <> deliveries.id
         AND ${reached('l')} AND ${isUndone}))`;

/** SQL: the mail tells of other places in workshops than the person has. */
const hasOldPlaces = `(${ofMailing(`m.kind = 'workshops'`)} AND ${saysOldPlaces})`;

const isBlocked = `EXISTS (SELECT 1 FROM persons WHERE id = deliveries.person_id AND blocked = 1)`;

const isBounced = `EXISTS (SELECT 1 FROM email_addresses
  WHERE person_id = deliveries.person_id AND mail_address(address) = deliveries.address AND bounced_at IS NOT NULL)`;

/**
 * SQL: why an open delivery is not to be sent any more at the instant `@now`, as it is written down; NULL: it may go.
 * What was true when it was frozen may have changed since. Whoever it is no longer for is nobody for whom such a mail would
 * be planned, either: else it would be written and passed over again and again.
 */
export const reasonToSkip = `CASE
  WHEN ${isTold} THEN 'already_told'
  WHEN ${isObsolete} OR ${isReaddressed} OR ${isSettled} OR ${isNotMeant} OR ${asksForKnown} OR ${hasOldPlaces}
    THEN 'expired'
  WHEN ${isBlocked} THEN 'blocked'
  WHEN ${isBounced} THEN 'bounced'
  WHEN ${isForbidden} THEN 'no_consent' END`;

/**
 * SQL: what the open delivery says no longer holds, or the address is another one, but somebody is to be told something all the
 * same that nothing else reminds of: what the office wrote itself, or what is for guests. It waits until a mail is written in its place.
 */
export const isToBeWrittenAnew = `(EXISTS (
    SELECT 1 FROM mailings m JOIN events e ON e.id = m.event_id
     WHERE m.id = deliveries.mailing_id AND m.kind NOT IN (${quoted(missedElsewhere)}) AND NOT ${isTooLate('m', 'e')})
  AND NOT (${isTold} OR ${isSettled} OR ${isNotMeant} OR ${hasOldPlaces} OR ${isBlocked} OR ${isBounced} OR ${isForbidden}))`;

/** SQL: the person has another mail waiting that says the same, and was written before. */
export const isDoubled = `EXISTS (
  SELECT 1 FROM mailings m CROSS JOIN mailings om ON om.event_id IS m.event_id AND om.kind = m.kind
    CROSS JOIN deliveries o ON o.mailing_id = om.id AND o.person_id = deliveries.person_id
   WHERE m.id = deliveries.mailing_id AND o.id < deliveries.id AND ${waits('o')} AND ${saysTheSame})`;
