package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// WithdrawParams describes a withdrawal of a user of this node.
type WithdrawParams struct {
	Key       channel.Key
	Asset     common.Address
	Amount    channel.Amount
	Recipient common.Address
	// CallTo and CallData are a call that the channel makes after paying; zero
	// for none.
	CallTo   common.Address
	CallData []byte
	// Timeout is the transfer timeout in seconds; 0 for the default.
	Timeout uint64
	// InitiatorSubmits keeps the counterparty from sending the transaction.
	InitiatorSubmits bool
	// Send has this node send it, also where the counterparty usually would: one
	// that does not would keep what is ours in the channel.
	Send bool
	// Meta is a JSON object or empty.
	Meta []byte
	// ID makes the call idempotent, across restarts too: the commitment's nonce and
	// the transfer's salt come from it, so the same ID with the same parameters is
	// the same withdrawal. Zero is a new one.
	ID common.Hash
}

// Withdraw takes an amount out of the channel: it returns the complete
// commitment once both have signed it. Whether this node sends it to the chain
// is the row's Submit; anybody may.
//
// Errors: as of Create. After ErrInDoubt the withdrawal goes on by itself.
func (n *Node) Withdraw(ctx context.Context, p WithdrawParams) (*channel.WithdrawalRow, error) {
	e, err := n.entry(p.Key)
	if err != nil {
		return nil, err
	}
	if p.Recipient == (common.Address{}) {
		return nil, fmt.Errorf("%w: recipient is the zero address", ErrBadInput)
	}
	p.Timeout = n.transferTimeout(p.Timeout)
	if p.ID == (common.Hash{}) {
		if _, err := io.ReadFull(n.opt.Rand, p.ID[:]); err != nil {
			return nil, fmt.Errorf("random nonce: %w", err)
		}
	}
	id := n.withdrawalID(e, &p)
	ended := n.watchEnd(p.Key, id)
	defer n.unwatchEnd(p.Key, id)
	done, err := n.startWithdrawal(ctx, e, &p, id)
	if err != nil {
		return nil, err
	}
	if !done {
		select {
		case <-ended:
		case <-ctx.Done():
			return nil, fmt.Errorf("withdrawal %s: the counterparty has not signed it yet: %w", id, ErrInDoubt)
		}
	}
	row, err := n.opt.Store.Withdrawal(ctx, p.Key, id)
	if errors.Is(err, channel.ErrNotFound) {
		return nil, &RefusedError{channel.CodePolicy, "the counterparty cancelled the withdrawal"}
	}
	return row, err
}

// withdrawalID is the id of the transfer that carries a withdrawal.
func (n *Node) withdrawalID(e *entry, p *WithdrawParams) common.Hash {
	c := channel.Create{Definition: n.opt.Chains[e.cfg.ChainID].Contracts().Withdraw, Timeout: n.transferTimeout(p.Timeout), Salt: p.part("salt")}
	return c.ID(p.Key.Channel)
}

// WithdrawalByID returns the complete withdrawal that Withdraw made under an ID,
// with the same Key and Timeout; nil if there is none, or none yet.
func (n *Node) WithdrawalByID(ctx context.Context, p WithdrawParams) (*channel.WithdrawalRow, error) {
	e, err := n.entry(p.Key)
	if err != nil {
		return nil, err
	}
	row, err := n.opt.Store.Withdrawal(ctx, p.Key, n.withdrawalID(e, &p))
	if errors.Is(err, channel.ErrNotFound) {
		return nil, nil
	}
	return row, err
}

// part returns one of the random numbers that a withdrawal needs.
func (p *WithdrawParams) part(name string) common.Hash {
	return crypto.Keccak256Hash(p.ID[:], []byte(name))
}

// startWithdrawal proposes a withdrawal unless it is there, and reports one that
// has ended.
func (n *Node) startWithdrawal(ctx context.Context, e *entry, p *WithdrawParams, id common.Hash) (done bool, err error) {
	there, done, err := n.withdrawn(ctx, p.Key, id)
	if there || err != nil {
		return done, err
	}
	ch, err := n.Channel(p.Key)
	if err != nil {
		return false, err
	}
	if ch.FateOf(channel.OpKey{Kind: channel.KindCreate, ID: id}) != channel.FateUnknown {
		return false, nil // an earlier call with this ID goes on
	}
	op, err := n.withdrawOp(ctx, e, p)
	if err != nil {
		return false, err
	}
	_, err = n.submit(ctx, e, op)
	var refused *RefusedError
	if errors.As(err, &refused) {
		// An earlier call with this ID may have come through just now: then it is
		// the id that is refused.
		if there, done, late := n.withdrawn(ctx, p.Key, id); there || late != nil {
			return done, late
		}
	}
	return false, err
}

// withdrawn reports whether a transfer is double-signed, and whether it has
// ended.
func (n *Node) withdrawn(ctx context.Context, key channel.Key, id common.Hash) (there, ended bool, err error) {
	row, err := n.opt.Store.Transfer(ctx, key, id)
	switch {
	case errors.Is(err, channel.ErrNotFound):
		return false, false, nil
	case err != nil:
		return false, false, err
	}
	return true, row.Status != channel.TransferOpen, nil
}

