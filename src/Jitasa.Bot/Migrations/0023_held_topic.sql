-- What a held message is about ("claim 12"): newer news of the same takes its place, so that nobody hears "on the way" after "done".
ALTER TABLE outbox ADD COLUMN topic text;
CREATE INDEX outbox_held_topic ON outbox (topic) WHERE state = 'held' AND topic IS NOT NULL;
