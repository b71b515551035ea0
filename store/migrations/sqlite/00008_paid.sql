-- +goose Up
-- Whether the chain has paid a withdrawal out: whose transaction did it need not
-- be known.
ALTER TABLE withdrawals ADD COLUMN paid INTEGER NOT NULL DEFAULT 0;
UPDATE withdrawals SET paid = 1 WHERE tx_hash IS NOT NULL;
DROP INDEX withdrawals_unsubmitted;
DROP INDEX withdrawals_pending;
CREATE INDEX withdrawals_unsubmitted ON withdrawals (seq) WHERE submit = 1 AND paid = 0;
CREATE INDEX withdrawals_pending ON withdrawals (chan) WHERE paid = 0;
