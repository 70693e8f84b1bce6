-- The key LINE knows the push by, when it is no longer the row's id: a revived row must not be taken for one LINE accepted days ago,
-- and LINE forgets a key after a day. keyed_at: since when the present key is used; null: since the row was written.
ALTER TABLE outbox ADD COLUMN retry_key uuid;
ALTER TABLE outbox ADD COLUMN keyed_at timestamptz;

-- Held news is told with an answer. Should the answer not arrive, the news is held again; times_returned keeps one bad piece of news
-- from taking every answer of its person down with it.
ALTER TABLE outbox ADD COLUMN told_with uuid;
ALTER TABLE outbox ADD COLUMN times_returned smallint NOT NULL DEFAULT 0;
CREATE INDEX outbox_told_with ON outbox (told_with) WHERE told_with IS NOT NULL;

CREATE INDEX outbox_lost ON outbox (done_at) WHERE state IN ('dead', 'unsent');
