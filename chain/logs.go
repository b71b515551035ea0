package chain

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// channelsAtOnce bounds the addresses of one log query.
const channelsAtOnce = 200

// logFilter is the argument of eth_getLogs: by range or by block.
type logFilter struct {
	From      string           `json:"fromBlock,omitempty"`
	To        string           `json:"toBlock,omitempty"`
	Block     *common.Hash     `json:"blockHash,omitempty"`
	Addresses []common.Address `json:"address,omitempty"`
	Topics    []any            `json:"topics"`
}

// filters are the queries that find every log of these channels: their own,
// and those of known tokens that went to them.
func (w *Watcher) filters(channels []common.Address) []logFilter {
	var list []logFilter
	for part := range slices.Chunk(channels, channelsAtOnce) {
		list = append(list, logFilter{Addresses: part, Topics: []any{w.events.topics()}})
		if len(w.opt.Tokens) == 0 {
			continue
		}
		recipients := make([]common.Hash, len(part))
		for i, ch := range part {
			recipients[i] = common.BytesToHash(ch[:])
		}
		list = append(list, logFilter{Addresses: w.opt.Tokens, Topics: []any{w.events.transfer, nil, recipients}})
	}
	return list
}

// mayBeIn reports whether a block's bloom filter leaves it possible that the
// block has a log for the filter.
func (f *logFilter) mayBeIn(bloom types.Bloom) bool {
	if !slices.ContainsFunc(f.Addresses, func(a common.Address) bool { return types.BloomLookup(bloom, a) }) {
		return false
	}
	for _, topic := range f.Topics {
		switch t := topic.(type) {
		case common.Hash:
			if !types.BloomLookup(bloom, t) {
				return false
			}
		case []common.Hash:
			if !slices.ContainsFunc(t, func(h common.Hash) bool { return types.BloomLookup(bloom, h) }) {
				return false
			}
		}
	}
	return true
}

// logsOf reads the logs of channels in blocks that are known by hash, without
// a gap. A log of any other block means that the chain is moving. With headers
// given, a block whose bloom filter promises a log that the range query did
// not bring is asked for by hash: an endpoint that lags or forgets leaves out
// logs without a word (6.19 of the threats), but can't do so by hash without
// the block.
func (w *Watcher) logsOf(ctx context.Context, blocks []Block, headers []*header, channels []common.Address) ([]types.Log, error) {
	hashes := make(map[uint64]common.Hash, len(blocks))
	for _, b := range blocks {
		hashes[b.Number] = b.Hash
	}
	var found []types.Log
	for _, filter := range w.filters(channels) {
		logs, err := w.rangeOf(ctx, filter, blocks[0].Number, blocks[len(blocks)-1].Number)
		if err != nil {
			return nil, err
		}
		in := make(map[common.Hash]bool)
		for _, log := range logs {
			if hashes[log.BlockNumber] != log.BlockHash {
				return nil, errMoving
			}
			in[log.BlockHash] = true
		}
		for _, h := range headers {
			if in[h.Hash] || !filter.mayBeIn(h.Bloom) {
				continue
			}
			missed, err := w.logsIn(ctx, filter, h.Hash)
			if err != nil {
				return nil, err
			}
			if len(missed) > 0 {
				w.log.Warn("endpoint left out logs", "block", uint64(h.Number), "logs", len(missed))
			}
			logs = append(logs, missed...)
		}
		found = append(found, logs...)
	}
	return w.complete(ctx, found, blocks)
}

// logsBetween reads the logs of blocks that are further back than the window.
func (w *Watcher) logsBetween(ctx context.Context, from, to uint64, channels []common.Address) ([]types.Log, error) {
	var found []types.Log
	for _, filter := range w.filters(channels) {
		logs, err := w.rangeOf(ctx, filter, from, to)
		if err != nil {
			return nil, err
		}
		found = append(found, logs...)
	}
	return w.complete(ctx, found, nil)
}

// rangeOf asks in ranges of at most MaxRange, and halves a range that the
// endpoint refuses.
func (w *Watcher) rangeOf(ctx context.Context, filter logFilter, from, to uint64) ([]types.Log, error) {
	var found []types.Log
	width := w.opt.MaxRange
	for from <= to {
		end := min(to, from+width-1)
		filter.From, filter.To = hexutil.EncodeUint64(from), hexutil.EncodeUint64(end)
		logs, err := w.getLogs(ctx, filter)
		if err != nil {
			if isAnswer(err) && ctx.Err() == nil && end > from {
				width = max((end-from+1)/2, 1)
				continue
			}
			return nil, fmt.Errorf("logs of chain %d in blocks %d to %d: %w", w.client.chainID, from, end, err)
		}
		found = append(found, logs...)
		from = end + 1
	}
	return found, nil
}

// logsIn asks for one block by hash.
func (w *Watcher) logsIn(ctx context.Context, filter logFilter, block common.Hash) ([]types.Log, error) {
	filter.From, filter.To, filter.Block = "", "", &block
	logs, err := w.getLogs(ctx, filter)
	if err != nil {
		return nil, fmt.Errorf("logs of chain %d in block %s: %w", w.client.chainID, block, err)
	}
	for _, log := range logs {
		if log.BlockHash != block {
			return nil, errors.New("endpoint answered with logs of another block")
		}
	}
	return logs, nil
}

func (w *Watcher) getLogs(ctx context.Context, filter logFilter) ([]types.Log, error) {
	var logs []types.Log
	err := w.client.call(ctx, &logs, "eth_getLogs", filter)
	return slices.DeleteFunc(logs, func(l types.Log) bool { return l.Removed }), err
}

// complete puts logs in order and gives each the time of its block, which not
// every endpoint says.
func (w *Watcher) complete(ctx context.Context, logs []types.Log, blocks []Block) ([]types.Log, error) {
	times := make(map[common.Hash]uint64, len(blocks))
	for _, b := range blocks {
		times[b.Hash] = b.Time
	}
	for i := range logs {
		hash := logs[i].BlockHash
		if _, ok := times[hash]; !ok {
			h, err := w.client.headerByHash(ctx, hash)
			if err != nil {
				return nil, err
			}
			if h == nil {
				return nil, errMoving
			}
			times[hash] = uint64(h.Time)
		}
		logs[i].BlockTimestamp = times[hash]
	}
	slices.SortStableFunc(logs, inChainOrder)
	return logs, nil
}
