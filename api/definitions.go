package api

import (
	"encoding/hex"
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

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
