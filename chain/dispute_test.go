package chain

import (
	"bytes"
	"crypto/sha256"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// A whole dispute: the watcher and the reader tell every step of it, and the
// secret that a responder shows on chain reaches whoever follows.
func TestEveryStepOfADisputeIsTold(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	at := w.place(0, 1)
	channels := bindings.NewChannelMastercopy()
	w.mustSend(0, at.Factory, bindings.NewChannelFactory().PackCreateChannelAndDepositAlice(at.Alice, at.Bob, common.Address{}, big.NewInt(100)), 100)
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.look()

	// One transfer of 40 from Alice to Bob under a hash lock, the rest free.
	preimage := common.HexToHash("0x5ec4e7")
	lock := sha256.Sum256(preimage[:])
	initial := append(lock[:], make([]byte, 32)...) // without an expiry
	cts := bindings.CoreTransferState{
		ChannelAddress: at.Channel, TransferId: common.Hash{7}, TransferDefinition: w.addrs.Hashlock,
		Initiator: at.Alice, Responder: at.Bob,
		Balance:         bindings.Balance{Amount: [2]*big.Int{big.NewInt(40), big.NewInt(0)}, To: [2]common.Address{at.Alice, at.Bob}},
		TransferTimeout: big.NewInt(1000), InitialStateHash: crypto.Keccak256Hash(initial),
	}
	leaf := (&channel.CoreTransfer{
		Channel: at.Channel, ID: common.Hash{7}, Definition: w.addrs.Hashlock, Initiator: at.Alice, Responder: at.Bob,
		Balance: channel.Balance{Amount: [2]channel.Amount{units(40), {}}, To: [2]common.Address{at.Alice, at.Bob}},
		Timeout: 1000, InitialStateHash: cts.InitialStateHash,
	}).Hash()
	state := &channel.State{
		Channel: at.Channel, Alice: at.Alice, Bob: at.Bob, Timeout: 1000, Nonce: 3, MerkleRoot: leaf,
		Assets: []channel.AssetState{{
			Balance:     channel.Balance{Amount: [2]channel.Amount{units(60), {}}, To: [2]common.Address{at.Alice, at.Bob}},
			Processed:   [2]channel.Amount{units(100), {}},
			DefundNonce: units(1),
		}},
	}
	ccs := bindings.CoreChannelState{
		ChannelAddress: at.Channel, Alice: at.Alice, Bob: at.Bob, AssetIds: []common.Address{{}},
		Balances:           []bindings.Balance{{Amount: [2]*big.Int{big.NewInt(60), big.NewInt(0)}, To: [2]common.Address{at.Alice, at.Bob}}},
		ProcessedDepositsA: []*big.Int{big.NewInt(100)}, ProcessedDepositsB: []*big.Int{big.NewInt(0)},
		DefundNonces: []*big.Int{big.NewInt(1)}, Timeout: big.NewInt(1000), Nonce: big.NewInt(3), MerkleRoot: leaf,
	}
	alice, bob := w.signBoth(at, state.Commitment())

	w.mustSend(0, at.Channel, channels.PackDisputeChannel(ccs, alice[:], bob[:]), 0)
	if err := w.IncreaseTime(1001 * time.Second); err != nil {
		t.Fatal(err)
	}
	w.mustSend(0, at.Channel, channels.PackDefundChannel(ccs, []common.Address{{}}, []*big.Int{big.NewInt(0)}), 0)
	w.mustSend(0, at.Channel, channels.PackDisputeTransfer(cts, nil), 0)
	w.mustSend(1, at.Channel, channels.PackDefundTransfer(cts, initial, preimage[:], nil), 0)

	u := f.look()
	want := []EventKind{EventChannelDisputed, EventChannelDefunded, EventTransferDisputed, EventTransferDefunded}
	if got := kindsOf(u.Added); !slices.Equal(got, want) {
		t.Fatalf("events = %v, want %v", got, want)
	}
	if e := u.Added[1]; !slices.Equal(e.Assets, []common.Address{{}}) || e.Dispute.Nonce != 3 || e.Dispute.MerkleRoot != leaf {
		t.Errorf("defund = %+v", e)
	}
	if e := u.Added[2]; e.Transfer != (common.Hash{7}) || e.TransferDispute.StateHash != leaf || e.TransferDispute.Expiry != e.Block.Time+1000 {
		t.Errorf("transfer dispute = %+v, %+v", e, e.TransferDispute)
	}
	if e := u.Added[3]; e.Transfer != (common.Hash{7}) || !bytes.Equal(e.Resolver, preimage[:]) || !bytes.Equal(e.InitialState, initial) ||
		e.Paid != [2]channel.Amount{{}, units(40)} || e.From != at.Bob || !e.TransferDispute.Defunded {
		t.Errorf("transfer defund = %+v, %+v", e, e.TransferDispute)
	}
	got, err := w.reader(Finality{Depth: 1}).TransferDispute(t.Context(), at.Channel, common.Hash{7})
	if err != nil || got != *u.Added[3].TransferDispute {
		t.Errorf("TransferDispute = %+v, %v; the event said %+v", got, err, u.Added[3].TransferDispute)
	}
}
