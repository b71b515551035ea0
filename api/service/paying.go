package service

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pay"
)

// QuotePayment implements API.
func (s *Service) QuotePayment(ctx context.Context, owner channel.Identifier, text string) (PaymentPlan, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return PaymentPlan{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return PaymentPlan{}, err
	}
	r, err := parseRequest(text)
	if err != nil {
		return PaymentPlan{}, err
	}
	if !r.Open() {
		id, err := r.RoutingID(owner, "")
		if err != nil {
			return PaymentPlan{}, err
		}
		row, err := s.opt.Payments.Payment(ctx, owner, id)
		if err == nil {
			if _, locked, err := s.payment(ctx, &row); err == nil && locked {
				return PaymentPlan{}, fmt.Errorf("%w: payment %s", ErrPaidBefore, id)
			}
		} else if !errors.Is(err, channel.ErrNotFound) {
			return PaymentPlan{}, err
		}
	}
	return s.plan(ctx, owner, r, text)
}

// source is one asset in one channel that a request may be paid from.
type source struct {
	cfg   channel.Config
	asset common.Address
	free  channel.Amount
	// rank is lower where the payer would rather pay from it.
	rank int
}

// maxQuotes bounds how many sources are asked about for one payment.
const maxQuotes = 16

// plan chooses from where a request is paid: from the channel with the recipient
// itself, then with the same asset of the same chain, then with one that has the
// same symbol, then with any; and among these with a router of the request first.
// A symbol says nothing of worth, so the plan says what is paid and the payer
// agrees to it.
func (s *Service) plan(ctx context.Context, owner channel.Identifier, r *pay.Request, text string) (PaymentPlan, error) {
	if err := r.Check(s.nowS()); err != nil {
		return PaymentPlan{}, fmt.Errorf("%w: it could be paid until %s", ErrRequestExpired, time.Unix(int64(r.Expiry), 0).UTC().Format(time.RFC3339))
	}
	sources := s.sources(owner, r)
	if len(sources) == 0 {
		return PaymentPlan{}, fmt.Errorf("%w %s on chain %d", ErrNoRoute, r.Recipient, r.ChainID)
	}
	var why error
	for _, x := range sources[:min(len(sources), maxQuotes)] {
		p, err := s.planFrom(ctx, owner, r, &x)
		if err == nil && x.free.Less(p.Amount) {
			err = &node.RefusedError{Code: channel.CodeInsufficientBalance, Message: fmt.Sprintf(
				"channel %s has %s base units free of asset %s, and the payment needs %s", x.cfg.Channel, x.free, x.asset, p.Amount)}
		}
		if err == nil {
			p.Request = s.request(r, text)
			return p, nil
		}
		if ctx.Err() != nil {
			return PaymentPlan{}, err
		}
		if why == nil { // of the source that would have been the best
			why = err
		}
	}
	return PaymentPlan{}, fmt.Errorf("no channel can pay it: %w", why)
}

// sources lists what the owner could pay a request from, the best first.
func (s *Service) sources(owner channel.Identifier, r *pay.Request) []source {
	var out []source
	wanted, _ := s.asset(r.ChainID, r.Asset)
	for _, ch := range s.channelsOf(owner) {
		cfg := ch.Config()
		c, err := s.chain(cfg.ChainID)
		peer := cfg.IDs[cfg.Peer()]
		if err != nil || c.Disputed(cfg.Channel) || !s.opt.Network.Connected(peer) {
			continue
		}
		for _, a := range node.Spendable(ch, c.Contracts().Withdraw).Assets {
			x := source{cfg: cfg, asset: a.Asset, free: a.Balance.Amount[cfg.Me]}
			same := cfg.ChainID == r.ChainID && a.Asset == r.Asset
			known, err := s.asset(cfg.ChainID, a.Asset)
			switch {
			case x.free.IsZero() || err != nil:
				continue
			case peer == r.Recipient && same:
				x.rank = 0
			case peer == r.Recipient, owner == r.Recipient && same:
				continue // it does not exchange; and to oneself there is no way round
			case same:
				x.rank = 2
			case wanted.Symbol != "" && known.Symbol == wanted.Symbol:
				x.rank = 4
			default:
				x.rank = 6
			}
			if x.rank > 0 && !slices.Contains(r.Routes, peer) {
				x.rank++
			}
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b source) int { return cmp.Compare(a.rank, b.rank) })
	return out
}

