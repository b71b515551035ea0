package rpc

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// maxExits is how many assets one call may take out: those of a full channel.
const maxExits = channel.MaxAssets

type disputeServer struct {
	sluicev1.UnimplementedDisputeServiceServer
	api service.Disputes
}

func (s *disputeServer) GetChannelDispute(ctx context.Context, r *sluicev1.GetChannelDisputeRequest) (*sluicev1.GetChannelDisputeResponse, error) {
	var in input
	owner, ch := in.identity("owner", r.Owner), in.address("channel", r.Channel)
	if in.err != nil {
		return nil, in.err
	}
	d, ok, err := s.api.ChannelDispute(ctx, owner, ch)
	if err != nil {
		return nil, err
	}
	if !ok {
		return &sluicev1.GetChannelDisputeResponse{}, nil
	}
	return &sluicev1.GetChannelDisputeResponse{Dispute: &sluicev1.ChannelDispute{
		StateHash: d.StateHash.Hex(), Nonce: d.Nonce, MerkleRoot: d.MerkleRoot.Hex(),
		ConsensusExpirySeconds: d.ConsensusExpiry, DefundExpirySeconds: d.DefundExpiry,
	}}, nil
}

func (s *disputeServer) GetTransferDispute(ctx context.Context, r *sluicev1.GetTransferDisputeRequest) (*sluicev1.GetTransferDisputeResponse, error) {
	var in input
	owner, transfer := in.identity("owner", r.Owner), in.hash("transfer", r.Transfer)
	if in.err != nil {
		return nil, in.err
	}
	d, ok, err := s.api.TransferDispute(ctx, owner, transfer)
	if err != nil {
		return nil, err
	}
	if !ok {
		return &sluicev1.GetTransferDisputeResponse{}, nil
	}
	return &sluicev1.GetTransferDisputeResponse{Dispute: &sluicev1.TransferDispute{
		Transfer: d.Transfer.Hex(), StateHash: d.StateHash.Hex(), ExpirySeconds: d.Expiry, Defunded: d.Defunded,
	}}, nil
}

// ofChannel sends a transaction about a channel.
func ofChannel(
	ctx context.Context, send func(context.Context, channel.Identifier, common.Address) (common.Hash, error), ownerText, channelText, key string,
) (string, error) {
	var in input
	owner, ch := in.identity("owner", ownerText), in.address("channel", channelText)
	ctx = in.once(ctx, key)
	if in.err != nil {
		return "", in.err
	}
	tx, err := send(ctx, owner, ch)
	return tx.Hex(), err
}

// ofTransfer sends a transaction about a transfer.
func ofTransfer(
	ctx context.Context, send func(context.Context, channel.Identifier, common.Hash) (common.Hash, error), ownerText, transferText, key string,
) (string, error) {
	var in input
	owner, transfer := in.identity("owner", ownerText), in.hash("transfer", transferText)
	ctx = in.once(ctx, key)
	if in.err != nil {
		return "", in.err
	}
	tx, err := send(ctx, owner, transfer)
	return tx.Hex(), err
}

func (s *disputeServer) DisputeChannel(ctx context.Context, r *sluicev1.DisputeChannelRequest) (*sluicev1.DisputeChannelResponse, error) {
	tx, err := ofChannel(ctx, s.api.DisputeChannel, r.Owner, r.Channel, r.IdempotencyKey)
	if err != nil {
		return nil, err
	}
	return &sluicev1.DisputeChannelResponse{Transaction: tx}, nil
}

func (s *disputeServer) DefundChannel(ctx context.Context, r *sluicev1.DefundChannelRequest) (*sluicev1.DefundChannelResponse, error) {
	tx, err := ofChannel(ctx, s.api.DefundChannel, r.Owner, r.Channel, r.IdempotencyKey)
	if err != nil {
		return nil, err
	}
	return &sluicev1.DefundChannelResponse{Transaction: tx}, nil
}

func (s *disputeServer) DisputeTransfer(ctx context.Context, r *sluicev1.DisputeTransferRequest) (*sluicev1.DisputeTransferResponse, error) {
	tx, err := ofTransfer(ctx, s.api.DisputeTransfer, r.Owner, r.Transfer, r.IdempotencyKey)
	if err != nil {
		return nil, err
	}
	return &sluicev1.DisputeTransferResponse{Transaction: tx}, nil
}

func (s *disputeServer) DefundTransfer(ctx context.Context, r *sluicev1.DefundTransferRequest) (*sluicev1.DefundTransferResponse, error) {
	var in input
	resolver := in.object("resolver_json", r.ResolverJson)
	if in.err != nil {
		return nil, in.err
	}
	tx, err := ofTransfer(ctx, func(ctx context.Context, owner channel.Identifier, transfer common.Hash) (common.Hash, error) {
		return s.api.DefundTransfer(ctx, owner, transfer, resolver)
	}, r.Owner, r.Transfer, r.IdempotencyKey)
	if err != nil {
		return nil, err
	}
	return &sluicev1.DefundTransferResponse{Transaction: tx}, nil
}

func (s *disputeServer) ExitChannel(ctx context.Context, r *sluicev1.ExitChannelRequest) (*sluicev1.ExitChannelResponse, error) {
	var in input
	req := service.ExitRequest{
		Owner: in.identity("owner", r.Owner), Channel: in.address("channel", r.Channel),
		Recipient: in.optionalAddress("recipient", r.Recipient), OwnerAddress: in.optionalAddress("owner_address", r.OwnerAddress),
	}
	if n := len(r.Assets); n == 0 || n > maxExits {
		in.fail("assets", "must be 1 to %d (got %d)", maxExits, n)
	} else {
		for i, a := range r.Assets {
			req.Assets = append(req.Assets, in.address(fmt.Sprintf("assets[%d]", i), a))
		}
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	exits, err := s.api.ExitChannel(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ExitChannelResponse{Exits: each(exits, func(e service.Exit) *sluicev1.Exit {
		return &sluicev1.Exit{Asset: e.Asset.Hex(), Transaction: hashOrNone(e.Tx), Error: showError(e.Err)}
	})}, nil
}

func (s *disputeServer) SyncDisputes(ctx context.Context, r *sluicev1.SyncDisputesRequest) (*sluicev1.SyncDisputesResponse, error) {
	var in input
	owner := in.identity("owner", r.Owner)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.SyncDisputes(ctx, owner); err != nil {
		return nil, err
	}
	return &sluicev1.SyncDisputesResponse{}, nil
}