func (n *Node) withdrawOp(ctx context.Context, e *entry, p *WithdrawParams) (channel.Op, error) {
	signer, ok := n.Identity(e.cfg.IDs[e.key.Me])
	if !ok {
		return channel.Op{}, fmt.Errorf("%w: %s", ErrUnknownIdentity, e.cfg.IDs[e.key.Me])
	}
	contracts := n.opt.Chains[e.cfg.ChainID].Contracts()
	nonce := p.part("nonce")
	unique, err := channel.AmountFromBytes(nonce[:])
	if err != nil {
		return channel.Op{}, err
	}
	d := channel.WithdrawData{
		Channel: p.Key.Channel, Asset: p.Asset, Recipient: p.Recipient, Amount: p.Amount,
		Nonce: unique, CallTo: p.CallTo, CallData: p.CallData,
	}
	// Nothing is signed that the balance does not cover: the signature works on
	// chain whatever becomes of the operation.
	ch, err := n.Channel(p.Key)
	if err != nil {
		return channel.Op{}, err
	}
	latest := ch.Latest()
	row, ok := latest.State.Asset(p.Asset)
	switch {
	case !ok:
		return channel.Op{}, &RefusedError{channel.CodeUnknownAsset, fmt.Sprintf("the channel has no deposit of asset %s", p.Asset)}
	case p.Amount.IsZero():
		return channel.Op{}, fmt.Errorf("%w: amount is zero", ErrBadInput)
	case row.Balance.Amount[e.key.Me].Less(p.Amount):
		return channel.Op{}, &RefusedError{channel.CodeInsufficientBalance, fmt.Sprintf("the channel has %s free of asset %s, the withdrawal needs %s", row.Balance.Amount[e.key.Me], p.Asset, p.Amount)}
	}
	sig, err := signer.SignWithdrawal(ctx, &d, nil)
	if err != nil {
		return channel.Op{}, fmt.Errorf("sign withdrawal: %w", err)
	}
	s := transfer.WithdrawState{
		InitiatorSig: sig, Initiator: e.cfg.Signers[e.key.Me], Responder: e.cfg.Signers[e.cfg.Peer()],
		Data: d.Commitment(), Nonce: unique, CallTo: p.CallTo, CallData: p.CallData,
	}
	meta, err := p.meta()
	if err != nil {
		return channel.Op{}, err
	}
	op, err := n.createOp(e, &CreateParams{
		Key: p.Key, Definition: contracts.Withdraw, Asset: p.Asset, Amount: p.Amount,
		Timeout: p.Timeout, InitialState: s.Encode(), Meta: meta,
	})
	if err == nil {
		op.Create.Balance.To[0], op.Create.Salt = p.Recipient, p.part("salt")
	}
	return op, err
}

// meta adds to Meta who sends the transaction.
func (p *WithdrawParams) meta() ([]byte, error) {
	m := map[string]any{}
	if len(p.Meta) > 0 {
		if err := json.Unmarshal(p.Meta, &m); err != nil {
			return nil, fmt.Errorf("%w: meta is not a JSON object", ErrBadInput)
		}
	}
	if p.InitiatorSubmits || p.Send {
		m["initiatorSubmits"] = true
	}
	if p.Send {
		m["initiatorSends"] = true
	}
	return json.Marshal(m)
}

// watchEnd returns a channel that is closed when the transfer ends.
func (n *Node) watchEnd(key channel.Key, id common.Hash) <-chan struct{} {
	c := make(chan struct{})
	n.mu.Lock()
	n.ends[transferKey{key, id}] = c
	n.mu.Unlock()
	return c
}

func (n *Node) unwatchEnd(key channel.Key, id common.Hash) {
	n.mu.Lock()
	delete(n.ends, transferKey{key, id})
	n.mu.Unlock()
}

// transferKey names a transfer of one side of a channel.
type transferKey struct {
	key channel.Key
	id  common.Hash
}

// submitComplete sends withdrawals that have just become complete, and wakes
// whoever waits for the end of a transfer.
func (n *Node) submitComplete(key channel.Key, notices []channel.Notice) {
	e, err := n.entry(key)
	if err != nil {
		return
	}
	withdraw := n.opt.Chains[e.cfg.ChainID].Contracts().Withdraw
	for i := range notices {
		t := notices[i].Transfer
		if notices[i].Kind != channel.Done || t == nil {
			continue
		}
		if notices[i].Op.Kind != channel.KindCreate {
			n.mu.Lock()
			if c := n.ends[transferKey{key, t.ID}]; c != nil {
				close(c)
				delete(n.ends, transferKey{key, t.ID})
			}
			n.mu.Unlock()
		}
		if t.Definition != withdraw {
			continue
		}
		n.mu.Lock()
		running := n.running
		n.mu.Unlock()
		if running == nil {
			return // a Clear forgets the row
		}
		n.group.Go(func() {
			row, err := n.opt.Store.Withdrawal(running, key, t.ID)
			if err == nil && row.Submit && !row.Paid && complete(row) {
				n.submitWithdrawal(running, row)
			}
		})
	}
}

