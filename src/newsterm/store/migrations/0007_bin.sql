-- Entries that were put away: their marks, apart, so that no question meets them. Until they are purged they come
-- back as they were.
CREATE TABLE bin (
  row INTEGER PRIMARY KEY REFERENCES entries(row) ON DELETE CASCADE,
  at INTEGER NOT NULL,                    -- when they were put away
  feed INTEGER NOT NULL,
  moment INTEGER NOT NULL,
  language TEXT NOT NULL,
  has INTEGER NOT NULL,
  read INTEGER NOT NULL,
  saved INTEGER NOT NULL,
  muted INTEGER NOT NULL
);
CREATE INDEX bin_at ON bin (at);

-- By what an entry would be known again that is gone for good: its feed may name it for years.
CREATE TABLE purged (
  row INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  published INTEGER,
  at INTEGER NOT NULL,                    -- when its feed named it last
  UNIQUE (feed, key)
);

-- Where a step was taken (a section, a feed, a filter), and whether it was one in feeds.toml.
ALTER TABLE journal ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE journal ADD COLUMN feeds INTEGER NOT NULL DEFAULT 0;
