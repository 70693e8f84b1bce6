-- Why a case was closed, in the official's own words: the asker is told them.
ALTER TABLE help_requests ADD COLUMN close_words_sealed bytea;
