package chain

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// EventKind names what a log says.
type EventKind string

// The kinds.
const (
	EventAliceDeposited   EventKind = "alice_deposited"
	EventTokenReceived    EventKind = "token_received"
	EventChannelDisputed  EventKind = "channel_disputed"
	EventChannelDefunded  EventKind = "channel_defunded"
	EventTransferDisputed EventKind = "transfer_disputed"
	EventTransferDefunded EventKind = "transfer_defunded"
)

// Event is a log of a watched channel, at first sight: it is confirmed once
// Block.Number is at or below Status.Final.Number and it has not been removed.
type Event struct {
	Kind    EventKind
	Channel common.Address
	Block   Block
	TxHash  common.Hash
	// Index is the log's place in its block.
	Index uint

	// Asset and Amount are those of a deposit or a received token. From is who
	// sent the token, or who disputed or defunded.
	Asset  common.Address
	Amount channel.Amount
	From   common.Address

	// Dispute is that of a disputed or defunded channel, State what it was disputed
	// with, nil if its numbers are none that this node can hold.
	Dispute *ChannelDispute
	State   *channel.State
	// Assets are the defunded ones.
	Assets []common.Address

	// Transfer names a disputed or defunded transfer, TransferDispute its
	// dispute.
	Transfer        common.Hash
	TransferDispute *TransferDispute
	TransferState   *channel.CoreTransfer
	// InitialState and Resolver are what the transfer was defunded with, as
	// the contract got them: a resolver may be a secret that is news to us.
	// Paid is the balance that it led to, initiator and responder.
	InitialState, Resolver []byte
	Paid                   [2]channel.Amount
}

// EventKey tells events apart, in every block that ever had them.
type EventKey struct {
	Block common.Hash
	Index uint
}

// Key is the same each time an event is delivered.
func (e *Event) Key() EventKey { return EventKey{e.Block.Hash, e.Index} }

// eventReader knows the logs of our contracts.
type eventReader struct {
	channels *bindings.ChannelMastercopy
	tokens   *bindings.TestToken
	// kinds is by the first topic.
	kinds    map[common.Hash]EventKind
	transfer common.Hash
}

func newEventReader() (*eventReader, error) {
	r := &eventReader{
		channels: bindings.NewChannelMastercopy(),
		tokens:   bindings.NewTestToken(),
		kinds:    make(map[common.Hash]EventKind),
		transfer: crypto.Keccak256Hash([]byte("Transfer(address,address,uint256)")),
	}
	parsed, err := bindings.ChannelMastercopyMetaData.ParseABI()
	if err != nil {
		return nil, fmt.Errorf("channel contract: %w", err)
	}
	for name, kind := range map[string]EventKind{
		"AliceDeposited":   EventAliceDeposited,
		"ChannelDisputed":  EventChannelDisputed,
		"ChannelDefunded":  EventChannelDefunded,
		"TransferDisputed": EventTransferDisputed,
		"TransferDefunded": EventTransferDefunded,
	} {
		event, ok := parsed.Events[name]
		if !ok {
			return nil, fmt.Errorf("channel contract has no event %s", name)
		}
		r.kinds[event.ID] = kind
	}
	return r, nil
}

// topics are the first topics of a channel's own events.
func (r *eventReader) topics() []common.Hash {
	topics := make([]common.Hash, 0, len(r.kinds))
	for topic := range r.kinds {
		topics = append(topics, topic)
	}
	return topics
}

// channelOf is the channel that a log is about: its address, or the recipient
// of a token.
func (r *eventReader) channelOf(log *types.Log) common.Address {
	if len(log.Topics) == 3 && log.Topics[0] == r.transfer {
		return common.BytesToAddress(log.Topics[2][:])
	}
	return log.Address
}

// read decodes a log. The block's time is the caller's to fill in.
func (r *eventReader) read(log *types.Log) (Event, error) {
	e := Event{
		Channel: r.channelOf(log),
		Block:   Block{Number: log.BlockNumber, Hash: log.BlockHash, Time: log.BlockTimestamp},
		TxHash:  log.TxHash,
		Index:   log.Index,
	}
	if len(log.Topics) == 0 {
		return e, errors.New("log without a topic")
	}
	if log.Topics[0] == r.transfer {
		if len(log.Topics) != 3 { // an NFT's
			return e, errors.New("not a transfer of a token")
		}
		return r.readTransfer(e, log)
	}
	e.Kind = r.kinds[log.Topics[0]]
	var err error
	switch e.Kind {
	case EventAliceDeposited:
		err = r.readDeposit(&e, log)
	case EventChannelDisputed:
		err = r.readChannelDisputed(&e, log)
	case EventChannelDefunded:
		err = r.readChannelDefunded(&e, log)
	case EventTransferDisputed:
		err = r.readTransferDisputed(&e, log)
	case EventTransferDefunded:
		err = r.readTransferDefunded(&e, log)
	default:
		err = errors.New("unknown topic")
	}
	return e, err
}

