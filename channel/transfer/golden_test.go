package transfer_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/test/golden"
)

// What Vector's npm packages say of random states and resolvers.

type goldenTransfer struct {
	Name                          string
	State, Resolver               json.RawMessage
	EncodedState, EncodedResolver hexutil.Bytes
}

func decode[T any](t *testing.T, raw json.RawMessage) (v T) {
	t.Helper()
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	return v
}

func sameBytes(t *testing.T, at int, what string, got, want []byte) {
	t.Helper()
	if !bytes.Equal(got, want) {
		t.Errorf("case %d: %s is\n%x, Vector says\n%x", at, what, got, want)
	}
}

func TestGoldenStatesAndResolvers(t *testing.T) {
	check := map[string]func(*testing.T, int, goldenTransfer){
		"HashlockTransfer": checkHashlock,
		"Withdraw":         checkWithdraw,
	}
	for i, c := range golden.Section[goldenTransfer](t, "transfers") {
		check[c.Name](t, i, c)
	}
}

func checkHashlock(t *testing.T, at int, c goldenTransfer) {
	type state struct {
		LockHash common.Hash
		Expiry   uint64 `json:",string"`
	}
	type resolver struct{ PreImage common.Hash }

	s, r := decode[state](t, c.State), decode[resolver](t, c.Resolver)
	want := transfer.HashlockState{LockHash: s.LockHash, Expiry: s.Expiry}
	sameBytes(t, at, "state", want.Encode(), c.EncodedState)
	sameBytes(t, at, "resolver", r.PreImage[:], c.EncodedResolver)

	got, err := transfer.DecodeHashlockState(c.EncodedState)
	if err != nil || got != want {
		t.Errorf("case %d: state is read as %v, %v", at, got, err)
	}
	if r.PreImage != (common.Hash{}) && transfer.LockHash(r.PreImage) != s.LockHash {
		t.Errorf("case %d: lock hash of %v is not %v", at, r.PreImage, s.LockHash)
	}
}

func checkWithdraw(t *testing.T, at int, c goldenTransfer) {
	type state struct {
		InitiatorSignature           hexutil.Bytes
		Initiator, Responder, CallTo common.Address
		Data                         common.Hash
		Nonce, Fee                   channel.Amount
		CallData                     hexutil.Bytes
	}
	type resolver struct{ ResponderSignature hexutil.Bytes }

	s, r := decode[state](t, c.State), decode[resolver](t, c.Resolver)
	want := transfer.WithdrawState{
		InitiatorSig: channel.Signature(s.InitiatorSignature),
		Initiator:    s.Initiator, Responder: s.Responder, Data: s.Data,
		Nonce: s.Nonce, Fee: s.Fee, CallTo: s.CallTo, CallData: s.CallData,
	}
	sig := channel.Signature(r.ResponderSignature)
	sameBytes(t, at, "state", want.Encode(), c.EncodedState)
	sameBytes(t, at, "resolver", transfer.EncodeWithdrawResolver(sig), c.EncodedResolver)

	got, err := transfer.DecodeWithdrawState(c.EncodedState)
	if len(got.CallData) == 0 {
		got.CallData, want.CallData = nil, nil
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("case %d: state is read as %v, %v", at, got, err)
	}
	if back, err := transfer.DecodeWithdrawResolver(c.EncodedResolver); err != nil || back != sig {
		t.Errorf("case %d: resolver is read as %x, %v", at, back, err)
	}
	if !(channel.ECDSA{}).Verify(channel.Digest(s.Data), want.InitiatorSig, s.Initiator) {
		t.Errorf("case %d: the initiator's signature does not verify", at)
	}
}

func TestGoldenLockHashes(t *testing.T) {
	type lock struct{ PreImage, LockHash common.Hash }
	for i, c := range golden.Section[lock](t, "lockHashes") {
		if got := transfer.LockHash(c.PreImage); got != c.LockHash {
			t.Errorf("case %d: lock hash is %v, Vector says %v", i, got, c.LockHash)
		}
	}
}
