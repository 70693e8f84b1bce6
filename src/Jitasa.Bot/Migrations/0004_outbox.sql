-- Messages waiting to be sent. Written in the transaction of what caused them, leased and committed before the call to LINE.
CREATE TABLE outbox (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),       -- X-Line-Retry-Key of the push
    seq           bigint GENERATED ALWAYS AS IDENTITY,              -- order within one recipient
    kind          text NOT NULL CHECK (kind IN ('reply', 'push')),
    -- reply: sent at once, pushed when the token is gone. push: sent. held: told with the next reply to this person.
    person_id     bigint REFERENCES people,
    recipient     text NOT NULL,                                    -- LINE user or group id
    reply_token   text,
    reply_until   timestamptz,
    urgency       text NOT NULL DEFAULT 'normal' CHECK (urgency IN ('low', 'normal', 'high', 'critical')),
    body_sealed   bytea,                                            -- JSON array of message objects
    state         text NOT NULL CHECK (state IN ('waiting', 'held', 'sent', 'told', 'unsent', 'dead')),
    not_before    timestamptz NOT NULL,
    leased_until  timestamptz,
    attempts      int NOT NULL DEFAULT 0,
    last_status   int,
    last_reason   text,                                             -- a send outcome code, never LINE's echo of our text
    created_at    timestamptz NOT NULL,
    done_at       timestamptz
);
CREATE INDEX outbox_waiting ON outbox (not_before, seq) WHERE state = 'waiting';
CREATE INDEX outbox_of_recipient ON outbox (recipient, seq) WHERE state IN ('waiting', 'held');
CREATE INDEX outbox_emptying ON outbox (done_at) WHERE body_sealed IS NOT NULL AND done_at IS NOT NULL;

-- What LINE said about this month's quota: pushes wait (critical ones are still tried hourly) until the month turns.
CREATE TABLE push_pauses (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    since      timestamptz NOT NULL,
    until      timestamptz NOT NULL
);
