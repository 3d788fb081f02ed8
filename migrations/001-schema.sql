-- The whole schema of njb.
--
-- Words are the field's own (see CONTRIBUTING.md, "Words"). Dates are ISO 8601 text: a calendar date has 10
-- characters, a partial date 4, 7 or 10 (`1986`, `2019-10`, `2019-10-27`). Event times are wall-clock times in the
-- event's own time zone. Instants (when something was done) are UTC and end in `Z`. Yes/no is 1/0.
-- The CHECK `x GLOB …` spells out a shape; whether 31 February exists is decided by the program.

-- People ---------------------------------------------------------------------------------------------------------

CREATE TABLE municipalities (
  id            INTEGER PRIMARY KEY NOT NULL,
  name          TEXT NOT NULL CHECK (name <> ''),
  official_name TEXT,
  kind          TEXT CHECK (kind IN ('city', 'town', 'municipality', 'association', 'district', 'other')),
  state         TEXT CHECK (state IN ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
  district      TEXT,
  ags           TEXT UNIQUE CHECK (ags GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  ars           TEXT UNIQUE CHECK (length(ars) = 12 AND ars NOT GLOB '*[^0-9]*'),
  postal_code   TEXT,
  population    INTEGER CHECK (population >= 0),
  source        TEXT
) STRICT;
CREATE INDEX municipalities_name ON municipalities (name);

CREATE TABLE municipality_aliases (
  id              INTEGER PRIMARY KEY NOT NULL,
  municipality_id INTEGER NOT NULL REFERENCES municipalities (id) ON DELETE CASCADE,
  alias           TEXT NOT NULL CHECK (alias <> ''),
  -- one alias may mean several (Hemmingen in NI and BW): then it is asked
  UNIQUE (alias, municipality_id)
) STRICT;
CREATE INDEX municipality_aliases_municipality ON municipality_aliases (municipality_id);

CREATE TABLE organisations (
  id   INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  url  TEXT,
  note TEXT
) STRICT;

CREATE TABLE persons (
  id              INTEGER PRIMARY KEY NOT NULL,
  given_name      TEXT NOT NULL DEFAULT '',
  family_name     TEXT NOT NULL CHECK (family_name <> ''),
  academic_title  TEXT,
  -- NULL: not known, addressed neutrally
  form_of_address TEXT CHECK (form_of_address IN ('ms', 'mr', 'none')),
  -- NULL: as the network does it by default (members informally, guests formally)
  address_style   TEXT CHECK (address_style IN ('informal', 'formal')),
  salutation      TEXT,
  born            TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]' OR born GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR born GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  phone           TEXT,
  language        TEXT CHECK (language IN ('de', 'en')),
  remarks         TEXT,
  -- 1: must get no mail whatever happens
  blocked         INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
  block_reason    TEXT
) STRICT;
CREATE INDEX persons_name ON persons (family_name, given_name);

CREATE TABLE email_addresses (
  id         INTEGER PRIMARY KEY NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  address    TEXT NOT NULL COLLATE NOCASE CHECK (address LIKE '_%@_%'),
  is_primary INTEGER NOT NULL DEFAULT 1 CHECK (is_primary IN (0, 1)),
  bounced_at TEXT,
  UNIQUE (person_id, address)
) STRICT;
CREATE INDEX email_addresses_address ON email_addresses (address);
CREATE UNIQUE INDEX email_addresses_one_primary ON email_addresses (person_id) WHERE is_primary = 1;

-- One row a period: who leaves and comes back has two. The one with the highest id is the current one.
CREATE TABLE memberships (
  id         INTEGER PRIMARY KEY NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  status     TEXT NOT NULL CHECK (status IN ('active', 'prospect', 'former', 'supporter')),
  entered_on TEXT CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]' OR entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  left_on    TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]' OR left_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR left_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note       TEXT
) STRICT;
CREATE INDEX memberships_person ON memberships (person_id);

CREATE TABLE terms (
  id              INTEGER PRIMARY KEY NOT NULL,
  person_id       INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  municipality_id INTEGER REFERENCES municipalities (id),
  title           TEXT,
  -- the deciding ballot: the run-off where there was one
  elected_on      TEXT CHECK (elected_on GLOB '[0-9][0-9][0-9][0-9]' OR elected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR elected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  starts_on       TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]' OR starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on         TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]' OR ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  employment      TEXT CHECK (employment IN ('full_time', 'honorary')),
  election_kind   TEXT CHECK (election_kind IN ('first', 're_election'))
) STRICT;
CREATE INDEX terms_person ON terms (person_id);
CREATE INDEX terms_municipality ON terms (municipality_id);

