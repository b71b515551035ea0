package api

import (
	"context"
	"fmt"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

type networkJSON struct {
	ChainID uint64 `json:"chainId"`
	contractsJSON
}

// channelJSON is Vector's FullChannelState.
type channelJSON struct {
	Channel      string             `json:"channelAddress"`
	Alice        string             `json:"alice"`
	Bob          string             `json:"bob"`
	Assets       []string           `json:"assetIds"`
	Balances     []vector.Balance   `json:"balances"`
	DepositsA    []string           `json:"processedDepositsA"`
	DepositsB    []string           `json:"processedDepositsB"`
	DefundNonces []string           `json:"defundNonces"`
	Timeout      string             `json:"timeout"`
	Nonce        uint64             `json:"nonce"`
	MerkleRoot   common.Hash        `json:"merkleRoot"`
	AliceID      channel.Identifier `json:"aliceIdentifier"`
	BobID        channel.Identifier `json:"bobIdentifier"`
	LatestUpdate updateJSON         `json:"latestUpdate"`
	Network      networkJSON        `json:"networkContext"`
	InDispute    bool               `json:"inDispute"`
}

// updateJSON is Vector's ChannelUpdate.
type updateJSON struct {
	Channel        string             `json:"channelAddress"`
	From           channel.Identifier `json:"fromIdentifier"`
	To             channel.Identifier `json:"toIdentifier"`
	Type           string             `json:"type"`
	Nonce          uint64             `json:"nonce"`
	Balance        vector.Balance     `json:"balance"`
	Asset          string             `json:"assetId"`
	Details        any                `json:"details"`
	AliceSignature *hexutil.Bytes     `json:"aliceSignature,omitempty"`
	BobSignature   *hexutil.Bytes     `json:"bobSignature,omitempty"`
}

// showChannel returns the latest double-signed state. Its latestUpdate is the
// last operation of the batch that led there, with the state's signatures.
func (s *Server) showChannel(ctx context.Context, ch channel.Channel) (channelJSON, error) {
	cfg, latest := ch.Config(), ch.Latest()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return channelJSON{}, err
	}
	contracts, state := c.Contracts(), &latest.State
	out := channelJSON{
		Channel: cfg.Channel.Hex(), Alice: state.Alice.Hex(), Bob: state.Bob.Hex(),
		Assets: []string{}, Balances: []vector.Balance{}, DepositsA: []string{}, DepositsB: []string{}, DefundNonces: []string{},
		Timeout: strconv.FormatUint(state.Timeout, 10), Nonce: state.Nonce, MerkleRoot: state.MerkleRoot,
		AliceID: cfg.IDs[channel.Alice], BobID: cfg.IDs[channel.Bob], InDispute: c.Disputed(cfg.Channel),
		Network: networkJSON{cfg.ChainID, contractsJSON{cfg.Factory.Hex(), contracts.Registry.Hex()}},
	}
	for _, a := range state.Assets {
		out.Assets = append(out.Assets, a.Asset.Hex())
		out.Balances = append(out.Balances, vector.BalanceOf(a.Balance))
		out.DepositsA = append(out.DepositsA, a.Processed[channel.Alice].String())
		out.DepositsB = append(out.DepositsB, a.Processed[channel.Bob].String())
		out.DefundNonces = append(out.DefundNonces, a.DefundNonce.String())
	}
	out.LatestUpdate, err = s.showUpdate(ctx, ch, contracts, out.Network)
	return out, err
}

func (s *Server) showUpdate(ctx context.Context, ch channel.Channel, contracts node.Contracts, network networkJSON) (updateJSON, error) {
	cfg, r := ch.Config(), ch.Record()
	state := &r.Latest.State
	u := updateJSON{
		Channel: cfg.Channel.Hex(), From: cfg.IDs[r.LatestBy], To: cfg.IDs[r.LatestBy.Other()], Nonce: state.Nonce,
		AliceSignature: vector.Signature(r.Latest.Sigs[channel.Alice]), BobSignature: vector.Signature(r.Latest.Sigs[channel.Bob]),
	}
	op := lastOp(r)
	var asset common.Address
	switch op.Kind {
	case channel.KindDeposit:
		asset = op.Deposit.Asset
		u.Type, u.Details = "deposit", map[string]any{
			"totalDepositsAlice": op.Deposit.Totals[channel.Alice].String(), "totalDepositsBob": op.Deposit.Totals[channel.Bob].String(),
		}
	case channel.KindCreate:
		asset = op.Create.Asset
		u.Type, u.Details = "create", createDetails(ch, contracts, op)
	case channel.KindResolve, channel.KindCancel:
		row, err := s.opt.Rows.Transfer(ctx, cfg.Key(), op.Transfer)
		if err != nil {
			return u, fmt.Errorf("transfer %s of the latest update: %w", op.Transfer, err)
		}
		asset = row.Transfer.Asset
		u.Type, u.Details = "resolve", map[string]any{
			"transferId": op.Transfer, "transferDefinition": row.Transfer.Definition.Hex(),
			"transferResolver": vector.Resolver(contracts, row.Transfer.Definition, op.Resolver),
			"merkleRoot":       state.MerkleRoot, "meta": vector.Meta(op.Meta),
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
	return u, nil
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

func createDetails(ch channel.Channel, contracts node.Contracts, op channel.Op) map[string]any {
	id := op.Create.ID(ch.Config().Channel)
	proof, _ := ch.Open().Proof(id)
	hashes := make([]common.Hash, len(proof)) // never null
	copy(hashes, proof)
	return map[string]any{
		"transferId": id, "balance": vector.BalanceOf(op.Create.Balance), "transferDefinition": op.Create.Definition.Hex(),
		"transferTimeout":      strconv.FormatUint(op.Create.Timeout, 10),
		"transferInitialState": vector.State(contracts, op.Create.Definition, op.Create.InitialState),
		"transferEncodings":    vector.Encodings(contracts, op.Create.Definition),
		"merkleProofData":      hashes, "merkleRoot": ch.Latest().State.MerkleRoot, "meta": vector.Meta(op.Meta),
	}
}

// showTransfer returns a transfer of the channel of cfg.
func (s *Server) showTransfer(cfg *channel.Config, r *channel.TransferRow) (vector.Transfer, error) {
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return vector.Transfer{}, err
	}
	return vector.TransferOf(c.Contracts(), cfg, r, c.Disputed(cfg.Channel)), nil
}
