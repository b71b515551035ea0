package channel_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// quick is a verifier as strict as [channel.ECDSA] and a thousand times faster:
// a signature carries what it signs and who did.
type quick struct{}

func quickSign(d common.Hash, who common.Address) (s channel.Signature) {
	copy(s[:], d[:])
	copy(s[32:], who[:])
	return s
}

func (quick) Verify(d common.Hash, s channel.Signature, who common.Address) bool {
	return s == quickSign(d, who) && who != (common.Address{})
}

// script reads choices from the fuzzer's bytes.
type script struct{ b []byte }

func (s *script) next() byte {
	if len(s.b) == 0 {
		return 0
	}
	x := s.b[0]
	s.b = s.b[1:]
	return x
}

func (s *script) below(n int) int { return int(s.next()) % n }

// table is two sides, everything ever sent, and what must hold of them.
type table struct {
	t      *testing.T
	s      *script
	cfg    channel.Config
	env    *channel.Env
	side   [2]channel.Channel
	view   channel.View
	sent   [2][]channel.Frame // towards a side, never forgotten
	signed [2]map[uint64]common.Hash
	seen   [2]map[common.Hash]bool
	done   [2]map[channel.OpKey]bool
}

func newTable(t *testing.T, script *script) *table {
	b := &table{t: t, s: script}
	b.cfg = channel.Config{ChainID: 1, Channel: common.Address{0xcc}, Signers: [2]common.Address{{0xa}, {0xb}}}
	b.cfg.IDs = [2]channel.Identifier{"alice", "bob"}
	b.env = &channel.Env{
		Verifier: quick{}, Bounds: channel.RealTimeBounds(), Skew: 120,
		Definitions: channel.DefinitionMap{hashlock: transfer.Hashlock{}, loose: safeLock{}},
	}
	b.view = channel.View{Time: 1000, Final: 1000, Deposits: map[common.Address][2]channel.Amount{native: {channel.Units(100), channel.Units(100)}}}
	for r := range b.side {
		cfg := b.cfg
		cfg.Me = channel.Role(r)
		b.side[r] = channel.New(cfg, b.env)
		b.signed[r] = map[uint64]common.Hash{}
		b.seen[r], b.done[r] = map[common.Hash]bool{}, map[channel.OpKey]bool{}
	}
	return b
}

// safeLock is anyLock for any resolver.
type safeLock struct{ anyLock }

func (safeLock) Resolve(b channel.Balance, s, resolver []byte, at channel.Context) (channel.Balance, error) {
	if len(resolver) < 2 {
		return b, errors.New("too short")
	}
	total, _ := b.Amount[0].Uint64()
	out := uint64(resolver[0]) % (total + 1)
	b.Amount = [2]channel.Amount{channel.Units(total - out), channel.Units(out)}
	return b, nil
}

func (b *table) op(by channel.Role) channel.Op {
	n := b.s.next()
	preimage := common.Hash{n%8 + 1}
	create := channel.Create{
		Salt: common.Hash{n % 8}, Definition: hashlock, Asset: native, Timeout: channel.DefaultTransferTimeout,
		Balance:      channel.Balance{Amount: [2]channel.Amount{channel.Units(uint64(n % 64))}, To: [2]common.Address{b.cfg.Signers[by], b.cfg.Signers[by.Other()]}},
		InitialState: transfer.HashlockState{LockHash: transfer.LockHash(preimage), Expiry: uint64(n%4) * 1000}.Encode(),
	}
	if n&1 == 1 {
		create.Definition = loose
	}
	id := create.ID(b.cfg.Channel)
	switch b.s.below(6) {
	case 0:
		return channel.Op{Kind: channel.KindSetup, Setup: &channel.Setup{Timeout: channel.DefaultChannelTimeout, ChainID: 1, Alice: "alice", Bob: "bob"}}
	case 1:
		return channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: native, Totals: [2]channel.Amount{channel.Units(uint64(n)), channel.Units(uint64(n) / 2)}}}
	case 2, 3:
		return channel.Op{Kind: channel.KindCreate, Create: &create}
	case 4:
		return channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: preimage[:]}
	default:
		return channel.Op{Kind: channel.KindCancel, Transfer: id}
	}
}

