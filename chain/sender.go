package chain

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// maxDataBytes bounds calldata: nodes refuse larger transactions anyhow.
const maxDataBytes = 100 * 1024

// SenderOptions of a sender. The zero value is usable.
type SenderOptions struct {
	// PollEvery is the pause between two looks at what is pending. 0 is 2 s.
	PollEvery time.Duration
	// BumpAfter is how long an attempt may wait for a block while it is next
	// in line before its fee is raised. 0 is 45 s.
	BumpAfter time.Duration
	// RebroadcastEvery is how often a pending attempt is sent again as it is,
	// in case the network forgot it. 0 is 30 s.
	RebroadcastEvery time.Duration
	// Tip fixes the priority fee of first attempts, in wei per gas. Nil asks
	// the endpoint.
	Tip *big.Int
	// MaxFeeCap is the highest fee ever offered, in wei per gas. Nil is no
	// limit.
	MaxFeeCap *big.Int
	// Observe is told what happens, in order, and must not block. Nil is fine.
	Observe func(TxEvent)
	Clock   Clock
	Logger  *slog.Logger
}

func (o *SenderOptions) fill() {
	if o.PollEvery <= 0 {
		o.PollEvery = 2 * time.Second
	}
	if o.BumpAfter <= 0 {
		o.BumpAfter = 45 * time.Second
	}
	if o.RebroadcastEvery <= 0 {
		o.RebroadcastEvery = 30 * time.Second
	}
	if o.Observe == nil {
		o.Observe = func(TxEvent) {}
	}
	if o.Clock == nil {
		o.Clock = SystemClock{}
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
}

// Sender brings transactions of one account onto one chain: EIP-1559, its own
// nonces, simulated before they are sent, saved before they leave, sent again
// and with a higher fee until a block has them, and still after a restart.
//
// Nobody else should send from the account. If someone does, a transaction of
// ours whose nonce is taken for good gets another one.
type Sender struct {
	reader *Reader
	client *Client
	signer TxSigner
	store  TxStore
	opt    SenderOptions
	log    *slog.Logger

	// turn has one token. Whoever holds it gives out nonces and changes
	// records; it is held across saving, so that nonces are saved in order.
	turn chan struct{}
	wake chan struct{}

	// mu guards what follows. A pendingTx is changed by the holder of turn.
	mu      sync.Mutex
	loaded  bool
	pending map[string]*pendingTx
	// last is the newest transaction that this process saw confirmed.
	last *TxRecord
	// allowances has a lock for each that was ever needed.
	allowances map[allowanceKey]chan struct{}
}

// pendingTx is a record on its way, with what need not survive a restart.
type pendingTx struct {
	rec  TxRecord
	done chan struct{} // closed once rec is final

	sentAt    time.Time // last broadcast; zero if it must be sent now
	firstAt   time.Time // since when it is next in line
	underpaid bool      // a node asked for a higher fee
	atLimit   bool      // told the operator that the fee limit stops it
	passedAt  time.Time // since when a confirmed block is past its nonce
}

// NewSender sends from signer's account through reader's endpoint, and counts
// confirmations as reader does.
func NewSender(reader *Reader, signer TxSigner, store TxStore, opt SenderOptions) *Sender {
	opt.fill()
	return &Sender{
		reader: reader, client: reader.client, signer: signer, store: store, opt: opt,
		log:     opt.Logger.With("chain", reader.ChainID(), "account", signer.Address()),
		turn:    make(chan struct{}, 1),
		wake:    make(chan struct{}, 1),
		pending: make(map[string]*pendingTx),

		allowances: make(map[allowanceKey]chan struct{}),
	}
}

// Address is the account that pays.
func (s *Sender) Address() common.Address { return s.signer.Address() }

// Run looks after pending transactions until ctx ends. Those of earlier runs
// are sent again first. A chain that does not answer is waited for.
func (s *Sender) Run(ctx context.Context) {
	failing := false
	for ctx.Err() == nil {
		err := s.Poll(ctx)
		if ctx.Err() != nil {
			return
		}
		if err != nil && !failing {
			s.log.Warn("pending transactions not looked after", "error", err)
		}
		if err == nil && failing {
			s.log.Info("pending transactions looked after again")
		}
		failing = err != nil
		if err == nil && len(s.inOrder()) == 0 {
			select {
			case <-ctx.Done():
			case <-s.wake:
			}
			continue
		}
		sleep(ctx, s.opt.Clock, s.opt.PollEvery)
	}
}

// Send simulates a request, saves it under the account's next nonce and sends
// it. From then on it will be mined, however long that takes, while Run runs;
// Wait tells. The same ID with the same content returns the first ticket, also
// after a restart.
//
// Errors, nothing sent and nothing saved: *RevertError, *InsufficientFundsError,
// ErrNoContract, ErrFeeAboveLimit, ErrConflict, ErrUnavailable, the store's.
func (s *Sender) Send(ctx context.Context, req Request) (Ticket, error) {
	if req.ID == "" {
		return Ticket{}, errors.New("transaction without an id")
	}
	if len(req.Data) > maxDataBytes {
		return Ticket{}, fmt.Errorf("transaction %s: %d bytes of data, at most %d", req.ID, len(req.Data), maxDataBytes)
	}
	fail := func(err error) (Ticket, error) {
		return Ticket{}, fmt.Errorf("%s on chain %d: %w", req.Reason, s.client.chainID, err)
	}
	if rec, ok, err := s.find(ctx, req.ID); err != nil {
		return fail(err)
	} else if ok {
		return s.again(req, rec)
	}
	gas, fee, err := s.prepare(ctx, req)
	if err != nil {
		return fail(err)
	}
	p, earlier, err := s.admit(ctx, req, gas, fee)
	if err != nil {
		return fail(err)
	}
	if p == nil {
		return s.again(req, earlier)
	}
	rec := s.record(p)
	s.broadcast(ctx, p)
	select {
	case s.wake <- struct{}{}:
	default: // Run is awake
	}
	return rec.ticket(), nil
}

// Wait blocks until the request of that ID is final at confirmation depth.
//
// Errors: *RevertError, ErrUnknownTx, ctx's.
func (s *Sender) Wait(ctx context.Context, id string) (Receipt, error) {
	rec, ok, err := s.find(ctx, id)
	if err != nil {
		return Receipt{}, err
	}
	if !ok {
		return Receipt{}, fmt.Errorf("%w: %s", ErrUnknownTx, id)
	}
	if rec.Status == TxPending {
		p := s.inFlight(id)
		if p == nil {
			// It became final between the two looks, or it is not ours.
			if rec, _, err = s.find(ctx, id); err != nil {
				return Receipt{}, err
			}
			if rec.Status == TxPending {
				return Receipt{}, fmt.Errorf("wait for %s: it is pending in another process", id)
			}
			return rec.outcome()
		}
		select {
		case <-ctx.Done():
			return Receipt{}, fmt.Errorf("wait for %s on chain %d: %w", rec.Reason, s.client.chainID, ctx.Err())
		case <-p.done:
		}
		rec = s.record(p)
	}
	return rec.outcome()
}

// SendAndWait is Send, then Wait.
func (s *Sender) SendAndWait(ctx context.Context, req Request) (Receipt, error) {
	if _, err := s.Send(ctx, req); err != nil {
		return Receipt{}, err
	}
	return s.Wait(ctx, req.ID)
}

// Pending are the transactions on their way, by nonce.
func (s *Sender) Pending() []TxRecord {
	var recs []TxRecord
	for _, p := range s.inOrder() {
		recs = append(recs, s.record(p))
	}
	return recs
}

// again answers a request whose record exists.
func (s *Sender) again(req Request, rec TxRecord) (Ticket, error) {
	have := rec.request()
	if have.To != req.To || have.Value != req.Value || !bytes.Equal(have.Data, req.Data) {
		return Ticket{}, fmt.Errorf("%w: %s", ErrConflict, req.ID)
	}
	return rec.ticket(), nil
}

// find returns a record from memory or the store.
func (s *Sender) find(ctx context.Context, id string) (TxRecord, bool, error) {
	if err := s.load(ctx); err != nil {
		return TxRecord{}, false, err
	}
	if p := s.inFlight(id); p != nil {
		return s.record(p), true, nil
	}
	return s.store.TxByID(ctx, s.client.chainID, s.Address(), id)
}

func (s *Sender) inFlight(id string) *pendingTx {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pending[id]
}

// load takes over what an earlier process left pending. It asks the store
// only, so it works while the chain does not answer.
func (s *Sender) load(ctx context.Context) error {
	s.mu.Lock()
	loaded := s.loaded
	s.mu.Unlock()
	if loaded {
		return nil
	}
	if err := s.take(ctx); err != nil {
		return err
	}
	defer s.release()
	s.mu.Lock()
	loaded = s.loaded
	s.mu.Unlock()
	if loaded {
		return nil
	}
	recs, err := s.store.PendingTxs(ctx, s.client.chainID, s.Address())
	if err != nil {
		return fmt.Errorf("pending transactions of chain %d: %w", s.client.chainID, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, rec := range recs {
		s.pending[rec.ID] = &pendingTx{rec: rec, done: make(chan struct{})}
	}
	s.loaded = true
	if len(recs) > 0 {
		s.log.Info("pending transactions taken over", "count", len(recs))
	}
	return nil
}

func (s *Sender) take(ctx context.Context) error {
	select {
	case s.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *Sender) release() { <-s.turn }

// inOrder are the pending transactions by nonce.
func (s *Sender) inOrder() []*pendingTx {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]*pendingTx, 0, len(s.pending))
	for _, p := range s.pending {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b *pendingTx) int { return cmp.Compare(a.rec.Nonce, b.rec.Nonce) })
	return list
}

func (s *Sender) record(p *pendingTx) TxRecord {
	s.mu.Lock()
	defer s.mu.Unlock()
	return p.rec.clone()
}

// update changes what mu guards.
func (s *Sender) update(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
}

// prepare simulates the request, and says how much gas to allow and what to
// pay for it.
func (s *Sender) prepare(ctx context.Context, req Request) (gas uint64, fee fees, err error) {
	var have hexutil.Big
	if err := s.client.call(ctx, &have, "eth_getBalance", s.Address(), "latest"); err != nil {
		return 0, fees{}, err
	}
	if value := req.Value.Big(); have.ToInt().Cmp(value) < 0 {
		return 0, fees{}, s.short(value, have.ToInt())
	}
	if len(req.Data) > 0 {
		// A call of an address without code succeeds and keeps the value.
		code, err := s.reader.Code(ctx, req.To)
		if err != nil {
			return 0, fees{}, err
		}
		if len(code) == 0 {
			return 0, fees{}, fmt.Errorf("%w: %s", ErrNoContract, req.To)
		}
	}
	if gas, err = s.simulate(ctx, req); err != nil {
		return 0, fees{}, err
	}
	m, err := s.market(ctx)
	if err != nil {
		return 0, fees{}, err
	}
	if fee, err = m.opening(s.opt.MaxFeeCap); err != nil {
		return 0, fees{}, err
	}
	need := new(big.Int).Mul(new(big.Int).SetUint64(gas), fee.cap)
	need.Add(need, req.Value.Big())
	for _, rec := range s.Pending() {
		need.Add(need, rec.atMost())
	}
	if have.ToInt().Cmp(need) < 0 {
		return 0, fees{}, s.short(need, have.ToInt())
	}
	return gas, fee, nil
}

func (s *Sender) short(need, have *big.Int) error {
	return &InsufficientFundsError{ChainID: s.client.chainID, Account: s.Address(), Need: need, Have: have}
}

// simulate runs the request on the head's state. The gas allowed is a quarter
// above what that took: state may have changed by the time of the block, and
// what is not used is not paid.
func (s *Sender) simulate(ctx context.Context, req Request) (uint64, error) {
	call := map[string]any{
		"from": s.Address(), "to": req.To, "input": hexutil.Bytes(req.Data),
		"value": (*hexutil.Big)(req.Value.Big()),
	}
	var gas hexutil.Uint64
	if err := s.client.call(ctx, &gas, "eth_estimateGas", call, "latest"); err != nil {
		return 0, asRevert(err)
	}
	return uint64(gas) + uint64(gas)/4, nil
}
