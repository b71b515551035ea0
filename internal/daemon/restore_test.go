package daemon

import (
	"testing"
	"time"

	"github.com/sluice-node/sluice/channel"
)

func TestAPeerIsShownAChannelAFewTimesAMinute(t *testing.T) {
	now := time.Unix(1_700_000_000, 0)
	r := &restorer{now: func() time.Time { return now }, spent: map[channel.Identifier]time.Time{}}
	count := func(cost time.Duration) (n int) {
		for r.allow("peer", cost) {
			n++
		}
		return n
	}
	if n := count(restoreEvery); n != 5 {
		t.Errorf("%d first pages at once, want 5", n)
	}
	if n := count(furtherPage); n != 0 {
		t.Errorf("%d pages after them", n)
	}
	now = now.Add(restoreEvery)
	if n := count(furtherPage); n != 8 {
		t.Errorf("%d pages after %s, want 8", n, restoreEvery)
	}
	if !r.allow("another", restoreEvery) {
		t.Error("another peer waits for it")
	}
}
