package chain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sluice-node/sluice/channel"
)

// receiptsAtOnce bounds one request to the endpoint.
const receiptsAtOnce = 90

// txReceipt is what this package reads of a receipt.
type txReceipt struct {
	Hash        common.Hash    `json:"transactionHash"`
	BlockHash   common.Hash    `json:"blockHash"`
	BlockNumber hexutil.Uint64 `json:"blockNumber"`
	Status      hexutil.Uint64 `json:"status"`
	GasUsed     hexutil.Uint64 `json:"gasUsed"`
	GasPrice    *hexutil.Big   `json:"effectiveGasPrice"`
}

// Poll looks once at everything pending: what is mined deep enough becomes
// final, what waits too long gets a higher fee, what the network may have
// forgotten is sent again. Run calls it; nobody else should while Run runs.
func (s *Sender) Poll(ctx context.Context) error {
	if err := s.load(ctx); err != nil {
		return err
	}
	list := s.inOrder()
	if len(list) == 0 {
		return nil
	}
	view, err := s.look(ctx, list)
	if err != nil {
		return err
	}
	var errs []error
	next := true // whether the transaction is the first without a block
	for _, p := range list {
		if receipt := view.receiptOf(s.record(p)); receipt != nil {
			errs = append(errs, s.settle(ctx, p, receipt, view))
			continue
		}
		errs = append(errs, s.advance(ctx, p, view, next))
		next = false
	}
	return errors.Join(errs...)
}

// chainView is one consistent look at the chain. The confirmed block was read
// before the receipts, so a transaction in it has its receipt here.
type chainView struct {
	confirmed  *Block // nil while the chain has none
	nonce      uint64 // of the account at the head
	finalNonce uint64 // of the account at the confirmed block
	receipts   map[common.Hash]*txReceipt
}

func (v *chainView) receiptOf(rec TxRecord) *txReceipt {
	for _, hash := range rec.Hashes {
		if receipt := v.receipts[hash]; receipt != nil {
			return receipt
		}
	}
	return nil
}

func (s *Sender) look(ctx context.Context, list []*pendingTx) (*chainView, error) {
	view := &chainView{receipts: make(map[common.Hash]*txReceipt)}
	confirmed, err := s.reader.Confirmed(ctx)
	switch {
	case err == nil:
		view.confirmed = &confirmed
	case !errors.Is(err, ErrNotFinal):
		return nil, err
	}
	var hashes []common.Hash
	for _, p := range list {
		hashes = append(hashes, s.record(p).Hashes...)
	}
	for len(hashes) > 0 {
		n := min(len(hashes), receiptsAtOnce)
		if err := s.lookAt(ctx, view, hashes[:n]); err != nil {
			return nil, err
		}
		hashes = hashes[n:]
	}
	return view, nil
}

// lookAt asks for receipts and for the account's nonces in one request, so
// that one backend answers all: one that knows the confirmed block also knows
// the transactions in it.
func (s *Sender) lookAt(ctx context.Context, view *chainView, hashes []common.Hash) error {
	var nonce, finalNonce hexutil.Uint64
	receipts := make([]*txReceipt, len(hashes))
	elems := []rpc.BatchElem{{Method: "eth_getTransactionCount", Args: []any{s.Address(), "latest"}, Result: &nonce}}
	if view.confirmed != nil {
		elems = append(elems, rpc.BatchElem{
			Method: "eth_getTransactionCount", Args: []any{s.Address(), atBlock(view.confirmed.Hash)}, Result: &finalNonce,
		})
	}
	for i, hash := range hashes {
		elems = append(elems, rpc.BatchElem{Method: "eth_getTransactionReceipt", Args: []any{hash}, Result: &receipts[i]})
	}
	if err := s.client.batch(ctx, elems); err != nil {
		return err
	}
	for _, e := range elems {
		if e.Error != nil {
			return fmt.Errorf("%s on chain %d: %w", e.Method, s.client.chainID, e.Error)
		}
	}
	view.nonce, view.finalNonce = uint64(nonce), uint64(finalNonce)
	for _, receipt := range receipts {
		if receipt != nil {
			view.receipts[receipt.Hash] = receipt
		}
	}
	return nil
}

