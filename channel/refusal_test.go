package channel_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// refused enqueues an operation that its own side will not propose, and checks
// that the other side refuses it too when it comes in a frame.
func (p *pair) refused(r channel.Role, op channel.Op, want channel.Code) {
	p.t.Helper()
	_, eff, err := p.try(r, channel.Enqueue{Ops: []channel.Op{op}})
	if err != nil || len(eff.Notices) != 1 || eff.Notices[0].Kind != channel.Dead || len(eff.Sign) > 0 {
		p.t.Fatalf("own side: %+v, %v", eff, err)
	}
	if eff.Notices[0].Code != want {
		p.t.Errorf("own side: %s (%s), want %s", eff.Notices[0].Code, eff.Notices[0].Message, want)
	}
	p.refusedByPeer(r, op, want)
}

// refusedByPeer sends op in a proposal of r, whatever r thinks of it.
func (p *pair) refusedByPeer(r channel.Role, op channel.Op, want channel.Code) {
	p.t.Helper()
	latest := p.side[r.Other()].Latest().State.Nonce
	n := latest + 1
	if !r.Owns(n) {
		n++
	}
	f := channel.Frame{Channel: p.channel(), Proposal: &channel.Proposal{Nonce: n, Base: latest, Batch: []channel.Op{op}}}
	next, eff, err := p.try(r.Other(), channel.Received{Frame: f})
	if err != nil || len(eff.Sign) > 0 {
		p.t.Fatalf("peer: %+v, %v", eff, err)
	}
	if !eff.Save || len(eff.Send) != 1 || eff.Send[0].Refusal == nil || len(eff.Send[0].Refusal.Ops) != 1 {
		p.t.Fatalf("peer: %+v, want one refusal", eff)
	}
	got := eff.Send[0].Refusal
	if got.Ops[0].Code != want || got.Nonce != n {
		p.t.Errorf("peer: %s (%s) at %d, want %s at %d", got.Ops[0].Code, got.Ops[0].Message, got.Nonce, want, n)
	}
	if s := next.Latest().State; s.Nonce != latest || next.Record().Refused.Nonce != n {
		p.t.Errorf("peer: latest %d and refused %d, want %d and %d", s.Nonce, next.Record().Refused.Nonce, latest, n)
	}
}

func (p *pair) setup() channel.Op {
	c := p.side[0].Config()
	return channel.Op{Kind: channel.KindSetup, Setup: &channel.Setup{
		Timeout: channel.DefaultChannelTimeout, ChainID: c.ChainID, Factory: c.Factory, Alice: c.IDs[0], Bob: c.IDs[1]}}
}

func TestSetupRefusals(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		change func(*channel.Setup)
		want   channel.Code
	}{
		{"another chain", func(s *channel.Setup) { s.ChainID++ }, channel.CodeSetup},
		{"another factory", func(s *channel.Setup) { s.Factory[0]++ }, channel.CodeSetup},
		{"Alice and Bob exchanged", func(s *channel.Setup) { s.Alice, s.Bob = s.Bob, s.Alice }, channel.CodeSetup},
		{"timeout too short", func(s *channel.Setup) { s.Timeout = channel.MinChannelTimeout - 1 }, channel.CodeTimeout},
		{"timeout too long", func(s *channel.Setup) { s.Timeout = channel.MaxChannelTimeout + 1 }, channel.CodeTimeout},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			p := newPair(t)
			op := p.setup()
			tt.change(op.Setup)
			p.refused(channel.Alice, op, tt.want)
		})
	}
	for _, timeout := range []uint64{channel.MinChannelTimeout, channel.MaxChannelTimeout} {
		p := newPair(t)
		op := p.setup()
		op.Setup.Timeout = timeout
		p.enqueue(channel.Alice, op)
		p.wantNotices(channel.Alice, op, channel.Done)
	}
	t.Run("Bob does not set up", func(t *testing.T) {
		p := newPair(t)
		p.refused(channel.Bob, p.setup(), channel.CodeSetup)
	})
	t.Run("nothing comes before the setup", func(t *testing.T) {
		p := newPair(t)
		p.refused(channel.Alice, p.lock(channel.Alice, 1, common.Hash{1}, 1), channel.CodeSetup)
	})
	t.Run("no second setup", func(t *testing.T) {
		p := newPair(t)
		p.open()
		p.refused(channel.Alice, p.setup(), channel.CodeSetup)
	})
}

