-- Diet and access needs of attendees: health data (Art. 9 GDPR).

-- Whether the office asks for them at this event at all.
ALTER TABLE events ADD COLUMN asks_needs INTEGER NOT NULL DEFAULT 0 CHECK (asks_needs IN (0, 1));

-- A table of its own: no list, badge or export that reads attendees can print them, and they go without anything else.
CREATE TABLE attendee_needs (
  id        INTEGER PRIMARY KEY NOT NULL,
  event_id  INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  diet      TEXT CHECK (diet <> ''),
  access    TEXT CHECK (access <> ''),
  UNIQUE (event_id, person_id),
  CHECK (diet IS NOT NULL OR access IS NOT NULL)
) STRICT;
CREATE INDEX attendee_needs_person ON attendee_needs (person_id);
