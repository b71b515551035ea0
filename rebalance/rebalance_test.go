package rebalance_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/rebalance"
)

func profile(collateralize, target, reclaim uint64) rebalance.Profile {
	return rebalance.Profile{
		ChainID: 1, CollateralizeThreshold: channel.Units(collateralize),
		Target: channel.Units(target), ReclaimThreshold: channel.Units(reclaim),
	}
}

func TestProfiles(t *testing.T) {
	for _, tt := range []struct {
		rule                           string
		collateralize, target, reclaim uint64
		ok                             bool
	}{
		{"rising thresholds", 10, 20, 30, true},
		{"all equal", 10, 10, 10, true},
		{"target one above reclaim", 10, 31, 30, false},
		{"target one below collateralize", 10, 9, 30, false},
		{"target 0 means: only when needed", 10, 0, 30, true},
		{"all 0", 0, 0, 0, true},
	} {
		p := profile(tt.collateralize, tt.target, tt.reclaim)
		if err := p.Validate(); (err == nil) != tt.ok || err != nil && !errors.Is(err, rebalance.ErrProfile) {
			t.Errorf("%s: %v", tt.rule, err)
		}
	}
}

func TestPlan(t *testing.T) {
	for _, tt := range []struct {
		rule       string
		free, need uint64
		kind       rebalance.Kind
		amount     uint64
	}{
		{"a need above what is free: need and target", 5, 6, rebalance.TopUp, 21},
		{"a need of all that is free", 5, 5, rebalance.None, 0},
		{"a need does not reclaim", 100, 5, rebalance.None, 0},
		{"at the collateralize threshold: to target", 10, 0, rebalance.TopUp, 10},
		{"one above it: nothing", 11, 0, rebalance.None, 0},
		{"at the reclaim threshold: nothing", 30, 0, rebalance.None, 0},
		{"one above it: down to target", 31, 0, rebalance.Reclaim, 11},
	} {
		p := profile(10, 20, 30)
		a, err := rebalance.Plan(&p, channel.Units(tt.free), channel.Units(tt.need))
		if err != nil || a.Kind != tt.kind || a.Amount != channel.Units(tt.amount) {
			t.Errorf("%s: %v %s, %v", tt.rule, a.Kind, a.Amount, err)
		}
	}
	top, _ := channel.AmountFromBytes(common.MaxHash[:])
	p := profile(0, 1, 1)
	if _, err := rebalance.Plan(&p, channel.Amount{}, top); !errors.Is(err, channel.ErrOverflow) {
		t.Errorf("need plus target above 2^256-1: %v", err)
	}
}

// After the action the need is met, and without one a second look does nothing.
func TestAPlanSettles(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		u := func(name string, lo, hi uint64) uint64 { return rapid.Uint64Range(lo, hi).Draw(rt, name) }
		target := u("target", 0, 100)
		p := profile(u("collateralize", 0, max(target, 1)), target, u("reclaim", target, 200))
		if p.Validate() != nil {
			return
		}
		free, need := channel.Units(u("free", 0, 300)), channel.Units(u("need", 0, 300))
		a, err := rebalance.Plan(&p, free, need)
		if err != nil {
			rt.Fatal(err)
		}
		switch a.Kind {
		case rebalance.TopUp:
			free, _ = free.Add(a.Amount)
		case rebalance.Reclaim:
			free, err = free.Sub(a.Amount)
		}
		if err != nil || free.Less(need) {
			rt.Fatalf("%v %s leaves %s for a need of %s: %v", a.Kind, a.Amount, free, need, err)
		}
		if again, _ := rebalance.Plan(&p, free, need); again.Kind != rebalance.None {
			rt.Fatalf("%v %s is followed by %v %s", a.Kind, a.Amount, again.Kind, again.Amount)
		}
	})
}

type world map[rebalance.Spot]rebalance.Collateral

func (w world) Collateral(s rebalance.Spot) (rebalance.Collateral, bool) { c, ok := w[s]; return c, ok }

var here = rebalance.Spot{Key: channel.Key{Channel: common.Address{7}}}

func machine(t *testing.T, free uint64) (*rebalance.Machine, world) {
	t.Helper()
	w := world{here: {Peer: "friend", ChainID: 1, Free: channel.Units(free), Deposited: channel.Units(50)}}
	m, err := rebalance.New(rebalance.Config{
		Profiles: []rebalance.Profile{profile(10, 20, 30)}, Peers: []channel.Identifier{"friend"}, AdjustEveryUs: 1000,
	}, w)
	if err != nil {
		t.Fatal(err)
	}
	return m, w
}

func need(n uint64) rebalance.Event { return rebalance.Need{Spot: here, Amount: channel.Units(n)} }

