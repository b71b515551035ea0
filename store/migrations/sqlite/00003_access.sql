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

-- Tokens. The key is empty once one is revoked: nothing verifies under it.
CREATE TABLE tokens (
    seq        INTEGER PRIMARY KEY,
    id         BLOB    NOT NULL UNIQUE,
    root_key   BLOB    NOT NULL,
    body       BLOB    NOT NULL,
    created_us INTEGER NOT NULL,
    revoked_us INTEGER NOT NULL
) STRICT;

-- What was taken off the budgets of tokens and of what was narrowed from them.
CREATE TABLE budgets (
    counter BLOB PRIMARY KEY,
    token   BLOB NOT NULL,
    spent   BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX budgets_token ON budgets (token);

-- Calls that move money or change policy: written before they act, ended after.
CREATE TABLE audit (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    at_us    INTEGER NOT NULL,
    caller   TEXT    NOT NULL,
    origin   TEXT    NOT NULL,
    method   TEXT    NOT NULL,
    request  BLOB    NOT NULL,
    ended_us INTEGER NOT NULL,
    error    TEXT    NOT NULL
) STRICT;

-- Withdrawals that are not on chain, as far as this node knows.
CREATE INDEX withdrawals_pending ON withdrawals (chan) WHERE tx_hash IS NULL;
