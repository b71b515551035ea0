package contracts_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/evm"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/encoding"
	defs "github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
	"github.com/sluice-node/sluice/contracts/internal/testbind"
)

// embed runs the code that stands at an address of the world's chain.
func embed(w *world, at common.Address) *evm.Definition {
	w.t.Helper()
	d, err := evm.New(chainID, at, w.Code(at))
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

// newEmbedded puts a definition into the world, in both its forms.
func newEmbedded(t *testing.T, bin string) (*nativeForm, *rand.Rand) {
	return newNative(t, func(w *world) (common.Address, channel.Definition) {
		at := w.Create(w.deployer, common.FromHex(bin))
		return at, embed(w, at)
	})
}

// errNoAnswer is what the channel contract makes of an answer that it cannot read.
var errNoAnswer = errors.New("no answer of a definition")

// same runs create and resolve in both forms: the same result, or both refuse. A
// chain lets create answer false and resolve pay strangers, which a node refuses.
func (n *nativeForm) same(b channel.Balance, state, resolver []byte) {
	n.w.t.Helper()
	at := channel.Context{ChainID: chainID, Time: n.w.Now}
	ours := n.def.Create(b, state, at)
	result := n.w.Call(n.w.carol.Address, n.at, hashlockABI.PackCreate(channel.EncodeBalance(b), state))
	if ok, err := hashlockABI.UnpackCreate(result.Return); result.Err == nil && (err != nil || !ok) {
		result.Err = errNoAnswer
	}
	n.agree("create", ours, result.Err, true, b, state, nil)
	n.sameReason(ours, result.Err)

	final, ours := n.def.Resolve(b, state, resolver, at)
	result = n.w.Call(n.w.carol.Address, n.at, hashlockABI.PackResolve(channel.EncodeBalance(b), state, resolver))
	var theirs channel.Balance
	if result.Err == nil {
		theirs, result.Err = readBalance(result.Return)
		if result.Err == nil && theirs.To != b.To {
			result.Err = errNoAnswer
		}
	}
	if errors.Is(ours, evm.ErrFailed) && result.GasUsed > evm.MaxGas {
		result.Err = errNoAnswer // a block has more gas than a node gives
	}
	n.agree("resolve", ours, result.Err, true, b, state, resolver)
	n.sameReason(ours, result.Err)
	if ours == nil && result.Err == nil && final != theirs {
		n.w.t.Errorf("resolve of %x with %x: embedded %v, contract %v", state, resolver, final, theirs)
	}
}

// sameReason holds the reason that a peer is told to the one that a transaction
// would give.
func (n *nativeForm) sameReason(ours, theirs error) {
	n.w.t.Helper()
	var refused *evm.Refusal
	var reverted *evmtest.RevertError
	if errors.As(ours, &refused) && errors.As(theirs, &reverted) && len(reverted.Reason) < 200 && isPlain(reverted.Reason) && refused.Reason != reverted.Reason {
		n.w.t.Errorf("embedded says %q, contract %q", refused.Reason, reverted.Reason)
	}
}

func isPlain(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0
}

// readBalance reads an answer as the channel contract's compiled decoder does.
func readBalance(ret []byte) (channel.Balance, error) {
	var b channel.Balance
	if len(ret) < 128 {
		return b, errNoAnswer
	}
	for i := range 2 {
		b.Amount[i], _ = channel.AmountFromBytes(ret[32*i : 32*i+32])
		to := common.Hash(ret[64+32*i : 96+32*i])
		if b.To[i] = common.BytesToAddress(to[:]); common.BytesToHash(b.To[i][:]) != to {
			return b, errNoAnswer
		}
	}
	return b, nil
}

// encodings are the JSON codecs of a definition, as it registers them.
func encodings(t *testing.T, n *nativeForm) (state, resolver *encoding.Type) {
	t.Helper()
	what, err := n.def.(*evm.Definition).Describe()
	if err != nil {
		t.Fatal(err)
	}
	registered := read(n.w, n.at, hashlockABI.PackGetRegistryInformation(), hashlockABI.UnpackGetRegistryInformation)
	if registered.Name != what.Name || registered.StateEncoding != what.StateEncoding ||
		registered.ResolverEncoding != what.ResolverEncoding || string(registered.EncodedCancel) != string(what.EncodedCancel) {
		t.Fatalf("says %+v in the EVM and %+v on chain", what, registered)
	}
	for text, into := range map[string]**encoding.Type{what.StateEncoding: &state, what.ResolverEncoding: &resolver} {
		if *into, err = encoding.Parse(text); err != nil {
			t.Fatal(err)
		}
	}
	return state, resolver
}

func encodeJSON(t *testing.T, typ *encoding.Type, v any) []byte {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	b, err := typ.Encode(raw)
	if err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	return b
}

func TestP13TheEmbeddedHashLockIsItsContract(t *testing.T) {
	n, r := newEmbedded(t, bindings.HashlockTransferMetaData.Bin)
	now := n.w.Now
	for range 1500 {
		preimage := common.Hash{1 + byte(r.IntN(200))}
		s := defs.HashlockState{LockHash: defs.LockHash(preimage), Expiry: []uint64{0, 0, now - 1, now, now + 1, 1<<64 - 1}[r.IntN(6)]}
		shown := []common.Hash{preimage, preimage, {}, {0xff}}[r.IntN(4)]
		state, _ := garble(r, s.Encode())
		resolver, _ := garble(r, shown[:])
		n.same(n.someBalance(r), state, resolver)
	}
	n.want(100)
}

func TestP13TheEmbeddedWithdrawIsItsContract(t *testing.T) {
	n, r := newEmbedded(t, bindings.WithdrawMetaData.Bin)
	sign := func(data common.Hash, who *common.Address) channel.Signature {
		k := n.w.alice.Key
		if r.IntN(2) == 0 {
			k = n.w.bob.Key
		}
		*who = crypto.PubkeyToAddress(k.PublicKey)
		sig, err := channel.SignDigest(channel.Digest(data), k)
		if err != nil {
			t.Fatal(err)
		}
		if r.IntN(8) == 0 {
			sig[r.IntN(65)]++
		}
		return sig
	}
	for range 800 {
		s := defs.WithdrawState{Data: common.Hash{3}, Nonce: channel.Units(uint64(r.IntN(8))), Fee: channel.Units(uint64(r.IntN(9))), CallData: make([]byte, r.IntN(70))}
		s.InitiatorSig = sign(s.Data, &s.Initiator)
		answer := sign(s.Data, &s.Responder)
		state, _ := garble(r, s.Encode())
		resolver, _ := garble(r, defs.EncodeWithdrawResolver(answer))
		n.same(n.someBalance(r), state, resolver)
	}
	n.want(80)
}

func TestP13TheEmbeddedTwoOfThreeIsItsContract(t *testing.T) {
	n, r := newEmbedded(t, testbind.TwoOfThreeMetaData.Bin)
	stateType, resolverType := encodings(t, n)
	two := testbind.NewTwoOfThree()
	oracles := []common.Address{n.w.alice.Address, n.w.bob.Address, n.w.carol.Address}
	for range 800 {
		named := [3]common.Address{oracles[0], oracles[1], oracles[2]}
		if r.IntN(8) == 0 {
			named[r.IntN(3)] = []common.Address{{}, oracles[0], oracles[1]}[r.IntN(3)]
		}
		id := common.Hash{byte(r.IntN(20))}
		state := encodeJSON(t, stateType, map[string]any{"paymentId": id, "oracles": named})
		message := read(n.w, n.at, two.PackMessageOf(testbind.TwoOfThreeTransferState{PaymentId: id, Oracles: named}), two.UnpackMessageOf)
		signatures := [3]string{"0x", "0x", "0x"}
		for i, k := range []evmtest.Account{n.w.alice, n.w.bob, n.w.carol} {
			if r.IntN(3) == 0 {
				continue
			}
			sig, err := channel.SignDigest(common.Hash(accounts.TextHash(message[:])), k.Key)
			if err != nil {
				t.Fatal(err)
			}
			switch r.IntN(12) {
			case 0:
				sig[r.IntN(65)]++
			case 1:
				s := new(big.Int).SetBytes(sig[32:64])
				s.Sub(crypto.S256().Params().N, s).FillBytes(sig[32:64])
				sig[64] = 27 + 28 - sig[64]
			}
			signatures[i] = fmt.Sprintf("0x%x", sig)
		}
		state, _ = garble(r, state)
		resolver, _ := garble(r, encodeJSON(t, resolverType, map[string]any{"signatures": signatures}))
		n.same(n.someBalance(r), state, resolver)
	}
	n.want(80)
}

func TestP13TheEmbeddedSharesAreTheirContract(t *testing.T) {
	n, r := newEmbedded(t, testbind.SharesDefinitionMetaData.Bin)
	stateType, resolverType := encodings(t, n)
	type row struct {
		Who    string   `json:"who"`
		Shares []string `json:"shares"`
	}
	for range 1000 {
		left := int64(1 + r.IntN(100))
		b := n.someBalance(r)
		b.Amount[0] = channel.Units(uint64(left))
		var rows []row
		for range 1 + r.IntN(4) {
			x := row{Who: strings.Repeat("ä", 1+r.IntN(30)), Shares: []string{}}
			for range r.IntN(4) {
				share := r.Int64N(left + 1)
				left -= share
				x.Shares = append(x.Shares, fmt.Sprint(share))
			}
			rows = append(rows, x)
		}
		rows[0].Shares = append(rows[0].Shares, fmt.Sprint(left+int64(r.IntN(20)/19)))
		note := make([]byte, r.IntN(80))
		picks := [][2]string{}
		for i := range rows {
			for j := range rows[i].Shares {
				if r.IntN(2) == 0 {
					picks = append(picks, [2]string{fmt.Sprint(i), fmt.Sprint(j + r.IntN(12)/11)})
				}
			}
		}
		if r.IntN(10) == 0 {
			r.Shuffle(len(picks), func(i, j int) { picks[i], picks[j] = picks[j], picks[i] })
		}
		state, _ := garble(r, encodeJSON(t, stateType, map[string]any{"rows": rows, "noteHash": crypto.Keccak256Hash(note)}))
		resolver, _ := garble(r, encodeJSON(t, resolverType, map[string]any{"picks": picks, "note": fmt.Sprintf("0x%x", note)}))
		n.same(b, state, resolver)
	}
	n.want(100)
}

func TestP13TheEmbeddedGrudgeIsItsContract(t *testing.T) {
	n, r := newEmbedded(t, testbind.GrudgingDefinitionMetaData.Bin)
	stateType, resolverType := encodings(t, n)
	now := n.w.Now
	for range 1200 {
		b := n.someBalance(r)
		why := strings.Repeat("so there! ", r.IntN(30))
		state, _ := garble(r, encodeJSON(t, stateType, map[string]any{"how": r.IntN(8), "why": why}))
		more := make([]byte, r.IntN(200))
		for i := range more {
			more[i] = byte(r.Uint32())
		}
		if r.IntN(2) == 0 { // what may be a balance
			more = append(channel.EncodeBalance(b), make([]byte, r.IntN(40))...)
		}
		number := []uint64{0, 1, 2, now - 1, now, now + 1, chainID, uint64(r.IntN(40))}[r.IntN(8)]
		resolver, _ := garble(r, encodeJSON(t, resolverType, map[string]any{"how": r.IntN(12), "number": number, "more": fmt.Sprintf("0x%x", more)}))
		n.same(b, state, resolver)
	}
	n.want(100)
}

// TestP13WhatADefinitionMayNotReadIsRefused asks a contract that reads everything
// there is. The chain answers; the node must not believe that the answer will be
// the same in a dispute.
func TestP13WhatADefinitionMayNotReadIsRefused(t *testing.T) {
	w := newWorld(t)
	at := w.Create(w.deployer, common.FromHex(testbind.NosyDefinitionMetaData.Bin))
	d := embed(w, at)
	b := channel.Balance{Amount: [2]channel.Amount{channel.Units(9)}, To: [2]common.Address{w.alice.Address, w.bob.Address}}
	for what := range byte(22) {
		_, err := d.Resolve(b, nil, common.Hash{31: what}.Bytes(), channel.Context{ChainID: chainID, Time: w.Now})
		fine := what == 0 || what == 19 || what == 20 // nothing, itself, its own code
		if fine && err != nil || !fine && !errors.Is(err, evm.ErrReach) {
			t.Errorf("reading %d: %v", what, err)
		}
	}
}

func TestAProxyIsNotTaken(t *testing.T) {
	w := newWorld(t)
	if _, err := evm.New(chainID, w.channel, w.Code(w.channel)); !errors.Is(err, evm.ErrCode) || !strings.Contains(err.Error(), "DELEGATECALL") {
		t.Errorf("a channel, which is a proxy: %v", err)
	}
}
