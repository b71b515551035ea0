package service

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/pay"
)

// Errors of payments.
var (
	// ErrBadRequestText is a text that is no payment request.
	ErrBadRequestText = &Kind{
		http.StatusBadRequest, "bad_payment_request", "the payment request cannot be read", NothingMoved,
		"Copy it again, whole; or ask the recipient for a new one.",
	}
	// ErrRequestExpired is a request that can no longer be paid.
	ErrRequestExpired = &Kind{
		http.StatusConflict, "request_expired", "the payment request has expired", NothingMoved, "Ask the recipient for a new request.",
	}
	// ErrNoRoute is a request that no channel of the payer leads to.
	ErrNoRoute = &Kind{
		http.StatusConflict, "no_route", "no channel leads to the recipient", NothingMoved,
		"Open a channel with a router that the request names, fund it, and try again.",
	}
	// ErrNoReceiving is an identity that nobody could pay on that chain.
	ErrNoReceiving = &Kind{
		http.StatusConflict, "no_channel", "the identity has no channel on that chain, so nobody could pay it there", NothingMoved,
		"Open a channel on that chain first, with a router.",
	}
	// ErrFee is a payment that costs more than the payer allows.
	ErrFee = &Kind{
		http.StatusConflict, "fee_above_limit", "the fee is above the limit", NothingMoved, "Allow a higher fee, or try later.",
	}
	// ErrPrice is a payment whose price is not the one that the payer agreed to.
	ErrPrice = &Kind{
		http.StatusConflict, "price_changed", "the price is not what was agreed to", NothingMoved, "Ask for a new quote and look at it.",
	}
	// ErrPaidBefore is a request that the payer has paid, or tried to.
	ErrPaidBefore = &Kind{
		http.StatusConflict, "paid_before", "the request has a payment of this identity already", NothingMoved,
		"Look at that payment. A request is paid once; one that failed needs a new request.",
	}
	// ErrSealed is an open request for an identity whose key decrypts nothing here.
	ErrSealed = &Kind{
		http.StatusConflict, "open_requests_unsupported", "the key of this identity is with a signer that decrypts nothing, which open requests need", NothingMoved,
		"Make a request with a lock hash instead.",
	}
)

// RequestRecord is a payment request as it is stored.
type RequestRecord struct {
	Owner            channel.Identifier
	ID, Call         common.Hash
	LockHash, Secret common.Hash
	Text             string
	CreatedUs        int64
}

// ClaimRecord is the one transfer that a lock hash of an identity is resolved in.
type ClaimRecord struct {
	Owner     channel.Identifier
	LockHash  common.Hash
	Request   common.Hash
	Key       channel.Key
	Transfer  common.Hash
	Amount    channel.Amount
	ClaimedUs int64
}

// PaymentRecord is a payment of a request as it is stored.
type PaymentRecord struct {
	Owner       channel.Identifier
	RoutingID   common.Hash
	Key         channel.Key
	Text        string
	Secret      common.Hash
	Amount, Fee channel.Amount
	StartedUs   int64
}

