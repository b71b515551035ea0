package channel_test

import (
	"crypto/ecdsa"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// pair is Alice and Bob on a perfect link that the test may cut.
type pair struct {
	t     *testing.T
	keys  [2]*ecdsa.PrivateKey
	side  [2]channel.Channel
	inbox [2][]channel.Frame
	seen  [2][]channel.Notice
	view  channel.View
	env   *channel.Env
	cut   bool
}

var (
	hashlock = common.HexToAddress("0x1111111111111111111111111111111111111111")
	withdraw = common.HexToAddress("0x2222222222222222222222222222222222222222")
	loose    = common.HexToAddress("0x3333333333333333333333333333333333333333")
	retired  = common.HexToAddress("0x4444444444444444444444444444444444444444")
	native   = common.Address{}
)

// anyLock is a definition without rules: the resolver's first byte is the
// responder's share, its second what the initiator gets back.
type anyLock struct{}

func (anyLock) Create(channel.Balance, []byte, channel.Context) error { return nil }

func (anyLock) Resolve(b channel.Balance, _, resolver []byte, _ channel.Context) (channel.Balance, error) {
	b.Amount = [2]channel.Amount{channel.Units(uint64(resolver[1])), channel.Units(uint64(resolver[0]))}
	return b, nil
}

func (anyLock) Expiry([]byte) uint64 { return 0 }
func (anyLock) Sticky() bool         { return false }

func newPair(t *testing.T) *pair {
	t.Helper()
	p := &pair{t: t}
	cfg := channel.Config{ChainID: 1337, Factory: common.HexToAddress("0xfac7"), Channel: common.HexToAddress("0xc4a1")}
	for r := range p.keys {
		k, err := crypto.ToECDSA(common.LeftPadBytes([]byte{byte(r + 1)}, 32))
		if err != nil {
			t.Fatal(err)
		}
		p.keys[r] = k
		cfg.IDs[r] = channel.IdentifierOf(&k.PublicKey)
		cfg.Signers[r] = crypto.PubkeyToAddress(k.PublicKey)
	}
	env := &channel.Env{
		Verifier: channel.ECDSA{}, Bounds: channel.RealTimeBounds(), Skew: 120,
		Definitions: channel.DefinitionMap{hashlock: transfer.Hashlock{}, withdraw: transfer.Withdraw{}, loose: anyLock{}, retired: channel.Retired(anyLock{})},
	}
	p.env = env
	p.view = channel.View{Time: 1_000_000, Final: 1_000_000, Deposits: map[common.Address][2]channel.Amount{
		native: {channel.Units(1000), channel.Units(1000)},
	}}
	for _, r := range []channel.Role{channel.Alice, channel.Bob} {
		cfg.Me = r
		p.side[r] = channel.New(cfg, env)
		p.do(r, channel.Linked{})
	}
	p.run()
	return p
}

// do steps one side, signing what it asks for.
func (p *pair) do(r channel.Role, ev channel.Event) {
	p.t.Helper()
	next, eff, err := p.side[r].Step(ev, &p.view)
	if err != nil {
		p.t.Fatalf("%s: %T: %v", r, ev, err)
	}
	if len(eff.Sign) > 0 {
		var sigs []channel.Signature
		for _, s := range eff.Sign {
			sig, err := channel.SignDigest(channel.Digest(s.Commitment()), p.keys[r])
			if err != nil {
				p.t.Fatal(err)
			}
			sigs = append(sigs, sig)
		}
		next, eff, err = next.Step(channel.SignaturesMade{Sigs: sigs}, &p.view)
		if err != nil {
			p.t.Fatal(err)
		}
	}
	p.side[r] = next
	p.seen[r] = append(p.seen[r], eff.Notices...)
	if !p.cut {
		p.inbox[r.Other()] = append(p.inbox[r.Other()], eff.Send...)
	}
}

// restart puts a side through its record, as a crash does.
func (p *pair) restart(r channel.Role) {
	p.t.Helper()
	c, err := channel.Restore(p.side[r].Record(), p.side[r].Open().All(), p.env)
	if err != nil {
		p.t.Fatal(err)
	}
	p.side[r] = c
}

func (p *pair) run() {
	p.t.Helper()
	for len(p.inbox[0])+len(p.inbox[1]) > 0 {
		for r := range p.inbox {
			if len(p.inbox[r]) > 0 {
				f := p.inbox[r][0]
				p.inbox[r] = p.inbox[r][1:]
				p.do(channel.Role(r), channel.Received{Frame: f})
			}
		}
	}
}

func (p *pair) enqueue(r channel.Role, ops ...channel.Op) {
	p.t.Helper()
	p.do(r, channel.Enqueue{Ops: ops})
	p.run()
}

func (p *pair) open() {
	p.t.Helper()
	c := p.side[0].Config()
	p.enqueue(channel.Alice, channel.Op{Kind: channel.KindSetup, Setup: &channel.Setup{
		Timeout: channel.DefaultChannelTimeout, ChainID: c.ChainID, Factory: c.Factory, Alice: c.IDs[0], Bob: c.IDs[1]}})
	p.enqueue(channel.Alice, channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{
		Asset: native, Totals: [2]channel.Amount{channel.Units(1000), channel.Units(1000)}}})
}

