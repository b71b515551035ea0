package contracts_test

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/contracts/internal/testbind"
)

var (
	receiverABI   = testbind.NewOddReceiver()
	helperABI     = testbind.NewRecordingHelper()
	reentrantABI  = testbind.NewReentrantToken()
	failingABI    = testbind.NewFailingToken()
	noReturnToken = common.FromHex(testbind.NoReturnTokenMetaData.Bin)
	feeToken      = common.FromHex(testbind.FeeTokenMetaData.Bin)
)

// The moods of an odd receiver of coins.
const (
	accept uint8 = iota
	refuseWithReason
	refuseSilently
	callBack
)

func (w *world) newReceiver() common.Address {
	return w.Create(w.deployer, common.FromHex(testbind.OddReceiverMetaData.Bin))
}

func (w *world) newHelper() common.Address {
	return w.Create(w.deployer, common.FromHex(testbind.RecordingHelperMetaData.Bin))
}

// newOddToken deploys a token from its init code and gives each party a million.
func (w *world) newOddToken(code []byte) common.Address {
	w.t.Helper()
	token := w.Create(w.deployer, code)
	w.mint(token)
	return token
}

func (w *world) newReentrantToken() common.Address {
	return w.newOddToken(common.FromHex(testbind.ReentrantTokenMetaData.Bin))
}

func (w *world) newFailingToken() common.Address {
	return w.newOddToken(common.FromHex(testbind.FailingTokenMetaData.Bin))
}

func (w *world) newPromisingDefinition() common.Address {
	return w.Create(w.deployer, common.FromHex(testbind.PromisingDefinitionMetaData.Bin))
}
