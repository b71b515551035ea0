package chain

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// DisputeChannel posts a double-signed state. The channel must be deployed.
func DisputeChannel(id string, s *channel.Signed) Request {
	return Request{
		ID: id, To: s.State.Channel, Reason: ReasonDisputeChannel,
		Data: bindings.NewChannelMastercopy().PackDisputeChannel(coreState(&s.State), s.Sigs[channel.Alice][:], s.Sigs[channel.Bob][:]),
	}
}

// DefundChannel distributes assets by the state that the dispute has stored, in
// its defund phase. An asset that the state lacks pays its deposits back.
func DefundChannel(id string, s *channel.State, assets []common.Address) Request {
	indices := make([]*big.Int, len(assets))
	for i, a := range assets {
		indices[i] = new(big.Int)
		for k := range s.Assets {
			if s.Assets[k].Asset == a {
				indices[i].SetInt64(int64(k))
			}
		}
	}
	return Request{
		ID: id, To: s.Channel, Reason: ReasonDefundChannel,
		Data: bindings.NewChannelMastercopy().PackDefundChannel(coreState(s), assets, indices),
	}
}

// DisputeTransfer shows that a transfer is open in the state that the dispute has
// stored, in its defund phase.
func DisputeTransfer(id string, t *channel.CoreTransfer, proof []common.Hash) Request {
	path := make([][32]byte, len(proof))
	for i := range proof {
		path[i] = proof[i]
	}
	return Request{
		ID: id, To: t.Channel, Reason: ReasonDisputeTransfer,
		Data: bindings.NewChannelMastercopy().PackDisputeTransfer(coreTransfer(t), path),
	}
}

// DefundTransfer ends a disputed transfer: by its resolver until the window ends,
// sent by its responder; back to its initiator after that, whatever the resolver.
func DefundTransfer(id string, t *channel.CoreTransfer, initialState, resolver []byte) Request {
	return Request{
		ID: id, To: t.Channel, Reason: ReasonDefundTransfer,
		Data: bindings.NewChannelMastercopy().PackDefundTransfer(coreTransfer(t), initialState, resolver, nil),
	}
}

// Exit pays out what a dispute left to owner: to owner itself, whoever sends it, or
// to another recipient if owner sends it.
func Exit(id string, ch, asset, owner, recipient common.Address) Request {
	return Request{ID: id, To: ch, Reason: ReasonExitChannel, Data: bindings.NewChannelMastercopy().PackExit(asset, owner, recipient)}
}

func coreState(s *channel.State) bindings.CoreChannelState {
	out := bindings.CoreChannelState{
		ChannelAddress: s.Channel, Alice: s.Alice, Bob: s.Bob, Timeout: new(big.Int).SetUint64(s.Timeout), Nonce: new(big.Int).SetUint64(s.Nonce),
		MerkleRoot: s.MerkleRoot, AssetIds: []common.Address{}, Balances: []bindings.Balance{},
		ProcessedDepositsA: []*big.Int{}, ProcessedDepositsB: []*big.Int{}, DefundNonces: []*big.Int{},
	}
	for i := range s.Assets {
		a := &s.Assets[i]
		out.AssetIds = append(out.AssetIds, a.Asset)
		out.Balances = append(out.Balances, coreBalance(a.Balance))
		out.ProcessedDepositsA = append(out.ProcessedDepositsA, a.Processed[channel.Alice].Big())
		out.ProcessedDepositsB = append(out.ProcessedDepositsB, a.Processed[channel.Bob].Big())
		out.DefundNonces = append(out.DefundNonces, a.DefundNonce.Big())
	}
	return out
}

func coreTransfer(t *channel.CoreTransfer) bindings.CoreTransferState {
	return bindings.CoreTransferState{
		ChannelAddress: t.Channel, TransferId: t.ID, TransferDefinition: t.Definition, Initiator: t.Initiator, Responder: t.Responder,
		AssetId: t.Asset, Balance: coreBalance(t.Balance), TransferTimeout: new(big.Int).SetUint64(t.Timeout), InitialStateHash: t.InitialStateHash,
	}
}

func coreBalance(b channel.Balance) bindings.Balance {
	return bindings.Balance{Amount: [2]*big.Int{b.Amount[0].Big(), b.Amount[1].Big()}, To: b.To}
}
