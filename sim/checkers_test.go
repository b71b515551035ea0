package sim

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

// spoil runs a calm world until something of ours is under way, breaks it by
// hand and returns the checker that noticed.
func spoil(t *testing.T, ready func(*world) bool, breakIt func(*world)) *Violation {
	t.Helper()
	c, err := newCast()
	if err != nil {
		t.Fatal(err)
	}
	for seed := uint64(1); seed < 40; seed++ {
		w := newWorld(t.Context(), c, Options{Seed: seed})
		w.faults = faults{gone: -1, away: -1, lagUs: 80_000, never: 0.5}
		for _, c := range w.chains {
			c.depth, c.everyUs = 1, [2]int64{2 * second, 4 * second}
			c.mine()
		}
		for _, n := range w.nodes {
			n.start()
		}
		w.endow()
		w.run(w.nowUs + openUs)
		w.busy(5 * minute)
		for range 3000 {
			if w.violation != nil {
				t.Fatalf("before anything was broken: %v", w.violation)
			}
			if ready(w) {
				breakIt(w)
				return w.violation
			}
			w.run(w.nowUs + second/5)
		}
	}
	t.Fatal("no world came so far")
	return nil
}

// pairOf returns a channel with both sides at one nonce and its record.
func calmChannel(w *world) (*pair, *channel.Record) {
	for _, p := range w.channels {
		a, b := w.nodes[p.owner[0]].durable[p.address()], w.nodes[p.owner[1]].durable[p.address()]
		if a != nil && b != nil && a.Latest.State.Nonce > 4 && a.Latest.State.Nonce == b.Latest.State.Nonce {
			return p, a
		}
	}
	return nil, nil
}

func hasCalm(w *world) bool { p, _ := calmChannel(w); return p != nil }

// commitAs shows the checkers a commit that no machine asked for.
func commitAs(w *world, n *party, p *pair, writes ...channel.Write) {
	var l *live
	if p != nil {
		l = n.live[p.address()]
	}
	w.committed(n, l, writes)
}

// openForward returns a forward whose two legs are locked.
func openForward(w *world) *forward {
	for _, f := range w.ledger.forwards {
		in, _ := w.ledger.inRow(f)
		out, ok := w.ledger.outRow(f)
		if ok && in.Status == channel.TransferOpen && out.Status == channel.TransferOpen {
			return f
		}
	}
	return nil
}

func hasForward(w *world) bool { return openForward(w) != nil }

