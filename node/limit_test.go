package node_test

import (
	"errors"
	"testing"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

func TestF8StrangersDoNotOpenChannelsWithoutEnd(t *testing.T) {
	w := newWorld(t)
	w.maxChannels = 1
	w.router = w.start(newKey(t, 3))
	if _, err := w.user.node.RequestSetup(w.ctx, node.SetupRequest{Alice: w.router.id, Bob: w.user.id, ChainID: chainID}); err != nil {
		t.Fatal(err)
	}
	w.maxChannels = 0
	stranger := w.start(newKey(t, 4))
	var refused *node.RefusedError
	_, err := stranger.node.RequestSetup(w.ctx, node.SetupRequest{Alice: w.router.id, Bob: stranger.id, ChainID: chainID})
	if !errors.As(err, &refused) || refused.Code != channel.CodePolicy {
		t.Errorf("a second channel: %v, want a refusal", err)
	}
	// The first one goes on.
	if _, err := w.user.node.RequestSetup(w.ctx, node.SetupRequest{Alice: w.router.id, Bob: w.user.id, ChainID: chainID}); err != nil {
		t.Error(err)
	}
}
