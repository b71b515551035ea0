-- +goose Up
-- The outbox. Rows are appended in the commit of what they tell, so seq is the
-- order of commits; no index has a random key. The newest row is never deleted:
-- a number is never given twice.
CREATE TABLE events (
    seq      INTEGER PRIMARY KEY,
    at_us    INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    owner    TEXT    NOT NULL,
    chan     INTEGER REFERENCES channel_keys (id),
    transfer BLOB,
    body     BLOB
) STRICT;

-- What may be told to us again and is an event once.
CREATE TABLE event_onces (
    name  TEXT NOT NULL,
    owner TEXT NOT NULL,
    once  TEXT NOT NULL,
    PRIMARY KEY (name, owner, once)
) STRICT, WITHOUT ROWID;

-- cursor: every event up to it was delivered, or has a row in deliveries.
CREATE TABLE webhooks (
    id         TEXT    PRIMARY KEY,
    owner      TEXT    NOT NULL,
    url        TEXT    NOT NULL,
    secret     TEXT    NOT NULL,
    slot       TEXT    NOT NULL,
    events     TEXT    NOT NULL,
    trusted    INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    cursor     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Events that a webhook has not taken. chan is 0 for an event of no channel.
CREATE TABLE deliveries (
    id         INTEGER PRIMARY KEY,
    webhook    TEXT    NOT NULL,
    chan       INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    attempts   INTEGER NOT NULL,
    queued_us  INTEGER NOT NULL,
    next_us    INTEGER NOT NULL,
    given_up   INTEGER NOT NULL,
    last_error TEXT    NOT NULL,
    UNIQUE (webhook, chan, seq)
) STRICT;
CREATE INDEX deliveries_seq ON deliveries (seq);
CREATE INDEX deliveries_pending ON deliveries (webhook, chan, seq) WHERE given_up = 0;
