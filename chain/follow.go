package chain

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// headersAtOnce bounds one request to the endpoint.
const headersAtOnce = 64

// errMoving is a chain that changed between two requests of one look. The next
// look sees it whole.
var errMoving = errors.New("chain changed while it was read")

// Poll looks once: it finds what the chain has that was not delivered and what
// it no longer has, and delivers it. Run calls it; nobody else should while
// Run runs. After an error nothing is lost: the next Poll starts from the last
// update that the sink took.
func (w *Watcher) Poll(ctx context.Context) error {
	if err := w.load(ctx); err != nil {
		return err
	}
	all, fresh := w.followed()
	head, err := w.client.latest(ctx)
	if err != nil {
		return err
	}
	s := &step{w: w, trail: w.trail.clone(), head: head, all: all, fresh: fresh}
	if err := s.findNews(ctx); err != nil {
		return err
	}
	return w.deliver(ctx, s)
}

// load reads the cursor of an earlier run.
func (w *Watcher) load(ctx context.Context) error {
	if w.trail != nil {
		return nil
	}
	data, err := w.cursors.LoadCursor(ctx, w.client.chainID)
	if err != nil {
		return fmt.Errorf("load cursor of chain %d: %w", w.client.chainID, err)
	}
	trail, follows, err := decodeCursor(data)
	if err != nil {
		return fmt.Errorf("chain %d: %w", w.client.chainID, err)
	}
	w.settled(follows)
	w.trail = trail
	return nil
}

// step is one look at the chain, made on a copy of the trail.
type step struct {
	w          *Watcher
	trail      *trail
	head       *header
	all, fresh []common.Address

	reset   bool
	removed []types.Log
	added   []types.Log
}

// findNews brings the trail up to the head.
func (s *step) findNews(ctx context.Context) error {
	tip, known := s.trail.tip()
	if known && tip.Hash != s.head.Hash {
		stale, err := s.dropOrphans(ctx)
		if err != nil {
			return err
		}
		if stale {
			return s.lookBack(ctx)
		}
	}
	if err := s.lookBack(ctx); err != nil {
		return err
	}
	tip, known = s.trail.tip()
	if known && tip.Hash == s.head.Hash {
		return nil
	}
	return s.goForward(ctx)
}

// dropOrphans cuts the trail down to what is still in the chain. Stale means
// that the endpoint's head is an ancestor of what we have seen: it lags, or is
// being reorganised and not done. Then there is nothing to do yet.
func (s *step) dropOrphans(ctx context.Context) (stale bool, err error) {
	tip, _ := s.trail.tip()
	head := s.head.block()
	if s.head.Parent == tip.Hash {
		return false, nil
	}
	if same, ok := s.trail.at(head.Number); ok && same.Hash == head.Hash {
		return true, nil
	}
	if oldest := s.trail.blocks[0].Number; head.Number < oldest {
		return false, fmt.Errorf("chain %d at %s: head %d is further back than what is remembered, from %d: the endpoint lags, or the chain was started anew",
			s.w.client.chainID, s.w.client.endpoint, head.Number, oldest)
	}
	ancestor, ok, err := s.commonAncestor(ctx)
	if err != nil {
		return false, err
	}
	if ok {
		if ancestor.Number < tip.Number {
			s.w.log.Info("chain was reorganised", "from", tip.Number, "back_to", ancestor.Number, "head", head.Number)
			s.removed = s.trail.cut(ancestor.Number)
		}
		return false, nil
	}
	// Nothing in common: rather another chain than such a reorg.
	if err := s.w.client.CheckChain(ctx); err != nil {
		return false, err
	}
	s.w.log.Error("chain differs further back than is remembered", "remembered_from", s.trail.blocks[0].Number, "head", head.Number)
	s.reset = true
	if len(s.trail.logs) > 0 {
		s.removed = slices.Clone(s.trail.logs)
		slices.Reverse(s.removed)
	}
	s.trail.blocks, s.trail.logs = nil, nil
	return false, nil
}

