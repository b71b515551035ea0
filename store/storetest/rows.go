package storetest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// Rows makes rows that could be real, the same for the same seed.
type Rows struct {
	r *rand.Rand
	// Identities are the owners of the channels that Record makes.
	Identities []channel.Identifier
}

// NewRows returns a source of rows.
func NewRows(seed uint64) *Rows {
	g := &Rows{r: rand.New(rand.NewPCG(seed, 7))}
	for range 4 {
		key, err := crypto.ToECDSA(g.Bytes(32))
		if err != nil {
			panic(err) // 32 random bytes of a fixed seed: a key or a broken test
		}
		g.Identities = append(g.Identities, channel.IdentifierOf(&key.PublicKey))
	}
	return g
}

// Bytes returns n random bytes.
func (g *Rows) Bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(g.r.Uint32())
	}
	return b
}

// N returns a random number below n.
func (g *Rows) N(n int) int { return g.r.IntN(n) }

// Hash returns a random hash.
func (g *Rows) Hash() common.Hash { return common.BytesToHash(g.Bytes(32)) }

// Address returns a random address.
func (g *Rows) Address() common.Address { return common.BytesToAddress(g.Bytes(20)) }

// Key returns a random side of a random channel.
func (g *Rows) Key() channel.Key {
	return channel.Key{Channel: g.Address(), Me: channel.Role(g.N(2))}
}

func (g *Rows) amount() channel.Amount {
	a, err := channel.AmountFromBytes(g.Bytes(g.N(33)))
	if err != nil {
		panic(err) // at most 32 bytes always fit
	}
	return a
}

func (g *Rows) balance() channel.Balance {
	return channel.Balance{
		Amount: [2]channel.Amount{g.amount(), g.amount()},
		To:     [2]common.Address{g.Address(), g.Address()},
	}
}

func (g *Rows) sig() (s channel.Signature) {
	copy(s[:], g.Bytes(64))
	s[64] = 27
	return s
}

func (g *Rows) meta(v any) []byte {
	b, err := json.Marshal(map[string]any{"routingId": v})
	if err != nil {
		panic(err) // a map of strings
	}
	return b
}

func (g *Rows) state(ch common.Address, nonce uint64) channel.State {
	s := channel.State{
		Channel: ch, Alice: g.Address(), Bob: g.Address(),
		Timeout: 172_800, Nonce: nonce, MerkleRoot: g.Hash(),
	}
	for range 1 + g.N(2) {
		s.Assets = append(s.Assets, channel.AssetState{
			Asset: g.Address(), Balance: g.balance(),
			Processed: [2]channel.Amount{g.amount(), g.amount()}, DefundNonce: channel.Units(1),
		})
	}
	return s
}

// Op returns a create.
func (g *Rows) Op() channel.Op {
	return channel.Op{
		Kind: channel.KindCreate,
		Create: &channel.Create{
			Salt: g.Hash(), Definition: g.Address(), Asset: g.Address(), Balance: g.balance(),
			Timeout: 86_400, InitialState: g.Bytes(64),
		},
		Meta: g.meta(g.Hash()),
	}
}

func (g *Rows) ops(n int) (out []channel.Op) {
	for range n {
		out = append(out, g.Op())
	}
	return out
}

// Record returns the record of a channel at a nonce, with a proposal of ops
// operations outstanding.
func (g *Rows) Record(key channel.Key, owner channel.Identifier, nonce uint64, ops int) *channel.Record {
	r := &channel.Record{
		Config: channel.Config{
			Me: key.Me, ChainID: 1337, Factory: g.Address(), Channel: key.Channel,
			IDs:     [2]channel.Identifier{g.Identities[3], g.Identities[3]},
			Signers: [2]common.Address{g.Address(), g.Address()},
		},
		Latest:      channel.Signed{State: g.state(key.Channel, nonce), Sigs: [2]channel.Signature{g.sig(), g.sig()}},
		LatestBatch: g.ops(ops),
		LatestBy:    channel.Bob,
		Out: &channel.Outstanding{
			Proposal: channel.Proposal{Nonce: nonce + 1, Base: nonce, BaseSig: g.sig(), Batch: g.ops(ops), Sig: g.sig()},
			State:    g.state(key.Channel, nonce+1),
		},
		Later:     g.ops(1),
		MaxSigned: nonce + 1,
		Refused: channel.Refusal{Nonce: nonce, Ops: []channel.RefusedOp{
			{Index: 0, Code: channel.CodeExpired, Message: "too late"},
		}},
	}
	for range ops {
		r.Out.Finals = append(r.Out.Finals, g.balance())
	}
	r.Config.IDs[key.Me] = owner
	return r
}

// Transfer returns the row of an open transfer.
func (g *Rows) Transfer(key channel.Key, createdUs int64) *channel.TransferRow {
	routing := g.Hash()
	t := channel.Transfer{
		CoreTransfer: channel.CoreTransfer{
			Channel: key.Channel, ID: g.Hash(), Definition: g.Address(),
			Initiator: g.Address(), Responder: g.Address(), Asset: g.Address(),
			Balance: g.balance(), Timeout: 86_400, InitialStateHash: g.Hash(),
		},
		InitiatedBy: channel.Role(g.N(2)), InitialState: g.Bytes(64), Salt: g.Hash(),
		Meta: g.meta(routing), Nonce: uint64(1 + g.N(1000)),
	}
	return &channel.TransferRow{
		Key: key, Transfer: t, Status: channel.TransferOpen, RoutingID: routing, CreatedAtUs: createdUs,
	}
}

// End returns row as it is once the transfer was resolved.
func (g *Rows) End(row *channel.TransferRow, endedUs int64) *channel.TransferRow {
	r := *row
	r.Status, r.EndedAtUs = channel.TransferResolved, endedUs
	r.Resolver, r.Final, r.EndMeta = g.Bytes(32), g.balance(), g.meta("end")
	return &r
}

// Forward returns the first row of a forward.
func (g *Rows) Forward(incoming channel.Key, createdUs int64) *channel.ForwardRow {
	return &channel.ForwardRow{
		ID:        channel.ForwardID{Incoming: incoming, Transfer: g.Hash()},
		RoutingID: g.Hash(), State: "received", Body: g.Bytes(120),
		CreatedAtUs: createdUs, UpdatedAtUs: createdUs,
	}
}

// Withdrawal returns a commitment.
func (g *Rows) Withdrawal(key channel.Key) *channel.WithdrawalRow {
	return &channel.WithdrawalRow{
		Key: key,
		Data: channel.WithdrawData{
			Channel: key.Channel, Asset: g.Address(), Recipient: g.Address(), Amount: g.amount(), Nonce: g.amount(),
			CallTo: g.Address(), CallData: g.Bytes(5),
		},
		Sigs:     [2]channel.Signature{g.sig(), g.sig()},
		Transfer: g.Hash(),
	}
}

func name(prefix string, i int) string { return fmt.Sprintf("%s-%d", prefix, i) }
