package channel

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// RestoreJump is how far above all that the peer shows our first signature after
// a restore is at least (P9): above every signature that we may have forgotten. It is
// half of MaxNonceJump, so that the peer takes a proposal that far above its base.
const RestoreJump = 1 << 32

// What was signed after one restore may be forgotten as well, and a peer may then
// show the state from before it. So a later restore jumps further: by restorePace
// nonces a second since restoreEpoch (2026), which outruns a channel that takes
// fewer on average, and reaches MaxNonceJump after seventeen years.
const (
	restoreEpoch = 1_767_225_600
	restorePace  = 8
)

func restoreJump(time uint64) uint64 {
	if time < restoreEpoch {
		return RestoreJump
	}
	return min(RestoreJump+restorePace*(time-restoreEpoch), MaxNonceJump-RestoreJump/16)
}

// Errors of TakeOver.
var (
	// ErrUpToDate is a peer that shows nothing which the channel lacks, or nothing
	// that the connection does not mend by itself (P5).
	ErrUpToDate = errors.New("nothing to restore")
	// ErrShown is what a peer shows that no honest one would, or that this party
	// cannot go on from.
	ErrShown = errors.New("what the peer shows of the channel is not taken over")
)

// Shown is what a peer shows of a channel to a party that lost its record.
type Shown struct {
	// Latest is the peer's latest double-signed state, Open its open transfers.
	Latest Signed
	Open   []*Transfer
	// Highest is the highest nonce that the peer knows of in the channel, its own
	// proposals included. It is a claim: the higher, the higher we start.
	Highest uint64
}

// TakeOver returns the record of a channel that goes on from what the peer shows.
// cfg is computed, not shown: its Channel is the CREATE2 address of the parties.
// old is what this party still has, nil for nothing; view has the time and the
// confirmed deposits of every asset that is shown.
//
// What old still had under way is not in the new record: its outcome is in the
// history that was lost. Errors: ErrUpToDate, ErrShown.
func TakeOver(cfg Config, s *Shown, old *Record, view *View, env *Env) (*Record, error) {
	if err := s.known(old); err != nil {
		return nil, err
	}
	if err := s.checkState(&cfg, env); err != nil {
		return nil, err
	}
	if err := s.checkTransfers(&cfg); err != nil {
		return nil, err
	}
	if err := s.checkSums(view); err != nil {
		return nil, err
	}
	n := s.Latest.State.Nonce
	floor := max(s.Highest, n) + restoreJump(view.Time)
	// The proposal takes the first or the second nonce above the floor.
	if s.Highest > MaxNonce || floor+2 > n+MaxNonceJump || floor+2 > MaxNonce {
		return nil, fmt.Errorf("%w: it is at nonce %d and knows of %d: it is being restored itself, or the nonces are used up; what is left is the chain", ErrShown, n, s.Highest)
	}
	rec := &Record{Config: cfg, Latest: s.Latest, LatestBy: Bob, MaxSigned: n, Floor: floor}
	if Alice.Owns(n) {
		rec.LatestBy = Alice
	}
	return rec, nil
}

// known compares with what we have: below a nonce that we know we signed there is
// nothing to take (P9).
func (s *Shown) known(old *Record) error {
	n := s.Latest.State.Nonce
	switch {
	case n == 0:
		return fmt.Errorf("%w: the channel has no state", ErrShown)
	case old == nil:
		return nil
	case n == old.Latest.State.Nonce:
		return fmt.Errorf("%w: both are at nonce %d", ErrUpToDate, n)
	case old.Out != nil && n == old.Out.Proposal.Nonce && s.Latest.State.Hash() == old.Out.State.Hash():
		return fmt.Errorf("%w: the peer has signed our proposal %d, and says so when it is connected", ErrUpToDate, n)
	case n <= old.MaxSigned:
		return fmt.Errorf("%w: it is at nonce %d, below the %d that we know we signed", ErrShown, n, old.MaxSigned)
	}
	return nil
}

func (s *Shown) checkState(cfg *Config, env *Env) error {
	st := &s.Latest.State
	bad := func(format string, args ...any) error {
		return fmt.Errorf("%w: %s", ErrShown, fmt.Sprintf(format, args...))
	}
	switch {
	case st.Channel != cfg.Channel:
		return bad("the state is of channel %s, the address of these parties is %s", st.Channel, cfg.Channel)
	case st.Alice != cfg.Signers[Alice] || st.Bob != cfg.Signers[Bob]:
		return bad("the state is of %s and %s", st.Alice, st.Bob)
	case st.Nonce > MaxNonce:
		return bad("nonce %d", st.Nonce)
	case st.Timeout < env.Bounds.MinChannel || st.Timeout > env.Bounds.MaxChannel:
		return bad("channel timeout %d s is outside %d..%d", st.Timeout, env.Bounds.MinChannel, env.Bounds.MaxChannel)
	case len(st.Assets) > MaxAssets:
		return bad("%d assets, at most %d", len(st.Assets), MaxAssets)
	}
	digest := Digest(st.Commitment())
	for _, r := range [2]Role{Alice, Bob} {
		if !env.Verifier.Verify(digest, s.Latest.Sigs[r], cfg.Signers[r]) {
			return fmt.Errorf("%w: nonce %d, signature of %s: %w", ErrShown, st.Nonce, r, ErrSignature)
		}
	}
	return nil
}

