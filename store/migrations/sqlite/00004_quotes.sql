-- +goose Up
-- What the router has offered and binds it, until some time after it expired.
-- chan and transfer name the forward that used the quote up.
CREATE TABLE quotes (
    hash      BLOB    PRIMARY KEY,
    peer      TEXT    NOT NULL,
    expiry_us INTEGER NOT NULL,
    chan      INTEGER REFERENCES channel_keys (id),
    transfer  BLOB,
    body      BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX quotes_expiry ON quotes (expiry_us);
