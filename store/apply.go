package store

import (
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/sluice-node/sluice/channel"
)

// statements is every statement of the writing connection.
type statements struct {
	begin, commit, rollback, savepoint, rollbackTo, release *stmt

	renewEpoch *stmt

	insertKey, putChannel, putTransfer, endTransfer, userTransfer *stmt
	putForward, claimLockHash, putSecret, putWithdrawal           *stmt
	putIdentity, putEpoch, putSetting, putTx, putCursor           *stmt
	claimCall, readCall, spendCall, dropCalls                     *stmt
	addToken, revokeToken, readBudget, putBudget                  *stmt
	addAudit, endAudit                                            *stmt
	putRequest, claimRequest, readClaim, putPayment               *stmt

	putOnce, putEvent, pruneEvents, pruneDeliveries      *stmt
	putWebhook, dropWebhook, dropDeliveries, moveWebhook *stmt
	putDelivery, dropDelivery, retryDeliveries           *stmt

	putQuote, useQuote, dropQuotes *stmt
	putDefinition                  *stmt
	clear                          [len(clearable)]*stmt
}

func (s *statements) prepare(c *conn) error {
	for _, p := range []struct {
		into  **stmt
		query string
	}{
		{&s.begin, `BEGIN IMMEDIATE`},
		{&s.commit, `COMMIT`},
		{&s.rollback, `ROLLBACK`},
		{&s.savepoint, `SAVEPOINT one`},
		{&s.rollbackTo, `ROLLBACK TO one`},
		{&s.release, `RELEASE one`},
		{&s.insertKey, `INSERT INTO channel_keys (channel, me) VALUES (?, ?)`},
		{&s.putChannel, `INSERT INTO channels (id, owner, record) VALUES (?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET record = excluded.record`},
		{&s.putTransfer, `INSERT INTO transfers (chan, id, status, by_user, routing, created_us, ended_us, body, ending)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (id, chan) DO UPDATE SET status = excluded.status, ended_us = excluded.ended_us, ending = excluded.ending`},
		{&s.endTransfer, `UPDATE transfers SET status = ?, ended_us = ?, ending = ? WHERE id = ? AND chan = ?`},
		{&s.userTransfer, `SELECT 1 FROM transfers WHERE routing = ? AND chan = ? AND by_user = 1 AND id <> ?`},
		{&s.putForward, `INSERT INTO forwards
			(chan, transfer, out_chan, out_transfer, routing, state, finished, created_us, updated_us, body)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (transfer, chan) DO UPDATE SET out_chan = excluded.out_chan, out_transfer = excluded.out_transfer,
			state = excluded.state, finished = excluded.finished, updated_us = excluded.updated_us, body = excluded.body`},
		{&s.claimLockHash, `INSERT INTO lock_hashes (lock_hash, chan, transfer, created_us) VALUES (?, ?, ?, ?)
			ON CONFLICT (lock_hash) DO UPDATE SET chan = chan WHERE chan = excluded.chan AND transfer = excluded.transfer`},
		{&s.putSecret, `INSERT INTO secrets (lock_hash, preimage) VALUES (?, ?)
			ON CONFLICT (lock_hash) DO UPDATE SET preimage = excluded.preimage`},
		{&s.putWithdrawal, `INSERT INTO withdrawals (chan, transfer, tx_hash, submit, paid, data, sigs) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (chan, transfer) DO UPDATE SET tx_hash = coalesce(excluded.tx_hash, tx_hash), submit = excluded.submit,
			paid = max(paid, excluded.paid), data = excluded.data, sigs = excluded.sigs`},
		{&s.putIdentity, `INSERT INTO identities (idx, identity) VALUES (?, ?)
			ON CONFLICT (idx) DO UPDATE SET idx = idx WHERE identity = excluded.identity`},
		{&s.putEpoch, `INSERT INTO epochs (name, epoch, holder) VALUES (?, ?, ?)
			ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch, holder = excluded.holder, until_us = 0`},
		{&s.renewEpoch, `UPDATE epochs SET until_us = ? WHERE name = ? AND holder = ?`},
		{&s.putSetting, `INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`},
		{&s.putTx, `INSERT INTO txs (chain_id, sender, id, nonce, pending, body) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (chain_id, sender, id) DO UPDATE SET nonce = excluded.nonce, pending = excluded.pending, body = excluded.body`},
		{&s.putCursor, `INSERT INTO cursors (chain_id, cursor) VALUES (?, ?) ON CONFLICT (chain_id) DO UPDATE SET cursor = excluded.cursor`},
		{&s.claimCall, `INSERT INTO calls (caller, key, request, id, spent, created_us) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (caller, key) DO NOTHING`},
		{&s.readCall, `SELECT request, id, spent, created_us FROM calls WHERE caller = ? AND key = ?`},
		{&s.spendCall, `UPDATE calls SET spent = ? WHERE caller = ? AND key = ?`},
		{&s.dropCalls, `DELETE FROM calls WHERE created_us < ?`},
		{&s.addToken, `INSERT INTO tokens (id, root_key, body, created_us, revoked_us) VALUES (?, ?, ?, ?, ?)`},
		{&s.revokeToken, `UPDATE tokens SET root_key = x'', revoked_us = CASE revoked_us WHEN 0 THEN ? ELSE revoked_us END WHERE id = ?`},
		{&s.readBudget, `SELECT spent FROM budgets WHERE counter = ?`},
		{&s.putBudget, `INSERT INTO budgets (counter, token, spent) VALUES (?, ?, ?) ON CONFLICT (counter) DO UPDATE SET spent = excluded.spent`},
		{&s.addAudit, `INSERT INTO audit (at_us, caller, origin, method, request, ended_us, error) VALUES (?, ?, ?, ?, ?, ?, ?)`},
		{&s.endAudit, `UPDATE audit SET ended_us = ?, error = ? WHERE seq = ?`},
		{&s.putRequest, `INSERT INTO requests (owner, id, call, lock_hash, secret, text, created_us) VALUES (?, ?, ?, ?, ?, ?, ?)`},
		{&s.claimRequest, `INSERT INTO request_claims (owner, lock_hash, request, chan, transfer, amount, claimed_us)
			VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (owner, lock_hash) DO NOTHING`},
		{&s.readClaim, `SELECT c.request, k.channel, k.me, c.transfer, c.amount, c.claimed_us
			FROM request_claims c JOIN channel_keys k ON k.id = c.chan WHERE c.owner = ? AND c.lock_hash = ?`},
		{&s.putPayment, `INSERT INTO payments (owner, routing, chan, text, secret, amount, fee, started_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (owner, routing) DO UPDATE SET chan = excluded.chan, text = excluded.text, secret = excluded.secret,
			amount = excluded.amount, fee = excluded.fee, started_us = excluded.started_us`},
		{&s.putOnce, `INSERT INTO event_onces (name, owner, once) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`},
		{&s.putEvent, `INSERT INTO events (seq, at_us, name, owner, chan, transfer, body) VALUES (?, ?, ?, ?, ?, ?, ?)`},
		{&s.pruneEvents, `DELETE FROM events WHERE seq <= ?`},
		{&s.pruneDeliveries, `DELETE FROM deliveries WHERE seq <= ?`},
		{&s.putWebhook, `INSERT INTO webhooks (id, owner, url, secret, slot, events, trusted, created_us, cursor)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, url = excluded.url, secret = excluded.secret, slot = excluded.slot,
			events = excluded.events, trusted = excluded.trusted`},
		{&s.dropWebhook, `DELETE FROM webhooks WHERE id = ?`},
		{&s.dropDeliveries, `DELETE FROM deliveries WHERE webhook = ?`},
		{&s.moveWebhook, `UPDATE webhooks SET cursor = max(cursor, ?) WHERE id = ?`},
		{&s.putDelivery, `INSERT INTO deliveries (webhook, chan, seq, attempts, queued_us, next_us, given_up, last_error)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (webhook, chan, seq) DO UPDATE SET attempts = excluded.attempts, queued_us = excluded.queued_us,
			next_us = excluded.next_us, given_up = excluded.given_up, last_error = excluded.last_error`},
		{&s.dropDelivery, `DELETE FROM deliveries WHERE webhook = ? AND chan = ? AND seq = ?`},
		{&s.retryDeliveries, `UPDATE deliveries SET given_up = 0, attempts = 0, queued_us = ?, next_us = ? WHERE webhook = ? AND given_up = 1`},
		{&s.putDefinition, `INSERT OR REPLACE INTO definitions (chain_id, address, name, state_encoding, resolver_encoding, cancel, code, code_hash,
			enabled, added_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&s.putQuote, `INSERT INTO quotes (hash, peer, expiry_us, body) VALUES (?, ?, ?, ?)`},
		{&s.useQuote, `UPDATE quotes SET chan = ?, transfer = ? WHERE hash = ? AND (transfer IS NULL OR chan = ? AND transfer = ?)`},
		{&s.dropQuotes, `DELETE FROM quotes WHERE expiry_us < ?`},
	} {
		var err error
		if *p.into, err = c.prepare(p.query); err != nil {
			return err
		}
	}
	for i, table := range clearable {
		var err error
		if s.clear[i], err = c.prepare("DELETE FROM " + table); err != nil {
			return err
		}
	}
	return nil
}

// load reads what the committer keeps in memory.
func (w *committer) load() error {
	w.keys.ids.m = map[channel.Key]int64{}
	err := w.conn.each(`SELECT channel, me, id FROM channel_keys`, func(row []driver.Value) error {
		b, isBlob := row[0].([]byte)
		me, isInt := row[1].(int64)
		id, isID := row[2].(int64)
		if !isBlob || !isInt || !isID {
			return fmt.Errorf("%w: channel_keys", channel.ErrRecord)
		}
		w.keys.ids.m[channel.Key{Channel: common.BytesToAddress(b), Me: channel.Role(me)}] = id
		return nil
	})
	if err != nil {
		return err
	}
	err = w.conn.each(`SELECT coalesce(max(seq), 0) FROM events`, func(row []driver.Value) error {
		seq, isInt := row[0].(int64)
		if !isInt {
			return fmt.Errorf("%w: events", channel.ErrRecord)
		}
		w.events.load(uint64(seq))
		return nil
	})
	if err != nil {
		return err
	}
	return w.conn.each(`SELECT name, epoch FROM epochs`, func(row []driver.Value) error {
		name, isText := row[0].(string)
		epoch, isInt := row[1].(int64)
		if !isText || !isInt {
			return fmt.Errorf("%w: epochs", channel.ErrRecord)
		}
		w.epochs[name] = uint64(epoch)
		return nil
	})
}

// apply writes one change. Errors: those of refusal, or the driver's.
func (w *committer) apply(c any) error {
	switch c := c.(type) {
	case *channelChange:
		return w.withKey(c.key, func(id int64) error {
			_, err := w.sql.putChannel.exec(id, string(c.owner), c.record)
			return err
		})
	case *transferChange:
		return w.withKey(c.key, func(id int64) error { return w.applyTransfer(c, id) })
	case *forwardChange:
		return w.applyForward(&c.row)
	case *lockHashChange:
		return w.withKey(c.claim.Forward.Incoming, func(id int64) error {
			return one(w.sql.claimLockHash, channel.ErrLockHashUsed,
				c.claim.LockHash[:], id, c.claim.Forward.Transfer[:], c.claim.CreatedAtUs)
		})
	case *secretChange:
		_, err := w.sql.putSecret.exec(c.lockHash[:], c.preimage[:])
		return err
	case *withdrawalChange:
		return w.withKey(c.key, func(id int64) error {
			_, err := w.sql.putWithdrawal.exec(id, c.transfer[:], optional(&c.txHash), flag(c.submit), flag(c.paid), c.data, c.sigs)
			return err
		})
	case *identityChange:
		return unique(one(w.sql.putIdentity, ErrIdentityTaken, int64(c.identity.Index), string(c.identity.ID)), ErrIdentityTaken)
	case *epochChange:
		next := w.epoch(c.name) + 1
		if _, err := w.sql.putEpoch.exec(c.name, int64(next), c.holder); err != nil {
			return err
		}
		w.changed[c.name], *c.given = next, next
		return nil
	case *renewChange:
		for _, name := range c.names {
			if _, err := w.sql.renewEpoch.exec(c.untilUs, name, c.holder); err != nil {
				return err
			}
		}
		return nil
	case *settingChange:
		_, err := w.sql.putSetting.exec(c.name, blob(c.value))
		return err
	case *txChange:
		r := &c.row
		_, err := w.sql.putTx.exec(int64(r.ChainID), r.From[:], r.ID, int64(r.Nonce), flag(r.Pending), blob(r.Body))
		return unique(err, ErrTxNonce)
	case *eventChange:
		return w.applyEvent(c)
	case *pruneChange:
		return w.applyPrune(c)
	case *webhooksChange:
		return w.applyWebhooks(c)
	case *progressChange:
		return w.applyProgress(c)
	case *retryChange:
		_, err := w.sql.retryDeliveries.exec(c.nowUs, c.nowUs, c.webhook)
		return err
	case *quoteChange:
		return w.applyQuote(&c.row)
	case *useQuoteChange:
		return w.applyUseQuote(&c.use)
	case *dropQuoteChange:
		_, err := w.sql.dropQuotes.exec(c.beforeUs)
		return err
	case clearChange:
		return w.applyClear()
	case *cursorChange:
		_, err := w.sql.putCursor.exec(int64(c.chainID), blob(c.cursor))
		return err
	case *callChange:
		return w.applyCall(c)
	case *tokenChange:
		return w.applyToken(c)
	case *revokeChange:
		return w.applyRevoke(c)
	case *drawChange:
		return w.applyDraw(c)
	case *auditChange:
		return w.applyAudit(c)
	case *auditEndChange:
		return w.applyAuditEnd(c)
	case *callSpentChange:
		_, err := w.sql.spendCall.exec(flag(c.spent), c.caller, c.key)
		return err
	case *definitionChange:
		return w.applyDefinition(&c.row)
	case *requestChange:
		return w.applyRequest(&c.row)
	case *claimChange:
		return w.withKey(c.row.Key, func(id int64) error { return w.applyClaim(c, id) })
	case *paymentChange:
		return w.withKey(c.row.Key, func(id int64) error { return w.applyPayment(&c.row, id) })
	}
	return fmt.Errorf("%w: a change of type %T", ErrWrite, c)
}

func (w *committer) withKey(key channel.Key, write func(id int64) error) error {
	id, err := w.keys.id(key)
	if err != nil {
		return err
	}
	return write(id)
}

// applyTransfer ends a row that is there without sending its body again.
func (w *committer) applyTransfer(c *transferChange, key int64) error {
	if c.status != channel.TransferOpen {
		r, err := w.sql.endTransfer.exec(int64(c.status), c.endedUs, c.end, c.id[:], key)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n > 0 {
			return err
		}
	}
	if c.byUser && c.routing != (common.Hash{}) {
		row, err := w.sql.userTransfer.first(c.routing[:], key, c.id[:])
		if err != nil {
			return err
		}
		if row != nil {
			return fmt.Errorf("%w: %s", channel.ErrRoutingID, c.routing)
		}
	}
	var end driver.Value
	if c.end != nil {
		end = c.end
	}
	_, err := w.sql.putTransfer.exec(key, c.id[:], int64(c.status), flag(c.byUser), optional(&c.routing),
		c.createdUs, c.endedUs, c.body, end)
	return err
}

func (w *committer) applyForward(r *channel.ForwardRow) error {
	in, err := w.keys.id(r.ID.Incoming)
	if err != nil {
		return err
	}
	var out driver.Value
	if r.Outgoing != (channel.Key{}) {
		if out, err = w.keys.id(r.Outgoing); err != nil {
			return err
		}
	}
	_, err = w.sql.putForward.exec(in, r.ID.Transfer[:], out, optional(&r.OutgoingTransfer), r.RoutingID[:],
		r.State, flag(r.Finished), r.CreatedAtUs, r.UpdatedAtUs, blob(r.Body))
	return err
}

// one runs a statement that leaves a row alone when it belongs to another, and
// returns refused then.
func one(s *stmt, refused error, args ...driver.Value) error {
	r, err := s.exec(args...)
	if err != nil {
		return err
	}
	n, err := r.RowsAffected()
	if err == nil && n == 0 {
		return refused
	}
	return err
}

// unique turns the violation of a unique index into refused.
func unique(err, refused error) error {
	if primary(err) == sqlite3.SQLITE_CONSTRAINT && strings.Contains(err.Error(), "UNIQUE") {
		return refused
	}
	return err
}

func flag(b bool) driver.Value {
	if b {
		return int64(1)
	}
	return int64(0)
}

// optional is NULL for the zero hash.
func optional(h *common.Hash) driver.Value {
	if *h == (common.Hash{}) {
		return nil
	}
	return h[:]
}

// blob is the empty blob for nil, which the driver would make NULL.
func blob(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
