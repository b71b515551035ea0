package p2pv1

import (
	"fmt"
	"math"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/sluice-node/sluice/channel"
)

// EncodeRecord returns the stored form of rec (RecordBody).
func EncodeRecord(rec *channel.Record) []byte {
	w := writer{make([]byte, 0, recordBytes(rec))}
	w.config(1, &rec.Config)
	w.signed(2, &rec.Latest)
	w.ops(3, rec.LatestBatch)
	w.uint(4, uint64(rec.LatestBy))
	if rec.Out != nil {
		w.outstanding(5, rec.Out)
	}
	for i := range rec.Superseded {
		w.outstanding(6, &rec.Superseded[i])
	}
	w.ops(7, rec.Doubt)
	w.ops(8, rec.Later)
	w.uint(9, rec.MaxSigned)
	if rec.Refused.Nonce != 0 {
		at := w.begin(10)
		w.refusal(&rec.Refused)
		w.end(at)
	}
	w.uint(11, rec.Floor)
	return w.b
}

// recordBytes guesses the size of rec for one allocation.
func recordBytes(rec *channel.Record) int {
	n := 1024 + 160*len(rec.Latest.State.Assets)
	for i := range rec.LatestBatch {
		n += opBytesAtMost(&rec.LatestBatch[i]) + 80
	}
	if rec.Out != nil {
		n += 512 + 160*len(rec.Out.State.Assets)
		for i := range rec.Out.Proposal.Batch {
			n += opBytesAtMost(&rec.Out.Proposal.Batch[i]) + 80
		}
	}
	return n
}

// DecodeRecord reads what [EncodeRecord] writes. Errors: channel.ErrMalformed.
func DecodeRecord(b []byte) (*channel.Record, error) {
	r := newReader("record", b)
	rec := &channel.Record{
		Config:      r.config(1),
		Latest:      r.signed(2),
		LatestBatch: r.ops(3, channel.MaxOps),
		LatestBy:    r.role(4),
	}
	if r.has(5, protowire.BytesType) {
		out := r.outstanding(5)
		rec.Out = &out
	}
	for r.has(6, protowire.BytesType) {
		rec.Superseded = append(rec.Superseded, r.outstanding(6))
	}
	rec.Doubt = r.ops(7, math.MaxInt)
	rec.Later = r.ops(8, math.MaxInt)
	rec.MaxSigned = r.uint(9, channel.MaxNonce)
	if r.has(10, protowire.BytesType) {
		m := r.message(10, "refusal", len(r.b))
		m.refusal(&rec.Refused)
	}
	rec.Floor = r.uint(11, channel.MaxNonce)
	r.done()
	if *r.err != nil {
		return nil, *r.err
	}
	return rec, nil
}

// EncodeTransfer returns the stored form of t (TransferBody).
func EncodeTransfer(t *channel.Transfer) []byte {
	w := writer{make([]byte, 0, 480+len(t.InitialState)+len(t.Meta))}
	w.address(1, t.Channel)
	w.hash(2, t.ID)
	w.address(3, t.Definition)
	w.address(4, t.Initiator)
	w.address(5, t.Responder)
	w.address(6, t.Asset)
	w.balance(7, &t.Balance)
	w.uint(8, t.Timeout)
	w.hash(9, t.InitialStateHash)
	w.uint(10, uint64(t.InitiatedBy))
	w.bytes(11, t.InitialState)
	w.hash(12, t.Salt)
	w.bytes(13, t.Meta)
	w.uint(14, t.Nonce)
	return w.b
}

// DecodeTransfer reads what [EncodeTransfer] writes. Errors: channel.ErrMalformed.
func DecodeTransfer(b []byte) (*channel.Transfer, error) {
	r := newReader("transfer", b)
	t := new(channel.Transfer)
	t.Channel = r.address(1)
	t.ID = r.hash(2)
	t.Definition = r.address(3)
	t.Initiator = r.address(4)
	t.Responder = r.address(5)
	t.Asset = r.address(6)
	t.Balance = r.balance(7)
	t.Timeout = r.uint(8, math.MaxUint64)
	t.InitialStateHash = r.hash(9)
	t.InitiatedBy = r.role(10)
	t.InitialState = r.bytes(11, channel.MaxOpBytes)
	t.Salt = r.hash(12)
	t.Meta = r.meta(13)
	t.Nonce = r.uint(14, channel.MaxNonce)
	r.done()
	if *r.err != nil {
		return nil, *r.err
	}
	return t, nil
}

