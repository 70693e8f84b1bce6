-- A case offered to one volunteer. Asking the same person twice for the same case is refused here.
CREATE TABLE offers (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    province_code   text NOT NULL,
    request_id      bigint NOT NULL REFERENCES help_requests,
    volunteer_id    bigint NOT NULL REFERENCES people,
    wave            int NOT NULL CHECK (wave >= 1),
    distance_metres int,
    status          text NOT NULL CHECK (status IN ('offered', 'accepted', 'declined', 'withdrawn')),
    decline_reason  text CHECK (decline_reason IN ('busy', 'too_far', 'no_vehicle', 'unwell', 'other')),
    offered_at      timestamptz NOT NULL,
    answered_at     timestamptz,
    UNIQUE (request_id, volunteer_id)
);
CREATE INDEX offers_of_volunteer ON offers (volunteer_id, offered_at DESC);
