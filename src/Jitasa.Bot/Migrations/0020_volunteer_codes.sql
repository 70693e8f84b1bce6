-- What a leader types to vouch for a volunteer ("รับรอง K7M2QX"): short, readable aloud, says nothing about the person.
ALTER TABLE volunteers ADD COLUMN vouch_code text UNIQUE CHECK (vouch_code ~ '^[2-9A-HJ-NP-Z]{6}$');
