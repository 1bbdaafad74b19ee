-- What entries said before their source made them say something else.
CREATE TABLE revisions (
  row INTEGER NOT NULL REFERENCES entries(row) ON DELETE CASCADE,
  since INTEGER NOT NULL,                 -- when it came, or was first seen to say so
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  packed BLOB NOT NULL,                   -- as in bodies
  PRIMARY KEY (row, since)
);

-- When its text changed last; NULL: it never did.
ALTER TABLE entries ADD COLUMN altered INTEGER;

-- Passwords in addresses stay in feeds.toml as well, which is read again for the rest.
UPDATE meta SET value = '' WHERE name = 'feeds';
