package api

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

type withdrawAnswer struct {
	Channel     string          `json:"channelAddress"`
	Transfer    common.Hash     `json:"transferId"`
	TxHash      *common.Hash    `json:"transactionHash,omitempty"`
	Transaction transactionJSON `json:"transaction"`
}

// transactionJSON is what anybody may send to pay the withdrawal out.
type transactionJSON struct {
	To    string        `json:"to"`
	Value string        `json:"value"`
	Data  hexutil.Bytes `json:"data"`
}

func withdraw(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	cfg := ch.Config()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return nil, err
	}
	p, err := s.withdrawParams(in, &cfg)
	if err != nil {
		return nil, err
	}
	row, err := s.opt.Node.Withdraw(ctx, p)
	if err != nil {
		return nil, err
	}
	return withdrawAnswer{
		Channel: cfg.Channel.Hex(), Transfer: row.Transfer, TxHash: showTx(row),
		Transaction: transactionJSON{To: cfg.Channel.Hex(), Value: "0", Data: c.WithdrawalCall(row)},
	}, nil
}

func (s *Server) withdrawParams(in *input, cfg *channel.Config) (node.WithdrawParams, error) {
	p := node.WithdrawParams{
		Key: cfg.Key(), Asset: in.address("assetId"), Amount: in.amount("amount"), Recipient: in.address("recipient"),
		Timeout: in.seconds("timeout"),
	}
	if p.Timeout == 0 {
		p.Timeout = s.opt.TransferTimeout
	}
	p.CallTo, _ = in.optionalAddress("callTo")
	p.CallData, _ = parsed(in, "callData", true, parseBytes)
	p.InitiatorSubmits, _ = in.boolean("initiatorSubmits")
	if in.err == nil && p.Recipient == (common.Address{}) {
		in.fail("recipient", "is the zero address")
	}
	if len(p.CallData) > 0 && p.CallTo == (common.Address{}) {
		in.fail("callData", "needs callTo: without it nothing is called")
	}
	if meta := in.object("meta"); meta != nil {
		raw, err := json.Marshal(meta)
		if err != nil || len(raw) > channel.MaxMetaBytes {
			in.fail("meta", "has %d bytes, at most %d", len(raw), channel.MaxMetaBytes)
		}
		p.Meta = raw
	}
	return p, in.err
}

func showTx(w *channel.WithdrawalRow) *common.Hash {
	if w.TxHash == (common.Hash{}) {
		return nil
	}
	return &w.TxHash
}

// withdrawalJSON is Vector's WithdrawCommitmentJson.
type withdrawalJSON struct {
	AliceSignature *hexutil.Bytes `json:"aliceSignature,omitempty"`
	BobSignature   *hexutil.Bytes `json:"bobSignature,omitempty"`
	Channel        string         `json:"channelAddress"`
	Alice          string         `json:"alice"`
	Bob            string         `json:"bob"`
	Recipient      string         `json:"recipient"`
	Asset          string         `json:"assetId"`
	Amount         string         `json:"amount"`
	Nonce          string         `json:"nonce"`
	CallTo         string         `json:"callTo"`
	CallData       hexutil.Bytes  `json:"callData"`
	TxHash         *common.Hash   `json:"transactionHash,omitempty"`
}

func getWithdrawal(ctx context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	id := in.hash("transferId")
	if in.err != nil {
		return nil, in.err
	}
	t, err := s.opt.Rows.TransferAnyRole(ctx, me.ID, id)
	if err != nil {
		return nil, fmt.Errorf("transfer %s: %w", id, err)
	}
	w, err := s.opt.Rows.Withdrawal(ctx, t.Key, id)
	if err != nil {
		return nil, fmt.Errorf("withdrawal of transfer %s: %w", id, err)
	}
	return s.showWithdrawal(me.ID, w)
}

func getWithdrawalByTx(ctx context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	tx := in.hash("transactionHash")
	if in.err != nil {
		return nil, in.err
	}
	w, err := s.opt.Rows.WithdrawalByTx(ctx, tx)
	if err != nil {
		return nil, fmt.Errorf("withdrawal of transaction %s: %w", tx, err)
	}
	return s.showWithdrawal(me.ID, w)
}

// showWithdrawal returns a commitment of one of owner's channels.
func (s *Server) showWithdrawal(owner channel.Identifier, w *channel.WithdrawalRow) (any, error) {
	ch, err := s.opt.Node.ChannelOf(owner, w.Key.Channel)
	if err != nil {
		return nil, err
	}
	cfg, d := ch.Config(), &w.Data
	return withdrawalJSON{
		AliceSignature: vector.Signature(w.Sigs[channel.Alice]), BobSignature: vector.Signature(w.Sigs[channel.Bob]),
		Channel: cfg.Channel.Hex(), Alice: cfg.Signers[channel.Alice].Hex(), Bob: cfg.Signers[channel.Bob].Hex(),
		Recipient: d.Recipient.Hex(), Asset: d.Asset.Hex(), Amount: d.Amount.String(), Nonce: d.Nonce.String(),
		CallTo: d.CallTo.Hex(), CallData: d.CallData, TxHash: showTx(w),
	}, nil
}
