package channel_test

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
)

// The structs of the contracts, as accounts/abi wants them.
type (
	abiBalance struct {
		Amount [2]*big.Int
		To     [2]common.Address
	}
	abiState struct {
		ChannelAddress     common.Address
		Alice              common.Address
		Bob                common.Address
		AssetIds           []common.Address
		Balances           []abiBalance
		ProcessedDepositsA []*big.Int
		ProcessedDepositsB []*big.Int
		DefundNonces       []*big.Int
		Timeout            *big.Int
		Nonce              *big.Int
		MerkleRoot         [32]byte
	}
	abiTransfer struct {
		ChannelAddress     common.Address
		TransferId         [32]byte
		TransferDefinition common.Address
		Initiator          common.Address
		Responder          common.Address
		AssetId            common.Address
		Balance            abiBalance
		TransferTimeout    *big.Int
		InitialStateHash   [32]byte
	}
	abiWithdraw struct {
		ChannelAddress common.Address
		AssetId        common.Address
		Recipient      common.Address
		Amount         *big.Int
		Nonce          *big.Int
		CallTo         common.Address
		CallData       []byte
	}
)

type parts = []abi.ArgumentMarshaling

func part(name, kind string, inner ...abi.ArgumentMarshaling) abi.ArgumentMarshaling {
	return abi.ArgumentMarshaling{Name: name, Type: kind, Components: inner}
}

var (
	balanceParts = parts{part("amount", "uint256[2]"), part("to", "address[2]")}
	stateParts   = parts{
		part("channelAddress", "address"), part("alice", "address"), part("bob", "address"), part("assetIds", "address[]"),
		part("balances", "tuple[]", balanceParts...), part("processedDepositsA", "uint256[]"), part("processedDepositsB", "uint256[]"),
		part("defundNonces", "uint256[]"), part("timeout", "uint256"), part("nonce", "uint256"), part("merkleRoot", "bytes32"),
	}
	transferParts = parts{
		part("channelAddress", "address"), part("transferId", "bytes32"), part("transferDefinition", "address"),
		part("initiator", "address"), part("responder", "address"), part("assetId", "address"),
		part("balance", "tuple", balanceParts...), part("transferTimeout", "uint256"), part("initialStateHash", "bytes32"),
	}
	withdrawParts = parts{
		part("channelAddress", "address"), part("assetId", "address"), part("recipient", "address"), part("amount", "uint256"),
		part("nonce", "uint256"), part("callTo", "address"), part("callData", "bytes"),
	}
)

func encodesAs(t *rapid.T, what string, got []byte, fields parts, v any) {
	typ, err := abi.NewType("tuple", "", fields)
	if err != nil {
		t.Fatal(err)
	}
	want, err := abi.Arguments{{Type: typ}}.Pack(v)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Fatalf("%s by hand:\n%x\nby accounts/abi:\n%x", what, got, want)
	}
}

func anyAddress(t *rapid.T, name string) common.Address {
	return common.BytesToAddress(rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, name))
}

func anyHash(t *rapid.T, name string) common.Hash {
	return common.BytesToHash(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, name))
}

func anyBalance(t *rapid.T, name string) (channel.Balance, abiBalance) {
	var b channel.Balance
	var x abiBalance
	for i := range b.Amount {
		b.Amount[i], x.Amount[i] = anyAmount(t, name)
		b.To[i] = anyAddress(t, name)
		x.To[i] = b.To[i]
	}
	return b, x
}

func TestStatesEncodeByHandAsByTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := channel.State{
			Channel: anyAddress(t, "channel"), Alice: anyAddress(t, "alice"), Bob: anyAddress(t, "bob"),
			Timeout: rapid.Uint64().Draw(t, "timeout"), Nonce: rapid.Uint64().Draw(t, "nonce"), MerkleRoot: anyHash(t, "root"),
		}
		x := abiState{
			ChannelAddress: s.Channel, Alice: s.Alice, Bob: s.Bob, MerkleRoot: s.MerkleRoot,
			Timeout: new(big.Int).SetUint64(s.Timeout), Nonce: new(big.Int).SetUint64(s.Nonce),
		}
		for range rapid.IntRange(0, 5).Draw(t, "assets") {
			a := channel.AssetState{Asset: anyAddress(t, "asset")}
			var b abiBalance
			var pa, pb, n *big.Int
			a.Balance, b = anyBalance(t, "balance")
			a.Processed[0], pa = anyAmount(t, "deposits of alice")
			a.Processed[1], pb = anyAmount(t, "deposits of bob")
			a.DefundNonce, n = anyAmount(t, "defund nonce")
			s.Assets = append(s.Assets, a)
			x.AssetIds, x.Balances = append(x.AssetIds, a.Asset), append(x.Balances, b)
			x.ProcessedDepositsA, x.ProcessedDepositsB = append(x.ProcessedDepositsA, pa), append(x.ProcessedDepositsB, pb)
			x.DefundNonces = append(x.DefundNonces, n)
		}
		encodesAs(t, "state", s.Encode(), stateParts, x)
	})
}

func TestTransfersEncodeByHandAsByTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := channel.CoreTransfer{
			Channel: anyAddress(t, "channel"), ID: anyHash(t, "id"), Definition: anyAddress(t, "definition"),
			Initiator: anyAddress(t, "initiator"), Responder: anyAddress(t, "responder"), Asset: anyAddress(t, "asset"),
			Timeout: rapid.Uint64().Draw(t, "timeout"), InitialStateHash: anyHash(t, "state"),
		}
		x := abiTransfer{
			ChannelAddress: c.Channel, TransferId: c.ID, TransferDefinition: c.Definition, Initiator: c.Initiator, Responder: c.Responder,
			AssetId: c.Asset, TransferTimeout: new(big.Int).SetUint64(c.Timeout), InitialStateHash: c.InitialStateHash,
		}
		c.Balance, x.Balance = anyBalance(t, "balance")
		encodesAs(t, "transfer", c.Encode(), transferParts, x)
		encodesAs(t, "balance", channel.EncodeBalance(c.Balance), balanceParts, x.Balance)
	})
}

func TestWithdrawalsEncodeByHandAsByTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := channel.WithdrawData{
			Channel: anyAddress(t, "channel"), Asset: anyAddress(t, "asset"), Recipient: anyAddress(t, "recipient"),
			CallTo: anyAddress(t, "call to"), CallData: rapid.SliceOfN(rapid.Byte(), 0, 100).Draw(t, "call data"),
		}
		x := abiWithdraw{ChannelAddress: d.Channel, AssetId: d.Asset, Recipient: d.Recipient, CallTo: d.CallTo, CallData: d.CallData}
		d.Amount, x.Amount = anyAmount(t, "amount")
		d.Nonce, x.Nonce = anyAmount(t, "nonce")
		encodesAs(t, "withdrawal", d.Encode(), withdrawParts, x)
	})
}
