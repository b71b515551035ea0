package chain

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// trail is what the watcher knows of the recent past: the blocks that it has
// delivered, and their events, so that it can say which are gone.
type trail struct {
	// blocks are the newest ones delivered, without a gap, oldest first.
	// Empty before the first delivery.
	blocks []Block
	// logs are those delivered of these blocks, in order.
	logs []types.Log
	// unsaved counts blocks since the cursor was saved.
	unsaved uint64
}

// tip is the newest block delivered.
func (t *trail) tip() (Block, bool) {
	if len(t.blocks) == 0 {
		return Block{}, false
	}
	return t.blocks[len(t.blocks)-1], true
}

// at returns the block of that number, if it is remembered.
func (t *trail) at(number uint64) (Block, bool) {
	if len(t.blocks) == 0 || number < t.blocks[0].Number || number > t.blocks[len(t.blocks)-1].Number {
		return Block{}, false
	}
	return t.blocks[number-t.blocks[0].Number], true
}

// cut drops everything above number and returns the logs that are gone, newest
// first.
func (t *trail) cut(number uint64) []types.Log {
	t.blocks = slices.DeleteFunc(t.blocks, func(b Block) bool { return b.Number > number })
	kept := slices.IndexFunc(t.logs, func(l types.Log) bool { return l.BlockNumber > number })
	if kept < 0 {
		return nil
	}
	gone := slices.Clone(t.logs[kept:])
	t.logs = t.logs[:kept]
	slices.Reverse(gone)
	return gone
}

// extend adds blocks that follow the tip, or start anew after a gap, and logs
// of them or of blocks remembered before.
func (t *trail) extend(blocks []Block, logs []types.Log) {
	if tip, ok := t.tip(); ok && len(blocks) > 0 && blocks[0].Number != tip.Number+1 {
		t.blocks = nil
	}
	t.blocks = append(t.blocks, blocks...)
	t.logs = append(t.logs, logs...)
	slices.SortStableFunc(t.logs, inChainOrder)
	// A channel that is watched a second time has its logs here already.
	t.logs = slices.CompactFunc(t.logs, func(a, b types.Log) bool { return a.BlockHash == b.BlockHash && a.Index == b.Index })
}

// trim forgets all but the newest window blocks.
func (t *trail) trim(window uint64) {
	if extra := len(t.blocks) - int(window); extra > 0 {
		t.blocks = slices.Clone(t.blocks[extra:])
	}
	if len(t.blocks) > 0 {
		oldest := t.blocks[0].Number
		t.logs = slices.DeleteFunc(t.logs, func(l types.Log) bool { return l.BlockNumber < oldest })
	}
}

func (t *trail) clone() *trail {
	return &trail{blocks: slices.Clone(t.blocks), logs: slices.Clone(t.logs), unsaved: t.unsaved}
}

func inChainOrder(a, b types.Log) int {
	if a.BlockNumber != b.BlockNumber {
		if a.BlockNumber < b.BlockNumber {
			return -1
		}
		return 1
	}
	return int(a.Index) - int(b.Index)
}

// cursor is the trail as it is stored.
type cursor struct {
	Version int              `json:"version"`
	Blocks  []Block          `json:"blocks"`
	Logs    []types.Log      `json:"logs"`
	Follows []common.Address `json:"follows"`
}

const cursorVersion = 1

// encode also keeps which channels were followed: another one needs a look
// back.
func (t *trail) encode(follows []common.Address) ([]byte, error) {
	data, err := json.Marshal(cursor{Version: cursorVersion, Blocks: t.blocks, Logs: t.logs, Follows: follows})
	if err != nil {
		return nil, fmt.Errorf("encode cursor: %w", err)
	}
	return data, nil
}

func decodeCursor(data []byte) (*trail, []common.Address, error) {
	if len(data) == 0 {
		return &trail{}, nil, nil
	}
	var c cursor
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, nil, fmt.Errorf("stored cursor: %w", err)
	}
	if c.Version != cursorVersion {
		return nil, nil, fmt.Errorf("stored cursor has version %d, this program knows %d", c.Version, cursorVersion)
	}
	for i := 1; i < len(c.Blocks); i++ {
		if c.Blocks[i].Number != c.Blocks[i-1].Number+1 {
			return nil, nil, fmt.Errorf("stored cursor has a gap after block %d", c.Blocks[i-1].Number)
		}
	}
	return &trail{blocks: c.Blocks, logs: c.Logs}, c.Follows, nil
}
