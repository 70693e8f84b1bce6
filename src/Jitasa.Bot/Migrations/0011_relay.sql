-- Asker and helper, or asker and desk, talking through the bot.
CREATE TABLE talks (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    province_code text NOT NULL,
    request_id   bigint REFERENCES help_requests,
    claim_id     bigint REFERENCES claims,
    asker_id     bigint NOT NULL REFERENCES people,
    -- The helper, or the official who took the talk; null while a desk talk waits for one.
    other_id     bigint REFERENCES people,
    kind         text NOT NULL CHECK (kind IN ('helper', 'desk')),
    opened_at    timestamptz NOT NULL,
    -- An unanswered desk talk climbs: when to tell the next rung.
    look_again_at timestamptz,
    rung         int NOT NULL DEFAULT 0,
    ended_at     timestamptz,
    ended_by     bigint REFERENCES people,
    reported_at  timestamptz,
    CHECK (kind = 'desk' OR (claim_id IS NOT NULL AND other_id IS NOT NULL))
);
CREATE INDEX talks_live_asker ON talks (asker_id) WHERE ended_at IS NULL;
CREATE INDEX talks_live_other ON talks (other_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX talks_of_claim ON talks (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX talks_waiting ON talks (look_again_at) WHERE ended_at IS NULL AND look_again_at IS NOT NULL;

-- Waiting up to the batching time, then handed to the outbox together.
CREATE TABLE talk_messages (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    talk_id         bigint NOT NULL REFERENCES talks,
    from_person     bigint NOT NULL REFERENCES people,
    to_person       bigint REFERENCES people,
    line_message_id text,
    kind            text NOT NULL CHECK (kind IN ('text', 'location', 'media')),
    words_sealed    bytea,
    media_id        bigint REFERENCES media,
    at              timestamptz NOT NULL,
    deliver_at      timestamptz NOT NULL,
    delivered_at    timestamptz,
    withdrawn_at    timestamptz
);
CREATE INDEX talk_messages_due ON talk_messages (deliver_at) WHERE delivered_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX talk_messages_line ON talk_messages (line_message_id);

CREATE TABLE blocks (
    person_id  bigint NOT NULL REFERENCES people,
    blocked_id bigint NOT NULL REFERENCES people,
    at         timestamptz NOT NULL,
    PRIMARY KEY (person_id, blocked_id)
);
