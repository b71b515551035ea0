package dev

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// evmAPI is the evm_ namespace that test tools expect of a dev chain.
type evmAPI struct{ chain *Chain }

// maxSeconds bounds what a tool may add to the time at once: a hundred years.
const maxSeconds = 100 * 365 * 24 * 3600

// quantity reads a number as the tools write it: 60, "60" or "0x3c".
type quantity uint64

func (q *quantity) UnmarshalJSON(data []byte) error {
	text := strings.Trim(string(data), `"`)
	n, err := strconv.ParseUint(text, 0, 64)
	if err != nil {
		return fmt.Errorf("%q is not a whole number", text)
	}
	*q = quantity(n)
	return nil
}

// IncreaseTime is evm_increaseTime. It moves the chain's time at once and
// returns the seconds added since the start.
func (a *evmAPI) IncreaseTime(seconds quantity) (uint64, error) {
	if seconds > maxSeconds {
		return 0, fmt.Errorf("%d seconds is more than %d", seconds, maxSeconds)
	}
	if seconds > 0 {
		if err := a.chain.IncreaseTime(time.Duration(seconds) * time.Second); err != nil {
			return 0, err
		}
	}
	a.chain.mu.Lock()
	defer a.chain.mu.Unlock()
	return a.chain.skipped, nil
}

// SetNextBlockTimestamp is evm_setNextBlockTimestamp.
func (a *evmAPI) SetNextBlockTimestamp(unix quantity) (string, error) {
	if uint64(unix) > a.chain.Head().Time+maxSeconds {
		return "", fmt.Errorf("timestamp %d is more than %d seconds ahead", unix, maxSeconds)
	}
	if err := a.chain.SetNextTime(uint64(unix)); err != nil {
		return "", err
	}
	return strconv.FormatUint(uint64(unix), 10), nil
}

// mineArgs is what tools hand to evm_mine: nothing, a timestamp, or an object.
type mineArgs struct {
	Timestamp *quantity
	Blocks    *quantity
}

func (m *mineArgs) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '{' {
		type plain mineArgs
		return json.Unmarshal(data, (*plain)(m))
	}
	m.Timestamp = new(quantity)
	return m.Timestamp.UnmarshalJSON(data)
}

// Mine is evm_mine: one block, or as many as asked for, the first at the given
// time if there is one. The answer is always "0x0".
func (a *evmAPI) Mine(args *mineArgs) (string, error) {
	const maxBlocks = 10_000
	blocks := 1
	if args != nil && args.Blocks != nil {
		if *args.Blocks > maxBlocks {
			return "", fmt.Errorf("%d blocks is more than %d", *args.Blocks, maxBlocks)
		}
		blocks = int(*args.Blocks)
	}
	if args != nil && args.Timestamp != nil && *args.Timestamp != 0 {
		if _, err := a.SetNextBlockTimestamp(*args.Timestamp); err != nil {
			return "", err
		}
	}
	if err := a.chain.Mine(blocks); err != nil {
		return "", err
	}
	return "0x0", nil
}

// SetAutomine is evm_setAutomine: false pauses sealing, true resumes it.
func (a *evmAPI) SetAutomine(on bool) bool {
	a.chain.setPaused(!on)
	return true
}

// Snapshot is evm_snapshot.
func (a *evmAPI) Snapshot() string { return "0x" + strconv.FormatInt(int64(a.chain.Snapshot()), 16) }

// Revert is evm_revert: false if there is no such snapshot.
func (a *evmAPI) Revert(id quantity) bool {
	if id > 1<<31 {
		return false
	}
	if err := a.chain.Revert(int(id)); err != nil {
		a.chain.log.Warn("not reverted", "snapshot", int(id), "error", err)
		return false
	}
	return true
}
