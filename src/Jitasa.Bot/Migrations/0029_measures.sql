-- The funnel of the last day is measured every few seconds.
CREATE INDEX help_requests_opened ON help_requests (opened_at);
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
