-- Passwords and the like stay in feeds.toml, which is read again for the rest.
UPDATE feeds SET settings = '';
UPDATE meta SET value = '' WHERE name = 'feeds';