CREATE TABLE roles (
  id        INTEGER PRIMARY KEY NOT NULL,
  person_id INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('chair', 'deputy_chair', 'treasurer', 'secretary', 'board_member', 'spokesperson', 'mandate')),
  subject   TEXT,
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]' OR starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on   TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]' OR ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX roles_person ON roles (person_id);

CREATE TABLE consents (
  id         INTEGER PRIMARY KEY NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  purpose    TEXT NOT NULL CHECK (purpose IN ('newsletter', 'photo', 'recording', 'name_in_lists')),
  given_on   TEXT CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  revoked_on TEXT CHECK (revoked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  source     TEXT
) STRICT;
CREATE INDEX consents_person ON consents (person_id, purpose);

-- Where a person's data came from: one row an import that touched the person.
CREATE TABLE import_origins (
  id          INTEGER PRIMARY KEY NOT NULL,
  person_id   INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  file_name   TEXT NOT NULL,
  line        INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX import_origins_person ON import_origins (person_id);

-- Events ---------------------------------------------------------------------------------------------------------

CREATE TABLE series (
  id           INTEGER PRIMARY KEY NOT NULL,
  slug         TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  title        TEXT NOT NULL CHECK (title <> ''),
  -- RFC 5545 recurrence rule without DTSTART
  rrule        TEXT NOT NULL,
  -- from which day the rule counts (RFC 5545 DTSTART): which week is the first of a fortnight
  starts_on    TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_time   TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time     TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  timezone     TEXT NOT NULL,
  -- JSON array of month numbers
  pause_months TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pause_months)),
  kind         TEXT NOT NULL DEFAULT 'own' CHECK (kind IN ('own', 'joint', 'external')),
  online_url   TEXT,
  place        TEXT,
  CHECK ((start_time IS NULL) = (end_time IS NULL))
) STRICT;

CREATE TABLE series_hosts (
  id              INTEGER PRIMARY KEY NOT NULL,
  series_id       INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisations (id),
  UNIQUE (series_id, organisation_id)
) STRICT;

CREATE INDEX series_hosts_organisation ON series_hosts (organisation_id);

-- Dates of the rule that a person decided to leave out.
CREATE TABLE series_left_out (
  id        INTEGER PRIMARY KEY NOT NULL,
  series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  proposed  TEXT NOT NULL CHECK (proposed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reason    TEXT,
  UNIQUE (series_id, proposed)
) STRICT;

CREATE TABLE events (
  id            INTEGER PRIMARY KEY NOT NULL,
  slug          TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  uid           TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  -- RFC 5545 SEQUENCE: raised whenever people who hold the entry must be told
  sequence      INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  title         TEXT NOT NULL CHECK (title <> ''),
  series_id     INTEGER REFERENCES series (id),
  kind          TEXT NOT NULL DEFAULT 'own' CHECK (kind IN ('own', 'joint', 'external')),
  status        TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'confirmed', 'held', 'cancelled')),
  -- first and last day; shorter than 10 characters where only the month or year is known
  start_date    TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]' OR start_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR start_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  end_date      TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]' OR end_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR end_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- both NULL: all-day
  start_time    TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time      TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  timezone      TEXT NOT NULL,
  topic         TEXT,
  abstract      TEXT,
  question      TEXT,
  online_url    TEXT,
  place         TEXT,
  -- what the network does in a joint or external event ("own panel on the second day")
  our_part      TEXT,
  cancel_reason TEXT,
  attendance    INTEGER CHECK (attendance >= 0),
  CHECK ((start_time IS NULL) = (end_time IS NULL)),
  CHECK (length(start_date) = length(end_date)),
  CHECK (start_date <= end_date),
  CHECK (start_time IS NULL OR length(start_date) = 10)
) STRICT;
CREATE INDEX events_dates ON events (start_date, end_date);
CREATE INDEX events_series ON events (series_id, start_date);

