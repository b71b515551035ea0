package router_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/router"
)

func resolve(id common.Hash, n uint64) channel.Op {
	s := secretOf(n)
	return channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: s[:]}
}

// wantEnd checks the row, the report and the two legs of a forward that ended.
func wantEnd(t *testing.T, s *sim, id channel.ForwardID, state router.State, reason router.Reason, proof router.Proof) {
	t.Helper()
	got, rec, row := s.row(id)
	if row == nil {
		t.Fatal("no row")
	}
	if got != state || rec.Reason != reason || rec.Proof != proof || !row.Finished {
		t.Errorf("ended %s, reason %q, proof %s, finished %v; want %s, %q, %s", got, rec.Reason, rec.Proof, row.Finished, state, reason, proof)
	}
	if len(s.reports) == 0 || s.reports[len(s.reports)-1].ID != id || s.ended[id] != 1 {
		t.Errorf("reports %+v", s.reports)
	}
	if n := len(s.m.Open()); n != 0 {
		t.Errorf("%d forwards still open", n)
	}
	want := channel.TransferCancelled
	if state == router.Settled {
		want = channel.TransferResolved
	}
	if in := s.channels[id.Incoming].transfers[id.Transfer]; in.status != want {
		t.Errorf("incoming transfer is %s", in.status)
	}
}

func TestAForwardGoesThrough(t *testing.T) {
	s := newSim(t)
	id := s.incoming(good(1))
	if state, _, _ := s.row(id); state != router.Received {
		t.Fatalf("row %q in the commit that brought the transfer, want received", state)
	}
	s.quiet()
	state, rec, row := s.row(id)
	if state != router.Held {
		t.Fatalf("state %s", state)
	}
	out := s.channels[daveB].transfers[row.OutgoingTransfer]
	if out == nil || out.amount != 99 || out.lock.LockHash != lockOf(1) || out.lock.Expiry != start+187_200 || out.timeout != 86_400-8640 {
		t.Fatalf("outgoing transfer %+v", out)
	}
	if row.Outgoing != daveB || rec.Fee != channel.Units(1) || s.channels[daveB].free != 901 {
		t.Errorf("row %+v, record %+v", row, rec)
	}
	var meta struct {
		RoutingID, SenderIdentifier string
		RequireOnline               bool
		Path                        []struct{ Recipient string }
	}
	if err := json.Unmarshal(rec.OutMeta, &meta); err != nil || meta.SenderIdentifier != "carol" || meta.RoutingID != (common.Hash{9}).Hex() ||
		!meta.RequireOnline || len(meta.Path) != 1 || meta.Path[0].Recipient != "dave" {
		t.Errorf("outgoing meta %s: %v", rec.OutMeta, err)
	}
	if code := s.byPeer(daveB, resolve(row.OutgoingTransfer, 1)); code != channel.CodeNone {
		t.Fatal(code)
	}
	s.quiet()
	wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	e := s.reports[0]
	if e.Outgoing != daveB || e.HeldUs == 0 || e.LockedUs == 0 || e.ResolvedUs == 0 || e.EndedUs == 0 {
		t.Errorf("report %+v", e)
	}
}

