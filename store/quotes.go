package store

import (
	"bytes"
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

type (
	quoteChange     struct{ row channel.QuoteRow }
	useQuoteChange  struct{ use channel.UseQuote }
	dropQuoteChange struct{ beforeUs int64 }
)

func (w *committer) applyQuote(r *channel.QuoteRow) error {
	_, err := w.sql.putQuote.exec(r.Hash[:], string(r.Peer), r.ExpiryUs, blob(r.Body))
	return unique(err, channel.ErrQuoteUsed)
}

func (w *committer) applyUseQuote(u *channel.UseQuote) error {
	return w.withKey(u.Forward.Incoming, func(id int64) error {
		return one(w.sql.useQuote, channel.ErrQuoteUsed, id, u.Forward.Transfer[:], u.Hash[:], id, u.Forward.Transfer[:])
	})
}

// Quotes returns the quotes that expire at a time or later, microseconds UTC, by
// hash.
func (s *SQLite) Quotes(ctx context.Context, fromUs int64) (out []*channel.QuoteRow, err error) {
	err = s.reads.all(ctx, "list quotes", `SELECT q.hash, q.peer, q.expiry_us, k.channel, coalesce(k.me, 0), q.transfer, q.body
		FROM quotes q LEFT JOIN channel_keys k ON k.id = q.chan WHERE q.expiry_us >= ? ORDER BY q.hash`, []any{fromUs}, func(rows *sql.Rows) error {
		r := &channel.QuoteRow{}
		var hash, ch, transfer, body sql.RawBytes
		if err := rows.Scan(&hash, &r.Peer, &r.ExpiryUs, &ch, &r.UsedBy.Incoming.Me, &transfer, &body); err != nil {
			return err
		}
		r.Hash, r.Body = common.BytesToHash(hash), bytes.Clone(body)
		r.UsedBy.Incoming.Channel, r.UsedBy.Transfer = common.BytesToAddress(ch), common.BytesToHash(transfer)
		out = append(out, r)
		return nil
	})
	return out, err
}

// Quotes is [SQLite.Quotes].
func (m *Memory) Quotes(ctx context.Context, fromUs int64) (out []*channel.QuoteRow, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, r := range m.t.quotes {
		if r.ExpiryUs >= fromUs {
			r.Body = bytes.Clone(r.Body)
			out = append(out, &r)
		}
	}
	slices.SortFunc(out, func(a, b *channel.QuoteRow) int { return a.Hash.Cmp(b.Hash) })
	return out, nil
}

// applyQuotes writes a change of the quotes, or returns nil for another.
func (t *tables) applyQuotes(c any) (undo func(), err error) {
	switch c := c.(type) {
	case *quoteChange:
		if _, ok := t.quotes[c.row.Hash]; ok {
			return nil, channel.ErrQuoteUsed
		}
		r := c.row
		r.Body, r.UsedBy = bytes.Clone(blob(r.Body)), channel.ForwardID{}
		return set(t.quotes, r.Hash, r), nil
	case *useQuoteChange:
		r, ok := t.quotes[c.use.Hash]
		if !ok || r.UsedBy != (channel.ForwardID{}) && r.UsedBy != c.use.Forward {
			return nil, channel.ErrQuoteUsed
		}
		r.UsedBy = c.use.Forward
		return set(t.quotes, r.Hash, r), nil
	case *dropQuoteChange:
		was := maps.Clone(t.quotes)
		maps.DeleteFunc(t.quotes, func(_ common.Hash, r channel.QuoteRow) bool { return r.ExpiryUs < c.beforeUs })
		return func() { t.quotes = was }, nil
	}
	return nil, nil
}
