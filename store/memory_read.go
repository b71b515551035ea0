package store

import (
	"bytes"
	"cmp"
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// begin takes the lock for a read; the caller unlocks when err is nil.
func (m *Memory) begin(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	if m.closed {
		m.mu.Unlock()
		return ErrClosed
	}
	return nil
}

// LoadChannel returns a channel's record and its open transfers by id.
// Errors: channel.ErrNotFound.
func (m *Memory) LoadChannel(ctx context.Context, key channel.Key) (*channel.Record, []*channel.Transfer, error) {
	if err := m.begin(ctx); err != nil {
		return nil, nil, err
	}
	defer m.mu.Unlock()
	c, ok := m.t.channels[key]
	if !ok {
		return nil, nil, channel.ErrNotFound
	}
	record, err := p2pv1.DecodeRecord(c.record)
	if err != nil {
		return nil, nil, err
	}
	var open []*channel.Transfer
	for _, row := range m.t.transfers[key] {
		if row.status != channel.TransferOpen {
			continue
		}
		t, err := p2pv1.DecodeTransfer(row.body)
		if err != nil {
			return nil, nil, err
		}
		open = append(open, t)
	}
	slices.SortFunc(open, func(a, b *channel.Transfer) int { return a.ID.Cmp(b.ID) })
	return record, open, nil
}

// Channels returns every record, by channel and role.
func (m *Memory) Channels(ctx context.Context) ([]*channel.Record, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var out []*channel.Record
	for _, c := range m.t.channels {
		r, err := p2pv1.DecodeRecord(c.record)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b *channel.Record) int {
		return cmp.Or(a.Config.Channel.Cmp(b.Config.Channel), cmp.Compare(a.Config.Me, b.Config.Me))
	})
	return out, nil
}

// SeenTransfers returns which of the ids the channel ever had (P4); nil for
// none of them.
func (m *Memory) SeenTransfers(ctx context.Context, key channel.Key, ids []common.Hash) (map[common.Hash]bool, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var seen map[common.Hash]bool
	rows := m.t.transfers[key]
	for _, id := range ids {
		if _, ok := rows[id]; ok {
			if seen == nil {
				seen = map[common.Hash]bool{}
			}
			seen[id] = true
		}
	}
	return seen, nil
}

func (t memTransfer) decode() (*channel.TransferRow, error) {
	r := &channel.TransferRow{
		Key: t.key, Status: t.status, RoutingID: t.routing, ByUser: t.byUser,
		CreatedAtUs: t.createdUs, EndedAtUs: t.endedUs,
	}
	return r, decodeTransfer(r, t.body, t.end)
}

// Transfer returns a transfer of one side of a channel.
// Errors: channel.ErrNotFound.
func (m *Memory) Transfer(ctx context.Context, key channel.Key, id common.Hash) (*channel.TransferRow, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	row, ok := m.t.transfers[key][id]
	if !ok {
		return nil, channel.ErrNotFound
	}
	return row.decode()
}

// UserTransfer returns the transfer that a user of this node made in a channel
// under a routing id. Errors: channel.ErrNotFound.
func (m *Memory) UserTransfer(ctx context.Context, key channel.Key, routingID common.Hash) (*channel.TransferRow, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, row := range m.t.transfers[key] {
		if row.byUser && row.routing == routingID {
			return row.decode()
		}
	}
	return nil, channel.ErrNotFound
}

// TransferAnyRole returns the transfer with that id in whichever channel of
// owner has it. Errors: channel.ErrNotFound.
func (m *Memory) TransferAnyRole(ctx context.Context, owner channel.Identifier, id common.Hash) (*channel.TransferRow, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for key, rows := range m.t.transfers {
		if row, ok := rows[id]; ok && m.t.owner(key) == owner {
			return row.decode()
		}
	}
	return nil, channel.ErrNotFound
}

// owner returns which of our identities a channel belongs to, "" while it has
// no record.
func (t *tables) owner(key channel.Key) channel.Identifier {
	if c := t.channels[key]; c != nil {
		return c.owner
	}
	return ""
}

func between(us, fromUs, toUs int64) bool {
	return (fromUs == 0 || us >= fromUs) && (toUs == 0 || us < toUs)
}

// newest sorts rows by seq, the newest first, and cuts a page off them.
func newest[T any](rows []T, seq func(T) uint64, limit int) (out []T, next uint64) {
	slices.SortFunc(rows, func(a, b T) int { return cmp.Compare(seq(b), seq(a)) })
	if n := pageSize(limit); len(rows) > n {
		return rows[:n], seq(rows[n-1])
	}
	return rows, 0
}

