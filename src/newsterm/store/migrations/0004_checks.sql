-- The last looks at each feed.
CREATE TABLE checks (
  feed INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  took INTEGER NOT NULL,                  -- microseconds; 0: not measured
  status INTEGER NOT NULL,                -- HTTP; 0: none
  size INTEGER NOT NULL,                  -- bytes, unpacked
  added INTEGER NOT NULL,
  altered INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  error TEXT NOT NULL,                    -- as Said spells it; empty: it did not fail
  PRIMARY KEY (feed, at)
) WITHOUT ROWID;

-- Since when it fails, and what was wrong with the document that was last taken in.
ALTER TABLE feeds ADD COLUMN failing INTEGER;
ALTER TABLE feeds ADD COLUMN warning TEXT NOT NULL DEFAULT '';
UPDATE feeds SET failing = checked WHERE failures > 0;