// EncodeTransferEnd returns the stored form of how a transfer ended: Resolver,
// Final and EndMeta of its row.
func EncodeTransferEnd(row *channel.TransferRow) []byte {
	w := writer{make([]byte, 0, 128+len(row.Resolver)+len(row.EndMeta))}
	w.bytes(1, row.Resolver)
	w.balance(2, &row.Final)
	w.bytes(3, row.EndMeta)
	return w.b
}

// DecodeTransferEnd reads what [EncodeTransferEnd] writes into row, which it
// leaves alone on an error. Errors: channel.ErrMalformed.
func DecodeTransferEnd(b []byte, row *channel.TransferRow) error {
	r := newReader("end of a transfer", b)
	resolver := r.bytes(1, channel.MaxOpBytes)
	final := r.balance(2)
	meta := r.meta(3)
	r.done()
	if *r.err != nil {
		return *r.err
	}
	row.Resolver, row.Final, row.EndMeta = resolver, final, meta
	return nil
}

// EncodeWithdrawData returns the stored form of d.
func EncodeWithdrawData(d *channel.WithdrawData) []byte {
	w := writer{make([]byte, 0, 192+len(d.CallData))}
	w.address(1, d.Channel)
	w.address(2, d.Asset)
	w.address(3, d.Recipient)
	w.amount(4, d.Amount)
	w.amount(5, d.Nonce)
	w.address(6, d.CallTo)
	w.bytes(7, d.CallData)
	return w.b
}

// DecodeWithdrawData reads what [EncodeWithdrawData] writes.
// Errors: channel.ErrMalformed.
func DecodeWithdrawData(b []byte) (*channel.WithdrawData, error) {
	r := newReader("withdrawal", b)
	d := &channel.WithdrawData{
		Channel:   r.address(1),
		Asset:     r.address(2),
		Recipient: r.address(3),
		Amount:    r.amount(4),
		Nonce:     r.amount(5),
		CallTo:    r.address(6),
		CallData:  r.bytes(7, MaxCallDataBytes),
	}
	r.done()
	if *r.err != nil {
		return nil, *r.err
	}
	return d, nil
}

// EncodeSigned returns the stored form of a state with its signatures.
func EncodeSigned(s *channel.Signed) []byte {
	w := writer{make([]byte, 0, 320+160*len(s.State.Assets))}
	w.signedBody(s)
	return w.b
}

// DecodeSigned reads what [EncodeSigned] writes. Errors: channel.ErrMalformed.
func DecodeSigned(b []byte) (channel.Signed, error) {
	r := newReader("signed state", b)
	s := r.signedBody()
	if *r.err != nil {
		return channel.Signed{}, *r.err
	}
	return s, nil
}

func (w *writer) config(num protowire.Number, c *channel.Config) {
	at := w.begin(num)
	w.uint(1, uint64(c.Me))
	w.uint(2, c.ChainID)
	w.address(3, c.Factory)
	w.address(4, c.Channel)
	w.bytes(5, []byte(c.IDs[channel.Alice]))
	w.bytes(6, []byte(c.IDs[channel.Bob]))
	w.address(7, c.Signers[channel.Alice])
	w.address(8, c.Signers[channel.Bob])
	w.end(at)
}

func (r *reader) config(num protowire.Number) (c channel.Config) {
	m := r.must(num, "config")
	c.Me = m.role(1)
	c.ChainID = m.uint(2, math.MaxUint64)
	c.Factory = m.address(3)
	c.Channel = m.address(4)
	c.IDs[channel.Alice] = m.identifier(5)
	c.IDs[channel.Bob] = m.identifier(6)
	c.Signers[channel.Alice] = m.address(7)
	c.Signers[channel.Bob] = m.address(8)
	m.done()
	return c
}