// PaymentRows keeps requests and payments. What is not there is
// channel.ErrNotFound.
type PaymentRows interface {
	// PutRequest saves a new request; channel.ErrLockHashUsed if there is another
	// under its lock hash or call.
	PutRequest(ctx context.Context, r RequestRecord) error
	Request(ctx context.Context, owner channel.Identifier, id common.Hash) (RequestRecord, error)
	RequestByLock(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (RequestRecord, error)
	// LockHashes calls each with the lock hash of every request that has one, of any
	// identity.
	LockHashes(ctx context.Context, each func(common.Hash)) error
	RequestByCall(ctx context.Context, call common.Hash) (RequestRecord, error)
	Requests(ctx context.Context, owner channel.Identifier, limit int, cursor uint64) ([]RequestRecord, uint64, error)
	// ClaimRequest makes c the one claim of its lock hash, and returns it; or
	// returns the one that is there.
	ClaimRequest(ctx context.Context, c ClaimRecord) (ClaimRecord, error)
	Claims(ctx context.Context, owner channel.Identifier, request common.Hash) ([]ClaimRecord, error)
	// PutPayment saves a payment before anything is locked for it.
	PutPayment(ctx context.Context, p PaymentRecord) error
	Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (PaymentRecord, error)
}

// Opener opens what was sealed for an identity. Errors: ErrSealed where the key is
// elsewhere.
type Opener interface {
	CanOpen(owner channel.Identifier) bool
	Open(ctx context.Context, owner channel.Identifier, sealed []byte) ([]byte, error)
}

// Bounds of a new request.
const (
	usualRequest = 3600
	// maxRequest is how long a request can be paid: as long as seen lock hashes are
	// kept, seconds.
	maxRequest = 400 * 86_400
)

// CreatePaymentRequest implements API.
func (s *Service) CreatePaymentRequest(ctx context.Context, r NewPaymentRequest) (out PaymentRequest, err error) {
	may := Act{Scope: Receive, Owner: r.Owner}
	if err := s.may(ctx, may); err != nil {
		return out, err
	}
	if _, err := s.identity(r.Owner); err != nil {
		return out, err
	}
	if _, err := s.asset(r.ChainID, r.Asset); err != nil {
		return out, err
	}
	switch {
	case r.Amount.IsZero():
		return out, Invalid("amount", "must be above zero")
	case r.ExpirySeconds > maxRequest:
		return out, Invalid("expirySeconds", "must be at most %d, 400 days", maxRequest)
	case r.Open && !s.opt.Opener.CanOpen(r.Owner):
		return out, ErrSealed
	case r.ExpirySeconds == 0:
		r.ExpirySeconds = usualRequest
	}
	err = s.act(ctx, "CreatePaymentRequest", may, r, func(ctx context.Context, id common.Hash) error {
		row, err := s.opt.Payments.RequestByCall(ctx, derive(id, "request"))
		if errors.Is(err, channel.ErrNotFound) {
			row, err = s.makeRequest(ctx, &r, derive(id, "request"))
		}
		if err != nil {
			return err
		}
		out, err = s.showRequest(ctx, &row)
		return err
	})
	return out, err
}

// makeRequest makes a request with a secret of its own and saves it.
func (s *Service) makeRequest(ctx context.Context, r *NewPaymentRequest, call common.Hash) (RequestRecord, error) {
	now := s.opt.Now()
	row := RequestRecord{Owner: r.Owner, Call: call, CreatedUs: now.UnixMicro()}
	p := pay.Request{
		Recipient: r.Owner, ChainID: r.ChainID, Asset: r.Asset, Amount: r.Amount, Expiry: uint64(now.Unix()) + r.ExpirySeconds,
		Description: r.Description, Routes: s.receivingFrom(r.Owner, r.ChainID),
	}
	if len(p.Routes) == 0 {
		return row, fmt.Errorf("%w: chain %d", ErrNoReceiving, r.ChainID)
	}
	// An open request has random bytes too, so that no two are the same.
	var random common.Hash
	if _, err := io.ReadFull(s.opt.Rand, random[:]); err != nil {
		return row, fmt.Errorf("random secret: %w", err)
	}
	if r.Open {
		p.Unknown = []pay.Field{{Type: pay.FieldSalt, Value: random[:8]}}
	} else {
		row.Secret, row.LockHash = random, transfer.LockHash(random)
		p.LockHash = row.LockHash
	}
	var err error
	if row.Text, err = p.Text(); err != nil {
		return row, Invalid("request", "cannot be made: %v", err)
	}
	if row.ID, err = p.ID(); err != nil {
		return row, err
	}
	s.arrivals.ask(row.LockHash) // before anybody can pay it
	return row, s.opt.Payments.PutRequest(ctx, row)
}

// receivingFrom returns the peers that owner has a channel with on a chain: those
// that are connected first.
func (s *Service) receivingFrom(owner channel.Identifier, chainID uint64) []channel.Identifier {
	var here, away []channel.Identifier
	for _, ch := range s.channelsOf(owner) {
		cfg := ch.Config()
		c, err := s.chain(chainID)
		if err != nil || cfg.ChainID != chainID || c.Disputed(cfg.Channel) {
			continue
		}
		if peer := cfg.IDs[cfg.Peer()]; s.opt.Network.Connected(peer) {
			here = append(here, peer)
		} else {
			away = append(away, peer)
		}
	}
	all := append(here, away...)
	return all[:min(len(all), pay.MaxRoutes)]
}

// PaymentRequests implements API.
func (s *Service) PaymentRequests(ctx context.Context, owner channel.Identifier, p PageRequest) (out Page[PaymentRequest], err error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return out, err
	}
	if owner != "" {
		if _, err := s.identity(owner); err != nil {
			return out, err
		}
	}
	limit, err := p.page()
	if err != nil {
		return out, err
	}
	rows, next, err := s.opt.Payments.Requests(ctx, owner, limit, p.Cursor)
	if err != nil {
		return out, err
	}
	out.Next, out.Items = next, make([]PaymentRequest, len(rows))
	for i := range rows {
		if out.Items[i], err = s.showRequest(ctx, &rows[i]); err != nil {
			return out, err
		}
	}
	return out, nil
}

