package service

import (
	"context"
	"io"
	"log/slog"
	"time"
)

// Options is what a service needs. Each part of the API declares, in the file of
// its noun, the small interfaces that it needs; fields are required unless they
// say so.
type Options struct {
	// Wait is how long a call that changes something waits for its outcome; what is
	// not known by then is ErrInDoubt.
	Wait    time.Duration
	Version string
	// Now is the wall clock.
	Now func() time.Time
	// Rand is a source of secret random bytes.
	Rand io.Reader
	Log  *slog.Logger

	// Audit is told of what moved money or changed policy; Calls keeps which calls
	// had an idempotency key.
	Audit Auditor
	Calls Calls
}

// Service does what a node can be asked to.
type Service struct {
	opt   Options
	calls callSet
}

// New makes a service. It starts nothing.
func New(opt Options) *Service {
	return &Service{opt: opt, calls: callSet{busy: map[callKey]chan struct{}{}}}
}

// may asks whether the caller may do something. Every method begins with it, so
// that who may not learns nothing else; act asks again, with what is spent.
func (s *Service) may(ctx context.Context, a Act) error {
	caller, err := CallerOf(ctx)
	if err != nil {
		return err
	}
	a.Spend = nil
	_, err = caller.Allow(ctx, a)
	return err
}
