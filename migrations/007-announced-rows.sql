-- The journal of many rows inserted at once: one entry that announces their numbers, written before them.

CREATE TABLE journal_before AS SELECT * FROM journal;
DROP TABLE journal;

-- Every change of data, written by triggers; what many rows inserted at once leave is announced by the program.
-- `before` is NULL for an insert, `after` for a delete.
CREATE TABLE journal (
  id          INTEGER PRIMARY KEY NOT NULL,
  -- NULL: changed by something else than an njb command
  command_id  INTEGER REFERENCES commands (id),
  table_name  TEXT NOT NULL,
  row_id      INTEGER NOT NULL,
  before      TEXT,
  after       TEXT,
  -- set: the rows from row_id to this one are new, every one of them. How they were is what the next entry of such a row
  -- has as `before`, or the row itself.
  last_row_id INTEGER CHECK (last_row_id >= row_id),
  -- 1 while the announced rows are being inserted: the triggers leave them out
  filling     INTEGER CHECK (filling = 1),
  CHECK ((last_row_id IS NULL) = (before IS NOT NULL OR after IS NOT NULL)),
  CHECK (filling IS NULL OR last_row_id IS NOT NULL)
) STRICT;
INSERT INTO journal (id, command_id, table_name, row_id, before, after)
SELECT id, command_id, table_name, row_id, before, after FROM journal_before;
DROP TABLE journal_before;

CREATE INDEX journal_command ON journal (command_id);
CREATE INDEX journal_announced ON journal (table_name, row_id, last_row_id) WHERE last_row_id IS NOT NULL;
CREATE UNIQUE INDEX journal_filling ON journal (table_name, row_id, last_row_id) WHERE filling = 1;
