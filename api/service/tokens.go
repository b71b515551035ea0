package service

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
)

// Tokens keeps the tokens of HTTP and gRPC.
type Tokens interface {
	// Mint makes a token for a caller under an id: a second one under it is a
	// conflict, since nobody has the text of the first.
	Mint(ctx context.Context, by Caller, id common.Hash, r NewToken) (Token, error)
	// Tokens lists those that were ever minted, oldest first.
	Tokens(ctx context.Context) ([]Token, error)
	Revoke(ctx context.Context, id string) error
}

// MintToken implements API.
func (s *Service) MintToken(ctx context.Context, r NewToken) (out Token, err error) {
	may := Act{Scope: Administer}
	if err := s.may(ctx, may); err != nil {
		return out, err
	}
	caller, err := CallerOf(ctx)
	if err != nil {
		return out, err
	}
	err = s.act(ctx, "MintToken", may, r, func(ctx context.Context, id common.Hash) error {
		out, err = s.opt.Tokens.Mint(ctx, caller, derive(id, "token"), r)
		return err
	})
	return out, err
}

// Tokens implements API.
func (s *Service) Tokens(ctx context.Context) ([]Token, error) {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return nil, err
	}
	return s.opt.Tokens.Tokens(ctx)
}

// RevokeToken implements API.
func (s *Service) RevokeToken(ctx context.Context, id string) error {
	may := Act{Scope: Administer}
	if err := s.may(ctx, may); err != nil {
		return err
	}
	return s.act(ctx, "RevokeToken", may, map[string]any{"id": id}, func(ctx context.Context, _ common.Hash) error {
		return s.opt.Tokens.Revoke(ctx, id)
	})
}

// Audit implements API.
func (s *Service) Audit(ctx context.Context, p PageRequest) (out Page[AuditEntry], err error) {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return out, err
	}
	out.Items, out.Next, err = s.opt.Audit.Audits(ctx, p)
	return out, err
}