CREATE TABLE event_organisations (
  id              INTEGER PRIMARY KEY NOT NULL,
  event_id        INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisations (id),
  part            TEXT NOT NULL DEFAULT 'host' CHECK (part IN ('host', 'partner', 'exhibitor')),
  booth           TEXT,
  UNIQUE (event_id, organisation_id, part),
  UNIQUE (event_id, booth)
) STRICT;
CREATE INDEX event_organisations_organisation ON event_organisations (organisation_id);

CREATE TABLE event_moves (
  id         INTEGER PRIMARY KEY NOT NULL,
  event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  -- the SEQUENCE after the move
  sequence   INTEGER NOT NULL,
  from_start TEXT NOT NULL,
  from_end   TEXT NOT NULL,
  reason     TEXT,
  moved_at   TEXT NOT NULL
) STRICT;
CREATE INDEX event_moves_event ON event_moves (event_id);

CREATE TABLE event_links (
  id       INTEGER PRIMARY KEY NOT NULL,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('recording', 'slides', 'registration', 'page')),
  url      TEXT NOT NULL,
  label    TEXT
) STRICT;
CREATE INDEX event_links_event ON event_links (event_id);

CREATE TABLE sessions (
  id         INTEGER PRIMARY KEY NOT NULL,
  event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time   TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- printed instead of a clock time: "afterwards"
  time_note  TEXT,
  kind       TEXT NOT NULL CHECK (kind IN ('talk', 'panel', 'workshop', 'break', 'speed-dating', 'assembly', 'greeting', 'reception', 'exhibition', 'other')),
  title      TEXT NOT NULL CHECK (title <> ''),
  abstract   TEXT,
  track      TEXT,
  room       TEXT,
  capacity   INTEGER CHECK (capacity > 0)
) STRICT;
CREATE INDEX sessions_event ON sessions (event_id, position);

-- Function and organisation are kept as they were at the time. A guest without a name is an organisation or "N.N.".
CREATE TABLE guests (
  id              INTEGER PRIMARY KEY NOT NULL,
  event_id        INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  session_id      INTEGER REFERENCES sessions (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  person_id       INTEGER REFERENCES persons (id) ON DELETE SET NULL,
  name            TEXT CHECK (name <> ''),
  function        TEXT CHECK (function <> ''),
  organisation    TEXT CHECK (organisation <> ''),
  organisation_id INTEGER REFERENCES organisations (id) ON DELETE SET NULL,
  status          TEXT NOT NULL DEFAULT 'idea' CHECK (status IN ('idea', 'requested', 'confirmed', 'declined')),
  CHECK (name IS NOT NULL OR organisation IS NOT NULL)
) STRICT;
CREATE INDEX guests_event ON guests (event_id, position);
CREATE INDEX guests_session ON guests (session_id);
CREATE INDEX guests_person ON guests (person_id);
CREATE INDEX guests_organisation ON guests (organisation_id);

CREATE TABLE attendees (
  id             INTEGER PRIMARY KEY NOT NULL,
  event_id       INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  -- NULL: the person was erased, the count stays
  person_id      INTEGER REFERENCES persons (id) ON DELETE SET NULL,
  status         TEXT NOT NULL CHECK (status IN ('invited', 'registered', 'accepted', 'tentative', 'declined', 'waitlisted', 'attended', 'absent')),
  -- SEQUENCE and DTSTAMP of the reply that set the status (RFC 5546): an older reply never overwrites a newer one
  reply_sequence INTEGER,
  replied_at     TEXT,
  -- orders the waiting list
  registered_at  TEXT,
  comment        TEXT,
  UNIQUE (event_id, person_id)
) STRICT;
CREATE INDEX attendees_person ON attendees (person_id);

CREATE TABLE topics (
  id           INTEGER PRIMARY KEY NOT NULL,
  title        TEXT NOT NULL CHECK (title <> ''),
  abstract     TEXT,
  suggested_by INTEGER REFERENCES persons (id) ON DELETE SET NULL,
  suggested_on TEXT CHECK (suggested_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  votes        INTEGER NOT NULL DEFAULT 0 CHECK (votes >= 0),
  status       TEXT NOT NULL DEFAULT 'idea' CHECK (status IN ('idea', 'scheduled', 'dropped')),
  event_id     INTEGER REFERENCES events (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX topics_event ON topics (event_id);
CREATE INDEX topics_suggested_by ON topics (suggested_by);

-- Mail -----------------------------------------------------------------------------------------------------------

-- One mail campaign: audience and text are frozen here before the first mail leaves.
CREATE TABLE mailings (
  id         INTEGER PRIMARY KEY NOT NULL,
  event_id   INTEGER REFERENCES events (id),
  kind       TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'update', 'cancellation', 'guest_request', 'guest_confirmation', 'thanks', 'information', 'data_request')),
  -- the event's SEQUENCE as announced by this mailing
  sequence   INTEGER,
  language   TEXT NOT NULL CHECK (language IN ('de', 'en')),
  -- the audience as asked for, in words
  audience   TEXT NOT NULL,
  sender     TEXT NOT NULL,
  reply_to   TEXT,
  created_at TEXT NOT NULL,
  -- UTC instant after which nothing of this mailing is sent any more
  expires_at TEXT,
  CHECK (event_id IS NULL OR sequence IS NOT NULL)
) STRICT;
CREATE INDEX mailings_event ON mailings (event_id);

-- One person's copy of a mailing. `sending` is committed before the server is asked, the outcome after its answer.
CREATE TABLE deliveries (
  id           INTEGER PRIMARY KEY NOT NULL,
  mailing_id   INTEGER NOT NULL REFERENCES mailings (id) ON DELETE CASCADE,
  person_id    INTEGER REFERENCES persons (id) ON DELETE SET NULL,
  -- name and address as of the freeze
  name         TEXT NOT NULL,
  address      TEXT COLLATE NOCASE,
  state        TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'failed', 'unclear', 'skipped')),
  skip_reason  TEXT CHECK (skip_reason IN ('blocked', 'no_address', 'invalid_address', 'no_consent', 'bounced', 'already_told', 'shared_address', 'expired')),
  failure      TEXT CHECK (failure IN ('temporary', 'permanent')),
  attempts     INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  message_id   TEXT UNIQUE,
  sent_at      TEXT,
  error        TEXT,
  UNIQUE (mailing_id, person_id),
  CHECK ((state = 'skipped') = (skip_reason IS NOT NULL)),
  CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CHECK (state = 'skipped' OR (address IS NOT NULL AND message_id IS NOT NULL))
) STRICT;
CREATE INDEX deliveries_state ON deliveries (mailing_id, state);
-- one mail an address, whoever shares it
CREATE UNIQUE INDEX deliveries_address ON deliveries (mailing_id, address) WHERE state <> 'skipped';
CREATE INDEX deliveries_person ON deliveries (person_id);

