-- In a storm thousands of cases are due: the most urgent is found without sorting them all.
CREATE INDEX help_requests_due ON help_requests (urgency, look_again_at) WHERE look_again_at IS NOT NULL AND status IN ('open', 'helped', 'drafting');
DROP INDEX help_requests_dispatch;

-- The sender's order has an index of its own (outbox_next). Beside this one a plan made while the queue was short would fetch everything by time
-- and sort it at every lease, long after the queue has grown.
DROP INDEX outbox_waiting;
