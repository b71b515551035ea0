package channel

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// draft is a state in the making: the base with some operations applied. An
// operation that fails leaves it as it was.
type draft struct {
	c         *Channel
	v         *View
	by        Role // who proposes
	receiving bool
	state     State
	copied    bool // state.Assets is ours to write
	open      *edit
	nonce     uint64
	finals    []Balance
	ended     []common.Hash // transfers that the batch has ended
}

// newDraft starts from the latest double-signed state of c.
func newDraft(c *Channel, v *View, by Role, nonce uint64) *draft {
	d := &draft{c: c, v: v, by: by, receiving: by != c.cfg.Me, state: c.latest.State, open: c.open.edit(), nonce: nonce}
	d.state.Nonce = nonce
	return d
}

// finish returns the state with its root, and the set of open transfers.
func (d *draft) finish() (State, Transfers) {
	t := Transfers{d.open.list}
	if d.open.fresh {
		d.state.MerkleRoot = t.Root()
	}
	return d.state, t
}

func (d *draft) row(i int) *AssetState {
	if !d.copied {
		d.state.Assets = append(make([]AssetState, 0, len(d.state.Assets)+1), d.state.Assets...)
		d.copied = true
	}
	return &d.state.Assets[i]
}

func (d *draft) asset(a common.Address) int {
	for i := range d.state.Assets {
		if d.state.Assets[i].Asset == a {
			return i
		}
	}
	return -1
}

// apply judges op and, if it may be signed, applies it.
func (d *draft) apply(op *Op) *OpError {
	refuse := func(code Code, format string, args ...any) *OpError {
		return &OpError{op.Key(d.c.cfg.Channel), code, fmt.Sprintf(format, args...)}
	}
	if err := op.CheckShape(); err != nil {
		return &OpError{OpKey{Kind: op.Kind}, CodeMalformed, err.Error()}
	}
	if d.receiving && len(d.v.Policy) > 0 {
		if e, ok := d.v.Policy[op.Key(d.c.cfg.Channel)]; ok {
			return &e
		}
	}
	if (d.state.Timeout == 0) != (op.Kind == KindSetup) {
		return refuse(CodeSetup, "the first operation of a channel, and no other, is its setup")
	}
	var final Balance
	var err *OpError
	switch op.Kind {
	case KindSetup:
		err = d.setup(op.Setup, refuse)
	case KindDeposit:
		err = d.deposit(op.Deposit, refuse)
	case KindCreate:
		err = d.create(op, refuse)
	case KindResolve:
		final, err = d.resolve(op, refuse)
	case KindCancel:
		final, err = d.cancel(op, refuse)
	}
	if err != nil {
		return err
	}
	d.finals = append(d.finals, final)
	return nil
}

type refuser func(code Code, format string, args ...any) *OpError

func (d *draft) setup(s *Setup, refuse refuser) *OpError {
	cfg, b := d.c.cfg, d.env().Bounds
	switch {
	case d.by != Alice:
		return refuse(CodeSetup, "only Alice proposes the setup")
	case s.ChainID != cfg.ChainID, s.Factory != cfg.Factory, s.Alice != cfg.IDs[Alice], s.Bob != cfg.IDs[Bob]:
		return refuse(CodeSetup, "setup names another chain, factory or identity than the channel address")
	case s.Timeout < b.MinChannel || s.Timeout > b.MaxChannel:
		return refuse(CodeTimeout, "channel timeout %d s is outside %d..%d", s.Timeout, b.MinChannel, b.MaxChannel)
	}
	d.state.Timeout = s.Timeout
	return nil
}

// deposit credits both parties up to the named totals (P8).
func (d *draft) deposit(p *Deposit, refuse refuser) *OpError {
	seen, ok := d.v.Deposits[p.Asset]
	i := d.asset(p.Asset)
	var row AssetState
	if i >= 0 {
		row = d.state.Assets[i]
	} else {
		row = AssetState{Asset: p.Asset, DefundNonce: Units(1)}
		row.Balance.To = [2]common.Address{d.state.Alice, d.state.Bob}
		if len(d.state.Assets) >= MaxAssets {
			return refuse(CodeTooManyAssets, "the channel already has %d assets, at most %d", len(d.state.Assets), MaxAssets)
		}
		if p.Totals[Alice].IsZero() && p.Totals[Bob].IsZero() {
			return refuse(CodeAmount, "nothing of asset %s was deposited", p.Asset)
		}
	}
	for _, r := range [2]Role{Alice, Bob} {
		if p.Totals[r].Less(row.Processed[r]) {
			return refuse(CodeDepositBelowProcessed, "total deposits of %s are %s, below the %s already credited", r, p.Totals[r], row.Processed[r])
		}
		if !ok || seen[r].Less(p.Totals[r]) {
			return refuse(CodeDepositNotSeen, "total deposits of %s in asset %s are not confirmed here up to %s yet", r, p.Asset, p.Totals[r])
		}
		fresh, _ := p.Totals[r].Sub(row.Processed[r])
		sum, err := row.Balance.Amount[r].Add(fresh)
		if err != nil {
			return refuse(CodeAmount, "balance of %s: %v", r, err)
		}
		row.Balance.Amount[r], row.Processed[r] = sum, p.Totals[r]
	}
	d.put(i, row)
	return nil
}

