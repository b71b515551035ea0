package daemon

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// depositInterest is how long the totals of an asset are looked up after
// somebody has asked for them.
const depositInterest = 30 * time.Minute

// chainView is one chain as the node sees it: what the watcher reports, kept in
// memory. It implements node.Chain and chain.Sink.
type chainView struct {
	id        uint64
	client    *chain.Client
	reader    *chain.Reader
	watcher   *chain.Watcher
	contracts node.Contracts
	assets    map[common.Address]bool
	// definitions are the kinds of transfers that the chain's channels take.
	definitions *definitionSet
	// maxHeadAge is the age of the head above which the chain counts as halted;
	// 0 for never.
	maxHeadAge time.Duration

	// moved is told of a new head; nil where nobody asks.
	moved func()
	// told keeps what the chain shows of disputes; nil where nobody asks.
	told   func(ctx context.Context, events []chain.Event) error
	status atomic.Pointer[chain.Status]
	// replaced says that the chain is not the one that this node knew: it takes no
	// new work there until somebody has looked and started it again.
	replaced atomic.Bool
	ready    chan struct{} // closed at the first block

	mu       sync.Mutex
	deposits map[common.Address]map[common.Address][2]channel.Amount // copied on write
	readAt   map[[2]common.Address]uint64                            // block of each total, by channel and asset
	disputed map[common.Address]bool
	senders  map[channel.Identifier]*chain.Sender
}

func newChainView(id uint64, client *chain.Client, reader *chain.Reader, contracts node.Contracts, maxHeadAge time.Duration) *chainView {
	return &chainView{
		id: id, client: client, reader: reader, contracts: contracts, maxHeadAge: maxHeadAge, ready: make(chan struct{}),
		assets:      map[common.Address]bool{},
		definitions: newDefinitionSet(channel.DefinitionMap{contracts.Hashlock: transfer.Hashlock{}, contracts.Withdraw: transfer.Withdraw{}}),
		deposits:    map[common.Address]map[common.Address][2]channel.Amount{},
		readAt:      map[[2]common.Address]uint64{},
		disputed:    map[common.Address]bool{},
		senders:     map[channel.Identifier]*chain.Sender{},
	}
}

// HandleChain implements chain.Sink.
func (v *chainView) HandleChain(ctx context.Context, u chain.Update) error {
	v.mu.Lock()
	if u.Reset {
		v.replaced.Store(true)
		clear(v.deposits)
		clear(v.readAt)
	}
	for _, d := range u.Disputes {
		// Confirmed or not: nothing is signed in a disputed channel (D1).
		v.disputed[d.Channel] = d.ChannelDispute != (chain.ChannelDispute{})
	}
	v.mu.Unlock()
	for _, d := range u.Deposits {
		v.credit(d)
	}
	v.status.Store(&u.Status)
	if v.moved != nil {
		v.moved()
	}
	select {
	case <-v.ready:
	default:
		close(v.ready)
	}
	if v.told == nil || len(u.Added) == 0 {
		return nil
	}
	return v.told(ctx, u.Added)
}

// credit keeps the totals of the latest block: a read of our own and the
// watcher's may overtake one another.
func (v *chainView) credit(d chain.Deposits) {
	v.mu.Lock()
	defer v.mu.Unlock()
	k := [2]common.Address{d.Channel, d.Asset}
	if d.At.Number < v.readAt[k] {
		return
	}
	v.readAt[k] = d.At.Number
	m := maps.Clone(v.deposits[d.Channel])
	if m == nil {
		m = map[common.Address][2]channel.Amount{}
	}
	m[d.Asset] = d.Total
	v.deposits[d.Channel] = m
}

// Times implements node.ChainView.
func (v *chainView) Times() (head, final uint64, ok bool) {
	s := v.status.Load()
	if s == nil {
		return 0, 0, false
	}
	return s.Head.Time, s.Final.Time, true
}

// headAge returns how old the head is, and whether the chain counts as live. It
// is as old as its own time says, and as the time since it was first seen: a head
// that this process has just learnt of may be one that the chain halted at, or the
// progress of an endpoint that lags far behind.
func (v *chainView) headAge(now time.Time) (time.Duration, bool) {
	s := v.status.Load()
	if s == nil {
		return 0, false
	}
	age := max(now.Sub(s.SeenAt), now.Sub(time.Unix(int64(min(s.Head.Time, math.MaxInt64)), 0)))
	return age, v.maxHeadAge == 0 || age <= v.maxHeadAge
}

