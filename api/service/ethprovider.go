package service

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// Provider is a chain's endpoint.
type Provider interface {
	// Raw makes one call. Errors: ErrProvider for what the endpoint refuses,
	// ErrUnavailable.
	Raw(ctx context.Context, method string, params []json.RawMessage) (json.RawMessage, error)
}

// ErrProvider is a call that a chain's endpoint refuses.
var ErrProvider = &Kind{http.StatusBadRequest, "provider_refuses", "the chain's endpoint refuses it", NothingMoved, "Correct the method's parameters."}

// passed are the methods that EthProvider lets through: those that only read. A
// transaction is none of them: the node's own have an order that another's nonce
// would upset, and whoever signs one can send it without the node.
func passed() []string {
	return []string{
		"eth_blockNumber", "eth_call", "eth_chainId", "eth_estimateGas", "eth_feeHistory", "eth_gasPrice", "eth_getBalance", "eth_getBlockByHash",
		"eth_getBlockByNumber", "eth_getCode", "eth_getLogs", "eth_getStorageAt", "eth_getTransactionByHash", "eth_getTransactionCount",
		"eth_getTransactionReceipt", "eth_maxPriorityFeePerGas", "eth_syncing", "net_version", "web3_clientVersion",
	}
}

// EthProvider implements API.
func (s *Service) EthProvider(ctx context.Context, chainID uint64, method string, params json.RawMessage) (out json.RawMessage, err error) {
	may := Act{Scope: Administer}
	if err := s.may(ctx, may); err != nil {
		return nil, err
	}
	c, err := s.chain(chainID)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(passed(), method) {
		return nil, Invalid("method", "%q is not passed on; those that only read are", clip(method))
	}
	var list []json.RawMessage
	if len(params) > 0 && json.Unmarshal(params, &list) != nil {
		return nil, Invalid("params", "must be a JSON array")
	}
	asked := map[string]any{"chainId": chainID, "method": method}
	err = s.act(ctx, "EthProvider", may, asked, func(ctx context.Context, _ common.Hash) error {
		out, err = c.Raw(ctx, method, list)
		return err
	})
	return out, err
}