func TestCreateRefusals(t *testing.T) {
	at := func(expiry uint64) []byte {
		return transfer.HashlockState{LockHash: transfer.LockHash(common.Hash{1}), Expiry: expiry}.Encode()
	}
	for _, tt := range []struct {
		rule   string
		change func(*channel.Create)
		want   channel.Code
	}{
		{"amount zero", func(c *channel.Create) { c.Balance.Amount[0] = channel.Units(0) }, channel.CodeAmount},
		{"above the balance", func(c *channel.Create) { c.Balance.Amount[0] = channel.Units(1001) }, channel.CodeInsufficientBalance},
		{"something for the responder", func(c *channel.Create) { c.Balance.Amount[1] = channel.Units(1) }, channel.CodeAmount},
		{"responder paid elsewhere", func(c *channel.Create) { c.Balance.To[1] = common.Address{1} }, channel.CodeMalformed},
		{"unknown asset", func(c *channel.Create) { c.Asset = common.Address{1} }, channel.CodeUnknownAsset},
		{"a definition for open transfers only", func(c *channel.Create) { c.Definition = retired }, channel.CodeUnknownDefinition},
		{"unknown definition", func(c *channel.Create) { c.Definition = common.Address{1} }, channel.CodeUnknownDefinition},
		{"lock hash zero", func(c *channel.Create) { c.InitialState = transfer.HashlockState{}.Encode() }, channel.CodeDefinition},
		{"garbage for a state", func(c *channel.Create) { c.InitialState = []byte{1} }, channel.CodeDefinition},
		{"expiry past", func(c *channel.Create) { c.InitialState = at(999_999) }, channel.CodeExpired},
		{"expiry now", func(c *channel.Create) { c.InitialState = at(1_000_000) }, channel.CodeExpired},
		{"expiry within the clock skew", func(c *channel.Create) { c.InitialState = at(1_000_120) }, channel.CodeExpiryTooNear},
		{"timeout too short", func(c *channel.Create) { c.Timeout = channel.MinTransferTimeout - 1 }, channel.CodeTimeout},
		{"timeout too long", func(c *channel.Create) { c.Timeout = channel.MaxTransferTimeout + 1 }, channel.CodeTimeout},
		{"timeout of the channel itself", func(c *channel.Create) { c.Timeout = channel.DefaultChannelTimeout }, channel.CodeTimeout},
		{"state too large", func(c *channel.Create) { c.InitialState = make([]byte, channel.MaxOpBytes+1) }, channel.CodeMalformed},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			p := newPair(t)
			p.open()
			op := p.lock(channel.Alice, 10, common.Hash{1}, 1)
			tt.change(op.Create)
			p.refused(channel.Alice, op, tt.want)
		})
	}
	p := newPair(t)
	p.open()
	for i, change := range []func(*channel.Create){
		func(c *channel.Create) { c.Balance.Amount[0] = channel.Units(1000) },
		func(c *channel.Create) { c.InitialState = at(1_000_121) },
		func(c *channel.Create) { c.Timeout = channel.MinTransferTimeout },
		func(c *channel.Create) { c.Timeout = channel.MaxTransferTimeout - 1 },
	} {
		r := channel.Role(i % 2)
		op := p.lock(r, 1, common.Hash{1}, byte(i+1))
		change(op.Create)
		next, eff, err := p.try(r, channel.Enqueue{Ops: []channel.Op{op}})
		if err != nil || len(eff.Sign) != 1 {
			t.Errorf("case %d at its bound is refused: %+v %v", i, eff, err)
		}
		_ = next
	}
}

func TestP4AnIdIsUsedOnce(t *testing.T) {
	p := newPair(t)
	p.open()
	secret := common.Hash{1}
	op := p.lock(channel.Alice, 10, secret, 1)
	id := op.Create.ID(p.channel())
	p.enqueue(channel.Alice, op)
	p.refused(channel.Alice, op, channel.CodeDuplicateID)
	bobs := p.lock(channel.Bob, 10, secret, 1)
	p.refused(channel.Bob, bobs, channel.CodeDuplicateID)
	p.enqueue(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: secret[:]})
	p.view.Seen = map[common.Hash]bool{id: true} // ended, but the history has it
	p.refused(channel.Alice, op, channel.CodeDuplicateID)
}

