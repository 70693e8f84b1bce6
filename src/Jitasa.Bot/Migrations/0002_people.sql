-- People, whatever they do here: ask, help, lead a village, serve at a desk.
CREATE TABLE people (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    province_code       text NOT NULL,
    -- LINE's own pseudonym of the person; null when they came by paper form or were erased.
    line_user_id        text UNIQUE,
    display_name_sealed bytea,
    phone_sealed        bytea,
    phone_hash          bytea,
    -- The owner agreed that the other side of a case may see the phone.
    phone_shared        boolean NOT NULL DEFAULT false,
    language            text NOT NULL DEFAULT 'th' CHECK (language IN ('th', 'en')),
    -- False after unfollow: nothing is pushed until they follow again or write.
    is_reachable        boolean NOT NULL DEFAULT true,
    last_area_code      text,
    last_location       geometry(Point, 4326),
    last_located_at     timestamptz,
    created_at          timestamptz NOT NULL,
    last_seen_at        timestamptz,
    erased_at           timestamptz
);
CREATE INDEX people_phone_hash ON people (phone_hash) WHERE phone_hash IS NOT NULL;

CREATE TABLE person_roles (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id  bigint NOT NULL REFERENCES people,
    role       text NOT NULL CHECK (role IN ('citizen', 'volunteer', 'village_head', 'community_leader', 'kamnan', 'vhv', 'local_officer',
                   'amphoe_officer', 'province_officer', 'health_officer', 'pr_officer', 'ministry', 'operator')),
    -- The area the role speaks for: a DOPA code, or TH for the whole country.
    area_code  text NOT NULL,
    granted_by bigint REFERENCES people,
    granted_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX person_roles_live ON person_roles (person_id, role, area_code) WHERE revoked_at IS NULL;
CREATE INDEX person_roles_area ON person_roles (area_code, role) WHERE revoked_at IS NULL;

CREATE TABLE consents (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES people,
    version   int NOT NULL,
    agreed    boolean NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX consents_person ON consents (person_id, at DESC);
