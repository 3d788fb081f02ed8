-- Correspondence: audiences kept under a name, and what the other side answered.

CREATE TABLE audiences (
  id         INTEGER PRIMARY KEY NOT NULL,
  name       TEXT NOT NULL UNIQUE CHECK (name <> '' AND name NOT GLOB '*[^a-z0-9-]*'),
  -- as `--to` takes it
  definition TEXT NOT NULL CHECK (definition <> '')
) STRICT;

-- The server's answer to a mail it took (its queue number), or the file written.
ALTER TABLE deliveries ADD COLUMN response TEXT;

-- What the office wrote itself in a mailing, as typed: the text of an information, words of thanks, a reason.
ALTER TABLE mailings ADD COLUMN message TEXT;

-- Whether members must hear it, as of a general assembly: a revoked consent does not hold it back.
ALTER TABLE mailings ADD COLUMN owed INTEGER NOT NULL DEFAULT 0 CHECK (owed IN (0, 1));

-- What a member says about themselves, for print: the magazine introduces new members with it.
ALTER TABLE persons ADD COLUMN statement TEXT;