// Deposits implements node.ChainView.
func (v *chainView) Deposits(ch common.Address) map[common.Address][2]channel.Amount {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.deposits[ch]
}

// Disputed implements node.ChainView.
func (v *chainView) Disputed(ch common.Address) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.disputed[ch]
}

// WatchDeposits implements node.Chain. Only assets of the config are looked up:
// a peer names what it likes, and each look costs a call at every block.
func (v *chainView) WatchDeposits(ch, asset common.Address) {
	if !v.assets[asset] {
		return
	}
	v.watcher.WatchDeposits(ch, asset, depositInterest)
}

// RefreshDeposits implements node.Chain.
func (v *chainView) RefreshDeposits(ctx context.Context, ch, asset common.Address) error {
	d, err := v.reader.Deposits(ctx, ch, asset)
	if errors.Is(err, chain.ErrUnavailable) {
		return fmt.Errorf("%w: %w", service.ErrUnavailable, err)
	}
	if err != nil {
		return err
	}
	v.credit(d)
	v.WatchDeposits(ch, asset)
	return nil
}

// Funds implements node.Chain.
func (v *chainView) Funds(ctx context.Context, ch, asset common.Address) (channel.Amount, error) {
	has, err := v.reader.BalanceConfirmed(ctx, asset, ch)
	return has, sent(err)
}

// WatchChannel implements node.Chain.
func (v *chainView) WatchChannel(ch common.Address) { v.watcher.Watch(ch) }

// Contracts implements node.Chain.
func (v *chainView) Contracts() node.Contracts { return v.contracts }

// sender returns the transaction sender of an identity.
func (v *chainView) sender(id channel.Identifier) (*chain.Sender, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if s := v.senders[id]; s != nil {
		return s, nil
	}
	return nil, fmt.Errorf("%w: %s", node.ErrUnknownIdentity, id)
}

// SubmitWithdrawal implements node.Chain.
func (v *chainView) SubmitWithdrawal(ctx context.Context, from channel.Identifier, alice, bob common.Address, w *channel.WithdrawalRow) (common.Hash, error) {
	s, err := v.sender(from)
	if err != nil {
		return common.Hash{}, err
	}
	id := "withdraw/" + w.Data.Hash().Hex()
	code, err := v.reader.Code(ctx, w.Data.Channel)
	if err != nil {
		return common.Hash{}, err
	}
	if len(code) == 0 {
		// Two withdrawals may find the channel missing: only one deploys it, and
		// somebody else may be faster still.
		req := chain.CreateChannel("deploy/"+w.Data.Channel.Hex(), v.contracts.Factory, alice, bob)
		req.Channel = w.Data.Channel
		_, err := s.SendAndWait(ctx, req)
		if err != nil && !reverted(err) {
			return common.Hash{}, fmt.Errorf("deploy channel: %w", err)
		}
	}
	r, err := s.SendAndWait(ctx, chain.Withdraw(id, w.Data, w.Sigs[channel.Alice], w.Sigs[channel.Bob]))
	if reverted(err) {
		return common.Hash{}, fmt.Errorf("%w: %w", node.ErrReverted, err)
	}
	if err != nil {
		return common.Hash{}, err
	}
	return r.Hash, nil
}

func reverted(err error) bool {
	var revert *chain.RevertError
	return errors.As(err, &revert)
}

// Deposit sends amount from the identity's account to its channel, and returns
// the transaction once it is confirmed. A repeat with the same id never
// deposits twice.
func (v *chainView) Deposit(ctx context.Context, id string, cfg *channel.Config, asset common.Address, amount channel.Amount) (common.Hash, error) {
	if v.replaced.Load() {
		return common.Hash{}, fmt.Errorf("chain %d: %w", v.id, ErrChainReplaced)
	}
	s, err := v.sender(cfg.IDs[cfg.Me])
	if err != nil {
		return common.Hash{}, err
	}
	var r chain.Receipt
	if cfg.Me == channel.Bob {
		r, err = s.SendAndWait(ctx, chain.DepositBob(id, cfg.Channel, asset, amount))
	} else {
		r, err = s.DepositAsAlice(ctx, id, chain.ChannelPlace{
			Factory: v.contracts.Factory, Alice: cfg.Signers[channel.Alice], Bob: cfg.Signers[channel.Bob], Channel: cfg.Channel,
		}, asset, amount)
	}
	return r.Hash, err
}
