-- Rows that change several times within moments of their making. With room left in its page, a change that touches no indexed column stays there and
-- writes to no index; a full page sends every change into all of them.
ALTER TABLE people SET (fillfactor = 75);
ALTER TABLE conversations SET (fillfactor = 60);
ALTER TABLE inbox SET (fillfactor = 75);
ALTER TABLE outbox SET (fillfactor = 70);
ALTER TABLE help_requests SET (fillfactor = 70);
