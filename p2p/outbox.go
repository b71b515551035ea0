package p2p

import (
	"bufio"
	"encoding/binary"
	"sync"
)

// The messages of an envelope, by field number.
const (
	msgHello      = 1
	msgFrame      = 2
	msgRequest    = 3
	msgResponse   = 4
	msgIdentities = 5
	msgClose      = 6
)

var kindNames = [...]string{"unknown", "hello", "frame", "request", "response", "identities", "close"}

// message is one envelope: the number and bytes of what it holds.
type message struct {
	num  byte
	body []byte
}

func (m *message) kind() string {
	if int(m.num) < len(kindNames) {
		return kindNames[m.num]
	}
	return kindNames[0]
}

// header appends the length of the envelope, the tag and the length of the body.
func (m *message) header(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(envelopeBytes(len(m.body))))
	b = append(b, m.num<<3|2)
	return binary.AppendUvarint(b, uint64(len(m.body)))
}

// envelopeBytes returns the size of the envelope round a body of n bytes.
func envelopeBytes(n int) int {
	size := 2 + n
	for v := n; v >= 0x80; v >>= 7 {
		size++
	}
	return size
}

// outbox is what waits to be written to one peer.
type outbox struct {
	frames, bytes int // bounds

	mu     sync.Mutex
	items  []message
	used   int
	closed bool

	// wake has a token when there is something to write.
	wake chan struct{}
}

func newOutbox(frames, bytes int) *outbox {
	return &outbox{frames: frames, bytes: bytes, wake: make(chan struct{}, 1)}
}

// put adds m. Errors: ErrQueueFull, ErrNotConnected after close.
func (o *outbox) put(m message) error {
	o.mu.Lock()
	switch {
	case o.closed:
		o.mu.Unlock()
		return ErrNotConnected
	case len(o.items) >= o.frames || o.used+len(m.body) > o.bytes:
		o.mu.Unlock()
		return ErrQueueFull
	}
	o.items = append(o.items, m)
	o.used += len(m.body)
	o.mu.Unlock()
	select {
	case o.wake <- struct{}{}:
	default:
	}
	return nil
}

// take returns all that waits and leaves spare for what comes next.
func (o *outbox) take(spare []message) []message {
	o.mu.Lock()
	defer o.mu.Unlock()
	items := o.items
	o.items, o.used = spare[:0], 0
	return items
}

// close returns what is left; nothing more can be put.
func (o *outbox) close() []message {
	o.mu.Lock()
	defer o.mu.Unlock()
	items := o.items
	o.items, o.closed = nil, true
	return items
}

// writeMessage writes one envelope into w.
func writeMessage(w *bufio.Writer, m *message) (int, error) {
	var buf [16]byte
	head := m.header(buf[:0])
	if _, err := w.Write(head); err != nil {
		return 0, err
	}
	_, err := w.Write(m.body)
	return len(head) + len(m.body), err
}
