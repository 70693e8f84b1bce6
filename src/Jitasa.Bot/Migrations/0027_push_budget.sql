-- This month's pushes as LINE counts them. One row a month of Bangkok; level is what may still be pushed.
CREATE TABLE push_months (
    month    date PRIMARY KEY,
    quota    bigint,                                                -- null: the plan has no limit, or LINE was not asked yet
    used     bigint NOT NULL DEFAULT 0,
    level    text NOT NULL DEFAULT 'normal' CHECK (level IN ('normal', 'digest', 'urgent_only', 'critical_only')),
    read_at  timestamptz,
    look_at  timestamptz NOT NULL                                   -- which process looks next claims the row by moving this on
);

-- A push that waits for the person's next reply only because it cost too much: it is still owed, in one push with others when that is affordable.
ALTER TABLE outbox ADD COLUMN owed_push boolean NOT NULL DEFAULT false;
-- Such a push of many: it goes although each of its parts alone would wait.
ALTER TABLE outbox ADD COLUMN is_digest boolean NOT NULL DEFAULT false;
CREATE INDEX outbox_owed ON outbox (seq) WHERE owed_push AND recipient <> '';
