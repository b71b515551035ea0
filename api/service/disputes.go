package service

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// Adjudicator is a chain's part in disputes. Reads are at the head; a channel that
// is not deployed has no dispute. Each Post returns once its transaction is sent,
// and a repeat with the same id is the same transaction. Errors: ErrReverted for
// what the contract refuses now, with its reason; ErrInsufficientFunds,
// ErrUnavailable.
type Adjudicator interface {
	ChannelDispute(ctx context.Context, ch common.Address) (ChannelDispute, error)
	TransferDispute(ctx context.Context, ch common.Address, transfer common.Hash) (TransferDispute, error)
	// PostDispute also deploys the channel if nobody has.
	PostDispute(ctx context.Context, id string, cfg *channel.Config, s *channel.Signed) (common.Hash, error)
	PostDefund(ctx context.Context, id string, cfg *channel.Config, s *channel.State, assets []common.Address) (common.Hash, error)
	PostTransferDispute(ctx context.Context, id string, cfg *channel.Config, t *channel.CoreTransfer, proof []common.Hash) (common.Hash, error)
	PostTransferDefund(ctx context.Context, id string, cfg *channel.Config, t *channel.Transfer, resolver []byte) (common.Hash, error)
	PostExit(ctx context.Context, id string, cfg *channel.Config, asset, owner, recipient common.Address) (common.Hash, error)
	// RefreshDispute reads a channel's dispute into what Disputed says.
	RefreshDispute(ctx context.Context, ch common.Address) error
}

// Secrets are the preimages that this node has learnt.
type Secrets interface {
	// Secret returns the preimage of a lock hash. Errors: channel.ErrNotFound.
	Secret(ctx context.Context, lockHash common.Hash) (common.Hash, error)
}

// Errors of disputes.
var (
	// ErrReverted is a transaction that its contract refuses as things stand.
	ErrReverted = &Kind{
		http.StatusConflict, "contract_refuses", "the contract refuses it", NothingMoved,
		"See the phase of the dispute: each step has its window.",
	}
	// ErrNoDispute is a step of a dispute that there is not.
	ErrNoDispute = &Kind{http.StatusConflict, "no_dispute", "the channel is not in dispute on chain", NothingMoved, "Open a dispute first, or sync disputes."}
	// ErrOtherState is a dispute over a state that this node does not have whole.
	ErrOtherState = &Kind{
		http.StatusConflict, "other_state", "the dispute has another state than this node's latest", NothingMoved,
		"While the consensus phase lasts, dispute the channel again: a newer state replaces the stored one.",
	}
	// ErrNoResolver is a transfer that this node can't claim yet.
	ErrNoResolver = &Kind{
		http.StatusConflict, "no_resolver", "the transfer's resolver is not known to this node", NothingMoved,
		"Learn the secret, or wait for the end of the transfer's window: then it goes back to its initiator.",
	}
)

// ChannelDispute implements API.
func (s *Service) ChannelDispute(ctx context.Context, owner channel.Identifier, at common.Address) (d ChannelDispute, ok bool, err error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return d, false, err
	}
	ch, err := s.channel(owner, at)
	if err != nil {
		return d, false, err
	}
	d, err = s.disputeOf(ctx, &ch)
	return d, d != ChannelDispute{}, err
}

func (s *Service) disputeOf(ctx context.Context, ch *channel.Channel) (ChannelDispute, error) {
	cfg := ch.Config()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return ChannelDispute{}, err
	}
	return c.ChannelDispute(ctx, cfg.Channel)
}

// TransferDispute implements API.
func (s *Service) TransferDispute(ctx context.Context, owner channel.Identifier, id common.Hash) (d TransferDispute, ok bool, err error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return d, false, err
	}
	row, ch, err := s.transferAndChannel(ctx, owner, id)
	if err != nil {
		return d, false, err
	}
	c, err := s.chain(ch.Config().ChainID)
	if err != nil {
		return d, false, err
	}
	d, err = c.TransferDispute(ctx, row.Key.Channel, id)
	d.Transfer = id
	return d, d.StateHash != common.Hash{}, err
}

func (s *Service) transferAndChannel(ctx context.Context, owner channel.Identifier, id common.Hash) (*channel.TransferRow, channel.Channel, error) {
	row, err := s.opt.Rows.TransferAnyRole(ctx, owner, id)
	if err != nil {
		return nil, channel.Channel{}, fmt.Errorf("transfer %s: %w", id, err)
	}
	ch, err := s.channel(owner, row.Key.Channel)
	return row, ch, err
}

// disputeRequest is what the audit log keeps of a dispute's step.
type disputeRequest struct {
	Owner    channel.Identifier
	Channel  common.Address
	Transfer common.Hash
}