func started(t *testing.T, effects []rebalance.Effect, kind rebalance.Kind, amount uint64) {
	t.Helper()
	if len(effects) != 1 {
		t.Fatalf("effects %+v, want one job", effects)
	}
	s, ok := effects[0].(rebalance.Start)
	if !ok || s.Job.Kind != kind || s.Job.Amount != channel.Units(amount) || s.Job.Base != channel.Units(50) {
		t.Fatalf("effect %+v, want %v of %d on base 50", effects[0], kind, amount)
	}
}

func answered(t *testing.T, effects []rebalance.Effect, want error) {
	t.Helper()
	if len(effects) != 1 {
		t.Fatalf("effects %+v, want one answer", effects)
	}
	if a, ok := effects[0].(rebalance.Answer); !ok || !errors.Is(a.Err, want) || (a.Err == nil) != (want == nil) {
		t.Fatalf("effect %+v, want the answer %v", effects[0], want)
	}
}

func TestANeedIsMetOrRefused(t *testing.T) {
	t.Run("at once where it is there, for anybody", func(t *testing.T) {
		m, w := machine(t, 9)
		w[here] = rebalance.Collateral{Peer: "stranger", ChainID: 1, Free: channel.Units(9)}
		answered(t, m.Handle(need(9)), nil)
	})
	t.Run("by one deposit for all that ask meanwhile", func(t *testing.T) {
		m, w := machine(t, 9)
		started(t, m.Handle(need(10)), rebalance.TopUp, 21)
		if eff := m.Handle(need(12)); len(eff) != 0 {
			t.Fatalf("a second job: %+v", eff)
		}
		c := w[here]
		c.Free = channel.Units(30)
		w[here] = c
		answered(t, m.Handle(rebalance.Finished{Spot: here}), nil)
	})
	t.Run("not for a stranger", func(t *testing.T) {
		m, w := machine(t, 9)
		w[here] = rebalance.Collateral{Peer: "stranger", ChainID: 1}
		answered(t, m.Handle(need(10)), rebalance.ErrPeer)
	})
	t.Run("not without a profile", func(t *testing.T) {
		m, w := machine(t, 9)
		w[here] = rebalance.Collateral{Peer: "friend", ChainID: 2}
		answered(t, m.Handle(need(10)), rebalance.ErrNoProfile)
	})
	t.Run("not in a channel that is gone or disputed", func(t *testing.T) {
		m, w := machine(t, 9)
		delete(w, here)
		answered(t, m.Handle(need(10)), rebalance.ErrChannel)
	})
	t.Run("not when the deposit did not come about", func(t *testing.T) {
		m, _ := machine(t, 9)
		started(t, m.Handle(need(10)), rebalance.TopUp, 21)
		boom := errors.New("no gas")
		answered(t, m.Handle(rebalance.Finished{Spot: here, Err: boom}), boom)
	})
	t.Run("not for ever when others take it", func(t *testing.T) {
		m, _ := machine(t, 9)
		eff := m.Handle(need(10))
		for range 3 {
			started(t, eff, rebalance.TopUp, 21)
			eff = m.Handle(rebalance.Finished{Spot: here})
		}
		answered(t, eff, rebalance.ErrShort)
	})
	t.Run("after a reclaim that was under way", func(t *testing.T) {
		m, w := machine(t, 31)
		started(t, m.Handle(rebalance.Check{Spot: here}), rebalance.Reclaim, 11)
		if eff := m.Handle(need(25)); len(eff) != 0 {
			t.Fatalf("two jobs of one spot: %+v", eff)
		}
		c := w[here]
		c.Free = channel.Units(20)
		w[here] = c
		started(t, m.Handle(rebalance.Finished{Spot: here, Err: errors.New("lost")}), rebalance.TopUp, 25)
	})
}

func TestAdjustmentsKeepAPace(t *testing.T) {
	m, _ := machine(t, 31)
	started(t, m.Handle(rebalance.Check{Spot: here, NowUs: 5000}), rebalance.Reclaim, 11)
	if eff := m.Handle(rebalance.Check{Spot: here, NowUs: 5001}); len(eff) != 0 {
		t.Fatalf("two jobs of one spot: %+v", eff)
	}
	m.Handle(rebalance.Finished{Spot: here, NowUs: 5100})
	if eff := m.Handle(rebalance.Check{Spot: here, NowUs: 5999}); len(eff) != 0 {
		t.Fatalf("a microsecond early: %+v", eff)
	}
	started(t, m.Handle(rebalance.Check{Spot: here, NowUs: 6000}), rebalance.Reclaim, 11)
	m.Handle(rebalance.Finished{Spot: here, NowUs: 6500, Err: errors.New("no")})
	if eff := m.Handle(rebalance.Check{Spot: here, NowUs: 7499}); len(eff) != 0 {
		t.Fatalf("retried too soon after a failure: %+v", eff)
	}
	started(t, m.Handle(rebalance.Check{Spot: here, NowUs: 7500}), rebalance.Reclaim, 11)
}
