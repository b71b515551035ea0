package transfer_test

import (
	"bytes"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

func locked(initiator, responder uint64) channel.Balance {
	return channel.Balance{Amount: [2]channel.Amount{channel.Units(initiator), channel.Units(responder)}}
}

var now = channel.Context{ChainID: 1, Time: 1000}

func TestHashlockCreate(t *testing.T) {
	hash := transfer.LockHash(common.Hash{1})
	long := append(transfer.HashlockState{LockHash: hash}.Encode(), 0)
	huge := transfer.HashlockState{LockHash: hash, Expiry: 1}.Encode()
	huge[40] = 1
	for _, tt := range []struct {
		rule  string
		b     channel.Balance
		state []byte
		want  error
	}{
		{"no expiry", locked(1, 0), transfer.HashlockState{LockHash: hash}.Encode(), nil},
		{"an expiry ahead", locked(1, 0), transfer.HashlockState{LockHash: hash, Expiry: 1001}.Encode(), nil},
		{"an expiry now", locked(1, 0), transfer.HashlockState{LockHash: hash, Expiry: 1000}.Encode(), transfer.ErrExpired},
		{"an expiry past", locked(1, 0), transfer.HashlockState{LockHash: hash, Expiry: 1}.Encode(), transfer.ErrExpired},
		{"an expiry that no clock reaches", locked(1, 0), huge, transfer.ErrEncoding},
		{"nothing locked", locked(0, 0), transfer.HashlockState{LockHash: hash}.Encode(), transfer.ErrAmount},
		{"something for the responder", locked(1, 1), transfer.HashlockState{LockHash: hash}.Encode(), transfer.ErrResponder},
		{"no lock hash", locked(1, 0), transfer.HashlockState{}.Encode(), transfer.ErrLockHash},
		{"a byte too many", locked(1, 0), long, transfer.ErrEncoding},
		{"no state", locked(1, 0), nil, transfer.ErrEncoding},
	} {
		if err := (transfer.Hashlock{}).Create(tt.b, tt.state, now); !errors.Is(err, tt.want) {
			t.Errorf("%s: error %v, want %v", tt.rule, err, tt.want)
		}
	}
}

func TestHashlockResolve(t *testing.T) {
	secret := common.Hash{1}
	state := func(expiry uint64) []byte {
		return transfer.HashlockState{LockHash: transfer.LockHash(secret), Expiry: expiry}.Encode()
	}
	for _, tt := range []struct {
		rule     string
		state    []byte
		resolver []byte
		want     channel.Balance
		err      error
	}{
		{"the preimage pays the responder", state(0), secret[:], locked(0, 7), nil},
		{"before the expiry too", state(1001), secret[:], locked(0, 7), nil},
		{"not at the expiry", state(1000), secret[:], locked(7, 0), transfer.ErrExpired},
		{"not after it", state(1), secret[:], locked(7, 0), transfer.ErrExpired},
		{"zero cancels", state(0), make([]byte, 32), locked(7, 0), nil},
		{"zero cancels after the expiry too", state(1), make([]byte, 32), locked(7, 0), nil},
		{"another preimage reverts", state(0), common.Hash{2}.Bytes(), locked(7, 0), transfer.ErrPreimage},
		{"31 bytes are no preimage", state(0), secret[:31], locked(7, 0), transfer.ErrEncoding},
		{"33 bytes are no preimage", state(0), append(secret.Bytes(), 0), locked(7, 0), transfer.ErrEncoding},
		{"garbage is no state", []byte{1}, secret[:], locked(7, 0), transfer.ErrEncoding},
	} {
		got, err := (transfer.Hashlock{}).Resolve(locked(7, 0), tt.state, tt.resolver, now)
		if !errors.Is(err, tt.err) || got != tt.want {
			t.Errorf("%s: %v, error %v; want %v, %v", tt.rule, got.Amount, err, tt.want.Amount, tt.err)
		}
	}
	if (transfer.Hashlock{}).Expiry(state(5)) != 5 || (transfer.Hashlock{}).Expiry(nil) != 0 || (transfer.Hashlock{}).Sticky() {
		t.Error("expiry or stickiness")
	}
}

func TestWithdraw(t *testing.T) {
	key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{1}, 32))
	if err != nil {
		t.Fatal(err)
	}
	signer := crypto.PubkeyToAddress(key.PublicKey)
	data := common.Hash{9}
	sig, err := channel.SignDigest(channel.Digest(data), key)
	if err != nil {
		t.Fatal(err)
	}
	good := transfer.WithdrawState{InitiatorSig: sig, Initiator: signer, Responder: signer, Data: data, Nonce: channel.Units(1), Fee: channel.Units(3)}
	for _, tt := range []struct {
		rule   string
		b      channel.Balance
		change func(*transfer.WithdrawState)
		want   error
	}{
		{"in order", locked(7, 0), func(*transfer.WithdrawState) {}, nil},
		{"all of it for the fee", locked(3, 0), func(*transfer.WithdrawState) {}, nil},
		{"a fee above the amount", locked(2, 0), func(*transfer.WithdrawState) {}, transfer.ErrFee},
		{"something for the responder", locked(7, 1), func(*transfer.WithdrawState) {}, transfer.ErrResponder},
		{"no initiator", locked(7, 0), func(s *transfer.WithdrawState) { s.Initiator = common.Address{} }, transfer.ErrSigner},
		{"no responder", locked(7, 0), func(s *transfer.WithdrawState) { s.Responder = common.Address{} }, transfer.ErrSigner},
		{"no commitment", locked(7, 0), func(s *transfer.WithdrawState) { s.Data = common.Hash{} }, transfer.ErrWithdrawData},
		{"no nonce", locked(7, 0), func(s *transfer.WithdrawState) { s.Nonce = channel.Amount{} }, transfer.ErrWithdrawData},
		{"another commitment", locked(7, 0), func(s *transfer.WithdrawState) { s.Data[1]++ }, channel.ErrSignature},
		{"another initiator", locked(7, 0), func(s *transfer.WithdrawState) { s.Initiator[1]++ }, channel.ErrSignature},
		{"no signature", locked(7, 0), func(s *transfer.WithdrawState) { s.InitiatorSig = channel.Signature{} }, channel.ErrSignature},
	} {
		s := good
		tt.change(&s)
		if err := (transfer.Withdraw{}).Create(tt.b, s.Encode(), now); !errors.Is(err, tt.want) {
			t.Errorf("create, %s: error %v, want %v", tt.rule, err, tt.want)
		}
	}
	other := sig
	other[40]++
	for _, tt := range []struct {
		rule     string
		resolver []byte
		want     channel.Balance
		err      error
	}{
		{"the signature burns the amount and pays the fee", transfer.EncodeWithdrawResolver(sig), locked(0, 3), nil},
		{"zero cancels", transfer.EncodeWithdrawResolver(channel.Signature{}), locked(7, 0), nil},
		{"another signature reverts", transfer.EncodeWithdrawResolver(other), locked(7, 0), channel.ErrSignature},
		{"garbage reverts", []byte{1}, locked(7, 0), transfer.ErrEncoding},
	} {
		got, err := (transfer.Withdraw{}).Resolve(locked(7, 0), good.Encode(), tt.resolver, now)
		if !errors.Is(err, tt.err) || got != tt.want {
			t.Errorf("resolve, %s: %v, error %v; want %v, %v", tt.rule, got.Amount, err, tt.want.Amount, tt.err)
		}
	}
	if err := (transfer.Withdraw{}).Create(locked(7, 0), []byte{1}, now); !errors.Is(err, transfer.ErrEncoding) {
		t.Errorf("garbage: %v", err)
	}
	if _, err := (transfer.Withdraw{}).Resolve(locked(7, 0), nil, nil, now); !errors.Is(err, transfer.ErrEncoding) {
		t.Errorf("no state: %v", err)
	}
	if (transfer.Withdraw{}).Expiry(nil) != 0 || !(transfer.Withdraw{}).Sticky() {
		t.Error("expiry or stickiness")
	}
}

