package service

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Call is a call that moves money, made under an idempotency key.
type Call struct {
	Caller, Key string
	// Request is the hash of the method and all that was asked.
	Request common.Hash
	// ID is random: what the call makes gets its ids from it.
	ID common.Hash
	// Spent says that the caller's budget was charged.
	Spent     bool
	CreatedUs int64
}

// Calls keeps the calls that had an idempotency key.
type Calls interface {
	// ClaimCall makes c the call of its caller and key, and returns it; or returns
	// the one that is there.
	ClaimCall(ctx context.Context, c Call) (Call, error)
	// SetCallSpent changes Spent of a call that is there.
	SetCallSpent(ctx context.Context, caller, key string, spent bool) error
}

// maxKey is the most characters of an idempotency key.
const maxKey = 128

// CheckKey reports why a key is none: it has 1 to 128 characters of printable
// ASCII.
func CheckKey(key string) error {
	if key == "" || len(key) > maxKey {
		return Invalid("Idempotency-Key", "must have 1 to %d characters", maxKey)
	}
	for _, c := range []byte(key) {
		if c < ' ' || c > '~' {
			return Invalid("Idempotency-Key", "must be printable ASCII")
		}
	}
	return nil
}

type callKey struct{ caller, key string }

// callSet is the calls with a key that are under way: a repeat waits.
type callSet struct {
	mu   sync.Mutex
	busy map[callKey]chan struct{}
}

// enter waits until no other call has the key.
func (c *callSet) enter(ctx context.Context, k callKey) error {
	for {
		c.mu.Lock()
		other, busy := c.busy[k]
		if !busy {
			c.busy[k] = make(chan struct{})
			c.mu.Unlock()
			return nil
		}
		c.mu.Unlock()
		select {
		case <-other:
		case <-ctx.Done():
			return fmt.Errorf("the first call with this idempotency key is under way: %w", ctx.Err())
		}
	}
}

// has reports a call with the key that is under way.
func (c *callSet) has(k callKey) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, busy := c.busy[k]
	return busy
}

func (c *callSet) leave(k callKey) {
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.busy[k])
	delete(c.busy, k)
}

// claimed is a call that may go on.
type claimed struct {
	row   Call
	spent func(ctx context.Context, spent bool) error
	free  func()
}

// claim makes the call the one of its idempotency key. Without a key it is a new
// one. Errors: ErrKeyReused.
func (s *Service) claim(ctx context.Context, caller Caller, method string, request []byte) (claimed, error) {
	c := claimed{
		row:   Call{Caller: caller.Name(), Key: IdempotencyKey(ctx), CreatedUs: s.opt.Now().UnixMicro()},
		spent: func(context.Context, bool) error { return nil }, free: func() {},
	}
	if _, err := io.ReadFull(s.opt.Rand, c.row.ID[:]); err != nil {
		return c, fmt.Errorf("random id: %w", err)
	}
	if c.row.Key == "" {
		return c, nil
	}
	if err := CheckKey(c.row.Key); err != nil {
		return c, err
	}
	c.row.Request = sha256.Sum256(append([]byte(method+"\n"), request...))
	k := callKey{c.row.Caller, c.row.Key}
	if err := s.calls.enter(ctx, k); err != nil {
		return c, err
	}
	c.free = func() { s.calls.leave(k) }
	c.spent = func(ctx context.Context, spent bool) error {
		return s.opt.Calls.SetCallSpent(ctx, k.caller, k.key, spent)
	}
	row, err := s.opt.Calls.ClaimCall(ctx, c.row)
	if err == nil && row.Request != c.row.Request {
		err = fmt.Errorf("%w: %q", ErrKeyReused, k.key)
	}
	if err != nil {
		c.free()
		return c, err
	}
	c.row = row
	return c, nil
}

// derive returns the id that a call gives to one of the things that it makes.
func derive(id common.Hash, what string) common.Hash {
	return crypto.Keccak256Hash(id[:], []byte(what))
}
