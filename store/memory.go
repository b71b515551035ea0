package store

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Memory is a store without a disk: what Commit returned from is "durable"
// until the value itself goes. It keeps the same encodings as SQLite, so it
// also forgets the same things. It may be used from many goroutines, starts
// none, and gives the same answers to the same calls in the same order.
type Memory struct {
	mu     sync.Mutex
	closed bool
	t      tables
	events *eventLog
}

// tables is everything in a Memory. Rows are values or pointers to what is
// never changed in place, so a copy of the maps is a deep copy.
type tables struct {
	seq         uint64
	channels    map[channel.Key]*channelChange
	transfers   map[channel.Key]map[common.Hash]memTransfer
	forwards    map[channel.ForwardID]memForward
	lockHashes  map[common.Hash]channel.ClaimLockHash
	secrets     map[common.Hash]common.Hash
	withdrawals map[withdrawalKey]memWithdrawal
	identities  map[uint32]channel.Identifier
	epochs      map[string]uint64
	leases      map[string]memLease
	settings    map[string][]byte
	txs         map[txKey]TxRow
	cursors     map[uint64][]byte
	calls       map[callID]CallRow
	tokens      map[[16]byte]memToken
	budgets     map[[32]byte]memBudget
	audit       map[uint64]AuditRow
	requests    map[ownedHash]memRequest
	claims      map[ownedHash]ClaimRow
	payments    map[ownedHash]PaymentRow
	quotes      map[common.Hash]channel.QuoteRow
	definitions map[contract]DefinitionRow
	events      memEvents
}

// The rows that are listed in the order of their insertion know it by seq.
type (
	memTransfer struct {
		seq uint64
		transferChange
	}
	memForward struct {
		seq uint64
		row channel.ForwardRow
	}
	memWithdrawal struct {
		seq uint64
		*withdrawalChange
	}
	withdrawalKey struct {
		key      channel.Key
		transfer common.Hash
	}
	txKey struct {
		chainID uint64
		from    common.Address
		id      string
	}
)

// NewMemory returns an empty store.
func NewMemory() *Memory {
	return &Memory{events: newEventLog(), t: tables{
		events:      newMemEvents(),
		quotes:      map[common.Hash]channel.QuoteRow{},
		definitions: map[contract]DefinitionRow{},
		channels:    map[channel.Key]*channelChange{},
		transfers:   map[channel.Key]map[common.Hash]memTransfer{},
		forwards:    map[channel.ForwardID]memForward{},
		lockHashes:  map[common.Hash]channel.ClaimLockHash{},
		secrets:     map[common.Hash]common.Hash{},
		withdrawals: map[withdrawalKey]memWithdrawal{},
		identities:  map[uint32]channel.Identifier{},
		epochs:      map[string]uint64{},
		leases:      map[string]memLease{},
		settings:    map[string][]byte{},
		txs:         map[txKey]TxRow{},
		cursors:     map[uint64][]byte{},
		calls:       map[callID]CallRow{},
		tokens:      map[[16]byte]memToken{},
		budgets:     map[[32]byte]memBudget{},
		audit:       map[uint64]AuditRow{},
		requests:    map[ownedHash]memRequest{},
		claims:      map[ownedHash]ClaimRow{},
		payments:    map[ownedHash]PaymentRow{},
	}}
}

