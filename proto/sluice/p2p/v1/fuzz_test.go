package p2pv1

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/sluice-node/sluice/channel"
)

// fuzz holds the codecs whose names start with prefix to: no panic, typed
// errors, one encoding of each value.
func fuzz(f *testing.F, prefix string) {
	m := newMaker(7)
	var used *codec
	for _, c := range codecs() {
		if strings.HasPrefix(c.name, prefix) || strings.HasSuffix(c.name, prefix) {
			f.Add(c.encode(c.make(m)))
			used = &c
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := used.decode(b)
		if err != nil {
			if !errors.Is(err, channel.ErrMalformed) {
				t.Fatalf("untyped error: %v", err)
			}
			return
		}
		again := used.encode(v)
		if !bytes.Equal(again, b) {
			t.Fatalf("accepted %x, writes %x", b, again)
		}
		if w, err := used.decode(again); err != nil || !reflect.DeepEqual(v, w) {
			t.Fatalf("decoded twice: %v", err)
		}
	})
}

func FuzzDecodeFrame(f *testing.F)        { fuzz(f, "frame: ") }
func FuzzDecodeOp(f *testing.F)           { fuzz(f, " operation") }
func FuzzDecodeRecord(f *testing.F)       { fuzz(f, "record") }
func FuzzDecodeTransfer(f *testing.F)     { fuzz(f, "transfer") }
func FuzzDecodeTransferEnd(f *testing.F)  { fuzz(f, "end of a transfer") }
func FuzzDecodeWithdrawData(f *testing.F) { fuzz(f, "withdrawal") }
func FuzzDecodeSigned(f *testing.F)       { fuzz(f, "signed state") }
