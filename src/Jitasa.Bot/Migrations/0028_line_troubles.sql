-- How many calls in a row LINE did not answer, over all processes. What waits its pause then waits for LINE, not for itself:
-- with the first answer all of it is due at once, in its own order.
CREATE TABLE line_troubles (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    failures    int NOT NULL DEFAULT 0,
    ended_with  int NOT NULL DEFAULT 0                              -- failures of the spell that ended last
);
INSERT INTO line_troubles DEFAULT VALUES;
