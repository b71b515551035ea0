package p2pv1

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/common"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/sluice-node/sluice/channel"
)

var zeroAddress common.Address

// Field numbers of Op.
const (
	opMeta    = 1
	opSetup   = 2
	opDeposit = 3
	opCreate  = 4
	opResolve = 5
	opCancel  = 6
)

// EncodeOp returns the wire form of o. Its shape must hold (see [CheckOp]).
func EncodeOp(o *channel.Op) []byte {
	w := writer{make([]byte, 0, opBytesAtMost(o))}
	w.op(o)
	return w.b
}

// DecodeOp reads what [EncodeOp] writes. Errors: channel.ErrMalformed.
func DecodeOp(b []byte) (channel.Op, error) {
	r := newReader("operation", b)
	var o channel.Op
	if len(b) > channel.MaxOpBytes {
		r.fail(0, "too large")
	}
	r.op(&o)
	if *r.err != nil {
		return channel.Op{}, *r.err
	}
	return o, nil
}

// CheckOp reports whether a peer would decode o: an operation of our own is
// checked before it enters a channel. Errors: channel.ErrMalformed.
func CheckOp(o *channel.Op) error {
	if err := o.CheckShape(); err != nil {
		return err
	}
	_, err := DecodeOp(EncodeOp(o))
	return err
}

// opBytesAtMost returns a bound of the encoded size.
func opBytesAtMost(o *channel.Op) int {
	n := 32 + len(o.Meta) + len(o.Resolver)
	switch {
	case o.Create != nil:
		n += 280 + len(o.Create.InitialState)
	case o.Setup != nil:
		n += 200
	case o.Deposit != nil:
		n += 100
	default:
		n += 48
	}
	return n
}

func (w *writer) op(o *channel.Op) {
	w.bytes(opMeta, o.Meta)
	switch o.Kind {
	case channel.KindSetup:
		at := w.begin(opSetup)
		w.uint(1, o.Setup.Timeout)
		w.uint(2, o.Setup.ChainID)
		w.address(3, o.Setup.Factory)
		w.bytes(4, []byte(o.Setup.Alice))
		w.bytes(5, []byte(o.Setup.Bob))
		w.end(at)
	case channel.KindDeposit:
		at := w.begin(opDeposit)
		w.address(1, o.Deposit.Asset)
		w.amount(2, o.Deposit.Totals[channel.Alice])
		w.amount(3, o.Deposit.Totals[channel.Bob])
		w.end(at)
	case channel.KindCreate:
		at := w.begin(opCreate)
		w.hash(1, o.Create.Salt)
		w.address(2, o.Create.Definition)
		w.address(3, o.Create.Asset)
		w.balance(4, &o.Create.Balance)
		w.uint(5, o.Create.Timeout)
		w.bytes(6, o.Create.InitialState)
		w.end(at)
	case channel.KindResolve:
		at := w.begin(opResolve)
		w.hash(1, o.Transfer)
		w.bytes(2, o.Resolver)
		w.end(at)
	case channel.KindCancel:
		at := w.begin(opCancel)
		w.hash(1, o.Transfer)
		w.end(at)
	}
}

func (r *reader) op(o *channel.Op) {
	o.Meta = r.meta(opMeta)
	switch kind := r.next(); kind {
	case opSetup:
		m := r.must(kind, "setup")
		o.Kind = channel.KindSetup
		o.Setup = &channel.Setup{
			Timeout: m.uint(1, math.MaxUint64),
			ChainID: m.uint(2, math.MaxUint64),
			Factory: m.address(3),
			Alice:   m.identifier(4),
			Bob:     m.identifier(5),
		}
		m.done()
	case opDeposit:
		m := r.must(kind, "deposit")
		o.Kind = channel.KindDeposit
		o.Deposit = &channel.Deposit{Asset: m.address(1)}
		o.Deposit.Totals[channel.Alice] = m.amount(2)
		o.Deposit.Totals[channel.Bob] = m.amount(3)
		m.done()
	case opCreate:
		m := r.must(kind, "create")
		o.Kind = channel.KindCreate
		o.Create = &channel.Create{
			Salt:         m.hash(1),
			Definition:   m.address(2),
			Asset:        m.address(3),
			Balance:      m.balance(4),
			Timeout:      m.uint(5, math.MaxUint64),
			InitialState: m.bytes(6, channel.MaxOpBytes),
		}
		m.done()
	case opResolve:
		m := r.must(kind, "resolve")
		o.Kind = channel.KindResolve
		o.Transfer = m.hash(1)
		o.Resolver = m.bytes(2, channel.MaxOpBytes)
		m.done()
	case opCancel:
		m := r.must(kind, "cancel")
		o.Kind = channel.KindCancel
		o.Transfer = m.hash(1)
		m.done()
	default:
		r.fail(kind, "no operation that this version knows")
	}
	r.done()
	if !r.failed() {
		if err := o.CheckShape(); err != nil {
			*r.err = err
		}
	}
}

// ops reads a batch; absent gives nil.
func (r *reader) ops(num protowire.Number, limit int) []channel.Op {
	var out []channel.Op
	if n := r.count(num, limit); n > 0 {
		out = make([]channel.Op, 0, n)
	}
	for r.has(num, protowire.BytesType) {
		m := r.message(num, "operation", channel.MaxOpBytes)
		if len(out) == limit {
			r.fail(num, fmt.Sprintf("more than %d operations", limit))
			return nil
		}
		out = append(out, channel.Op{})
		m.op(&out[len(out)-1])
	}
	return out
}

// meta reads JSON or nothing.
func (r *reader) meta(num protowire.Number) []byte {
	v := r.bytes(num, channel.MaxMetaBytes)
	if v != nil && !json.Valid(v) {
		r.fail(num, "meta is not JSON")
		return nil
	}
	return v
}

func (w *writer) balance(num protowire.Number, v *channel.Balance) {
	at := w.begin(num)
	w.amount(1, v.Amount[0])
	w.amount(2, v.Amount[1])
	w.address(3, v.To[0])
	w.address(4, v.To[1])
	w.end(at)
}

func (r *reader) balance(num protowire.Number) channel.Balance {
	m := r.must(num, "balance")
	return m.balanceBody()
}

func (r *reader) balanceBody() (v channel.Balance) {
	v.Amount[0] = r.amount(1)
	v.Amount[1] = r.amount(2)
	v.To[0] = r.address(3)
	v.To[1] = r.address(4)
	r.done()
	return v
}
