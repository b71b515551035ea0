package service

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// RowFilter chooses stored transfers; a zero field is any.
type RowFilter struct {
	Owner      channel.Identifier
	Key        channel.Key
	Open       bool // only those that have not ended
	Ended      bool // only those that have
	RoutingID  common.Hash
	Definition common.Address
	// FromUs and ToUs bound when the transfer started, microseconds UTC: [From, To).
	FromUs, ToUs int64
	Limit        int
	Cursor       uint64
}

// Rows is what is stored. What is not there is channel.ErrNotFound.
type Rows interface {
	LoadChannel(ctx context.Context, key channel.Key) (*channel.Record, []*channel.Transfer, error)
	Transfer(ctx context.Context, key channel.Key, id common.Hash) (*channel.TransferRow, error)
	TransferAnyRole(ctx context.Context, owner channel.Identifier, id common.Hash) (*channel.TransferRow, error)
	// Transfers returns the newest first, and the cursor of the next page or 0.
	Transfers(ctx context.Context, f RowFilter) ([]*channel.TransferRow, uint64, error)
	Withdrawal(ctx context.Context, key channel.Key, transfer common.Hash) (*channel.WithdrawalRow, error)
	WithdrawalByTx(ctx context.Context, tx common.Hash) (*channel.WithdrawalRow, error)
	// PendingWithdrawals returns those of owner's channels that are not paid out.
	PendingWithdrawals(ctx context.Context, owner channel.Identifier) ([]*channel.WithdrawalRow, error)
	// LockHashUsed reports a lock hash that KeepLockHash was told of, or that this
	// node knows to be used in another way.
	LockHashUsed(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (bool, error)
	// KeepLockHash remembers that owner made a transfer under a lock hash.
	KeepLockHash(ctx context.Context, owner channel.Identifier, lockHash common.Hash) error
}

// The items of one page.
const (
	usualPage = 100
	maxPage   = 1000
)

// page returns how many items are asked for.
func (p PageRequest) page() (int, error) {
	switch {
	case p.Limit == 0:
		return usualPage, nil
	case p.Limit < 0 || p.Limit > maxPage:
		return 0, Invalid("limit", "must be from 1 to %d", maxPage)
	case p.Cursor > 1<<63-1:
		return 0, Invalid("cursor", "is not one that a page came with")
	}
	return p.Limit, nil
}

// Transfer implements API.
func (s *Service) Transfer(ctx context.Context, owner channel.Identifier, id common.Hash) (Transfer, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return Transfer{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return Transfer{}, err
	}
	row, err := s.opt.Rows.TransferAnyRole(ctx, owner, id)
	if err != nil {
		return Transfer{}, fmt.Errorf("transfer %s: %w", id, err)
	}
	return s.showRow(owner, row)
}

// Transfers implements API.
func (s *Service) Transfers(ctx context.Context, f TransferFilter) (out Page[Transfer], err error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: f.Owner}); err != nil {
		return out, err
	}
	if _, err := s.identity(f.Owner); err != nil {
		return out, err
	}
	if f.Open && f.Ended {
		return out, Invalid("active", "cannot be both true and false")
	}
	rf := RowFilter{
		Owner: f.Owner, Open: f.Open, Ended: f.Ended, RoutingID: f.RoutingID, Definition: f.Definition, FromUs: f.FromUs, ToUs: f.ToUs, Cursor: f.Cursor,
	}
	if rf.Limit, err = f.page(); err != nil {
		return out, err
	}
	if f.Channel != (common.Address{}) {
		ch, err := s.channel(f.Owner, f.Channel)
		if err != nil {
			return out, err
		}
		cfg := ch.Config()
		rf.Key = cfg.Key()
	}
	rows, next, err := s.opt.Rows.Transfers(ctx, rf)
	if err != nil {
		return out, err
	}
	out.Next, out.Items = next, make([]Transfer, len(rows))
	for i, r := range rows {
		if out.Items[i], err = s.showRow(f.Owner, r); err != nil {
			return out, err
		}
	}
	return out, nil
}

func (s *Service) showRow(owner channel.Identifier, r *channel.TransferRow) (Transfer, error) {
	ch, err := s.opt.Node.ChannelOf(owner, r.Key.Channel)
	if err != nil {
		return Transfer{}, err
	}
	cfg := ch.Config()
	return s.showTransfer(&cfg, r)
}

