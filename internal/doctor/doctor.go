package doctor

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/sluice-node/sluice/config"
)

// Grade is how a finding is.
type Grade string

// The grades.
const (
	Good Grade = "good"
	// Warn is something that works and may not for long.
	Warn Grade = "warn"
	Bad  Grade = "bad"
)

// Finding is what was looked at and how it is.
type Finding struct {
	Part  string `json:"part"`
	Grade Grade  `json:"grade"`
	Says  string `json:"says"`
	// Mend is what to do about it; empty where it is good.
	Mend string `json:"mend,omitempty"`
}

// Options says what to look at.
type Options struct {
	// Config is the node's; nil where there is none to be had.
	Config *config.Config
	// Running says that the node answers: its ports are its own then.
	Running bool
	Now     func() time.Time
}

// checkWithin bounds one check.
const checkWithin = 10 * time.Second

// Examine looks at everything at once and returns the findings in a fixed order.
func Examine(ctx context.Context, opt Options) []Finding {
	c := opt.Config
	checks := []func(context.Context) []Finding{
		func(context.Context) []Finding { return files(c) },
		func(context.Context) []Finding { return disk(c) },
		func(ctx context.Context) []Finding { return ports(ctx, c, opt.Running) },
		func(ctx context.Context) []Finding { return redis(ctx, c) },
	}
	for i := range c.Chains {
		checks = append(checks, func(ctx context.Context) []Finding { return examineChain(ctx, c, &c.Chains[i], opt.Now()) })
	}
	for i := range c.P2P.Peers {
		checks = append(checks, func(ctx context.Context) []Finding { return peer(ctx, &c.P2P.Peers[i]) })
	}
	found := make([][]Finding, len(checks))
	var group sync.WaitGroup
	for i, check := range checks {
		group.Go(func() {
			ctx, cancel := context.WithTimeout(ctx, checkWithin)
			defer cancel()
			found[i] = check(ctx)
		})
	}
	group.Wait()
	var out []Finding
	for _, f := range found {
		out = append(out, f...)
	}
	return out
}

// Worst returns the worst grade.
func Worst(all []Finding) Grade {
	worst := Good
	for _, f := range all {
		if f.Grade == Bad || f.Grade == Warn && worst == Good {
			worst = f.Grade
		}
	}
	return worst
}

func good(part, format string, args ...any) Finding {
	return Finding{Part: part, Grade: Good, Says: fmt.Sprintf(format, args...)}
}

func warn(part, mend, format string, args ...any) Finding {
	return Finding{Part: part, Grade: Warn, Says: fmt.Sprintf(format, args...), Mend: mend}
}

func bad(part, mend, format string, args ...any) Finding {
	return Finding{Part: part, Grade: Bad, Says: fmt.Sprintf(format, args...), Mend: mend}
}

// late says of a time-out what it was.
func late(err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("no answer within %s", checkWithin)
	}
	return err
}
