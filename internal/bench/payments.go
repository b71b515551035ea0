package bench

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/internal/daemon"
	"github.com/sluice-node/sluice/node"
)

// payments is the payments under way, by lock hash.
type payments struct {
	payees *daemon.Daemon

	mu   sync.Mutex
	open map[common.Hash]*payment
}

// payment is one payment under way.
type payment struct {
	preimage common.Hash
	done     chan channel.Kind // how the payer's transfer ended
}

func newPayments() *payments { return &payments{open: map[common.Hash]*payment{}} }

func (p *payments) find(t *channel.Transfer) *payment {
	s, err := transfer.DecodeHashlockState(t.InitialState)
	if err != nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.open[s.LockHash]
}

// atPayee shows the secret of every payment that arrives, from away from the
// channel's worker, which must not wait for itself.
func (p *payments) atPayee(key channel.Key, notices []channel.Notice) {
	var ops []channel.Op
	for i := range notices {
		n := &notices[i]
		if n.Kind != channel.Done || n.Op.Kind != channel.KindCreate || n.By == key.Me {
			continue
		}
		if pay := p.find(n.Transfer); pay != nil {
			ops = append(ops, channel.Op{Kind: channel.KindResolve, Transfer: n.Transfer.ID, Resolver: pay.preimage[:]})
		}
	}
	if len(ops) > 0 {
		go func() { _ = p.payees.Node().Propose(context.Background(), key, ops...) }()
	}
}

// atPayer ends the payments whose transfer has.
func (p *payments) atPayer(_ channel.Key, notices []channel.Notice) {
	for i := range notices {
		n := &notices[i]
		if n.Kind != channel.Done || (n.Op.Kind != channel.KindResolve && n.Op.Kind != channel.KindCancel) {
			continue
		}
		if pay := p.find(n.Transfer); pay != nil {
			pay.done <- n.Op.Kind
		}
	}
}

type routingHop struct {
	Recipient channel.Identifier `json:"recipient"`
	ChainID   uint64             `json:"recipientChainId"`
	Asset     common.Address     `json:"recipientAssetId"`
}

// pay makes one payment and returns how long it took, from the call until the
// payer's transfer was resolved by both.
func (w *world) pay(ctx context.Context, from channel.Key, to channel.Identifier) (time.Duration, error) {
	pay := &payment{done: make(chan channel.Kind, 1)}
	var routing common.Hash
	_, _ = rand.Read(pay.preimage[:])
	_, _ = rand.Read(routing[:])
	hash := transfer.LockHash(pay.preimage)
	w.payments.mu.Lock()
	w.payments.open[hash] = pay
	w.payments.mu.Unlock()
	defer func() {
		w.payments.mu.Lock()
		delete(w.payments.open, hash)
		w.payments.mu.Unlock()
	}()
	meta, err := json.Marshal(map[string]any{"routingId": routing, "path": []routingHop{{to, payeeChain, common.Address{}}}})
	if err != nil {
		return 0, err
	}
	began := time.Now()
	if _, err := w.payers.Node().Create(ctx, node.CreateParams{
		Key: from, Definition: w.at.Hashlock, Amount: channel.Units(1_000_000), Meta: meta,
		InitialState: transfer.HashlockState{LockHash: hash}.Encode(),
	}); err != nil {
		return 0, err
	}
	select {
	case kind := <-pay.done:
		if kind != channel.KindResolve {
			return 0, fmt.Errorf("payment %s was given back", routing)
		}
		return time.Since(began), nil
	case <-ctx.Done():
		return 0, fmt.Errorf("payment %s did not end: %w", routing, ctx.Err())
	}
}
