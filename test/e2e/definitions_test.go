package e2e

import (
	"crypto/ecdsa"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/hd"
	"github.com/sluice-node/sluice/channel/encoding"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// oracles is the example's definition on both chains, and three oracles.
type oracles struct {
	w    *world
	at   [2]common.Address
	keys [3]*ecdsa.PrivateKey
}

// register deploys the example and adds it to the registry of chain i.
func (o *oracles) register(t *testing.T, i int) {
	t.Helper()
	e := o.w.chains[i]
	code, err := os.ReadFile("../../examples/oracles/TwoOfThree.bin")
	if err != nil {
		t.Fatal(err)
	}
	auth := bind.NewKeyedTransactor(e.faucet, new(big.Int).SetUint64(e.ChainID()))
	at, tx, err := bind.DeployContract(auth, common.FromHex(strings.TrimSpace(string(code))), e.client, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := bind.WaitDeployed(t.Context(), e.client, tx.Hash()); err != nil {
		t.Fatal(err)
	}
	definition, registry := bindings.NewHashlockTransfer(), bindings.NewTransferRegistry()
	what, err := bind.Call(definition.Instance(e.client, at), nil, definition.PackGetRegistryInformation(), definition.UnpackGetRegistryInformation)
	if err != nil {
		t.Fatal(err)
	}
	if tx, err = bind.Transact(registry.Instance(e.client, e.at.Registry), auth, registry.PackAddTransferDefinition(what)); err != nil {
		t.Fatal(err)
	}
	o.mined(t, i, tx.Hash())
	o.at[i] = at
}

func (o *oracles) mined(t *testing.T, i int, tx common.Hash) *types.Receipt {
	t.Helper()
	r, err := bind.WaitMined(t.Context(), o.w.chains[i].client, tx)
	if err != nil || r.Status != 1 {
		t.Fatalf("transaction %s: %+v, %v", tx, r, err)
	}
	return r
}

func (o *oracles) addresses() (out [3]common.Address) {
	for i, k := range o.keys {
		out[i] = addressOf(k)
	}
	return out
}

// resolver has some oracles sign for a payment.
func (o *oracles) resolver(t *testing.T, payment common.Hash, who ...int) object {
	t.Helper()
	word := func(n int64) []byte { return common.BigToHash(big.NewInt(n)).Bytes() }
	message := append(word(5*32), payment[:]...)
	for _, a := range o.addresses() {
		message = append(message, common.LeftPadBytes(a[:], 32)...)
	}
	message = append(message, word(10)...)
	message = crypto.Keccak256(append(message, common.RightPadBytes([]byte("TwoOfThree"), 32)...))
	signatures := [3]string{"0x", "0x", "0x"}
	for _, i := range who {
		sig, err := crypto.Sign(accounts.TextHash(message), o.keys[i])
		if err != nil {
			t.Fatal(err)
		}
		sig[64] += 27
		signatures[i] = fmt.Sprintf("0x%x", sig)
	}
	return object{"signatures": signatures}
}

// add has a node take the definition, as its operator does.
func (o *oracles) add(t *testing.T, n *node, i int) {
	t.Helper()
	cmd := exec.Command(plain.at(t), "definitions", "add", o.at[i].Hex(), "--chain", fmt.Sprint(o.w.chains[i].ChainID()), "--data-dir", n.dir, "--yes")
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "TwoOfThree") {
		t.Fatalf("sluice definitions add at %s: %v\n%s", n.name, err, out)
	}
}

// pay has carol lock tokens for dave under the definition.
func (o *oracles) pay(payment, routing common.Hash, amount *big.Int) error {
	w := o.w
	return w.carol.post("/transfers/create", object{
		"channelAddress": w.in, "assetId": w.chains[0].token, "amount": amount.String(), "type": "TwoOfThree",
		"details":   object{"paymentId": payment, "oracles": o.addresses()},
		"recipient": w.dave.id.Identifier(), "recipientChainId": w.chains[1].ChainID(), "recipientAssetId": w.chains[1].token,
		"meta": object{"routingId": routing},
	}, nil)
}

// listed is a transfer of the example over HTTP.
type listed struct {
	TransferID         common.Hash
	TransferDefinition common.Address
	TransferState      struct{ PaymentID common.Hash }
	TransferResolver   *struct{ Signatures [3]string }
	Balance            struct{ Amount [2]string }
	Meta               map[string]any
}

func (n *node) findListed(ch common.Address, routing common.Hash) (*listed, error) {
	s := new(listed)
	return s, n.get(fmt.Sprintf("/channels/%s/transfers/routing-id/%s", ch, routing), s)
}

func newOracles(t *testing.T) *oracles {
	o := &oracles{}
	for i := range o.keys {
		o.keys[i], _ = crypto.ToECDSA(crypto.Keccak256([]byte{byte(i)}))
	}
	newWorld(t, options{collateral: 100, before: func(w *world) {
		o.w = w
		var chains []object
		for i, e := range w.chains {
			o.register(t, i)
			chains = append(chains, object{
				"chainId": e.ChainID(), "address": o.at[i], "maxLocked": []object{{"asset": e.token, "amount": units(50, i).String()}},
			})
		}
		w.roger.definitions = []object{{"name": "TwoOfThree", "chains": chains}}
	}})
	return o
}

// TestADefinitionOfOnesOwnIsRoutedAndDisputed is the walk-through of
// examples/oracles: nothing of Go knows the contract.
func TestADefinitionOfOnesOwnIsRoutedAndDisputed(t *testing.T) {
	o := newOracles(t)
	w := o.w
	if err := o.pay(common.Hash{1}, common.Hash{1}, units(3, 0)); err == nil || !strings.Contains(err.Error(), "no transfer definition that the node takes") {
		t.Fatalf("before carol's operator has added it: %v", err)
	}
	o.add(t, w.carol, 0)
	if err := o.pay(common.Hash{1}, common.Hash{2}, units(3, 0)); err == nil || !strings.Contains(err.Error(), "its operator has not added it") {
		t.Fatalf("before roger's has: %v", err)
	}
	for i := range w.chains {
		o.add(t, w.roger, i)
	}
	o.add(t, w.dave, 1)

	o.routed(t, common.Hash{3})
	w.roger.proc.kill()
	w.roger.start(t) // what was added is taken after a restart too
	o.routed(t, common.Hash{4})
	w.check(t)
	o.disputed(t, common.Hash{5})
}

// routed pays across the router: one signature is refused, two end both legs.
func (o *oracles) routed(t *testing.T, id common.Hash) {
	t.Helper()
	w, p := o.w, &payment{amount: units(3, 0)}
	until(t, "payment of carol", soon, func() error { return o.pay(id, id, p.amount) })
	got := o.arrived(t, id)
	if got.TransferDefinition != o.at[1] || got.TransferState.PaymentID != id || got.Balance.Amount[0] != p.gets().String() {
		t.Fatalf("dave sees %+v", got)
	}
	resolve := func(who ...int) error {
		return w.dave.post("/transfers/resolve", object{
			"channelAddress": w.out, "transferId": got.TransferID, "transferResolver": o.resolver(t, id, who...),
		}, nil)
	}
	if err := resolve(1); err == nil || !strings.Contains(err.Error(), "ONE_SIGNATURE_ONLY") {
		t.Fatalf("one signature: %v", err)
	}
	if err := resolve(0, 2); err != nil {
		t.Fatal(err)
	}
	want := o.resolver(t, id, 0, 2)["signatures"].([3]string)
	until(t, "carol's transfer is paid with the same signatures", soon, func() error {
		s, err := w.carol.findListed(w.in, id)
		if err == nil && (s.TransferResolver == nil || s.TransferResolver.Signatures != want) {
			err = fmt.Errorf("resolver %v", s.TransferResolver)
		}
		return err
	})
	w.book.paid.Add(w.book.paid, p.amount)
	w.book.received.Add(w.book.received, p.gets())
}

// arrived waits for dave's leg.
func (o *oracles) arrived(t *testing.T, routing common.Hash) (got *listed) {
	t.Helper()
	until(t, "the payment at dave", soon, func() (err error) {
		got, err = o.w.dave.findListed(o.w.out, routing)
		if err == nil {
			return nil
		}
		if s, e := o.w.carol.findListed(o.w.in, routing); e == nil && s.TransferResolver != nil {
			t.Fatalf("given back: %v", s.Meta)
		}
		return err
	})
	return got
}

// disputed has dave claim a payment on chain, where the contract itself judges the
// two signatures.
func (o *oracles) disputed(t *testing.T, id common.Hash) {
	t.Helper()
	w, p, e := o.w, &payment{amount: units(2, 0)}, o.w.chains[1]
	if err := o.pay(id, id, p.amount); err != nil {
		t.Fatal(err)
	}
	got := o.arrived(t, id)
	until(t, "the transfer at roger", soon, func() error { _, err := w.roger.findListed(w.out, id); return err })
	step := func(path string, body object) *types.Receipt {
		t.Helper()
		var sent struct{ TransactionHash common.Hash }
		until(t, path, soon, func() error { return w.dave.post(path, body, &sent) })
		return o.mined(t, 1, sent.TransactionHash)
	}
	step("/send-dispute-channel-tx", object{"channelAddress": w.out})
	if err := e.IncreaseTime(48*time.Hour + time.Second); err != nil {
		t.Fatal(err)
	}
	receipt := step("/send-dispute-transfer-tx", object{"transferId": got.TransferID})

	channel := bindings.NewChannelMastercopy()
	var opened *bindings.ChannelMastercopyTransferDisputed
	for _, l := range receipt.Logs {
		if ev, err := channel.UnpackTransferDisputedEvent(l); err == nil {
			opened = ev
		}
	}
	if opened == nil {
		t.Fatal("no TransferDisputed event")
	}
	key, err := hd.Key(config.DaveMnemonic, "m/44'/60'/0'/0/0")
	if err != nil {
		t.Fatal(err)
	}
	auth := bind.NewKeyedTransactor(key, new(big.Int).SetUint64(e.ChainID()))
	state := encode(t, "tuple(bytes32 paymentId, address[3] oracles)", object{"paymentId": id, "oracles": o.addresses()})
	claim := func(who ...int) (*types.Transaction, error) {
		resolver := encode(t, "tuple(bytes[3] signatures)", o.resolver(t, id, who...))
		return bind.Transact(channel.Instance(e.client, w.out), auth, channel.PackDefundTransfer(opened.State, state, resolver, nil))
	}
	if _, err := claim(2); err == nil || !strings.Contains(err.Error(), "ONE_SIGNATURE_ONLY") {
		t.Fatalf("the contract says of one signature: %v", err)
	}
	tx, err := claim(1, 2)
	if err != nil {
		t.Fatal(err)
	}
	o.mined(t, 1, tx.Hash())
	out, err := e.client.CallContract(t.Context(), ethereum.CallMsg{To: &w.out, Data: channel.PackGetExitableAmount(e.token, w.dave.id.Address())}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if paid, err := channel.UnpackGetExitableAmount(out); err != nil || paid.Cmp(p.gets()) != 0 {
		t.Errorf("dave may take out %v, %v; want %s", paid, err, p.gets())
	}
}

// encode is a value by an encoding of the definition.
func encode(t *testing.T, text string, value any) []byte {
	t.Helper()
	typ, err := encoding.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	b, err := typ.Encode(raw)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
