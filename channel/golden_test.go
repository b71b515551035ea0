package channel_test

import (
	"bytes"
	"crypto/ecdsa"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/test/golden"
)

// What Vector's npm packages say of a few hundred random cases, and what this
// package says of the same.

func key(t *testing.T, raw hexutil.Bytes) *ecdsa.PrivateKey {
	t.Helper()
	k, err := crypto.ToECDSA(raw)
	if err != nil {
		t.Fatalf("key %x: %v", raw, err)
	}
	return k
}

func same[T comparable](t *testing.T, at int, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("case %d: %s is %v, Vector says %v", at, what, got, want)
	}
}

func sameBytes(t *testing.T, at int, what string, got, want []byte) {
	t.Helper()
	if !bytes.Equal(got, want) {
		t.Errorf("case %d: %s is\n%x, Vector says\n%x", at, what, got, want)
	}
}

// signs checks that key signs digest with exactly the bytes of want, and that
// they are read back as the key's.
func signs(t *testing.T, at int, digest common.Hash, raw, want hexutil.Bytes) {
	t.Helper()
	k := key(t, raw)
	got, err := channel.SignDigest(digest, k)
	if err != nil {
		t.Fatalf("case %d: sign: %v", at, err)
	}
	sameBytes(t, at, "signature", got[:], want)
	signer, err := channel.Recover(digest, got)
	if err != nil {
		t.Fatalf("case %d: recover: %v", at, err)
	}
	same(t, at, "signer", signer, crypto.PubkeyToAddress(k.PublicKey))
	if !(channel.ECDSA{}).Verify(digest, got, signer) {
		t.Errorf("case %d: the signature does not verify", at)
	}
}

type goldenState struct {
	ChannelAddress common.Address
	Alice, Bob     common.Address
	AssetIds       []common.Address
	Balances       []channel.Balance

	ProcessedDepositsA, ProcessedDepositsB, DefundNonces []channel.Amount

	Timeout    uint64 `json:",string"`
	Nonce      uint64 `json:",string"`
	MerkleRoot common.Hash
}

func (g goldenState) state() *channel.State {
	s := &channel.State{
		Channel: g.ChannelAddress, Alice: g.Alice, Bob: g.Bob,
		Timeout: g.Timeout, Nonce: g.Nonce, MerkleRoot: g.MerkleRoot,
	}
	for i, asset := range g.AssetIds {
		s.Assets = append(s.Assets, channel.AssetState{
			Asset: asset, Balance: g.Balances[i],
			Processed:   [2]channel.Amount{g.ProcessedDepositsA[i], g.ProcessedDepositsB[i]},
			DefundNonce: g.DefundNonces[i],
		})
	}
	return s
}

func TestGoldenChannelStates(t *testing.T) {
	type state struct {
		State                        goldenState
		Hash, Commitment, Digest     common.Hash
		AliceKey, BobKey             hexutil.Bytes
		AliceSignature, BobSignature hexutil.Bytes
	}
	for i, c := range golden.Section[state](t, "channelStates") {
		s := c.State.state()
		same(t, i, "state hash", s.Hash(), c.Hash)
		same(t, i, "commitment", s.Commitment(), c.Commitment)
		same(t, i, "digest", channel.Digest(s.Commitment()), c.Digest)
		signs(t, i, channel.Digest(s.Commitment()), c.AliceKey, c.AliceSignature)
		signs(t, i, channel.Digest(s.Commitment()), c.BobKey, c.BobSignature)
	}
}

