package p2pv1

import (
	"encoding/json"
	"math/rand/v2"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// maker makes random values of which every field is set.
type maker struct{ r *rand.Rand }

func newMaker(seed uint64) maker { return maker{rand.New(rand.NewPCG(seed, 1))} }

func (m maker) fill(b []byte) {
	for i := range b {
		b[i] = byte(m.r.UintN(255) + 1)
	}
}

func (m maker) some(limit int) []byte {
	b := make([]byte, 1+m.r.IntN(limit))
	m.fill(b)
	return b
}

func (m maker) address() (v common.Address) { m.fill(v[:]); return v }
func (m maker) hash() (v common.Hash)       { m.fill(v[:]); return v }
func (m maker) sig() (v channel.Signature)  { m.fill(v[:]); return v }
func (m maker) nonce() uint64               { return 1 + m.r.Uint64N(1<<52) }

func (m maker) amount() channel.Amount {
	a, err := channel.AmountFromBytes(m.some(32))
	if err != nil {
		panic(err)
	}
	return a
}

func (m maker) id() channel.Identifier {
	const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	b := []byte("vector")
	for range 50 {
		b = append(b, alphabet[m.r.IntN(len(alphabet))])
	}
	return channel.Identifier(b)
}

func (m maker) meta() []byte {
	b, err := json.Marshal(map[string]any{"routingId": m.hash().Hex(), "pad": strings.Repeat("x", m.r.IntN(300))})
	if err != nil {
		panic(err)
	}
	return b
}

func (m maker) balance() channel.Balance {
	return channel.Balance{
		Amount: [2]channel.Amount{m.amount(), m.amount()},
		To:     [2]common.Address{m.address(), m.address()},
	}
}

func (m maker) balances() []channel.Balance {
	out := make([]channel.Balance, 1+m.r.IntN(4))
	for i := range out {
		out[i] = m.balance()
	}
	return out
}

func (m maker) op(kind channel.Kind) channel.Op {
	o := channel.Op{Kind: kind, Meta: m.meta()}
	switch kind {
	case channel.KindSetup:
		o.Setup = &channel.Setup{Timeout: m.nonce(), ChainID: m.nonce(), Factory: m.address(), Alice: m.id(), Bob: m.id()}
	case channel.KindDeposit:
		o.Deposit = &channel.Deposit{Asset: m.address(), Totals: [2]channel.Amount{m.amount(), m.amount()}}
	case channel.KindCreate:
		o.Create = &channel.Create{
			Salt: m.hash(), Definition: m.address(), Asset: m.address(), Balance: m.balance(),
			Timeout: m.nonce(), InitialState: m.some(400),
		}
	case channel.KindResolve:
		o.Transfer, o.Resolver = m.hash(), m.some(100)
	case channel.KindCancel:
		o.Transfer = m.hash()
	}
	return o
}

// ops returns one operation of each kind, in random order.
func (m maker) ops() []channel.Op {
	var out []channel.Op
	for _, k := range m.r.Perm(int(channel.KindCancel)) {
		out = append(out, m.op(channel.Kind(k+1)))
	}
	return out
}

func (m maker) state() channel.State {
	s := channel.State{
		Channel: m.address(), Alice: m.address(), Bob: m.address(),
		Timeout: m.nonce(), Nonce: m.nonce(), MerkleRoot: m.hash(),
	}
	for range 1 + m.r.IntN(3) {
		s.Assets = append(s.Assets, channel.AssetState{
			Asset: m.address(), Balance: m.balance(),
			Processed: [2]channel.Amount{m.amount(), m.amount()}, DefundNonce: m.amount(),
		})
	}
	return s
}

func (m maker) signed() channel.Signed {
	return channel.Signed{State: m.state(), Sigs: [2]channel.Signature{m.sig(), m.sig()}}
}

func (m maker) proposal() channel.Proposal {
	return channel.Proposal{Nonce: m.nonce(), Base: m.nonce(), BaseSig: m.sig(), Batch: m.ops(), Sig: m.sig()}
}

func (m maker) refusal() channel.Refusal {
	f := channel.Refusal{Nonce: m.nonce()}
	for range 1 + m.r.IntN(3) {
		f.Ops = append(f.Ops, channel.RefusedOp{
			Index: 1 + m.r.Uint32N(channel.MaxOps-1), Code: channel.Code(1 + m.r.Uint32N(1<<20)), Message: "no, ¡no!",
		})
	}
	return f
}

// frames returns one frame of each part.
func (m maker) frames() map[string]channel.Frame {
	p, f := m.proposal(), m.refusal()
	return map[string]channel.Frame{
		"proposal":       {Channel: m.address(), Proposal: &p},
		"empty proposal": {Channel: m.address(), Proposal: &channel.Proposal{Nonce: 1, Sig: m.sig()}},
		"ack":            {Channel: m.address(), Ack: &channel.Ack{Nonce: m.nonce(), Sig: m.sig()}},
		"refusal":        {Channel: m.address(), Refusal: &f},
		"sync":           {Channel: m.address(), Sync: &channel.Sync{Latest: m.nonce(), Outstanding: m.nonce()}},
		"sync at zero":   {Channel: m.address(), Sync: &channel.Sync{}},
	}
}

func (m maker) outstanding() channel.Outstanding {
	return channel.Outstanding{Proposal: m.proposal(), State: m.state(), Finals: m.balances(), PeerSig: m.sig()}
}

func (m maker) record() *channel.Record {
	out := m.outstanding()
	return &channel.Record{
		Config: channel.Config{
			Me: channel.Bob, ChainID: m.nonce(), Factory: m.address(), Channel: m.address(),
			IDs: [2]channel.Identifier{m.id(), m.id()}, Signers: [2]common.Address{m.address(), m.address()},
		},
		Latest: m.signed(), LatestBatch: m.ops(), LatestBy: channel.Bob, Out: &out,
		Superseded: []channel.Outstanding{m.outstanding(), m.outstanding()},
		Doubt:      m.ops(), Later: m.ops(), MaxSigned: m.nonce(), Refused: m.refusal(), Floor: 1 << 33,
	}
}

func (m maker) transfer() *channel.Transfer {
	return &channel.Transfer{
		CoreTransfer: channel.CoreTransfer{
			Channel: m.address(), ID: m.hash(), Definition: m.address(), Initiator: m.address(), Responder: m.address(),
			Asset: m.address(), Balance: m.balance(), Timeout: m.nonce(), InitialStateHash: m.hash(),
		},
		InitiatedBy: channel.Bob, InitialState: m.some(400), Salt: m.hash(), Meta: m.meta(), Nonce: m.nonce(),
	}
}

func (m maker) withdrawal() *channel.WithdrawData {
	return &channel.WithdrawData{
		Channel: m.address(), Asset: m.address(), Recipient: m.address(), Amount: m.amount(), Nonce: m.amount(),
		CallTo: m.address(), CallData: m.some(200),
	}
}

func (m maker) end() *channel.TransferRow {
	return &channel.TransferRow{Resolver: m.some(100), Final: m.balance(), EndMeta: m.meta()}
}