// post has one transaction of a dispute sent.
func (s *Service) post(ctx context.Context, method string, owner channel.Identifier, ch *channel.Channel, id common.Hash, send func(ctx context.Context, c Chain, name string) (common.Hash, error)) (tx common.Hash, err error) {
	cfg := ch.Config()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return tx, err
	}
	request := disputeRequest{owner, cfg.Channel, id}
	err = s.act(ctx, method, Act{Scope: Administer, Owner: owner}, request, func(ctx context.Context, call common.Hash) (err error) {
		tx, err = send(ctx, c, "dispute/"+derive(call, method).Hex())
		return err
	})
	return tx, err
}

// DisputeChannel implements API. It posts the newest state that both have signed,
// a late countersignature included.
func (s *Service) DisputeChannel(ctx context.Context, owner channel.Identifier, at common.Address) (tx common.Hash, err error) {
	if err := s.may(ctx, Act{Scope: Administer, Owner: owner}); err != nil {
		return tx, err
	}
	ch, err := s.channel(owner, at)
	if err != nil {
		return tx, err
	}
	cfg, newest := ch.Config(), newestSigned(&ch)
	return s.post(ctx, "DisputeChannel", owner, &ch, common.Hash{}, func(ctx context.Context, c Chain, name string) (common.Hash, error) {
		return c.PostDispute(ctx, name, &cfg, &newest)
	})
}

// signedStates returns every state of the channel that both have signed, as far
// as this party still has it, the newest first.
func signedStates(ch *channel.Channel) []channel.Signed {
	r := ch.Record()
	me := r.Config.Me
	late := func(o *channel.Outstanding) channel.Signed {
		s := channel.Signed{State: o.State}
		s.Sigs[me], s.Sigs[me.Other()] = o.Proposal.Sig, o.PeerSig
		return s
	}
	var out []channel.Signed
	if r.Out != nil && r.Out.PeerSig != (channel.Signature{}) {
		out = append(out, late(r.Out))
	}
	for i := range r.Superseded {
		if o := &r.Superseded[i]; o.PeerSig != (channel.Signature{}) {
			out = append(out, late(o))
		}
	}
	return append(out, r.Latest)
}

func newestSigned(ch *channel.Channel) channel.Signed {
	all := signedStates(ch)
	newest := all[0]
	for _, s := range all[1:] {
		if s.State.Nonce > newest.State.Nonce {
			newest = s
		}
	}
	return newest
}

// DefundChannel implements API. It distributes every asset of the disputed state.
func (s *Service) DefundChannel(ctx context.Context, owner channel.Identifier, at common.Address) (tx common.Hash, err error) {
	if err := s.may(ctx, Act{Scope: Administer, Owner: owner}); err != nil {
		return tx, err
	}
	ch, err := s.channel(owner, at)
	if err != nil {
		return tx, err
	}
	d, err := s.disputeOf(ctx, &ch)
	if err != nil {
		return tx, err
	}
	if d == (ChannelDispute{}) {
		return tx, fmt.Errorf("%w: %s", ErrNoDispute, at)
	}
	cfg := ch.Config()
	for _, have := range signedStates(&ch) {
		if have.State.Hash() != d.StateHash {
			continue
		}
		var assets []common.Address
		for i := range have.State.Assets {
			assets = append(assets, have.State.Assets[i].Asset)
		}
		return s.post(ctx, "DefundChannel", owner, &ch, common.Hash{}, func(ctx context.Context, c Chain, name string) (common.Hash, error) {
			return c.PostDefund(ctx, name, &cfg, &have.State, assets)
		})
	}
	return tx, fmt.Errorf("%w: it has nonce %d, the latest here is %d", ErrOtherState, d.Nonce, newestSigned(&ch).State.Nonce)
}

// DisputeTransfer implements API. The transfer must be open in the disputed state.
func (s *Service) DisputeTransfer(ctx context.Context, owner channel.Identifier, id common.Hash) (tx common.Hash, err error) {
	if err := s.may(ctx, Act{Scope: Administer, Owner: owner}); err != nil {
		return tx, err
	}
	row, ch, err := s.transferAndChannel(ctx, owner, id)
	if err != nil {
		return tx, err
	}
	d, err := s.disputeOf(ctx, &ch)
	switch {
	case err != nil:
		return tx, err
	case d == (ChannelDispute{}):
		return tx, fmt.Errorf("%w: %s", ErrNoDispute, row.Key.Channel)
	case d.MerkleRoot != ch.Latest().State.MerkleRoot:
		return tx, fmt.Errorf("%w: it has nonce %d, the latest here is %d", ErrOtherState, d.Nonce, ch.Latest().State.Nonce)
	}
	proof, open := ch.Open().Proof(id)
	if !open {
		return tx, fmt.Errorf("%w: transfer %s has ended in it", ErrOtherState, id)
	}
	cfg := ch.Config()
	return s.post(ctx, "DisputeTransfer", owner, &ch, id, func(ctx context.Context, c Chain, name string) (common.Hash, error) {
		return c.PostTransferDispute(ctx, name, &cfg, &row.Transfer.CoreTransfer, proof)
	})
}

