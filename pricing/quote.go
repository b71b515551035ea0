package pricing

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// ErrQuote is a quote that cannot be read.
var ErrQuote = errors.New("not a quote")

// Quote is a router's offer to carry one payment at one price (F5). What binds the
// router beyond these fields is in its own row, found by the hash.
type Quote struct {
	Router channel.Identifier
	// Amount is what the payer locks, Fee included, in base units of Asset.
	Amount         channel.Amount
	Asset          common.Address
	ChainID        uint64
	Recipient      channel.Identifier
	RecipientChain uint64
	RecipientAsset common.Address
	Fee            channel.Amount
	// ExpiryMs is milliseconds UTC: the payment must have arrived before.
	ExpiryMs uint64
}

// Hash returns Vector's hash of the quote: keccak256(abi.encode(TransferQuote)).
func (q *Quote) Hash() common.Hash {
	const head = 9 * 32
	w := make(words, 0, head+32+6*32)
	w.uint(32) // the struct has strings: it is encoded behind its offset
	w.uint(head)
	w.word(q.Amount.Bytes32())
	w.address(q.Asset)
	w.uint(q.ChainID)
	w.uint(head + textBytes(q.Router))
	w.uint(q.RecipientChain)
	w.address(q.RecipientAsset)
	w.word(q.Fee.Bytes32())
	w.uint(q.ExpiryMs)
	w.text(q.Router)
	w.text(q.Recipient)
	return crypto.Keccak256Hash(w)
}

// Message returns what the router signs under the utility prefix.
func (q *Quote) Message() []byte { return tagged(channel.TagQuote, q.Hash()) }

// SignedBy reports whether sig is signer's on the quote.
func (q *Quote) SignedBy(v channel.Verifier, signer common.Address, sig channel.Signature) bool {
	return v.Verify(channel.UtilityDigest(q.Message()), sig, signer)
}

// WithdrawalQuote is what a counterparty charges for a withdrawal.
type WithdrawalQuote struct {
	Channel, Asset common.Address
	Amount, Fee    channel.Amount
	// ExpiryMs is milliseconds UTC.
	ExpiryMs uint64
}

// Hash returns Vector's hash of the quote.
func (q *WithdrawalQuote) Hash() common.Hash {
	w := make(words, 0, 5*32)
	w.address(q.Channel)
	w.word(q.Amount.Bytes32())
	w.address(q.Asset)
	w.word(q.Fee.Bytes32())
	w.uint(q.ExpiryMs)
	return crypto.Keccak256Hash(w)
}

// Message returns what is signed under the utility prefix.
func (q *WithdrawalQuote) Message() []byte { return tagged(channel.TagWithdrawQuote, q.Hash()) }

func tagged(tag string, hash common.Hash) []byte { return append([]byte(tag), hash[:]...) }

// words is an ABI encoding in the making.
type words []byte

func (w *words) word(x [32]byte) { *w = append(*w, x[:]...) }

func (w *words) uint(n uint64) {
	var x [32]byte
	binary.BigEndian.PutUint64(x[24:], n)
	w.word(x)
}

func (w *words) address(a common.Address) { *w = append(append(*w, make([]byte, 12)...), a[:]...) }

func (w *words) text(s channel.Identifier) {
	w.uint(uint64(len(s)))
	*w = append(*w, s...)
	*w = append(*w, make([]byte, (32-len(s)%32)%32)...)
}

// textBytes returns how much text writes.
func textBytes(s channel.Identifier) uint64 { return 32 + uint64(len(s)+31)/32*32 }

// SignedQuote is a quote with the router's signature. Its JSON is Vector's, as it
// travels in the meta of a payment.
type SignedQuote struct {
	Quote
	Signature channel.Signature
}

type quoteJSON struct {
	Router         string   `json:"routerIdentifier"`
	Amount         string   `json:"amount"`
	Asset          string   `json:"assetId"`
	ChainID        uint64   `json:"chainId"`
	Recipient      string   `json:"recipient"`
	RecipientChain uint64   `json:"recipientChainId"`
	RecipientAsset string   `json:"recipientAssetId"`
	Fee            string   `json:"fee"`
	Expiry         flexible `json:"expiry"`
	Signature      string   `json:"signature,omitempty"`
}

// flexible is a number, or one in quotes: Vector writes it both ways.
type flexible string

// UnmarshalJSON implements json.Unmarshaler.
func (f *flexible) UnmarshalJSON(b []byte) error {
	*f = flexible(strings.Trim(string(b), `"`))
	return nil
}

// MarshalJSON implements json.Marshaler.
func (q SignedQuote) MarshalJSON() ([]byte, error) {
	j := quoteJSON{
		Router: string(q.Router), Amount: q.Amount.String(), Asset: q.Asset.Hex(), ChainID: q.ChainID,
		Recipient: string(q.Recipient), RecipientChain: q.RecipientChain, RecipientAsset: q.RecipientAsset.Hex(),
		Fee: q.Fee.String(), Expiry: flexible(strconv.FormatUint(q.ExpiryMs, 10)),
	}
	if q.Signature != (channel.Signature{}) {
		j.Signature = "0x" + hex.EncodeToString(q.Signature[:])
	}
	return json.Marshal(j)
}

// UnmarshalJSON implements json.Unmarshaler. Errors: ErrQuote.
func (q *SignedQuote) UnmarshalJSON(b []byte) error {
	var j quoteJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("%w: %w", ErrQuote, err)
	}
	var out SignedQuote
	var err [3]error
	out.Amount, err[0] = channel.ParseAmount(j.Amount)
	out.Fee, err[1] = channel.ParseAmount(j.Fee)
	out.ExpiryMs, err[2] = strconv.ParseUint(string(j.Expiry), 10, 64)
	ok := parseHex(j.Asset, out.Asset[:]) && parseHex(j.RecipientAsset, out.RecipientAsset[:]) &&
		(j.Signature == "" || parseHex(j.Signature, out.Signature[:])) && len(j.Router) <= maxIdentifier && len(j.Recipient) <= maxIdentifier
	if e := errors.Join(err[:]...); e != nil || !ok {
		return fmt.Errorf("%w: %w", ErrQuote, errors.Join(e, errFields))
	}
	out.Router, out.Recipient, out.ChainID, out.RecipientChain = channel.Identifier(j.Router), channel.Identifier(j.Recipient), j.ChainID, j.RecipientChain
	*q = out
	return nil
}

var errFields = errors.New("want addresses of 20 bytes, identities, amounts as decimal strings and a signature of 65 bytes")

// maxIdentifier is the characters of an identity.
const maxIdentifier = 56

// parseHex reads 0x and exactly len(into) bytes.
func parseHex(s string, into []byte) bool {
	if len(s) != 2+2*len(into) || s[0] != '0' || s[1] != 'x' {
		return false
	}
	_, err := hex.Decode(into, []byte(s[2:]))
	return err == nil
}