// create locks the initiator's funds under a definition.
func (d *draft) create(op *Op, refuse refuser) *OpError {
	p, b := op.Create, d.env().Bounds
	id := p.ID(d.c.cfg.Channel)
	resp := d.c.cfg.Signers[d.by.Other()]
	i := d.asset(p.Asset)
	switch {
	case len(d.open.list) >= MaxOpenTransfers:
		return refuse(CodeTooManyTransfers, "the channel already has %d open transfers, at most %d", len(d.open.list), MaxOpenTransfers)
	case d.v.Seen[id] || d.open.get(id) != nil || slices.Contains(d.ended, id):
		return refuse(CodeDuplicateID, "transfer %s was in this channel before", id)
	case d.receiving && d.c.ours(op):
		// Else the peer could make ours impossible by taking its id, while it
		// holds our signature on the withdrawal inside.
		return refuse(CodeDuplicateID, "transfer %s is being proposed by the other side", id)
	case i < 0:
		return refuse(CodeUnknownAsset, "the channel has no deposit of asset %s", p.Asset)
	case p.Balance.Amount[0].IsZero():
		return refuse(CodeAmount, "amount is zero")
	case !p.Balance.Amount[1].IsZero():
		return refuse(CodeAmount, "the responder's amount is %s, want 0: a create locks the initiator's funds only", p.Balance.Amount[1])
	case p.Balance.To[1] != resp:
		return refuse(CodeMalformed, "the responder would be paid at %s, not at its own %s", p.Balance.To[1], resp)
	case p.Timeout < b.MinTransfer || p.Timeout > b.MaxTransfer || p.Timeout >= d.state.Timeout:
		return refuse(CodeTimeout, "transfer timeout %d s is outside %d..%d or not below the channel's %d", p.Timeout, b.MinTransfer, b.MaxTransfer, d.state.Timeout)
	}
	left, err := d.state.Assets[i].Balance.Amount[d.by].Sub(p.Balance.Amount[0])
	if err != nil {
		return refuse(CodeInsufficientBalance, "%s has %s free of asset %s, the transfer needs %s", d.by, d.state.Assets[i].Balance.Amount[d.by], p.Asset, p.Balance.Amount[0])
	}
	def := d.env().Definitions.Definition(p.Definition)
	if def == nil {
		return refuse(CodeUnknownDefinition, "this node takes no transfers under the definition at %s: its operator has not added it", p.Definition)
	}
	if err := def.Create(p.Balance, p.InitialState, d.at(d.env().Skew)); errors.Is(err, ErrRetired) {
		return refuse(CodeUnknownDefinition, "%v, at %s", err, p.Definition)
	} else if err != nil {
		return refuse(expiryCode(def.Expiry(p.InitialState), d.v.Time, d.env().Skew, CodeDefinition), "%v", err)
	}
	t := newTransfer(d.c.cfg, op, d.by, d.nonce)
	d.row(i).Balance.Amount[d.by] = left
	d.open.add(t)
	return nil
}

// resolve ends a transfer by its definition; only the responder proposes it.
func (d *draft) resolve(op *Op, refuse refuser) (Balance, *OpError) {
	t := d.open.get(op.Transfer)
	if t == nil {
		return Balance{}, refuse(CodeUnknownTransfer, "transfer %s is not open in this channel", op.Transfer)
	}
	if t.InitiatedBy == d.by {
		return Balance{}, refuse(CodeNotResponder, "only the responder of a transfer resolves it")
	}
	def := d.env().Definitions.Definition(t.Definition)
	if def == nil {
		return Balance{}, refuse(CodeUnknownDefinition, "no transfer definition at %s", t.Definition)
	}
	// The proposer leaves the receiver's clock room.
	skew := d.env().Skew
	if d.receiving {
		skew = 0
	}
	final, err := def.Resolve(t.Balance, t.InitialState, op.Resolver, d.at(skew))
	if err != nil {
		return Balance{}, refuse(expiryCode(def.Expiry(t.InitialState), d.v.Time, skew, CodeResolver), "%v", err)
	}
	if d.takesBack(t, final) {
		return Balance{}, refuse(CodePolicy, "our signature on the withdrawal of transfer %s cannot be taken back", t.ID)
	}
	return final, d.end(t, final, refuse)
}