// abiWithdraw is the definition's tuple as accounts/abi wants it.
type abiWithdraw struct {
	InitiatorSignature []byte
	Initiator          common.Address
	Responder          common.Address
	Data               [32]byte
	Nonce              *big.Int
	Fee                *big.Int
	CallTo             common.Address
	CallData           []byte
}

func pack(t *rapid.T, v any, fields ...abi.ArgumentMarshaling) []byte {
	typ, err := abi.NewType("tuple", "", fields)
	if err != nil {
		t.Fatal(err)
	}
	b, err := abi.Arguments{{Type: typ}}.Pack(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func field(name, kind string) abi.ArgumentMarshaling {
	return abi.ArgumentMarshaling{Name: name, Type: kind}
}

func TestEncodingsAreThoseOfTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bytesOf := func(n int, name string) []byte { return rapid.SliceOfN(rapid.Byte(), n, n).Draw(t, name) }
		w := transfer.WithdrawState{
			InitiatorSig: channel.Signature(bytesOf(65, "signature")), Initiator: common.Address(bytesOf(20, "initiator")),
			Responder: common.Address(bytesOf(20, "responder")), Data: common.Hash(bytesOf(32, "data")),
			CallTo: common.Address(bytesOf(20, "call to")), CallData: rapid.SliceOfN(rapid.Byte(), 0, 100).Draw(t, "call data"),
		}
		w.Nonce, _ = channel.AmountFromBytes(bytesOf(32, "nonce"))
		w.Fee, _ = channel.AmountFromBytes(bytesOf(32, "fee"))
		want := pack(t, abiWithdraw{w.InitiatorSig[:], w.Initiator, w.Responder, w.Data, w.Nonce.Big(), w.Fee.Big(), w.CallTo, w.CallData},
			field("initiatorSignature", "bytes"), field("initiator", "address"), field("responder", "address"), field("data", "bytes32"),
			field("nonce", "uint256"), field("fee", "uint256"), field("callTo", "address"), field("callData", "bytes"))
		if !bytes.Equal(w.Encode(), want) {
			t.Fatalf("withdraw state:\n%x\nwant\n%x", w.Encode(), want)
		}
		back, err := transfer.DecodeWithdrawState(want)
		if err != nil || back.Nonce != w.Nonce || back.Fee != w.Fee || back.InitiatorSig != w.InitiatorSig || !bytes.Equal(back.CallData, w.CallData) ||
			back.Initiator != w.Initiator || back.Responder != w.Responder || back.Data != w.Data || back.CallTo != w.CallTo {
			t.Fatalf("read back as %+v, %v", back, err)
		}
		want = pack(t, struct{ ResponderSignature []byte }{w.InitiatorSig[:]}, field("responderSignature", "bytes"))
		if !bytes.Equal(transfer.EncodeWithdrawResolver(w.InitiatorSig), want) {
			t.Fatal("withdraw resolver")
		}
		h := transfer.HashlockState{LockHash: w.Data, Expiry: rapid.Uint64().Draw(t, "expiry")}
		want = pack(t, struct {
			LockHash [32]byte
			Expiry   *big.Int
		}{h.LockHash, new(big.Int).SetUint64(h.Expiry)}, field("lockHash", "bytes32"), field("expiry", "uint256"))
		if !bytes.Equal(h.Encode(), want) {
			t.Fatal("hash lock state")
		}
	})
}

