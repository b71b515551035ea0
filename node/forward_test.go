package node_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// carrying is the journal of a router that has locked something for each transfer
// that it knows.
type carrying struct{ legs map[common.Hash]bool }

func (carrying) Writes(channel.Key, []channel.Notice, int64) []channel.Write { return nil }
func (c carrying) Refuse(k channel.Key, op *channel.Op) *channel.OpError {
	if op.Kind != channel.KindCancel || !c.legs[op.Transfer] {
		return nil
	}
	return &channel.OpError{Key: op.Key(k.Channel), Code: channel.CodeProofMissing, Message: "locked elsewhere"}
}

func TestF1NoUserOfARouterGivesAForwardBack(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	c := carrying{map[common.Hash]bool{}}
	w.journal = c
	w.router = w.startOn(w.keys[w.router.id], nil)
	forward, err := w.user.node.Create(w.ctx, payment(user, 300, common.Hash{1}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := w.user.node.Create(w.ctx, payment(user, 200, common.Hash{2}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	c.legs[forward] = true
	var refused *node.RefusedError
	if err := w.router.node.Cancel(w.ctx, router, forward, nil); !errors.As(err, &refused) || refused.Code != channel.CodeProofMissing {
		t.Errorf("cancel of a forward's incoming leg: %v, want a refusal with code proof_missing", err)
	}
	if err := w.router.node.Cancel(w.ctx, router, plain, nil); err != nil {
		t.Errorf("cancel of a transfer of our own: %v", err)
	}
	w.wantFree(user, w.user, 1000, 700)
}
