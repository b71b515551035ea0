package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// Reader reads a chain. What moves money is read at a confirmed block, by its
// hash: an answer never mixes two blocks, and never comes from a fork.
//
// All methods may return ErrUnavailable. It is safe for concurrent use.
type Reader struct {
	client   *Client
	finality Finality
	channels *bindings.ChannelMastercopy
	tokens   *bindings.TestToken
	registry *bindings.TransferRegistry
}

// NewReader reads through client and counts blocks by finality.
func NewReader(client *Client, finality Finality) (*Reader, error) {
	if finality.Depth == 0 && !finality.Tag {
		return nil, errors.New("chain reader: confirmation depth 0: 1 is the least, the head itself")
	}
	return &Reader{
		client:   client,
		finality: finality,
		channels: bindings.NewChannelMastercopy(),
		tokens:   bindings.NewTestToken(),
		registry: bindings.NewTransferRegistry(),
	}, nil
}

// ChainID is the chain that is read.
func (r *Reader) ChainID() uint64 { return r.client.chainID }

// Head is the newest block.
func (r *Reader) Head(ctx context.Context) (Block, error) {
	h, err := r.client.latest(ctx)
	if err != nil {
		return Block{}, err
	}
	return h.block(), nil
}

// Confirmed is the newest block that counts. On a chain younger than the
// confirmation depth that is its first block.
//
// Errors: ErrNotFinal.
func (r *Reader) Confirmed(ctx context.Context) (Block, error) {
	if !r.finality.Tag {
		head, err := r.client.latest(ctx)
		if err != nil {
			return Block{}, err
		}
		return r.confirmedUnder(ctx, head.block())
	}
	return r.confirmedUnder(ctx, Block{})
}

// confirmedUnder is the newest block that counts when head is the newest of
// all. By tag, head does not matter.
func (r *Reader) confirmedUnder(ctx context.Context, head Block) (Block, error) {
	tag := "finalized"
	if !r.finality.Tag {
		n := r.finality.confirmed(head.Number)
		if n == head.Number {
			return head, nil
		}
		tag = numberTag(n)
	}
	h, err := r.client.headerAt(ctx, tag)
	if r.finality.Tag && (h == nil || err != nil) && !errors.Is(err, ErrUnavailable) && ctx.Err() == nil {
		// Endpoints say null or an error of their own before the first one.
		return Block{}, fmt.Errorf("chain %d: %w", r.client.chainID, ErrNotFinal)
	}
	if err != nil {
		return Block{}, err
	}
	if h == nil {
		return Block{}, r.client.unavailable(fmt.Errorf("no block %s below head %d", tag, head.Number))
	}
	return h.block(), nil
}

// Code is the runtime code of an account at the head; empty if it has none.
func (r *Reader) Code(ctx context.Context, account common.Address) ([]byte, error) {
	return r.codeAt(ctx, account, "latest")
}

// ConfirmedCode is the runtime code of an account at the confirmed block, empty if
// there is none.
func (r *Reader) ConfirmedCode(ctx context.Context, account common.Address) ([]byte, error) {
	at, err := r.Confirmed(ctx)
	if err != nil {
		return nil, err
	}
	return r.codeAt(ctx, account, atBlock(at.Hash))
}

func (r *Reader) codeAt(ctx context.Context, account common.Address, block any) ([]byte, error) {
	var code hexutil.Bytes
	if err := r.client.call(ctx, &code, "eth_getCode", account, block); err != nil {
		return nil, fmt.Errorf("code of %s on chain %d: %w", account, r.client.chainID, err)
	}
	return code, nil
}

// CodeHash is the Keccak-256 hash of the runtime code, zero if there is none.
func (r *Reader) CodeHash(ctx context.Context, account common.Address) (common.Hash, error) {
	code, err := r.Code(ctx, account)
	if err != nil || len(code) == 0 {
		return common.Hash{}, err
	}
	return crypto.Keccak256Hash(code), nil
}

// ChannelAddress is where the factory itself puts the channel of two parties.
func (r *Reader) ChannelAddress(ctx context.Context, factory, alice, bob common.Address) (common.Address, error) {
	f := bindings.NewChannelFactory()
	at, err := view(ctx, r, factory, "latest", f.PackGetChannelAddress(alice, bob), f.UnpackGetChannelAddress)
	if err != nil {
		return common.Address{}, fmt.Errorf("channel factory: %w", err)
	}
	return at, nil
}

// Balance is what owner holds of an asset at the head.
func (r *Reader) Balance(ctx context.Context, asset, owner common.Address) (channel.Amount, error) {
	return r.balanceAt(ctx, asset, owner, "latest")
}

// BalanceConfirmed is what owner had of an asset in the newest confirmed block.
func (r *Reader) BalanceConfirmed(ctx context.Context, asset, owner common.Address) (channel.Amount, error) {
	at, err := r.Confirmed(ctx)
	if err != nil {
		return channel.Amount{}, err
	}
	return r.balanceAt(ctx, asset, owner, atBlock(at.Hash))
}

func (r *Reader) balanceAt(ctx context.Context, asset, owner common.Address, block any) (channel.Amount, error) {
	if asset == (common.Address{}) {
		var wei hexutil.Big
		if err := r.client.call(ctx, &wei, "eth_getBalance", owner, block); err != nil {
			return channel.Amount{}, fmt.Errorf("balance of %s on chain %d: %w", owner, r.client.chainID, err)
		}
		return channel.AmountFromBig(wei.ToInt())
	}
	return view(ctx, r, asset, block, r.tokens.PackBalanceOf(owner), amount(r.tokens.UnpackBalanceOf))
}