func FuzzDecodeWithdrawState(f *testing.F) {
	f.Add([]byte{})
	f.Add(transfer.WithdrawState{}.Encode())
	f.Add(transfer.WithdrawState{CallData: make([]byte, 33)}.Encode())
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := transfer.DecodeWithdrawState(b)
		if err != nil {
			if !errors.Is(err, transfer.ErrEncoding) {
				t.Fatal(err)
			}
			return
		}
		if !bytes.Equal(s.Encode(), b) {
			t.Fatalf("%x is read, and written %x", b, s.Encode())
		}
	})
}

func FuzzDecodeWithdrawResolver(f *testing.F) {
	f.Add([]byte{})
	f.Add(transfer.EncodeWithdrawResolver(channel.Signature{1}))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := transfer.DecodeWithdrawResolver(b)
		if err == nil && !bytes.Equal(transfer.EncodeWithdrawResolver(s), b) {
			t.Fatalf("%x is read, and written otherwise", b)
		}
	})
}

func FuzzDecodeHashlockState(f *testing.F) {
	f.Add([]byte{})
	f.Add(transfer.HashlockState{LockHash: common.Hash{1}, Expiry: 1 << 63}.Encode())
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := transfer.DecodeHashlockState(b)
		if err == nil && !bytes.Equal(s.Encode(), b) {
			t.Fatalf("%x is read, and written otherwise", b)
		}
	})
}
