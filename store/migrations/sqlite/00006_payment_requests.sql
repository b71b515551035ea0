-- +goose Up

-- Requests that identities of this node made, with their secrets.
CREATE TABLE requests (
    seq        INTEGER PRIMARY KEY,
    owner      TEXT    NOT NULL,
    id         BLOB    NOT NULL,
    call       BLOB    NOT NULL UNIQUE,
    lock_hash  BLOB,
    secret     BLOB,
    text       TEXT    NOT NULL,
    created_us INTEGER NOT NULL,
    UNIQUE (owner, id)
) STRICT;
CREATE UNIQUE INDEX requests_lock ON requests (owner, lock_hash) WHERE lock_hash IS NOT NULL;

-- The one transfer that each lock hash is resolved in: the row is durable
-- before the secret is shown.
CREATE TABLE request_claims (
    owner      TEXT    NOT NULL,
    lock_hash  BLOB    NOT NULL,
    request    BLOB    NOT NULL,
    chan       INTEGER NOT NULL REFERENCES channel_keys (id),
    transfer   BLOB    NOT NULL,
    amount     BLOB    NOT NULL,
    claimed_us INTEGER NOT NULL,
    PRIMARY KEY (owner, lock_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_claims_request ON request_claims (owner, request);

-- Payments of requests by identities of this node.
CREATE TABLE payments (
    owner      TEXT    NOT NULL,
    routing    BLOB    NOT NULL,
    chan       INTEGER NOT NULL REFERENCES channel_keys (id),
    text       TEXT    NOT NULL,
    secret     BLOB,
    amount     BLOB    NOT NULL,
    fee        BLOB    NOT NULL,
    started_us INTEGER NOT NULL,
    PRIMARY KEY (owner, routing)
) STRICT, WITHOUT ROWID;
