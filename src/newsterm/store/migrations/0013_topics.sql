-- What entries are filed under stands in marks.has from 512 on (store/rows); those that are there are asked behind.
UPDATE meta SET value = (SELECT coalesce(max(row), 0) FROM entries) WHERE name = 'unnoticed';

-- A section of what came along, or of a topic, is read from an index alone.
DROP INDEX marks_moment;
DROP INDEX marks_unread;
DROP INDEX marks_feed_unread;
CREATE INDEX marks_moment ON marks (moment, row, feed, read, muted, has);
CREATE INDEX marks_unread ON marks (moment, row, feed, has) WHERE read = 0 AND muted = 0;
CREATE INDEX marks_feed_unread ON marks (feed, moment, has) WHERE read = 0 AND muted = 0;
