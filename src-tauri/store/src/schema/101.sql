-- Format 1.1: words are found by plain letters too. Every passage is read anew before the next search.

DELETE FROM passages_read;

-- A line of the log says which step it is, on which device it was written, who wrote it down and what they did.
CREATE TABLE step (
    workshop TEXT    NOT NULL REFERENCES workshop (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    id       TEXT    NOT NULL CHECK (length(id) = 36),
    at       INTEGER NOT NULL,
    device   TEXT    NOT NULL,               -- the laptop's own id; empty where that is not known
    recorder TEXT    NOT NULL,               -- a name; empty where nobody was named
    verb     TEXT    NOT NULL,               -- what was done, with its facts: JSON text; empty where the body says it
    body     TEXT    NOT NULL,
    PRIMARY KEY (workshop, seq)
) STRICT, WITHOUT ROWID;

-- Of older lines it was not kept who wrote them: each said "facilitator", and its own place as its step. Their ids are
-- made of the workshop's and of the place, so that two copies of a vault that are brought up apart have the same.
INSERT INTO step (workshop, seq, id, at, device, recorder, verb, body)
SELECT workshop, seq, substr(workshop, 1, 24) || printf('%012x', seq), at, '', '', '', body
FROM edit ORDER BY workshop, seq;

DROP TABLE edit;

-- The log only grows, without gaps. (A replacing insert is an insert: it must take the next place.)
CREATE TRIGGER step_takes_the_next_place BEFORE INSERT ON step
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM step WHERE workshop = NEW.workshop)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER step_never_changes BEFORE UPDATE ON step
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER step_leaves_with_its_workshop BEFORE DELETE ON step
WHEN NOT EXISTS (SELECT 1 FROM removal WHERE workshop = OLD.workshop)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- What is listed of a contract stands before its document, so that nobody reads the documents for a list. Whom a
-- contract was for was always said as "all"; whose copies are in it, and the seal of each, is in its copies.
DROP TRIGGER contract_never_changes;

ALTER TABLE contract RENAME COLUMN audience TO copies;

UPDATE contract SET copies = CASE WHEN json_valid(document) THEN (
    SELECT json_group_array(json(json_remove(copy.value, '$.document')))
    FROM json_each(document, '$.copies') AS copy
) ELSE '[]' END;

ALTER TABLE contract DROP COLUMN seal;

CREATE TRIGGER contract_never_changes BEFORE UPDATE ON contract
BEGIN SELECT RAISE(ABORT, 'contracts never change'); END;
