package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// ChannelDispute is what a channel contract has stored of its latest dispute.
// The zero value is a channel that never had one. Expiries are unix seconds:
// the consensus phase ends at the first, the defund phase at the second.
type ChannelDispute struct {
	StateHash       common.Hash
	Nonce           uint64
	MerkleRoot      common.Hash
	ConsensusExpiry uint64
	DefundExpiry    uint64
}

// TransferDispute is what a channel contract has stored about a transfer. The
// zero value is a transfer that was never disputed.
type TransferDispute struct {
	StateHash common.Hash
	// Expiry, in unix seconds, ends the responder's time to resolve.
	Expiry   uint64
	Defunded bool
}

// Definition is a row of the transfer registry.
type Definition struct {
	Name             string
	Address          common.Address
	StateEncoding    string
	ResolverEncoding string
	EncodedCancel    []byte
}

// Definitions lists a registry at the head.
func (r *Reader) Definitions(ctx context.Context, registry common.Address) ([]Definition, error) {
	rows, err := view(ctx, r, registry, "latest", r.registry.PackGetTransferDefinitions(), r.registry.UnpackGetTransferDefinitions)
	if err != nil {
		return nil, fmt.Errorf("transfer registry: %w", err)
	}
	definitions := make([]Definition, len(rows))
	for i, row := range rows {
		definitions[i] = Definition{
			Name: row.Name, Address: row.Definition,
			StateEncoding: row.StateEncoding, ResolverEncoding: row.ResolverEncoding,
			EncodedCancel: row.EncodedCancel,
		}
	}
	return definitions, nil
}

// ChannelDispute reads the dispute of a channel at the head: the first sight
// counts, confirmed or not (D1). A channel that is not deployed has none.
func (r *Reader) ChannelDispute(ctx context.Context, ch common.Address) (ChannelDispute, error) {
	if deployed, err := r.deployed(ctx, ch, "latest"); err != nil || !deployed {
		return ChannelDispute{}, err
	}
	d, err := view(ctx, r, ch, "latest", r.channels.PackGetChannelDispute(), r.channels.UnpackGetChannelDispute)
	if err != nil {
		return ChannelDispute{}, err
	}
	return channelDispute(d)
}

// TransferDispute reads the dispute of a transfer at the head.
func (r *Reader) TransferDispute(ctx context.Context, ch common.Address, transfer common.Hash) (TransferDispute, error) {
	if deployed, err := r.deployed(ctx, ch, "latest"); err != nil || !deployed {
		return TransferDispute{}, err
	}
	d, err := view(ctx, r, ch, "latest", r.channels.PackGetTransferDispute(transfer), r.channels.UnpackGetTransferDispute)
	if err != nil {
		return TransferDispute{}, err
	}
	return transferDispute(d)
}

// Exitable returns what a dispute has left to owner in a channel's contract, at
// the head. A channel that is not deployed has nothing.
func (r *Reader) Exitable(ctx context.Context, ch, asset, owner common.Address) (channel.Amount, error) {
	if deployed, err := r.deployed(ctx, ch, "latest"); err != nil || !deployed {
		return channel.Amount{}, err
	}
	return view(ctx, r, ch, "latest", r.channels.PackGetExitableAmount(asset, owner), amount(r.channels.UnpackGetExitableAmount))
}

// Withdrawn reports whether a withdrawal is paid out at the head.
func (r *Reader) Withdrawn(ctx context.Context, wd channel.WithdrawData) (bool, error) {
	return r.withdrawnAt(ctx, wd, "latest")
}

// WithdrawnConfirmed reports whether a withdrawal is paid out at the confirmed
// block.
func (r *Reader) WithdrawnConfirmed(ctx context.Context, wd channel.WithdrawData) (bool, error) {
	at, err := r.Confirmed(ctx)
	if err != nil {
		return false, err
	}
	return r.withdrawnAt(ctx, wd, atBlock(at.Hash))
}

func (r *Reader) withdrawnAt(ctx context.Context, wd channel.WithdrawData, block any) (bool, error) {
	if deployed, err := r.deployed(ctx, wd.Channel, block); err != nil || !deployed {
		return false, err
	}
	return view(ctx, r, wd.Channel, block, r.channels.PackGetWithdrawalTransactionRecord(withdrawData(wd)), r.channels.UnpackGetWithdrawalTransactionRecord)
}

func (r *Reader) deployed(ctx context.Context, ch common.Address, block any) (bool, error) {
	code, err := r.codeAt(ctx, ch, block)
	return len(code) > 0, err
}

func withdrawData(wd channel.WithdrawData) bindings.WithdrawData {
	return bindings.WithdrawData{
		ChannelAddress: wd.Channel,
		AssetId:        wd.Asset,
		Recipient:      wd.Recipient,
		Amount:         wd.Amount.Big(),
		Nonce:          wd.Nonce.Big(),
		CallTo:         wd.CallTo,
		CallData:       wd.CallData,
	}
}

var errTooBig = errors.New("number of the contract does not fit 64 bits")

func channelDispute(d bindings.ChannelDispute) (ChannelDispute, error) {
	out := ChannelDispute{StateHash: d.ChannelStateHash, MerkleRoot: d.MerkleRoot}
	err := fit64([]*big.Int{d.Nonce, d.ConsensusExpiry, d.DefundExpiry}, &out.Nonce, &out.ConsensusExpiry, &out.DefundExpiry)
	return out, err
}

func transferDispute(d bindings.TransferDispute) (TransferDispute, error) {
	out := TransferDispute{StateHash: d.TransferStateHash, Defunded: d.IsDefunded}
	err := fit64([]*big.Int{d.TransferDisputeExpiry}, &out.Expiry)
	return out, err
}

// fit64 copies numbers of a contract. What does not fit is an error rather
// than a wrapped number: a peer may have signed any nonce or timeout.
func fit64(from []*big.Int, to ...*uint64) error {
	for i, b := range from {
		if !b.IsUint64() {
			return errTooBig
		}
		*to[i] = b.Uint64()
	}
	return nil
}