// settle makes a mined transaction final once its block is confirmed and in
// the chain.
func (s *Sender) settle(ctx context.Context, p *pendingTx, receipt *txReceipt, view *chainView) error {
	if view.confirmed == nil || uint64(receipt.BlockNumber) > view.confirmed.Number {
		return nil
	}
	block, err := s.client.headerAt(ctx, numberTag(uint64(receipt.BlockNumber)))
	if err != nil {
		return err
	}
	if block == nil || block.Hash != receipt.BlockHash {
		return nil // the chain is just being reorganised
	}
	rec := s.record(p)
	rec.Mined, rec.Block = receipt.Hash, block.block()
	rec.GasUsed = uint64(receipt.GasUsed)
	if rec.GasPrice, err = channel.AmountFromBig(toBig(receipt.GasPrice)); err != nil {
		return fmt.Errorf("receipt of %s: gas price: %w", receipt.Hash, err)
	}
	kind := TxEventMined
	rec.Status = TxMined
	if uint64(receipt.Status) != types.ReceiptStatusSuccessful {
		kind = TxEventReverted
		rec.Status, rec.RevertReason = TxReverted, s.whyReverted(ctx, rec)
	}
	if err := s.finish(ctx, p, rec); err != nil {
		return err
	}
	s.observe(kind, rec)
	return nil
}

// finish saves a final record, then lets those who wait for it go on.
func (s *Sender) finish(ctx context.Context, p *pendingTx, rec TxRecord) error {
	if err := s.take(ctx); err != nil {
		return err
	}
	defer s.release()
	if err := s.save(ctx, rec); err != nil {
		return err
	}
	s.update(func() {
		p.rec = rec
		delete(s.pending, rec.ID)
		if s.last == nil || s.last.Nonce <= rec.Nonce {
			s.last = &rec
		}
	})
	close(p.done)
	log := s.log.With("tx", rec.Mined, "reason", rec.Reason, "block", rec.Block.Number, "gas", rec.GasUsed)
	if rec.Status == TxReverted {
		log.Warn("transaction reverted", "revert", rec.RevertReason)
	} else {
		log.Info("transaction mined")
	}
	return nil
}

// whyReverted runs a reverted transaction again on the state before its block.
// Best effort: other transactions of the block may have mattered, and the
// endpoint may have forgotten the state.
func (s *Sender) whyReverted(ctx context.Context, rec TxRecord) string {
	call := map[string]any{
		"from": rec.From, "to": rec.To, "input": hexutil.Bytes(rec.Data),
		"value": (*hexutil.Big)(rec.Value.Big()), "gas": hexutil.Uint64(rec.GasLimit),
	}
	if rec.Block.Number > 0 {
		var out hexutil.Bytes
		err := s.client.call(ctx, &out, "eth_call", call, numberTag(rec.Block.Number-1))
		if revert := (*RevertError)(nil); errors.As(asRevert(err), &revert) && revert.Reason != "" {
			return revert.Reason
		}
	}
	if rec.GasUsed == rec.GasLimit {
		return "out of gas"
	}
	return ""
}

// advance does what a transaction without a block needs; next says that no
// other waits before it.
func (s *Sender) advance(ctx context.Context, p *pendingTx, view *chainView, next bool) error {
	now := s.opt.Clock.Now()
	s.mu.Lock()
	if next && p.firstAt.IsZero() {
		p.firstAt = now
	}
	nonce, since, sentAt, underpaid := p.rec.Nonce, p.rec.SignedAt, p.sentAt, p.underpaid
	if p.firstAt.After(since) {
		since = p.firstAt
	}
	s.mu.Unlock()

	if view.confirmed != nil && view.finalNonce > nonce {
		return s.passed(ctx, p, now)
	}
	s.update(func() { p.passedAt = time.Time{} })
	if view.nonce > nonce {
		return nil // somebody's block has the nonce; wait until it is confirmed
	}
	if next && (underpaid || now.Sub(since) >= s.opt.BumpAfter) {
		bumped, err := s.bump(ctx, p)
		if err != nil || bumped {
			return err
		}
	}
	if sentAt.IsZero() || now.Sub(sentAt) >= s.opt.RebroadcastEvery {
		s.broadcast(ctx, p)
	}
	return nil
}

