package vector

import (
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// CoreChannel is Vector's CoreChannelState: what a channel's signatures are on.
type CoreChannel struct {
	Channel      string      `json:"channelAddress"`
	Alice        string      `json:"alice"`
	Bob          string      `json:"bob"`
	Assets       []string    `json:"assetIds"`
	Balances     []Balance   `json:"balances"`
	DepositsA    []string    `json:"processedDepositsA"`
	DepositsB    []string    `json:"processedDepositsB"`
	DefundNonces []string    `json:"defundNonces"`
	Timeout      string      `json:"timeout"`
	Nonce        uint64      `json:"nonce"`
	MerkleRoot   common.Hash `json:"merkleRoot"`
}

// CoreChannelOf shows a state.
func CoreChannelOf(s *channel.State) CoreChannel {
	out := CoreChannel{
		Channel: s.Channel.Hex(), Alice: s.Alice.Hex(), Bob: s.Bob.Hex(),
		Assets: []string{}, Balances: []Balance{}, DepositsA: []string{}, DepositsB: []string{}, DefundNonces: []string{},
		Timeout: strconv.FormatUint(s.Timeout, 10), Nonce: s.Nonce, MerkleRoot: s.MerkleRoot,
	}
	for _, a := range s.Assets {
		out.Assets = append(out.Assets, a.Asset.Hex())
		out.Balances = append(out.Balances, BalanceOf(a.Balance))
		out.DepositsA = append(out.DepositsA, a.Processed[channel.Alice].String())
		out.DepositsB = append(out.DepositsB, a.Processed[channel.Bob].String())
		out.DefundNonces = append(out.DefundNonces, a.DefundNonce.String())
	}
	return out
}

// CoreTransfer is Vector's CoreTransferState: what a transfer's leaf is the hash of.
type CoreTransfer struct {
	Channel          string      `json:"channelAddress"`
	ID               common.Hash `json:"transferId"`
	Definition       string      `json:"transferDefinition"`
	Initiator        string      `json:"initiator"`
	Responder        string      `json:"responder"`
	Asset            string      `json:"assetId"`
	Balance          Balance     `json:"balance"`
	Timeout          string      `json:"transferTimeout"`
	InitialStateHash common.Hash `json:"initialStateHash"`
}

// CoreTransferOf shows a transfer's leaf.
func CoreTransferOf(t *channel.CoreTransfer) CoreTransfer {
	return CoreTransfer{
		Channel: t.Channel.Hex(), ID: t.ID, Definition: t.Definition.Hex(), Initiator: t.Initiator.Hex(), Responder: t.Responder.Hex(),
		Asset: t.Asset.Hex(), Balance: BalanceOf(t.Balance), Timeout: strconv.FormatUint(t.Timeout, 10), InitialStateHash: t.InitialStateHash,
	}
}