// The base itself may come in the frame: then no store knows its ids yet.
func TestP4AnIdIsNotUsedAgainByTheBatchThatEndsIt(t *testing.T) {
	p := newPair(t)
	p.open()
	op := p.lock(channel.Alice, 10, common.Hash{1}, 1)
	out := p.proposalOf(channel.Alice, op)
	id := op.Create.ID(p.channel())
	p.lost(channel.Bob, channel.Received{Frame: out}) // acked; the ack is lost
	on := p.proposalOf(channel.Bob, channel.Op{Kind: channel.KindCancel, Transfer: id})
	again := *on.Proposal
	again.Batch = append(again.Batch[:1:1], p.lock(channel.Bob, 20, common.Hash{2}, 1))
	_, eff, err := p.try(channel.Alice, channel.Received{Frame: channel.Frame{Channel: p.channel(), Proposal: &again}})
	if err != nil || len(eff.Send) != 1 || eff.Send[0].Refusal == nil {
		t.Fatalf("%+v, %v; want a refusal", eff, err)
	}
	if r := eff.Send[0].Refusal.Ops; len(r) != 1 || r[0].Index != 1 || r[0].Code != channel.CodeDuplicateID {
		t.Errorf("refused: %+v", r)
	}
}

func TestP4AnIdThatWeAreProposingIsNotThePeers(t *testing.T) {
	p := newPair(t)
	p.open()
	p.proposalOf(channel.Bob, p.lock(channel.Bob, 10, common.Hash{1}, 1))
	p.refusedByPeer(channel.Alice, p.lock(channel.Alice, 10, common.Hash{2}, 1), channel.CodeDuplicateID)
}

func TestMalformedOperations(t *testing.T) {
	p := newPair(t)
	p.open()
	lock := p.lock(channel.Alice, 10, common.Hash{1}, 1)
	for _, tt := range []struct {
		rule string
		op   channel.Op
	}{
		{"no kind", channel.Op{}},
		{"a kind of a later version", channel.Op{Kind: 99, Create: lock.Create}},
		{"a create without its part", channel.Op{Kind: channel.KindCreate}},
		{"a deposit without its part", channel.Op{Kind: channel.KindDeposit}},
		{"a setup without its part", channel.Op{Kind: channel.KindSetup}},
		{"a create with a resolver", channel.Op{Kind: channel.KindCreate, Create: lock.Create, Resolver: []byte{1}}},
		{"a resolve without a resolver", channel.Op{Kind: channel.KindResolve, Transfer: common.Hash{1}}},
		{"a resolve of nothing", channel.Op{Kind: channel.KindResolve, Resolver: []byte{1}}},
		{"a cancel with a resolver", channel.Op{Kind: channel.KindCancel, Transfer: common.Hash{1}, Resolver: []byte{1}}},
		{"a resolver too large", channel.Op{Kind: channel.KindResolve, Transfer: common.Hash{1}, Resolver: make([]byte, channel.MaxOpBytes+1)}},
		{"meta too large", channel.Op{Kind: channel.KindCreate, Create: lock.Create, Meta: make([]byte, channel.MaxMetaBytes+1)}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			p.t = t
			p.refusedByPeer(channel.Alice, tt.op, channel.CodeMalformed)
		})
	}
	lock.Meta = make([]byte, channel.MaxMetaBytes)
	if err := lock.CheckShape(); err != nil {
		t.Errorf("meta at its bound: %v", err)
	}
}

func TestResolveRefusals(t *testing.T) {
	p := newPair(t)
	p.open()
	secret := common.Hash{1}
	lock := p.lock(channel.Alice, 10, secret, 1)
	lock.Create.InitialState = transfer.HashlockState{LockHash: transfer.LockHash(secret), Expiry: 2_000_000}.Encode()
	id := lock.Create.ID(p.channel())
	p.enqueue(channel.Alice, lock)
	resolve := func(preimage common.Hash) channel.Op {
		return channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: preimage[:]}
	}
	p.refused(channel.Bob, resolve(common.Hash{2}), channel.CodeResolver)
	p.refused(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: []byte{1}}, channel.CodeResolver)
	p.refused(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: common.Hash{5}, Resolver: secret[:]}, channel.CodeUnknownTransfer)
	p.refused(channel.Alice, resolve(secret), channel.CodeNotResponder)
	p.view.Time = 2_000_000
	p.refused(channel.Bob, resolve(secret), channel.CodeExpired)
	t.Run("the proposer leaves the receiver's clock room", func(t *testing.T) {
		p.view.Time = 2_000_000 - 120
		_, eff, _ := p.try(channel.Bob, channel.Enqueue{Ops: []channel.Op{resolve(secret)}})
		if len(eff.Notices) != 1 || eff.Notices[0].Code != channel.CodeExpiryTooNear {
			t.Errorf("%+v", eff)
		}
		p.view.Time--
		p.enqueue(channel.Bob, resolve(secret))
		p.wantBalance(990, 1010)
	})
}

