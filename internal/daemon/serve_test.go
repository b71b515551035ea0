package daemon

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
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

func TestF3AUserOfTheRoutersNodePaysThroughTheRouter(t *testing.T) {
	db, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "db")})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	ids := [2]channel.Identifier{}
	for i := range ids {
		id, err := Derive("test test test test test test test test test test test junk", uint32(i))
		if err != nil {
			t.Fatal(err)
		}
		ids[i] = id.Identifier()
	}
	rows := serviceRows{db, ids[0]}
	for _, tt := range []struct {
		payer   channel.Identifier
		hash    common.Hash
		forward error
	}{
		{ids[1], common.Hash{1}, nil}, // the forward of that very payment
		{ids[0], common.Hash{2}, channel.ErrLockHashUsed},
	} {
		if err := rows.KeepLockHash(t.Context(), tt.payer, tt.hash); err != nil {
			t.Fatal(err)
		}
		if used, err := rows.LockHashUsed(t.Context(), tt.payer, tt.hash); err != nil || !used {
			t.Errorf("used %t, %v", used, err)
		}
		claim := channel.ClaimLockHash{LockHash: tt.hash, Forward: channel.ForwardID{Incoming: channel.Key{Channel: common.Address{9}}, Transfer: common.Hash{9}}}
		if err := db.Commit(t.Context(), claim); !errors.Is(err, tt.forward) {
			t.Errorf("forward under it: %v, want %v", err, tt.forward)
		}
	}
}
