import { basename } from 'node:path';
import type { MailingKind } from '../db/mailings.js';
import { statusOn } from '../db/membership-on.js';
import type { Settings } from '../db/settings.js';
import type { Store } from '../db/store.js';
import { eventsWithNeeds, type NeedsOfEvent } from '../db/stored-needs.js';
import { addMonths } from '../domain/calendar-day.js';
import { germanDay } from '../domain/german-time.js';
import { isPlainDate, lastDay } from '../domain/partial-date.js';
import { daysLater } from '../domain/plain-days.js';

/** The rules of retention. */
export type RetentionRule = 'former' | 'prospect' | 'mails' | 'comments' | 'needs' | 'log' | 'backup';

/** What goes by its rule alone: people are decided about one by one, copies are files. */
export const erasableRules = ['mails', 'comments', 'needs', 'log'] as const satisfies readonly RetentionRule[];

/** Something that is to be erased. */
export interface Due {
  rule: RetentionRule;
  /** The person, event or file; null: mails about no event, or events that are gone. */
  what: string | null;
  personId: number | null;
  /** Number of the mailing, the event or the command; null for people, copies and events that are gone. */
  recordId: number | null;
  /** What kind of mails; null where it is about none. */
  mail: MailingKind | null;
  /** How many records. */
  count: number;
  /** The day from which the rule counts, the last one where only month or year is known; null: not recorded. */
  since: string | null;
  /** The day it became due; null: not known, somebody has to look. */
  due: string | null;
}

interface Found {
  what: string | null;
  personId: number | null;
  recordId: number | null;
  mail: MailingKind | null;
  count: number;
  since: string | null;
}

/**
 * What the rules of retention say should go, as of `today`. Nothing is erased. Who is a member, guest or on the board
 * now is no prospect, whatever the last contact was.
 * @param backups the files that are copies of the database
 */
export function privacyDue(
  { sqlite }: Pick<Store, 'sqlite'>,
  settings: Settings,
  today: string,
  backups: readonly string[],
): Due[] {
  const all = (sql: string) => sqlite.prepare<[], Found>(sql).all();
  const rules: readonly [RetentionRule, number | null, () => Found[], typeof addMonths?][] = [
    ['former', settings.keepFormer, () => sqlite.prepare<[string], Found>(formerMembers).all(today)],
    ['prospect', settings.keepProspects, () => sqlite.prepare<[string], Found>(contacts).all(today)],
    ['mails', settings.keepMails, () => sqlite.prepare<[string], Found>(mailTexts).all(today)],
    ['comments', settings.keepComments, () => all(comments)],
    ['needs', settings.keepNeeds, () => eventsWithNeeds(sqlite).map(needs), daysLater],
    ['log', settings.keepLog, () => all(logEntries)],
    ['backup', settings.keepBackups, () => backups.map(backup)],
  ];
  return rules.flatMap(([rule, kept, find, later = addMonths]) => {
    if (kept === null) return [];
    return find().flatMap(({ since, ...found }): Due[] => {
      const day = dayOf(since);
      // Of an event that is gone needs serve no purpose any more
      if (rule === 'needs' && day === null) return [{ rule, ...found, since: null, due: today }];
      if (day === null) return rule === 'backup' ? [] : [{ rule, ...found, since: null, due: null }];
      const due = later(day, kept);
      return due <= today ? [{ rule, ...found, since: day, due }] : [];
    });
  });
}

function dayOf(text: string | null): string | null {
  if (text === null || text === '') return null;
  return text.endsWith('Z') ? germanDay(text) : lastDay(text);
}

const nobodys = { personId: null, mail: null };

/** Copies carry the instant they were made in their name: `njb-2025-09-04T14-00-05Z.db`. */
function backup(file: string): Found {
  const day = /-(\d{4}-\d\d-\d\d)T\d\d-\d\d-\d\dZ/.exec(basename(file))?.[1] ?? '';
  return { ...nobodys, what: file, recordId: null, count: 1, since: isPlainDate(day) ? day : null };
}

function needs({ id, title, endDate, people }: NeedsOfEvent): Found {
  return { ...nobodys, what: title, recordId: id, count: people, since: endDate };
}

const name = `trim(coalesce(p.academic_title || ' ', '') || p.given_name || ' ' || p.family_name)`;
const current = '(SELECT max(id) FROM memberships WHERE person_id = p.id)';