func TestADefinitionPaysNoMoreThanIsLocked(t *testing.T) {
	p := newPair(t)
	p.open()
	lock := p.lock(channel.Alice, 10, common.Hash{1}, 1)
	lock.Create.Definition = loose
	p.enqueue(channel.Alice, lock)
	id := lock.Create.ID(p.channel())
	p.refused(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: []byte{6, 5}}, channel.CodeResolver)
	p.enqueue(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: []byte{6, 4}})
	p.wantBalance(994, 1006)
}

func TestP8Deposits(t *testing.T) {
	token := common.Address{7}
	deposit := func(asset common.Address, a, b uint64) channel.Op {
		return channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: asset, Totals: [2]channel.Amount{channel.Units(a), channel.Units(b)}}}
	}
	p := newPair(t)
	p.open()
	for _, tt := range []struct {
		rule string
		op   channel.Op
		want channel.Code
	}{
		{"Alice's total below what is processed", deposit(native, 999, 1000), channel.CodeDepositBelowProcessed},
		{"Bob's total below what is processed", deposit(native, 1000, 999), channel.CodeDepositBelowProcessed},
		{"Alice's total above what is confirmed", deposit(native, 1001, 1000), channel.CodeDepositNotSeen},
		{"Bob's total above what is confirmed", deposit(native, 1000, 1001), channel.CodeDepositNotSeen},
		{"an asset of which nothing was seen", deposit(token, 1, 0), channel.CodeDepositNotSeen},
		{"nothing of a new asset", deposit(token, 0, 0), channel.CodeAmount},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			p.t = t
			p.refused(channel.Alice, tt.op, tt.want)
		})
	}
	p.t = t
	t.Run("totals are absolute: signed twice, credited once", func(t *testing.T) {
		p.view.Deposits[native] = [2]channel.Amount{channel.Units(1500), channel.Units(1200)}
		p.enqueue(channel.Alice, deposit(native, 1300, 1000))
		p.wantBalance(1300, 1000)
		p.enqueue(channel.Bob, deposit(native, 1300, 1000))
		p.wantBalance(1300, 1000)
		p.enqueue(channel.Bob, deposit(native, 1500, 1200))
		p.wantBalance(1500, 1200)
	})
	t.Run("not yet seen is refused, superseded and proposed again", func(t *testing.T) {
		op := deposit(native, 1600, 1200)
		p.view.Deposits[native] = op.Deposit.Totals
		f := p.proposalOf(channel.Alice, op)
		p.view.Deposits[native] = [2]channel.Amount{channel.Units(1500), channel.Units(1200)}
		p.do(channel.Bob, channel.Received{Frame: f})
		p.run()
		if got := p.side[channel.Alice].FateOf(op.Key(p.channel())); got != channel.FateInDoubt {
			t.Fatalf("fate %v, want in doubt", got)
		}
		p.restart(channel.Alice)
		p.do(channel.Alice, channel.Linked{})
		p.run()
		p.view.Deposits[native] = op.Deposit.Totals
		p.do(channel.Alice, channel.Retry{})
		p.run()
		p.wantBalance(1600, 1200)
		if !p.side[channel.Alice].Idle() {
			t.Error("something is left")
		}
	})
	t.Run("a sum beyond 2^256", func(t *testing.T) {
		q := newPair(t)
		q.open()
		q.enqueue(channel.Alice, q.lock(channel.Alice, 100, common.Hash{1}, 1))
		id := q.lock(channel.Alice, 100, common.Hash{1}, 1).Create.ID(q.channel())
		q.enqueue(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: common.Hash{1}.Bytes()})
		all, _ := channel.ParseAmount("115792089237316195423570985008687907853269984665640564039457584007913129639935")
		op := deposit(native, 1000, 0)
		op.Deposit.Totals[channel.Bob] = all
		q.view.Deposits[native] = op.Deposit.Totals
		q.refused(channel.Alice, op, channel.CodeAmount)
	})
}

