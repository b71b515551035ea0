package keys

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// ErrWeb3Signer is a web3signer that did not give a good signature.
var ErrWeb3Signer = errors.New("web3signer")

const (
	web3Timeout = 10 * time.Second
	// maxAnswer is above any answer: a signature is 132 characters.
	maxAnswer = 4 << 10
)

// Web3Signer is the keys of a web3signer, by its ETH1 interface: POST
// /api/v1/eth1/sign/{public key} with {"data": "0x…"} signs keccak256(data).
type Web3Signer struct{ keys []*web3Key }

// web3Key is one of its keys.
type web3Key struct {
	endpoint string
	public   *ecdsa.PublicKey
	address  common.Address
	client   *http.Client
}

// NewWeb3Signer returns the keys of a server: publicKeys are 64 bytes each in hex,
// identity i is the ith. Nothing is asked yet.
func NewWeb3Signer(root string, publicKeys []string) (*Web3Signer, error) {
	u, err := url.Parse(root)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("%w: its URL must begin with http:// or https://", ErrWeb3Signer)
	}
	w := &Web3Signer{}
	client := &http.Client{Timeout: web3Timeout, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for i, text := range publicKeys {
		raw, err := hexutil.Decode(text)
		if err != nil || len(raw) != 64 {
			return nil, fmt.Errorf("%w: public key %d is not 0x and 128 hex digits", ErrWeb3Signer, i)
		}
		public, err := crypto.UnmarshalPubkey(append([]byte{4}, raw...))
		if err != nil {
			return nil, fmt.Errorf("%w: public key %d: %w", ErrWeb3Signer, i, err)
		}
		w.keys = append(w.keys, &web3Key{u.JoinPath("api/v1/eth1/sign", text).String(), public, crypto.PubkeyToAddress(*public), client})
	}
	return w, nil
}

// Key implements Source.
func (w *Web3Signer) Key(_ context.Context, index uint32) (Key, error) {
	if int64(index) >= int64(len(w.keys)) {
		return nil, fmt.Errorf("%w: %d of %d that are listed", ErrNoKey, index, len(w.keys))
	}
	return w.keys[index], nil
}

// Indexes implements Source.
func (w *Web3Signer) Indexes() []uint32 {
	out := make([]uint32, len(w.keys))
	for i := range out {
		out[i] = uint32(i)
	}
	return out
}

// Public implements Key.
func (k *web3Key) Public() *ecdsa.PublicKey { return k.public }

// Sign implements Key. What comes back is brought to v 27 or 28 and a low s, and
// must be this key's. Errors: ErrWeb3Signer.
func (k *web3Key) Sign(ctx context.Context, preimage []byte) (channel.Signature, error) {
	body, err := json.Marshal(map[string]string{"data": hexutil.Encode(preimage)})
	if err != nil {
		return channel.Signature{}, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, k.endpoint, bytes.NewReader(body))
	if err != nil {
		return channel.Signature{}, fmt.Errorf("%w: %w", ErrWeb3Signer, err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := k.client.Do(req)
	if err != nil {
		return channel.Signature{}, fmt.Errorf("%w: %w", ErrWeb3Signer, err)
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer))
	switch {
	case err != nil:
		return channel.Signature{}, fmt.Errorf("%w: %w", ErrWeb3Signer, err)
	case resp.StatusCode == http.StatusNotFound:
		return channel.Signature{}, fmt.Errorf("%w: it has no key of %s", ErrWeb3Signer, k.address)
	case resp.StatusCode != http.StatusOK:
		return channel.Signature{}, fmt.Errorf("%w: it answers %s", ErrWeb3Signer, resp.Status)
	}
	raw, err := hexutil.Decode(strings.TrimSpace(string(text)))
	if err != nil || len(raw) != 65 {
		return channel.Signature{}, fmt.Errorf("%w: its answer is not a signature of 65 bytes in hex", ErrWeb3Signer)
	}
	return k.normal(crypto.Keccak256Hash(preimage), channel.Signature(raw))
}

// normal returns the one form of a signature that the contracts take (C2), if it is
// this key's.
func (k *web3Key) normal(digest common.Hash, sig channel.Signature) (channel.Signature, error) {
	n := crypto.S256().Params().N
	if s := new(big.Int).SetBytes(sig[32:64]); s.Cmp(new(big.Int).Rsh(n, 1)) > 0 {
		new(big.Int).Sub(n, s).FillBytes(sig[32:64])
	}
	for _, v := range []byte{27, 28} { // whatever v came: it follows from the rest
		sig[64] = v
		if (channel.ECDSA{}).Verify(digest, sig, k.address) {
			return sig, nil
		}
	}
	return channel.Signature{}, fmt.Errorf("%w: it signs with another key than %s", ErrWeb3Signer, k.address)
}
