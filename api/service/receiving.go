package service

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pay"
)

// Terms are those of F2 that belong to a chain, seconds.
type Terms struct{ Inclusion, Observation, Skew, Finality uint64 }

// Pauses between two attempts to end a transfer.
const (
	receiveFirst = time.Second
	receiveMost  = time.Minute
)

// Receive takes what pays the requests of this node's identities, and gives back
// what pays them wrongly (pay.Request.Judge), until ctx ends. A transfer that it
// could not end is tried again. At its start it looks at all that are open, which
// is all that may still be ended, and from then on at what Notify tells.
func (s *Service) Receive(ctx context.Context) {
	r := receiver{s: s, busy: map[legKey]bool{}}
	defer r.group.Wait()
	for wait := receiveFirst; ; wait = min(2*wait, receiveMost) {
		err := s.opt.Payments.LockHashes(ctx, s.arrivals.ask)
		if ctx.Err() != nil {
			return
		}
		if err == nil {
			break
		}
		s.opt.Log.Error("payments are not watched for a moment", "err", err)
		sleep(ctx, wait)
	}
	s.arrivals.open() // what comes while the open ones are read is seen twice
	r.scan(ctx)
	for {
		for _, k := range s.arrivals.take() {
			if ch, err := s.opt.Node.Channel(k.key); err == nil {
				r.begin(ctx, ch, k.id)
			}
		}
		select {
		case <-s.arrivals.wake:
		case <-ctx.Done():
			return
		}
	}
}

func sleep(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}

// legKey names a transfer of one side of a channel.
type legKey struct {
	key channel.Key
	id  common.Hash
}

// receiver takes payments; each transfer that is for a request has a goroutine
// until it has ended.
type receiver struct {
	s     *Service
	group sync.WaitGroup

	mu   sync.Mutex
	busy map[legKey]bool
}

// scan begins with every open transfer that is to us.
func (r *receiver) scan(ctx context.Context) {
	for _, i := range r.s.opt.Keys.List() {
		for _, ch := range r.s.channelsOf(i.ID) {
			for _, t := range ch.Open().All() {
				r.begin(ctx, ch, t.ID)
			}
		}
	}
}

// begin has a transfer ended that is to us and not to be carried on.
func (r *receiver) begin(ctx context.Context, ch channel.Channel, id common.Hash) {
	cfg := ch.Config()
	t, owner := ch.Open().Get(id), cfg.IDs[cfg.Me]
	if t == nil || t.InitiatedBy == cfg.Me || !r.s.arrivals.concern(t) || !isFor(t, owner) {
		return
	}
	k := legKey{cfg.Key(), id}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.busy[k] {
		return
	}
	r.busy[k] = true
	r.group.Go(func() {
		r.receive(ctx, owner, k)
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.busy, k)
	})
}

// receive ends one transfer, if it is for a request of ours.
func (r *receiver) receive(ctx context.Context, owner channel.Identifier, k legKey) {
	log := r.s.opt.Log.With("channel", k.key.Channel, "transfer", k.id)
	for wait := receiveFirst; ; wait = min(2*wait, receiveMost) {
		over, err := r.s.receiveOnce(ctx, owner, k)
		if over || ctx.Err() != nil {
			return
		}
		log.Debug("payment not ended yet", "err", err)
		sleep(ctx, wait)
	}
}

// arrival is a transfer with the request that it is for.
type arrival struct {
	owner  channel.Identifier
	cfg    channel.Config
	offer  pay.Offer
	meta   payMeta
	record RequestRecord
	// request is nil where the transfer names one that there is not.
	request *pay.Request
}

// readMeta reads what it can: a meta of another kind says nothing to us.
func readMeta(raw []byte) (m payMeta) {
	if json.Unmarshal(raw, &m) != nil {
		return payMeta{}
	}
	return m
}

// isFor reports that a transfer is not to be carried on to somebody else. A meta of
// which only the path can be read still has one: a router of this identity carries
// such a transfer on, and what it carries on is none of ours.
func isFor(t *channel.Transfer, owner channel.Identifier) bool {
	var m struct {
		Path []struct {
			Recipient string `json:"recipient"`
		} `json:"path"`
	}
	_ = json.Unmarshal(t.Meta, &m) // as far as it goes, and the first hop: as routers read it
	return len(m.Path) == 0 || m.Path[0].Recipient == string(owner)
}

// receiveOnce judges a transfer and ends it accordingly. It is over once there is
// nothing left to do.
func (s *Service) receiveOnce(ctx context.Context, owner channel.Identifier, k legKey) (over bool, err error) {
	ch, err := s.opt.Node.ChannelOf(owner, k.key.Channel)
	if err != nil {
		return false, err
	}
	t := ch.Open().Get(k.id)
	if t == nil {
		return true, nil // it has ended
	}
	a, ours, err := s.arrival(ctx, owner, ch, t)
	if err != nil || !ours {
		return err == nil, err
	}
	secret, why, err := s.judge(ctx, ch, a)
	if err != nil {
		return false, err
	}
	wait, cancel := context.WithTimeout(ctx, s.opt.Wait)
	defer cancel()
	switch why {
	case pay.Taken:
		if err := s.opt.Node.Resolve(wait, k.key, k.id, secret[:], nil); err != nil {
			return false, err
		}
		s.opt.Log.Info("payment taken", "request", a.record.ID, "chain", a.offer.ChainID, "asset", a.offer.Asset, "amount", a.offer.Amount, "transfer", k.id)
		return true, nil
	case pay.InDispute: // nothing is signed there, and the secret is not shown
		return false, fmt.Errorf("channel %s is in dispute", k.key.Channel)
	}
	reason, err := json.Marshal(map[string]any{"routingId": a.meta.RoutingID, "cancellationReason": why})
	if err != nil {
		return false, fmt.Errorf("meta as JSON: %w", err)
	}
	if err := s.opt.Node.Cancel(wait, k.key, k.id, reason); err != nil {
		return false, err
	}
	s.opt.Log.Info("payment given back", "reason", why, "request", a.record.ID, "chain", a.offer.ChainID, "asset", a.offer.Asset, "amount", a.offer.Amount, "transfer", k.id)
	return true, nil
}

