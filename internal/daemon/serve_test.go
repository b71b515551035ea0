package daemon

import (
	"context"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/node"
)

func TestADepositOutlivesTheRequestThatAskedForIt(t *testing.T) {
	d := &Daemon{running: t.Context()}
	request, gone := context.WithCancel(t.Context())
	approved, deposited := make(chan struct{}), false
	_, err := d.outlive(request, func(ctx context.Context) (common.Hash, error) {
		gone()
		<-approved
		deposited = ctx.Err() == nil
		return common.Hash{1}, nil
	})
	if !errors.Is(err, node.ErrInDoubt) {
		t.Errorf("answer %v, want that it is in doubt", err)
	}
	close(approved)
	d.group.Wait()
	if !deposited {
		t.Error("the deposit ended with the request")
	}
	if h, err := d.outlive(t.Context(), func(context.Context) (common.Hash, error) { return common.Hash{2}, nil }); err != nil || h != (common.Hash{2}) {
		t.Errorf("answer %s, %v", h, err)
	}
}
