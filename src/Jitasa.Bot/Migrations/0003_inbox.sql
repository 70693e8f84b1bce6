-- Every webhook event, stored before LINE is answered. The body (people's words) is sealed and emptied 72 h after it was done.
CREATE TABLE inbox (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_event_id text NOT NULL UNIQUE,
    -- Order is kept within one sender: user id, else group id, else the event itself.
    sender_key       text NOT NULL,
    event_at         timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    body_sealed      bytea,
    -- waiting -> done | skipped (unknown type, standby, no source) | failed (gave up after several tries; the person was told)
    state            text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'skipped', 'failed')),
    attempts         int NOT NULL DEFAULT 0,
    try_at           timestamptz NOT NULL,
    done_at          timestamptz
);
CREATE INDEX inbox_waiting ON inbox (sender_key, event_at, id) WHERE state = 'waiting';
CREATE INDEX inbox_due ON inbox (event_at, id) WHERE state = 'waiting';
CREATE INDEX inbox_emptying ON inbox (done_at) WHERE body_sealed IS NOT NULL AND state <> 'waiting';