// planFrom prices a payment from one source.
func (s *Service) planFrom(ctx context.Context, owner channel.Identifier, r *pay.Request, x *source) (PaymentPlan, error) {
	p := PaymentPlan{Channel: x.cfg.Channel, ChainID: x.cfg.ChainID, Asset: x.asset}
	peer := x.cfg.IDs[x.cfg.Peer()]
	if peer == r.Recipient {
		p.Amount = r.Amount
		return p, nil
	}
	q, err := s.TransferQuote(ctx, QuoteRequest{
		Owner: owner, Router: peer, Amount: r.Amount, ChainID: x.cfg.ChainID, Asset: x.asset, Recipient: r.Recipient,
		RecipientChain: r.ChainID, RecipientAsset: r.Asset, RecipientAssetSet: true, ReceiveExact: true,
	})
	if err != nil {
		return p, err
	}
	switch {
	case q.Router != peer || q.ChainID != x.cfg.ChainID || q.Asset != x.asset || q.Recipient != r.Recipient || q.RecipientChain != r.ChainID || q.RecipientAsset != r.Asset:
		return p, fmt.Errorf("%w: router %s quoted another payment", ErrUnavailable, peer)
	case q.RecipientAmount.Less(r.Amount) || q.Amount.Less(q.Fee):
		return p, fmt.Errorf("%w: router %s quoted too little for the recipient", ErrUnavailable, peer)
	}
	p.Amount, p.Fee, p.Quote = q.Amount, q.Fee, &q
	return p, nil
}

// Pay implements API.
func (s *Service) Pay(ctx context.Context, r PayRequest) (Payment, error) {
	if err := s.may(ctx, Act{Scope: Pay, Owner: r.Owner}); err != nil {
		return Payment{}, err
	}
	if _, err := s.identity(r.Owner); err != nil {
		return Payment{}, err
	}
	req, err := parseRequest(r.Request)
	if err != nil {
		return Payment{}, err
	}
	if key := IdempotencyKey(ctx); key != "" {
		if err := CheckKey(key); err != nil {
			return Payment{}, err
		}
	}
	id, err := req.RoutingID(r.Owner, IdempotencyKey(ctx))
	if err != nil {
		return Payment{}, err
	}
	// One at a time: a repeat waits for the first and finds its payment.
	k := callKey{string(r.Owner), id.Hex()}
	if err := s.calls.enter(ctx, k); err != nil {
		return Payment{}, err
	}
	defer s.calls.leave(k)
	row, err := s.opt.Payments.Payment(ctx, r.Owner, id)
	if err == nil {
		if p, locked, err := s.payment(ctx, &row); err != nil || locked {
			return p, err
		}
	} else if !errors.Is(err, channel.ErrNotFound) {
		return Payment{}, err
	}
	plan, err := s.agreed(ctx, &r, req)
	if err != nil {
		return Payment{}, err
	}
	row.Owner, row.RoutingID, row.Text = r.Owner, id, r.Request
	return s.lock(ctx, req, &row, &plan)
}

