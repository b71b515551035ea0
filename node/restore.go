package node

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// signedAhead is how far a signer may remember to have signed above the state that
// a peer shows: by as many proposals as one batch is superseded, of our parity.
const signedAhead = 2 * (channel.MaxRefusals + 2)

// restoring is a state of the peer's that a worker is to take over.
type restoring struct {
	shown *channel.Shown
	done  chan error
}

// Restore takes the channels of owner with peer on a chain over from what the peer
// shows, after data was lost (P9). It returns once the peer has signed the first
// proposal since, and the address of the channel.
//
// Errors: ErrUnknownChannel where the peer has no such channel; ErrConflict where
// there is nothing to restore; *RefusedError for what the peer shows; ErrInDoubt
// when it is taken over and the peer has not signed yet: it goes on by itself.
func (n *Node) Restore(ctx context.Context, owner, peer channel.Identifier, chainID uint64) (common.Address, error) {
	if _, ok := n.Identity(owner); !ok {
		return common.Address{}, fmt.Errorf("%w: %s", ErrUnknownIdentity, owner)
	}
	var at common.Address
	var errs [2]error
	for _, me := range [2]channel.Role{channel.Alice, channel.Bob} {
		ids := [2]channel.Identifier{owner, peer}
		cfg, err := n.config(ids[me], ids[me.Other()], chainID, me)
		if err != nil {
			return at, err
		}
		if errs[me] = n.restoreOne(ctx, cfg); errs[me] == nil && at == (common.Address{}) {
			at = cfg.Channel
		}
	}
	for _, err := range errs {
		if err != nil && !errors.Is(err, ErrUnknownChannel) && !(errors.Is(err, ErrConflict) && at != (common.Address{})) {
			return at, err
		}
	}
	if at == (common.Address{}) {
		return at, errs[channel.Alice]
	}
	return at, nil
}

func (n *Node) restoreOne(ctx context.Context, cfg channel.Config) error {
	peer := cfg.IDs[cfg.Peer()]
	if !n.opt.Transport.Connected(peer) {
		return fmt.Errorf("%w: %s", ErrPeerOffline, peer)
	}
	shown, err := n.opt.Transport.RequestRestore(ctx, peer, cfg.IDs[cfg.Me], cfg.Channel)
	if err != nil {
		return fmt.Errorf("channel %s: %w", cfg.Channel, err)
	}
	e, err := n.add(cfg)
	if err != nil {
		return err
	}
	for _, a := range shown.Latest.State.Assets {
		if err := n.opt.Chains[cfg.ChainID].RefreshDeposits(ctx, cfg.Channel, a.Asset); err != nil {
			return fmt.Errorf("read deposits of %s: %w", cfg.Channel, err)
		}
	}
	if err := n.checkFunds(ctx, &cfg, shown); err != nil {
		return err
	}
	e.halted.Store(nil) // what a signer with a longer memory than ours stopped goes on
	r := &restoring{shown, make(chan error, 1)}
	first := n.awaitRestored(e.key)
	if err := n.post(ctx, e, input{restore: r}); err != nil {
		return err
	}
	select {
	case err = <-r.done:
	case <-ctx.Done():
		return fmt.Errorf("channel %s: %w", cfg.Channel, ErrInDoubt)
	}
	if ch := e.ch.Load(); errors.Is(err, channel.ErrUpToDate) && ch != nil && ch.Restoring() {
		err = nil // an earlier call's
	}
	if err != nil {
		return explainShown(err)
	}
	select {
	case <-first:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("channel %s is taken over, and %s has not signed it yet: %w", cfg.Channel, peer, ErrInDoubt)
	}
}

// checkFunds refuses a state that needs more than the contract has: since it was
// signed a withdrawal took that out, so the peer shows an old one. Whatever was
// taken in such a channel could not be paid out. A withdrawal that is open may be
// paid out before the state says so.
func (n *Node) checkFunds(ctx context.Context, cfg *channel.Config, s *channel.Shown) error {
	chain := n.opt.Chains[cfg.ChainID]
	withdraw := chain.Contracts().Withdraw
	for i := range s.Latest.State.Assets {
		a := &s.Latest.State.Assets[i]
		parts := []channel.Amount{a.Balance.Amount[0], a.Balance.Amount[1]}
		for _, t := range s.Open {
			if t.Asset == a.Asset && t.Definition != withdraw {
				parts = append(parts, t.Balance.Amount[0])
			}
		}
		has, err := chain.Funds(ctx, cfg.Channel, a.Asset)
		if err != nil {
			return fmt.Errorf("read the funds of %s: %w", cfg.Channel, err)
		}
		for _, p := range parts {
			if has, err = has.Sub(p); err != nil {
				return &RefusedError{channel.CodePolicy, fmt.Sprintf(
					"the peer shows state %d, and the contract has less of asset %s than that state pays: it is an older one, from before a withdrawal", s.Latest.State.Nonce, a.Asset)}
			}
		}
	}
	return nil
}

// explainShown says what an error of TakeOver means to whoever asked.
func explainShown(err error) error {
	switch {
	case errors.Is(err, channel.ErrUpToDate):
		return fmt.Errorf("%w: %w", ErrConflict, err)
	case errors.Is(err, channel.ErrShown):
		return &RefusedError{channel.CodePolicy, err.Error()}
	}
	return err
}

// awaitRestored returns what is closed once the channel has a state of ours above
// all that was forgotten.
func (n *Node) awaitRestored(key channel.Key) <-chan struct{} {
	n.mu.Lock()
	defer n.mu.Unlock()
	c := n.restores[key]
	if c == nil {
		c = make(chan struct{})
		n.restores[key] = c
	}
	return c
}

