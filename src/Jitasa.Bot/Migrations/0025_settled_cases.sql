-- A helper said it was done and the asker never answered: the case ends as helped, which is not confirmed.
ALTER TABLE help_requests
    DROP CONSTRAINT help_requests_status_check,
    DROP CONSTRAINT help_requests_check1,
    ADD CONSTRAINT help_requests_status_check
        CHECK (status IN ('drafting', 'open', 'helped', 'confirmed', 'cancelled', 'closed', 'expired', 'settled')),
    ADD CONSTRAINT help_requests_ended_check
        CHECK ((status IN ('confirmed', 'cancelled', 'closed', 'expired', 'settled')) = (ended_at IS NOT NULL));

-- Those that were asked once and then forgotten.
UPDATE help_requests SET ask_again_at = last_heard_at + interval '3 days' WHERE status = 'helped' AND ask_again_at IS NULL;
