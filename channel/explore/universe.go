package main

import (
	"errors"
	"fmt"
	"math/bits"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// mask is a set of operations of a universe, by index.
type mask uint8

func (m mask) count() int { return bits.OnesCount8(uint8(m)) }

// subsets calls f with every subset of m, m and the empty set included.
func (m mask) subsets(f func(mask)) {
	for s := m; ; s = (s - 1) & m {
		f(s)
		if s == 0 {
			return
		}
	}
}

// The kinds of operation that a run may be made of, as letters on the command
// line.
const (
	opCreate  = 'c' // a create; a refusal of it is final
	opLater   = 't' // a create that is refused with a code worth another try
	opSticky  = 'w' // a create that hands out a signature, as a withdrawal does
	opDeposit = 'd' // a deposit; refused as not yet seen
	opResolve = 'r' // a resolve of a transfer that is open at the start
	opCancel  = 'x' // the initiator's cancel of the transfer that the other side's r resolves
	opTwin    = 'e' // a create with the id of the other side's w
)

// operation is one of the few operations of a run.
type operation struct {
	name   string
	letter byte
	by     channel.Role
	op     channel.Op
	lock   *channel.Transfer // that r and x end
}

// base is added to the small nonces of the explorer: nonce 0 is special.
const base = 10

// universe is the operations of one run, and every state that they can make.
type universe struct {
	cfg    channel.Config
	env    channel.Env
	ops    []operation
	own    [2]mask
	sticky mask // that must be proposed until they are done
	again  mask // that may be proposed again after a refusal
	retry  mask // those of them that depend on the refusal's code
	expiry mask // x operations
	first  channel.State
	locks  []*channel.Transfer

	fits   [256]bool // possible
	states map[stateKey]*known
	digest map[common.Hash]stateKey
	open   map[mask][]*channel.Transfer
}

type stateKey struct {
	n uint8
	f mask
}

type known struct {
	state  channel.State
	digest common.Hash
	sigs   [2]channel.Signature
}

var (
	plainDef  = common.Address{19: 0xd1}
	stickyDef = common.Address{19: 0xd2}
	coin      = common.Address{}
)

// newUniverse makes the operations of Alice and of Bob from their letters.
func newUniverse(alice, bob string) (*universe, error) {
	u := &universe{
		states: map[stateKey]*known{}, digest: map[common.Hash]stateKey{}, open: map[mask][]*channel.Transfer{},
	}
	u.cfg = channel.Config{ChainID: 1, Channel: common.Address{19: 0xcc}}
	u.cfg.Signers = [2]common.Address{{19: 0xa1}, {19: 0xb0}}
	u.env = channel.Env{
		Verifier:    verifier{u.cfg.Signers},
		Bounds:      channel.TimeBounds{MinChannel: 1, MaxChannel: 100, MinTransfer: 1, MaxTransfer: 100},
		Definitions: channel.DefinitionMap{plainDef: lock{}, stickyDef: lock{sticky: true}},
	}
	u.first = channel.State{Channel: u.cfg.Channel, Alice: u.cfg.Signers[0], Bob: u.cfg.Signers[1], Timeout: 50}
	u.first.Assets = []channel.AssetState{u.row(coin, 1000)}
	if len(alice)+len(bob) > 8 {
		return nil, errors.New("at most 8 operations")
	}
	for r, letters := range []string{alice, bob} {
		for i := range letters {
			if err := u.add(channel.Role(r), letters[i]); err != nil {
				return nil, err
			}
		}
	}
	for f := range u.fits {
		u.fits[f] = u.once(mask(f))
	}
	return u, nil
}

func (u *universe) row(asset common.Address, each uint64) channel.AssetState {
	a := channel.AssetState{Asset: asset, DefundNonce: channel.Units(1)}
	a.Balance.To = u.cfg.Signers
	for r := range a.Balance.Amount {
		a.Balance.Amount[r], a.Processed[r] = channel.Units(each), channel.Units(each)
	}
	return a
}

func (u *universe) find(by channel.Role, letter byte) *operation {
	for i := range u.ops {
		if o := &u.ops[i]; o.by == by && o.letter == letter {
			return o
		}
	}
	return nil
}

func (u *universe) add(by channel.Role, letter byte) error {
	i := len(u.ops)
	bit := mask(1) << i
	o := operation{name: fmt.Sprintf("%c%d", letter, i), letter: letter, by: by}
	create := func(def common.Address, salt byte) {
		o.op = channel.Op{Kind: channel.KindCreate, Create: &channel.Create{
			Salt: common.Hash{salt}, Definition: def, Timeout: 10, InitialState: []byte{byte(bit), 0},
			Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(1 << i)},
				To: [2]common.Address{u.cfg.Signers[by], u.cfg.Signers[by.Other()]}},
		}}
	}
	switch letter {
	case opCreate, opLater:
		create(plainDef, byte(i+1))
	case opSticky:
		create(stickyDef, byte(i+1))
		u.sticky |= bit
	case opTwin:
		w := u.find(by.Other(), opSticky)
		if w == nil {
			return errors.New("e needs a w of Alice")
		}
		create(stickyDef, w.op.Create.Salt[0])
	case opDeposit:
		asset := common.Address{0: byte(i + 1), 19: 1}
		u.first.Assets = append(u.first.Assets, u.row(asset, 0))
		o.op = channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: asset}}
		o.op.Deposit.Totals[by] = channel.Units(1 << i)
	case opResolve:
		if x := u.find(by.Other(), opCancel); x != nil {
			o.lock = x.lock
			o.lock.InitialState[0] = byte(bit)
		} else {
			o.lock = u.lock(by.Other(), byte(bit))
		}
		o.op = channel.Op{Kind: channel.KindResolve, Transfer: o.lock.ID, Resolver: []byte{1}}
		u.sticky |= bit
	case opCancel:
		if r := u.find(by.Other(), opResolve); r != nil {
			o.lock = r.lock
		} else {
			o.lock = u.lock(by, 0)
		}
		o.lock.InitialState[1] = 1
		o.op = channel.Op{Kind: channel.KindCancel, Transfer: o.lock.ID}
		u.expiry |= bit
	default:
		return fmt.Errorf("no operation %q", letter)
	}
	if letter == opLater || letter == opDeposit || u.sticky&bit != 0 {
		u.again |= bit
	}
	if letter == opLater || letter == opDeposit {
		u.retry |= bit
	}
	if o.lock != nil {
		o.lock.InitialStateHash = crypto.Keccak256Hash(o.lock.InitialState)
	}
	u.own[by] |= bit
	u.ops = append(u.ops, o)
	return nil
}

