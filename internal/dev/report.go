package dev

import (
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// progress says what is being done: one line that changes on a terminal, a line
// each elsewhere.
func (s *stage) progress(format string, args ...any) {
	line := fmt.Sprintf(format, args...)
	if s.opt.Live {
		fmt.Fprintf(s.opt.Out, "\r\033[K· %s …", line)
		return
	}
	fmt.Fprintln(s.opt.Out, "·", line)
}

// writeSockets says how the command line speaks to each node.
func (s *stage) writeSockets() {
	fmt.Fprintf(s.opt.Out, "\nTo speak to a node, in another terminal:\n")
	for _, m := range s.nodes {
		fmt.Fprintf(s.opt.Out, "  export SLUICE_SOCKET=%s  # %s\n", m.d.SocketPath(), m.name)
	}
	fmt.Fprintf(s.opt.Out, "  sluice balances\n")
}

func (s *stage) clear() {
	if s.opt.Live {
		fmt.Fprint(s.opt.Out, "\r\033[K")
	}
}

func (s *stage) decimals(chain int, asset common.Address) uint8 {
	for _, a := range s.chains[chain].assets(chain) {
		if a.ID == asset {
			return a.Decimals
		}
	}
	return 0
}

// show writes an amount in whole units with its symbol: "1.4985 ETH".
func (s *stage) show(chain int, asset common.Address, a channel.Amount) string {
	for _, x := range s.chains[chain].assets(chain) {
		if x.ID == asset {
			return decimal(a, x.Decimals) + " " + x.Symbol
		}
	}
	return a.String()
}

func decimal(a channel.Amount, decimals uint8) string {
	d := int(decimals)
	t := a.String()
	if len(t) <= d {
		t = strings.Repeat("0", d-len(t)+1) + t
	}
	if d == 0 {
		return t
	}
	return strings.TrimSuffix(strings.TrimRight(t[:len(t)-d]+"."+t[len(t)-d:], "0"), ".")
}

func millis(d time.Duration) string { return fmt.Sprintf("%8.1f ms", float64(d.Microseconds())/1000) }

func (s *stage) report(ps []*payment) {
	w := s.opt.Out
	fmt.Fprintf(w, "\nSluice: two chains, three nodes, one router\n\n")
	for i, e := range s.chains {
		fmt.Fprintf(w, "  chain %d   %s   token %s %s (%d decimals)\n", e.id, e.url, tokenSymbol, e.token, tokenDecimals[i])
	}
	for i, m := range s.nodes {
		fmt.Fprintf(w, "  %-7s http://127.0.0.1:%d   %s\n", m.name, s.ports.http[i], m.id.Identifier())
	}
	for i, p := range ps {
		in, out := p.assets[0], p.assets[1]
		fmt.Fprintf(w, "\nPayment %d: carol → roger → dave, from chain %d to chain %d, in %s\n", i+1, s.chains[0].id, s.chains[1].id, strings.TrimSpace(millis(p.took)))
		fmt.Fprintf(w, "  carol paid      %s\n  dave received   %s\n  roger's fee     %s\n\n", s.show(0, in, p.sent), s.show(1, out, p.got), s.show(0, in, p.fee))
		for _, st := range p.steps {
			fmt.Fprintf(w, "  %-26s %s\n", st.name, millis(st.took))
		}
		if p.topUp {
			fmt.Fprintf(w, "  (roger first sent collateral to the channel with dave, on chain)\n")
		}
		fmt.Fprintf(w, "\n  %-34s %22s %22s\n", "free in the channels", "before", "after")
		for _, b := range []struct {
			who           string
			chain         int
			asset         common.Address
			before, after channel.Amount
		}{
			{"carol, with roger", 0, in, p.before.carol, p.after.carol},
			{"roger, with carol", 0, in, p.before.rogerIn, p.after.rogerIn},
			{"roger, with dave", 1, out, p.before.rogerOut, p.after.rogerOut},
			{"dave, with roger", 1, out, p.before.dave, p.after.dave},
		} {
			fmt.Fprintf(w, "  %-34s %22s %22s\n", fmt.Sprintf("%s, chain %d", b.who, s.chains[b.chain].id), s.show(b.chain, b.asset, b.before), s.show(b.chain, b.asset, b.after))
		}
	}
	fmt.Fprintf(w, "\nOn chain\n")
	for i, e := range s.chains {
		if len(s.onChain[i]) == 0 {
			fmt.Fprintf(w, "  %d: nothing this time\n", e.id)
		}
		for _, line := range s.onChain[i] {
			fmt.Fprintf(w, "  %d: %s\n", e.id, line)
		}
	}
	fmt.Fprintf(w, "\nEvery balance, in the channels and in their contracts, is what it should be.\n")
}