// passed deals with a confirmed block that has gone past the transaction's nonce
// while none of its attempts has a receipt. Endpoints are known to show an
// account's nonce before the receipts of the same block, and to carry the
// transaction out twice would be worse than to wait: so another sender is
// believed only when the endpoint, after BumpAfter, still has no receipt and
// does not know one of the attempts either.
func (s *Sender) passed(ctx context.Context, p *pendingTx, now time.Time) error {
	var since time.Time
	s.update(func() {
		if p.passedAt.IsZero() {
			p.passedAt = now
		}
		since = p.passedAt
	})
	if now.Sub(since) < s.opt.BumpAfter {
		return nil
	}
	for _, hash := range s.record(p).Hashes {
		var known map[string]any
		if err := s.client.call(ctx, &known, "eth_getTransactionByHash", hash); err != nil {
			return err
		}
		if known != nil {
			return nil
		}
	}
	return s.replaceNonce(ctx, p)
}

// bump makes and sends another attempt at the same nonce with a higher fee.
// False if the fee limit leaves no room.
func (s *Sender) bump(ctx context.Context, p *pendingTx) (bool, error) {
	m, err := s.market(ctx)
	if err != nil {
		return false, err
	}
	rec := s.record(p)
	fee, ok := m.bumped(fees{tip: rec.TipCap.Big(), cap: rec.FeeCap.Big()}, s.opt.MaxFeeCap)
	if !ok {
		var told bool
		s.update(func() { told, p.atLimit = p.atLimit, true })
		if !told {
			s.log.Warn("transaction is stuck at the fee limit", "tx", rec.ticket().Hash, "reason", rec.Reason, "limit", s.opt.MaxFeeCap)
		}
		return false, nil
	}
	if err := s.take(ctx); err != nil {
		return false, err
	}
	err = s.resign(ctx, p, fee, func(*TxRecord) {})
	s.release()
	if err != nil {
		return false, err
	}
	rec = s.record(p)
	s.log.Info("transaction fee raised", "tx", rec.ticket().Hash, "reason", rec.Reason, "attempt", len(rec.Hashes), "fee_cap", rec.FeeCap)
	s.observe(TxEventBumped, rec)
	s.broadcast(ctx, p)
	return true, nil
}

// replaceNonce gives a transaction a new nonce. A confirmed block has gone past
// its old one without it; see passed.
func (s *Sender) replaceNonce(ctx context.Context, p *pendingTx) error {
	m, err := s.market(ctx)
	if err != nil {
		return err
	}
	rec := s.record(p)
	fee, ok := m.bumped(fees{tip: rec.TipCap.Big(), cap: rec.FeeCap.Big()}, s.opt.MaxFeeCap)
	if !ok {
		fee = fees{tip: rec.TipCap.Big(), cap: rec.FeeCap.Big()}
	}
	if err := s.take(ctx); err != nil {
		return err
	}
	defer s.release()
	nonce, err := s.chainNonce(ctx)
	if err != nil {
		return err
	}
	for _, other := range s.inOrder() {
		nonce = max(nonce, s.record(other).Nonce+1)
	}
	s.log.Warn("nonce was taken by another sender", "reason", rec.Reason, "nonce", rec.Nonce, "new_nonce", nonce)
	if err := s.resign(ctx, p, fee, func(r *TxRecord) { r.Nonce = nonce }); err != nil {
		return err
	}
	s.broadcast(ctx, p)
	return nil
}