// submitPending sends to the chain the withdrawals that this node is to send
// and has not, as far as it knows.
func (n *Node) submitPending(ctx context.Context) {
	rows, err := n.opt.Store.UnsubmittedWithdrawals(ctx)
	if err != nil {
		n.opt.Log.Error("withdrawals not loaded", "err", err)
		return
	}
	for _, row := range rows {
		n.group.Go(func() { n.submitWithdrawal(ctx, row) })
	}
}

// Pauses between two attempts to send a withdrawal.
const (
	submitFirst = time.Second
	submitMost  = 10 * time.Minute
)

// submitWithdrawal sends one withdrawal and keeps its transaction hash. It tries
// until that is sent: nobody else may. The sender keeps what it was given, so a
// repeat, after a restart too, is the same transaction.
func (n *Node) submitWithdrawal(ctx context.Context, row *channel.WithdrawalRow) {
	e, err := n.entry(row.Key)
	if err != nil || !n.beginSubmit(row) {
		return
	}
	defer n.endSubmit(row)
	hash, err := n.submitUntilSent(ctx, e, row)
	if err != nil {
		return
	}
	n.opt.Log.Info("withdrawal is paid out on chain", "channel", row.Key.Channel, "transfer", row.Transfer, "asset", row.Data.Asset,
		"amount", row.Data.Amount, "recipient", row.Data.Recipient, "tx", hash)
	sent := *row
	sent.TxHash = hash
	if err := n.opt.Store.Commit(context.WithoutCancel(ctx), n.submitted(e, &sent)...); err != nil {
		n.opt.Log.Error("withdrawal's transaction not kept", "channel", row.Key.Channel, "tx", hash, "err", err)
		return
	}
	n.tellPaidOut(ctx, e, &sent)
}

// submitted keeps that a withdrawal is paid out, and tells of it, once: the node
// and a caller may both have sent it.
func (n *Node) submitted(e *entry, row *channel.WithdrawalRow) []channel.Write {
	row.Paid = true
	return []channel.Write{
		channel.PutWithdrawal{Row: row},
		channel.PutEvent{Once: row.Transfer.Hex(), Event: &channel.OutboxEvent{
			Name: channel.EventWithdrawalReconciled, Owner: e.cfg.IDs[e.key.Me], Key: row.Key, Transfer: row.Transfer, AtUs: n.opt.Clock(),
		}},
	}
}

func (n *Node) submitUntilSent(ctx context.Context, e *entry, row *channel.WithdrawalRow) (common.Hash, error) {
	for pause := submitFirst; ; pause = min(2*pause, submitMost) {
		hash, err := n.opt.Chains[e.cfg.ChainID].SubmitWithdrawal(ctx, e.cfg.IDs[e.key.Me], e.cfg.Signers[channel.Alice], e.cfg.Signers[channel.Bob], row)
		if err == nil || ctx.Err() != nil {
			return hash, err
		}
		n.opt.Log.Error("withdrawal not sent", "channel", row.Key.Channel, "transfer", row.Transfer, "err", err)
		if errors.Is(err, ErrReverted) {
			return hash, err // paid by another's transaction, most likely
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return hash, ctx.Err()
		}
	}
}

// beginSubmit reports that nobody sends the withdrawal yet.
func (n *Node) beginSubmit(row *channel.WithdrawalRow) bool {
	k := transferKey{row.Key, row.Transfer}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.submitting[k] {
		return false
	}
	n.submitting[k] = true
	return true
}

func (n *Node) endSubmit(row *channel.WithdrawalRow) {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.submitting, transferKey{row.Key, row.Transfer})
}

// SubmitWithdrawal sends a complete withdrawal once, now, and keeps its
// transaction; the node may be trying it by itself, which is the same transaction.
// Errors: ErrUnknownChannel; those of the chain.
func (n *Node) SubmitWithdrawal(ctx context.Context, row *channel.WithdrawalRow) (*channel.WithdrawalRow, error) {
	e, err := n.entry(row.Key)
	if err != nil {
		return nil, err
	}
	sent := *row
	sent.TxHash, err = n.opt.Chains[e.cfg.ChainID].SubmitWithdrawal(ctx, e.cfg.IDs[e.key.Me], e.cfg.Signers[channel.Alice], e.cfg.Signers[channel.Bob], row)
	if err != nil {
		return nil, fmt.Errorf("withdrawal of transfer %s: %w", row.Transfer, err)
	}
	if err := n.opt.Store.Commit(context.WithoutCancel(ctx), n.submitted(e, &sent)...); err != nil {
		return nil, fmt.Errorf("keep transaction %s of a withdrawal: %w", sent.TxHash, err)
	}
	n.group.Go(func() { n.tellPaidOut(context.WithoutCancel(ctx), e, &sent) })
	return &sent, nil
}