// DefundTransfer implements API. A responder claims with the resolver, once this
// node knows it; after the window the transfer goes back to its initiator.
func (s *Service) DefundTransfer(ctx context.Context, owner channel.Identifier, id common.Hash, given json.RawMessage) (tx common.Hash, err error) {
	if err := s.may(ctx, Act{Scope: Administer, Owner: owner}); err != nil {
		return tx, err
	}
	row, ch, err := s.transferAndChannel(ctx, owner, id)
	if err != nil {
		return tx, err
	}
	c, err := s.chain(ch.Config().ChainID)
	if err != nil {
		return tx, err
	}
	d, err := c.TransferDispute(ctx, row.Key.Channel, id)
	switch {
	case err != nil:
		return tx, err
	case d.StateHash == common.Hash{}:
		return tx, fmt.Errorf("%w: transfer %s is not disputed", ErrNoDispute, id)
	}
	var resolver []byte
	if head, _, ok := c.Times(); !ok || head < d.Expiry {
		if len(given) > 0 {
			resolver, err = s.encodeResolver(ch.Config().ChainID, c.Contracts(), row.Transfer.Definition, given)
		} else {
			resolver, err = s.resolverOf(ctx, row, c.Contracts().Hashlock)
		}
		if err != nil {
			return tx, err
		}
	}
	cfg := ch.Config()
	return s.post(ctx, "DefundTransfer", owner, &ch, id, func(ctx context.Context, c Chain, name string) (common.Hash, error) {
		return c.PostTransferDefund(ctx, name, &cfg, &row.Transfer, resolver)
	})
}

// resolverOf returns what this node knows to end a transfer with: how it ended off
// chain, or the secret of its lock.
func (s *Service) resolverOf(ctx context.Context, row *channel.TransferRow, hashlock common.Address) ([]byte, error) {
	if row.Transfer.ResponderRole() != row.Key.Me {
		return nil, fmt.Errorf("%w: before the end of its window only the responder may end it", ErrNoResolver)
	}
	if row.Status == channel.TransferResolved {
		return row.Resolver, nil
	}
	if row.Transfer.Definition == hashlock {
		state, err := transfer.DecodeHashlockState(row.Transfer.InitialState)
		if err != nil {
			return nil, err
		}
		secret, err := s.opt.Secrets.Secret(ctx, state.LockHash)
		if err == nil {
			return secret[:], nil
		}
		if !errors.Is(err, channel.ErrNotFound) {
			return nil, err
		}
	}
	return nil, fmt.Errorf("%w: transfer %s", ErrNoResolver, row.Transfer.ID)
}

// ExitChannel implements API. One asset's failure is no other's.
func (s *Service) ExitChannel(ctx context.Context, r ExitRequest) (out []Exit, err error) {
	if err := s.may(ctx, Act{Scope: Administer, Owner: r.Owner}); err != nil {
		return nil, err
	}
	ch, err := s.channel(r.Owner, r.Channel)
	if err != nil {
		return nil, err
	}
	cfg := ch.Config()
	me := cfg.Signers[cfg.Me]
	if r.OwnerAddress == (common.Address{}) {
		r.OwnerAddress = me
	}
	if r.Recipient == (common.Address{}) {
		r.Recipient = r.OwnerAddress
	}
	switch {
	case len(r.Assets) == 0:
		return nil, Invalid("assetIds", "is empty: name the assets to take out")
	case r.OwnerAddress != me && r.Recipient != r.OwnerAddress:
		return nil, Invalid("recipient", "must be the owner: only the owner itself may have it paid elsewhere")
	}
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return nil, err
	}
	err = s.act(ctx, "ExitChannel", Act{Scope: Administer, Owner: r.Owner}, r, func(ctx context.Context, call common.Hash) error {
		for _, a := range r.Assets {
			tx, err := c.PostExit(ctx, "exit/"+derive(call, a.Hex()).Hex(), &cfg, a, r.OwnerAddress, r.Recipient)
			out = append(out, Exit{a, tx, err})
		}
		return nil
	})
	return out, err
}

// SyncDisputes implements API.
func (s *Service) SyncDisputes(ctx context.Context, owner channel.Identifier) error {
	if err := s.may(ctx, Act{Scope: Administer, Owner: owner}); err != nil {
		return err
	}
	var errs []error
	for _, ch := range s.channelsOf(owner) {
		cfg := ch.Config()
		c, err := s.chain(cfg.ChainID)
		if err == nil {
			err = c.RefreshDispute(ctx, cfg.Channel)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("channel %s: %w", cfg.Channel, err))
		}
	}
	return errors.Join(errs...)
}
