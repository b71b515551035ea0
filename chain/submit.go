package chain

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sluice-node/sluice/channel"
)

// admit gives a request its nonce, signs it and saves it. If another call was
// faster with the same ID, the result is that call's record, and not new.
func (s *Sender) admit(ctx context.Context, req Request, gas uint64, fee fees) (p *pendingTx, earlier TxRecord, err error) {
	if err := s.take(ctx); err != nil {
		return nil, TxRecord{}, err
	}
	defer s.release()
	if rec, ok, err := s.find(ctx, req.ID); err != nil || ok {
		return nil, rec, err
	}
	if p, err = s.enter(ctx, req, gas, fee); err != nil {
		return nil, TxRecord{}, err
	}
	return p, TxRecord{}, nil
}

// enter makes the first attempt. The caller holds turn.
func (s *Sender) enter(ctx context.Context, req Request, gas uint64, fee fees) (*pendingTx, error) {
	nonce, err := s.nextNonce(ctx)
	if err != nil {
		return nil, err
	}
	rec := TxRecord{
		ID: req.ID, ChainID: s.client.chainID, From: s.Address(), To: req.To,
		Nonce: nonce, Data: req.Data, Value: req.Value, GasLimit: gas, Reason: req.Reason, Channel: req.Channel,
		Status: TxPending, CreatedAt: s.opt.Clock.Now(),
	}
	if err := s.sign(ctx, &rec, fee); err != nil {
		return nil, err
	}
	if err := s.save(ctx, rec); err != nil {
		return nil, err
	}
	p := &pendingTx{rec: rec, done: make(chan struct{})}
	s.update(func() { s.pending[rec.ID] = p })
	s.observe(TxEventSent, rec)
	return p, nil
}

// nextNonce follows what is pending without asking anyone. Only an idle
// account asks the chain, because somebody else may have used it, or the chain
// may have lost what it once had.
func (s *Sender) nextNonce(ctx context.Context) (uint64, error) {
	if list := s.inOrder(); len(list) > 0 {
		return s.record(list[len(list)-1]).Nonce + 1, nil
	}
	return s.chainNonce(ctx)
}

// chainNonce is the first nonce that neither the chain nor the endpoint's pool
// has. An endpoint that lags behind one that showed us our own transaction
// mined is not believed.
func (s *Sender) chainNonce(ctx context.Context) (uint64, error) {
	var inBlocks, inPool hexutil.Uint64
	elems := []rpc.BatchElem{
		{Method: "eth_getTransactionCount", Args: []any{s.Address(), "latest"}, Result: &inBlocks},
		{Method: "eth_getTransactionCount", Args: []any{s.Address(), "pending"}, Result: &inPool},
	}
	if err := s.client.batch(ctx, elems); err != nil {
		return 0, err
	}
	if elems[0].Error != nil {
		return 0, fmt.Errorf("nonce of %s: %w", s.Address(), elems[0].Error)
	}
	next := uint64(inBlocks)
	if elems[1].Error == nil { // not every endpoint has a pool
		next = max(next, uint64(inPool))
	}
	s.mu.Lock()
	last := s.last
	s.mu.Unlock()
	if last == nil || last.Nonce < next {
		return next, nil
	}
	var receipt *txReceipt
	if err := s.client.call(ctx, &receipt, "eth_getTransactionReceipt", last.Mined); err != nil {
		return 0, err
	}
	if receipt != nil {
		return last.Nonce + 1, nil
	}
	return next, nil
}

// sign makes the next attempt of rec. The caller saves it.
func (s *Sender) sign(ctx context.Context, rec *TxRecord, fee fees) error {
	to := rec.To
	chainID := new(big.Int).SetUint64(rec.ChainID)
	tx, err := s.signer.SignTx(ctx, types.NewTx(&types.DynamicFeeTx{
		ChainID: chainID, Nonce: rec.Nonce, To: &to, Data: rec.Data, Value: rec.Value.Big(),
		Gas: rec.GasLimit, GasFeeCap: fee.cap, GasTipCap: fee.tip,
	}), chainID)
	if err != nil {
		return fmt.Errorf("sign transaction %s: %w", rec.ID, err)
	}
	if rec.Raw, err = tx.MarshalBinary(); err != nil {
		return fmt.Errorf("encode transaction %s: %w", rec.ID, err)
	}
	if rec.FeeCap, err = channel.AmountFromBig(fee.cap); err != nil {
		return err
	}
	if rec.TipCap, err = channel.AmountFromBig(fee.tip); err != nil {
		return err
	}
	rec.Hashes = append(rec.Hashes, tx.Hash())
	rec.SignedAt = s.opt.Clock.Now()
	return nil
}