func TestGoldenWithdrawals(t *testing.T) {
	type withdrawal struct {
		ChannelAddress, AssetID, Recipient, CallTo common.Address
		Amount, Nonce                              channel.Amount
		CallData                                   hexutil.Bytes
		Hash, Commitment, Digest                   common.Hash
		AliceKey, BobKey                           hexutil.Bytes
		AliceSignature, BobSignature               hexutil.Bytes
	}
	for i, c := range golden.Section[withdrawal](t, "withdrawals") {
		d := channel.WithdrawData{
			Channel: c.ChannelAddress, Asset: c.AssetID, Recipient: c.Recipient,
			Amount: c.Amount, Nonce: c.Nonce, CallTo: c.CallTo, CallData: c.CallData,
		}
		same(t, i, "withdrawal hash", d.Hash(), c.Hash)
		same(t, i, "commitment", d.Commitment(), c.Commitment)
		same(t, i, "digest", channel.Digest(d.Commitment()), c.Digest)
		signs(t, i, channel.Digest(d.Commitment()), c.AliceKey, c.AliceSignature)
		signs(t, i, channel.Digest(d.Commitment()), c.BobKey, c.BobSignature)
	}
}

func TestGoldenUtilityMessages(t *testing.T) {
	type message struct {
		Bytes, PrivateKey, Signature hexutil.Bytes
		Digest                       common.Hash
		Address                      common.Address
	}
	for i, c := range golden.Section[message](t, "utilityMessages") {
		digest := channel.UtilityDigest(c.Bytes)
		same(t, i, "digest", digest, c.Digest)
		same(t, i, "signer", crypto.PubkeyToAddress(key(t, c.PrivateKey).PublicKey), c.Address)
		signs(t, i, digest, c.PrivateKey, c.Signature)
	}
}

// C2: what is not the signer's one signature does not verify. Vector's package
// itself takes the twin with high s; the contracts and this package do not.
func TestGoldenSignaturesThatMustNotVerify(t *testing.T) {
	type refusal struct {
		What           string
		Commitment     common.Hash
		Signer         common.Address
		Signature      hexutil.Bytes
		VectorRecovers *common.Address
	}
	for i, c := range golden.Section[refusal](t, "signatureRefusals") {
		if len(c.Signature) != len(channel.Signature{}) {
			continue // no Signature can hold it
		}
		digest := channel.Digest(c.Commitment)
		sig := channel.Signature(c.Signature)
		if (channel.ECDSA{}).Verify(digest, sig, c.Signer) {
			t.Errorf("case %d: a signature %q verifies", i, c.What)
		}
		signer, err := channel.Recover(digest, sig)
		if err == nil && (c.VectorRecovers == nil || signer != *c.VectorRecovers) {
			t.Errorf("case %d: %q recovers to %v, in Vector to %v", i, c.What, signer, c.VectorRecovers)
		}
	}
}

type goldenTransfer struct {
	Core struct {
		ChannelAddress     common.Address
		TransferID         common.Hash
		TransferDefinition common.Address
		Initiator          common.Address
		Responder          common.Address
		AssetID            common.Address
		Balance            channel.Balance
		TransferTimeout    uint64 `json:",string"`
		InitialStateHash   common.Hash
	}
	EncodedState, EncodedBalance, EncodedCore hexutil.Bytes
	Hash                                      common.Hash
}

func (g goldenTransfer) transfer() *channel.Transfer {
	return &channel.Transfer{CoreTransfer: channel.CoreTransfer{
		Channel: g.Core.ChannelAddress, ID: g.Core.TransferID, Definition: g.Core.TransferDefinition,
		Initiator: g.Core.Initiator, Responder: g.Core.Responder, Asset: g.Core.AssetID,
		Balance: g.Core.Balance, Timeout: g.Core.TransferTimeout, InitialStateHash: g.Core.InitialStateHash,
	}}
}

func TestGoldenTransfers(t *testing.T) {
	for i, c := range golden.Section[goldenTransfer](t, "transfers") {
		tr := c.transfer()
		sameBytes(t, i, "balance", channel.EncodeBalance(tr.Balance), c.EncodedBalance)
		sameBytes(t, i, "core state", tr.CoreTransfer.Encode(), c.EncodedCore)
		same(t, i, "hash", tr.CoreTransfer.Hash(), c.Hash)
		same(t, i, "leaf", tr.Leaf(), c.Hash)
		same(t, i, "initial state hash", crypto.Keccak256Hash(c.EncodedState), c.Core.InitialStateHash)
	}
}

