package node_test

import (
	"context"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// side is one machine of a channel, with what it asked for.
type side struct {
	*node.Machine
	t     *testing.T
	store *store.Memory
	out   []channel.Frame
	done  []channel.Notice
}

// pair returns two machines whose channel is set up, funded with 1000 each and
// durable.
func pair(t *testing.T) (alice, bob *side, chain *ledger) {
	t.Helper()
	a, b := newKey(t, 1), newKey(t, 2)
	chain = newLedger()
	c := chain.Contracts()
	cfg := channel.Config{
		ChainID: chainID, Factory: c.Factory, Channel: channel.ChannelAddress(a.Address(), b.Address(), c.Factory, c.Mastercopy, chainID),
		IDs: [2]channel.Identifier{a.Identifier(), b.Identifier()}, Signers: [2]common.Address{a.Address(), b.Address()},
	}
	env := &channel.Env{
		Verifier: channel.ECDSA{}, Bounds: channel.RealTimeBounds(), Skew: 120,
		Definitions: channel.DefinitionMap{c.Hashlock: transfer.Hashlock{}, c.Withdraw: transfer.Withdraw{}},
	}
	party := func(me channel.Role, k key) *side {
		s := &side{t: t, store: store.NewMemory()}
		cfg.Me = me
		s.Machine = node.NewMachine(cfg, &node.MachineEnv{Channel: env, Contracts: c, Signer: k, Chain: chain, History: s.store})
		s.handle(channel.Linked{}, true)
		return s
	}
	alice, bob = party(channel.Alice, a), party(channel.Bob, b)
	alice.handle(channel.Enqueue{Ops: []channel.Op{{Kind: channel.KindSetup, Setup: &channel.Setup{
		Timeout: channel.DefaultChannelTimeout, ChainID: chainID, Factory: c.Factory, Alice: cfg.IDs[0], Bob: cfg.IDs[1],
	}}}}, true)
	talk(alice, bob, true)
	chain.deposit(cfg.Channel, channel.Alice, 1000)
	chain.deposit(cfg.Channel, channel.Bob, 1000)
	alice.handle(channel.Enqueue{Ops: []channel.Op{{Kind: channel.KindDeposit, Deposit: &channel.Deposit{
		Asset: native, Totals: chain.Deposits(cfg.Channel)[native],
	}}}}, true)
	talk(alice, bob, true)
	return alice, bob, chain
}

// handle gives the machine an event, and makes durable what comes of it if keep.
func (s *side) handle(ev channel.Event, keep bool) {
	s.t.Helper()
	eff, err := s.Handle(context.Background(), ev, time.Now().UnixMicro())
	if err != nil {
		s.t.Fatal(err)
	}
	if keep {
		if err := s.store.Commit(context.Background(), eff.Writes...); err != nil {
			s.t.Fatal(err)
		}
		s.Committed()
	}
	s.out, s.done = append(s.out, eff.Send...), append(s.done, eff.Notices...)
}

// talk carries frames between the two until both are silent; bob keeps only if
// keep.
func talk(alice, bob *side, keep bool) {
	alice.t.Helper()
	for len(alice.out)+len(bob.out) > 0 {
		toBob, toAlice := alice.out, bob.out
		alice.out, bob.out = nil, nil
		for _, f := range toBob {
			bob.handle(channel.Received{Frame: f}, keep)
		}
		for _, f := range toAlice {
			alice.handle(channel.Received{Frame: f}, true)
		}
	}
}

func lockOp(chain *ledger, from, to *side, salt byte) channel.Op {
	a, b := from.Channel().Config(), to.Channel().Config()
	return channel.Op{Kind: channel.KindCreate, Create: &channel.Create{
		Salt: common.Hash{salt}, Definition: chain.Contracts().Hashlock, Asset: native, Timeout: channel.DefaultTransferTimeout,
		Balance:      channel.Balance{Amount: [2]channel.Amount{channel.Units(10)}, To: [2]common.Address{a.Signers[a.Me], b.Signers[b.Me]}},
		InitialState: transfer.HashlockState{LockHash: transfer.LockHash(secret)}.Encode(),
	}}
}

// A worker makes many frames durable in one commit. An id that began and ended
// since the last one is not in the store yet, and is used up all the same: else
// its row and the state contradict one another, and no start can read them (P4).
func TestP4AnIDIsUsedUpBeforeItIsDurable(t *testing.T) {
	alice, bob, chain := pair(t)
	op := lockOp(chain, bob, alice, 1)
	bob.handle(channel.Enqueue{Ops: []channel.Op{op}}, true)
	// From here on, all is one turn of Bob's.
	talk(alice, bob, false)
	id := op.Create.ID(bob.Channel().Config().Channel)
	alice.handle(channel.Enqueue{Ops: []channel.Op{{Kind: channel.KindResolve, Transfer: id, Resolver: secret[:]}}}, true)
	talk(alice, bob, false)
	if ch := bob.Channel(); ch.Open().Len() != 0 {
		t.Fatal("the transfer has not ended")
	}
	again := lockOp(chain, alice, bob, 1)
	alice.handle(channel.Enqueue{Ops: []channel.Op{again}}, true)
	talk(alice, bob, false)
	if ch := bob.Channel(); ch.Open().Get(id) != nil {
		t.Error("Bob countersigned a second transfer under one id")
	}
}
