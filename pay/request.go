package pay

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Version is the one that is written and read.
const Version = 1

// Bounds of a request.
const (
	// MaxDescription is bytes of UTF-8.
	MaxDescription = 256
	MaxRoutes      = 8
	// MaxChainID is what a JSON number carries exactly.
	MaxChainID = 1<<53 - 1
	// MaxUnknown is bytes of all unknown fields together.
	MaxUnknown = 128
	// MaxExpiry keeps times within microseconds of an int64.
	MaxExpiry = 1 << 40
)

// Errors of a request; each is wrapped with what is wrong.
var (
	// ErrVersion is a request of a later version.
	ErrVersion = errors.New("the payment request is of another version")
	// ErrUnknownField is a field that must be heeded and is not known.
	ErrUnknownField = errors.New("the payment request asks for something that this version does not know")
	// ErrField is a field that cannot be right, or is missing.
	ErrField = errors.New("the payment request is not right")
	// ErrExpired is a request that can no longer be paid.
	ErrExpired = errors.New("the payment request has expired")
)

// Request is what a payer needs to know.
type Request struct {
	Recipient channel.Identifier
	ChainID   uint64
	// Asset is the zero address for the chain's coin.
	Asset common.Address
	// Amount is base units of Asset that the recipient is to get, above zero.
	Amount channel.Amount
	// Expiry is Unix seconds: the recipient takes no payment from then on.
	Expiry uint64
	// LockHash is the SHA-256 hash of the recipient's secret; zero for an open
	// request, for which each payer makes a secret.
	LockHash common.Hash
	// Description is for people; it has no control characters.
	Description string
	// Routes are routers with which the recipient has a channel on ChainID.
	Routes []channel.Identifier
	// Unknown are fields of odd types that this version does not know.
	Unknown []Field
}

// Field is one field of the encoding.
type Field struct {
	Type  uint8
	Value []byte
}

// ID names the request: the SHA-256 hash of its data.
func (r *Request) ID() (common.Hash, error) {
	data, err := r.data()
	if err != nil {
		return common.Hash{}, err
	}
	return sha256.Sum256(data), nil
}

// Open reports a request without a lock hash.
func (r *Request) Open() bool { return r.LockHash == common.Hash{} }

// Check reports whether the request can be paid at now, Unix seconds.
// Errors: ErrExpired.
func (r *Request) Check(now uint64) error {
	if now >= r.Expiry {
		return fmt.Errorf("%w: it could be paid until %s", ErrExpired, time.Unix(int64(r.Expiry), 0).UTC().Format(time.RFC3339))
	}
	return nil
}

// validate says what is wrong with a request's fields.
func (r *Request) validate() error {
	bad := func(field, format string, args ...any) error {
		return fmt.Errorf("%w: %s: %s", ErrField, field, fmt.Sprintf(format, args...))
	}
	if _, err := r.Recipient.Parse(); err != nil {
		return bad("recipient", "%v", err)
	}
	switch {
	case r.ChainID == 0:
		return bad("chain id", "is missing")
	case r.ChainID > MaxChainID:
		return bad("chain id", "%d is above 2^53-1", r.ChainID)
	case r.Amount.IsZero():
		return bad("amount", "is missing")
	case r.Expiry == 0:
		return bad("expiry", "is missing")
	case r.Expiry > MaxExpiry:
		return bad("expiry", "%d is no Unix time in seconds", r.Expiry)
	case r.LockHash == zeroSecretHash:
		return bad("lock hash", "is that of the zero secret, which means cancel")
	case len(r.Description) > MaxDescription:
		return bad("description", "has %d bytes, at most %d", len(r.Description), MaxDescription)
	case !utf8.ValidString(r.Description):
		return bad("description", "is not UTF-8")
	case strings.ContainsFunc(r.Description, func(c rune) bool { return !unicode.IsPrint(c) }):
		return bad("description", "has a control character")
	case len(r.Routes) > MaxRoutes:
		return bad("routes", "%d of them, at most %d", len(r.Routes), MaxRoutes)
	}
	for i, id := range r.Routes {
		if _, err := id.Parse(); err != nil {
			return bad("routes", "router %d: %v", i+1, err)
		}
	}
	size := 0
	for i, f := range r.Unknown {
		size += len(f.Value) + 3
		switch {
		case f.Type%2 == 0 || f.Type == fieldDescription || f.Type == fieldRoutes:
			return bad("unknown fields", "type %d is not one that may be ignored", f.Type)
		case i > 0 && f.Type <= r.Unknown[i-1].Type:
			return bad("unknown fields", "types do not rise")
		case size > MaxUnknown:
			return bad("unknown fields", "have more than %d bytes", MaxUnknown)
		}
	}
	return nil
}

var zeroSecretHash = common.Hash(sha256.Sum256(make([]byte, 32)))
