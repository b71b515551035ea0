package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// Block names a block and says when it was.
type Block struct {
	Number uint64
	Hash   common.Hash
	// Time is in unix seconds, as the chain counts them.
	Time uint64
}

// Finality says when a block counts.
type Finality struct {
	// Depth is how many blocks must carry a block, itself included: at 1 the
	// head counts, at 10 the ninth before it. 0 is refused unless Tag is set.
	Depth uint64
	// Tag goes by the chain's own `finalized` block instead of Depth.
	Tag bool
}

// confirmed returns the number of the newest block that counts under head.
func (f Finality) confirmed(head uint64) uint64 {
	if head+1 < f.Depth {
		return 0
	}
	return head + 1 - f.Depth
}

// header is what this package reads of a block. The hash is the endpoint's
// word: chains that add header fields would hash differently here.
type header struct {
	Hash    common.Hash    `json:"hash"`
	Parent  common.Hash    `json:"parentHash"`
	Number  hexutil.Uint64 `json:"number"`
	Time    hexutil.Uint64 `json:"timestamp"`
	Bloom   types.Bloom    `json:"logsBloom"`
	BaseFee *hexutil.Big   `json:"baseFeePerGas"`
}

func (h *header) block() Block {
	return Block{Number: uint64(h.Number), Hash: h.Hash, Time: uint64(h.Time)}
}

// headerAt reads a header by tag or number; nil if there is no such block.
func (c *Client) headerAt(ctx context.Context, block string) (*header, error) {
	var h *header
	if err := c.call(ctx, &h, "eth_getBlockByNumber", block, false); err != nil {
		return nil, fmt.Errorf("block %s of chain %d: %w", block, c.chainID, err)
	}
	return h, nil
}

// headerByHash reads a header; nil if the endpoint does not know the block.
func (c *Client) headerByHash(ctx context.Context, hash common.Hash) (*header, error) {
	var h *header
	if err := c.call(ctx, &h, "eth_getBlockByHash", hash, false); err != nil {
		return nil, fmt.Errorf("block %s of chain %d: %w", hash, c.chainID, err)
	}
	return h, nil
}

// latest reads the newest header. Every chain has one.
func (c *Client) latest(ctx context.Context) (*header, error) {
	h, err := c.headerAt(ctx, "latest")
	if err != nil {
		return nil, err
	}
	if h == nil {
		return nil, c.unavailable(fmt.Errorf("no latest block"))
	}
	return h, nil
}

func numberTag(n uint64) string { return hexutil.EncodeUint64(n) }

// atBlock is the block parameter of EIP-1898: a block that is no longer in the
// chain is an error, not an answer.
func atBlock(hash common.Hash) any {
	return map[string]any{"blockHash": hash, "requireCanonical": true}
}

func toBig(b *hexutil.Big) *big.Int {
	if b == nil {
		return new(big.Int)
	}
	return b.ToInt()
}
