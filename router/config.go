package router

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// ErrConfig is a config under which the rules of forwarding cannot hold.
var ErrConfig = errors.New("not a usable router config")

// Chain is what the rules take of a chain, seconds. Zeros are taken as they
// stand: see [DefaultChain].
type Chain struct {
	ID uint64
	// Hashlock is Vector's hash lock definition.
	Hashlock common.Address
	// Withdraw is the definition of withdrawals, which are never forwards.
	Withdraw common.Address
	// InclusionS (I) is how long a transaction takes to be mined, fee bumps
	// included.
	InclusionS uint64
	// ObservationS (O) is how long until we see what is mined.
	ObservationS uint64
	// FinalityS (F) is how long until a block is final.
	FinalityS uint64
	// NoHeadAge switches the check of the head's age off: for chains that seal
	// only when there is something to seal.
	NoHeadAge bool
}

// DefaultChain returns a chain with the default times.
func DefaultChain(id uint64, hashlock, withdraw common.Address) Chain {
	return Chain{ID: id, Hashlock: hashlock, Withdraw: withdraw, InclusionS: 1200, ObservationS: 120, FinalityS: 900}
}

// Config is what the machine goes by.
type Config struct {
	// Identity is whose incoming transfers are forwarded.
	Identity channel.Identifier
	Chains   []Chain
	// Swaps are what may be forwarded, at which price.
	Swaps *pricing.Table
	// Definitions are the kinds of transfers beside the hash lock that may be (F10).
	Definitions []Listed
	// Bounds are those of transfer timeouts, as the channels have them.
	Bounds channel.TimeBounds
	// SkewS (S) is the clock difference that is allowed for.
	SkewS uint64
	// DecrementS is how much shorter the outgoing transfer timeout is; at least
	// 5I + 4O + S + F + F over every two chains (F2).
	DecrementS uint64
	// RecipientExpiryS is how far ahead the outgoing expiry is set where nothing
	// asks for less.
	RecipientExpiryS uint64
	// RevealS is the least time that a recipient gets to show the secret.
	RevealS uint64
	// MaxWaitS is how long a forward waits for an offline recipient, where the
	// payer allows it, or for collateral.
	MaxWaitS uint64
	// QuoteExpiryS is how long a quote binds.
	QuoteExpiryS uint64
	// MaxOpen and MaxOpenPerPeer bound the forwards under way, in all and by
	// payer (F8).
	MaxOpen, MaxOpenPerPeer int
}

// DefaultConfig returns the defaults of everything but Identity, Chains and
// Swaps.
func DefaultConfig() Config {
	return Config{
		Bounds: channel.RealTimeBounds(), SkewS: 120, DecrementS: 8640, RecipientExpiryS: 187_200, RevealS: 600,
		MaxWaitS: 86_400, QuoteExpiryS: 30, MaxOpen: 20_000, MaxOpenPerPeer: channel.MaxOpenTransfers,
	}
}

// Validate checks what does not depend on a single forward. Errors: ErrConfig.
func (c *Config) Validate() error {
	bad := func(format string, args ...any) error {
		return fmt.Errorf("%w: %s", ErrConfig, fmt.Sprintf(format, args...))
	}
	switch {
	case c.Identity == "":
		return bad("no identity")
	case c.Swaps == nil:
		return bad("no swaps")
	case c.QuoteExpiryS == 0:
		return bad("quotes that expire at once")
	case c.MaxOpen <= 0 || c.MaxOpenPerPeer <= 0:
		return bad("limits of %d and %d open forwards", c.MaxOpen, c.MaxOpenPerPeer)
	}
	chains := make(map[uint64]bool)
	for _, a := range c.Chains {
		if chains[a.ID] {
			return bad("chain %d stands there twice", a.ID)
		}
		chains[a.ID] = true
		for _, b := range c.Chains {
			l := c.ladder(&a, &b)
			if need := l.wNeeds(); c.DecrementS < need {
				return bad("a decrement of %d s is below the %d s that chains %d and %d need", c.DecrementS, need, a.ID, b.ID)
			}
		}
	}
	for _, a := range c.Swaps.Assets() {
		if !chains[a.ChainID] {
			return bad("a swap names chain %d, which is not configured", a.ChainID)
		}
	}
	return c.validateDefinitions()
}

// ladder returns the margins between an incoming and an outgoing chain.
func (c *Config) ladder(in, out *Chain) ladder {
	return ladder{
		i: max(in.InclusionS, out.InclusionS), o: max(in.ObservationS, out.ObservationS),
		s: c.SkewS, fIn: in.FinalityS, fOut: out.FinalityS,
	}
}
