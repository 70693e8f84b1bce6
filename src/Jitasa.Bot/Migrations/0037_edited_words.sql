-- When a message, or the change of it, was said by LINE's clock: of several changes that come in the wrong order the latest counts.
ALTER TABLE help_request_words ADD COLUMN said_at timestamptz;