func TestGoldenTransferIDs(t *testing.T) {
	type id struct {
		Definition, ChannelAddress common.Address
		Timeout                    uint64 `json:",string"`
		Salt                       channel.Amount
		ID                         common.Hash
	}
	for i, c := range golden.Section[id](t, "transferIds") {
		same(t, i, "id", channel.TransferID(c.Definition, c.ChannelAddress, c.Timeout, c.Salt.Bytes32()), c.ID)
	}
}

func TestGoldenMerkleTrees(t *testing.T) {
	type tree struct {
		Leaves []int
		Root   common.Hash
		Proofs []struct {
			Leaf  int
			Proof []common.Hash
		}
	}
	pool := golden.Section[goldenTransfer](t, "transfers")
	for i, c := range golden.Section[tree](t, "merkleTrees") {
		var open []*channel.Transfer
		for _, at := range c.Leaves {
			open = append(open, pool[at].transfer())
		}
		set := channel.NewTransfers(open)
		same(t, i, "root", set.Root(), c.Root)
		for _, p := range c.Proofs {
			proof, ok := set.Proof(pool[p.Leaf].Core.TransferID)
			if !ok {
				t.Fatalf("case %d: no proof of leaf %d", i, p.Leaf)
			}
			sameProof(t, i, proof, p.Proof)
			if !channel.VerifyProof(c.Root, pool[p.Leaf].Hash, p.Proof) {
				t.Errorf("case %d: Vector's proof of leaf %d does not verify", i, p.Leaf)
			}
			if channel.VerifyProof(c.Root, pool[p.Leaf].Core.InitialStateHash, p.Proof) {
				t.Errorf("case %d: the proof of leaf %d verifies another leaf", i, p.Leaf)
			}
		}
	}
}

func sameProof(t *testing.T, at int, got, want []common.Hash) {
	t.Helper()
	same(t, at, "length of the proof", len(got), len(want))
	for j := range min(len(got), len(want)) {
		same(t, at, "node of the proof", got[j], want[j])
	}
}

func TestGoldenIdentifiers(t *testing.T) {
	type identity struct {
		PrivateKey       hexutil.Bytes
		Address          common.Address
		PublicIdentifier channel.Identifier
	}
	for _, section := range []string{"identities", "derivations"} {
		for i, c := range golden.Section[identity](t, section) {
			same(t, i, "identifier", channel.IdentifierOf(&key(t, c.PrivateKey).PublicKey), c.PublicIdentifier)
			address, err := c.PublicIdentifier.Parse()
			if err != nil {
				t.Fatalf("case %d: %v", i, err)
			}
			same(t, i, "address", address, c.Address)
		}
	}
}

func TestGoldenTextThatIsNoIdentifier(t *testing.T) {
	type refusal struct {
		What       string
		Identifier channel.Identifier
	}
	for i, c := range golden.Section[refusal](t, "identifierRefusals") {
		if address, err := c.Identifier.Parse(); err == nil {
			t.Errorf("case %d: %s is read as %v", i, c.What, address)
		}
	}
}

func TestGoldenChannelAddresses(t *testing.T) {
	type address struct {
		Alice, Bob               channel.Identifier
		AliceAddress, BobAddress common.Address
		Factory, Mastercopy      common.Address
		ChainID                  uint64
		ChannelAddress           common.Address
	}
	for i, c := range golden.Section[address](t, "channelAddresses") {
		alice, err := c.Alice.Parse()
		if err != nil {
			t.Fatalf("case %d: %v", i, err)
		}
		bob, err := c.Bob.Parse()
		if err != nil {
			t.Fatalf("case %d: %v", i, err)
		}
		same(t, i, "alice", alice, c.AliceAddress)
		same(t, i, "bob", bob, c.BobAddress)
		got := channel.ChannelAddress(alice, bob, c.Factory, c.Mastercopy, c.ChainID)
		same(t, i, "channel address", got, c.ChannelAddress)
	}
}
