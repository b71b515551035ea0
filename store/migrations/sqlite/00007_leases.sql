-- +goose Up
-- Until when, by this database's clock, nobody else takes a lease over.
ALTER TABLE epochs ADD COLUMN until_us INTEGER NOT NULL DEFAULT 0;
