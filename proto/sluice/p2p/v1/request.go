package p2pv1

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/sluice-node/sluice/channel"
)

// CheckRequest reports whether the fields of r are within their bounds; a body
// that this version does not know passes. Errors: channel.ErrMalformed.
func CheckRequest(r *Request) error {
	if err := checkIdentifiers(r.GetFrom(), r.GetTo()); err != nil {
		return err
	}
	switch b := r.GetBody().(type) {
	case *Request_Setup:
		return b.Setup.check()
	case *Request_Collateral:
		return b.Collateral.check()
	case *Request_CheckIn:
		return b.CheckIn.check()
	case *Request_Completed:
		return b.Completed.check()
	case *Request_Quote:
		return b.Quote.check()
	case *Request_Restore:
		return b.Restore.check()
	case *Request_PaidOut:
		return b.PaidOut.check()
	}
	return nil
}

func (s *SetupRequest) check() error {
	if err := checkIdentifiers(s.GetAlice(), s.GetBob()); err != nil {
		return err
	}
	if s.GetChainId() == 0 || s.GetTimeout() == 0 || s.GetTimeout() > math.MaxInt64 {
		return fmt.Errorf("%w: setup request without chain or timeout", channel.ErrMalformed)
	}
	if m := s.GetMeta(); len(m) > channel.MaxMetaBytes || len(m) > 0 && !json.Valid(m) {
		return fmt.Errorf("%w: meta of a setup request is not JSON of at most %d bytes", channel.ErrMalformed, channel.MaxMetaBytes)
	}
	return nil
}

func (c *CollateralRequest) check() error {
	if len(c.GetChannel()) != 20 {
		return fmt.Errorf("%w: channel of %d bytes", channel.ErrMalformed, len(c.GetChannel()))
	}
	if len(c.GetAsset()) != 20 {
		return fmt.Errorf("%w: asset of %d bytes", channel.ErrMalformed, len(c.GetAsset()))
	}
	return checkAmount(c.GetAmount())
}

func (c *CheckInRequest) check() error {
	if len(c.GetChannel()) != 20 {
		return fmt.Errorf("%w: channel of %d bytes", channel.ErrMalformed, len(c.GetChannel()))
	}
	return nil
}

func (p *PaidOutRequest) check() error {
	if len(p.GetChannel()) != 20 || len(p.GetTransfer()) != 32 || len(p.GetTransaction()) != 32 {
		return fmt.Errorf("%w: withdrawal without channel, transfer or transaction", channel.ErrMalformed)
	}
	return nil
}

// MaxCompleted bounds the payments of one CompletedRequest: each costs the receiver
// a look into its database.
const MaxCompleted = 256

func (c *CompletedRequest) check() error {
	if n := len(c.GetPayments()); n == 0 || n > MaxCompleted {
		return fmt.Errorf("%w: %d completed payments", channel.ErrMalformed, n)
	}
	for _, p := range c.GetPayments() {
		if len(p.GetRoutingId()) != 32 || len(p.GetChannel()) != 20 {
			return fmt.Errorf("%w: completed payment without routing id or channel", channel.ErrMalformed)
		}
		if err := checkIdentifiers(p.GetInitiator(), p.GetResponder()); err != nil {
			return err
		}
	}
	return nil
}

func (q *QuoteRequest) check() error {
	if err := checkIdentifiers(q.GetRecipient()); err != nil {
		return err
	}
	if len(q.GetAsset()) != 20 || len(q.GetRecipientAsset()) != 20 {
		return fmt.Errorf("%w: an asset is not of twenty bytes", channel.ErrMalformed)
	}
	return checkAmount(q.GetAmount())
}

func (r *RestoreRequest) check() error {
	if len(r.GetChannel()) != 20 || len(r.GetAfter()) != 0 && len(r.GetAfter()) != 32 {
		return fmt.Errorf("%w: restore request without channel, or after no transfer", channel.ErrMalformed)
	}
	if r.GetNonce() > channel.MaxNonce {
		return fmt.Errorf("%w: nonce %d", channel.ErrMalformed, r.GetNonce())
	}
	return nil
}

func checkAmount(a []byte) error {
	if len(a) > 32 || len(a) > 0 && a[0] == 0 {
		return fmt.Errorf("%w: amount is not the shortest form of 256 bits", channel.ErrMalformed)
	}
	return nil
}

func checkIdentifiers(ids ...string) error {
	for _, id := range ids {
		if len(id) != 56 || !strings.HasPrefix(id, "vector") {
			return fmt.Errorf("%w: not an identity", channel.ErrMalformed)
		}
	}
	return nil
}
