-- What stands beside a workshop and is no part of its snapshot, so that nothing made from a snapshot can hold it.

CREATE TABLE note (                          -- for the facilitator alone
    id       TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    workshop TEXT    NOT NULL REFERENCES workshop (id),
    at       INTEGER NOT NULL,
    body     TEXT    NOT NULL
) STRICT;

CREATE TABLE picture (
    workshop TEXT    NOT NULL REFERENCES workshop (id),
    sha256   TEXT    NOT NULL CHECK (length(sha256) = 64),
    bytes    BLOB    NOT NULL,
    PRIMARY KEY (workshop, sha256)
) STRICT;

CREATE TRIGGER note_stays_with_its_workshop BEFORE UPDATE ON note
WHEN NEW.id <> OLD.id OR NEW.workshop <> OLD.workshop
BEGIN SELECT RAISE(ABORT, 'a note stays with its workshop'); END;

CREATE TRIGGER picture_never_changes BEFORE UPDATE ON picture
BEGIN SELECT RAISE(ABORT, 'pictures never change'); END;