// frame is one of those ever sent, often with a part of it changed.
func (b *table) frame(r channel.Role) (channel.Frame, bool) {
	if len(b.sent[r]) == 0 {
		return channel.Frame{Channel: b.cfg.Channel}, false
	}
	f := b.sent[r][len(b.sent[r])-1-b.s.below(len(b.sent[r]))]
	change := b.s.next()
	if change < 128 {
		return f, true
	}
	n := uint64(b.s.next())
	switch {
	case f.Proposal != nil:
		p := *f.Proposal
		switch change % 6 {
		case 0:
			p.Nonce = n
		case 1:
			p.Base = n
		case 2:
			p.Sig[n%65]++
		case 3:
			p.BaseSig[n%65]++
		case 4:
			p.Batch = append(append([]channel.Op(nil), p.Batch...), b.op(r.Other()))
		case 5:
			p.Nonce, p.Base = p.Nonce+n<<48, p.Base+n<<48
		}
		f.Proposal = &p
	case f.Ack != nil:
		f.Ack = &channel.Ack{Nonce: n, Sig: f.Ack.Sig}
	case f.Refusal != nil:
		f.Refusal = &channel.Refusal{Nonce: f.Refusal.Nonce, Ops: []channel.RefusedOp{{Index: uint32(n), Code: channel.Code(change)}}}
	case f.Sync != nil:
		f.Sync = &channel.Sync{Latest: n, Outstanding: uint64(change)}
	}
	return f, true
}

func (b *table) turn() {
	r := channel.Role(b.s.below(2))
	switch choice := b.s.below(16); choice {
	case 0, 1, 2:
		ops := []channel.Op{b.op(r)}
		if choice == 2 {
			ops = append(ops, b.op(r))
		}
		b.step(r, channel.Enqueue{Ops: ops})
	case 3:
		b.step(r, channel.Linked{})
	case 4:
		b.step(r, channel.Unlinked{})
	case 5:
		b.step(r, channel.Retry{})
	case 6:
		c, err := channel.Restore(b.side[r].Record(), b.side[r].Open().All(), b.env)
		if err != nil {
			b.t.Fatalf("%s: %v", r, err)
		}
		b.side[r] = c
		b.step(r, channel.Linked{})
	case 7:
		b.view.Time += uint64(b.s.next()) * 8
		b.view.Final = b.view.Time - uint64(b.s.next())%8
		b.view.Dispute = b.s.next() > 240
		b.view.Policy = nil
		if op := b.op(r); b.s.next() > 128 {
			b.view.Policy = map[channel.OpKey]channel.OpError{op.Key(b.cfg.Channel): {Code: channel.Code(b.s.below(20))}}
		}
	default:
		if f, ok := b.frame(r); ok {
			b.step(r, channel.Received{Frame: f})
		}
	}
}

func (b *table) step(r channel.Role, ev channel.Event) {
	b.view.Seen = b.seen[r]
	was := b.side[r]
	next, eff, err := was.Step(ev, &b.view)
	if err != nil {
		if !errors.Is(err, channel.ErrProtocol) {
			b.t.Fatalf("%s: %T: %v", r, ev, err)
		}
		return
	}
	if len(eff.Sign) > 0 {
		if b.view.Dispute {
			b.t.Fatalf("%s signs in a dispute (D1)", r)
		}
		if b.s.next() > 250 {
			back, eff, err := next.Step(channel.SigningFailed{}, &b.view)
			if err != nil || eff.Save || len(eff.Send) > 0 {
				b.t.Fatalf("%s: a failed signature had effects: %+v, %v", r, eff, err)
			}
			b.side[r] = back
			return
		}
		var sigs []channel.Signature
		for i := range eff.Sign {
			s := &eff.Sign[i]
			b.conserves(s, nil)
			if old, ok := b.signed[r][s.Nonce]; ok && old != s.Hash() {
				b.t.Fatalf("%s signs two states at nonce %d (P3)", r, s.Nonce)
			}
			for n := range b.signed[r] {
				if n >= s.Nonce {
					b.t.Fatalf("%s signs %d after %d (P1)", r, s.Nonce, n)
				}
			}
			b.signed[r][s.Nonce] = s.Hash()
			sigs = append(sigs, quickSign(channel.Digest(s.Commitment()), b.cfg.Signers[r]))
		}
		if next, eff, err = next.Step(channel.SignaturesMade{Sigs: sigs}, &b.view); err != nil {
			b.t.Fatalf("%s: %v", r, err)
		}
	}
	b.side[r] = next
	b.sent[r.Other()] = append(b.sent[r.Other()], eff.Send...)
	b.notices(r, eff.Notices)
	b.holds(r, was, next, eff)
}