// cancel returns the whole balance: by the responder at any time, by the
// initiator once a finalised block is past the expiry (P12).
func (d *draft) cancel(op *Op, refuse refuser) (Balance, *OpError) {
	t := d.open.get(op.Transfer)
	if t == nil {
		return Balance{}, refuse(CodeUnknownTransfer, "transfer %s is not open in this channel", op.Transfer)
	}
	if t.InitiatedBy == d.by {
		def := d.env().Definitions.Definition(t.Definition)
		if def == nil {
			return Balance{}, refuse(CodeUnknownDefinition, "no transfer definition at %s", t.Definition)
		}
		if x := def.Expiry(t.InitialState); x == 0 || d.v.Final < x {
			return Balance{}, refuse(CodeNotExpired, "the initiator may cancel only once a finalised block is at or past the expiry (%d, last finalised %d)", x, d.v.Final)
		}
	}
	if t.ResponderRole() == d.c.cfg.Me && d.c.resolving(op.Transfer) {
		return Balance{}, refuse(CodeSecretKnown, "the responder holds the resolver of transfer %s", op.Transfer)
	}
	if d.takesBack(t, t.Balance) {
		return Balance{}, refuse(CodePolicy, "our signature on the withdrawal of transfer %s cannot be taken back", t.ID)
	}
	return t.Balance, d.end(t, t.Balance, refuse)
}

// takesBack reports that the peer would return to us what a signature of ours,
// which it keeps, pays out on chain all the same (P7).
func (d *draft) takesBack(t *Transfer, final Balance) bool {
	def := d.env().Definitions.Definition(t.Definition)
	return d.receiving && t.InitiatedBy != d.by && def != nil && def.Sticky() && !final.Amount[0].IsZero()
}

// expiryCode returns the code of a definition's refusal: the expiry where that
// is the reason, else other.
func expiryCode(expiry, now, skew uint64, other Code) Code {
	switch {
	case expiry == 0 || expiry > now+skew:
		return other
	case expiry > now:
		return CodeExpiryTooNear
	}
	return CodeExpired
}

func (d *draft) env() *Env { return d.c.env }

// end credits what a transfer ended in and removes it.
func (d *draft) end(t *Transfer, final Balance, refuse refuser) *OpError {
	in, err1 := t.Balance.Amount[0].Add(t.Balance.Amount[1])
	out, err2 := final.Amount[0].Add(final.Amount[1])
	if err1 != nil || err2 != nil || in.Less(out) {
		return refuse(CodeResolver, "the resolver would pay out more than is locked")
	}
	i := d.asset(t.Asset)
	if i < 0 {
		return refuse(CodeUnknownAsset, "the channel has no asset %s", t.Asset)
	}
	row := d.state.Assets[i]
	for k, r := range [2]Role{t.InitiatedBy, t.ResponderRole()} {
		sum, err := row.Balance.Amount[r].Add(final.Amount[k])
		if err != nil {
			return refuse(CodeAmount, "balance of %s: %v", r, err)
		}
		row.Balance.Amount[r] = sum
	}
	d.put(i, row)
	d.open.remove(t.ID)
	d.ended = append(d.ended, t.ID)
	return nil
}

// put writes row i, or appends it where i is negative.
func (d *draft) put(i int, row AssetState) {
	if i >= 0 {
		*d.row(i) = row
		return
	}
	assets := append(make([]AssetState, 0, len(d.state.Assets)+1), d.state.Assets...)
	d.state.Assets, d.copied = append(assets, row), true
}

func (d *draft) at(skew uint64) Context {
	return Context{ChainID: d.c.cfg.ChainID, Time: d.v.Time + skew}
}

// newTransfer returns the transfer that a create makes.
func newTransfer(cfg *Config, op *Op, by Role, nonce uint64) *Transfer {
	p := op.Create
	t := &Transfer{
		CoreTransfer: CoreTransfer{
			Channel: cfg.Channel, ID: p.ID(cfg.Channel), Definition: p.Definition,
			Initiator: cfg.Signers[by], Responder: cfg.Signers[by.Other()], Asset: p.Asset,
			Balance: p.Balance, Timeout: p.Timeout, InitialStateHash: crypto.Keccak256Hash(p.InitialState),
		},
		InitiatedBy: by, InitialState: p.InitialState, Salt: p.Salt, Meta: op.Meta, Nonce: nonce,
	}
	t.leaf = t.CoreTransfer.Hash()
	return t
}