// checkTransfers holds what the Merkle root does not cover to what it does: the
// root commits to the leaves, and a leaf to the id and the hash of the state.
func (s *Shown) checkTransfers(cfg *Config) error {
	bad := func(t *Transfer, what string) error {
		return fmt.Errorf("%w: transfer %s: %s", ErrShown, t.ID, what)
	}
	if len(s.Open) > MaxOpenTransfers {
		return fmt.Errorf("%w: %d open transfers, at most %d", ErrShown, len(s.Open), MaxOpenTransfers)
	}
	seen := make(map[common.Hash]bool, len(s.Open))
	for _, t := range s.Open {
		switch {
		case seen[t.ID]:
			return bad(t, "it stands there twice")
		case t.Channel != cfg.Channel:
			return bad(t, "it is of another channel")
		case t.InitiatedBy > Bob || t.Initiator != cfg.Signers[t.InitiatedBy] || t.Responder != cfg.Signers[t.InitiatedBy.Other()]:
			return bad(t, "it is between other parties")
		case t.ID != TransferID(t.Definition, t.Channel, t.Timeout, t.Salt):
			return bad(t, "its salt does not give its id")
		case t.InitialStateHash != crypto.Keccak256Hash(t.InitialState):
			return bad(t, "its state is not the one that was signed")
		case t.Nonce == 0 || t.Nonce > s.Latest.State.Nonce:
			return bad(t, fmt.Sprintf("it began at nonce %d", t.Nonce))
		case len(t.Meta) > MaxMetaBytes || len(t.InitialState) > MaxOpBytes:
			return bad(t, "it is too large")
		}
		seen[t.ID] = true
	}
	if root := NewTransfers(s.Open).Root(); root != s.Latest.State.MerkleRoot {
		return fmt.Errorf("%w: the transfers have Merkle root %s, the state %s", ErrShown, root, s.Latest.State.MerkleRoot)
	}
	return nil
}

// checkSums holds the state to the chain: no more is credited than was deposited,
// and no more is owned or locked than was credited.
func (s *Shown) checkSums(view *View) error {
	locked := map[common.Address]Amount{}
	for _, t := range s.Open {
		sum, err := t.Balance.Amount[0].Add(t.Balance.Amount[1])
		if err == nil {
			sum, err = locked[t.Asset].Add(sum)
		}
		if err != nil {
			return fmt.Errorf("%w: transfer %s: %w", ErrShown, t.ID, err)
		}
		locked[t.Asset] = sum
	}
	seen := make(map[common.Address]bool, len(s.Latest.State.Assets))
	for i := range s.Latest.State.Assets {
		a := &s.Latest.State.Assets[i]
		if seen[a.Asset] {
			return fmt.Errorf("%w: asset %s stands there twice", ErrShown, a.Asset)
		}
		seen[a.Asset] = true
		if err := s.checkAsset(a, locked[a.Asset], view); err != nil {
			return err
		}
	}
	for asset := range locked {
		if !seen[asset] {
			return fmt.Errorf("%w: a transfer of asset %s, which the channel does not have", ErrShown, asset)
		}
	}
	return nil
}

func (s *Shown) checkAsset(a *AssetState, locked Amount, view *View) error {
	totals, ok := view.Deposits[a.Asset]
	if !ok {
		return fmt.Errorf("%w: the deposits of asset %s are not known here", ErrShown, a.Asset)
	}
	for _, r := range [2]Role{Alice, Bob} {
		if totals[r].Less(a.Processed[r]) {
			return fmt.Errorf("%w: asset %s: deposits of %s are credited up to %s, the chain has %s confirmed", ErrShown, a.Asset, r, a.Processed[r], totals[r])
		}
	}
	if a.Balance.To != [2]common.Address{s.Latest.State.Alice, s.Latest.State.Bob} || a.DefundNonce.IsZero() {
		return fmt.Errorf("%w: asset %s would not be paid out to the parties", ErrShown, a.Asset)
	}
	has, err := a.Balance.Amount[Alice].Add(a.Balance.Amount[Bob])
	if err == nil {
		has, err = has.Add(locked)
	}
	in, err2 := a.Processed[Alice].Add(a.Processed[Bob])
	if err != nil || err2 != nil || in.Less(has) {
		return fmt.Errorf("%w: asset %s: %s is owned or locked, %s was deposited", ErrShown, a.Asset, has, in)
	}
	return nil
}

// restoring reports that this party lost data and has not yet made a proposal of
// its own that outranks whatever it may have forgotten. Until that is
// double-signed it countersigns nothing (P9).
func (c *Channel) restoring() bool { return c.floor != 0 && c.latest.State.Nonce <= c.floor }

// Restoring reports that the channel was taken over from the peer and that the
// peer has not yet signed our first proposal since.
func (c Channel) Restoring() bool { return c.restoring() }

// Highest returns the highest nonce that this party knows of in the channel: what
// it shows to a peer that lost its data.
func (c Channel) Highest() uint64 {
	return max(c.latest.State.Nonce, c.maxSigned, c.refused.Nonce, c.floor)
}

// Lost returns the transfers of c whose end is in the history that s skips: those
// that were open and are not shown, and those that c had under way. How they ended,
// or whether they ever began, is not known.
func (c Channel) Lost(s *Shown) []*Transfer {
	shown := make(map[common.Hash]bool, len(s.Open))
	for _, t := range s.Open {
		shown[t.ID] = true
	}
	var lost []*Transfer
	add := func(t *Transfer) {
		if !shown[t.ID] {
			shown[t.ID] = true
			lost = append(lost, t)
		}
	}
	for _, t := range c.open.All() {
		add(t)
	}
	ops := c.Unsettled()
	for i := range c.superseded {
		ops = append(ops, c.superseded[i].Proposal.Batch...)
	}
	for i := range ops {
		if op := &ops[i]; op.Kind == KindCreate {
			add(newTransfer(c.cfg, op, c.cfg.Me, c.maxSigned))
		}
	}
	return lost
}