func TestTheAssetsOfAChannelAreBounded(t *testing.T) {
	p := newPair(t)
	p.open()
	one := [2]channel.Amount{channel.Units(1), {}}
	op := func(i int) channel.Op {
		asset := common.Address{byte(i), 1}
		p.view.Deposits[asset] = one
		return channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: asset, Totals: one}}
	}
	var ops []channel.Op
	for i := 1; i < channel.MaxAssets; i++ {
		ops = append(ops, op(i))
	}
	p.enqueue(channel.Alice, ops...)
	if n := len(p.side[0].Latest().State.Assets); n != channel.MaxAssets {
		t.Fatalf("%d assets, want %d", n, channel.MaxAssets)
	}
	p.refused(channel.Bob, op(channel.MaxAssets), channel.CodeTooManyAssets)
}

func TestTheOpenTransfersOfAChannelAreBounded(t *testing.T) {
	p := newPair(t)
	p.open()
	lock := func(i int) channel.Op {
		op := p.lock(channel.Role(i%2), 1, common.Hash{1}, 1)
		op.Create.Salt = common.Hash{byte(i >> 8), byte(i), 1}
		return op
	}
	for i := 0; i < channel.MaxOpenTransfers; i += 2 * 256 {
		for r := range 2 {
			var ops []channel.Op
			for j := r; j < 512; j += 2 {
				ops = append(ops, lock(i+j))
			}
			p.enqueue(channel.Role(r), ops...)
		}
	}
	if n := p.side[0].Open().Len(); n != channel.MaxOpenTransfers {
		t.Fatalf("%d open, want %d", n, channel.MaxOpenTransfers)
	}
	p.refused(channel.Alice, lock(2*channel.MaxOpenTransfers), channel.CodeTooManyTransfers)
	p.restart(channel.Alice)
}

func TestP12Cancels(t *testing.T) {
	p := newPair(t)
	p.open()
	secret := common.Hash{1}
	locked := func(salt byte, expiry uint64) channel.Op {
		op := p.lock(channel.Alice, 10, secret, salt)
		op.Create.InitialState = transfer.HashlockState{LockHash: transfer.LockHash(secret), Expiry: expiry}.Encode()
		p.enqueue(channel.Alice, op)
		return channel.Op{Kind: channel.KindCancel, Transfer: op.Create.ID(p.channel())}
	}
	never, soon, later := locked(1, 0), locked(2, 2_000_000), locked(3, 2_000_000)
	p.refused(channel.Alice, channel.Op{Kind: channel.KindCancel, Transfer: common.Hash{9}}, channel.CodeUnknownTransfer)
	p.view.Time, p.view.Final = 3_000_000, 1_999_999
	p.refused(channel.Alice, soon, channel.CodeNotExpired)
	p.view.Final = 2_000_000
	p.refused(channel.Alice, never, channel.CodeNotExpired)
	t.Run("a responder that lacks its proof or knows the secret refuses", func(t *testing.T) {
		for _, code := range []channel.Code{channel.CodeProofMissing, channel.CodeSecretKnown, channel.CodeLockHashUsed} {
			p.t = t
			p.view.Policy = map[channel.OpKey]channel.OpError{soon.Key(p.channel()): {Code: code}}
			p.refusedByPeer(channel.Alice, soon, code)
		}
		p.view.Policy = nil
	})
	t.Run("a responder with its resolve under way refuses", func(t *testing.T) {
		p.t = t
		was := p.side[channel.Bob]
		p.view.Time = 1_000_000
		p.proposalOf(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: later.Transfer, Resolver: secret[:]})
		p.view.Time = 3_000_000
		p.refusedByPeer(channel.Alice, later, channel.CodeSecretKnown)
		p.side[channel.Bob] = was
	})
	p.t = t
	p.enqueue(channel.Alice, soon)
	p.wantBalance(980, 1000)
	p.enqueue(channel.Bob, never) // the responder at any time
	p.wantBalance(990, 1000)
}

