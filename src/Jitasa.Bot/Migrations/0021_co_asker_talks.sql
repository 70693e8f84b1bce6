-- Who waits along with a case talks with its helper too, each in a talk of their own: they never hear each other.
CREATE UNIQUE INDEX talks_of_claim_and_asker ON talks (claim_id, asker_id) WHERE claim_id IS NOT NULL;
DROP INDEX talks_of_claim;

CREATE INDEX co_askers_person ON co_askers (person_id);