func (p *pair) lock(r channel.Role, amount uint64, preimage common.Hash, salt byte) channel.Op {
	c := p.side[0].Config()
	return channel.Op{Kind: channel.KindCreate, Create: &channel.Create{
		Salt: common.Hash{salt}, Definition: hashlock, Asset: native, Timeout: channel.DefaultTransferTimeout,
		Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(amount)},
			To: [2]common.Address{c.Signers[r], c.Signers[r.Other()]}},
		InitialState: transfer.HashlockState{LockHash: transfer.LockHash(preimage)}.Encode(),
	}}
}

func (p *pair) wantBalance(alice, bob uint64) {
	p.t.Helper()
	for r := range p.side {
		s := p.side[r].Latest()
		a, _ := s.State.Asset(native)
		if a.Balance.Amount != [2]channel.Amount{channel.Units(alice), channel.Units(bob)} {
			p.t.Errorf("%s sees balances %v, want %d and %d", channel.Role(r), a.Balance.Amount, alice, bob)
		}
		for who, sig := range s.Sigs {
			if !(channel.ECDSA{}).Verify(channel.Digest(s.State.Commitment()), sig, s.State.Signer(channel.Role(who))) {
				p.t.Errorf("%s: latest state lacks the signature of %s", channel.Role(r), channel.Role(who))
			}
		}
	}
	if a, b := p.side[0].Latest(), p.side[1].Latest(); a.State.Hash() != b.State.Hash() {
		p.t.Errorf("the sides stand at nonces %d and %d with different states", a.State.Nonce, b.State.Nonce)
	}
}

func TestAPaymentMovesTheLockedAmount(t *testing.T) {
	p := newPair(t)
	p.open()
	p.wantBalance(1000, 1000)
	secret := common.Hash{7}
	op := p.lock(channel.Alice, 300, secret, 1)
	p.enqueue(channel.Alice, op)
	p.wantBalance(700, 1000)
	p.enqueue(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: op.Create.ID(p.side[0].Config().Channel), Resolver: secret[:]})
	p.wantBalance(700, 1300)
}

func TestCrossingProposalsBothEndDone(t *testing.T) {
	p := newPair(t)
	p.open()
	p.do(channel.Alice, channel.Enqueue{Ops: []channel.Op{p.lock(channel.Alice, 10, common.Hash{1}, 1)}})
	p.do(channel.Bob, channel.Enqueue{Ops: []channel.Op{p.lock(channel.Bob, 20, common.Hash{2}, 2)}})
	p.run()
	p.wantBalance(990, 980)
	for r := range p.side {
		if !p.side[r].Idle() {
			t.Errorf("%s is not idle", channel.Role(r))
		}
	}
}

func TestALostAckIsMadeUpForOnReconnect(t *testing.T) {
	p := newPair(t)
	p.open()
	p.do(channel.Alice, channel.Enqueue{Ops: []channel.Op{p.lock(channel.Alice, 10, common.Hash{1}, 1)}})
	p.cut = true
	p.run() // Bob countersigns; his ack is lost
	for r := range p.side {
		p.do(channel.Role(r), channel.Unlinked{})
	}
	p.cut = false
	for r := range p.side {
		p.do(channel.Role(r), channel.Linked{})
	}
	p.run()
	p.wantBalance(990, 1000)
}

func TestARefusedOperationDiesAndTheRestGoesOn(t *testing.T) {
	p := newPair(t)
	p.open()
	bad, good := p.lock(channel.Alice, 10, common.Hash{1}, 1), p.lock(channel.Alice, 20, common.Hash{2}, 2)
	key := bad.Key(p.side[0].Config().Channel)
	p.view.Policy = map[channel.OpKey]channel.OpError{key: {Key: key, Code: channel.CodePolicy, Message: "no"}}
	p.enqueue(channel.Alice, bad, good)
	p.wantBalance(980, 1000)
	var got []channel.NoticeKind
	for _, n := range p.seen[channel.Alice] {
		if n.Key == key {
			got = append(got, n.Kind)
		}
	}
	if len(got) != 2 || got[0] != channel.Refused || got[1] != channel.Dead {
		t.Errorf("notices of the refused operation: %v, want refused and then dead", got)
	}
}
