-- What readers said of entries, where their feed names a feed of that; packed as bodies are.
CREATE TABLE comments (
  row INTEGER PRIMARY KEY REFERENCES entries(row) ON DELETE CASCADE,
  at INTEGER NOT NULL,                    -- when it was asked for last
  packed BLOB NOT NULL
);