// Each way of refusing a forward as it comes in: nothing is ever proposed to the
// recipient, and the payer learns why.
func TestEveryReasonAgainstAForward(t *testing.T) {
	finite := func(p *pay, ahead uint64) { p.lock.Expiry = start + ahead }
	for _, tt := range []struct {
		rule   string
		change func(*sim, *pay)
		want   router.Reason
	}{
		{"F10: another definition", func(_ *sim, p *pay) { p.def = common.HexToAddress("0x9999") }, router.BadDefinition},
		{"F3: the hash of the zero secret", func(_ *sim, p *pay) { p.lock.LockHash = transfer.LockHash(common.Hash{}) }, router.ZeroSecret},
		{"F3: a lock hash that another forward had", func(s *sim, p *pay) { s.hashes[p.lock.LockHash] = channel.ForwardID{Transfer: common.Hash{1}} }, router.LockHashUsed},
		{"a routing id that is none", func(_ *sim, p *pay) { p.meta = `{"routingId":"0x12","path":[{"recipient":"dave"}]}` }, router.BadMeta},
		{"an asset that is none", func(_ *sim, p *pay) {
			p.meta = `{"routingId":"` + (common.Hash{9}).Hex() + `","path":[{"recipient":"dave","recipientAssetId":"ETH"}]}`
		}, router.BadMeta},
		{"two hops", func(_ *sim, p *pay) {
			p.meta = `{"routingId":"` + (common.Hash{9}).Hex() + `","path":[{"recipient":"dave"},{"recipient":"eve"}]}`
		}, router.BadMeta},
		{"a meta that has no room for the sender", func(_ *sim, p *pay) {
			p.meta = p.meta[:len(p.meta)-1] + `,"x":"` + string(make([]byte, 0)) + pad(channel.MaxMetaBytes-len(p.meta)-8) + `"}`
		}, router.BadMeta},
		{"an asset without a swap", func(_ *sim, p *pay) {
			p.meta = `{"routingId":"` + (common.Hash{9}).Hex() + `","path":[{"recipient":"dave","recipientChainId":1338,"recipientAssetId":"0x0000000000000000000000000000000000000001"}]}`
		}, router.NoSwap},
		{"a chain that is not configured", func(_ *sim, p *pay) { p.meta = to("dave", 5) }, router.NoSwap},
		{"a recipient without a channel", func(_ *sim, p *pay) { p.meta = to("mallory", chainB) }, router.NoRoute},
		{"a recipient without a channel on that chain", func(_ *sim, p *pay) { p.meta = to("carol", chainB) }, router.NoRoute},
		{"F8: an amount below the minimum", func(_ *sim, p *pay) { p.amount = 4 }, router.AmountTooSmall},
		{"F2: the incoming channel in dispute", func(s *sim, _ *pay) { s.channels[carolA].leg.Dispute = true }, router.ChannelDispute},
		{"F2: the outgoing channel in dispute", func(s *sim, _ *pay) { s.channels[daveB].leg.Dispute = true }, router.ChannelDispute},
		{"F2: the incoming head as old as O", func(s *sim, _ *pay) { s.heads[chainA].AgeS = 120 }, router.HeadStale},
		{"F2: the outgoing head as old as O", func(s *sim, _ *pay) { s.heads[chainB].AgeS = 120 }, router.HeadStale},
		{"F2: an outgoing chain that was never seen", func(s *sim, _ *pay) { s.heads[chainB] = nil }, router.HeadStale},
		{"L: an expiry in the past", func(_ *sim, p *pay) { p.lock.Expiry = start - 1 }, router.ExpiryTooNear},
		{"L: an expiry a second too near", func(_ *sim, p *pay) { finite(p, 359_340-1) }, router.ExpiryTooNear},
		{"a transfer timeout that leaves the recipient too little", func(_ *sim, p *pay) { p.timeout = 43_200 + 8640 - 1 }, router.TimeoutTooShort},
		{"a transfer timeout below the decrement", func(_ *sim, p *pay) { p.timeout = 8639 }, router.TimeoutTooShort},
		{"F4: more than the channel has", func(_ *sim, p *pay) { p.amount = 1002 }, router.InsufficientCollateral},
		{"an absent recipient", func(s *sim, _ *pay) { s.channels[daveB].leg.Connected = false }, router.RecipientOffline},
		{"F8: too many in all", func(s *sim, _ *pay) {
			p := good(50)
			p.via, p.amount = ericA, 10
			s.incoming(p)
			s.cfg.MaxOpen = 1
		}, router.TooManyOpen},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			s := newSim(t)
			p := good(1)
			tt.change(s, &p)
			if tt.want == router.TooManyOpen {
				s.boot()
			}
			s.onTell = func(e router.Propose) {
				if e.Op.Kind == channel.KindCreate && tt.want != router.TooManyOpen {
					t.Errorf("a create left: %+v", e.Op.Create)
				}
				if e.Op.Kind == channel.KindCancel {
					if want := fmt.Sprintf(`"cancellationReason":"%s"`, tt.want); !json.Valid(e.Op.Meta) || !contains(e.Op.Meta, want) {
						t.Errorf("cancel meta %s", e.Op.Meta)
					}
				}
			}
			id := s.incoming(p)
			for range 4 {
				s.quiet()
				for _, u := range s.topUps {
					s.events = append(s.events, router.Collateral{Key: u.Key, Asset: u.Asset, Err: errors.New("none"), NowUs: s.nowUs})
				}
				s.topUps = nil
			}
			state, rec, _ := s.row(id)
			if state != router.Refunded || rec.Reason != tt.want || rec.Proof != router.NeverSigned {
				t.Errorf("ended %s for %q on %s, want refunded for %q on never_signed", state, rec.Reason, rec.Proof, tt.want)
			}
		})
	}
}

