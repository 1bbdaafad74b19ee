-- The words inside the words of an entry (query/stem), where they are others: قدس of وبالقدس. Small, for most are not.
CREATE VIRTUAL TABLE entries_stems USING fts5 (title, author, body, content = '', detail = column, tokenize = 'ascii');

-- No entry up to this row has any yet; from it they catch up towards the oldest, behind, as the index does.
INSERT INTO meta SELECT 'unstemmed', value FROM meta WHERE name = 'indexed';
