CREATE TABLE incidents (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Head of every case number, for instance YST64.
    code          text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9]{2,12}$'),
    name          text NOT NULL,
    province_code text NOT NULL,
    -- Areas it touches; empty means the whole home province.
    area_codes    text[] NOT NULL DEFAULT '{}',
    -- Need codes offered in it; empty means all.
    needs         text[] NOT NULL DEFAULT '{}',
    opened_at     timestamptz NOT NULL,
    closed_at     timestamptz,
    CHECK (closed_at IS NULL OR closed_at >= opened_at)
);
