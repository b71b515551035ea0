package store

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatAPaymentOrARestartReadsHasAnIndex(t *testing.T) {
	s, err := Open(t.Context(), Options{Path: filepath.Join(t.TempDir(), "sluice.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	for _, tt := range []struct{ query, index string }{
		{`SELECT id FROM transfers WHERE id IN (?,?,?,?,?,?,?,?) AND chan = ?`, "COVERING INDEX transfers_id"},
		{`SELECT body FROM transfers WHERE chan = ? AND status = 1 ORDER BY id`, "INDEX transfers_open"},
		{`SELECT 1 FROM transfers WHERE routing = ? AND chan = ? AND by_user = 1 AND id <> ?`, "INDEX transfers_routing"},
		{`UPDATE transfers SET status = ?, ended_us = ?, ending = ? WHERE id = ? AND chan = ?`, "INDEX transfers_id"},
		{selectTransfers + ` WHERE t.chan = ? ORDER BY t.seq DESC`, "INDEX transfers_chan"},
		{selectTransfers + ` WHERE t.chan = ? AND t.status = 1 ORDER BY t.seq DESC`, "INDEX transfers_open"},
		{selectTransfers + ` WHERE t.routing = ? ORDER BY t.seq DESC`, "INDEX transfers_routing"},
		{`SELECT routing, id FROM transfers WHERE routing IN (?,?,?,?,?,?,?,?) AND +chan = ? AND +status = 2`, "INDEX transfers_routing"},
		{`SELECT lock_hash FROM requests WHERE lock_hash IS NOT NULL`, "COVERING INDEX requests_lock"},
		{selectForwards + ` WHERE f.finished = 0 ORDER BY f.seq`, "INDEX forwards_unfinished"},
		{selectForwards + ` WHERE f.transfer = ? AND f.chan = ?`, "INDEX forwards_id"},
		{selectWithdrawals + ` WHERE w.tx_hash = ? ORDER BY w.seq`, "INDEX withdrawals_tx"},
		{selectWithdrawals + ` WHERE w.submit = 1 AND w.paid = 0 ORDER BY w.seq`, "INDEX withdrawals_unsubmitted"},
		{selectWithdrawals + ` WHERE w.paid = 0 AND w.chan IN (SELECT id FROM channels WHERE owner = ?) ORDER BY w.seq`, "INDEX withdrawals_pending"},
		{`SELECT * FROM txs WHERE chain_id = ? AND sender = ? AND pending = 1 ORDER BY nonce`, "INDEX txs_pending"},
		{selectEvents + ` WHERE e.seq > ? AND e.seq <= ? AND e.owner = ? ORDER BY e.seq LIMIT ?`, "SEARCH e USING INTEGER PRIMARY KEY"},
		{`SELECT webhook, chan, min(seq) FROM deliveries WHERE webhook = ? AND given_up = 0 GROUP BY chan`, "COVERING INDEX deliveries_pending"},
		{selectDeliveries + ` WHERE d.chan = ? AND d.webhook = ? AND d.given_up = 0 AND d.seq > ? ORDER BY d.seq LIMIT ?`, "INDEX deliveries_pending"},
		{`DELETE FROM deliveries WHERE seq <= ?`, "INDEX deliveries_seq"},
	} {
		var args []any
		for range strings.Count(tt.query, "?") {
			args = append(args, 1)
		}
		rows, err := s.reads.db.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+tt.query, args...)
		if err != nil {
			t.Fatal(err)
		}
		var plan []string
		for rows.Next() {
			var id, parent, unused int
			var detail string
			if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
				t.Fatal(err)
			}
			plan = append(plan, detail)
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.Join(plan, "; "), tt.index) {
			t.Errorf("%s\nis answered by %q, want %s", tt.query, plan, tt.index)
		}
	}
}
