-- What a newsterm of form 1 kept, as it wrote it.
INSERT INTO feeds (id, url, position, title, tags, language, direction, every, user_agent, own_title, checked, failures, error) VALUES (1, 'https://one.example/feed', 0, 'One', '["news"]', 'ar', 'rtl', 3600, '', 'Own', 1770000000000000, 0, ''), (2, 'https://two.example/feed', 1, '', '[]', '', '', NULL, 'Agent/1', 'Two', 1770000000000000, 2, '');
INSERT INTO feed_tags (folded, feed) VALUES ('news', 1);
INSERT INTO entries (row, id, feed, key, hash, url, title, author, published, arrived, language, direction, details) VALUES (1, 'entry00001', 1, 'key1', 'hash1', 'https://one.example/1', 'أَعْلَنَتْ الحكومة', 'Writer', 1761000000000000, 1770000000000000, 'ar', '', '{"categories": ["c1"]}');
INSERT INTO bodies (row, packed) VALUES (1, X'78018b562a2ecd55d25150b229b08b29353033310391c6a60a20cac8182c6401264d6cf40bec9462014efe0d23');
INSERT INTO marks (row, feed, moment, language, has, read, saved, muted) VALUES (1, 1, 1761000000000000, 'ar', 0, 1, 0, 0);
INSERT INTO entries (row, id, feed, key, hash, url, title, author, published, arrived, language, direction, details) VALUES (2, 'entry00002', 1, 'key2', 'hash2', 'https://one.example/2', 'Second', 'Writer', 1762000000000000, 1770000000000000, 'ar', '', '{"categories": ["c2"]}');
INSERT INTO bodies (row, packed) VALUES (2, X'78018b562a2ecd55d25150b229b00b4e4dcecf4b512849ad28b1d12fb0538a0500869d0926');
INSERT INTO marks (row, feed, moment, language, has, read, saved, muted) VALUES (2, 1, 1762000000000000, 'ar', 0, 0, 1, 0);
INSERT INTO entries (row, id, feed, key, hash, url, title, author, published, arrived, language, direction, details) VALUES (3, 'entry00003', 2, 'key3', 'hash3', 'https://one.example/3', 'Third', 'Writer', 1763000000000000, 1770000000000000, 'ar', '', '{"categories": ["c3"]}');
INSERT INTO bodies (row, packed) VALUES (3, X'78018b562a2ecd55d25150b229b00bc9c82c4a512849ad28b1d12fb0538a05007ce808c5');
INSERT INTO marks (row, feed, moment, language, has, read, saved, muted) VALUES (3, 2, 1763000000000000, 'ar', 0, 0, 0, 0);
INSERT INTO tags (entry, folded, name) VALUES (2, 'later', 'Later');
INSERT INTO journal (id, at, label, changed) VALUES (1, 1770000000000000, 'read', 1), (2, 1770000000000001, 'saved', 1);
INSERT INTO journal_flips (journal, mark, "on", rows) VALUES (1, 'read', 1, X'7801636480000000100002'), (2, 'saved', 1, X'7801636280000000180003');
INSERT INTO places (name, value) VALUES ('here', 'there');
INSERT INTO entries_fts (rowid, title, author, body) VALUES (1, 'اعلنت الحكومه', 'writer', 'نص اول'), (2, 'second', 'writer', 'second text');
UPDATE meta SET value = 2 WHERE name = 'indexed';