// arrival finds the request of a transfer; ours is false where it is for none.
func (s *Service) arrival(ctx context.Context, owner channel.Identifier, ch channel.Channel, t *channel.Transfer) (a arrival, ours bool, err error) {
	a = arrival{owner: owner, cfg: ch.Config(), meta: readMeta(t.Meta)}
	c, err := s.chain(a.cfg.ChainID)
	if err != nil {
		return a, false, err
	}
	if t.Definition == c.Contracts().Withdraw {
		return a, false, nil
	}
	latest := ch.Latest()
	a.offer = pay.Offer{
		Transfer: t.ID, ChainID: a.cfg.ChainID, Asset: t.Asset, Amount: t.Balance.Amount[0], Hashlock: t.Definition == c.Contracts().Hashlock,
		Timeout: latest.State.Timeout,
	}
	if lock, err := transfer.DecodeHashlockState(t.InitialState); err == nil && a.offer.Hashlock {
		a.offer.LockHash, a.offer.Expiry = lock.LockHash, lock.Expiry
	}
	a.record, err = s.opt.Payments.RequestByLock(ctx, owner, a.offer.LockHash)
	if errors.Is(err, channel.ErrNotFound) && a.meta.Request != (common.Hash{}) {
		a.record, err = s.opt.Payments.Request(ctx, owner, a.meta.Request)
		if errors.Is(err, channel.ErrNotFound) {
			return a, true, nil
		}
	}
	if errors.Is(err, channel.ErrNotFound) {
		return a, false, nil
	}
	if err != nil {
		return a, false, err
	}
	a.request, err = pay.Parse(a.record.Text)
	if err != nil {
		err = fmt.Errorf("stored request %s: %w", a.record.ID, err)
	}
	return a, err == nil, err
}

// judge decides on an arrival. What is taken is claimed, durably, before its
// secret is returned.
func (s *Service) judge(ctx context.Context, ch channel.Channel, a arrival) (secret common.Hash, why pay.Reason, err error) {
	if a.request == nil || !a.request.Open() && a.request.LockHash != a.offer.LockHash {
		return secret, pay.UnknownRequest, nil
	}
	m, err := s.moment(ctx, ch, &a)
	if err != nil {
		return secret, "", err
	}
	if why = a.request.Judge(&a.offer, &m); why != pay.Taken {
		return secret, why, nil
	}
	secret = a.record.Secret
	if a.request.Open() {
		var ok bool
		if secret, ok, err = s.unseal(ctx, &a); err != nil || !ok {
			return secret, pay.NoSecret, err
		}
	}
	claim, err := s.opt.Payments.ClaimRequest(ctx, ClaimRecord{
		Owner: a.owner, LockHash: a.offer.LockHash, Request: a.record.ID, Key: a.cfg.Key(), Transfer: a.offer.Transfer, Amount: a.offer.Amount,
		ClaimedUs: s.opt.Now().UnixMicro(),
	})
	if err == nil && claim.Transfer != a.offer.Transfer {
		return secret, pay.Double, nil
	}
	return secret, pay.Taken, err
}

// moment gathers what an arrival is judged by.
func (s *Service) moment(ctx context.Context, ch channel.Channel, a *arrival) (pay.Moment, error) {
	c, err := s.chain(a.cfg.ChainID)
	if err != nil {
		return pay.Moment{}, err
	}
	head, _, ok := c.Times()
	if !ok {
		return pay.Moment{}, node.ErrChainNotReady
	}
	terms := s.opt.Terms(a.cfg.ChainID)
	m := pay.Moment{
		Now: max(head, s.nowS()), Inclusion: terms.Inclusion, Observation: terms.Observation, Skew: terms.Skew, Finality: terms.Finality,
		Disputed: c.Disputed(a.cfg.Channel),
	}
	m.Shown = slices.ContainsFunc(ch.Unsettled(), func(op channel.Op) bool {
		return op.Kind == channel.KindResolve && op.Transfer == a.offer.Transfer
	})
	claims, err := s.opt.Payments.Claims(ctx, a.owner, a.record.ID)
	for _, x := range claims {
		if x.LockHash == a.offer.LockHash {
			m.ClaimedBy = x.Transfer
		}
	}
	return m, err
}

// unseal opens the secret that the payer of an open request sealed; ok is false
// where it is none of its lock hash.
func (s *Service) unseal(ctx context.Context, a *arrival) (secret common.Hash, ok bool, err error) {
	sealed, err := pay.ParseSealed(a.meta.Sealed)
	if err != nil {
		return secret, false, nil
	}
	if !s.opt.Opener.CanOpen(a.owner) {
		return secret, false, nil
	}
	raw, err := s.opt.Opener.Open(ctx, a.owner, sealed)
	if err != nil || len(raw) != len(secret) {
		return secret, false, nil // what cannot be opened now cannot be later
	}
	secret = common.BytesToHash(raw)
	return secret, transfer.LockHash(secret) == a.offer.LockHash, nil
}