func (w *writer) state(num protowire.Number, s *channel.State) {
	at := w.begin(num)
	w.address(1, s.Channel)
	w.address(2, s.Alice)
	w.address(3, s.Bob)
	for i := range s.Assets {
		a := &s.Assets[i]
		row := w.begin(4)
		w.address(1, a.Asset)
		w.balance(2, &a.Balance)
		w.amount(3, a.Processed[channel.Alice])
		w.amount(4, a.Processed[channel.Bob])
		w.amount(5, a.DefundNonce)
		w.end(row)
	}
	w.uint(5, s.Timeout)
	w.uint(6, s.Nonce)
	w.hash(7, s.MerkleRoot)
	w.end(at)
}

func (r *reader) state(num protowire.Number) (s channel.State) {
	m := r.must(num, "state")
	s.Channel = m.address(1)
	s.Alice = m.address(2)
	s.Bob = m.address(3)
	for m.has(4, protowire.BytesType) {
		row := m.message(4, "asset", len(m.b))
		if len(s.Assets) == channel.MaxAssets {
			m.fail(4, fmt.Sprintf("more than %d assets", channel.MaxAssets))
			return channel.State{}
		}
		a := channel.AssetState{Asset: row.address(1), Balance: row.balance(2)}
		a.Processed[channel.Alice] = row.amount(3)
		a.Processed[channel.Bob] = row.amount(4)
		a.DefundNonce = row.amount(5)
		row.done()
		s.Assets = append(s.Assets, a)
	}
	s.Timeout = m.uint(5, math.MaxUint64)
	s.Nonce = m.uint(6, channel.MaxNonce)
	s.MerkleRoot = m.hash(7)
	m.done()
	return s
}

func (w *writer) signed(num protowire.Number, s *channel.Signed) {
	at := w.begin(num)
	w.signedBody(s)
	w.end(at)
}

func (w *writer) signedBody(s *channel.Signed) {
	w.state(1, &s.State)
	w.sig(2, s.Sigs[channel.Alice])
	w.sig(3, s.Sigs[channel.Bob])
}

func (r *reader) signed(num protowire.Number) channel.Signed {
	m := r.must(num, "signed state")
	return m.signedBody()
}

func (r *reader) signedBody() (s channel.Signed) {
	s.State = r.state(1)
	s.Sigs[channel.Alice] = r.sig(2)
	s.Sigs[channel.Bob] = r.sig(3)
	r.done()
	return s
}

func (w *writer) outstanding(num protowire.Number, o *channel.Outstanding) {
	at := w.begin(num)
	p := w.begin(1)
	w.proposal(&o.Proposal)
	w.end(p)
	w.state(2, &o.State)
	w.balances(3, o.Finals)
	w.sig(4, o.PeerSig)
	w.end(at)
}

// outstanding reads one whose tag has been consumed.
func (r *reader) outstanding(num protowire.Number) (o channel.Outstanding) {
	m := r.message(num, "outstanding proposal", len(r.b))
	p := m.must(1, "proposal")
	p.proposal(&o.Proposal)
	o.State = m.state(2)
	o.Finals = m.balances(3)
	o.PeerSig = m.sig(4)
	m.done()
	return o
}

func (w *writer) ops(num protowire.Number, ops []channel.Op) {
	for i := range ops {
		at := w.begin(num)
		w.op(&ops[i])
		w.end(at)
	}
}

func (w *writer) balances(num protowire.Number, bs []channel.Balance) {
	for i := range bs {
		w.balance(num, &bs[i])
	}
}

func (r *reader) balances(num protowire.Number) []channel.Balance {
	var out []channel.Balance
	for r.has(num, protowire.BytesType) {
		m := r.message(num, "balance", len(r.b))
		if len(out) == channel.MaxOps {
			r.fail(num, fmt.Sprintf("more than %d balances", channel.MaxOps))
			return nil
		}
		out = append(out, m.balanceBody())
	}
	return out
}
