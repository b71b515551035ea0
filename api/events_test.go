package api_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// rendered is the payload of a channel's first event.
func (w *world) rendered(at common.Address) (p map[string]any) {
	w.t.Helper()
	row := &channel.EventRow{Seq: 1, OutboxEvent: channel.OutboxEvent{
		Name: channel.EventSetup, Owner: w.ids[1], Key: channel.Key{Channel: at, Me: channel.Bob},
	}}
	e, err := w.service.RenderEvent(context.Background(), row)
	if err != nil {
		w.t.Fatal(err)
	}
	if err := json.Unmarshal(e.Payload, &p); err != nil {
		w.t.Fatal(err)
	}
	return p
}

func TestAnEventIsWholeBeforeTheNodeShowsItsChannel(t *testing.T) {
	w := newWorld(t)
	w.committed = true
	p := w.rendered(w.config().Channel)
	if p["aliceIdentifier"] != string(w.ids[0]) || p["bobIdentifier"] != string(w.ids[1]) || p["chainId"] != float64(chainID) {
		t.Errorf("SETUP of a channel that is only stored: %v", p)
	}
}

func TestAnEventOfAForgottenChannelNamesIt(t *testing.T) {
	gone := common.Address{0x60}
	if p := newWorld(t).rendered(gone); len(p) != 1 || p["channelAddress"] != gone.Hex() {
		t.Errorf("SETUP of a channel that is not there any more: %v", p)
	}
}
