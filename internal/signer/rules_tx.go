package signer

import (
	"bytes"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// interfaces are the contracts whose calls are known.
type interfaces struct{ factory, channel, token *abi.ABI }

func newInterfaces() (*interfaces, error) {
	factory, err := bindings.ChannelFactoryMetaData.ParseABI()
	if err != nil {
		return nil, err
	}
	ch, err := bindings.ChannelMastercopyMetaData.ParseABI()
	if err != nil {
		return nil, err
	}
	token, err := bindings.TestTokenMetaData.ParseABI()
	if err != nil {
		return nil, err
	}
	return &interfaces{factory, ch, token}, nil
}

// call is a decoded call of one of the known contracts.
type call struct {
	name string
	args []any
}

func decodeCall(a *abi.ABI, data []byte) (call, bool) {
	if len(data) < 4 {
		return call{}, false
	}
	m, err := a.MethodById(data[:4])
	if err != nil {
		return call{}, false
	}
	args, err := m.Inputs.Unpack(data[4:])
	if err != nil {
		return call{}, false
	}
	// Only the encoding that we would write: nothing hides in another.
	again, err := m.Inputs.Pack(args...)
	return call{m.Name, args}, err == nil && bytes.Equal(again, data[4:])
}

func (c call) address(i int) common.Address {
	a, _ := c.args[i].(common.Address)
	return a
}

func (c call) amount(i int) channel.Amount {
	n, _ := c.args[i].(*big.Int)
	a, _ := channel.AmountFromBig(n)
	return a
}

// txRules judges the transactions of one account on one chain.
type txRules struct {
	*interfaces
	chain   *Chain
	account common.Address
	// channels are those in which this account has signed a state.
	channels func(common.Address) bool
}

// check refuses a transaction that the rules forbid, and returns what an allowed one
// takes of the caps. Two of one nonce count once, at what the dearer costs: only one
// of them is ever mined.
func (r *txRules) check(tx *types.Transaction) ([]charge, *RefusedError) {
	if tx.To() == nil {
		return nil, refuse(BadCall, "it would deploy a contract")
	}
	if len(tx.AccessList()) > 0 {
		return nil, refuse(BadCall, "it has an access list, which no transaction of a node has")
	}
	value, err := channel.AmountFromBig(tx.Value())
	if err != nil {
		return nil, refuse(Malformed, "its value is above 2^256-1")
	}
	gas, err := channel.AmountFromBig(new(big.Int).Mul(new(big.Int).SetUint64(tx.Gas()), tx.GasFeeCap()))
	if err != nil {
		return nil, refuse(Malformed, "its gas costs more than 2^256-1")
	}
	moved, no := r.moves(*tx.To(), tx.Data(), value)
	if no != nil {
		return nil, no
	}
	out := []charge{{
		at: spot{scope: scopeGas, chain: r.chain.ID, account: r.account}, key: r.key(tx.Nonce(), scopeGas, common.Address{}), amount: gas, cap: r.chain.GasPerDay,
	}}
	if moved != nil {
		moved.key = r.key(tx.Nonce(), moved.at.scope, moved.at.asset)
		out = append(out, *moved)
	}
	return out, nil
}

func (r *txRules) key(nonce uint64, s scope, asset common.Address) common.Hash {
	n := new(big.Int).SetUint64(nonce)
	return crypto.Keccak256Hash([]byte("tx"), new(big.Int).SetUint64(r.chain.ID).FillBytes(make([]byte, 32)), r.account[:], n.FillBytes(make([]byte, 32)), []byte{byte(s)}, asset[:])
}

// moves returns what a transaction takes from the account; nil for nothing.
func (r *txRules) moves(to common.Address, data []byte, value channel.Amount) (*charge, *RefusedError) {
	switch asset := r.chain.asset(to); {
	case to == r.chain.Factory:
		return r.factoryCall(data, value)
	case r.channels(to):
		return r.channelCall(data, value)
	case asset != nil && to != (common.Address{}):
		return r.tokenCall(to, data, value)
	case len(data) > 0:
		return nil, refuse(BadCall, "it calls %s, which is neither the factory, nor a channel of this account, nor a token of the config", to)
	case to == r.account:
		return nil, nil // what frees a nonce
	case slices.Contains(r.chain.Recipients, to):
		return r.taken(scopeWithdraw, common.Address{}, value), nil
	}
	return nil, refuse(Recipient, "%s is not on the list of recipients of chain %d", to, r.chain.ID)
}

// taken asks a cap for an amount; nothing for 0.
func (r *txRules) taken(s scope, asset common.Address, amount channel.Amount) *charge {
	if amount.IsZero() {
		return nil
	}
	a := r.chain.capped(asset)
	c := &charge{at: spot{scope: s, chain: r.chain.ID, asset: asset}, amount: amount, cap: a.DepositPerDay}
	if s == scopeWithdraw {
		c.cap = a.WithdrawPerDay
	}
	return c
}

func (r *txRules) factoryCall(data []byte, value channel.Amount) (*charge, *RefusedError) {
	c, ok := decodeCall(r.factory, data)
	if !ok || c.name != "createChannel" && c.name != "createChannelAndDepositAlice" {
		return nil, refuse(BadCall, "it calls the factory for something else than a channel")
	}
	alice, bob := c.address(0), c.address(1)
	if r.account != alice && (r.account != bob || c.name != "createChannel") {
		return nil, refuse(BadCall, "it makes a channel that is not this account's")
	}
	if c.name == "createChannel" {
		return nil, without(value)
	}
	return r.deposit(c.address(2), c.amount(3), value)
}

func without(value channel.Amount) *RefusedError {
	if value.IsZero() {
		return nil
	}
	return refuse(BadCall, "it sends coins along with a call that takes none")
}

// deposit is a call that takes amount of an asset, and its value if that is the
// native coin.
func (r *txRules) deposit(asset common.Address, amount, value channel.Amount) (*charge, *RefusedError) {
	want := channel.Amount{}
	if asset == (common.Address{}) {
		want = amount
	}
	if value != want {
		return nil, refuse(BadCall, "it sends %s wei along, the deposit takes %s", value, want)
	}
	return r.taken(scopeDeposit, asset, amount), nil
}

func (r *txRules) channelCall(data []byte, value channel.Amount) (*charge, *RefusedError) {
	if len(data) == 0 {
		return r.taken(scopeDeposit, common.Address{}, value), nil
	}
	c, ok := decodeCall(r.channel, data)
	if !ok {
		return nil, refuse(BadCall, "it makes a call that channels do not have")
	}
	switch c.name {
	case "depositAlice":
		return r.deposit(c.address(0), c.amount(1), value)
	case "withdraw", "disputeChannel", "defundChannel", "disputeTransfer", "defundTransfer":
		return nil, without(value)
	case "exit":
		if owner, to := c.address(1), c.address(2); owner == r.account && to != owner {
			return nil, refuse(Recipient, "it has what a dispute paid out go to %s", to)
		}
		return nil, without(value)
	}
	return nil, refuse(BadCall, "it calls %s of a channel", c.name)
}

func (r *txRules) tokenCall(token common.Address, data []byte, value channel.Amount) (*charge, *RefusedError) {
	c, ok := decodeCall(r.token, data)
	if !ok {
		return nil, refuse(BadCall, "it makes a call that tokens do not have")
	}
	if no := without(value); no != nil {
		return nil, no
	}
	switch c.name {
	case "approve":
		if to := c.address(0); to == r.chain.Factory || r.channels(to) {
			// Only a deposit takes it from there, and that is counted. Without one the
			// factory and channels take nothing.
			return nil, nil
		}
		return nil, refuse(Recipient, "it lets %s take tokens", c.address(0))
	case "transfer":
		to := c.address(0)
		switch {
		case r.channels(to):
			return r.taken(scopeDeposit, token, c.amount(1)), nil
		case slices.Contains(r.chain.Recipients, to):
			return r.taken(scopeWithdraw, token, c.amount(1)), nil
		}
		return nil, refuse(Recipient, "%s is not on the list of recipients of chain %d", to, r.chain.ID)
	}
	return nil, refuse(BadCall, "it calls %s of a token", c.name)
}
