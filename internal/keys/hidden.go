package keys

import (
	"fmt"
	"io"
	"log/slog"
)

const hiddenText = "(hidden)"

// Hidden holds a secret that no formatting, logging or marshalling shows. It
// keeps it in a closure: reflection, which formats fields that are not exported,
// finds an address there.
type Hidden[T any] struct{ reveal func() T }

// Hide wraps a secret.
func Hide[T any](secret T) Hidden[T] { return Hidden[T]{func() T { return secret }} }

// Reveal returns the secret; the zero T if there is none.
func (h Hidden[T]) Reveal() (secret T) {
	if h.reveal == nil {
		return secret
	}
	return h.reveal()
}

// String implements fmt.Stringer.
func (Hidden[T]) String() string { return hiddenText }

// GoString implements fmt.GoStringer.
func (Hidden[T]) GoString() string { return hiddenText }

// Format implements fmt.Formatter: every verb shows the same.
func (Hidden[T]) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hiddenText) }

// LogValue implements slog.LogValuer.
func (Hidden[T]) LogValue() slog.Value { return slog.StringValue(hiddenText) }

// MarshalText implements encoding.TextMarshaler, for JSON and YAML too.
func (Hidden[T]) MarshalText() ([]byte, error) { return []byte(hiddenText), nil }
