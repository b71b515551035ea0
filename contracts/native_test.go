package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	defs "github.com/sluice-node/sluice/channel/transfer"
)

// nativeForm is a definition in both its forms: the one that the channel core runs and
// the contract that a dispute asks.
type nativeForm struct {
	w      *world
	at     common.Address
	def    channel.Definition
	counts map[string]int
}

// compare runs create and, where there is a resolver, resolve in both forms. What
// is encoded as we encode it must come out the same; of any other bytes the
// native form may refuse more, and never accept what the contract does not.
func (n *nativeForm) compare(b channel.Balance, state, resolver []byte, canonical bool) {
	n.w.t.Helper()
	at := channel.Context{ChainID: 1337, Time: n.w.Now}
	ours := n.def.Create(b, state, at)
	theirs := n.w.Call(n.w.carol.Address, n.at, hashlockABI.PackCreate(channel.EncodeBalance(b), state)).Err
	n.agree("create", ours, theirs, canonical, b, state, nil)

	final, ours := n.def.Resolve(b, state, resolver, at)
	result := n.w.Call(n.w.carol.Address, n.at, hashlockABI.PackResolve(channel.EncodeBalance(b), state, resolver))
	n.agree("resolve", ours, result.Err, canonical, b, state, resolver)
	if ours != nil || result.Err != nil {
		return
	}
	paid, err := hashlockABI.UnpackResolve(result.Return)
	if err != nil {
		n.w.t.Fatal(err)
	}
	for i := range final.Amount {
		if final.Amount[i].Big().Cmp(paid.Amount[i]) != 0 || final.To[i] != paid.To[i] {
			n.w.t.Errorf("resolve of %x with %x: native %v, contract %v", state, resolver, final, paid)
		}
	}
}

func (n *nativeForm) agree(call string, ours, theirs error, canonical bool, b channel.Balance, state, resolver []byte) {
	n.w.t.Helper()
	if ours == nil && theirs != nil || canonical && ours != nil && theirs == nil {
		n.w.t.Errorf("%s of %v, state %x, resolver %x: native %v, contract %v", call, b.Amount, state, resolver, ours, theirs)
	}
	outcome := "accepted"
	if ours != nil {
		outcome = "refused"
	}
	n.counts[call+" "+outcome]++
}

// want fails unless each call was accepted and refused often enough to mean
// something.
func (n *nativeForm) want(least int) {
	n.w.t.Helper()
	for _, k := range []string{"create accepted", "create refused", "resolve accepted", "resolve refused"} {
		if n.counts[k] < least {
			n.w.t.Errorf("only %d times %s: %v", n.counts[k], k, n.counts)
		}
	}
}

func newNative(t *testing.T, def func(*world) (common.Address, channel.Definition)) (*nativeForm, *rand.Rand) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	w := newWorld(t)
	at, d := def(w)
	return &nativeForm{w: w, at: at, def: d, counts: map[string]int{}}, rand.New(rand.NewPCG(seed, 0))
}

// someBalance is mostly what an honest create has, and each edge now and then.
func (n *nativeForm) someBalance(r *rand.Rand) channel.Balance {
	most, _ := channel.AmountFromBytes(common.MaxHash[:])
	b := channel.Balance{
		Amount: [2]channel.Amount{[]channel.Amount{channel.Units(7), channel.Units(7), channel.Units(1), {}, most}[r.IntN(5)]},
		To:     [2]common.Address{n.w.alice.Address, n.w.bob.Address},
	}
	if r.IntN(6) == 0 {
		b.Amount[1] = channel.Units(1)
	}
	return b
}

// garble changes, cuts or lengthens an encoding; canonical says that it did not.
func garble(r *rand.Rand, raw []byte) (out []byte, canonical bool) {
	out = append([]byte(nil), raw...)
	switch r.IntN(8) {
	case 0:
		out[r.IntN(len(out))] ^= 1 << r.IntN(8)
	case 1:
		out = out[:r.IntN(len(out))]
	case 2:
		out = append(out, make([]byte, 1+r.IntN(40))...)
	default:
		return out, true
	}
	return out, false
}

func TestP13TheNativeHashLockIsItsContract(t *testing.T) {
	n, r := newNative(t, func(w *world) (common.Address, channel.Definition) { return w.hashlock, defs.Hashlock{} })
	now := n.w.Now
	for range 3000 {
		preimage := common.Hash{1 + byte(r.IntN(200))}
		s := defs.HashlockState{LockHash: defs.LockHash(preimage), Expiry: []uint64{0, 0, now - 1, now, now + 1, now + 1000, 1<<64 - 1}[r.IntN(7)]}
		if r.IntN(12) == 0 {
			s.LockHash = common.Hash{}
		}
		shown := []common.Hash{preimage, preimage, preimage, {}, {0xff}}[r.IntN(5)]
		state, ok1 := garble(r, s.Encode())
		resolver, ok2 := garble(r, shown[:])
		n.compare(n.someBalance(r), state, resolver, ok1 && ok2)
	}
	n.want(100)
}

func TestP13TheNativeWithdrawIsItsContract(t *testing.T) {
	n, r := newNative(t, func(w *world) (common.Address, channel.Definition) { return w.withdraw, defs.Withdraw{} })
	data := common.Hash{3}
	good := func(who *common.Address, key int) channel.Signature {
		k := n.w.alice.Key
		if key == 1 {
			k = n.w.bob.Key
		}
		*who = crypto.PubkeyToAddress(k.PublicKey)
		sig, err := channel.SignDigest(channel.Digest(data), k)
		if err != nil {
			t.Fatal(err)
		}
		return sig
	}
	// spoil turns a signature into a bad one: another v, the high twin, another
	// signer's, none.
	spoil := func(sig, other channel.Signature) channel.Signature {
		switch r.IntN(10) {
		case 0:
			sig[64] -= 27
		case 1:
			s := new(big.Int).SetBytes(sig[32:64])
			s.Sub(crypto.S256().Params().N, s).FillBytes(sig[32:64])
			sig[64] = 27 + 28 - sig[64]
		case 2:
			return other
		case 3:
			return channel.Signature{}
		}
		return sig
	}
	for range 1500 {
		s := defs.WithdrawState{
			Data: data, Nonce: channel.Units(uint64(r.IntN(8))), Fee: channel.Units([]uint64{0, 0, 1, 2, 9}[r.IntN(5)]),
			CallTo: n.w.carol.Address, CallData: make([]byte, r.IntN(70)),
		}
		alice, bob := good(&s.Initiator, 0), good(&s.Responder, 1)
		s.InitiatorSig = spoil(alice, bob)
		answer := spoil(bob, alice)
		switch r.IntN(16) {
		case 0:
			s.Initiator = common.Address{}
		case 1:
			s.Responder = common.Address{}
		case 2:
			s.Data = common.Hash{}
		case 3:
			s.Data = common.Hash{4}
		}
		state, ok1 := garble(r, s.Encode())
		resolver, ok2 := garble(r, defs.EncodeWithdrawResolver(answer))
		n.compare(n.someBalance(r), state, resolver, ok1 && ok2)
	}
	n.want(100)
}