// showTransfer returns a transfer of the channel of cfg.
func (s *Service) showTransfer(cfg *channel.Config, r *channel.TransferRow) (Transfer, error) {
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return Transfer{}, err
	}
	contracts, def := c.Contracts(), r.Transfer.Definition
	out := Transfer{TransferRow: *r, Config: *cfg, Definition: s.definitionAt(cfg.ChainID, contracts, def), InDispute: c.Disputed(cfg.Channel)}
	terms := s.terms(cfg.ChainID, contracts, r)
	if out.State, err = json.Marshal(terms.State); err != nil {
		return out, err
	}
	if r.Status != channel.TransferOpen {
		out.Resolver, err = json.Marshal(terms.Resolver)
	}
	return out, err
}

// CreateTransfer implements API.
func (s *Service) CreateTransfer(ctx context.Context, r CreateRequest) (out Created, err error) {
	may := Act{Scope: Pay, Owner: r.Owner}
	if err := s.may(ctx, may); err != nil {
		return out, err
	}
	ch, err := s.channel(r.Owner, r.Channel)
	if err != nil {
		return out, err
	}
	cfg := ch.Config()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return out, err
	}
	if r.Amount.IsZero() {
		return out, Invalid("amount", "must be above zero")
	}
	def, err := s.definitionOf(cfg.ChainID, c.Contracts(), r.Type)
	if err != nil {
		return out, err
	}
	if r.Timeout == 0 {
		r.Timeout = s.opt.TransferTimeout
	}
	state, lock, err := s.encodeState(c, def, r.Details)
	if err != nil {
		return out, err
	}
	meta, err := newRoute(&cfg, &r)
	if err != nil {
		return out, err
	}
	p := node.CreateParams{Key: cfg.Key(), Asset: r.Asset, Amount: r.Amount, Definition: def.Address, Timeout: r.Timeout, InitialState: state}
	may.Spend = &Budget{ChainID: cfg.ChainID, Asset: r.Asset, Amount: r.Amount}
	if meta.routingID != (common.Hash{}) && lock != (common.Hash{}) {
		// A payment that was made is answered, or refused, but not made again.
		paid, err := s.isRepeat(ctx, &cfg, lock, meta.routingID)
		if err != nil {
			return out, err
		}
		if paid {
			may.Spend.Amount = channel.Amount{}
		}
	}
	err = s.act(ctx, "CreateTransfer", may, r, func(ctx context.Context, id common.Hash) error {
		out = Created{Channel: cfg.Channel}
		if out.RoutingID, p.Meta, err = meta.encode(id); err != nil {
			return err
		}
		return s.underLock(ctx, &cfg, lock, out.RoutingID, func() error {
			out.Transfer, err = s.opt.Node.Create(ctx, p)
			return err
		})
	})
	return out, err
}

// ResolveTransfer implements API.
func (s *Service) ResolveTransfer(ctx context.Context, r ResolveRequest) error {
	may := Act{Scope: Receive, Owner: r.Owner}
	if err := s.may(ctx, may); err != nil {
		return err
	}
	ch, err := s.channel(r.Owner, r.Channel)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	row, err := s.opt.Rows.Transfer(ctx, cfg.Key(), r.Transfer)
	if err != nil {
		return fmt.Errorf("transfer %s: %w", r.Transfer, err)
	}
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return err
	}
	var resolver []byte
	if !r.Cancel {
		if resolver, err = s.encodeResolver(cfg.ChainID, c.Contracts(), row.Transfer.Definition, r.Resolver); err != nil {
			return err
		}
	}
	if err := checkMeta(r.Meta); err != nil {
		return err
	}
	// The resolver is a secret until the peer has it.
	asked := map[string]any{"owner": r.Owner, "channel": r.Channel, "transfer": r.Transfer, "cancel": resolver == nil}
	return s.act(ctx, "ResolveTransfer", may, asked, func(ctx context.Context, _ common.Hash) error {
		if resolver == nil {
			return s.opt.Node.Cancel(ctx, cfg.Key(), r.Transfer, r.Meta)
		}
		return s.opt.Node.Resolve(ctx, cfg.Key(), r.Transfer, resolver, r.Meta)
	})
}

// checkMeta reports why a meta is neither empty nor a JSON object of allowed size.
func checkMeta(raw json.RawMessage) error {
	if len(raw) == 0 {
		return nil
	}
	var m map[string]json.RawMessage
	if json.Unmarshal(raw, &m) != nil || m == nil {
		return Invalid("meta", "must be a JSON object")
	}
	if len(raw) > channel.MaxMetaBytes {
		return Invalid("meta", "has %d bytes, at most %d", len(raw), channel.MaxMetaBytes)
	}
	return nil
}
