package node

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Executor does to the world what a machine asks for.
type Executor interface {
	// Commit returns once the writes are durable, or an error and none of them
	// is.
	Commit(writes []channel.Write) error
	// Send hands a frame to the connection with the peer, if there is one.
	Send(f channel.Frame)
	// Watch has the deposits of an asset looked up from now on.
	Watch(asset common.Address)
	// Tell says what became of operations.
	Tell(notices []channel.Notice)
}

// CarryOut does e in the one order that is safe: nothing leaves, and nobody is
// told, before it is durable (P2). After an error nothing left, and the machine
// that asked for e must be thrown away.
func (e *Effects) CarryOut(x Executor) error {
	if len(e.Writes) > 0 {
		if err := x.Commit(e.Writes); err != nil {
			return fmt.Errorf("commit: %w", err)
		}
	}
	for _, f := range e.Send {
		x.Send(f)
	}
	for _, a := range e.Watch {
		x.Watch(a)
	}
	if len(e.Notices) > 0 {
		x.Tell(e.Notices)
	}
	return nil
}

// Add appends the effects of a later event of the same machine, so that one
// commit carries both. Only the last record of the channel is written.
func (e *Effects) Add(l Effects) {
	for i := range l.Writes {
		if _, ok := l.Writes[i].(channel.PutChannel); !ok {
			e.Writes = append(e.Writes, l.Writes[i])
			continue
		}
		replaced := false
		for j := range e.Writes {
			if _, ok := e.Writes[j].(channel.PutChannel); ok {
				e.Writes[j], replaced = l.Writes[i], true
			}
		}
		if !replaced {
			e.Writes = append(e.Writes, l.Writes[i])
		}
	}
	e.Send = append(e.Send, l.Send...)
	e.Notices = append(e.Notices, l.Notices...)
	e.Watch = append(e.Watch, l.Watch...)
	e.Waiting = l.Waiting
}
