package vector

import (
	"encoding/hex"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// Names of the definitions, as their contracts say them.
const (
	HashlockName = "HashlockTransfer"
	WithdrawName = "Withdraw"
)

// Definition is a kind of transfer, as a registry has it.
type Definition struct {
	Name             string `json:"name" about:"What its contract calls itself."`
	Definition       string `json:"definition" about:"The contract." schema:"address"`
	StateEncoding    string `json:"stateEncoding" about:"The ABI encoding of the initial state."`
	ResolverEncoding string `json:"resolverEncoding" about:"The ABI encoding of the resolver."`
	EncodedCancel    string `json:"encodedCancel" about:"The resolver that gives a transfer back." schema:"hex"`
}

// Definitions are what this node runs natively on a chain; the registry has them
// under the same names.
func Definitions(c node.Contracts) []Definition {
	cancel := func(b []byte) string { return "0x" + hex.EncodeToString(b) }
	return []Definition{
		{
			HashlockName, c.Hashlock.Hex(), "tuple(bytes32 lockHash, uint256 expiry)", "tuple(bytes32 preImage)",
			cancel(make([]byte, 32)),
		},
		{
			WithdrawName, c.Withdraw.Hex(),
			"tuple(bytes initiatorSignature, address initiator, address responder, bytes32 data, uint256 nonce, uint256 fee, address callTo, bytes callData)",
			"tuple(bytes responderSignature)", cancel(transfer.EncodeWithdrawResolver(channel.Signature{})),
		},
	}
}

type hashlockStateJSON struct {
	LockHash common.Hash `json:"lockHash"`
	Expiry   string      `json:"expiry"`
}

type withdrawStateJSON struct {
	InitiatorSignature hexutil.Bytes `json:"initiatorSignature"`
	Initiator          string        `json:"initiator"`
	Responder          string        `json:"responder"`
	Data               common.Hash   `json:"data"`
	Nonce              string        `json:"nonce"`
	Fee                string        `json:"fee"`
	CallTo             string        `json:"callTo"`
	CallData           hexutil.Bytes `json:"callData"`
}

// opaqueJSON is the state or resolver of a definition that this node does not
// show field by field.
type opaqueJSON struct {
	Encoded hexutil.Bytes `json:"encoded"`
}

// Encodings are those of the state and the resolver of a definition.
func Encodings(c node.Contracts, def common.Address) []string {
	for _, d := range Definitions(c) {
		if d.Definition == def.Hex() {
			return []string{d.StateEncoding, d.ResolverEncoding}
		}
	}
	return []string{"bytes", "bytes"}
}

// State shows a transfer's initial state by its fields.
func State(c node.Contracts, def common.Address, state []byte) any {
	switch def {
	case c.Hashlock:
		if s, err := transfer.DecodeHashlockState(state); err == nil {
			return hashlockStateJSON{s.LockHash, fmt.Sprint(s.Expiry)}
		}
	case c.Withdraw:
		if s, err := transfer.DecodeWithdrawState(state); err == nil {
			return withdrawStateJSON{
				s.InitiatorSig[:], s.Initiator.Hex(), s.Responder.Hex(), s.Data, s.Nonce.String(), s.Fee.String(), s.CallTo.Hex(), s.CallData,
			}
		}
	}
	return opaqueJSON{state}
}

// Resolver shows what ended a transfer; empty is a cancel.
func Resolver(c node.Contracts, def common.Address, resolver []byte) any {
	switch def {
	case c.Hashlock:
		if len(resolver) == 0 || len(resolver) == 32 {
			return map[string]common.Hash{"preImage": common.BytesToHash(resolver)}
		}
	case c.Withdraw:
		sig, err := transfer.DecodeWithdrawResolver(resolver)
		if err == nil || len(resolver) == 0 {
			return map[string]hexutil.Bytes{"responderSignature": sig[:]}
		}
	}
	return opaqueJSON{resolver}
}
