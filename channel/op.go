package channel

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Kind names an operation.
type Kind uint8

// The operations of this version.
const (
	KindSetup Kind = iota + 1
	KindDeposit
	KindCreate
	KindResolve
	KindCancel
)

var kindNames = [...]string{"?", "setup", "deposit", "create", "resolve", "cancel"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return kindNames[0]
}

// Op is one operation of a batch. Exactly the fields of its kind are set.
// Values are immutable once handed to [Step].
type Op struct {
	Kind Kind

	Setup   *Setup
	Deposit *Deposit
	Create  *Create
	// Transfer, Resolver and Meta are of a resolve or cancel; a cancel has no
	// Resolver.
	Transfer common.Hash
	Resolver []byte
	// Meta is JSON that travels with a create, resolve or cancel; it is not
	// part of what is signed.
	Meta []byte
}

// Setup opens a channel: the first operation of nonce 1.
type Setup struct {
	// Timeout is the channel timeout in seconds.
	Timeout uint64
	ChainID uint64
	Factory common.Address
	Alice   Identifier
	Bob     Identifier
}

// Deposit names the totals that a party saw in the contract at a confirmed
// block (P8). Totals are absolute: proposing them twice credits them once.
type Deposit struct {
	Asset  common.Address
	Totals [2]Amount
}

// Create locks value under a definition. The proposer is the initiator.
type Create struct {
	Salt       common.Hash
	Definition common.Address
	Asset      common.Address
	Balance    Balance
	// Timeout is the transfer timeout in seconds.
	Timeout      uint64
	InitialState []byte
}

// ID returns the transfer id that the create has in channel.
func (c *Create) ID(channel common.Address) common.Hash {
	return TransferID(c.Definition, channel, c.Timeout, c.Salt)
}

// OpKey is the identity of an operation in its channel: it survives every
// re-proposal (P4).
type OpKey struct {
	Kind Kind
	// ID is the transfer id, or the asset of a deposit, left-padded.
	ID common.Hash
}

func (k OpKey) String() string { return fmt.Sprintf("%s %s", k.Kind, k.ID.TerminalString()) }

// Key returns the identity of op in channel.
func (o *Op) Key(channel common.Address) OpKey {
	switch o.Kind {
	case KindDeposit:
		return OpKey{o.Kind, common.BytesToHash(o.Deposit.Asset[:])}
	case KindCreate:
		return OpKey{o.Kind, o.Create.ID(channel)}
	default:
		return OpKey{o.Kind, o.Transfer}
	}
}

// same reports whether two operations of one channel have the same [OpKey],
// without hashing.
func (o *Op) same(p *Op) bool {
	if o.Kind != p.Kind {
		return false
	}
	switch o.Kind {
	case KindDeposit:
		return o.Deposit.Asset == p.Deposit.Asset
	case KindCreate:
		a, b := o.Create, p.Create
		return a.Salt == b.Salt && a.Definition == b.Definition && a.Timeout == b.Timeout
	default:
		return o.Transfer == p.Transfer
	}
}

// CheckShape reports whether exactly the parts of op's kind are present and
// within their bounds; whoever decodes an operation calls it.
func (o *Op) CheckShape() error {
	has := func(setup, deposit, create, resolver, transfer bool) error {
		if (o.Setup != nil) != setup || (o.Deposit != nil) != deposit || (o.Create != nil) != create ||
			(len(o.Resolver) > 0) != resolver || (o.Transfer != common.Hash{}) != transfer {
			return fmt.Errorf("%w: the parts of a %s operation", ErrMalformed, o.Kind)
		}
		return nil
	}
	if len(o.Meta) > MaxMetaBytes {
		return fmt.Errorf("%w: meta of %d bytes, at most %d", ErrMalformed, len(o.Meta), MaxMetaBytes)
	}
	if len(o.Resolver) > MaxOpBytes {
		return fmt.Errorf("%w: resolver of %d bytes, at most %d", ErrMalformed, len(o.Resolver), MaxOpBytes)
	}
	switch o.Kind {
	case KindSetup:
		return has(true, false, false, false, false)
	case KindDeposit:
		return has(false, true, false, false, false)
	case KindCreate:
		if o.Create != nil && len(o.Create.InitialState) > MaxOpBytes {
			return fmt.Errorf("%w: initial state of %d bytes, at most %d", ErrMalformed, len(o.Create.InitialState), MaxOpBytes)
		}
		return has(false, false, true, false, false)
	case KindResolve:
		return has(false, false, false, true, true)
	case KindCancel:
		return has(false, false, false, false, true)
	}
	return fmt.Errorf("%w: operation kind %d", ErrMalformed, o.Kind)
}

// size returns about how many bytes op takes in a frame.
func (o *Op) size() int {
	n := 512 + len(o.Resolver) + len(o.Meta)
	if o.Create != nil {
		n += len(o.Create.InitialState)
	}
	return n
}
