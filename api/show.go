package api

import (
	"encoding/json"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
)

type contractsAnswer struct {
	Factory  string `json:"channelFactoryAddress" about:"The contract that deploys channels." schema:"address"`
	Registry string `json:"transferRegistryAddress" about:"The contract that lists transfer definitions." schema:"address"`
}

type networkAnswer struct {
	ChainID uint64 `json:"chainId" about:"The chain of the channel."`
	contractsAnswer
}

// channelState is Vector's FullChannelState.
type channelState struct {
	Channel      string             `json:"channelAddress" about:"The channel's contract, which may not be deployed yet." schema:"address"`
	Alice        string             `json:"alice" about:"The address of who set the channel up." schema:"address"`
	Bob          string             `json:"bob" about:"The address of the other." schema:"address"`
	Assets       []string           `json:"assetIds" about:"The assets that were ever credited; the lists that follow have their order." schema:"address"`
	Balances     []vector.Balance   `json:"balances" about:"What is free of each asset, Alice first."`
	DepositsA    []string           `json:"processedDepositsA" about:"What Alice's credited deposits sum up to, base units." schema:"decimal"`
	DepositsB    []string           `json:"processedDepositsB" about:"What Bob's credited deposits sum up to, base units." schema:"decimal"`
	DefundNonces []string           `json:"defundNonces" about:"How often a dispute may have paid the asset out, and one." schema:"decimal"`
	Timeout      string             `json:"timeout" about:"How long each phase of a dispute lasts, seconds." schema:"decimal"`
	Nonce        uint64             `json:"nonce" about:"The number of the latest state that both signed."`
	MerkleRoot   common.Hash        `json:"merkleRoot" about:"The root over the open transfers, zero for none."`
	AliceID      channel.Identifier `json:"aliceIdentifier" about:"Alice's identity."`
	BobID        channel.Identifier `json:"bobIdentifier" about:"Bob's identity."`
	LatestUpdate channelUpdate      `json:"latestUpdate" about:"The last operation of the batch that led to the latest state, with the state's signatures."`
	Network      networkAnswer      `json:"networkContext" about:"The chain and its contracts."`
	InDispute    bool               `json:"inDispute" about:"Whether the channel is in dispute on chain."`
}

// channelUpdate is Vector's ChannelUpdate.
type channelUpdate struct {
	Channel        string             `json:"channelAddress" about:"The channel." schema:"address"`
	From           channel.Identifier `json:"fromIdentifier" about:"Who proposed it."`
	To             channel.Identifier `json:"toIdentifier" about:"Who signed it second."`
	Type           string             `json:"type" about:"setup, deposit, create or resolve."`
	Nonce          uint64             `json:"nonce" about:"The number of the state that it led to."`
	Balance        vector.Balance     `json:"balance" about:"The channel's balance of the asset after it."`
	Asset          string             `json:"assetId" about:"The asset that it concerns." schema:"address"`
	Details        any                `json:"details" about:"What Vector shows of an operation of the type."`
	AliceSignature *hexutil.Bytes     `json:"aliceSignature,omitempty" about:"Alice's signature on the state."`
	BobSignature   *hexutil.Bytes     `json:"bobSignature,omitempty" about:"Bob's signature on the state."`
}

// showChannel returns the latest double-signed state.
func showChannel(c *service.Channel) channelState {
	cfg, latest := c.Channel.Config(), c.Latest()
	state := &latest.State
	out := channelState{
		Channel: cfg.Channel.Hex(), Alice: state.Alice.Hex(), Bob: state.Bob.Hex(),
		Assets: []string{}, Balances: []vector.Balance{}, DepositsA: []string{}, DepositsB: []string{}, DefundNonces: []string{},
		Timeout: strconv.FormatUint(state.Timeout, 10), Nonce: state.Nonce, MerkleRoot: state.MerkleRoot,
		AliceID: cfg.IDs[channel.Alice], BobID: cfg.IDs[channel.Bob], InDispute: c.InDispute,
		Network: networkAnswer{cfg.ChainID, contractsAnswer{cfg.Factory.Hex(), c.Registry.Hex()}},
	}
	for _, a := range state.Assets {
		out.Assets = append(out.Assets, a.Asset.Hex())
		out.Balances = append(out.Balances, vector.BalanceOf(a.Balance))
		out.DepositsA = append(out.DepositsA, a.Processed[channel.Alice].String())
		out.DepositsB = append(out.DepositsB, a.Processed[channel.Bob].String())
		out.DefundNonces = append(out.DefundNonces, a.DefundNonce.String())
	}
	out.LatestUpdate = showUpdate(c, out.Network)
	return out
}

