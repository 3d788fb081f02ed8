-- Whom rows of a list are about, where somebody had to say so: a row that says just the same of who it is is not asked about again.
CREATE TABLE answered_rows (
  id           INTEGER PRIMARY KEY NOT NULL,
  person_id    INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  -- as the row has it; '' where it says nothing
  given_name   TEXT NOT NULL,
  family_name  TEXT NOT NULL,
  born         TEXT NOT NULL,
  municipality TEXT NOT NULL,
  addresses    TEXT NOT NULL,
  -- the name on record holds, however the row spells it
  keeps_name   INTEGER NOT NULL CHECK (keeps_name IN (0, 1)),
  -- what it says otherwise than another row, once somebody said what holds: {"officeTitle": "OB"}
  said         TEXT NOT NULL CHECK (json_valid(said)),
  UNIQUE (family_name, given_name, municipality, born, addresses)
) STRICT;
CREATE INDEX answered_rows_person ON answered_rows (person_id);
