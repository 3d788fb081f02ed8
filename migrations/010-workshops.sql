-- Workshops: what people wish for, who got a place, and the mail that tells them.

-- Ranked: 1 is the dearest. Whoever is taken off the event's list keeps the row, which then counts for nothing.
CREATE TABLE workshop_wishes (
  id         INTEGER PRIMARY KEY NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  rank       INTEGER NOT NULL CHECK (rank > 0),
  -- what was typed by hand is not overwritten by the next file
  source     TEXT NOT NULL CHECK (source IN ('hand', 'import')),
  UNIQUE (person_id, session_id)
) STRICT;
CREATE INDEX workshop_wishes_session ON workshop_wishes (session_id);

CREATE TABLE workshop_places (
  id         INTEGER PRIMARY KEY NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  given_by   TEXT NOT NULL CHECK (given_by IN ('hand', 'assignment')),
  UNIQUE (person_id, session_id)
) STRICT;
CREATE INDEX workshop_places_session ON workshop_places (session_id);

-- What the last assignment drew lots by, and how many workshops one person gets at most: a later run repeats it.
ALTER TABLE events ADD COLUMN workshop_seed TEXT CHECK (workshop_seed <> '');
ALTER TABLE events ADD COLUMN workshops_per_person INTEGER CHECK (workshops_per_person > 0);

-- What the mail says that is this person's alone, so that nobody is told the same twice: the places, with time and room.
ALTER TABLE deliveries ADD COLUMN tells TEXT;

-- One more kind of mailing. The column is made anew: a table that others point to cannot be.
DROP TRIGGER IF EXISTS journal_mailings_insert;
DROP TRIGGER IF EXISTS journal_mailings_update;
DROP TRIGGER IF EXISTS journal_mailings_delete;
ALTER TABLE mailings ADD COLUMN kind_of TEXT NOT NULL DEFAULT 'information' CHECK (kind_of IN ('invitation', 'reminder', 'update', 'cancellation', 'guest_request', 'guest_confirmation', 'thanks', 'information', 'data_request', 'workshops'));
UPDATE mailings SET kind_of = kind;
ALTER TABLE mailings DROP COLUMN kind;
ALTER TABLE mailings RENAME COLUMN kind_of TO kind;
