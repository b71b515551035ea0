package service

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/encoding"
	"github.com/sluice-node/sluice/node"
)

// Kinds are the definitions that run on their own code (P13).
type Kinds interface {
	// Registered lists what a chain's registry has, as it stands at the head.
	// Errors: ErrUnavailable.
	Registered(ctx context.Context, chainID uint64) ([]Definition, error)
	// Kind returns a definition that the node has for open or new transfers. It
	// answers from memory.
	Kind(chainID uint64, at common.Address) (Definition, bool)
	// Kinds lists them by address.
	Kinds(chainID uint64) []Definition
	// AddKind takes transfers of a registered definition from now on, after a restart
	// too. Errors: ErrNotRegistered, ErrUnfit, ErrUnavailable.
	AddKind(ctx context.Context, chainID uint64, at common.Address) (Definition, error)
	// RemoveKind takes no new ones; those that are open end as they would have.
	// Errors: ErrNotRegistered.
	RemoveKind(ctx context.Context, chainID uint64, at common.Address) error
}

// Errors of adding a definition.
var (
	// ErrNotRegistered is a contract that the chain's registry, or this node, does not
	// have as a definition.
	ErrNotRegistered = &Kind{
		http.StatusNotFound, "not_registered", "no such definition", NothingMoved,
		"Check chain and address; the owner of the chain's TransferRegistry adds definitions to it.",
	}
	// ErrUnfit is a definition whose code this node does not run, or that is not what
	// the registry says.
	ErrUnfit = &Kind{
		http.StatusConflict, "unfit_definition", "the node does not take this definition", NothingMoved,
		"Read the message and docs/definitions.md, mend the contract, deploy and register it anew.",
	}
)

// AddDefinition implements API.
func (s *Service) AddDefinition(ctx context.Context, chainID uint64, at common.Address) (d Definition, err error) {
	err = s.changeKind(ctx, "AddDefinition", chainID, at, func(ctx context.Context) error {
		d, err = s.opt.Kinds.AddKind(ctx, chainID, at)
		return err
	})
	return d, err
}

// RemoveDefinition implements API.
func (s *Service) RemoveDefinition(ctx context.Context, chainID uint64, at common.Address) error {
	return s.changeKind(ctx, "RemoveDefinition", chainID, at, func(ctx context.Context) error {
		return s.opt.Kinds.RemoveKind(ctx, chainID, at)
	})
}

func (s *Service) changeKind(ctx context.Context, method string, chainID uint64, at common.Address, do func(context.Context) error) error {
	a := Act{Scope: Administer}
	if err := s.may(ctx, a); err != nil {
		return err
	}
	request := struct {
		ChainID uint64
		Address common.Address
	}{chainID, at}
	return s.act(ctx, method, a, request, func(ctx context.Context, _ common.Hash) error { return do(ctx) })
}

// terms are what a transfer's definition makes of its bytes. A cancel without a
// resolver is shown as the resolver that means the same.
func (s *Service) terms(chainID uint64, c node.Contracts, r *channel.TransferRow) vector.Terms {
	d, ok := s.opt.Kinds.Kind(chainID, r.Transfer.Definition)
	if !ok {
		return vector.TermsOf(c, r)
	}
	out := vector.Terms{Encodings: [2]string{d.StateEncoding, d.ResolverEncoding}, State: showKind(d.StateEncoding, r.Transfer.InitialState)}
	switch {
	case r.Status == channel.TransferOpen:
	case len(r.Resolver) == 0:
		out.Resolver = showKind(d.ResolverEncoding, d.Cancel)
	default:
		out.Resolver = showKind(d.ResolverEncoding, r.Resolver)
	}
	return out
}

// encodeKind encodes JSON by an encoding of a definition; field names it in errors.
func encodeKind(text, field string, value json.RawMessage) ([]byte, error) {
	if len(value) == 0 || string(value) == "null" {
		return nil, Invalid(field, "is missing")
	}
	t, err := encoding.Parse(text)
	if err != nil { // it was added when it could be read
		return nil, fmt.Errorf("registered encoding: %w", err)
	}
	b, err := t.Encode(value)
	switch {
	case errors.Is(err, encoding.ErrValue):
		return nil, Invalid(field, "%v; it is %s", err, text)
	case err != nil:
		return nil, err
	}
	return b, nil
}

// showKind returns the JSON of an encoded state or resolver, or its bytes where it
// is not what the encoding says.
func showKind(text string, encoded []byte) json.RawMessage {
	if t, err := encoding.Parse(text); err == nil {
		if shown, err := t.Decode(encoded); err == nil {
			return shown
		}
	}
	return fmt.Appendf(nil, `{"encoded":"0x%x"}`, encoded)
}
