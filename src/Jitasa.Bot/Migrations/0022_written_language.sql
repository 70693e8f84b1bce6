-- The language a person plainly wrote in is theirs; what their LINE profile says counts only until then.
ALTER TABLE people ADD COLUMN language_is_written boolean NOT NULL DEFAULT false;
