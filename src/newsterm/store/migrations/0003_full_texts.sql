-- The articles of entries' pages, beside the feeds' own texts; and what came of asking for those that are not there.
CREATE TABLE full_texts (
  row INTEGER PRIMARY KEY REFERENCES entries(row) ON DELETE CASCADE,
  packed BLOB,                            -- NULL: not there
  url TEXT NOT NULL DEFAULT '',           -- of the page in the end
  has INTEGER NOT NULL DEFAULT 0,         -- the bits that it adds to marks.has
  at INTEGER,                             -- when it came
  tries INTEGER NOT NULL DEFAULT 0,       -- how often it did not come, one after the other
  again INTEGER,                          -- not to be asked for by ourselves before this; NULL: never again
  error TEXT NOT NULL DEFAULT ''          -- why it did not come
);
