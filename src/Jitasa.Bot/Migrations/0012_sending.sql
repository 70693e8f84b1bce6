-- A call to LINE is in doubt from its lease until a clear answer: LINE may have accepted it although we never heard so.
ALTER TABLE outbox ADD COLUMN in_doubt boolean NOT NULL DEFAULT false;

-- The sender's order: what is urgent first, then the oldest.
CREATE INDEX outbox_next ON outbox ((CASE urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END), seq)
    WHERE state = 'waiting';

-- When LINE's profile (name, language) of the person is to be asked for: at first sight and at follow. Null: asked.
ALTER TABLE people ADD COLUMN profile_due_at timestamptz DEFAULT '-infinity';
CREATE INDEX people_profile_due ON people (profile_due_at) WHERE profile_due_at IS NOT NULL;
