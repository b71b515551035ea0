-- +goose Up

-- Kinds of transfers that run on their own code, as they were when an operator
-- added them. A row stays when it is removed: open transfers end by it.
CREATE TABLE definitions (
    chain_id          INTEGER NOT NULL,
    address           BLOB    NOT NULL,
    name              TEXT    NOT NULL,
    state_encoding    TEXT    NOT NULL,
    resolver_encoding TEXT    NOT NULL,
    cancel            BLOB    NOT NULL,
    code              BLOB    NOT NULL,
    code_hash         BLOB    NOT NULL,
    enabled           INTEGER NOT NULL,
    added_us          INTEGER NOT NULL,
    PRIMARY KEY (chain_id, address)
) STRICT, WITHOUT ROWID;
