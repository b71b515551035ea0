package service

import (
	"encoding/json"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

func TestAMetaThatNamesARequestIsNeverOverlooked(t *testing.T) {
	id := common.HexToHash("0x98").Hex()
	for _, raw := range []string{
		`{"paymentRequest":"` + id + `"}`,
		`{"PAYMENTrequest":"` + id + `"}`,
		`{"\u0070aymentRequest":"` + id + `"}`,
		`{"paymentReque\u017ft":"` + id + `"}`,
		"{\"paymentReque\u017ft\":\"" + id + `"}`,
		`{ "path": [], "p":1, "paymentRequest" :  "` + id + `" }`,
	} {
		if readMeta([]byte(raw)).Request != common.HexToHash(id) {
			t.Fatalf("%s names no request to encoding/json", raw)
		}
		if !namesRequest([]byte(raw)) {
			t.Errorf("%s is taken to name no request", raw)
		}
	}
	for _, raw := range []string{"", "{}", `{"routingId":"0x77","path":[{"recipient":"vector1"}]}`, `{"paymentReques`} {
		if namesRequest([]byte(raw)) {
			t.Errorf("%q is taken to name a request", raw)
		}
	}
}

func FuzzAMetaThatNamesARequest(f *testing.F) {
	f.Add([]byte(`{"paymentRequest":"0x0000000000000000000000000000000000000000000000000000000000000098"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if readMeta(raw).Request != (common.Hash{}) && !namesRequest(raw) {
			t.Errorf("%q is taken to name no request", raw)
		}
	})
}

func TestOnlyWhatMayPayARequestIsLookedAt(t *testing.T) {
	asked, other := common.HexToHash("0xa1"), common.HexToHash("0x01a1000000000000000000000000000000000000000000000000000000000000")
	a := newArrivals()
	a.ask(asked)
	a.ask(common.Hash{})
	of := func(lock common.Hash, meta string) *channel.Transfer {
		return &channel.Transfer{InitiatedBy: channel.Alice, InitialState: transfer.HashlockState{LockHash: lock}.Encode(), Meta: json.RawMessage(meta)}
	}
	key := channel.Key{Me: channel.Bob}
	a.add(key, of(asked, "{}"))
	if got := a.take(); len(got) != 0 {
		t.Fatalf("%v are kept for nobody", got)
	}
	a.open()
	for _, tt := range []struct {
		rule string
		key  channel.Key
		t    *channel.Transfer
		want int
	}{
		{"a lock hash that was asked for", key, of(asked, "{}"), 1},
		{"another", key, of(other, "{}"), 0},
		{"another that names a request", key, of(other, `{"paymentRequest":1}`), 1},
		{"a state that is no hash lock", key, &channel.Transfer{InitialState: []byte{1}}, 0},
		{"our own", channel.Key{Me: channel.Alice}, of(asked, "{}"), 0},
	} {
		a.add(tt.key, tt.t)
		if got := a.take(); len(got) != tt.want {
			t.Errorf("%s: %d are looked at, want %d", tt.rule, len(got), tt.want)
		}
	}
}
