package chain

import (
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sluice-node/sluice/contracts/bindings"
)

// codeReverted is the JSON-RPC error code of a call that a contract refused,
// with the revert data beside it (geth; most others follow).
const codeReverted = 3

// asRevert turns an endpoint's error into a *RevertError if it is one, and
// returns any other as it is.
func asRevert(err error) error {
	var coded rpc.Error
	if !errors.As(err, &coded) {
		return err
	}
	message := coded.Error()
	reverted := coded.ErrorCode() == codeReverted
	for _, words := range []string{"execution reverted", "VM Exception", "invalid opcode", "out of gas", "gas required exceeds allowance"} {
		reverted = reverted || strings.Contains(message, words)
	}
	if !reverted {
		return err
	}
	revert := &RevertError{Data: revertData(err)}
	if revert.Reason = revertReason(revert.Data); revert.Reason == "" {
		_, revert.Reason, _ = strings.Cut(message, "execution reverted: ")
	}
	if revert.Reason == "" && !strings.HasPrefix(message, "execution reverted") {
		revert.Reason = message
	}
	return revert
}

// isAnswer reports whether the chain itself said no.
func isAnswer(err error) bool { return !errors.Is(err, ErrUnavailable) }

func revertData(err error) []byte {
	var with rpc.DataError
	if !errors.As(err, &with) {
		return nil
	}
	text, ok := with.ErrorData().(string)
	if !ok {
		return nil
	}
	data, err := hexutil.Decode(text)
	if err != nil {
		return nil
	}
	return data
}

// revertReason reads revert data: Error(string), Panic(uint256), or the name of
// a custom error of our contracts. Empty if it is none of these.
func revertReason(data []byte) string {
	if reason, err := abi.UnpackRevert(data); err == nil {
		return reason
	}
	if len(data) < 4 {
		return ""
	}
	for _, meta := range []*bind.MetaData{
		&bindings.ChannelMastercopyMetaData, &bindings.ChannelFactoryMetaData,
		&bindings.TransferRegistryMetaData, &bindings.TestTokenMetaData,
	} {
		parsed, err := meta.ParseABI()
		if err != nil {
			continue
		}
		for name, custom := range parsed.Errors {
			if string(custom.ID[:4]) == string(data[:4]) {
				return name
			}
		}
	}
	return ""
}
