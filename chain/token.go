package chain

import (
	"bytes"
	"context"
	"fmt"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
)

// Token is what an ERC-20 contract says about itself.
type Token struct {
	Decimals uint8
	// Symbol is empty if the token has none that can be shown.
	Symbol string
}

// Token asks a contract for its decimals and its symbol. There is no default
// for decimals: a token that does not say is an error (F6). The native coin is
// not a token.
func (r *Reader) Token(ctx context.Context, asset common.Address) (Token, error) {
	if asset == (common.Address{}) {
		return Token{}, fmt.Errorf("token on chain %d: the zero address is the native coin", r.client.chainID)
	}
	decimals, err := view(ctx, r, asset, "latest", r.tokens.PackDecimals(), r.tokens.UnpackDecimals)
	if err != nil {
		return Token{}, fmt.Errorf("decimals: %w", err)
	}
	raw, err := view(ctx, r, asset, "latest", r.tokens.PackSymbol(), func(b []byte) ([]byte, error) { return b, nil })
	if err != nil && !isAnswer(err) {
		return Token{}, fmt.Errorf("symbol: %w", err)
	}
	return Token{Decimals: decimals, Symbol: r.symbol(raw)}, nil
}

// symbol reads a string, or the bytes32 of older tokens.
func (r *Reader) symbol(raw []byte) string {
	s, err := r.tokens.UnpackSymbol(raw)
	if err != nil && len(raw) == 32 {
		s = string(bytes.TrimRight(raw, "\x00"))
	}
	const longest = 32 // a symbol is shown in tables
	if !utf8.ValidString(s) || len(s) > longest {
		return ""
	}
	return s
}
