package golden_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/test/golden"
)

// The transaction that pays a withdrawal, as the HTTP interface hands it out, is
// the same through our bindings and through Vector's packages.
func TestWithdrawalTransactionsAreThoseOfVector(t *testing.T) {
	type withdrawal struct {
		ChannelAddress, AssetID, Recipient, CallTo common.Address
		Amount, Nonce                              channel.Amount
		CallData                                   hexutil.Bytes
		AliceSignature, BobSignature               hexutil.Bytes
		TransactionData                            hexutil.Bytes
	}
	mastercopy := bindings.NewChannelMastercopy()
	for i, c := range golden.Section[withdrawal](t, "withdrawals") {
		data := bindings.WithdrawData{
			ChannelAddress: c.ChannelAddress, AssetId: c.AssetID, Recipient: c.Recipient,
			Amount: c.Amount.Big(), Nonce: c.Nonce.Big(), CallTo: c.CallTo, CallData: c.CallData,
		}
		got := hexutil.Encode(mastercopy.PackWithdraw(data, c.AliceSignature, c.BobSignature))
		if got != c.TransactionData.String() {
			t.Errorf("case %d: calldata is\n%s, Vector says\n%s", i, got, c.TransactionData)
		}
	}
}
