-- The first edition. Times are microseconds since 1970 (UTC).

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value NOT NULL
) WITHOUT ROWID;

INSERT INTO meta VALUES ('indexed', 0);  -- every entry up to this row is in entries_fts
INSERT INTO meta VALUES ('feeds', '');   -- the stamp of the feeds.toml that we know

CREATE TABLE feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  -- what the human said
  title TEXT NOT NULL,
  tags TEXT NOT NULL,                    -- a JSON array
  language TEXT NOT NULL,
  direction TEXT NOT NULL,
  every INTEGER,
  user_agent TEXT NOT NULL,
  -- what we learned
  own_title TEXT NOT NULL DEFAULT '',
  site TEXT NOT NULL DEFAULT '',
  own_language TEXT NOT NULL DEFAULT '',
  etag TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  body_hash TEXT NOT NULL DEFAULT '',
  checked INTEGER,
  succeeded INTEGER,
  next_check INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  stopped INTEGER NOT NULL DEFAULT 0,
  moved TEXT NOT NULL DEFAULT '',        -- where it went for good, as its server says
  binned INTEGER,                        -- when it left feeds.toml; its entries stay, unseen
  unread INTEGER NOT NULL DEFAULT 0,     -- kept by the triggers below; what is muted does not count
  total INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE feed_tags (
  folded TEXT NOT NULL,
  feed INTEGER NOT NULL REFERENCES feeds(id),
  PRIMARY KEY (folded, feed)
) WITHOUT ROWID;

CREATE TABLE entries (
  row INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order of arrival
  id TEXT NOT NULL UNIQUE,
  feed INTEGER NOT NULL REFERENCES feeds(id),
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  published INTEGER,
  arrived INTEGER NOT NULL,
  language TEXT NOT NULL,
  direction TEXT NOT NULL,
  details TEXT NOT NULL,                  -- JSON: categories, enclosures, comments; empty: none of them
  UNIQUE (feed, key)
);

CREATE TABLE bodies (
  row INTEGER PRIMARY KEY REFERENCES entries(row) ON DELETE CASCADE,
  packed BLOB NOT NULL
);

-- All that a list chooses and orders by. Narrow and apart, so that a million of them are scanned in a moment, and
-- marking ten thousand touches few pages.
CREATE TABLE marks (
  row INTEGER PRIMARY KEY REFERENCES entries(row) ON DELETE CASCADE,
  feed INTEGER NOT NULL,
  moment INTEGER NOT NULL,                -- published, but never after it arrived
  language TEXT NOT NULL,                 -- primary subtag
  has INTEGER NOT NULL,                   -- bits: 1 picture, 2 video, 4 audio, 8 full
  read INTEGER NOT NULL,
  saved INTEGER NOT NULL,
  muted INTEGER NOT NULL
);

CREATE INDEX marks_moment ON marks (moment, row, feed, read, muted);
CREATE INDEX marks_unread ON marks (moment, row, feed) WHERE read = 0 AND muted = 0;
CREATE INDEX marks_saved ON marks (moment, row, feed) WHERE saved = 1;
CREATE INDEX marks_muted ON marks (moment, row, feed) WHERE muted = 1;
CREATE INDEX marks_feed ON marks (feed, moment);
CREATE INDEX marks_feed_unread ON marks (feed, moment) WHERE read = 0 AND muted = 0;

CREATE TRIGGER marks_inserted AFTER INSERT ON marks BEGIN
  UPDATE feeds SET unread = unread + (NEW.read = 0 AND NEW.muted = 0), total = total + (NEW.muted = 0)
  WHERE id = NEW.feed;
END;

CREATE TRIGGER marks_updated AFTER UPDATE OF read, muted ON marks BEGIN
  UPDATE feeds SET unread = unread + (NEW.read = 0 AND NEW.muted = 0) - (OLD.read = 0 AND OLD.muted = 0),
    total = total + (NEW.muted = 0) - (OLD.muted = 0)
  WHERE id = NEW.feed;
END;

CREATE TRIGGER marks_deleted AFTER DELETE ON marks BEGIN
  UPDATE feeds SET unread = unread - (OLD.read = 0 AND OLD.muted = 0), total = total - (OLD.muted = 0)
  WHERE id = OLD.feed;
END;

CREATE TABLE tags (                       -- that the reader, or a filter, put on an entry
  entry INTEGER NOT NULL REFERENCES entries(row) ON DELETE CASCADE,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (entry, folded)
) WITHOUT ROWID;

CREATE INDEX tags_folded ON tags (folded, entry);

-- Each act of the reader, with all that it takes to turn it back.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  changed INTEGER NOT NULL,               -- how many entries
  undone INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE journal_flips (
  journal INTEGER NOT NULL REFERENCES journal(id) ON DELETE CASCADE,
  mark TEXT NOT NULL,                     -- read, saved, muted, or tag:NAME
  "on" INTEGER NOT NULL,
  rows BLOB NOT NULL                      -- of the entries that were otherwise before, packed
);

CREATE INDEX journal_flips_journal ON journal_flips (journal);

CREATE TABLE places (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Words are parted and folded by us (query/words): the tokenizer has only to split at spaces.
CREATE VIRTUAL TABLE entries_fts USING fts5 (title, author, body, content = '', tokenize = 'ascii');
