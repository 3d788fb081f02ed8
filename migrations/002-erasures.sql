-- People erased on request (Art. 17 GDPR).

-- That they are not to come back with the next import: keyed hashes, from which nobody can be read.
CREATE TABLE erasures (
  id        INTEGER PRIMARY KEY NOT NULL,
  -- one number for all hashes of a person: who comes back does so under all of them
  subject   INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('email', 'name')),
  -- HMAC-SHA-256 of the address, or of name and municipality, both folded
  hash      TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  erased_on TEXT NOT NULL CHECK (erased_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

-- The key of the hashes, made with the first of them: without it names could be tried out.
CREATE TABLE erasure_key (
  id    INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  value TEXT NOT NULL CHECK (length(value) >= 32)
) STRICT;