// agreed returns the plan by which a request is paid, if it is within what the
// payer allowed. Without a plan that the payer saw, what is paid with must be
// called as what is asked for, and the recipient must get as much as is paid less
// the fee, in whole units: a fee bounds no rate of exchange.
func (s *Service) agreed(ctx context.Context, r *PayRequest, req *pay.Request) (PaymentPlan, error) {
	plan, err := s.plan(ctx, r.Owner, req, r.Request)
	if err != nil {
		return plan, err
	}
	if r.MaxFee.Less(plan.Fee) {
		return plan, fmt.Errorf("%w: %s base units, and at most %s are allowed", ErrFee, plan.Fee, r.MaxFee)
	}
	if a := r.Plan; a != nil {
		if a.ChainID != plan.ChainID || a.Asset != plan.Asset || a.Amount.Less(plan.Amount) {
			return plan, fmt.Errorf("%w: it is %s base units of %s on chain %d now", ErrPrice, plan.Amount, plan.Asset, plan.ChainID)
		}
		return plan, nil
	}
	from, err := s.asset(plan.ChainID, plan.Asset)
	if err != nil {
		return plan, err
	}
	to, err := s.asset(req.ChainID, req.Asset)
	if err != nil {
		return plan, err
	}
	switch {
	case from.Symbol == "" || from.Symbol != to.Symbol, !oneToOne(plan.Amount.SubFloor(plan.Fee), from.Decimals, req.Amount, to.Decimals):
		return plan, fmt.Errorf("%w: paying with %s of chain %d is an exchange, which takes a plan that the payer has seen", ErrPrice, from.Symbol, plan.ChainID)
	case from.Decimals < to.Decimals && !plan.Fee.IsZero():
		// A limit that was meant in the finer units of the request would allow any fee.
		return plan, fmt.Errorf("%w: %s of chain %d has other base units than what is asked for, so its fee takes a plan that the payer has seen", ErrPrice, from.Symbol, plan.ChainID)
	}
	return plan, nil
}

// oneToOne reports that a, which is paid, is as many whole units as b, but for what
// rounding up adds: less than a base unit of the coarser of the two.
func oneToOne(a channel.Amount, aDecimals uint8, b channel.Amount, bDecimals uint8) bool {
	for range int(aDecimals) - int(bDecimals) {
		a, _, _ = a.MulDiv(channel.Units(1), channel.Units(10)) // a quotient always fits
	}
	for range int(bDecimals) - int(aDecimals) {
		q, inexact, _ := b.MulDiv(channel.Units(1), channel.Units(10))
		if inexact {
			q, _ = q.Add(channel.Units(1))
		}
		b = q
	}
	return a == b
}

// payMeta is what travels beside a payment of a request.
type payMeta struct {
	RoutingID common.Hash `json:"routingId"`
	Request   common.Hash `json:"paymentRequest"`
	Sealed    string      `json:"encryptedPreImage,omitempty"`
}

// lock saves the payment and locks what it pays.
func (s *Service) lock(ctx context.Context, req *pay.Request, row *PaymentRecord, plan *PaymentPlan) (Payment, error) {
	id, err := req.ID()
	if err != nil {
		return Payment{}, err
	}
	meta := payMeta{RoutingID: row.RoutingID, Request: id}
	hash := req.LockHash
	if req.Open() {
		// An earlier try of this payment keeps its secret, and with it its lock hash:
		// that is locked once.
		if row.Secret == (common.Hash{}) {
			if _, err := io.ReadFull(s.opt.Rand, row.Secret[:]); err != nil {
				return Payment{}, fmt.Errorf("random secret: %w", err)
			}
		}
		hash = transfer.LockHash(row.Secret)
		if meta.Sealed, err = pay.Seal(s.opt.Rand, req.Recipient, row.Secret); err != nil {
			return Payment{}, err
		}
	}
	ch, err := s.channel(row.Owner, plan.Channel)
	if err != nil {
		return Payment{}, err
	}
	cfg := ch.Config()
	row.Key, row.Amount, row.Fee, row.StartedUs = cfg.Key(), plan.Amount, plan.Fee, s.opt.Now().UnixMicro()
	if err := s.opt.Payments.PutPayment(ctx, *row); err != nil {
		return Payment{}, err
	}
	raw, err := json.Marshal(meta)
	if err != nil {
		return Payment{}, fmt.Errorf("meta as JSON: %w", err)
	}
	details, err := json.Marshal(map[string]string{"lockHash": hash.Hex(), "expiry": "0"})
	if err != nil {
		return Payment{}, fmt.Errorf("details as JSON: %w", err)
	}
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return Payment{}, err
	}
	create := CreateRequest{
		Owner: row.Owner, Channel: plan.Channel, Asset: plan.Asset, Amount: plan.Amount, Type: c.Contracts().Hashlock.Hex(), Details: details,
		Recipient: req.Recipient, RecipientChain: req.ChainID, RecipientAsset: &req.Asset, Meta: raw, Quote: plan.Quote,
	}
	// The routing id makes it once only; the key of this call is of this call.
	_, err = s.CreateTransfer(Idempotent(ctx, ""), create)
	if err != nil && !errors.Is(err, node.ErrInDoubt) {
		return Payment{}, err
	}
	p, _, err := s.payment(ctx, row)
	return p, err
}

