// Explore drives the real channel.Step of two parties through every schedule of
// a small size, shortest first, and checks what docs/verification.md says must
// hold. It exits 1 on a violation and prints the schedule that leads there.
//
//	go run ./channel/explore honest -alice cr -bob cx -disconnects 1
//	go run ./channel/explore hostile -honest alice -ops cw -peer ce -span 5 -chain
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/sluice-node/sluice/channel"
)

func main() {
	r, err := run(os.Args[1:], os.Stdout)
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "explore:", err)
		os.Exit(2)
	case r.Broke != "":
		os.Exit(1)
	}
}

// run does what the arguments say and prints the outcome.
func run(args []string, out io.Writer) (*result, error) {
	if len(args) == 0 {
		return nil, fmt.Errorf("want honest or hostile, and flags")
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	limit := flags.Int("limit", 60_000_000, "stop at so many states")
	small := func(name, usage string, value uint) *uint { return flags.Uint(name, value, usage) }
	switch args[0] {
	case "honest":
		c := honestConfig{}
		flags.StringVar(&c.alice, "alice", "cc", "Alice's operations, a letter each: c t w d r x")
		flags.StringVar(&c.bob, "bob", "cc", "Bob's operations")
		disconnects := small("disconnects", "lost connections and crashes", 1)
		copies := small("copies", "frames that arrive twice", 0)
		tries := small("tries", "refusals of operations that are proposed again", 1)
		flags.BoolVar(&c.overlap, "overlap", false, "frames of an old connection arrive in a newer one")
		flags.BoolVar(&c.reorder, "reorder", false, "frames of one connection overtake each other")
		if err := flags.Parse(args[1:]); err != nil {
			return nil, err
		}
		c.disconnects, c.copies, c.tries = uint8(*disconnects), uint8(*copies), uint8(*tries)
		r, err := exploreHonest(c, *limit)
		if err == nil {
			r.print(out)
		}
		return r, err
	case "hostile":
		c := hostileConfig{}
		who := flags.String("honest", "alice", "who is honest: alice or bob")
		flags.StringVar(&c.ops, "ops", "cc", "the honest party's operations")
		flags.StringVar(&c.peer, "peer", "cc", "the operations that the peer may propose")
		span := small("span", "how far above the latest nonce the peer proposes", 5)
		flags.BoolVar(&c.chain, "chain", false, "with disputes")
		if err := flags.Parse(args[1:]); err != nil {
			return nil, err
		}
		c.span = uint8(*span)
		if *who == "bob" {
			c.me = channel.Bob
		}
		r, err := exploreHostile(c, *limit)
		if err == nil {
			r.print(out)
		}
		return r, err
	}
	return nil, fmt.Errorf("want honest or hostile, got %q", args[0])
}

func exploreHonest(c honestConfig, limit int) (*result, error) {
	run, err := newHonestRun(c)
	if err != nil {
		return nil, err
	}
	r := search(run, true, limit)
	if err := run.u.conserves(); err != nil && r.Broke == "" {
		r.Broke = err.Error()
	}
	return r, nil
}

func exploreHostile(c hostileConfig, limit int) (*result, error) {
	run, err := newHostileRun(c)
	if err != nil {
		return nil, err
	}
	r := search(run, false, limit)
	if err := run.u.conserves(); err != nil && r.Broke == "" {
		r.Broke = err.Error()
	}
	return r, nil
}
