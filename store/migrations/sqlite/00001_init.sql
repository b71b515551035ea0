-- +goose Up
PRAGMA application_id = 0x536c7563; -- "Sluc": what tells our file from another

-- Channels by small numbers: every other table says 1 to 4 bytes instead of 21.
CREATE TABLE channel_keys (
    id      INTEGER PRIMARY KEY,
    channel BLOB    NOT NULL,
    me      INTEGER NOT NULL,
    UNIQUE (channel, me)
) STRICT;

CREATE TABLE channels (
    id     INTEGER PRIMARY KEY REFERENCES channel_keys (id),
    owner  TEXT NOT NULL,
    record BLOB NOT NULL
) STRICT;
CREATE INDEX channels_owner ON channels (owner);

-- Rows are appended, so new and open ones share a few pages; only the indexes
-- by id and by routing id, whose keys are random, touch a page a row.
CREATE TABLE transfers (
    seq        INTEGER PRIMARY KEY,
    chan       INTEGER NOT NULL REFERENCES channel_keys (id),
    id         BLOB    NOT NULL,
    status     INTEGER NOT NULL,
    by_user    INTEGER NOT NULL,
    routing    BLOB,
    created_us INTEGER NOT NULL,
    ended_us   INTEGER NOT NULL,
    body       BLOB    NOT NULL,
    ending     BLOB
) STRICT;
CREATE UNIQUE INDEX transfers_id ON transfers (id, chan);
CREATE INDEX transfers_chan ON transfers (chan);
CREATE INDEX transfers_open ON transfers (chan) WHERE status = 1;
CREATE INDEX transfers_routing ON transfers (routing) WHERE routing IS NOT NULL;

CREATE TABLE forwards (
    seq          INTEGER PRIMARY KEY,
    chan         INTEGER NOT NULL REFERENCES channel_keys (id),
    transfer     BLOB    NOT NULL,
    out_chan     INTEGER REFERENCES channel_keys (id),
    out_transfer BLOB,
    routing      BLOB    NOT NULL,
    state        TEXT    NOT NULL,
    finished     INTEGER NOT NULL,
    created_us   INTEGER NOT NULL,
    updated_us   INTEGER NOT NULL,
    body         BLOB
) STRICT;
CREATE UNIQUE INDEX forwards_id ON forwards (transfer, chan);
CREATE INDEX forwards_unfinished ON forwards (seq) WHERE finished = 0;

CREATE TABLE lock_hashes (
    lock_hash  BLOB    PRIMARY KEY,
    chan       INTEGER NOT NULL,
    transfer   BLOB    NOT NULL,
    created_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
    lock_hash BLOB PRIMARY KEY,
    preimage  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawals (
    seq      INTEGER PRIMARY KEY,
    chan     INTEGER NOT NULL REFERENCES channel_keys (id),
    transfer BLOB    NOT NULL,
    tx_hash  BLOB,
    submit   INTEGER NOT NULL,
    data     BLOB    NOT NULL,
    sigs     BLOB    NOT NULL,
    UNIQUE (chan, transfer)
) STRICT;
CREATE INDEX withdrawals_tx ON withdrawals (tx_hash) WHERE tx_hash IS NOT NULL;
CREATE INDEX withdrawals_unsubmitted ON withdrawals (seq) WHERE submit = 1 AND tx_hash IS NULL;

CREATE TABLE identities (
    idx      INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE epochs (
    name   TEXT    PRIMARY KEY,
    epoch  INTEGER NOT NULL,
    holder TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE txs (
    seq      INTEGER PRIMARY KEY,
    chain_id INTEGER NOT NULL,
    sender   BLOB    NOT NULL,
    id       TEXT    NOT NULL,
    nonce    INTEGER NOT NULL,
    pending  INTEGER NOT NULL,
    body     BLOB    NOT NULL,
    UNIQUE (chain_id, sender, id)
) STRICT;
-- Only among pending ones: after a deep reorg a nonce comes again.
CREATE UNIQUE INDEX txs_pending ON txs (chain_id, sender, nonce) WHERE pending = 1;

CREATE TABLE cursors (
    chain_id INTEGER PRIMARY KEY,
    cursor   BLOB NOT NULL
) STRICT;
