package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// CreateChannel deploys a channel without a deposit. It reverts if the channel
// exists.
func CreateChannel(id string, factory, alice, bob common.Address) Request {
	return Request{
		ID: id, To: factory, Reason: ReasonDeploy,
		Data: bindings.NewChannelFactory().PackCreateChannel(alice, bob),
	}
}

// CreateChannelAndDepositAlice deploys a channel and deposits for Alice. Of a
// token, the factory needs the allowance.
func CreateChannelAndDepositAlice(id string, factory, alice, bob, asset common.Address, amount channel.Amount) Request {
	return Request{
		ID: id, To: factory, Reason: ReasonDeployAndDeposit, Value: nativeOnly(asset, amount),
		Data: bindings.NewChannelFactory().PackCreateChannelAndDepositAlice(alice, bob, asset, amount.Big()),
	}
}

// DepositAlice deposits into a channel that is deployed. Of a token, the
// channel needs the allowance.
func DepositAlice(id string, ch, asset common.Address, amount channel.Amount) Request {
	return Request{
		ID: id, To: ch, Channel: ch, Reason: ReasonDepositA, Value: nativeOnly(asset, amount),
		Data: bindings.NewChannelMastercopy().PackDepositAlice(asset, amount.Big()),
	}
}

// DepositBob deposits for Bob: a plain transfer to the channel, deployed or
// not.
func DepositBob(id string, ch, asset common.Address, amount channel.Amount) Request {
	req := Transfer(id, asset, ch, amount)
	req.Reason, req.Channel = ReasonDepositB, ch
	return req
}

// Transfer pays an asset to an address. Of a token, the call goes to the
// token.
func Transfer(id string, asset, to common.Address, amount channel.Amount) Request {
	if asset == (common.Address{}) {
		return Request{ID: id, To: to, Reason: ReasonTransferTokens, Value: amount}
	}
	return Request{
		ID: id, To: asset, Reason: ReasonTransferTokens,
		Data: bindings.NewTestToken().PackTransfer(to, amount.Big()),
	}
}

// Approve lets spender take exactly amount of a token.
func Approve(id string, token, spender common.Address, amount channel.Amount) Request {
	return Request{
		ID: id, To: token, Reason: ReasonApprove,
		Data: bindings.NewTestToken().PackApprove(spender, amount.Big()),
	}
}

// Withdraw pays out a double-signed withdrawal commitment.
func Withdraw(id string, wd channel.WithdrawData, alice, bob channel.Signature) Request {
	return Request{
		ID: id, To: wd.Channel, Channel: wd.Channel, Reason: ReasonWithdraw,
		Data: bindings.NewChannelMastercopy().PackWithdraw(withdrawData(wd), alice[:], bob[:]),
	}
}

func nativeOnly(asset common.Address, amount channel.Amount) channel.Amount {
	if asset == (common.Address{}) {
		return amount
	}
	return channel.Amount{}
}

// ChannelPlace is where a channel is, or will be once somebody deploys it.
type ChannelPlace struct {
	Factory, Alice, Bob common.Address
	Channel             common.Address
}

// DepositAsAlice brings a deposit of Alice into a channel and returns once it
// is confirmed: it approves exactly the amount if the asset is a token,
// deploys the channel if nobody has, and deposits. A repeat with the same id
// goes on where the first one was, also after a restart, and never deposits
// twice.
//
// Errors: those of Send and Wait.
func (s *Sender) DepositAsAlice(ctx context.Context, id string, at ChannelPlace, asset common.Address, amount channel.Amount) (Receipt, error) {
	if _, ok, err := s.find(ctx, id); err != nil {
		return Receipt{}, err
	} else if ok {
		return s.Wait(ctx, id)
	}
	code, err := s.reader.Code(ctx, at.Channel)
	if err != nil {
		return Receipt{}, err
	}
	req, spender := DepositAlice(id, at.Channel, asset, amount), at.Channel
	if len(code) == 0 {
		req, spender = CreateChannelAndDepositAlice(id, at.Factory, at.Alice, at.Bob, asset, amount), at.Factory
		req.Channel = at.Channel
	}
	if asset != (common.Address{}) {
		done, err := s.lockAllowance(ctx, allowanceKey{asset, spender})
		if err != nil {
			return Receipt{}, err
		}
		defer done()
		if err := s.allow(ctx, id, at.Channel, asset, spender, amount); err != nil {
			return Receipt{}, err
		}
	}
	return s.SendAndWait(ctx, req)
}

// allow sees to it that spender may take exactly amount. Some tokens refuse to
// change an allowance that is not zero, so another one is taken back first.
// The ids name the spender: a channel that was deployed meanwhile needs an
// allowance of its own.
func (s *Sender) allow(ctx context.Context, id string, ch, token, spender common.Address, amount channel.Amount) error {
	have, err := s.reader.Allowance(ctx, token, s.Address(), spender)
	if err != nil {
		return err
	}
	if have == amount {
		return nil
	}
	prefix := fmt.Sprintf("%s/%s", id, spender)
	if !have.IsZero() {
		if err := s.approve(ctx, prefix+"/reset", ch, token, spender, channel.Amount{}); err != nil {
			return err
		}
	}
	return s.approve(ctx, prefix+"/approve", ch, token, spender, amount)
}

// approve sets an allowance under the first of the names id, id/2, id/3 and so on
// that is free. An earlier one may have been for another amount, may have been
// spent by a deposit of another name, or reverted: it must not stand in the way
// of this deposit for ever.
func (s *Sender) approve(ctx context.Context, id string, ch, token, spender common.Address, amount channel.Amount) error {
	for n := 1; ; n++ {
		name := numbered(id, n)
		rec, known, err := s.find(ctx, name)
		if err != nil {
			return err
		}
		if !known {
			req := Approve(name, token, spender, amount)
			req.Channel = ch
			_, err := s.SendAndWait(ctx, req)
			return err
		}
		if rec.Status == TxPending {
			if _, err := s.Wait(ctx, name); err != nil && ctx.Err() != nil {
				return err
			}
		}
		have, err := s.reader.Allowance(ctx, token, s.Address(), spender)
		if err != nil || have == amount {
			return err
		}
	}
}

// numbered is the nth name of a request.
func numbered(id string, n int) string {
	if n == 1 {
		return id
	}
	return fmt.Sprintf("%s/%d", id, n)
}

// Standing returns the first of the names id, id/2, id/3 and so on under which
// nothing has reverted: what did is final and moved nothing, so the request may
// be made again, and under its old name never would be.
func (s *Sender) Standing(ctx context.Context, id string) (string, error) {
	for n := 1; ; n++ {
		name := numbered(id, n)
		rec, known, err := s.find(ctx, name)
		if err != nil || !known || rec.Status != TxReverted {
			return name, err
		}
	}
}

// allowanceKey names an allowance of the sender's account.
type allowanceKey struct{ token, spender common.Address }

// lockAllowance keeps two deposits from approving over one another. The caller
// calls done once its allowance is used.
func (s *Sender) lockAllowance(ctx context.Context, key allowanceKey) (done func(), err error) {
	s.mu.Lock()
	lock := s.allowances[key]
	if lock == nil {
		lock = make(chan struct{}, 1)
		s.allowances[key] = lock
	}
	s.mu.Unlock()
	select {
	case lock <- struct{}{}:
		return func() { <-lock }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