// Transfers lists transfers, the newest first. next is the Cursor of the page
// that follows, 0 at the end.
func (m *Memory) Transfers(ctx context.Context, f TransferFilter) (out []*channel.TransferRow, next uint64, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, 0, err
	}
	defer m.mu.Unlock()
	type found struct {
		seq uint64
		row *channel.TransferRow
	}
	var all []found
	for key, rows := range m.t.transfers {
		if f.Key != (channel.Key{}) && key != f.Key || f.Owner != "" && m.t.owner(key) != f.Owner {
			continue
		}
		for _, t := range rows {
			if f.Status != 0 && t.status != f.Status || f.Ended && t.status == channel.TransferOpen || f.RoutingID != (common.Hash{}) && t.routing != f.RoutingID ||
				!between(t.createdUs, f.FromUs, f.ToUs) || f.Cursor != 0 && t.seq >= f.Cursor {
				continue
			}
			row, err := t.decode()
			if err != nil {
				return nil, 0, err
			}
			if f.Definition == (common.Address{}) || row.Transfer.Definition == f.Definition {
				all = append(all, found{t.seq, row})
			}
		}
	}
	all, next = newest(all, func(x found) uint64 { return x.seq }, f.Limit)
	for _, x := range all {
		out = append(out, x.row)
	}
	return out, next, nil
}

func (f memForward) copy() *channel.ForwardRow {
	r := f.row
	r.Body = bytes.Clone(r.Body)
	return &r
}

// UnfinishedForwards returns what a restart has to go on with, the oldest
// first.
func (m *Memory) UnfinishedForwards(ctx context.Context) (out []*channel.ForwardRow, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var rows []memForward
	for _, f := range m.t.forwards {
		if !f.row.Finished {
			rows = append(rows, f)
		}
	}
	slices.SortFunc(rows, func(a, b memForward) int { return cmp.Compare(a.seq, b.seq) })
	for _, f := range rows {
		out = append(out, f.copy())
	}
	return out, nil
}

// Forward returns a row of the journal. Errors: channel.ErrNotFound.
func (m *Memory) Forward(ctx context.Context, id channel.ForwardID) (*channel.ForwardRow, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	f, ok := m.t.forwards[id]
	if !ok {
		return nil, channel.ErrNotFound
	}
	return f.copy(), nil
}

func (f *ForwardFilter) matches(x memForward) bool {
	r := &x.row
	return (f.Incoming == (channel.Key{}) || r.ID.Incoming == f.Incoming) &&
		(f.Outgoing == (channel.Key{}) || r.Outgoing == f.Outgoing) &&
		(f.RoutingID == (common.Hash{}) || r.RoutingID == f.RoutingID) &&
		(f.State == "" || r.State == f.State) &&
		(f.Finished == nil || r.Finished == *f.Finished) &&
		between(r.CreatedAtUs, f.FromUs, f.ToUs) &&
		(f.Cursor == 0 || x.seq < f.Cursor)
}

// Forwards lists rows of the journal, the newest first. next is the Cursor of
// the page that follows, 0 at the end.
func (m *Memory) Forwards(ctx context.Context, f ForwardFilter) (out []*channel.ForwardRow, next uint64, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, 0, err
	}
	defer m.mu.Unlock()
	var rows []memForward
	for _, x := range m.t.forwards {
		if f.matches(x) {
			rows = append(rows, x)
		}
	}
	rows, next = newest(rows, func(x memForward) uint64 { return x.seq }, f.Limit)
	for _, x := range rows {
		out = append(out, x.copy())
	}
	return out, next, nil
}

// LockHash returns which forward claimed a lock hash (F3).
// Errors: channel.ErrNotFound.
func (m *Memory) LockHash(ctx context.Context, lockHash common.Hash) (channel.ForwardID, error) {
	if err := m.begin(ctx); err != nil {
		return channel.ForwardID{}, err
	}
	defer m.mu.Unlock()
	c, ok := m.t.lockHashes[lockHash]
	if !ok {
		return channel.ForwardID{}, channel.ErrNotFound
	}
	return c.Forward, nil
}

// Secret returns the preimage of a lock hash. Errors: channel.ErrNotFound.
func (m *Memory) Secret(ctx context.Context, lockHash common.Hash) (common.Hash, error) {
	if err := m.begin(ctx); err != nil {
		return common.Hash{}, err
	}
	defer m.mu.Unlock()
	p, ok := m.t.secrets[lockHash]
	if !ok {
		return common.Hash{}, channel.ErrNotFound
	}
	return p, nil
}

// PaidTransfers returns the paid transfers of routing ids; see [SQLite.PaidTransfers].
func (m *Memory) PaidTransfers(ctx context.Context, key channel.Key, routingIDs []common.Hash) (map[common.Hash]common.Hash, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	paid := map[common.Hash]common.Hash{}
	for id, row := range m.t.transfers[key] {
		if row.routing != (common.Hash{}) && row.status == channel.TransferResolved && slices.Contains(routingIDs, row.routing) {
			paid[row.routing] = id
		}
	}
	return paid, nil
}
