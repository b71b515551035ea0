package api

import (
	"context"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
)

func disputeRoutes() []route {
	ofTransfer := need("transferId", kindHash(), "The transfer.")
	tx := func(path, summary string, f field, send func(ctx context.Context, s service.API, in *input) (common.Hash, error), more ...field) route {
		return route{
			method: post, path: path, summary: summary, scope: service.Administer, fields: append([]field{owner(), f}, more...), answer: sentAnswer{},
			handle: func(ctx context.Context, s *Server, in *input) (any, error) {
				h, err := send(ctx, s.opt.Service, in)
				return sentAnswer{h}, err
			},
		}
	}
	return []route{
		{
			method: get, path: me + "/channels/channel/{channelAddress}/dispute", summary: "Returns a channel's dispute as the contract has it; no body without one.",
			scope: service.Read, fields: []field{owner(), inChannel()}, answer: channelDisputeAnswer{}, handle: getChannelDispute,
		},
		{
			method: get, path: me + "/transfers/transfer/{transferId}/dispute", summary: "Returns a transfer's dispute as the contract has it; no body without one.",
			scope: service.Read, fields: []field{owner(), ofTransfer}, answer: transferDisputeAnswer{}, handle: getTransferDispute,
		},
		tx("/send-dispute-channel-tx", "Opens a channel's dispute on chain, or answers it with the newest state.", inChannel(), func(ctx context.Context, s service.API, in *input) (common.Hash, error) {
			return s.DisputeChannel(ctx, in.owner(), in.address("channelAddress"))
		}),
		tx("/send-defund-channel-tx", "Has a dispute pay out the channel's balances.", inChannel(), func(ctx context.Context, s service.API, in *input) (common.Hash, error) {
			return s.DefundChannel(ctx, in.owner(), in.address("channelAddress"))
		}),
		tx("/send-dispute-transfer-tx", "Opens the dispute of a transfer of a disputed channel.", ofTransfer, func(ctx context.Context, s service.API, in *input) (common.Hash, error) {
			return s.DisputeTransfer(ctx, in.owner(), in.hash("transferId"))
		}),
		tx("/send-defund-transfer-tx", "Has a dispute pay out a transfer: to its responder with the secret, or back.", ofTransfer, func(ctx context.Context, s service.API, in *input) (common.Hash, error) {
			return s.DefundTransfer(ctx, in.owner(), in.hash("transferId"), in.raw("transferResolver"))
		}, may("transferResolver", kindObject(), "What to claim with, by the names of the definition's encoding; what the node knows if absent.")),
		{
			method: post, path: "/send-exit-channel-tx", summary: "Takes what a dispute paid out, of each asset by itself.", scope: service.Administer,
			fields: []field{
				owner(), inChannel(), need("assetIds", kindList[common.Address](kindAddress(), 100), "The assets to take out."),
				may("recipient", kindAddress(), "Who is paid; the identity's own account if absent."),
				may("owner", kindAddress(), "Whose payout it is; the identity's own account if absent."),
			},
			answer: []exitAnswer{}, handle: exitChannel,
		},
		{
			method: post, path: "/sync-disputes", summary: "Reads the disputes of all channels of an identity from the chains now.", scope: service.Administer,
			fields: []field{owner()}, answer: messageAnswer{}, handle: syncDisputes,
		},
	}
}

type sentAnswer struct {
	Tx common.Hash `json:"transactionHash" about:"The transaction, sent and not confirmed yet."`
}

type messageAnswer struct {
	Message string `json:"message" about:"What was done, in a sentence."`
}

type channelDisputeAnswer struct {
	StateHash  common.Hash `json:"channelStateHash" about:"The hash of the state that the contract has."`
	Nonce      string      `json:"nonce" about:"Its nonce, decimal." schema:"decimal"`
	MerkleRoot common.Hash `json:"merkleRoot" about:"The root over its open transfers."`
	Consensus  string      `json:"consensusExpiry" about:"Until when a newer state replaces it, Unix seconds." schema:"decimal"`
	Defund     string      `json:"defundExpiry" about:"Until when it is paid out, Unix seconds." schema:"decimal"`
}

type transferDisputeAnswer struct {
	Transfer  common.Hash `json:"transferId" about:"The transfer."`
	StateHash common.Hash `json:"transferStateHash" about:"The hash of the transfer that the contract has."`
	Expiry    string      `json:"transferDisputeExpiry" about:"Until when its responder may claim it, Unix seconds." schema:"decimal"`
	Defunded  bool        `json:"isDefunded" about:"Whether it is paid out."`
}

func decimal(n uint64) string { return strconv.FormatUint(n, 10) }

func getChannelDispute(ctx context.Context, s *Server, in *input) (any, error) {
	d, ok, err := s.opt.Service.ChannelDispute(ctx, in.owner(), in.address("channelAddress"))
	if err != nil || !ok {
		return rendered{}, err
	}
	return channelDisputeAnswer{d.StateHash, decimal(d.Nonce), d.MerkleRoot, decimal(d.ConsensusExpiry), decimal(d.DefundExpiry)}, nil
}

func getTransferDispute(ctx context.Context, s *Server, in *input) (any, error) {
	d, ok, err := s.opt.Service.TransferDispute(ctx, in.owner(), in.hash("transferId"))
	if err != nil || !ok {
		return rendered{}, err
	}
	return transferDisputeAnswer{d.Transfer, d.StateHash, decimal(d.Expiry), d.Defunded}, nil
}

type exitAnswer struct {
	Asset address      `json:"assetId" about:"The token; the zero address is the native coin."`
	Tx    *common.Hash `json:"transactionHash,omitempty" about:"The transaction, if one was sent."`
	Error *errorAnswer `json:"error,omitempty" about:"Why none was."`
}

func exitChannel(ctx context.Context, s *Server, in *input) (any, error) {
	list, err := s.opt.Service.ExitChannel(ctx, service.ExitRequest{
		Owner: in.owner(), Channel: in.address("channelAddress"), Assets: read[[]common.Address](in, "assetIds"),
		Recipient: in.address("recipient"), OwnerAddress: in.address("owner"),
	})
	out := make([]exitAnswer, len(list))
	for i, e := range list {
		out[i] = exitAnswer{Asset: address(e.Asset), Tx: showTx(e.Tx)}
		if e.Err != nil {
			out[i].Error = showError(e.Err, nil)
		}
	}
	return out, err
}

func syncDisputes(ctx context.Context, s *Server, in *input) (any, error) {
	return messageAnswer{"Disputes are synced."}, s.opt.Service.SyncDisputes(ctx, in.owner())
}