func (t *tables) clone() tables {
	c := tables{
		seq:         t.seq,
		channels:    maps.Clone(t.channels),
		transfers:   make(map[channel.Key]map[common.Hash]memTransfer, len(t.transfers)),
		forwards:    maps.Clone(t.forwards),
		lockHashes:  maps.Clone(t.lockHashes),
		secrets:     maps.Clone(t.secrets),
		withdrawals: maps.Clone(t.withdrawals),
		identities:  maps.Clone(t.identities),
		epochs:      maps.Clone(t.epochs),
		leases:      maps.Clone(t.leases),
		settings:    maps.Clone(t.settings),
		txs:         maps.Clone(t.txs),
		cursors:     maps.Clone(t.cursors),
		calls:       maps.Clone(t.calls),
		tokens:      maps.Clone(t.tokens),
		budgets:     maps.Clone(t.budgets),
		audit:       maps.Clone(t.audit),
		requests:    maps.Clone(t.requests),
		claims:      maps.Clone(t.claims),
		payments:    maps.Clone(t.payments),
		quotes:      maps.Clone(t.quotes),
		definitions: maps.Clone(t.definitions),
		events:      t.events.clone(),
	}
	for key, rows := range t.transfers {
		c.transfers[key] = maps.Clone(rows)
	}
	return c
}

// Snapshot is what a Memory held at one moment. It never changes.
type Snapshot struct{ t tables }

// Snapshot returns a copy of everything in m.
func (m *Memory) Snapshot() *Snapshot {
	m.mu.Lock()
	defer m.mu.Unlock()
	return &Snapshot{m.t.clone()}
}

// Restore makes m what it was at s, and opens it if it was closed. A snapshot
// may be restored any number of times, into any Memory.
func (m *Memory) Restore(s *Snapshot) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.t, m.closed = s.t.clone(), false
	m.events.publish(m.t.events.newest)
}

// Close refuses all later calls with ErrClosed. A second Close does nothing.
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}

// Commit makes all the writes durable, or none; see [SQLite.Commit].
func (m *Memory) Commit(ctx context.Context, writes ...channel.Write) error {
	b, err := newBatch(writes)
	if err != nil {
		return err
	}
	return m.submit(ctx, b)
}

// submit judges every change of the batch before it applies the first.
func (m *Memory) submit(ctx context.Context, b *batch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return ErrClosed
	}
	for _, f := range b.fences {
		if now := m.t.epochs[f.Name]; now != f.Epoch {
			return fmt.Errorf("%w: %s is at epoch %d, the write at %d", channel.ErrFenced, f.Name, now, f.Epoch)
		}
	}
	undo := make([]func(), 0, len(b.changes))
	for _, c := range b.changes {
		back, err := m.t.apply(c)
		if err != nil {
			for i := len(undo) - 1; i >= 0; i-- {
				undo[i]()
			}
			return err
		}
		undo = append(undo, back)
	}
	m.events.publish(m.t.events.newest)
	return nil
}

// set puts a row and returns what takes it back.
func set[K comparable, V any](rows map[K]V, k K, v V) func() {
	old, had := rows[k]
	rows[k] = v
	return func() {
		if had {
			rows[k] = old
		} else {
			delete(rows, k)
		}
	}
}

