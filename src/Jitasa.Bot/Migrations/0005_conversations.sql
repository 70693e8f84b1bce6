-- The one question a person was asked last, so that "5" is understood as an answer. One row a person; its lock also keeps one person's turns apart.
CREATE TABLE conversations (
    person_id    bigint PRIMARY KEY REFERENCES people,
    state_sealed bytea,
    updated_at   timestamptz NOT NULL
);

-- Groups the bot sits in, known only from join and leave.
CREATE TABLE line_groups (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    line_group_id text NOT NULL UNIQUE,
    joined_at     timestamptz NOT NULL,
    left_at       timestamptz
);
