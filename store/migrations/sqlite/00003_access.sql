-- +goose Up

-- Calls that move money, by the idempotency key that their caller gave them.
CREATE TABLE calls (
    caller     TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    request    BLOB    NOT NULL,
    id         BLOB    NOT NULL,
    spent      INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    PRIMARY KEY (caller, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX calls_created ON calls (created_us);