const formerMembers = `
  SELECT ${name} AS what, p.id AS personId, NULL AS recordId, NULL AS mail, 1 AS count, m.left_on AS since
    FROM persons p JOIN memberships m ON m.id = ${current}
   WHERE ${statusOn('?')} = 'former' ORDER BY m.left_on, p.id`;

/** A contact: the person was entered or imported, elected, written to, answered, came, spoke or suggested a topic. */
const contacts = `
  WITH touched AS MATERIALIZED (
    SELECT id, max(at) AS at FROM (
      SELECT j.row_id AS id, c.at FROM journal j JOIN commands c ON c.id = j.command_id
       WHERE j.table_name = 'persons' AND j.last_row_id IS NULL
      UNION ALL
      SELECT p.id, c.at FROM journal j JOIN commands c ON c.id = j.command_id
        CROSS JOIN persons p ON p.id BETWEEN j.row_id AND j.last_row_id
       WHERE j.table_name = 'persons' AND j.last_row_id IS NOT NULL)
    GROUP BY id)
  SELECT ${name} AS what, p.id AS personId, NULL AS recordId, NULL AS mail, 1 AS count,
         (SELECT max(day) FROM (
            SELECT max(imported_at) AS day FROM import_origins WHERE person_id = p.id
            UNION ALL SELECT touched.at
            UNION ALL SELECT max(elected_on) FROM terms WHERE person_id = p.id
            UNION ALL SELECT max(given_on) FROM consents WHERE person_id = p.id
            UNION ALL SELECT max(sent_at) FROM deliveries WHERE person_id = p.id
            UNION ALL SELECT max(coalesce(a.replied_at, CASE WHEN a.status = 'attended' THEN e.start_date END))
                        FROM attendees a JOIN events e ON e.id = a.event_id WHERE a.person_id = p.id
            UNION ALL SELECT max(e.end_date) FROM guests g JOIN events e ON e.id = g.event_id WHERE g.person_id = p.id
            UNION ALL SELECT max(suggested_on) FROM topics WHERE suggested_by = p.id)) AS since
    FROM persons p LEFT JOIN memberships m ON m.id = ${current} LEFT JOIN touched ON touched.id = p.id
   WHERE (m.id IS NULL OR ${statusOn('?')} = 'prospect')
     AND NOT EXISTS (SELECT 1 FROM roles WHERE person_id = p.id AND ends_on IS NULL)
   ORDER BY since, p.id`;

/** What may still be sent keeps its texts until it lapses. */
const mailTexts = `
  SELECT e.title AS what, NULL AS personId, m.id AS recordId, m.kind AS mail, count(*) AS count,
         coalesce(e.end_date, m.created_at) AS since
    FROM delivery_contents c JOIN deliveries d ON d.id = c.delivery_id JOIN mailings m ON m.id = d.mailing_id
    LEFT JOIN events e ON e.id = m.event_id
   GROUP BY m.id HAVING max(d.state NOT IN ('sent', 'skipped') AND coalesce(substr(m.expires_at, 1, 10) >= ?, 1)) = 0
   ORDER BY since, m.id`;

/** Also what only the log has any more, of who is not on the list or took the comment back. */
const comments = `
  SELECT e.title AS what, NULL AS personId, e.id AS recordId, NULL AS mail, count(*) AS count, e.end_date AS since
    FROM events e JOIN (
      SELECT event_id, person_id FROM attendees WHERE comment IS NOT NULL
      UNION
      SELECT coalesce(after, before) ->> '$.event_id', coalesce(after, before) ->> '$.person_id' FROM journal
       WHERE table_name = 'attendees' AND coalesce(before ->> '$.comment', after ->> '$.comment') IS NOT NULL
    ) c ON c.event_id = e.id
   GROUP BY e.id ORDER BY since, e.id`;

/** An entry that announces new rows holds none of their values. */
const logEntries = `
  SELECT 'njb ' || c.words AS what, NULL AS personId, c.id AS recordId, NULL AS mail, count(*) AS count, c.at AS since
    FROM commands c JOIN journal j ON j.command_id = c.id
   WHERE coalesce(j.after, j.before) IS NOT NULL AND coalesce(j.after, j.before) ->> '$.erased' IS NULL GROUP BY c.id ORDER BY c.id`;
