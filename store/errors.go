package store

import (
	"errors"
	"fmt"

	"github.com/sluice-node/sluice/channel"
)

// Errors that callers branch on. The refusals of a commit that follow from the
// rules of the protocol are in package channel.
var (
	// ErrClosed is a call after Close.
	ErrClosed = errors.New("store is closed")
	// ErrWrite is a write that no store can hold: a nil row, a transfer of
	// another channel than its key, a number above 2^63-1.
	ErrWrite = errors.New("write is malformed")
	// ErrTxNonce is a second pending transaction of an account at one nonce.
	ErrTxNonce = errors.New("another transaction of this account has this nonce")
	// ErrIdentityTaken is an identity index, or an identity, that is already
	// paired with another.
	ErrIdentityTaken = errors.New("identity index is taken")
	// ErrTokenTaken is a token whose id another has.
	ErrTokenTaken = errors.New("another token has this id")
	// ErrOverBudget is a draw above its limit.
	ErrOverBudget = errors.New("above the budget")
)

// InUseError says that another process works in the data directory.
type InUseError struct {
	Dir string
	// PID is the process that holds the lock file, 0 if it did not say.
	PID int
}

func (e *InUseError) Error() string {
	return fmt.Sprintf("data directory %s is in use by process %d", e.Dir, e.PID)
}

// NewerError says that a later release wrote the database.
type NewerError struct {
	Path string
	// Have is the schema version of the file, Want the latest that this release
	// knows.
	Have, Want int64
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("%s has schema version %d, this release knows up to %d: run the release that wrote it, or a later one",
		e.Path, e.Have, e.Want)
}

// DamagedError says that a file is not what the store left there.
type DamagedError struct {
	Path   string
	Detail string
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("database %s is damaged: %s", e.Path, e.Detail)
}

// DiskError says that the disk refused a transaction; nothing of it was
// applied. After one that leaves the file's content in doubt (a failed fsync,
// an I/O error) every later commit fails with it too, until the store is
// opened again; a full disk may be tried again.
type DiskError struct {
	// Op says what was tried.
	Op  string
	Err error
}

func (e *DiskError) Error() string { return fmt.Sprintf("%s: %v", e.Op, e.Err) }

// Unwrap returns the cause.
func (e *DiskError) Unwrap() error { return e.Err }

// refusal reports whether err is the fault of the one call that it came from,
// so that the rest of its group may go on.
func refusal(err error) bool {
	for _, r := range [...]error{
		channel.ErrLockHashUsed, channel.ErrQuoteUsed, channel.ErrFenced, channel.ErrRoutingID, ErrTxNonce, ErrIdentityTaken, ErrTokenTaken, ErrOverBudget,
	} {
		if errors.Is(err, r) {
			return true
		}
	}
	return false
}
