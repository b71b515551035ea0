package service

import (
	"context"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Withdraw implements API.
func (s *Service) Withdraw(ctx context.Context, r WithdrawRequest) (out Withdrawal, err error) {
	may := Act{Scope: Pay, Owner: r.Owner}
	if err := s.may(ctx, may); err != nil {
		return out, err
	}
	ch, err := s.channel(r.Owner, r.Channel)
	if err != nil {
		return out, err
	}
	if err := checkWithdraw(&r); err != nil {
		return out, err
	}
	if r.Timeout == 0 {
		r.Timeout = s.opt.TransferTimeout
	}
	cfg := ch.Config()
	may.Spend = &Budget{ChainID: cfg.ChainID, Asset: r.Asset, Amount: r.Amount}
	err = s.act(ctx, "Withdraw", may, r, func(ctx context.Context, id common.Hash) error {
		row, err := s.opt.Node.Withdraw(ctx, node.WithdrawParams{
			Key: cfg.Key(), Asset: r.Asset, Amount: r.Amount, Recipient: r.Recipient, CallTo: r.CallTo, CallData: r.CallData,
			Timeout: r.Timeout, InitiatorSubmits: r.InitiatorSubmits, Meta: r.Meta, ID: derive(id, "withdrawal"),
		})
		if err != nil {
			return err
		}
		out, err = s.showWithdrawal(&cfg, row)
		return err
	})
	return out, err
}

func checkWithdraw(r *WithdrawRequest) error {
	switch {
	case r.Amount.IsZero():
		return Invalid("amount", "must be above zero")
	case r.Recipient == (common.Address{}):
		return Invalid("recipient", "is the zero address")
	case len(r.CallData) > 0 && r.CallTo == (common.Address{}):
		return Invalid("callData", "needs callTo: without it nothing is called")
	}
	return checkMeta(r.Meta)
}

// Withdrawal implements API.
func (s *Service) Withdrawal(ctx context.Context, owner channel.Identifier, transfer common.Hash) (Withdrawal, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return Withdrawal{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return Withdrawal{}, err
	}
	t, err := s.opt.Rows.TransferAnyRole(ctx, owner, transfer)
	if err != nil {
		return Withdrawal{}, fmt.Errorf("transfer %s: %w", transfer, err)
	}
	w, err := s.opt.Rows.Withdrawal(ctx, t.Key, transfer)
	if err != nil {
		return Withdrawal{}, fmt.Errorf("withdrawal of transfer %s: %w", transfer, err)
	}
	return s.showWithdrawalOf(owner, w)
}

// WithdrawalByTx implements API.
func (s *Service) WithdrawalByTx(ctx context.Context, owner channel.Identifier, tx common.Hash) (Withdrawal, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return Withdrawal{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return Withdrawal{}, err
	}
	w, err := s.opt.Rows.WithdrawalByTx(ctx, tx)
	if err != nil {
		return Withdrawal{}, fmt.Errorf("withdrawal of transaction %s: %w", tx, err)
	}
	return s.showWithdrawalOf(owner, w)
}

// PendingWithdrawals implements API.
func (s *Service) PendingWithdrawals(ctx context.Context, owner channel.Identifier) ([]Withdrawal, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return nil, err
	}
	if _, err := s.identity(owner); err != nil {
		return nil, err
	}
	rows, err := s.unpaid(ctx, owner)
	if err != nil {
		return nil, err
	}
	out := make([]Withdrawal, len(rows))
	for i, w := range rows {
		if out[i], err = s.showWithdrawalOf(owner, w); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// unpaid returns the withdrawals without a transaction, but for those that the chain
// shows as paid out: the counterparty sent them while this node was away. Where the
// chain does not answer in time they count as not paid out.
func (s *Service) unpaid(ctx context.Context, owner channel.Identifier) ([]*channel.WithdrawalRow, error) {
	rows, err := s.opt.Rows.PendingWithdrawals(ctx, owner)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, askWait)
	defer cancel()
	var wg sync.WaitGroup
	turn, paid := make(chan struct{}, askAtOne), make([]bool, len(rows))
	for i, w := range rows {
		ch, err := s.opt.Node.ChannelOf(owner, w.Key.Channel)
		if err != nil || !complete(w) {
			continue
		}
		c, err := s.chain(ch.Config().ChainID)
		if err != nil {
			continue
		}
		wg.Go(func() {
			select {
			case turn <- struct{}{}:
				defer func() { <-turn }()
			case <-ctx.Done():
				return
			}
			if done, err := c.PaidOut(ctx, &w.Data); err == nil {
				paid[i] = done
			}
		})
	}
	wg.Wait()
	var out []*channel.WithdrawalRow
	for i, w := range rows {
		if !paid[i] {
			out = append(out, w)
		}
	}
	return out, nil
}

func (s *Service) showWithdrawalOf(owner channel.Identifier, w *channel.WithdrawalRow) (Withdrawal, error) {
	ch, err := s.opt.Node.ChannelOf(owner, w.Key.Channel)
	if err != nil {
		return Withdrawal{}, err
	}
	cfg := ch.Config()
	return s.showWithdrawal(&cfg, w)
}

func (s *Service) showWithdrawal(cfg *channel.Config, w *channel.WithdrawalRow) (Withdrawal, error) {
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return Withdrawal{}, err
	}
	out := Withdrawal{WithdrawalRow: *w, Config: *cfg}
	if w.Sigs[0] != (channel.Signature{}) && w.Sigs[1] != (channel.Signature{}) {
		out.Call = c.WithdrawalCall(w)
	}
	return out, nil
}
