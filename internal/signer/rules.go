package signer

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/config"
)

// checkState refuses a state that can't be, whatever was signed before.
func (c *Config) checkState(account common.Address, s *channel.State) *RefusedError {
	chain := c.chainOf(s.Channel, s.Alice, s.Bob)
	switch {
	case chain == nil:
		return refuse(BadChannel, "%s is not the channel of %s and %s on any configured chain", s.Channel, s.Alice, s.Bob)
	case account != s.Alice && account != s.Bob || s.Alice == s.Bob:
		return refuse(BadState, "%s is not one of two parties of the channel", account)
	case s.Nonce == 0 || s.Nonce > channel.MaxNonce:
		return refuse(BadState, "nonce %d is not between 1 and %d", s.Nonce, uint64(channel.MaxNonce))
	case s.Timeout == 0 || s.Timeout > channel.MaxChannelTimeout || s.Timeout < channel.MinChannelTimeout && !config.IsDevChain(chain.ID):
		return refuse(BadState, "a channel timeout of %d s is out of bounds", s.Timeout)
	case len(s.Assets) > channel.MaxAssets:
		return refuse(BadState, "it has %d assets, at most %d fit", len(s.Assets), channel.MaxAssets)
	}
	for i := range s.Assets {
		a := &s.Assets[i]
		if slices.ContainsFunc(s.Assets[:i], func(b channel.AssetState) bool { return b.Asset == a.Asset }) {
			return refuse(BadState, "asset %s is in it twice", a.Asset)
		}
		if a.Balance.To != [2]common.Address{s.Alice, s.Bob} {
			return refuse(BadState, "asset %s would be paid to others than the parties", a.Asset)
		}
		owned, err1 := a.Balance.Amount[0].Add(a.Balance.Amount[1])
		deposited, err2 := a.Processed[0].Add(a.Processed[1])
		if err1 != nil || err2 != nil || deposited.Less(owned) {
			return refuse(BadState, "of asset %s the parties own more than was deposited", a.Asset)
		}
	}
	return nil
}

// checkWithdrawal refuses a withdrawal that the rules forbid, and returns what an
// allowed one takes of a cap. One to the account itself takes nothing: what is
// there leaves only by the rules for transactions.
func (c *Config) checkWithdrawal(account, alice, bob common.Address, w *channel.WithdrawData, burn *channel.Burn) ([]charge, *RefusedError) {
	if burn != nil {
		cost, no := c.checkPeers(account, alice, bob, w)
		if no == nil {
			no = checkBurn(c.chainOf(w.Channel, alice, bob), account, w, burn)
		}
		return cost, no
	}
	chain, no := c.withdrawn(account, alice, bob, w)
	if no != nil {
		return nil, no
	}
	asset := chain.capped(w.Asset)
	cost := charge{key: w.Commitment(), amount: w.Amount, at: spot{scope: scopeWithdraw, chain: chain.ID, asset: w.Asset}, cap: asset.WithdrawPerDay}
	switch {
	case w.Recipient == account:
		return nil, nil
	case !slices.Contains(chain.Recipients, w.Recipient):
		return nil, refuse(Recipient, "%s is not on the list of recipients of chain %d", w.Recipient, chain.ID)
	}
	return []charge{cost}, nil
}

// checkPeers is checkWithdrawal for one of the counterparty, but for its proof.
func (c *Config) checkPeers(account, alice, bob common.Address, w *channel.WithdrawData) ([]charge, *RefusedError) {
	chain, no := c.withdrawn(account, alice, bob, w)
	if no != nil {
		return nil, no
	}
	return []charge{{
		key: w.Commitment(), amount: w.Amount, at: spot{scope: scopePeers, chain: chain.ID, asset: w.Asset}, cap: chain.capped(w.Asset).PeersPerDay,
	}}, nil
}

// withdrawn returns the chain of a withdrawal's channel, and refuses what no
// withdrawal may have.
func (c *Config) withdrawn(account, alice, bob common.Address, w *channel.WithdrawData) (*Chain, *RefusedError) {
	chain := c.chainOf(w.Channel, alice, bob)
	switch {
	case chain == nil:
		return nil, refuse(BadChannel, "%s is not the channel of %s and %s on any configured chain", w.Channel, alice, bob)
	case account != alice && account != bob || alice == bob:
		return nil, refuse(BadChannel, "%s is not one of two parties of the channel", account)
	case w.CallTo != (common.Address{}) || len(w.CallData) > 0:
		return nil, refuse(BadCall, "the withdrawal makes the channel call %s, which could move all that is in it", w.CallTo)
	}
	return chain, nil
}

// checkBurn refuses a withdrawal that is not paid for by a transfer of the
// counterparty, made for this withdrawal and no other.
func checkBurn(chain *Chain, account common.Address, w *channel.WithdrawData, burn *channel.Burn) *RefusedError {
	if err := burn.Check(channel.ECDSA{}, account, chain.Withdraw, w); err != nil {
		return refuse(BadProof, "%v", err)
	}
	s, err := transfer.DecodeWithdrawState(burn.InitialState)
	if err != nil || s.Data != w.Commitment() {
		return refuse(BadProof, "the counterparty's transfer is for another withdrawal")
	}
	return nil
}

// checkMessage refuses a message under the utility prefix that is of no known kind.
func (c *Config) checkMessage(message []byte) *RefusedError {
	switch {
	case channel.Tagged(message):
		return nil
	case channel.Reserved(message):
		return refuse(BadMessage, "the message is of a kind that this signer does not know")
	case !c.UserMessages:
		return refuse(BadMessage, "the message is of no known kind; texts of users are signed with userMessages: true")
	}
	return nil
}