// commonAncestor is the newest remembered block that is still in the chain.
func (s *step) commonAncestor(ctx context.Context) (Block, bool, error) {
	blocks := s.trail.blocks
	for len(blocks) > 0 {
		n := min(len(blocks), 16)
		asked := blocks[len(blocks)-n:]
		found, err := s.w.headersAt(ctx, numbersOf(asked))
		if err != nil {
			return Block{}, false, err
		}
		for i := n - 1; i >= 0; i-- {
			if found[i] != nil && found[i].Hash == asked[i].Hash {
				return asked[i], true, nil
			}
		}
		blocks = blocks[:len(blocks)-n]
	}
	return Block{}, false, nil
}

func numbersOf(blocks []Block) []uint64 {
	numbers := make([]uint64, len(blocks))
	for i, b := range blocks {
		numbers[i] = b.Number
	}
	return numbers
}

// lookBack finds what newly watched channels logged in the remembered blocks.
func (s *step) lookBack(ctx context.Context) error {
	if len(s.fresh) == 0 || len(s.trail.blocks) == 0 {
		return nil
	}
	logs, err := s.w.logsOf(ctx, s.trail.blocks, nil, s.fresh)
	if err != nil {
		return err
	}
	s.add(nil, logs)
	return nil
}

// goForward reads everything after the trail up to the head.
func (s *step) goForward(ctx context.Context) error {
	head := s.head.block()
	window := s.w.opt.Window
	from := uint64(0) // the first block whose header is read
	if head.Number >= window {
		from = head.Number - window + 1
	}
	tip, known := s.trail.tip()
	switch {
	case !known:
	case tip.Number+1 >= from:
		from = tip.Number + 1
	default:
		// A long absence: what lies further back than the window is taken to
		// be settled and read by ranges.
		logs, err := s.w.logsBetween(ctx, tip.Number+1, from-1, s.all)
		if err != nil {
			return err
		}
		s.add(nil, logs)
	}
	headers, err := s.w.headersBetween(ctx, from, s.head)
	if err != nil {
		return err
	}
	if known && headers[0].Parent != tip.Hash && from == tip.Number+1 {
		return errMoving
	}
	blocks := make([]Block, len(headers))
	for i, h := range headers {
		blocks[i] = h.block()
	}
	logs, err := s.w.logsOf(ctx, blocks, headers, s.all)
	if err != nil {
		return err
	}
	s.add(blocks, logs)
	return nil
}

func (s *step) add(blocks []Block, logs []types.Log) {
	s.trail.extend(blocks, logs)
	s.added = append(s.added, logs...)
	s.trail.unsaved += uint64(len(blocks))
}

// headersBetween reads the headers from a number up to head and proves that
// each is the parent of the next.
func (w *Watcher) headersBetween(ctx context.Context, from uint64, head *header) ([]*header, error) {
	var numbers []uint64
	for n := from; n < uint64(head.Number); n++ {
		numbers = append(numbers, n)
	}
	headers, err := w.headersAt(ctx, numbers)
	if err != nil {
		return nil, err
	}
	headers = append(headers, head)
	for i := range headers {
		if headers[i] == nil || (i > 0 && headers[i].Parent != headers[i-1].Hash) {
			return nil, errMoving
		}
	}
	return headers, nil
}

// headersAt reads headers by number; nil where there is no block.
func (w *Watcher) headersAt(ctx context.Context, numbers []uint64) ([]*header, error) {
	headers := make([]*header, len(numbers))
	for start := 0; start < len(numbers); start += headersAtOnce {
		end := min(start+headersAtOnce, len(numbers))
		elems := make([]rpc.BatchElem, 0, end-start)
		for i := start; i < end; i++ {
			elems = append(elems, rpc.BatchElem{
				Method: "eth_getBlockByNumber", Args: []any{numberTag(numbers[i]), false}, Result: &headers[i],
			})
		}
		if err := w.client.batch(ctx, elems); err != nil {
			return nil, err
		}
		for _, e := range elems {
			if e.Error != nil {
				return nil, fmt.Errorf("%s on chain %d: %w", e.Method, w.client.chainID, e.Error)
			}
		}
	}
	return headers, nil
}
