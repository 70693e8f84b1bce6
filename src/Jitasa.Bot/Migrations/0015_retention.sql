-- Set once the last message to an erased person is out and its address forgotten.
ALTER TABLE people ADD COLUMN farewell_at timestamptz;
CREATE INDEX people_farewell ON people (id) WHERE erased_at IS NOT NULL AND farewell_at IS NULL;
CREATE INDEX talks_ended ON talks (ended_at) WHERE ended_at IS NOT NULL;