func (b *table) notices(r channel.Role, list []channel.Notice) {
	for _, n := range list {
		if n.Op.Kind == channel.KindDeposit || n.Op.Kind == channel.KindSetup {
			continue // the same again is in order
		}
		switch {
		case n.Kind == channel.Done:
			if n.Op.Kind == channel.KindCreate {
				b.seen[r][n.Key.ID] = true
				if b.done[r][n.Key] {
					b.t.Fatalf("%s: %s is done twice (P4)", r, n.Key)
				}
			}
			if n.Transfer == nil {
				b.t.Fatalf("%s: %s is done without its transfer", r, n.Key)
			}
			b.done[r][n.Key] = true
		case n.Kind == channel.Dead && n.Code != channel.CodeDuplicateID && n.Code != channel.CodeUnknownTransfer && b.done[r][n.Key]:
			b.t.Fatalf("%s: %s is dead (%s) after it was done", r, n.Key, n.Code)
		}
	}
}

func (b *table) holds(r channel.Role, was, is channel.Channel, eff channel.Effects) {
	old, rec := was.Record(), is.Record()
	l := &rec.Latest.State
	switch {
	case l.Nonce < old.Latest.State.Nonce || rec.MaxSigned < old.MaxSigned || rec.Refused.Nonce < old.Refused.Nonce:
		b.t.Fatalf("%s: a number falls (P1, P6)", r)
	case rec.MaxSigned < l.Nonce:
		b.t.Fatalf("%s: latest %d above everything signed", r, l.Nonce)
	case is.Open().Root() != l.MerkleRoot:
		b.t.Fatalf("%s: open transfers are not those of the latest state", r)
	case l.Nonce != old.Latest.State.Nonce && !eff.Save:
		b.t.Fatalf("%s: a new state is not saved (P2)", r)
	}
	open := is.Open()
	b.conserves(l, &open)
	if l.Nonce == 0 {
		return
	}
	if b.signed[r][l.Nonce] != l.Hash() {
		b.t.Fatalf("%s: the latest state is not one that it signed", r)
	}
	d := channel.Digest(l.Commitment())
	for who, sig := range rec.Latest.Sigs {
		if !(quick{}).Verify(d, sig, b.cfg.Signers[who]) {
			b.t.Fatalf("%s: latest state %d lacks the signature of %s", r, l.Nonce, channel.Role(who))
		}
	}
}

// conserves: balances and what is open are the processed deposits (no
// definition of the table burns). Without open, they are at most those.
func (b *table) conserves(s *channel.State, open *channel.Transfers) {
	for _, a := range s.Assets {
		have, err := a.Balance.Amount[0].Add(a.Balance.Amount[1])
		want, _ := a.Processed[0].Add(a.Processed[1])
		if open != nil {
			for _, t := range open.All() {
				if err == nil {
					have, err = have.Add(t.Balance.Amount[0])
				}
			}
		}
		if err != nil || want.Less(have) || open != nil && have != want {
			b.t.Fatalf("state %d: balances and locks are %s, processed deposits %s", s.Nonce, have, want)
		}
	}
}

func FuzzStep(f *testing.F) {
	f.Add([]byte{})
	for seed := range 60 {
		var b []byte
		for i := range 60 {
			h := crypto.Keccak256([]byte{byte(seed), byte(i)})
			b = append(b, h...)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if len(raw) > 2000 {
			raw = raw[:2000]
		}
		b := newTable(t, &script{raw})
		b.step(channel.Alice, channel.Linked{})
		b.step(channel.Bob, channel.Linked{})
		b.step(channel.Alice, channel.Enqueue{Ops: []channel.Op{
			{Kind: channel.KindSetup, Setup: &channel.Setup{Timeout: channel.DefaultChannelTimeout, ChainID: 1, Alice: "alice", Bob: "bob"}},
			{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: native, Totals: b.view.Deposits[native]}},
		}})
		for len(b.s.b) > 0 {
			b.turn()
		}
	})
}

func FuzzIdentifier(f *testing.F) {
	k, _ := crypto.ToECDSA(common.LeftPadBytes([]byte{1}, 32))
	f.Add(string(channel.IdentifierOf(&k.PublicKey)))
	f.Add("vector" + string(make([]byte, 50)))
	f.Fuzz(func(t *testing.T, s string) {
		_, err := channel.Identifier(s).Parse()
		if err != nil {
			if !errors.Is(err, channel.ErrIdentifier) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		for i := range s { // base58check: no other text one character away names anybody
			other := []byte(s)
			if other[i]++; other[i] > 'z' {
				other[i] = '1'
			}
			if _, err := channel.Identifier(other).Parse(); err == nil {
				t.Fatalf("%q and %q are both identities", s, other)
			}
		}
	})
}