// showRequest returns a request of ours with what became of it.
func (s *Service) showRequest(ctx context.Context, row *RequestRecord) (PaymentRequest, error) {
	r, err := pay.Parse(row.Text)
	if err != nil {
		return PaymentRequest{}, fmt.Errorf("stored request %s: %w", row.ID, err)
	}
	out := s.request(r, row.Text)
	out.CreatedUs = row.CreatedUs
	claims, err := s.opt.Payments.Claims(ctx, row.Owner, row.ID)
	if err != nil {
		return out, err
	}
	for _, c := range claims {
		t, err := s.opt.Rows.Transfer(ctx, c.Key, c.Transfer)
		if errors.Is(err, channel.ErrNotFound) {
			continue
		}
		if err != nil {
			return out, err
		}
		if t.Status != channel.TransferResolved {
			continue
		}
		if sum, err := out.Received.Add(c.Amount); err == nil {
			out.Received = sum
		}
		if t.EndedAtUs >= out.PaidUs {
			out.PaidUs, out.Transfer = t.EndedAtUs, c.Transfer
		}
		if !r.Open() { // an open request waits for the next
			out.Status = RequestPaid
		}
	}
	return out, nil
}

// request shows what a request says.
func (s *Service) request(r *pay.Request, text string) PaymentRequest {
	out := PaymentRequest{
		Text: text, Recipient: r.Recipient, ChainID: r.ChainID, Asset: r.Asset, Amount: r.Amount, LockHash: r.LockHash,
		ExpiryUs: int64(r.Expiry) * 1_000_000, Description: r.Description, Routes: r.Routes, Status: RequestWaiting,
	}
	if r.Check(s.nowS()) != nil {
		out.Status = RequestExpired
	}
	return out
}

func (s *Service) nowS() uint64 { return uint64(max(s.opt.Now().Unix(), 0)) }

// DecodePayment implements API.
func (s *Service) DecodePayment(ctx context.Context, text string) (PaymentRequest, error) {
	if err := s.may(ctx, Act{Scope: Read, Shared: true}); err != nil {
		return PaymentRequest{}, err
	}
	r, err := parseRequest(text)
	if err != nil {
		return PaymentRequest{}, err
	}
	return s.request(r, text), nil
}

func parseRequest(text string) (*pay.Request, error) {
	r, err := pay.Parse(text)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBadRequestText, err)
	}
	return r, nil
}
