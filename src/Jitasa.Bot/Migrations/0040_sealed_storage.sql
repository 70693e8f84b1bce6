-- What is sealed cannot be compressed; PostgreSQL tried it with every row whose message was longer than 2 kB.
ALTER TABLE inbox ALTER COLUMN body_sealed SET STORAGE EXTERNAL;
ALTER TABLE outbox ALTER COLUMN body_sealed SET STORAGE EXTERNAL;
ALTER TABLE conversations ALTER COLUMN state_sealed SET STORAGE EXTERNAL;
ALTER TABLE media ALTER COLUMN bytes_sealed SET STORAGE EXTERNAL;
