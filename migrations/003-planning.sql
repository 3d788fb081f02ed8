-- Planning: whom a series is for and when it ends, school holidays, recordings that may be published, dropped topics.

-- Whom the invitations to the series' events go to, as `--to` takes it; NULL: the active members.
ALTER TABLE series ADD COLUMN audience TEXT CHECK (audience <> '');
-- The last day of the series: the rule gives no date after it.
ALTER TABLE series ADD COLUMN ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');

-- School holidays as the office imported them, first to last day.
CREATE TABLE school_holidays (
  id        INTEGER PRIMARY KEY NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
  name      TEXT NOT NULL CHECK (name <> ''),
  starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on   TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  source    TEXT,
  UNIQUE (state, starts_on),
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX school_holidays_dates ON school_holidays (starts_on, ends_on);

-- A recording belongs to the guest who speaks in it, and is published only once that guest consented.
ALTER TABLE event_links ADD COLUMN guest_id INTEGER REFERENCES guests (id) ON DELETE SET NULL;
ALTER TABLE event_links ADD COLUMN consent_on TEXT CHECK (consent_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
CREATE INDEX event_links_guest ON event_links (guest_id);

-- Why an idea was dropped.
ALTER TABLE topics ADD COLUMN note TEXT;

-- What is not over yet is asked for by every list of what lies ahead.
CREATE INDEX events_end ON events (end_date);
