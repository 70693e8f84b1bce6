CREATE TABLE volunteers (
    person_id     bigint PRIMARY KEY REFERENCES people,
    province_code text NOT NULL,
    -- Set on imported rows, so that importing again changes the same person.
    import_code   text UNIQUE,
    kind          text NOT NULL DEFAULT 'general_public' CHECK (kind IN ('vhv', 'student', 'community_development', 'womens_fund',
                      'local_environment', 'rescue', 'general_public')),
    skills        text[] NOT NULL DEFAULT '{}',
    radius_km     int NOT NULL DEFAULT 5 CHECK (radius_km BETWEEN 1 AND 100),
    home          geometry(Point, 4326),
    -- Where they last shared a location while on duty; preferred to home while fresh.
    here          geometry(Point, 4326),
    here_at       timestamptz,
    area_code     text,
    is_on_duty    boolean NOT NULL DEFAULT true,
    -- 21 digits, Mon..Sun x morning, afternoon, evening; null: any time. Limits normal and low cases only.
    availability  text CHECK (availability ~ '^[01]{21}$'),
    status        text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'blocked', 'left')),
    vetted_at     timestamptz,
    vetted_by     bigint REFERENCES people,
    signed_up_at  timestamptz NOT NULL
);
CREATE INDEX volunteers_home ON volunteers USING gist (home) WHERE is_on_duty AND status = 'active';
CREATE INDEX volunteers_here ON volunteers USING gist (here) WHERE is_on_duty AND status = 'active';
CREATE INDEX volunteers_area ON volunteers (area_code text_pattern_ops) WHERE is_on_duty AND status = 'active';
