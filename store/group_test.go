package store_test

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
	"github.com/sluice-node/sluice/store/storetest"
)

func TestQueuedCommitsAreGrouped(t *testing.T) {
	for _, tt := range []struct {
		rule     string
		maxGroup int
		most     uint64 // transactions for 200 calls
		least    uint64
	}{
		{"by default all that wait share a transaction", 0, 199, 1},
		{"with grouping off each has its own", 1, 200, 200},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			g := storetest.NewRows(4)
			var groups []store.Group
			s := openSQLite(t, store.Options{MaxGroup: tt.maxGroup, Observe: func(g store.Group) { groups = append(groups, g) }})
			rows := make([]channel.Write, 200)
			for i := range rows {
				rows[i] = channel.PutTransfer{Row: g.Transfer(g.Key(), 1)}
			}
			var wg sync.WaitGroup
			for _, row := range rows {
				wg.Go(func() {
					if err := s.Commit(context.Background(), row); err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
			st := s.Stats()
			if st.Calls != 200 || st.Writes != 200 || st.Transactions > tt.most || st.Transactions < tt.least {
				t.Errorf("%+v, want 200 calls in %d to %d transactions", st, tt.least, tt.most)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			calls := 0
			for _, g := range groups {
				calls += g.Calls
			}
			if calls != 200 || uint64(len(groups)) != st.Transactions {
				t.Errorf("%d calls in %d groups were observed, stats say %+v", calls, len(groups), st)
			}
		})
	}
}

func TestCloseCommitsWhatIsQueued(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sluice.db")
	s := openSQLite(t, store.Options{Path: path})
	g := storetest.NewRows(5)
	const callers = 50
	secrets := make([]channel.PutSecret, callers)
	errs := make([]error, callers)
	var wg sync.WaitGroup
	for i := range callers {
		secrets[i] = channel.PutSecret{LockHash: g.Hash(), Preimage: g.Hash()}
		wg.Go(func() { errs[i] = s.Commit(context.Background(), secrets[i]) })
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	s = openSQLite(t, store.Options{Path: path})
	for i, err := range errs {
		_, there := s.Secret(t.Context(), secrets[i].LockHash)
		switch {
		case err == nil && there != nil:
			t.Errorf("caller %d was told that it is durable: %v", i, there)
		case err != nil && !errors.Is(err, store.ErrClosed):
			t.Errorf("caller %d: %v", i, err)
		case err != nil && there == nil:
			t.Errorf("caller %d was refused, and it is there", i)
		}
	}
}

func TestACommitThatIsQueuedIsFinished(t *testing.T) {
	reached, goOn := make(chan struct{}), make(chan struct{})
	var once sync.Once
	s := openSQLite(t, store.Options{Observe: func(store.Group) {
		once.Do(func() { // holds the committer between two transactions
			close(reached)
			<-goOn
		})
	}})
	g := storetest.NewRows(6)
	first := channel.PutSecret{LockHash: g.Hash(), Preimage: g.Hash()}
	second := channel.PutSecret{LockHash: g.Hash(), Preimage: g.Hash()}
	if err := s.Commit(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	<-reached
	ctx, cancel := context.WithCancel(t.Context())
	asked := &askedContext{Context: ctx, asked: make(chan struct{})}
	done := make(chan error)
	go func() { done <- s.Commit(asked, second) }()
	<-asked.asked
	cancel()
	close(goOn)
	if err := <-done; err != nil && !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	} else if _, missing := s.Secret(t.Context(), second.LockHash); (err == nil) != (missing == nil) {
		t.Errorf("the caller heard %v, reading gives %v", err, missing)
	}
}

// askedContext says when its error has been looked at.
type askedContext struct {
	context.Context
	once  sync.Once
	asked chan struct{}
}

func (c *askedContext) Err() error {
	err := c.Context.Err()
	c.once.Do(func() { close(c.asked) })
	return err
}
