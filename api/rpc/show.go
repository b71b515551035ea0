package rpc

import (
	"encoding/hex"
	"math"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// each shows every item of a list.
func each[T, S any](items []T, show func(T) S) []S {
	out := make([]S, len(items))
	for i, item := range items {
		out[i] = show(item)
	}
	return out
}

// showText shows what comes from a peer or another program: a message with text
// that is no UTF-8 could not be sent at all.
func showText[T ~string | ~[]byte](s T) string { return strings.ToValidUTF8(string(s), "\ufffd") }

// addressOrNone shows the zero address as "".
func addressOrNone(a common.Address) string {
	if a == (common.Address{}) {
		return ""
	}
	return a.Hex()
}

// hashOrNone shows the zero hash as "".
func hashOrNone(h common.Hash) string {
	if h == (common.Hash{}) {
		return ""
	}
	return h.Hex()
}

func showBytes(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	return "0x" + hex.EncodeToString(b)
}

func showSignature(s channel.Signature) string {
	if s == (channel.Signature{}) {
		return ""
	}
	return showBytes(s[:])
}

func showIdentifier(id channel.Identifier) string { return string(id) }

// count shows a number of things that are held in memory.
func count(n int) uint32 { return uint32(min(max(n, 0), math.MaxUint32)) } //nolint:gosec // bounded

func showError(err error) string {
	if err == nil {
		return ""
	}
	return showText(service.Describe(err).Message)
}

func showAsset(a service.Asset) *sluicev1.Asset {
	return &sluicev1.Asset{ChainId: a.ChainID, Asset: a.ID.Hex(), Symbol: a.Symbol, Decimals: uint32(a.Decimals)}
}

func showIdentity(i service.Identity) *sluicev1.Identity {
	return &sluicev1.Identity{Index: i.Index, Identity: string(i.ID), Address: i.Address.Hex()}
}

func showPair(b channel.Balance) *sluicev1.BalancePair {
	return &sluicev1.BalancePair{
		FirstAmount: b.Amount[0].String(), FirstTo: b.To[0].Hex(), SecondAmount: b.Amount[1].String(), SecondTo: b.To[1].Hex(),
	}
}