// Allowance is what spender may take of owner's tokens, at the head.
func (r *Reader) Allowance(ctx context.Context, token, owner, spender common.Address) (channel.Amount, error) {
	return view(ctx, r, token, "latest", r.tokens.PackAllowance(owner, spender), amount(r.tokens.UnpackAllowance))
}

// Deposits is what each party has put into a channel of one asset, ever, by
// the end of block At.
type Deposits struct {
	Channel, Asset common.Address
	// Total is by role: channel.Alice, channel.Bob.
	Total    [2]channel.Amount
	Deployed bool
	At       Block
}

// Deposits reads both totals at the confirmed block. A channel that is not
// deployed yet can only have got plain transfers, which are Bob's.
func (r *Reader) Deposits(ctx context.Context, ch, asset common.Address) (Deposits, error) {
	at, err := r.Confirmed(ctx)
	if err != nil {
		return Deposits{}, err
	}
	return r.depositsAt(ctx, ch, asset, at)
}

// depositsAt asks for everything in one request.
func (r *Reader) depositsAt(ctx context.Context, ch, asset common.Address, at Block) (Deposits, error) {
	var (
		code                hexutil.Bytes
		alice, bob, balance hexutil.Bytes
		wei                 hexutil.Big
		block               = atBlock(at.Hash)
	)
	elems := []rpc.BatchElem{
		{Method: "eth_getCode", Args: []any{ch, block}, Result: &code},
		{Method: "eth_call", Args: []any{callTo(ch, r.channels.PackGetTotalDepositsAlice(asset)), block}, Result: &alice},
		{Method: "eth_call", Args: []any{callTo(ch, r.channels.PackGetTotalDepositsBob(asset)), block}, Result: &bob},
	}
	if asset == (common.Address{}) {
		elems = append(elems, rpc.BatchElem{Method: "eth_getBalance", Args: []any{ch, block}, Result: &wei})
	} else {
		elems = append(elems, rpc.BatchElem{Method: "eth_call", Args: []any{callTo(asset, r.tokens.PackBalanceOf(ch)), block}, Result: &balance})
	}
	fail := func(err error) (Deposits, error) {
		return Deposits{}, fmt.Errorf("deposits of %s in channel %s on chain %d at block %d: %w", asset, ch, r.client.chainID, at.Number, err)
	}
	if err := r.client.batch(ctx, elems); err != nil {
		return fail(err)
	}
	if elems[0].Error != nil {
		return fail(elems[0].Error)
	}
	d := Deposits{Channel: ch, Asset: asset, Deployed: len(code) > 0, At: at}
	var err error
	switch {
	case d.Deployed:
		if err = errors.Join(elems[1].Error, elems[2].Error); err != nil {
			return fail(asRevert(err))
		}
		if d.Total[channel.Alice], err = amount(r.channels.UnpackGetTotalDepositsAlice)(alice); err != nil {
			return fail(err)
		}
		d.Total[channel.Bob], err = amount(r.channels.UnpackGetTotalDepositsBob)(bob)
	case elems[3].Error != nil:
		err = asRevert(elems[3].Error)
	case asset == (common.Address{}):
		d.Total[channel.Bob], err = channel.AmountFromBig(wei.ToInt())
	default:
		d.Total[channel.Bob], err = amount(r.tokens.UnpackBalanceOf)(balance)
	}
	if err != nil {
		return fail(err)
	}
	return d, nil
}

func callTo(to common.Address, data []byte) map[string]any {
	return map[string]any{"to": to, "input": hexutil.Bytes(data)}
}

// view calls a contract and decodes what it returns. No code at the address is
// an error: an empty answer never passes for zero.
func view[T any](ctx context.Context, r *Reader, to common.Address, block any, data []byte, decode func([]byte) (T, error)) (T, error) {
	var (
		zero T
		out  hexutil.Bytes
	)
	if err := r.client.call(ctx, &out, "eth_call", callTo(to, data), block); err != nil {
		return zero, fmt.Errorf("call %s on chain %d: %w", to, r.client.chainID, asRevert(err))
	}
	if len(out) == 0 {
		return zero, fmt.Errorf("call %s on chain %d: no such contract, or it has no such function", to, r.client.chainID)
	}
	v, err := decode(out)
	if err != nil {
		return zero, fmt.Errorf("answer of %s on chain %d: %w", to, r.client.chainID, err)
	}
	return v, nil
}

// errMalformed is an answer that is not what the contract should return.
var errMalformed = errors.New("malformed answer")

// amount turns an unpacker of the bindings into one of amounts.
func amount(unpack func([]byte) (*big.Int, error)) func([]byte) (channel.Amount, error) {
	return func(data []byte) (channel.Amount, error) {
		b, err := unpack(data)
		if err != nil {
			return channel.Amount{}, fmt.Errorf("%w: %w", errMalformed, err)
		}
		return channel.AmountFromBig(b)
	}
}

// contractSaysNo reports whether err comes from a contract, and not from an
// endpoint or a chain that moves.
func contractSaysNo(err error) bool {
	var revert *RevertError
	return errors.As(err, &revert) || errors.Is(err, errMalformed)
}
