package channel

import "errors"

// Errors of a commit. Nothing of the commit was written.
var (
	// ErrLockHashUsed is a lock hash that another forward ever had (F3).
	ErrLockHashUsed = errors.New("lock hash was used before")
	// ErrQuoteUsed is a quote that another forward has used, or that is not there.
	ErrQuoteUsed = errors.New("quote was used before or has expired")
	// ErrFenced is a write under a lease that a later one has replaced (F7).
	ErrFenced = errors.New("lease was taken over")
	// ErrRoutingID is a second transfer of a user under one routing id.
	ErrRoutingID = errors.New("routing id was used before in this channel")
	// ErrNotFound is a row that is not there.
	ErrNotFound = errors.New("not found")
)
