package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// CreateParams describes a transfer that a user of this node starts.
type CreateParams struct {
	Key        channel.Key
	Definition common.Address
	Asset      common.Address
	Amount     channel.Amount
	// Timeout is the transfer timeout in seconds; 0 for the default.
	Timeout      uint64
	InitialState []byte
	// Meta is a JSON object. Its routingId makes the call idempotent.
	Meta []byte
}

// userKey names a transfer of a user by what makes it unique.
type userKey struct {
	key     channel.Key
	routing common.Hash
}

// Create locks a transfer and returns its id once it is double-signed. The same
// parameters under the same routing id give the first result again.
//
// Errors: ErrConflict for a routing id that has other parameters; ErrBadInput,
// ErrPeerOffline, *RefusedError mean that nothing happened; ErrInDoubt that it
// still may.
func (n *Node) Create(ctx context.Context, p CreateParams) (common.Hash, error) {
	e, err := n.entry(p.Key)
	if err != nil {
		return common.Hash{}, err
	}
	if len(p.Meta) > channel.MaxMetaBytes {
		return common.Hash{}, fmt.Errorf("%w: meta has %d bytes, at most %d", ErrBadInput, len(p.Meta), channel.MaxMetaBytes)
	}
	if len(p.Meta) > 0 && !json.Valid(p.Meta) {
		return common.Hash{}, fmt.Errorf("%w: meta is not JSON", ErrBadInput)
	}
	op, err := n.createOp(e, &p)
	if err != nil {
		return common.Hash{}, err
	}
	id := op.Create.ID(e.key.Channel)
	u := userKey{p.Key, common.HexToHash(routing(p.Meta).RoutingID)}
	if u.routing != (common.Hash{}) {
		first, err := n.claim(ctx, e, u, &p, id)
		if err != nil || first != id {
			return first, err
		}
	}
	_, err = n.submit(ctx, e, op)
	if !errors.Is(err, ErrInDoubt) {
		n.release(u) // done, and the store answers; or it never happened
	}
	return id, err
}

func (n *Node) createOp(e *entry, p *CreateParams) (channel.Op, error) {
	p.Timeout = n.transferTimeout(p.Timeout)
	me := e.key.Me
	c := &channel.Create{
		Definition: p.Definition, Asset: p.Asset, Timeout: p.Timeout, InitialState: p.InitialState,
		Balance: channel.Balance{Amount: [2]channel.Amount{p.Amount}, To: [2]common.Address{e.cfg.Signers[me], e.cfg.Signers[me.Other()]}},
	}
	if _, err := io.ReadFull(n.opt.Rand, c.Salt[:]); err != nil {
		return channel.Op{}, fmt.Errorf("random salt: %w", err)
	}
	return channel.Op{Kind: channel.KindCreate, Create: c, Meta: p.Meta}, nil
}

// transferTimeout returns seconds, the default for 0.
func (n *Node) transferTimeout(seconds uint64) uint64 {
	if seconds == 0 {
		return min(channel.DefaultTransferTimeout, n.opt.Bounds.MaxTransfer)
	}
	return seconds
}

// pathMeta says where a transfer is to be forwarded.
type pathMeta struct {
	Path json.RawMessage `json:"path"`
}

// claim makes id the transfer of a routing id, unless there is one already: then
// it returns that one if its parameters are the same.
func (n *Node) claim(ctx context.Context, e *entry, u userKey, p *CreateParams, id common.Hash) (common.Hash, error) {
	n.mu.Lock()
	other, busy := n.users[u]
	if !busy {
		n.users[u] = id
	}
	n.mu.Unlock()
	if busy {
		return other, fmt.Errorf("%w: transfer %s with routing id %s is under way", ErrConflict, other, u.routing)
	}
	row, err := n.opt.Store.UserTransfer(ctx, e.key, u.routing)
	if errors.Is(err, channel.ErrNotFound) {
		if t := pendingWith(e, u.routing); t != nil {
			n.release(u)
			return *t, fmt.Errorf("%w: transfer %s with routing id %s is in doubt", ErrConflict, *t, u.routing)
		}
		return id, nil
	}
	n.release(u)
	if err != nil {
		return common.Hash{}, err
	}
	t := &row.Transfer
	if t.Definition != p.Definition || t.Asset != p.Asset || t.Balance.Amount[0] != p.Amount || t.Timeout != p.Timeout || string(t.InitialState) != string(p.InitialState) ||
		string(meta[pathMeta](t.Meta).Path) != string(meta[pathMeta](p.Meta).Path) {
		return common.Hash{}, fmt.Errorf("%w: routing id %s has transfer %s with other parameters", ErrConflict, u.routing, t.ID)
	}
	return t.ID, nil
}

