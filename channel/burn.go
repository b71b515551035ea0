package channel

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Burn proves that a withdrawal pays a counterparty from what it has itself put
// aside for it: a transfer of its own, in a state that both have signed.
type Burn struct {
	State    State
	Sigs     [2]Signature
	Transfer CoreTransfer
	// InitialState is what Transfer.InitialStateHash commits to.
	InitialState []byte
	// Proof leads from the transfer's leaf to the state's Merkle root.
	Proof []common.Hash
}

// ErrBurn is a proof that does not prove it.
var ErrBurn = errors.New("the proof does not show a transfer of the counterparty")

// Check verifies that the peer of me gives up what w takes out, by a transfer of
// the definition. What InitialState says of w is for the definition to read.
// Errors: ErrBurn.
func (b *Burn) Check(v Verifier, me, definition common.Address, w *WithdrawData) error {
	no := func(why string) error { return fmt.Errorf("%w: %s", ErrBurn, why) }
	t, s := &b.Transfer, &b.State
	peer := s.Alice
	if peer == me {
		peer = s.Bob
	}
	digest := Digest(s.Commitment())
	switch {
	case s.Channel != w.Channel || t.Channel != w.Channel:
		return no("it is of another channel")
	case me != s.Alice && me != s.Bob || peer == me:
		return no("we are not a party of it")
	case t.Definition != definition:
		return no("its transfer is not a withdrawal")
	case t.Initiator != peer || t.Responder != me:
		return no("its transfer is not the counterparty's")
	case t.Asset != w.Asset || t.Balance.Amount[0].Less(w.Amount) || t.Balance.To[0] != w.Recipient:
		return no("its transfer is of less, of another asset, or to another account")
	case crypto.Keccak256Hash(b.InitialState) != t.InitialStateHash:
		return no("its transfer has another initial state")
	case !v.Verify(digest, b.Sigs[Alice], s.Alice) || !v.Verify(digest, b.Sigs[Bob], s.Bob):
		return no("its state is not signed by both")
	case !VerifyProof(s.MerkleRoot, t.Hash(), b.Proof):
		return no("its transfer is not open in the state")
	}
	return nil
}
