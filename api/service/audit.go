package service

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Auditor keeps the audit log.
type Auditor interface {
	// AddAudit appends a call that is about to be made, and returns its ID.
	AddAudit(ctx context.Context, e AuditEntry) (uint64, error)
	// EndAudit adds what became of it: outcome is empty if it was done.
	EndAudit(ctx context.Context, id uint64, endedUs int64, outcome string) error
	// Audits lists entries, newest first; next is the cursor of the page that follows.
	Audits(ctx context.Context, p PageRequest) (out []AuditEntry, next uint64, err error)
}

// act has something done that moves money or changes policy. It asks whether the
// caller may, taking what is spent off its budget; has it done with at most
// Options.Wait to wait for the outcome; and notes in the audit log what is asked,
// before it is done, and what became of it.
//
// The id is what do derives its own ids from (see derive): under an idempotency
// key a repeat of the call gets the first one's, so that do does nothing twice.
// The request is the whole of what was asked, with defaults filled in and without
// secrets; it becomes JSON.
func (s *Service) act(ctx context.Context, method string, a Act, request any, do func(ctx context.Context, id common.Hash) error) error {
	caller, err := CallerOf(ctx)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(request)
	if err != nil {
		return fmt.Errorf("request of %s as JSON: %w", method, err)
	}
	e := AuditEntry{AtUs: s.opt.Now().UnixMicro(), Caller: caller.Name(), Origin: origin(caller), Method: method, Request: raw}
	if e.ID, err = s.opt.Audit.AddAudit(ctx, e); err != nil {
		return fmt.Errorf("audit log: %w", err)
	}
	err = s.once(ctx, caller, method, a, raw, do)
	if err != nil {
		e.Error = err.Error()
	}
	if kept := s.opt.Audit.EndAudit(context.WithoutCancel(ctx), e.ID, s.opt.Now().UnixMicro(), e.Error); kept != nil {
		// What was done is done: the caller is told of it, and the log of this.
		s.opt.Log.Error("outcome not kept in the audit log", "entry", e.ID, "method", method, "outcome", e.Error, "err", kept)
	}
	// Without the request: a secret in it is not revealed before it was done.
	s.opt.Log.Info("call", "entry", e.ID, "method", method, "caller", e.Caller, "origin", e.Origin, "outcome", e.Error)
	return err
}

// origin is the address that a caller asks from, as far as its edge knows.
func origin(c Caller) string {
	if from, ok := c.(interface{ From() string }); ok {
		return from.From()
	}
	return ""
}

// once does a call that has no idempotency key, or does it again only as far as
// its id allows.
func (s *Service) once(ctx context.Context, caller Caller, method string, a Act, request []byte, do func(context.Context, common.Hash) error) error {
	c, err := s.claim(ctx, caller, method, request)
	if err != nil {
		return err
	}
	defer c.free()
	if c.row.Spent {
		a.Spend = nil // the first of these calls took it off
	}
	undo, err := caller.Allow(ctx, a)
	if err != nil {
		return err
	}
	spends := a.Spend != nil
	if spends {
		if err := c.spent(ctx, true); err != nil {
			undo()
			return err
		}
	}
	wait, cancel := context.WithTimeout(ctx, s.opt.Wait)
	defer cancel()
	err = late(wait, do(wait, c.row.ID))
	if err != nil && spends && Describe(err).Nothing {
		undo()
		if err := c.spent(context.WithoutCancel(ctx), false); err != nil {
			s.opt.Log.Error("idempotency key not freed of its budget", "method", method, "err", err)
		}
	}
	return err
}