// lock opens a transfer at the start; its funds come from beyond the 1000.
func (u *universe) lock(by channel.Role, bit byte) *channel.Transfer {
	n := uint64(1000 * (len(u.locks) + 1))
	t := &channel.Transfer{
		CoreTransfer: channel.CoreTransfer{
			Channel: u.cfg.Channel, ID: common.Hash{0xff, byte(len(u.locks))}, Definition: plainDef,
			Initiator: u.cfg.Signers[by], Responder: u.cfg.Signers[by.Other()], Timeout: 10,
			Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(n)}},
		},
		InitiatedBy: by, InitialState: []byte{bit, 0},
	}
	u.locks = append(u.locks, t)
	p := &u.first.Assets[0].Processed[by]
	*p, _ = p.Add(channel.Units(n))
	return t
}

// bit returns the operation's place, by identity of its parts.
func (u *universe) bit(op *channel.Op) (mask, bool) {
	for i := range u.ops {
		o := &u.ops[i].op
		if o.Kind == op.Kind && o.Create == op.Create && o.Deposit == op.Deposit && o.Transfer == op.Transfer {
			return 1 << i, true
		}
	}
	return 0, false
}

func (u *universe) batch(m mask) []channel.Op {
	ops := make([]channel.Op, 0, m.count())
	for i := range u.ops {
		if m>>i&1 == 1 {
			ops = append(ops, u.ops[i].op)
		}
	}
	return ops
}

func (u *universe) names(m mask) string {
	s := "{"
	for i := range u.ops {
		if m>>i&1 == 1 {
			s += u.ops[i].name + " "
		}
	}
	if s != "{" {
		s = s[:len(s)-1]
	}
	return s + "}"
}

// possible reports whether one history can hold all of f.
func (u *universe) possible(f mask) bool { return u.fits[f] }

// once reports that in f a transfer ends once, and an id is used once.
func (u *universe) once(f mask) bool {
	if f>>len(u.ops) != 0 {
		return false
	}
	seen := map[common.Hash]bool{}
	for i := range u.ops {
		if f>>i&1 == 0 {
			continue
		}
		o := &u.ops[i]
		id := o.op.Transfer
		if o.op.Kind == channel.KindCreate {
			id = o.op.Create.ID(u.cfg.Channel)
		}
		if id != (common.Hash{}) && seen[id] {
			return false
		}
		seen[id] = true
	}
	return true
}

// transfers returns what is open after f.
func (u *universe) transfers(f mask) []*channel.Transfer {
	if ts, ok := u.open[f]; ok {
		return ts
	}
	ended := map[common.Hash]bool{}
	var ts []*channel.Transfer
	for i := range u.ops {
		o := &u.ops[i]
		switch {
		case f>>i&1 == 0:
		case o.lock != nil:
			ended[o.lock.ID] = true
		case o.op.Kind == channel.KindCreate:
			c := o.op.Create
			ts = append(ts, &channel.Transfer{
				CoreTransfer: channel.CoreTransfer{
					Channel: u.cfg.Channel, ID: c.ID(u.cfg.Channel), Definition: c.Definition, Balance: c.Balance,
					Initiator: u.cfg.Signers[o.by], Responder: u.cfg.Signers[o.by.Other()],
					Timeout: c.Timeout, InitialStateHash: crypto.Keccak256Hash(c.InitialState),
				},
				InitiatedBy: o.by, InitialState: c.InitialState, Salt: c.Salt,
			})
		}
	}
	for _, t := range u.locks {
		if !ended[t.ID] {
			ts = append(ts, t)
		}
	}
	u.open[f] = ts
	return ts
}

