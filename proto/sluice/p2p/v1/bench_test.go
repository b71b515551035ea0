package p2pv1

import (
	"fmt"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/sluice-node/sluice/channel"
)

// payments is a proposal as the payment path makes it: half creates, half
// resolves.
func payments(n int) channel.Frame {
	m := newMaker(8)
	p := channel.Proposal{Nonce: m.nonce(), Base: m.nonce(), BaseSig: m.sig(), Sig: m.sig()}
	for i := range n {
		o := m.op(channel.KindCreate)
		o.Create.InitialState = m.some(64)
		if i%2 == 1 {
			o = m.op(channel.KindResolve)
		}
		o.Meta = []byte(`{"routingId":"0x0102030405060708091011121314151617181920212223242526272829303132"}`)
		p.Batch = append(p.Batch, o)
	}
	return channel.Frame{Channel: m.address(), Proposal: &p}
}

// The generated code is measured without the conversion to channel types that
// it would need besides.
func BenchmarkFrame(b *testing.B) {
	for _, n := range []int{2, 64} {
		f := payments(n)
		raw := EncodeFrame(f)
		b.Run(fmt.Sprintf("ops=%d/encode", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				EncodeFrame(f)
			}
		})
		b.Run(fmt.Sprintf("ops=%d/decode", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := DecodeFrame(raw); err != nil {
					b.Fatal(err)
				}
			}
		})
		var twin Frame
		if err := proto.Unmarshal(raw, &twin); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("ops=%d/generated encode", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (proto.MarshalOptions{Deterministic: true}).Marshal(&twin); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("ops=%d/generated decode", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var m Frame
				if err := proto.Unmarshal(raw, &m); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRecord(b *testing.B) {
	f := payments(64)
	m := newMaker(9)
	rec := m.record()
	rec.LatestBatch, rec.Superseded, rec.Doubt, rec.Later = f.Proposal.Batch, nil, nil, nil
	rec.Out.Proposal = *f.Proposal
	raw := EncodeRecord(rec)
	b.Run("encode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			EncodeRecord(rec)
		}
	})
	b.Run("decode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := DecodeRecord(raw); err != nil {
				b.Fatal(err)
			}
		}
	})
}