func showUpdate(c *service.Channel, network networkAnswer) channelUpdate {
	cfg, r := c.Channel.Config(), c.Record()
	state := &r.Latest.State
	u := channelUpdate{
		Channel: cfg.Channel.Hex(), From: cfg.IDs[r.LatestBy], To: cfg.IDs[r.LatestBy.Other()], Nonce: state.Nonce,
		AliceSignature: vector.Signature(r.Latest.Sigs[channel.Alice]), BobSignature: vector.Signature(r.Latest.Sigs[channel.Bob]),
	}
	op := lastOp(r)
	var asset common.Address
	switch t := c.UpdateTransfer; {
	case op.Kind == channel.KindDeposit:
		asset = op.Deposit.Asset
		u.Type, u.Details = "deposit", map[string]any{
			"totalDepositsAlice": op.Deposit.Totals[channel.Alice].String(), "totalDepositsBob": op.Deposit.Totals[channel.Bob].String(),
		}
	case t != nil && op.Kind == channel.KindCreate:
		asset = t.Transfer.Asset
		u.Type, u.Details = "create", createDetails(c, t)
	case t != nil:
		asset = t.Transfer.Asset
		u.Type, u.Details = "resolve", map[string]any{
			"transferId": t.Transfer.ID, "transferDefinition": t.Transfer.Definition.Hex(), "transferResolver": t.Resolver,
			"merkleRoot": state.MerkleRoot, "meta": vector.Meta(t.EndMeta),
		}
	default:
		u.Type, u.Details = "setup", map[string]any{"timeout": strconv.FormatUint(state.Timeout, 10), "networkContext": network}
	}
	u.Asset = asset.Hex()
	row, ok := state.Asset(asset)
	if !ok {
		row.Balance.To = [2]common.Address{state.Alice, state.Bob}
	}
	u.Balance = vector.BalanceOf(row.Balance)
	return u
}

// lastOp returns the last operation of the latest batch. An empty batch changed
// nothing: it shows as a deposit of what was processed before, which is how
// Vector's nodes agree on a state without changing it.
func lastOp(r *channel.Record) channel.Op {
	if n := len(r.LatestBatch); n > 0 {
		return r.LatestBatch[n-1]
	}
	if assets := r.Latest.State.Assets; len(assets) > 0 {
		return channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: assets[0].Asset, Totals: assets[0].Processed}}
	}
	return channel.Op{Kind: channel.KindSetup}
}

func createDetails(c *service.Channel, t *service.Transfer) map[string]any {
	id := t.Transfer.ID
	proof, _ := c.Open().Proof(id)
	hashes := make([]common.Hash, len(proof)) // never null
	copy(hashes, proof)
	return map[string]any{
		"transferId": id, "balance": vector.BalanceOf(t.Transfer.Balance), "transferDefinition": t.Transfer.Definition.Hex(),
		"transferTimeout": strconv.FormatUint(t.Transfer.Timeout, 10), "transferInitialState": t.State,
		"transferEncodings": []string{t.Definition.StateEncoding, t.Definition.ResolverEncoding},
		"merkleProofData":   hashes, "merkleRoot": c.Latest().State.MerkleRoot, "meta": vector.Meta(t.Transfer.Meta),
	}
}

func showTransfer(t *service.Transfer) vector.Transfer {
	terms := vector.Terms{Encodings: [2]string{t.Definition.StateEncoding, t.Definition.ResolverEncoding}, State: t.State}
	if len(t.Resolver) > 0 {
		terms.Resolver = t.Resolver
	}
	return vector.TransferBy(terms, &t.Config, &t.TransferRow, t.InDispute)
}

// showTx is nil for no transaction.
func showTx(h common.Hash) *common.Hash {
	if h == (common.Hash{}) {
		return nil
	}
	return &h
}

// object is JSON that is not null.
func object(raw json.RawMessage) json.RawMessage {
	if len(raw) == 0 {
		return json.RawMessage("{}")
	}
	return raw
}
