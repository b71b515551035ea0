package service

import (
	"context"
	"fmt"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Submitter sends withdrawals to the chain.
type Submitter interface {
	// SubmitWithdrawal sends a complete withdrawal now, once, and returns its
	// transaction. Errors: node.ErrReverted; what the chain says.
	SubmitWithdrawal(ctx context.Context, row *channel.WithdrawalRow) (*channel.WithdrawalRow, error)
}

// ErrIncomplete is a withdrawal that lacks a signature.
var ErrIncomplete = &Kind{
	http.StatusConflict, "withdrawal_incomplete", "the counterparty has not signed this withdrawal yet", NothingMoved,
	"Wait until the counterparty is connected: the node has it signed by itself.",
}

func complete(w *channel.WithdrawalRow) bool {
	return w.Sigs[0] != (channel.Signature{}) && w.Sigs[1] != (channel.Signature{})
}

// RetryWithdrawal implements API. One that was sent before is answered with its
// transaction.
func (s *Service) RetryWithdrawal(ctx context.Context, owner channel.Identifier, transfer common.Hash) (out Withdrawal, err error) {
	may := Act{Scope: Pay, Owner: owner}
	if err := s.may(ctx, may); err != nil {
		return out, err
	}
	if _, err := s.identity(owner); err != nil {
		return out, err
	}
	t, err := s.opt.Rows.TransferAnyRole(ctx, owner, transfer)
	if err != nil {
		return out, fmt.Errorf("transfer %s: %w", transfer, err)
	}
	w, err := s.opt.Rows.Withdrawal(ctx, t.Key, transfer)
	if err != nil {
		return out, fmt.Errorf("withdrawal of transfer %s: %w", transfer, err)
	}
	if !complete(w) {
		return out, fmt.Errorf("withdrawal of transfer %s: %w", transfer, ErrIncomplete)
	}
	asked := struct {
		Owner    channel.Identifier
		Transfer common.Hash
	}{owner, transfer}
	err = s.act(ctx, "RetryWithdrawal", may, asked, func(ctx context.Context, _ common.Hash) error {
		if !w.Paid {
			if w, err = s.opt.Submitter.SubmitWithdrawal(ctx, w); err != nil {
				return err
			}
		}
		out, err = s.showWithdrawalOf(owner, w)
		return err
	})
	return out, err
}

// SubmitWithdrawals implements API. One that fails does not keep the others.
func (s *Service) SubmitWithdrawals(ctx context.Context) (out []Submitted, err error) {
	may := Act{Scope: Administer}
	if err := s.may(ctx, may); err != nil {
		return nil, err
	}
	err = s.act(ctx, "SubmitWithdrawals", may, struct{}{}, func(ctx context.Context, _ common.Hash) error {
		out = []Submitted{}
		for _, i := range s.opt.Keys.List() {
			rows, err := s.unpaid(ctx, i.ID)
			if err != nil {
				return err
			}
			for _, w := range rows {
				if !complete(w) {
					continue
				}
				one := Submitted{Owner: i.ID, Channel: w.Key.Channel, Transfer: w.Transfer}
				if sent, err := s.opt.Submitter.SubmitWithdrawal(ctx, w); err != nil {
					one.Err = err
				} else {
					one.Tx = sent.TxHash
				}
				out = append(out, one)
			}
		}
		return nil
	})
	return out, err
}
