-- Messages that were unsent: LINE may hand us a message, or its bytes, after its unsend. Forgotten with the inbox bodies.
CREATE TABLE withdrawn_messages (
    line_message_id text PRIMARY KEY,
    at              timestamptz NOT NULL
);
CREATE INDEX withdrawn_messages_at ON withdrawn_messages (at);

-- Null: the question was asked and not answered yet, so that it is asked once.
ALTER TABLE consents ALTER COLUMN agreed DROP NOT NULL;

-- When a case lost everything about its people, by erasure or by age; keeps the search for old cases short.
ALTER TABLE help_requests ADD COLUMN emptied_at timestamptz;
CREATE INDEX help_requests_emptying ON help_requests (ended_at) WHERE ended_at IS NOT NULL AND emptied_at IS NULL;
CREATE INDEX media_emptying ON media (received_at) WHERE bytes_sealed IS NOT NULL;