// state returns what a history of exactly f makes, computed here and not by the
// package under test, with both signatures.
func (u *universe) state(n uint8, f mask) *known {
	k := stateKey{n, f}
	if s, ok := u.states[k]; ok {
		return s
	}
	s := &known{state: u.first}
	s.state.Nonce = uint64(n) + base
	s.state.Assets = append([]channel.AssetState(nil), u.first.Assets...)
	for i := range u.ops {
		if f>>i&1 == 1 {
			u.ops[i].apply(s.state.Assets)
		}
	}
	s.state.MerkleRoot = channel.NewTransfers(u.transfers(f)).Root()
	d := channel.Digest(s.state.Commitment())
	for r := range s.sigs {
		s.sigs[r] = sign(d, channel.Role(r))
	}
	s.digest = d
	u.states[k], u.digest[d] = s, k
	return s
}

func (o *operation) apply(assets []channel.AssetState) {
	add := func(a *channel.Amount, b channel.Amount) { *a, _ = a.Add(b) }
	switch o.op.Kind {
	case channel.KindDeposit:
		for i := range assets {
			if a := &assets[i]; a.Asset == o.op.Deposit.Asset {
				a.Processed = o.op.Deposit.Totals
				a.Balance.Amount = o.op.Deposit.Totals
			}
		}
	case channel.KindCreate:
		a := &assets[0].Balance.Amount[o.by]
		*a, _ = a.Sub(o.op.Create.Balance.Amount[0])
	case channel.KindResolve: // the responder is paid
		add(&assets[0].Balance.Amount[o.by], o.lock.Balance.Amount[0])
	case channel.KindCancel:
		add(&assets[0].Balance.Amount[o.by], o.lock.Balance.Amount[0])
	}
}

// lookup returns the nonce and the history of a state, if it is what one of the
// histories makes.
func (u *universe) lookup(s *channel.State, histories ...mask) (stateKey, bool) {
	if s.Nonce < base || s.Nonce > base+200 {
		return stateKey{}, false
	}
	for _, f := range histories {
		if !u.possible(f) {
			continue
		}
		if k := (stateKey{uint8(s.Nonce - base), f}); equal(s, &u.state(k.n, k.f).state) {
			return k, true
		}
	}
	return stateKey{}, false
}

func equal(a, b *channel.State) bool {
	return a.Channel == b.Channel && a.Alice == b.Alice && a.Bob == b.Bob && a.Timeout == b.Timeout &&
		a.Nonce == b.Nonce && a.MerkleRoot == b.MerkleRoot && slices.Equal(a.Assets, b.Assets)
}

// conserves checks that every state that the operations make has balances and
// locks equal to the processed deposits.
func (u *universe) conserves() error {
	for k, s := range u.states {
		for i, a := range s.state.Assets {
			have, want := channel.Amount{}, channel.Amount{}
			for r := range a.Processed {
				have, _ = have.Add(a.Balance.Amount[r])
				want, _ = want.Add(a.Processed[r])
			}
			for _, t := range u.transfers(k.f) {
				if i == 0 {
					have, _ = have.Add(t.Balance.Amount[0])
				}
			}
			if have != want {
				return fmt.Errorf("after %s: balances and locks of asset %d are %s, processed deposits %s", u.names(k.f), i, have, want)
			}
		}
	}
	return nil
}

// sign is a signature that only its holder can show: it carries what it signs.
func sign(digest common.Hash, r channel.Role) (s channel.Signature) {
	copy(s[:], digest[:])
	s[32], s[64] = byte(r)+1, 27
	return s
}

type verifier struct{ signers [2]common.Address }

// Verify implements [channel.Verifier].
func (v verifier) Verify(digest common.Hash, s channel.Signature, signer common.Address) bool {
	if s[32] < 1 || s[32] > 2 || v.signers[s[32]-1] != signer {
		return false
	}
	r := channel.Role(s[32] - 1)
	return s == sign(digest, r) || s == anything(r)
}

// anything is the signature of a party that signs whatever the other computes.
func anything(r channel.Role) (s channel.Signature) {
	s[32], s[64] = byte(r)+1, 28
	return s
}

// lock is a definition whose judgement is an input: bit i of the block time says
// that operation i fails.
type lock struct{ sticky bool }

var errChosen = errors.New("fails by choice of the explorer")

// Create implements [channel.Definition].
func (lock) Create(_ channel.Balance, state []byte, at channel.Context) error {
	if at.Time&uint64(state[0]) != 0 {
		return errChosen
	}
	return nil
}

// Resolve implements [channel.Definition].
func (lock) Resolve(b channel.Balance, state, _ []byte, at channel.Context) (channel.Balance, error) {
	if at.Time&uint64(state[0]) != 0 {
		return b, errChosen
	}
	b.Amount[0], b.Amount[1] = channel.Amount{}, b.Amount[0]
	return b, nil
}

// Expiry implements [channel.Definition].
func (lock) Expiry(state []byte) uint64 { return uint64(state[1]) }

// Sticky implements [channel.Definition].
func (l lock) Sticky() bool { return l.sticky }