func (r *eventReader) readTransfer(e Event, log *types.Log) (Event, error) {
	t, err := r.tokens.UnpackTransferEvent(log)
	if err != nil {
		return e, err
	}
	e.Kind, e.Asset, e.From = EventTokenReceived, log.Address, t.From
	e.Amount, err = channel.AmountFromBig(t.Value)
	return e, err
}

func (r *eventReader) readDeposit(e *Event, log *types.Log) error {
	d, err := r.channels.UnpackAliceDepositedEvent(log)
	if err != nil {
		return err
	}
	e.Asset = d.AssetId
	e.Amount, err = channel.AmountFromBig(d.Amount)
	return err
}

func (r *eventReader) readChannelDisputed(e *Event, log *types.Log) error {
	d, err := r.channels.UnpackChannelDisputedEvent(log)
	if err != nil {
		return err
	}
	dispute, err := channelDispute(d.Dispute)
	if err != nil {
		return err
	}
	e.From, e.Dispute = d.Disputer, &dispute
	e.State = stateOf(&d.State)
	return nil
}

func (r *eventReader) readChannelDefunded(e *Event, log *types.Log) error {
	d, err := r.channels.UnpackChannelDefundedEvent(log)
	if err != nil {
		return err
	}
	dispute, err := channelDispute(d.Dispute)
	if err != nil {
		return err
	}
	e.From, e.Dispute, e.Assets = d.Defunder, &dispute, d.AssetIds
	e.State = stateOf(&d.State)
	return nil
}

func (r *eventReader) readTransferDisputed(e *Event, log *types.Log) error {
	d, err := r.channels.UnpackTransferDisputedEvent(log)
	if err != nil {
		return err
	}
	dispute, err := transferDispute(d.Dispute)
	if err != nil {
		return err
	}
	e.From, e.Transfer, e.TransferDispute = d.Disputer, d.State.TransferId, &dispute
	e.TransferState = transferOf(&d.State)
	return nil
}

func (r *eventReader) readTransferDefunded(e *Event, log *types.Log) error {
	d, err := r.channels.UnpackTransferDefundedEvent(log)
	if err != nil {
		return err
	}
	dispute, err := transferDispute(d.Dispute)
	if err != nil {
		return err
	}
	e.From, e.Transfer, e.TransferDispute = d.Defunder, d.State.TransferId, &dispute
	e.TransferState = transferOf(&d.State)
	e.InitialState, e.Resolver = d.EncodedInitialState, d.EncodedResolver
	for i := range e.Paid {
		if e.Paid[i], err = channel.AmountFromBig(d.Balance.Amount[i]); err != nil {
			return err
		}
	}
	return nil
}

// stateOf is what a contract was given as a channel's state.
func stateOf(b *bindings.CoreChannelState) *channel.State {
	s := &channel.State{Channel: b.ChannelAddress, Alice: b.Alice, Bob: b.Bob, MerkleRoot: b.MerkleRoot}
	if err := fit64([]*big.Int{b.Timeout, b.Nonce}, &s.Timeout, &s.Nonce); err != nil {
		return nil
	}
	n := len(b.AssetIds)
	if len(b.Balances) != n || len(b.ProcessedDepositsA) != n || len(b.ProcessedDepositsB) != n || len(b.DefundNonces) != n {
		return nil
	}
	for i := range n {
		a := channel.AssetState{Asset: b.AssetIds[i], Balance: channel.Balance{To: b.Balances[i].To}}
		if err := amounts(
			[]*big.Int{b.Balances[i].Amount[0], b.Balances[i].Amount[1], b.ProcessedDepositsA[i], b.ProcessedDepositsB[i], b.DefundNonces[i]},
			&a.Balance.Amount[0], &a.Balance.Amount[1], &a.Processed[0], &a.Processed[1], &a.DefundNonce,
		); err != nil {
			return nil
		}
		s.Assets = append(s.Assets, a)
	}
	return s
}

// transferOf is what a contract was given as a transfer.
func transferOf(b *bindings.CoreTransferState) *channel.CoreTransfer {
	t := &channel.CoreTransfer{
		Channel: b.ChannelAddress, ID: b.TransferId, Definition: b.TransferDefinition, Initiator: b.Initiator, Responder: b.Responder,
		Asset: b.AssetId, Balance: channel.Balance{To: b.Balance.To}, InitialStateHash: b.InitialStateHash,
	}
	if err := fit64([]*big.Int{b.TransferTimeout}, &t.Timeout); err != nil {
		return nil
	}
	if err := amounts(b.Balance.Amount[:], &t.Balance.Amount[0], &t.Balance.Amount[1]); err != nil {
		return nil
	}
	return t
}

// amounts copies amounts of a contract.
func amounts(from []*big.Int, to ...*channel.Amount) (err error) {
	for i, b := range from {
		if *to[i], err = channel.AmountFromBig(b); err != nil {
			return err
		}
	}
	return nil
}