// restored tells who waits that the channel goes on.
func (n *Node) restored(key channel.Key) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if c := n.restores[key]; c != nil {
		close(c)
		delete(n.restores, key)
	}
}

// Show returns what a peer that lost its data may go on from: our latest state as
// it was made durable last. It locks nothing. Errors: ErrUnknownChannel, where the
// peer is no party of the channel too.
func (n *Node) Show(peer channel.Identifier, at common.Address) (*channel.Shown, error) {
	for _, me := range [2]channel.Role{channel.Alice, channel.Bob} {
		e, err := n.entry(channel.Key{Channel: at, Me: me})
		if err != nil || e.peer() != peer {
			continue
		}
		ch := e.ch.Load()
		if ch == nil || ch.Latest().State.Nonce == 0 {
			continue
		}
		return &channel.Shown{Latest: ch.Latest(), Open: ch.Open().All(), Highest: ch.Highest()}, nil
	}
	return nil, fmt.Errorf("%w: %s with %s", ErrUnknownChannel, at, peer)
}

// takeOver replaces the channel by what the peer shows. Whatever the peer shows, it
// is only the answer to who asked.
func (w *worker) takeOver(ctx context.Context, r *restoring) error {
	was := w.m.Channel()
	old := was.Record()
	if old.Latest.State.Nonce == 0 && old.MaxSigned == 0 {
		old = nil
	}
	rec, err := w.judgeShown(ctx, r.shown, old)
	if err != nil {
		r.done <- err
		return nil
	}
	lost := was.Lost(r.shown)
	now := w.n.opt.Clock()
	writes := append([]channel.Write{channel.PutChannel{Record: rec}}, w.m.takenOver(r.shown, lost, now)...)
	writes = append(writes, channel.CheckEpoch{Name: w.lease.Name, Epoch: w.lease.Epoch})
	env := w.m.env
	m, err := RestoreMachine(rec, r.shown.Open, env)
	if err == nil {
		err = w.n.opt.Store.Commit(context.WithoutCancel(ctx), writes...)
	}
	if err != nil {
		r.done <- err
		return err
	}
	w.m = m
	ch := m.Channel()
	w.e.ch.Store(&ch)
	w.warned, w.restoring = false, true
	w.reportTakenOver(r.shown, lost)
	for key, ws := range w.waiting { // the outcome is in the history that was lost
		for _, c := range ws {
			close(c)
		}
		delete(w.waiting, key)
	}
	r.done <- nil
	if !w.n.opt.Transport.Connected(w.e.peer()) {
		return nil
	}
	return w.turn(ctx, []input{{event: channel.Linked{}}})
}

// judgeShown holds what the peer shows to the chain, to what we have, and to what
// the signer remembers.
func (w *worker) judgeShown(ctx context.Context, s *channel.Shown, old *channel.Record) (*channel.Record, error) {
	key := w.e.key
	signed, err := w.m.env.Signer.Signed(ctx, key.Channel)
	if err != nil {
		return nil, fmt.Errorf("what the signer has signed: %w", err)
	}
	head, _, _ := w.m.env.Chain.Times()
	view := &channel.View{Time: max(head, uint64(w.n.opt.Clock()/1_000_000)), Deposits: w.m.env.Chain.Deposits(key.Channel)}
	rec, err := channel.TakeOver(w.e.cfg, s, old, view, w.m.env.Channel)
	if err != nil {
		return nil, err
	}
	if n := s.Latest.State.Nonce; signed > n+signedAhead {
		return nil, fmt.Errorf("%w: it is at nonce %d, far below the %d that the signer remembers", channel.ErrShown, n, signed)
	}
	rec.MaxSigned = max(rec.MaxSigned, signed)
	return rec, nil
}

// takenOver returns the rows of what is taken over and of what is lost, and the
// event. A row has no user: who made the transfer is not known.
func (m *Machine) takenOver(s *channel.Shown, lost []*channel.Transfer, nowUs int64) []channel.Write {
	cfg := m.ch.Config()
	var w []channel.Write
	row := func(t *channel.Transfer, status channel.TransferStatus) *channel.TransferRow {
		return &channel.TransferRow{
			Key: cfg.Key(), Transfer: *t, Status: status, RoutingID: common.HexToHash(routing(t.Meta).RoutingID), CreatedAtUs: nowUs,
		}
	}
	for _, t := range s.Open {
		w = append(w, channel.PutTransfer{Row: row(t, channel.TransferOpen)})
	}
	for _, t := range lost {
		r := row(t, channel.TransferLost)
		r.EndedAtUs = nowUs
		w = append(w, channel.PutTransfer{Row: r})
	}
	return append(w, channel.PutEvent{Event: &channel.OutboxEvent{
		Name: channel.EventRestoreState, Owner: cfg.IDs[cfg.Me], Key: cfg.Key(), AtUs: nowUs,
	}})
}

// reportTakenOver tells the operator what is open and what is not known.
func (w *worker) reportTakenOver(s *channel.Shown, lost []*channel.Transfer) {
	w.log.Info("channel is taken over from the peer", "peer", w.e.peer(), "nonce", s.Latest.State.Nonce, "open_transfers", len(s.Open), "lost_transfers", len(lost))
	for _, t := range s.Open {
		what := "a transfer that pays us is open: its secret, if this node knew it, is lost"
		if t.InitiatedBy == w.e.key.Me {
			what = "a transfer of ours is open: the peer may still claim it"
		}
		w.log.Warn(what, "transfer", t.ID, "asset", t.Asset, "amount", t.Balance.Amount[0])
	}
	for _, t := range lost {
		w.log.Warn("how a transfer ended is not known", "transfer", t.ID, "asset", t.Asset, "amount", t.Balance.Amount[0])
	}
}
