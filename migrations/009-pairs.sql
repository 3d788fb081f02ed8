-- Pairs of two groups: each travelling mayor with a counterpart.

-- What an attendee is paired by. Of this event alone, so that no profile of a person grows.
ALTER TABLE attendees ADD COLUMN pair_group TEXT CHECK (pair_group <> '');
ALTER TABLE attendees ADD COLUMN interests TEXT CHECK (interests <> '');
ALTER TABLE attendees ADD COLUMN languages TEXT CHECK (languages <> '');
-- Of the municipality, where the office's list of municipalities does not know it.
ALTER TABLE attendees ADD COLUMN population INTEGER CHECK (population > 0);

CREATE TABLE pairs (
  id       INTEGER PRIMARY KEY NOT NULL,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  -- Attendees; nobody is in two pairs.
  one_id   INTEGER NOT NULL UNIQUE REFERENCES attendees (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL UNIQUE REFERENCES attendees (id) ON DELETE CASCADE,
  -- 0: taken from a proposal, and may change with the next one
  by_hand  INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
  CHECK (one_id <> other_id)
) STRICT;
CREATE INDEX pairs_event ON pairs (event_id);
