package vector

import (
	"encoding/json"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Balance is Vector's Balance: by alice and bob, or by initiator and responder.
type Balance struct {
	Amount []string `json:"amount"`
	To     []string `json:"to"`
}

// BalanceOf shows a balance.
func BalanceOf(b channel.Balance) Balance {
	return Balance{[]string{b.Amount[0].String(), b.Amount[1].String()}, []string{b.To[0].Hex(), b.To[1].Hex()}}
}

// Signature shows a signature; nil for none.
func Signature(s channel.Signature) *hexutil.Bytes {
	if s == (channel.Signature{}) {
		return nil
	}
	b := hexutil.Bytes(s[:])
	return &b
}

// Transfer is Vector's FullTransferState.
type Transfer struct {
	Channel          string                     `json:"channelAddress"`
	ID               common.Hash                `json:"transferId"`
	Definition       string                     `json:"transferDefinition"`
	Initiator        string                     `json:"initiator"`
	Responder        string                     `json:"responder"`
	Asset            string                     `json:"assetId"`
	Balance          Balance                    `json:"balance"`
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

// TransferOf shows a transfer of the channel of cfg. Its balance is the initial one,
// which its hash commits to.
func TransferOf(contracts node.Contracts, cfg *channel.Config, r *channel.TransferRow, disputed bool) Transfer {
	t := &r.Transfer
	out := Transfer{
		Channel: t.Channel.Hex(), ID: t.ID, Definition: t.Definition.Hex(), Initiator: t.Initiator.Hex(), Responder: t.Responder.Hex(),
		Asset: t.Asset.Hex(), Balance: BalanceOf(t.Balance), Timeout: strconv.FormatUint(t.Timeout, 10), InitialStateHash: t.InitialStateHash,
		Factory: cfg.Factory.Hex(), ChainID: cfg.ChainID, Encodings: Encodings(contracts, t.Definition),
		State: State(contracts, t.Definition, t.InitialState), Meta: Meta(t.Meta), InDispute: disputed, ChannelNonce: t.Nonce,
		InitiatorID: cfg.IDs[t.InitiatedBy], ResponderID: cfg.IDs[t.ResponderRole()],
	}
	millis := func(us int64) json.RawMessage { return strconv.AppendInt(nil, us/1000, 10) }
	if r.Status != channel.TransferOpen {
		out.Resolver = Resolver(contracts, t.Definition, r.Resolver)
		for k, v := range Meta(r.EndMeta) {
			out.Meta[k] = v
		}
		out.Meta["resolvedAt"] = millis(r.EndedAtUs)
	}
	out.Meta["createdAt"] = millis(r.CreatedAtUs)
	return out
}

// Meta returns the fields of a meta; what is no object has none.
func Meta(raw []byte) map[string]json.RawMessage {
	m := map[string]json.RawMessage{}
	if len(raw) == 0 || json.Unmarshal(raw, &m) != nil || m == nil {
		return map[string]json.RawMessage{}
	}
	return m
}
