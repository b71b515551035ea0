package api

import (
	"context"
	"fmt"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
)

// maxPage is the transfers of one answer.
const maxPage = 1000

func getActiveTransfers(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	cfg := ch.Config()
	out := []vector.Transfer{}
	for cursor := uint64(0); ; {
		rows, next, err := s.opt.Rows.Transfers(ctx, Filter{Key: cfg.Key(), Open: true, Limit: maxPage, Cursor: cursor})
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			t, err := s.showTransfer(&cfg, r)
			if err != nil {
				return nil, err
			}
			out = append(out, t)
		}
		if cursor = next; next == 0 {
			return out, nil
		}
	}
}

func getTransferByRoutingID(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	id := in.hash("routingId")
	if in.err != nil {
		return nil, in.err
	}
	cfg := ch.Config()
	rows, _, err := s.opt.Rows.Transfers(ctx, Filter{Key: cfg.Key(), RoutingID: id, Limit: 1})
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("transfer with routing id %s: %w", id, channel.ErrNotFound)
	}
	return s.showTransfer(&cfg, rows[0])
}

func getTransfer(ctx context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	id := in.hash("transferId")
	if in.err != nil {
		return nil, in.err
	}
	row, err := s.opt.Rows.TransferAnyRole(ctx, me.ID, id)
	if err != nil {
		return nil, fmt.Errorf("transfer %s: %w", id, err)
	}
	return s.showRow(me.ID, row)
}

func getTransfersByRoutingID(ctx context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	id := in.hash("routingId")
	if in.err != nil {
		return nil, in.err
	}
	return s.list(ctx, me.ID, Filter{Owner: me.ID, RoutingID: id, Limit: maxPage}, nil)
}

func getTransfers(ctx context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	f := Filter{Owner: me.ID, FromUs: in.timeUs("startDate"), ToUs: in.timeUs("endDate"), Limit: maxPage}
	f.RoutingID, _ = in.optionalHash("routingId")
	f.Definition, _ = in.optionalAddress("transferDefinition")
	at, inChannel := in.optionalAddress("channelAddress")
	active, chosen := in.boolean("active")
	f.Open = active
	f.Cursor, _ = parsed(in, "cursor", true, func(s string) (uint64, error) { return strconv.ParseUint(s, 10, 63) })
	if n, ok := parsed(in, "limit", true, strconv.Atoi); ok {
		if f.Limit = n; n < 1 || n > maxPage {
			in.fail("limit", "must be from 1 to %d", maxPage)
		}
	}
	if in.err != nil {
		return nil, in.err
	}
	if inChannel {
		ch, err := s.opt.Node.ChannelOf(me.ID, at)
		if err != nil {
			return nil, err
		}
		cfg := ch.Config()
		f.Key = cfg.Key()
	}
	var keep func(*channel.TransferRow) bool
	if chosen && !active {
		keep = func(r *channel.TransferRow) bool { return r.Status != channel.TransferOpen }
	}
	return s.list(ctx, me.ID, f, keep)
}

// list returns one page of transfers, without those that keep refuses.
func (s *Server) list(ctx context.Context, owner channel.Identifier, f Filter, keep func(*channel.TransferRow) bool) (any, error) {
	rows, next, err := s.opt.Rows.Transfers(ctx, f)
	if err != nil {
		return nil, err
	}
	out := []vector.Transfer{}
	for _, r := range rows {
		if keep != nil && !keep(r) {
			continue
		}
		t, err := s.showRow(owner, r)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return page{out, next}, nil
}

func (s *Server) showRow(owner channel.Identifier, r *channel.TransferRow) (vector.Transfer, error) {
	ch, err := s.opt.Node.ChannelOf(owner, r.Key.Channel)
	if err != nil {
		return vector.Transfer{}, err
	}
	cfg := ch.Config()
	return s.showTransfer(&cfg, r)
}

func getRegisteredTransfers(_ context.Context, s *Server, in *input) (any, error) {
	if _, err := s.identity(in); err != nil {
		return nil, err
	}
	id := in.chainID("chainId")
	if in.err != nil {
		return nil, in.err
	}
	c, err := s.chain(id)
	if err != nil {
		return nil, err
	}
	return vector.Definitions(c.Contracts()), nil
}

// addressesOf shows addresses with their checksums.
func addressesOf(list []common.Address) []string {
	out := make([]string, len(list))
	for i, a := range list {
		out[i] = a.Hex()
	}
	return out
}