// pendingWith returns the transfer with that routing id among the proposals of
// an earlier run that are still in doubt.
func pendingWith(e *entry, id common.Hash) *common.Hash {
	ch := e.ch.Load()
	if ch == nil {
		return nil
	}
	for _, op := range ch.Unsettled() {
		if op.Kind == channel.KindCreate && common.HexToHash(routing(op.Meta).RoutingID) == id {
			t := op.Create.ID(e.key.Channel)
			return &t
		}
	}
	return nil
}

// Underway reports a transfer of a user that Create has begun in this process and
// that has neither come about nor died: it may wait for the peer for as long as the
// process lives.
func (n *Node) Underway(key channel.Key, routingID common.Hash) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	_, busy := n.users[userKey{key, routingID}]
	return busy
}

func (n *Node) release(u userKey) {
	n.mu.Lock()
	delete(n.users, u)
	n.mu.Unlock()
}

// settle forgets the claims of transfers that have ended one way or the other;
// from then on the store answers.
func (n *Node) settle(key channel.Key, notices []channel.Notice) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.users) == 0 {
		return
	}
	for i := range notices {
		k := notices[i].Kind
		if op := &notices[i].Op; op.Kind == channel.KindCreate && (k == channel.Done || k == channel.Dead) && notices[i].By == key.Me {
			delete(n.users, userKey{key, common.HexToHash(routing(op.Meta).RoutingID)})
		}
	}
}

// Resolve ends a transfer that pays us by its definition's resolver, and
// returns once that is double-signed. Resolving it again the same way is no
// error. Meta is a JSON object or empty.
//
// Errors: ErrConflict when the transfer has ended otherwise; see Create.
func (n *Node) Resolve(ctx context.Context, key channel.Key, id common.Hash, resolver, meta []byte) error {
	return n.end(ctx, key, channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: resolver, Meta: meta})
}

// Cancel gives a transfer back to its initiator. The responder may at any time,
// the initiator once a finalised block is past the expiry.
func (n *Node) Cancel(ctx context.Context, key channel.Key, id common.Hash, meta []byte) error {
	return n.end(ctx, key, channel.Op{Kind: channel.KindCancel, Transfer: id, Meta: meta})
}

func (n *Node) end(ctx context.Context, key channel.Key, op channel.Op) error {
	e, err := n.entry(key)
	if err != nil {
		return err
	}
	row, err := n.opt.Store.Transfer(ctx, key, op.Transfer)
	if err != nil {
		return fmt.Errorf("transfer %s: %w", op.Transfer, err)
	}
	switch {
	case row.Status == channel.TransferOpen:
		if err := n.mayCancel(key, row, &op); err != nil {
			return err
		}
		_, err = n.submit(ctx, e, op)
		return err
	case row.Status == channel.TransferResolved && string(row.Resolver) == string(op.Resolver),
		row.Status == channel.TransferCancelled && op.Kind == channel.KindCancel:
		return nil
	}
	return fmt.Errorf("%w: transfer %s is %s", ErrConflict, op.Transfer, row.Status)
}

// mayCancel keeps a user from giving back what the router has locked, or may have
// paid, in another channel (F1).
func (n *Node) mayCancel(key channel.Key, row *channel.TransferRow, op *channel.Op) error {
	if op.Kind != channel.KindCancel || row.Transfer.InitiatedBy == key.Me || n.opt.Journal == nil {
		return nil
	}
	if e := n.opt.Journal.Refuse(key, op); e != nil {
		return &RefusedError{e.Code, e.Message}
	}
	return nil
}
