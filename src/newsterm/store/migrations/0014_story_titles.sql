-- Under which title a story was followed: its section keeps it, whatever heads the story later.
ALTER TABLE stories ADD COLUMN title TEXT NOT NULL DEFAULT '';
