package router

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// ErrRecord is the body of a row that this version cannot read.
var ErrRecord = errors.New("not the body of a forward")

// Record is the body of a forward's row: all that the router needs to go on
// with it after a restart. Times are microseconds UTC, 0 for not yet.
type Record struct {
	// The incoming leg, as double-signed.
	Sender    channel.Identifier
	InChain   uint64
	InAsset   common.Address
	InAmount  channel.Amount
	InExpiry  uint64
	InTimeout uint64
	// LockHash is what no other forward may ever have: the hash of the hash lock, or
	// that of another definition's code and state.
	LockHash common.Hash
	// Definition and state of an incoming transfer that is not under the hash lock;
	// zero and empty of one that is. InTo is where it pays.
	InDefinition common.Address
	State        []byte
	InTo         [2]common.Address

	// What the payer asks for.
	Recipient     channel.Identifier
	OutChain      uint64
	OutAsset      common.Address
	RequireOnline bool
	// OutMeta travels beside the outgoing transfer; empty once it is of no use.
	OutMeta []byte

	// The outgoing leg, chosen when the forward is held.
	OutAmount  channel.Amount
	Fee        channel.Amount // in the incoming asset
	OutExpiry  uint64
	OutTimeout uint64
	Definition common.Address
	Salt       common.Hash
	PayTo      [2]common.Address

	// Proof and Reason are set from the decision to refund on; Reason also marks
	// a forward that is refused as it comes in. Code is what the recipient's node
	// answered, CodeNone if it did not refuse.
	Proof  Proof
	Reason Reason
	Code   channel.Code

	HeldUs, LockedUs, ResolvedUs int64

	// Quote is the hash of the quote that set OutAmount and Fee, zero for none, and
	// QuoteExpiryMs until when it did, milliseconds UTC.
	Quote         common.Hash
	QuoteExpiryMs uint64
}

// create returns the operation that locks the outgoing transfer: the same for
// the same record.
func (r *Record) create() channel.Op {
	state := r.State
	if !r.listed() {
		state = transfer.HashlockState{LockHash: r.LockHash, Expiry: r.OutExpiry}.Encode()
	}
	return channel.Op{
		Kind: channel.KindCreate,
		Create: &channel.Create{
			Salt: r.Salt, Definition: r.Definition, Asset: r.OutAsset,
			Balance:      channel.Balance{Amount: [2]channel.Amount{r.OutAmount}, To: r.PayTo},
			Timeout:      r.OutTimeout,
			InitialState: state,
		},
		Meta: r.OutMeta,
	}
}

// listed reports that the forward is under a definition that the operator lists,
// not under the hash lock.
func (r *Record) listed() bool { return r.InDefinition != (common.Address{}) }

// The versions of a body. Version 1, which knew no quotes, is read too; a forward
// under a listed definition has one of its own.
const (
	recordVersion       = 2
	recordVersionListed = 3
)

// Encode returns the body of a row.
func (r *Record) Encode() []byte {
	w := make(recordWriter, 0, 400+len(r.OutMeta)+len(r.State))
	if r.listed() {
		w = append(w, recordVersionListed)
		w = append(w, r.InDefinition[:]...)
		w = append(w, r.InTo[0][:]...)
		w = append(w, r.InTo[1][:]...)
		w.bytes(r.State)
	} else {
		w = append(w, recordVersion)
	}
	w.bytes([]byte(r.Sender))
	w.uint(r.InChain)
	w = append(w, r.InAsset[:]...)
	w.bytes(r.InAmount.Bytes())
	w.uint(r.InExpiry)
	w.uint(r.InTimeout)
	w = append(w, r.LockHash[:]...)
	w.bytes([]byte(r.Recipient))
	w.uint(r.OutChain)
	w = append(w, r.OutAsset[:]...)
	w.bool(r.RequireOnline)
	w.bytes(r.OutMeta)
	w.bytes(r.OutAmount.Bytes())
	w.bytes(r.Fee.Bytes())
	w.uint(r.OutExpiry)
	w.uint(r.OutTimeout)
	w = append(w, r.Definition[:]...)
	w = append(w, r.Salt[:]...)
	w = append(w, r.PayTo[0][:]...)
	w = append(w, r.PayTo[1][:]...)
	w = append(w, byte(r.Proof))
	w.bytes([]byte(r.Reason))
	w.uint(uint64(r.Code))
	for _, us := range [...]int64{r.HeldUs, r.LockedUs, r.ResolvedUs} {
		w.uint(uint64(us))
	}
	w = append(w, r.Quote[:]...)
	w.uint(r.QuoteExpiryMs)
	return w
}

