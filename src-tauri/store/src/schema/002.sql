-- Ids are hyphenated lower-case UUIDs; times are Unix milliseconds, UTC; bodies are opaque JSON text.

CREATE TABLE workshop (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name       TEXT    NOT NULL,
    note       TEXT    NOT NULL,             -- one line for the shelf, supplied by the app
    seq        INTEGER NOT NULL CHECK (seq >= 0),
    format     INTEGER NOT NULL CHECK (format >= 0),
    created_at INTEGER NOT NULL,
    saved_at   INTEGER NOT NULL
) STRICT;

-- The snapshot, in parts that an edit replaces one by one.
CREATE TABLE part (
    workshop TEXT    NOT NULL REFERENCES workshop (id),
    name     TEXT    NOT NULL CHECK (name <> ''),
    seq      INTEGER NOT NULL CHECK (seq >= 0),   -- place in the log that it was last written at
    body     TEXT    NOT NULL,                    -- last, so that its size is told without reading it
    PRIMARY KEY (workshop, name)
) STRICT;

CREATE TABLE edit (
    workshop TEXT    NOT NULL REFERENCES workshop (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    step     INTEGER NOT NULL,               -- acts of one verb share a step
    at       INTEGER NOT NULL,
    who      TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    PRIMARY KEY (workshop, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE contract (
    workshop        TEXT    NOT NULL REFERENCES workshop (id),
    number          INTEGER NOT NULL CHECK (number > 0),
    at              INTEGER NOT NULL,
    seq             INTEGER NOT NULL CHECK (seq >= 0),   -- place in the log
    is_draft        INTEGER NOT NULL CHECK (is_draft IN (0, 1)),
    audience        TEXT    NOT NULL,
    seal            TEXT    NOT NULL,
    file_count      INTEGER NOT NULL CHECK (file_count >= 0),
    document_sha256 TEXT    NOT NULL CHECK (length(document_sha256) = 64),
    document        TEXT    NOT NULL,
    PRIMARY KEY (workshop, number)
) STRICT;

CREATE TABLE contract_file (
    workshop TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    format   TEXT    NOT NULL CHECK (format <> ''),
    size     INTEGER NOT NULL CHECK (size = length(bytes)),
    sha256   TEXT    NOT NULL CHECK (length(sha256) = 64),
    bytes    BLOB    NOT NULL,
    PRIMARY KEY (workshop, number, format),
    FOREIGN KEY (workshop, number) REFERENCES contract (workshop, number)
) STRICT;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Names the workshop whose rows may go, within the one transaction that removes it or rewrites its snapshot;
-- otherwise empty.
CREATE TABLE removal (
    workshop TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The log only grows, without gaps. (A replacing insert is an insert: it must take the next place.)
CREATE TRIGGER edit_takes_the_next_place BEFORE INSERT ON edit
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM edit WHERE workshop = NEW.workshop)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER edit_never_changes BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER edit_leaves_with_its_workshop BEFORE DELETE ON edit
WHEN NOT EXISTS (SELECT 1 FROM removal WHERE workshop = OLD.workshop)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER contract_takes_the_next_number BEFORE INSERT ON contract
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM contract WHERE workshop = NEW.workshop)
BEGIN SELECT RAISE(ABORT, 'contracts never change'); END;

CREATE TRIGGER contract_never_changes BEFORE UPDATE ON contract
BEGIN SELECT RAISE(ABORT, 'contracts never change'); END;

CREATE TRIGGER contract_leaves_with_its_workshop BEFORE DELETE ON contract
WHEN NOT EXISTS (SELECT 1 FROM removal WHERE workshop = OLD.workshop)
BEGIN SELECT RAISE(ABORT, 'contracts never change'); END;

CREATE TRIGGER contract_file_is_one_of_those_announced BEFORE INSERT ON contract_file
WHEN (SELECT count(*) FROM contract_file WHERE workshop = NEW.workshop AND number = NEW.number)
  >= (SELECT coalesce(max(file_count), 0) FROM contract WHERE workshop = NEW.workshop AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'contracts never change'); END;

CREATE TRIGGER contract_file_never_changes BEFORE UPDATE ON contract_file
BEGIN SELECT RAISE(ABORT, 'contracts never change'); END;

CREATE TRIGGER contract_file_leaves_with_its_workshop BEFORE DELETE ON contract_file
WHEN NOT EXISTS (SELECT 1 FROM removal WHERE workshop = OLD.workshop)
BEGIN SELECT RAISE(ABORT, 'contracts never change'); END;

-- A workshop's place never goes back, and it leaves only by the same door.
CREATE TRIGGER workshop_never_goes_back BEFORE UPDATE ON workshop
WHEN NEW.id <> OLD.id OR NEW.seq < OLD.seq OR NEW.format < OLD.format OR NEW.created_at <> OLD.created_at
BEGIN SELECT RAISE(ABORT, 'a workshop never goes back'); END;

CREATE TRIGGER workshop_is_not_overwritten BEFORE INSERT ON workshop
WHEN EXISTS (SELECT 1 FROM workshop WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a workshop is not overwritten'); END;

CREATE TRIGGER workshop_leaves_by_removal BEFORE DELETE ON workshop
WHEN NOT EXISTS (SELECT 1 FROM removal WHERE workshop = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a workshop leaves by removal'); END;

-- A part moves forward with the log, and is replaced in its place or leaves by the same door.
CREATE TRIGGER part_never_goes_back BEFORE UPDATE ON part
WHEN NEW.workshop <> OLD.workshop OR NEW.name <> OLD.name OR NEW.seq < OLD.seq
BEGIN SELECT RAISE(ABORT, 'a part never goes back'); END;

CREATE TRIGGER part_leaves_with_its_workshop BEFORE DELETE ON part
WHEN NOT EXISTS (SELECT 1 FROM removal WHERE workshop = OLD.workshop)
BEGIN SELECT RAISE(ABORT, 'a part leaves with its workshop'); END;
