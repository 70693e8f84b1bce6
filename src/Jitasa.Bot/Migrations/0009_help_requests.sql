-- NNNN of case numbers: gaps are allowed, a locked counter row is not.
CREATE SEQUENCE case_numbers;

CREATE TABLE help_requests (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    province_code      text NOT NULL,
    incident_id        bigint NOT NULL REFERENCES incidents,
    case_number        text NOT NULL UNIQUE,
    asker_id           bigint NOT NULL REFERENCES people,
    -- A second need in the same message is a case of its own, shown on the same card.
    linked_to          bigint REFERENCES help_requests,
    -- Null while the asker has not yet said what is needed (a shared location alone); the desk sees it, dispatch waits for the need.
    need               text CHECK (need IN ('medical_emergency', 'patient_transport', 'hospital_bed', 'medicine', 'oxygen', 'food_water',
                           'supplies', 'home_care', 'testing', 'vaccination', 'funeral', 'shelter', 'rescue_evacuation', 'mental_health',
                           'animal', 'information', 'other')),
    -- drafting: need not known yet; the rest as in the case life cycle.
    status             text NOT NULL CHECK (status IN ('drafting', 'open', 'helped', 'confirmed', 'cancelled', 'closed', 'expired')),
    urgency            text NOT NULL CHECK (urgency IN ('low', 'normal', 'high', 'critical')),
    -- Codes of the named reasons the urgency is the sum of.
    urgency_reasons    text[] NOT NULL DEFAULT '{}',
    -- Danger kinds seen (medical, suicidal, violence, fire, flood): which hotline, who may be offered it.
    dangers            text[] NOT NULL DEFAULT '{}',
    helpers_wanted     int NOT NULL DEFAULT 1 CHECK (helpers_wanted BETWEEN 1 AND 100),
    -- Claims now alive; kept by the same statements that move claims, so that accepting is one conditional update of this row.
    helpers_live       int NOT NULL DEFAULT 0 CHECK (helpers_live BETWEEN 0 AND helpers_wanted),
    people             int CHECK (people BETWEEN 1 AND 100000),
    patients           jsonb NOT NULL DEFAULT '{}',
    symptoms           text[] NOT NULL DEFAULT '{}',
    spo2               int CHECK (spo2 BETWEEN 0 AND 100),
    items              jsonb NOT NULL DEFAULT '[]',
    on_behalf          boolean NOT NULL DEFAULT false,
    phone_sealed       bytea,
    phone_hash         bytea,
    contact_sealed     bytea,
    -- House number, moo, village, road, tambon, amphoe, province, landmark, destination as said (JSON).
    place_sealed       bytea,
    area_code          text,
    location           geometry(Point, 4326),
    -- How well the place is known: an exact pin, the centre of a village or tambon, or not at all.
    location_source    text NOT NULL DEFAULT 'none' CHECK (location_source IN ('pin', 'village', 'tambon', 'amphoe', 'none')),
    wanted_on          date,
    wanted_at          time,
    opened_at          timestamptz NOT NULL,
    amended_at         timestamptz,
    helped_at          timestamptz,
    ended_at           timestamptz,
    close_reason       text,
    -- Dispatch: when to look at this case again; the claim on that work is this very column.
    look_again_at      timestamptz,
    wave               int NOT NULL DEFAULT 0,
    -- 0 waves still; 1 village head or community leader, 2 kamnan, 3 desk told; 4 red: nobody answered.
    rung               int NOT NULL DEFAULT 0,
    is_red             boolean NOT NULL DEFAULT false,
    -- Re-asking after silence: when the next question is due and how often it was asked.
    ask_again_at       timestamptz,
    times_asked        int NOT NULL DEFAULT 0,
    last_heard_at      timestamptz NOT NULL,
    CHECK ((status IN ('confirmed', 'cancelled', 'closed', 'expired')) = (ended_at IS NOT NULL)),
    CHECK ((location IS NULL) = (location_source = 'none')),
    CHECK (status = 'drafting' OR need IS NOT NULL OR ended_at IS NOT NULL),
    CHECK (status <> 'closed' OR close_reason IS NOT NULL)
);
CREATE INDEX help_requests_asker ON help_requests (asker_id, opened_at DESC);
CREATE INDEX help_requests_dispatch ON help_requests (look_again_at) WHERE look_again_at IS NOT NULL AND status IN ('open', 'helped', 'drafting');
CREATE INDEX help_requests_silence ON help_requests (ask_again_at) WHERE ask_again_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX help_requests_place ON help_requests USING gist (location) WHERE ended_at IS NULL;
CREATE INDEX help_requests_area ON help_requests (area_code text_pattern_ops) WHERE ended_at IS NULL;

CREATE TABLE help_request_events (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES help_requests,
    step       text NOT NULL,
    by_person  bigint REFERENCES people,
    at         timestamptz NOT NULL,
    -- Codes and numbers only, nothing a person said.
    detail     jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX help_request_events_request ON help_request_events (request_id, at);

-- What people said and sent for a case, message by message, so that an unsent message takes away exactly what came from it.
CREATE TABLE help_request_words (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id      bigint NOT NULL REFERENCES help_requests,
    person_id       bigint NOT NULL REFERENCES people,
    line_message_id text,
    words_sealed    bytea,
    media_id        bigint REFERENCES media,
    -- Names of the case's fields this message filled.
    filled          text[] NOT NULL DEFAULT '{}',
    at              timestamptz NOT NULL,
    withdrawn_at    timestamptz
);
CREATE INDEX help_request_words_request ON help_request_words (request_id, at);
CREATE INDEX help_request_words_message ON help_request_words (line_message_id);

-- "I wait for the same": told what the asker is told, counted once.
CREATE TABLE co_askers (
    request_id bigint NOT NULL REFERENCES help_requests,
    person_id  bigint NOT NULL REFERENCES people,
    joined_at  timestamptz NOT NULL,
    PRIMARY KEY (request_id, person_id)
);

-- One volunteer's part in a case.
CREATE TABLE claims (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    province_code text NOT NULL,
    request_id    bigint NOT NULL REFERENCES help_requests,
    volunteer_id  bigint NOT NULL REFERENCES people,
    status        text NOT NULL CHECK (status IN ('accepted', 'on_the_way', 'arrived', 'done', 'released', 'handed_over')),
    accepted_at   timestamptz NOT NULL,
    moved_at      timestamptz NOT NULL,
    ended_at      timestamptz,
    -- Idle guard: next reminder or the release; the claim on that work is this column.
    look_again_at timestamptz,
    reminders     int NOT NULL DEFAULT 0,
    note_sealed   bytea,
    note_media_id bigint REFERENCES media,
    CHECK ((status IN ('done', 'released', 'handed_over')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX claims_live ON claims (request_id, volunteer_id) WHERE ended_at IS NULL;
CREATE INDEX claims_of_volunteer ON claims (volunteer_id, accepted_at DESC);
CREATE INDEX claims_idle ON claims (look_again_at) WHERE ended_at IS NULL;

CREATE TABLE claim_events (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id  bigint NOT NULL REFERENCES claims,
    step      text NOT NULL,
    by_person bigint REFERENCES people,
    at        timestamptz NOT NULL,
    detail    jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX claim_events_claim ON claim_events (claim_id, at);