// DecodeRecord reads what [Record.Encode] writes. Errors: ErrRecord.
func DecodeRecord(body []byte) (Record, error) {
	var r Record
	if len(body) == 0 || body[0] < 1 || body[0] > recordVersionListed {
		return r, fmt.Errorf("%w: unknown version", ErrRecord)
	}
	d := recordReader{b: body[1:]}
	if body[0] == recordVersionListed {
		d.fixed(r.InDefinition[:])
		d.fixed(r.InTo[0][:])
		d.fixed(r.InTo[1][:])
		if b := d.bytes(); len(b) > 0 {
			r.State = append([]byte(nil), b...)
		}
		d.bad = d.bad || !r.listed()
	}
	r.Sender = channel.Identifier(d.bytes())
	r.InChain = d.uint()
	d.fixed(r.InAsset[:])
	r.InAmount = d.amount()
	r.InExpiry = d.uint()
	r.InTimeout = d.uint()
	d.fixed(r.LockHash[:])
	r.Recipient = channel.Identifier(d.bytes())
	r.OutChain = d.uint()
	d.fixed(r.OutAsset[:])
	r.RequireOnline = d.bool()
	if m := d.bytes(); len(m) > 0 {
		r.OutMeta = append([]byte(nil), m...)
	}
	r.OutAmount = d.amount()
	r.Fee = d.amount()
	r.OutExpiry = d.uint()
	r.OutTimeout = d.uint()
	d.fixed(r.Definition[:])
	d.fixed(r.Salt[:])
	d.fixed(r.PayTo[0][:])
	d.fixed(r.PayTo[1][:])
	var proof [1]byte
	d.fixed(proof[:])
	r.Proof = Proof(proof[0])
	r.Reason = Reason(d.bytes())
	r.Code = channel.Code(d.uint())
	for _, us := range [...]*int64{&r.HeldUs, &r.LockedUs, &r.ResolvedUs} {
		*us = int64(d.uint())
	}
	if body[0] >= 2 {
		d.fixed(r.Quote[:])
		r.QuoteExpiryMs = d.uint()
	}
	if d.bad || len(d.b) != 0 || r.Proof > ExpiredFinal {
		return Record{}, ErrRecord
	}
	return r, nil
}

type recordWriter []byte

func (w *recordWriter) uint(n uint64) { *w = binary.AppendUvarint(*w, n) }

func (w *recordWriter) bytes(b []byte) {
	w.uint(uint64(len(b)))
	*w = append(*w, b...)
}

func (w *recordWriter) bool(v bool) {
	var n uint64
	if v {
		n = 1
	}
	w.uint(n)
}

// recordReader reads on over the first error: bad says so at the end.
type recordReader struct {
	b   []byte
	bad bool
}

func (d *recordReader) uint() uint64 {
	n, size := binary.Uvarint(d.b)
	if size <= 0 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[size:]
	return n
}

func (d *recordReader) take(n uint64) []byte {
	if n > uint64(len(d.b)) {
		d.bad, d.b = true, nil
		return nil
	}
	p := d.b[:n]
	d.b = d.b[n:]
	return p
}

func (d *recordReader) bytes() []byte { return d.take(d.uint()) }

func (d *recordReader) fixed(into []byte) { copy(into, d.take(uint64(len(into)))) }

func (d *recordReader) bool() bool { return d.uint() == 1 }

func (d *recordReader) amount() channel.Amount {
	a, err := channel.AmountFromBytes(d.bytes())
	d.bad = d.bad || err != nil
	return a
}
