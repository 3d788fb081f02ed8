-- What a mailing said of its event (title, topic, link, place, first and last day, times; JSON array): whoever has it need
-- not be told again while that still holds, however often the event changed in between. NULL: not known, or about no event.
DROP TRIGGER IF EXISTS journal_mailings_insert;
DROP TRIGGER IF EXISTS journal_mailings_update;
DROP TRIGGER IF EXISTS journal_mailings_delete;
ALTER TABLE mailings ADD COLUMN facts TEXT CHECK (json_valid(facts));

-- A keyed hash in place of a text that was erased: the same text is not sent twice to anybody.
ALTER TABLE mailings ADD COLUMN message_hash TEXT;

-- Whether the mail is about the person's own affairs: then who shares an address gets one each.
DROP TRIGGER IF EXISTS journal_deliveries_insert;
DROP TRIGGER IF EXISTS journal_deliveries_update;
DROP TRIGGER IF EXISTS journal_deliveries_delete;
ALTER TABLE deliveries ADD COLUMN personal INTEGER NOT NULL DEFAULT 0 CHECK (personal IN (0, 1));
UPDATE deliveries SET personal = 1
 WHERE mailing_id IN (SELECT id FROM mailings WHERE kind IN ('guest_request', 'guest_confirmation', 'data_request', 'workshops'));
DROP INDEX deliveries_address;
CREATE UNIQUE INDEX deliveries_address ON deliveries (mailing_id, address) WHERE state <> 'skipped' AND personal = 0;

-- What earlier mailings said is read from the journal: the event as it was when they were written, and as they announced it.
CREATE TEMP TABLE written AS
SELECT j.row_id AS mailing, max(j.id) AS entry, c.words
  FROM journal j LEFT JOIN commands c ON c.id = j.command_id
 WHERE j.table_name = 'mailings' AND j.before IS NULL AND j.after IS NOT NULL
 GROUP BY j.row_id;
CREATE UNIQUE INDEX temp.written_mailing ON written (mailing);
CREATE TEMP TABLE event_states AS
SELECT row_id AS event, id AS entry, before AS state
  FROM journal WHERE table_name = 'events' AND before IS NOT NULL;
-- as it is now
INSERT INTO event_states (event, entry, state)
SELECT id, 9223372036854775807, json_object('sequence', sequence, 'title', title, 'topic', topic, 'online_url', online_url,
       'place', place, 'start_date', start_date, 'end_date', end_date, 'start_time', start_time, 'end_time', end_time)
  FROM events;
CREATE INDEX temp.event_states_entry ON event_states (event, entry);
UPDATE mailings SET facts = (
  SELECT json_array(s.state ->> '$.title', s.state ->> '$.topic', s.state ->> '$.online_url', s.state ->> '$.place',
                    s.state ->> '$.start_date', s.state ->> '$.end_date', s.state ->> '$.start_time', s.state ->> '$.end_time')
    FROM event_states s
   WHERE s.event = mailings.event_id
     AND s.entry = (SELECT min(later.entry) FROM event_states later JOIN written w ON w.mailing = mailings.id
                     WHERE later.event = mailings.event_id AND later.entry > w.entry AND w.words IS NOT 'db restore')
     AND s.state ->> '$.sequence' = mailings.sequence
     -- a state of which something was erased tells nothing
     AND json_type(s.state, '$.title') = 'text' AND json_type(s.state, '$.topic') IS NOT NULL
     AND json_type(s.state, '$.online_url') IS NOT NULL AND json_type(s.state, '$.place') IS NOT NULL
     AND json_type(s.state, '$.start_date') = 'text' AND json_type(s.state, '$.end_date') = 'text'
     AND json_type(s.state, '$.start_time') IS NOT NULL AND json_type(s.state, '$.end_time') IS NOT NULL)
 WHERE event_id IS NOT NULL;
DROP TABLE temp.written;
DROP TABLE temp.event_states;
