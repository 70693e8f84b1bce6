-- The inbox's own columns and indexes (plain_inbox is made LIKE inbox), one event a transaction, as the plainest webhook would store it.
\set n random(1, 1000000000000000)
INSERT INTO plain_inbox (webhook_event_id, sender_key, event_at, received_at, body_sealed, state, try_at)
VALUES (:client_id || '-' || :n, 'U' || :n, now(), now(), convert_to(repeat('x', 520), 'UTF8'), 'waiting', now())
ON CONFLICT (webhook_event_id) DO NOTHING;