func TestEachCheckerNotices(t *testing.T) {
	for _, tt := range []struct {
		rule    string
		checker string
		ready   func(*world) bool
		breakIt func(*world)
	}{
		{"value out of nothing", "conservation", hasCalm, func(w *world) {
			p, r := calmChannel(w)
			bad := *r
			bad.Latest.State.Assets = append([]channel.AssetState(nil), r.Latest.State.Assets...)
			bad.Latest.State.Assets[0].Balance.Amount[0] = w.sum(bad.Latest.State.Assets[0].Balance.Amount[0], channel.Units(1))
			(&conservation{w}).committed(w.nodes[p.owner[0]], nil, []channel.Write{channel.PutChannel{Record: &bad}})
		}},
		{"a deposit that the chain does not have", "conservation", hasCalm, func(w *world) {
			p, _ := calmChannel(w)
			for at := range w.chains[p.chain].deposits {
				w.chains[p.chain].deposits[at] = nil
			}
			(&conservation{w}).judge(w.nodes[p.owner[0]], w.nodes[p.owner[0]].durable[p.address()])
		}},
		{"a state that goes back", "peers", hasCalm, func(w *world) {
			p, r := calmChannel(w)
			bad := *r
			bad.Latest.State.Nonce--
			commitAs(w, w.nodes[p.owner[0]], p, channel.PutChannel{Record: &bad})
		}},
		{"two double-signed states at one nonce", "peers", hasCalm, func(w *world) {
			p, r := calmChannel(w)
			n := r.Latest.State.Nonce + 1
			for r, who := range p.owner {
				bad := *w.nodes[who].durable[p.address()]
				bad.Latest.State.Nonce, bad.Out = n, nil
				bad.Latest.State.Timeout = uint64(r + 1)
				w.checker("peers").(*peers).base[p.address()][n] = n - 1
				w.checker("peers").(*peers).judge(w.nodes[who], &bad)
			}
		}},
		{"two states signed at one nonce", "signatures", hasCalm, func(w *world) {
			p, r := calmChannel(w)
			n := w.nodes[p.owner[0]]
			w.signatures.count(n, made{key: p.address(), nonce: r.MaxSigned, hash: common.Hash{1}})
			w.signatures.count(n, made{key: p.address(), nonce: r.MaxSigned, hash: common.Hash{2}})
		}},
		{"a signature below an earlier one", "signatures", hasCalm, func(w *world) {
			p, _ := calmChannel(w)
			n := w.nodes[p.owner[0]]
			w.signatures.count(n, made{key: p.address(), nonce: 1 << 40})
			w.signatures.count(n, made{key: p.address(), nonce: 1<<40 - 2})
		}},
		{"a proposal that is not durable", "durability", hasCalm, func(w *world) {
			p, r := calmChannel(w)
			n := w.nodes[p.owner[0]]
			st := r.Latest.State
			st.Nonce += 2
			sig, _ := n.signer.SignState(w.ctx, &st)
			w.sent(n, n.live[p.address()], &channel.Frame{Channel: p.address(), Proposal: &channel.Proposal{Nonce: st.Nonce, Sig: sig}})
		}},
		{"an incoming leg given back too early", "forwards", hasForward, func(w *world) {
			f := openForward(w)
			row, _ := w.ledger.inRow(f)
			row.Status, row.Final = channel.TransferCancelled, row.Transfer.Balance
			commitAs(w, w.nodes[roger], nil, channel.PutTransfer{Row: &row})
		}},
		{"a forward that ends twice", "forwards", hasForward, func(w *world) {
			row := openForward(w).row
			row.State = string(router.Settled)
			c := newForwards(w)
			c.row(&row)
			row.State = string(router.Refunded)
			c.row(&row)
		}},
		{"an outgoing leg without a row", "ladder", hasForward, func(w *world) {
			f := openForward(w)
			create := channel.Create{Definition: w.cast.contracts.Hashlock, Salt: common.Hash{7}}
			newLadderCheck(w).judge(w.nodes[roger], f.row.Outgoing.Channel, &create)
		}},
		{"an outgoing leg that outlives the incoming one", "ladder", hasForward, func(w *world) {
			f := openForward(w)
			out, _ := w.ledger.outRow(f)
			t := out.Transfer
			create := channel.Create{Definition: t.Definition, Salt: t.Salt, Timeout: t.Timeout, InitialState: make([]byte, 64)}
			in := w.ledger.rows[legKey{roger, f.row.ID.Incoming.Channel, f.row.ID.Transfer}]
			in.Transfer.Timeout = create.Timeout
			w.ledger.rows[legKey{roger, f.row.ID.Incoming.Channel, f.row.ID.Transfer}] = in
			newLadderCheck(w).judge(w.nodes[roger], f.row.Outgoing.Channel, &create)
		}},
		{"more promised than there is", "holds", hasForward, func(w *world) {
			f := openForward(w)
			for i := range 3 {
				row, rec := f.row, f.rec
				row.ID.Transfer, row.OutgoingTransfer = common.Hash{byte(i), 1}, common.Hash{byte(i), 2}
				row.State, row.Finished = string(router.Held), false
				a, _ := w.nodes[roger].durable[row.Outgoing.Channel].Latest.State.Asset(rec.OutAsset)
				rec.OutAmount = a.Balance.Amount[row.Outgoing.Me]
				if rec.OutAmount.IsZero() {
					rec.OutAmount = channel.Units(1)
				}
				row.Body = rec.Encode()
				commitAs(w, w.nodes[roger], nil, channel.PutForward{Row: &row})
			}
		}},
		{"worth that falls", "worth", hasForward, func(w *world) {
			f := openForward(w)
			in := legKey{roger, f.row.ID.Incoming.Channel, f.row.ID.Transfer}
			row := w.ledger.rows[in]
			row.Status = channel.TransferCancelled
			w.ledger.rows[in] = row
			w.checker("worth").(*worth).committed(w.nodes[roger], nil, nil)
		}},
		{"a payment that is paid and never arrived", "paid", hasForward, func(w *world) {
			p := w.payments[0]
			p.paid, p.received = true, false
			p.direct = false
			(&paid{w}).end()
		}},
		{"a world that does not rest", "rest", hasForward, func(w *world) { (&rest{w}).end() }},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			v := spoil(t, tt.ready, tt.breakIt)
			if v == nil || v.Checker != tt.checker {
				t.Fatalf("%v, want a violation of %s", v, tt.checker)
			}
			if strings.TrimSpace(v.Detail) == "" {
				t.Error("the violation does not say what was found")
			}
		})
	}
}

// checker returns one of the world's checkers by its name.
func (w *world) checker(name string) any {
	for _, c := range w.checks {
		switch c.(type) {
		case *peers:
			if name == "peers" {
				return c
			}
		case *worth:
			if name == "worth" {
				return c
			}
		}
	}
	return nil
}
