-- Format 1.0: a workshop's own format has a minor number too, and the place that the vault has reached is counted.

ALTER TABLE workshop ADD COLUMN minor INTEGER NOT NULL DEFAULT 0 CHECK (minor >= 0);

DROP TRIGGER workshop_never_goes_back;

CREATE TRIGGER workshop_never_goes_back BEFORE UPDATE ON workshop
WHEN NEW.id <> OLD.id OR NEW.seq < OLD.seq OR (NEW.format, NEW.minor) < (OLD.format, OLD.minor)
  OR NEW.created_at <> OLD.created_at
BEGIN SELECT RAISE(ABORT, 'a workshop never goes back'); END;

-- Changes that no log counts. With the lines of all logs they make the place that the vault has reached.
CREATE TABLE place (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    changes INTEGER NOT NULL CHECK (changes >= 0)
) STRICT;

INSERT INTO place (only, changes) VALUES (1, 0);

CREATE TRIGGER place_never_goes_back BEFORE UPDATE ON place
WHEN NEW.only <> OLD.only OR NEW.changes < OLD.changes
BEGIN SELECT RAISE(ABORT, 'the place never goes back'); END;

CREATE TRIGGER place_stays BEFORE DELETE ON place
BEGIN SELECT RAISE(ABORT, 'the place never goes back'); END;
