package api

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// Names of the definitions, as their contracts say them.
const (
	hashlockName = "HashlockTransfer"
	withdrawName = "Withdraw"
)

// definition is how a kind of transfer is shown.
type definition struct {
	Name             string `json:"name"`
	Definition       string `json:"definition"`
	StateEncoding    string `json:"stateEncoding"`
	ResolverEncoding string `json:"resolverEncoding"`
	EncodedCancel    string `json:"encodedCancel"`
}

// definitions are what this node runs natively on a chain; the registry has them
// under the same names.
func definitions(c node.Contracts) []definition {
	cancel := func(b []byte) string { return "0x" + hex.EncodeToString(b) }
	return []definition{
		{
			hashlockName, c.Hashlock.Hex(), "tuple(bytes32 lockHash, uint256 expiry)", "tuple(bytes32 preImage)",
			cancel(make([]byte, 32)),
		},
		{
			withdrawName, c.Withdraw.Hex(),
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

func encodings(c node.Contracts, def common.Address) []string {
	for _, d := range definitions(c) {
		if d.Definition == def.Hex() {
			return []string{d.StateEncoding, d.ResolverEncoding}
		}
	}
	return []string{"bytes", "bytes"}
}

// showState decodes a transfer's initial state.
func showState(c node.Contracts, def common.Address, state []byte) any {
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

// showResolver decodes what ended a transfer; empty is a cancel.
func showResolver(c node.Contracts, def common.Address, resolver []byte) any {
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

// resolverOf encodes the resolver of a request; a cancel is nil.
func resolverOf(in *input, c node.Contracts, def common.Address) []byte {
	r := in.within("transferResolver")
	switch def {
	case c.Hashlock:
		if h := r.hash("preImage"); h != (common.Hash{}) {
			return h[:]
		}
		return nil
	case c.Withdraw:
		s := r.text("responderSignature")
		if in.err != nil {
			return nil
		}
		b, err := parseBytes(s)
		if err != nil || len(b) != len(channel.Signature{}) {
			in.fail("transferResolver.responderSignature", "must be 0x and 130 hex digits")
			return nil
		}
		if sig := channel.Signature(b); sig != (channel.Signature{}) {
			return transfer.EncodeWithdrawResolver(sig)
		}
		return nil
	}
	in.fail("transferId", "is of a definition that this interface cannot resolve")
	return nil
}

func parseBytes(s string) ([]byte, error) {
	digits, ok := strings.CutPrefix(s, "0x")
	if !ok {
		return nil, errors.New("want 0x and hex digits")
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return nil, errors.New("want 0x and an even number of hex digits")
	}
	return b, nil
}