// apply writes one change and returns what takes it back. Errors: those of
// refusal, with nothing changed.
func (t *tables) apply(c any) (undo func(), err error) {
	switch c := c.(type) {
	case *channelChange:
		return set(t.channels, c.key, c), nil
	case *transferChange:
		return t.applyTransfer(c)
	case *forwardChange:
		return t.applyForward(c.row), nil
	case *lockHashChange:
		if old, ok := t.lockHashes[c.claim.LockHash]; ok {
			if old.Forward != c.claim.Forward {
				return nil, channel.ErrLockHashUsed
			}
			return func() {}, nil
		}
		return set(t.lockHashes, c.claim.LockHash, c.claim), nil
	case *secretChange:
		return set(t.secrets, c.lockHash, c.preimage), nil
	case *withdrawalChange:
		k := withdrawalKey{c.key, c.transfer}
		row, ok := t.withdrawals[k]
		if !ok {
			row.seq = t.next()
		} else { // what is known of the chain is not forgotten
			c = c.after(row.withdrawalChange)
		}
		row.withdrawalChange = c
		return set(t.withdrawals, k, row), nil
	case *identityChange:
		return t.applyIdentity(c.identity)
	case *epochChange:
		*c.given = t.epochs[c.name] + 1
		lease, epoch := set(t.leases, c.name, memLease{holder: c.holder}), set(t.epochs, c.name, *c.given)
		return func() { epoch(); lease() }, nil
	case *renewChange:
		undo := []func(){}
		for _, name := range c.names {
			if l := t.leases[name]; l.holder == c.holder {
				undo = append(undo, set(t.leases, name, memLease{l.holder, c.untilUs}))
			}
		}
		return func() {
			for _, u := range slices.Backward(undo) {
				u()
			}
		}, nil
	case *settingChange:
		return set(t.settings, c.name, bytes.Clone(blob(c.value))), nil
	case *txChange:
		return t.applyTx(c.row)
	case *cursorChange:
		return set(t.cursors, c.chainID, bytes.Clone(blob(c.cursor))), nil
	case *callChange:
		return t.applyCall(c), nil
	case *tokenChange:
		return t.applyToken(c.row)
	case *revokeChange:
		return t.applyRevoke(c), nil
	case *drawChange:
		return t.applyDraw(c)
	case *auditChange:
		return t.applyAudit(c), nil
	case *auditEndChange:
		return t.applyAuditEnd(c), nil
	case *callSpentChange:
		return t.applyCallSpent(c), nil
	case *requestChange:
		return t.applyRequest(c.row)
	case *claimChange:
		return t.applyClaim(c), nil
	case *definitionChange:
		return t.applyDefinition(c.row), nil
	case *paymentChange:
		return set(t.payments, ownedHash{c.row.Owner, c.row.RoutingID}, c.row), nil
	}
	if _, ok := c.(clearChange); ok {
		return t.clear(), nil
	}
	if undo, err := t.applyQuotes(c); undo != nil || err != nil {
		return undo, err
	}
	if undo := t.events.apply(c); undo != nil {
		return undo, nil
	}
	return nil, fmt.Errorf("%w: a change of type %T", ErrWrite, c)
}

func (t *tables) next() uint64 {
	t.seq++
	return t.seq
}

func (t *tables) applyTransfer(c *transferChange) (undo func(), err error) {
	rows := t.transfers[c.key]
	if rows == nil {
		rows = map[common.Hash]memTransfer{}
		t.transfers[c.key] = rows
	}
	row, ok := rows[c.id]
	known := ok && c.status != channel.TransferOpen
	if !known && c.byUser && c.routing != (common.Hash{}) {
		for id, other := range rows {
			if id != c.id && other.byUser && other.routing == c.routing {
				return nil, fmt.Errorf("%w: %s", channel.ErrRoutingID, c.routing)
			}
		}
	}
	if !ok {
		return set(rows, c.id, memTransfer{t.next(), *c}), nil
	}
	row.status, row.endedUs, row.end = c.status, c.endedUs, c.end
	return set(rows, c.id, row), nil
}

func (t *tables) applyForward(r channel.ForwardRow) (undo func()) {
	r.Body = bytes.Clone(r.Body)
	row, ok := t.forwards[r.ID]
	if ok {
		r.RoutingID, r.CreatedAtUs = row.row.RoutingID, row.row.CreatedAtUs
	} else {
		row.seq = t.next()
	}
	row.row = r
	return set(t.forwards, r.ID, row)
}

func (t *tables) applyIdentity(i Identity) (undo func(), err error) {
	for index, id := range t.identities {
		if (index == i.Index) != (id == i.ID) {
			return nil, ErrIdentityTaken
		}
	}
	return set(t.identities, i.Index, i.ID), nil
}

func (t *tables) applyTx(r TxRow) (undo func(), err error) {
	k := txKey{r.ChainID, r.From, r.ID}
	for other, row := range t.txs {
		if r.Pending && row.Pending && other != k && other.chainID == k.chainID && other.from == k.from && row.Nonce == r.Nonce {
			return nil, ErrTxNonce
		}
	}
	r.Body = bytes.Clone(blob(r.Body))
	return set(t.txs, k, r), nil
}