func TestP7TheWithdrawalsSignatureCannotBeTakenBack(t *testing.T) {
	p := newPair(t)
	p.open()
	op := p.withdrawal(100, 3)
	p.enqueue(channel.Alice, op)
	id := op.Create.ID(p.channel())
	p.refusedByPeer(channel.Bob, channel.Op{Kind: channel.KindCancel, Transfer: id}, channel.CodePolicy)
	zero := transfer.EncodeWithdrawResolver(channel.Signature{})
	p.refusedByPeer(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: zero}, channel.CodePolicy)
	sig, err := channel.SignDigest(channel.Digest(p.burn(100).Commitment()), p.keys[channel.Bob])
	if err != nil {
		t.Fatal(err)
	}
	p.enqueue(channel.Bob, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: transfer.EncodeWithdrawResolver(sig)})
	p.wantBalance(900, 1003)
}

func (p *pair) burn(amount uint64) *channel.WithdrawData {
	return &channel.WithdrawData{Channel: p.channel(), Recipient: common.Address{5}, Amount: channel.Units(amount), Nonce: channel.Units(77)}
}

// withdrawal is Alice's create of a withdrawal with a fee for Bob.
func (p *pair) withdrawal(amount, fee uint64) channel.Op {
	p.t.Helper()
	data := p.burn(amount).Commitment()
	sig, err := channel.SignDigest(channel.Digest(data), p.keys[channel.Alice])
	if err != nil {
		p.t.Fatal(err)
	}
	op := p.lock(channel.Alice, amount, common.Hash{1}, 1)
	op.Create.Definition = withdraw
	op.Create.InitialState = transfer.WithdrawState{
		InitiatorSig: sig, Initiator: p.side[0].Config().Signers[0], Responder: p.side[0].Config().Signers[1],
		Data: data, Nonce: channel.Units(77), Fee: channel.Units(fee),
	}.Encode()
	return op
}

func TestPolicyCodesTravel(t *testing.T) {
	p := newPair(t)
	p.open()
	op := p.lock(channel.Alice, 10, common.Hash{1}, 1)
	for _, code := range []channel.Code{channel.CodeOther, channel.CodePolicy, channel.CodeLockHashUsed, channel.CodeProofMissing, 4711} {
		p.view.Policy = map[channel.OpKey]channel.OpError{op.Key(p.channel()): {Code: code, Message: "no"}}
		p.refusedByPeer(channel.Alice, op, code)
	}
}

func TestEveryCodeHasANameOfItsOwn(t *testing.T) {
	seen := map[string]channel.Code{}
	for c := channel.CodeNone; c <= channel.CodeLockHashUsed; c++ {
		n := c.String()
		if was, twice := seen[n]; twice || n == "" || strings.ToLower(n) != n {
			t.Errorf("code %d is named %q, as is %d", c, n, was)
		}
		seen[n] = c
		if c.Retryable() != (c == channel.CodeDepositNotSeen) {
			t.Errorf("%s: retryable is %v", c, c.Retryable())
		}
	}
	if got := channel.Code(4711).String(); got != "other" {
		t.Errorf("a code of a later version is named %q", got)
	}
	e := &channel.OpError{Key: channel.OpKey{Kind: channel.KindCreate}, Message: "because"}
	if e.Error() != "create refused: because" {
		t.Error(e.Error())
	}
	if k := channel.Kind(77).String(); k != "?" {
		t.Errorf("a kind of a later version is named %q", k)
	}
}

func TestAmountsInJSONAreDecimalStrings(t *testing.T) {
	type body struct{ Amount channel.Amount }
	var b body
	for _, bad := range []string{`{"Amount":"-1"}`, `{"Amount":"1.5"}`, `{"Amount":"1e3"}`, `{"Amount":""}`, `{"Amount":"01"}`, `{"Amount":"0x1"}`, `{"Amount":" 1"}`,
		`{"Amount":"115792089237316195423570985008687907853269984665640564039457584007913129639936"}`} {
		if err := json.Unmarshal([]byte(bad), &b); err == nil {
			t.Errorf("%s is read as %s", bad, b.Amount)
		}
	}
	if err := json.Unmarshal([]byte(`{"Amount":"12"}`), &b); err != nil || b.Amount != channel.Units(12) {
		t.Errorf("12 is read as %s, %v", b.Amount, err)
	}
	if out, err := json.Marshal(b); err != nil || string(out) != `{"Amount":"12"}` {
		t.Errorf("12 is written as %s, %v", out, err)
	}
}
