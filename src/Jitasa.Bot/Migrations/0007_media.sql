-- Photos, voice, video and files people sent. The bytes are sealed and live here, so that they are kept, backed up and erased with everything else.
CREATE TABLE media (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    province_code   text NOT NULL,
    person_id       bigint NOT NULL REFERENCES people,
    line_message_id text NOT NULL UNIQUE,
    kind            text NOT NULL CHECK (kind IN ('image', 'audio', 'video', 'file')),
    -- waiting -> kept | gone (LINE has it no more) | refused (type, size, not readable) | withdrawn (unsent or erased)
    state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'kept', 'gone', 'refused', 'withdrawn')),
    content_type    text,
    size_bytes      int,
    bytes_sealed    bytea,
    received_at     timestamptz NOT NULL,
    try_at          timestamptz,
    attempts        int NOT NULL DEFAULT 0,
    CHECK (state <> 'kept' OR bytes_sealed IS NOT NULL)
);
CREATE INDEX media_due ON media (try_at) WHERE state = 'waiting';
CREATE INDEX media_person ON media (person_id);