// Payment implements API.
func (s *Service) Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (Payment, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return Payment{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return Payment{}, err
	}
	return s.paymentOf(ctx, owner, routingID)
}

// payment returns how a payment stands; locked is false while nothing of it can
// ever move: then it may be begun again.
func (s *Service) payment(ctx context.Context, row *PaymentRecord) (p Payment, locked bool, err error) {
	req, err := pay.Parse(row.Text)
	if err != nil {
		return p, false, fmt.Errorf("stored payment %s: %w", row.RoutingID, err)
	}
	// What is under way is read before what is in doubt, and that before the history:
	// in between a transfer moves from the one to the other, and it must be seen in one
	// of them.
	underway := s.opt.Node.Underway(row.Key, row.RoutingID)
	ch, err := s.opt.Node.ChannelOf(row.Owner, row.Key.Channel)
	if err != nil {
		return p, false, err
	}
	p = Payment{
		RoutingID: row.RoutingID, Channel: row.Key.Channel, ChainID: ch.Config().ChainID, Amount: row.Amount, Fee: row.Fee,
		Recipient: req.Recipient, Status: PaymentPending, StartedUs: row.StartedUs,
	}
	for _, op := range ch.Unsettled() {
		if op.Kind == channel.KindCreate && routingIDIn(op.Meta) == row.RoutingID {
			p.Transfer, p.Asset, locked = op.Create.ID(row.Key.Channel), op.Create.Asset, true
		}
	}
	rows, _, err := s.opt.Rows.Transfers(ctx, RowFilter{Key: row.Key, RoutingID: row.RoutingID})
	if err != nil {
		return p, locked, err
	}
	for _, t := range rows {
		if t.Transfer.InitiatedBy == row.Key.Me {
			s.ended(&p, t)
			return p, true, nil
		}
	}
	switch {
	case locked:
		return p, true, nil
	case underway: // however long ago it was asked for: the peer does not answer
		p.Reason = "it waits for the counterparty, and goes out once that answers: do not pay again before"
		return p, true, nil
	}
	return s.unlocked(ctx, p, req, row)
}

// unseen is how long a transfer that was asked for may be on its way into the
// channel's record.
const unseen = 10 * time.Minute

// unlocked says of a payment of which the channel knows nothing whether anything
// was ever asked for: then its lock hash is used up.
func (s *Service) unlocked(ctx context.Context, p Payment, req *pay.Request, row *PaymentRecord) (Payment, bool, error) {
	hash := req.LockHash
	if req.Open() {
		hash = transfer.LockHash(row.Secret)
	}
	used, err := s.opt.Rows.LockHashUsed(ctx, row.Owner, hash)
	switch {
	case err != nil:
		return p, false, err
	case used && s.opt.Now().Sub(time.UnixMicro(row.StartedUs)) < unseen:
		return p, true, nil
	case used:
		p.Status, p.Reason = PaymentFailed, "the channel did not take it: nothing was paid"
		return p, true, nil
	}
	p.Status, p.Reason = PaymentFailed, "nothing was locked: it can be paid again"
	return p, false, nil
}

