package pay

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// The fields. Even ones must be heeded, odd ones may be ignored.
const (
	fieldRecipient   = 2  // compressed public key
	fieldChainID     = 4  // number
	fieldAsset       = 6  // address; left out for the coin
	fieldAmount      = 8  // number
	fieldExpiry      = 10 // number, Unix seconds
	fieldLockHash    = 12 // 32 bytes; left out of an open request
	fieldDescription = 13 // UTF-8; left out if empty
	fieldRoutes      = 15 // compressed public keys, one after another; left out if none
	// FieldSalt is random bytes that tell two open requests from each other; nobody
	// reads them.
	FieldSalt = 17
)

const keyBytes = 33

// Text writes the request. Errors: ErrField.
func (r *Request) Text() (string, error) {
	data, err := r.data()
	if err != nil {
		return "", err
	}
	return encodeText(data), nil
}

func (r *Request) data() ([]byte, error) {
	if err := r.validate(); err != nil {
		return nil, err
	}
	to, err := publicKey(r.Recipient)
	if err != nil {
		return nil, err
	}
	fields := []Field{
		{fieldRecipient, to}, {fieldChainID, number(r.ChainID)}, {fieldAmount, r.Amount.Bytes()}, {fieldExpiry, number(r.Expiry)},
	}
	if r.Asset != (common.Address{}) {
		fields = append(fields, Field{fieldAsset, r.Asset[:]})
	}
	if !r.Open() {
		fields = append(fields, Field{fieldLockHash, r.LockHash[:]})
	}
	if r.Description != "" {
		fields = append(fields, Field{fieldDescription, []byte(r.Description)})
	}
	var routes []byte
	for _, id := range r.Routes {
		key, err := publicKey(id)
		if err != nil {
			return nil, err
		}
		routes = append(routes, key...)
	}
	if len(routes) > 0 {
		fields = append(fields, Field{fieldRoutes, routes})
	}
	fields = append(fields, r.Unknown...)
	slices.SortFunc(fields, func(a, b Field) int { return int(a.Type) - int(b.Type) })
	out := []byte{Version}
	for _, f := range fields {
		out = append(out, f.Type)
		out = binary.AppendUvarint(out, uint64(len(f.Value)))
		out = append(out, f.Value...)
	}
	return out, nil
}

func publicKey(id channel.Identifier) ([]byte, error) {
	pub, err := id.PublicKey()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrField, err)
	}
	return crypto.CompressPubkey(pub), nil
}

func identifier(key []byte) (channel.Identifier, error) {
	pub, err := crypto.DecompressPubkey(key)
	if err != nil {
		return "", fmt.Errorf("%w: is not a public key", ErrField)
	}
	return channel.IdentifierOf(pub), nil
}

// number is n in the fewest bytes, big-endian.
func number(n uint64) []byte {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], n)
	return b[8-(bits.Len64(n)+7)/8:]
}

// Parse reads a request in either case.
// Errors: those of the text form, ErrVersion, ErrUnknownField, ErrField.
func Parse(text string) (*Request, error) {
	data, err := decodeText(text)
	if err != nil {
		return nil, err
	}
	if len(data) == 0 {
		return nil, fmt.Errorf("%w: it is empty", ErrLength)
	}
	if data[0] != Version {
		return nil, fmt.Errorf("%w: %d, and this one reads %d", ErrVersion, data[0], Version)
	}
	r := &Request{}
	fields, err := split(data[1:])
	if err != nil {
		return nil, err
	}
	for _, f := range fields {
		if err := r.set(f); err != nil {
			return nil, err
		}
	}
	if r.Recipient == "" {
		return nil, fmt.Errorf("%w: recipient: is missing", ErrField)
	}
	return r, r.validate()
}

// split cuts the data into fields.
func split(data []byte) ([]Field, error) {
	var fields []Field
	for last := -1; len(data) > 0; {
		kind := data[0]
		size, n := binary.Uvarint(data[1:])
		switch {
		case int(kind) <= last:
			return nil, fmt.Errorf("%w: field %d does not come after field %d", ErrField, kind, last)
		case n <= 0 || !bytes.Equal(binary.AppendUvarint(nil, size), data[1:1+n]):
			return nil, fmt.Errorf("%w: field %d has no proper length", ErrField, kind)
		case size > uint64(len(data)-1-n):
			return nil, fmt.Errorf("%w: field %d is cut off", ErrField, kind)
		}
		fields = append(fields, Field{kind, data[1+n : 1+n+int(size)]})
		last, data = int(kind), data[1+n+int(size):]
	}
	return fields, nil
}

// set takes one field.
func (r *Request) set(f Field) (err error) {
	bad := func(name, what string) error { return fmt.Errorf("%w: %s: %s", ErrField, name, what) }
	v := f.Value
	switch f.Type {
	case fieldRecipient:
		if r.Recipient, err = identifier(v); err != nil {
			return bad("recipient", "is not a public key")
		}
	case fieldChainID:
		r.ChainID, err = parseNumber("chain id", v)
	case fieldAsset:
		if r.Asset = common.BytesToAddress(v); len(v) != common.AddressLength || r.Asset == (common.Address{}) {
			return bad("asset", "is not the address of a token")
		}
	case fieldAmount:
		if len(v) == 0 || len(v) > 32 || v[0] == 0 {
			return bad("amount", "is not a number in the fewest bytes")
		}
		r.Amount, err = channel.AmountFromBytes(v)
	case fieldExpiry:
		r.Expiry, err = parseNumber("expiry", v)
	case fieldLockHash:
		if r.LockHash = common.BytesToHash(v); len(v) != common.HashLength || r.LockHash == (common.Hash{}) {
			return bad("lock hash", "is not a hash")
		}
	case fieldDescription:
		if r.Description = string(v); len(v) == 0 {
			return bad("description", "is there and empty")
		}
	case fieldRoutes:
		if len(v) == 0 || len(v)%keyBytes != 0 || len(v)/keyBytes > MaxRoutes {
			return bad("routes", fmt.Sprintf("are not 1 to %d public keys", MaxRoutes))
		}
		for key := range slices.Chunk(v, keyBytes) {
			id, err := identifier(key)
			if err != nil {
				return bad("routes", "one is not a public key")
			}
			r.Routes = append(r.Routes, id)
		}
	default:
		if f.Type%2 == 0 {
			return fmt.Errorf("%w: field %d", ErrUnknownField, f.Type)
		}
		r.Unknown = append(r.Unknown, Field{f.Type, bytes.Clone(v)})
	}
	return err
}

func parseNumber(name string, v []byte) (uint64, error) {
	if len(v) == 0 || len(v) > 8 || v[0] == 0 {
		return 0, fmt.Errorf("%w: %s: is not a number in the fewest bytes", ErrField, name)
	}
	var n uint64
	for _, b := range v {
		n = n<<8 | uint64(b)
	}
	return n, nil
}
