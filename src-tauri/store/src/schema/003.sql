-- What can be searched: one passage for each answer in words. Read from the parts before a search, never by an edit.
CREATE TABLE passage (
    id       INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshop (id),
    part     TEXT NOT NULL CHECK (part <> ''),
    at       TEXT NOT NULL,                  -- where it stands, in the app's own spelling
    text     TEXT NOT NULL,
    UNIQUE (workshop, part, at)
) STRICT;

-- The place in the log up to which the passages of a workshop were read.
CREATE TABLE passages_read (
    workshop TEXT    NOT NULL PRIMARY KEY REFERENCES workshop (id),
    seq      INTEGER NOT NULL CHECK (seq >= 0)
) STRICT, WITHOUT ROWID;

-- Marks (M*) count as letters: without them the vowel signs of Bengali and Hindi would break every word.
CREATE VIRTUAL TABLE passage_word USING fts5 (
    text,
    content = 'passage',
    content_rowid = 'id',
    prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

-- Words leave the index at once, as they leave the passages.
INSERT INTO passage_word (passage_word, rank) VALUES ('secure-delete', 1);
