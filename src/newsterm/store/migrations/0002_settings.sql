-- What feeds.toml says of how a feed is asked, beyond what has a column: a JSON object of what is said.
ALTER TABLE feeds ADD COLUMN settings TEXT NOT NULL DEFAULT '';

-- How often it brings something, and when it says that it will not: a JSON object.
ALTER TABLE feeds ADD COLUMN pace TEXT NOT NULL DEFAULT '';

-- feeds.toml is read again, for what it said already.
UPDATE meta SET value = '' WHERE name = 'feeds';
