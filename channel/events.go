package channel

import "github.com/ethereum/go-ethereum/common"

// EventName is what an event is called on every interface. The first eighteen
// are Vector's.
type EventName string

// The events.
const (
	EventIsAlive                 EventName = "IS_ALIVE"
	EventSetup                   EventName = "SETUP"
	EventTransferCreated         EventName = "CONDITIONAL_TRANSFER_CREATED"
	EventTransferResolved        EventName = "CONDITIONAL_TRANSFER_RESOLVED"
	EventTransferRoutingComplete EventName = "CONDITIONAL_TRANSFER_ROUTING_COMPLETE"
	EventDepositReconciled       EventName = "DEPOSIT_RECONCILED"
	EventRequestCollateral       EventName = "REQUEST_COLLATERAL"
	EventRestoreState            EventName = "RESTORE_STATE_EVENT"
	EventWithdrawalCreated       EventName = "WITHDRAWAL_CREATED"
	EventWithdrawalResolved      EventName = "WITHDRAWAL_RESOLVED"
	EventWithdrawalReconciled    EventName = "WITHDRAWAL_RECONCILED"
	EventTransactionSubmitted    EventName = "TRANSACTION_SUBMITTED"
	EventTransactionMined        EventName = "TRANSACTION_MINED"
	EventTransactionFailed       EventName = "TRANSACTION_FAILED"
	EventChannelDisputed         EventName = "CHANNEL_DISPUTED"
	EventChannelDefunded         EventName = "CHANNEL_DEFUNDED"
	EventTransferDisputed        EventName = "TRANSFER_DISPUTED"
	EventTransferDefunded        EventName = "TRANSFER_DEFUNDED"
)

// EventNames returns every name there is.
func EventNames() []EventName {
	return []EventName{
		EventIsAlive, EventSetup, EventTransferCreated, EventTransferResolved, EventTransferRoutingComplete, EventDepositReconciled,
		EventRequestCollateral, EventRestoreState, EventWithdrawalCreated, EventWithdrawalResolved, EventWithdrawalReconciled,
		EventTransactionSubmitted, EventTransactionMined, EventTransactionFailed,
		EventChannelDisputed, EventChannelDefunded, EventTransferDisputed, EventTransferDefunded,
	}
}

// OutboxEvent is something that happened to one of our channels, written in the commit
// of what brought it about. The store numbers events in the order of commits, so
// those of one channel have the order in which they happened.
type OutboxEvent struct {
	Name  EventName
	Owner Identifier
	// Key is the channel it concerns, zero for none.
	Key Key
	// Transfer is the one it concerns, zero for none: its row has the rest.
	Transfer common.Hash
	AtUs     int64
	// Body is JSON of what no row has, in the names of the payload; empty for
	// nothing.
	Body []byte
}

// EventRow is an event under its number. Numbers have no gaps and are those of the
// order of commits.
type EventRow struct {
	Seq uint64
	OutboxEvent
}

// PutEvent appends an event to the outbox.
type PutEvent struct {
	Event *OutboxEvent
	// Once, if it is not empty, names what may be told again by its source: a
	// second event of the same name, owner and Once is not written. Each is kept
	// for good, so it is for what happens seldom.
	Once string
}

func (PutEvent) isWrite() {}