// ended fills in what a payment's transfer says.
func (s *Service) ended(p *Payment, t *channel.TransferRow) {
	p.Transfer, p.Asset, p.EndedUs = t.Transfer.ID, t.Transfer.Asset, t.EndedAtUs
	switch t.Status {
	case channel.TransferOpen:
	case channel.TransferLost: // neither paid nor failed, as far as anybody here can know
		p.Reason = "how it ended is in data that this node has lost: ask the recipient, and do not pay again before"
	case channel.TransferResolved:
		p.Status, p.Preimage = PaymentPaid, common.BytesToHash(t.Resolver)
		if lock, err := transfer.DecodeHashlockState(t.Transfer.InitialState); err != nil || transfer.LockHash(p.Preimage) != lock.LockHash {
			p.Reason = "the preimage does not match the lock hash" // the rules of the channel exclude it
		}
	case channel.TransferCancelled:
		var m struct {
			Reason string `json:"cancellationReason"`
		}
		_ = json.Unmarshal(t.EndMeta, &m) // who cancels need not say why
		p.Status, p.Reason = PaymentFailed, cmp.Or(m.Reason, "it was given back without a reason")
	}
}

func routingIDIn(raw []byte) common.Hash {
	var m struct {
		RoutingID string `json:"routingId"`
	}
	if json.Unmarshal(raw, &m) != nil {
		return common.Hash{}
	}
	return common.HexToHash(m.RoutingID)
}

// Pauses of FollowPayment: it reads at most every followLeast, and at least every
// followMost, since what never came about has no event.
const (
	followLeast = 20 * time.Millisecond
	followMost  = time.Second
)

// FollowPayment implements API.
func (s *Service) FollowPayment(ctx context.Context, owner channel.Identifier, routingID common.Hash) iter.Seq2[Payment, error] {
	return func(yield func(Payment, error) bool) {
		p, err := s.Payment(ctx, owner, routingID)
		var leave func()
		if err == nil {
			leave, err = s.readers.admit(ctx)
		}
		if err == nil {
			defer leave()
		}
		if !yield(p, err) || err != nil {
			return
		}
		seen := make(chan struct{}) // the first time it is read again at once
		close(seen)
		more := (<-chan struct{})(seen)
		for p.Status == PaymentPending {
			if err := pause(ctx, more); err != nil {
				yield(p, err)
				return
			}
			_, more = s.opt.Events.NewestEvent() // before it is read: what changes it later comes after
			now, err := s.paymentOf(ctx, owner, routingID)
			if err == nil && now == p {
				continue
			}
			if err == nil { // the caller's token may have ended, or been revoked
				err = s.may(ctx, Act{Scope: Read, Owner: owner})
			}
			if err != nil {
				yield(p, err)
				return
			}
			if p = now; !yield(p, nil) {
				return
			}
		}
	}
}

// paymentOf returns how a payment of ours stands.
func (s *Service) paymentOf(ctx context.Context, owner channel.Identifier, routingID common.Hash) (Payment, error) {
	row, err := s.opt.Payments.Payment(ctx, owner, routingID)
	if err != nil {
		return Payment{}, fmt.Errorf("payment %s: %w", routingID, err)
	}
	beginning := s.calls.has(callKey{string(owner), routingID.Hex()})
	p, locked, err := s.payment(ctx, &row)
	if err == nil && !locked && beginning { // Pay is at it
		p.Status, p.Reason = PaymentPending, ""
	}
	return p, err
}

// pause waits until there is more, within its bounds.
func pause(ctx context.Context, more <-chan struct{}) error {
	least, most := time.NewTimer(followLeast), time.NewTimer(followMost)
	defer least.Stop()
	defer most.Stop()
	select {
	case <-least.C:
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case <-more:
	case <-most.C:
	case <-ctx.Done():
		return ctx.Err()
	}
	return nil
}
