-- The words of the latest entries once more (store/latest): what stands in every article is found among few.
CREATE VIRTUAL TABLE latest0_fts USING fts5 (title, author, body, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE latest0_stems USING fts5 (title, author, body, content = '', detail = column, tokenize = 'ascii');
CREATE VIRTUAL TABLE latest1_fts USING fts5 (title, author, body, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE latest1_stems USING fts5 (title, author, body, content = '', detail = column, tokenize = 'ascii');

-- Each knows the words of all that came after this row, up to the third; a store that has nothing yet staggers them.
INSERT INTO meta SELECT 'latest0', value FROM meta WHERE name = 'indexed';
INSERT INTO meta SELECT 'latest1', iif(value = 0, 8000, value) FROM meta WHERE name = 'indexed';
INSERT INTO meta SELECT 'latest', value FROM meta WHERE name = 'indexed';
