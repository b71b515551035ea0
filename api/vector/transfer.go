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
	Amount []string `json:"amount" about:"Base units, decimal." schema:"decimal"`
	To     []string `json:"to" about:"Who each amount belongs to." schema:"address"`
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
	Channel          string                     `json:"channelAddress" about:"The channel that has the transfer." schema:"address"`
	ID               common.Hash                `json:"transferId" about:"The transfer's id in its channel."`
	Definition       string                     `json:"transferDefinition" about:"The contract that says how the transfer ends." schema:"address"`
	Initiator        string                     `json:"initiator" about:"The address of who pays." schema:"address"`
	Responder        string                     `json:"responder" about:"The address of who is paid if the transfer is resolved." schema:"address"`
	Asset            string                     `json:"assetId" about:"The token; the zero address is the native coin." schema:"address"`
	Balance          Balance                    `json:"balance" about:"What is locked, initiator first: the balance that the transfer started with."`
	Timeout          string                     `json:"transferTimeout" about:"How long a dispute of the transfer lasts, seconds." schema:"decimal"`
	InitialStateHash common.Hash                `json:"initialStateHash" about:"keccak256 of the encoded initial state."`
	Factory          string                     `json:"channelFactoryAddress" about:"The contract that deploys the channel." schema:"address"`
	ChainID          uint64                     `json:"chainId" about:"The chain of the channel."`
	Encodings        []string                   `json:"transferEncodings" about:"ABI encodings of the state and of the resolver."`
	State            any                        `json:"transferState" about:"The initial state, by the names of its encoding."`
	Resolver         any                        `json:"transferResolver,omitempty" about:"What ended the transfer, by the names of its encoding; absent while it is open."`
	Meta             map[string]json.RawMessage `json:"meta" about:"What travels beside the transfer, and createdAt and resolvedAt in Unix milliseconds."`
	InDispute        bool                       `json:"inDispute" about:"Whether the channel is in dispute on chain."`
	ChannelNonce     uint64                     `json:"channelNonce" about:"The nonce of the state that the transfer started in."`
	InitiatorID      channel.Identifier         `json:"initiatorIdentifier" about:"The identity that pays."`
	ResponderID      channel.Identifier         `json:"responderIdentifier" about:"The identity that is paid if the transfer is resolved."`
}

// Terms are what a transfer's definition makes of its bytes.
type Terms struct {
	// Encodings are those of the state and the resolver.
	Encodings [2]string
	// State and Resolver are JSON; Resolver is nil while the transfer is open.
	State, Resolver any
}

// TermsOf are the terms of a transfer under a native definition; of any other its
// bytes are shown as they are.
func TermsOf(contracts node.Contracts, r *channel.TransferRow) Terms {
	t := &r.Transfer
	terms := Terms{Encodings: [2]string(Encodings(contracts, t.Definition)), State: State(contracts, t.Definition, t.InitialState)}
	if r.Status != channel.TransferOpen {
		terms.Resolver = Resolver(contracts, t.Definition, r.Resolver)
	}
	return terms
}

// TransferBy shows a transfer of the channel of cfg whose terms are known. Its
// balance is the initial one, which its hash commits to.
func TransferBy(terms Terms, cfg *channel.Config, r *channel.TransferRow, disputed bool) Transfer {
	t := &r.Transfer
	out := Transfer{
		Channel: t.Channel.Hex(), ID: t.ID, Definition: t.Definition.Hex(), Initiator: t.Initiator.Hex(), Responder: t.Responder.Hex(),
		Asset: t.Asset.Hex(), Balance: BalanceOf(t.Balance), Timeout: strconv.FormatUint(t.Timeout, 10), InitialStateHash: t.InitialStateHash,
		Factory: cfg.Factory.Hex(), ChainID: cfg.ChainID, Encodings: terms.Encodings[:],
		State: terms.State, Meta: Meta(t.Meta), InDispute: disputed, ChannelNonce: t.Nonce,
		InitiatorID: cfg.IDs[t.InitiatedBy], ResponderID: cfg.IDs[t.ResponderRole()],
	}
	millis := func(us int64) json.RawMessage { return strconv.AppendInt(nil, us/1000, 10) }
	if r.Status != channel.TransferOpen {
		out.Resolver = terms.Resolver
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