// resign makes another attempt of a pending record and saves it; change edits
// the record first. Only then may it be sent.
func (s *Sender) resign(ctx context.Context, p *pendingTx, fee fees, change func(*TxRecord)) error {
	rec := s.record(p)
	change(&rec)
	if err := s.sign(ctx, &rec, fee); err != nil {
		return err
	}
	if err := s.save(ctx, rec); err != nil {
		return err
	}
	s.update(func() { p.rec, p.underpaid = rec, false })
	return nil
}

// save is not cut short by a caller who gives up: what may be in the store
// must be known here too.
func (s *Sender) save(ctx context.Context, rec TxRecord) error {
	if err := s.store.SaveTx(context.WithoutCancel(ctx), rec); err != nil {
		return fmt.Errorf("save transaction %s: %w", rec.ID, err)
	}
	return nil
}

// broadcast sends the latest attempt. Whatever goes wrong, the record stays
// and Poll comes back to it.
func (s *Sender) broadcast(ctx context.Context, p *pendingTx) {
	rec := s.record(p)
	hash := rec.Hashes[len(rec.Hashes)-1]
	var answer common.Hash
	err := s.client.once(ctx, &answer, "eth_sendRawTransaction", hexutil.Bytes(rec.Raw))
	log := s.log.With("tx", hash, "reason", rec.Reason, "nonce", rec.Nonce)
	switch verdict := judge(err); verdict {
	case sendTaken, sendKnown, sendPassed:
		s.update(func() { p.sentAt = s.opt.Clock.Now() })
		log.Debug("transaction sent")
	case sendUnderpaid:
		s.update(func() { p.sentAt, p.underpaid = s.opt.Clock.Now(), true })
		log.Info("transaction asked for a higher fee", "error", err)
	case sendRefused:
		s.update(func() { p.sentAt = s.opt.Clock.Now() })
		log.Warn("transaction refused, it will be sent again", "error", err)
	case sendUnknown:
		log.Warn("transaction not sent, it will be sent again", "error", err)
	}
}

// sendVerdict is what an endpoint's answer to a transaction means.
type sendVerdict int

const (
	sendTaken     sendVerdict = iota // it is in the pool now
	sendKnown                        // it was already
	sendPassed                       // its nonce is mined: by an attempt of it, or for good by another
	sendUnderpaid                    // only a higher fee gets it in
	sendRefused                      // the endpoint said no for another reason
	sendUnknown                      // no answer
)

// judge goes by words: JSON-RPC has no codes for these, and clients differ.
// The words are those of geth, erigon, nethermind, besu, reth and anvil.
func judge(err error) sendVerdict {
	if err == nil {
		return sendTaken
	}
	if !answered(err) {
		return sendUnknown
	}
	message := strings.ToLower(err.Error())
	for _, known := range []struct {
		words   string
		verdict sendVerdict
	}{
		{"already known", sendKnown},
		{"alreadyknown", sendKnown},
		{"known transaction", sendKnown},
		{"already imported", sendKnown},
		{"already in the pool", sendKnown},
		{"nonce too low", sendPassed},
		{"oldnonce", sendPassed},
		{"nonce is too low", sendPassed},
		{"underpriced", sendUnderpaid},
		{"replacement", sendUnderpaid},
		{"less than block base fee", sendUnderpaid},
		{"fee too low", sendUnderpaid},
		{"feetoolow", sendUnderpaid},
	} {
		if strings.Contains(message, known.words) {
			return known.verdict
		}
	}
	return sendRefused
}

func (s *Sender) observe(kind TxEventKind, rec TxRecord) {
	event := TxEvent{
		Kind: kind, ChainID: rec.ChainID, Reason: rec.Reason, GasUsed: rec.GasUsed,
		Age: s.opt.Clock.Now().Sub(rec.CreatedAt),
	}
	if rec.Status != TxPending {
		cost, err := rec.cost()
		if err != nil { // more wei than there are
			s.log.Error("cost of a transaction not counted", "tx", rec.Mined, "error", err)
		}
		event.Cost = cost
	}
	s.opt.Observe(event)
}