-- The frozen text. Written once; kept apart so that state changes and their journal stay small.
CREATE TABLE delivery_contents (
  delivery_id INTEGER PRIMARY KEY NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  subject     TEXT NOT NULL,
  text        TEXT NOT NULL,
  html        TEXT NOT NULL,
  -- the .ics part and its METHOD, or both NULL
  calendar    TEXT,
  method      TEXT CHECK (method IN ('REQUEST', 'CANCEL', 'PUBLISH')),
  CHECK ((calendar IS NULL) = (method IS NULL))
) STRICT;

-- The tool itself ------------------------------------------------------------------------------------------------

CREATE TABLE settings (
  id    INTEGER PRIMARY KEY NOT NULL,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- One row a changing command. At most one is running: the journal's triggers ask for it.
CREATE TABLE commands (
  id      INTEGER PRIMARY KEY NOT NULL,
  at      TEXT NOT NULL,
  -- the command's words ("member import") and its arguments as typed (JSON array)
  words   TEXT NOT NULL,
  args    TEXT NOT NULL CHECK (json_valid(args)),
  running INTEGER NOT NULL DEFAULT 1 CHECK (running IN (0, 1)),
  -- set on an undo: the command it took back
  undoes  INTEGER REFERENCES commands (id),
  -- why this command cannot be undone (a mail left the house), or NULL
  final   TEXT CHECK (final IN ('mail_sent', 'forgotten', 'migrated'))
) STRICT;
CREATE INDEX commands_undoes ON commands (undoes);
CREATE UNIQUE INDEX commands_running ON commands (running) WHERE running = 1;

-- Every change of data, written by triggers. `before` is NULL for an insert, `after` for a delete.
CREATE TABLE journal (
  id         INTEGER PRIMARY KEY NOT NULL,
  -- NULL: changed by something else than an njb command
  command_id INTEGER REFERENCES commands (id),
  table_name TEXT NOT NULL,
  row_id     INTEGER NOT NULL,
  before     TEXT,
  after      TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX journal_command ON journal (command_id);
