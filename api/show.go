package api

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

type balanceJSON struct {
	Amount []string `json:"amount"`
	To     []string `json:"to"`
}

func showBalance(b channel.Balance) balanceJSON {
	return balanceJSON{[]string{b.Amount[0].String(), b.Amount[1].String()}, addressesOf(b.To[:])}
}

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
	Balances     []balanceJSON      `json:"balances"`
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
	Balance        balanceJSON        `json:"balance"`
	Asset          string             `json:"assetId"`
	Details        any                `json:"details"`
	AliceSignature *hexutil.Bytes     `json:"aliceSignature,omitempty"`
	BobSignature   *hexutil.Bytes     `json:"bobSignature,omitempty"`
}

func showSignature(s channel.Signature) *hexutil.Bytes {
	if s == (channel.Signature{}) {
		return nil
	}
	b := hexutil.Bytes(s[:])
	return &b
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
		Assets: []string{}, Balances: []balanceJSON{}, DepositsA: []string{}, DepositsB: []string{}, DefundNonces: []string{},
		Timeout: strconv.FormatUint(state.Timeout, 10), Nonce: state.Nonce, MerkleRoot: state.MerkleRoot,
		AliceID: cfg.IDs[channel.Alice], BobID: cfg.IDs[channel.Bob], InDispute: c.Disputed(cfg.Channel),
		Network: networkJSON{cfg.ChainID, contractsJSON{cfg.Factory.Hex(), contracts.Registry.Hex()}},
	}
	for _, a := range state.Assets {
		out.Assets = append(out.Assets, a.Asset.Hex())
		out.Balances = append(out.Balances, showBalance(a.Balance))
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
		AliceSignature: showSignature(r.Latest.Sigs[channel.Alice]), BobSignature: showSignature(r.Latest.Sigs[channel.Bob]),
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
			"transferResolver": showResolver(contracts, row.Transfer.Definition, op.Resolver),
			"merkleRoot":       state.MerkleRoot, "meta": showMeta(op.Meta),
		}
	default:
		u.Type, u.Details = "setup", map[string]any{"timeout": strconv.FormatUint(state.Timeout, 10), "networkContext": network}
	}
	u.Asset = asset.Hex()
	row, ok := state.Asset(asset)
	if !ok {
		row.Balance.To = [2]common.Address{state.Alice, state.Bob}
	}
	u.Balance = showBalance(row.Balance)
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
		"transferId": id, "balance": showBalance(op.Create.Balance), "transferDefinition": op.Create.Definition.Hex(),
		"transferTimeout":      strconv.FormatUint(op.Create.Timeout, 10),
		"transferInitialState": showState(contracts, op.Create.Definition, op.Create.InitialState),
		"transferEncodings":    encodings(contracts, op.Create.Definition),
		"merkleProofData":      hashes, "merkleRoot": ch.Latest().State.MerkleRoot, "meta": showMeta(op.Meta),
	}
}

// transferJSON is Vector's FullTransferState.
type transferJSON struct {
	Channel          string                     `json:"channelAddress"`
	ID               common.Hash                `json:"transferId"`
	Definition       string                     `json:"transferDefinition"`
	Initiator        string                     `json:"initiator"`
	Responder        string                     `json:"responder"`
	Asset            string                     `json:"assetId"`
	Balance          balanceJSON                `json:"balance"`
	Timeout          string                     `json:"transferTimeout"`
	InitialStateHash common.Hash                `json:"initialStateHash"`
	Factory          string                     `json:"channelFactoryAddress"`
	ChainID          uint64                     `json:"chainId"`
	Encodings        []string                   `json:"transferEncodings"`
	State            any                        `json:"transferState"`
	Resolver         any                        `json:"transferResolver,omitempty"`
	Meta             map[string]json.RawMessage `json:"meta"`
	InDispute        bool                       `json:"inDispute"`
	ChannelNonce     uint64                     `json:"channelNonce"`
	InitiatorID      channel.Identifier         `json:"initiatorIdentifier"`
	ResponderID      channel.Identifier         `json:"responderIdentifier"`
}

// showTransfer returns a transfer of the channel of cfg. Its balance is the
// initial one, which its hash commits to.
func (s *Server) showTransfer(cfg *channel.Config, r *channel.TransferRow) (transferJSON, error) {
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return transferJSON{}, err
	}
	t, contracts := &r.Transfer, c.Contracts()
	out := transferJSON{
		Channel: t.Channel.Hex(), ID: t.ID, Definition: t.Definition.Hex(), Initiator: t.Initiator.Hex(), Responder: t.Responder.Hex(),
		Asset: t.Asset.Hex(), Balance: showBalance(t.Balance), Timeout: strconv.FormatUint(t.Timeout, 10), InitialStateHash: t.InitialStateHash,
		Factory: cfg.Factory.Hex(), ChainID: cfg.ChainID, Encodings: encodings(contracts, t.Definition),
		State: showState(contracts, t.Definition, t.InitialState), Meta: showMeta(t.Meta), InDispute: c.Disputed(t.Channel), ChannelNonce: t.Nonce,
		InitiatorID: cfg.IDs[t.InitiatedBy], ResponderID: cfg.IDs[t.ResponderRole()],
	}
	millis := func(us int64) json.RawMessage { return strconv.AppendInt(nil, us/1000, 10) }
	if r.Status != channel.TransferOpen {
		out.Resolver = showResolver(contracts, t.Definition, r.Resolver)
		for k, v := range showMeta(r.EndMeta) {
			out.Meta[k] = v
		}
		out.Meta["resolvedAt"] = millis(r.EndedAtUs)
	}
	out.Meta["createdAt"] = millis(r.CreatedAtUs)
	return out, nil
}

// showMeta returns the fields of a meta; what is no object has none.
func showMeta(raw []byte) map[string]json.RawMessage {
	m := map[string]json.RawMessage{}
	if len(raw) == 0 || json.Unmarshal(raw, &m) != nil || m == nil {
		return map[string]json.RawMessage{}
	}
	return m
}
