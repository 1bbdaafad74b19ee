-- What several feeds tell of one event. Its number is the row of the entry that began it, its name that entry's id,
-- for ever, also when the entry is gone. How many tell it is counted when it is asked: entries come and go.
CREATE TABLE stories (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  updated INTEGER NOT NULL,               -- no telling of it is later
  seen INTEGER,                           -- when the reader looked at it last
  followed INTEGER NOT NULL DEFAULT 0,
  muted INTEGER NOT NULL DEFAULT 0        -- what joins it is muted
);

CREATE INDEX stories_updated ON stories (updated);
CREATE INDEX stories_followed ON stories (followed) WHERE followed = 1;

CREATE TABLE story_entries (
  row INTEGER PRIMARY KEY REFERENCES entries(row) ON DELETE CASCADE,
  story INTEGER NOT NULL,
  copy_of INTEGER NOT NULL DEFAULT 0,     -- the first that said it in nearly the same words; 0: it did
  hushed INTEGER NOT NULL DEFAULT 0       -- muted because its story is, and with it no longer
);

CREATE INDEX story_entries_story ON story_entries (story);

-- Of what came within the last days: what it is compared by (32-bit numbers), and by which of them it is found.
CREATE TABLE story_terms (
  row INTEGER PRIMARY KEY REFERENCES entries(row) ON DELETE CASCADE,
  packed BLOB NOT NULL
);

CREATE TABLE story_lookups (
  term INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (term, row)
) WITHOUT ROWID;

INSERT INTO meta VALUES ('gathered', 0);  -- every entry up to this row has its story, or none