func pad(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = 'x'
	}
	return string(b)
}

func contains(b []byte, s string) bool {
	for i := 0; i+len(s) <= len(b); i++ {
		if string(b[i:i+len(s)]) == s {
			return true
		}
	}
	return false
}

func TestBoundsThatAreKeptByASecond(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		change func(*sim, *pay)
	}{
		{"L: the nearest expiry", func(_ *sim, p *pay) { p.lock.Expiry = start + 359_340 }},
		{"a head a second younger than O", func(s *sim, _ *pay) { s.heads[chainA].AgeS, s.heads[chainB].AgeS = 119, 119 }},
		{"the shortest transfer timeout", func(_ *sim, p *pay) { p.timeout = 43_200 + 8640 }},
		{"all that the channel has", func(_ *sim, p *pay) { p.amount = 1001 }},
		{"the smallest amount", func(_ *sim, p *pay) { p.amount = 5 }},
		{"an old head of a chain that seals on demand", func(s *sim, _ *pay) {
			s.heads[chainA].AgeS = 1 << 30
			s.cfg.Chains[0].NoHeadAge = true
			s.boot()
		}},
		{"the incoming chain and asset where none is named", func(_ *sim, p *pay) {
			p.meta = `{"routingId":"` + (common.Hash{9}).Hex() + `","path":[{"recipient":"eric"}]}`
		}},
		{"F9: back into the channel it came from", func(_ *sim, p *pay) { p.meta = to("carol", chainA) }},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			s := newSim(t)
			p := good(1)
			tt.change(s, &p)
			id := s.incoming(p)
			s.quiet()
			_, rec, row := s.row(id)
			if row.State != string(router.Held) {
				t.Fatalf("state %s, reason %q", row.State, rec.Reason)
			}
			if out := s.channels[row.Outgoing].transfers[row.OutgoingTransfer]; out == nil {
				t.Fatal("nothing locked towards the recipient")
			}
			s.byPeer(row.Outgoing, resolve(row.OutgoingTransfer, 1))
			s.quiet()
			wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
		})
	}
}

func TestWhatIsNoForward(t *testing.T) {
	for _, tt := range []struct {
		rule string
		p    func(*pay)
	}{
		{"no meta", func(p *pay) { p.meta = "" }},
		{"not JSON", func(p *pay) { p.meta = "{" }},
		{"JSON of another kind", func(p *pay) { p.meta = `[1]` }},
		{"a routing id without a path", func(p *pay) { p.meta = `{"routingId":"` + (common.Hash{9}).Hex() + `"}` }},
		{"a path of another kind", func(p *pay) { p.meta = `{"path":"dave"}` }},
		{"a path that ends here", func(p *pay) { p.meta = to(string(roger), chainA) }},
		{"a withdrawal", func(p *pay) { p.def = withdraw }},
	} {
		s := newSim(t)
		p := good(1)
		tt.p(&p)
		id := s.incoming(p)
		s.quiet()
		if _, _, row := s.row(id); row != nil || len(s.m.Open()) != 0 {
			t.Errorf("%s: row %+v", tt.rule, row)
		}
	}
}

func TestAnotherIdentityOfThisNodeDoesNotRoute(t *testing.T) {
	s := newSim(t)
	s.channels[carolA].leg.Me = "somebody"
	if id := s.incoming(good(1)); s.rows[id] != nil {
		t.Error("forwarded")
	}
}

func TestASenderThatThePayerMadeUpIsReplaced(t *testing.T) {
	s := newSim(t)
	p := good(1)
	p.meta = p.meta[:len(p.meta)-1] + `,"senderIdentifier":"trent","note":"kept"}`
	_, rec, _ := s.row(s.incoming(p))
	var m map[string]any
	if err := json.Unmarshal(rec.OutMeta, &m); err != nil || m["senderIdentifier"] != "carol" || m["note"] != "kept" || contains(rec.OutMeta, "trent") {
		t.Errorf("outgoing meta %s: %v", rec.OutMeta, err)
	}
}
