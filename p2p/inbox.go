package p2p

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// maxControlBytes is any message but a frame: all the proofs that one
// connection may need in one message.
const maxControlBytes = 256 << 10

// growFrom is the size from which memory is taken as bytes arrive rather than
// as a peer announces.
const growFrom = 64 << 10

// readMessage reads one envelope, which has at most limit bytes. It looks at
// the size before it reads or allocates anything. The body is the caller's.
// Errors: *CloseError, or those of the stream.
func readMessage(r *bufio.Reader, limit int) (message, int, error) {
	size, err := readSize(r)
	if err != nil {
		return message{}, 0, err
	}
	if size < 2 {
		return message{}, 0, closing(p2pv1.CloseReason_CLOSE_REASON_MALFORMED, "envelope of %d bytes", size)
	}
	head, err := r.Peek(1)
	if err != nil {
		return message{}, 0, err
	}
	num := head[0] >> 3
	if head[0]&7 != 2 || head[0] >= 0x80 || num < msgHello || num > msgClose {
		return message{}, 0, closing(p2pv1.CloseReason_CLOSE_REASON_MALFORMED, "no message that this version knows")
	}
	if num != msgFrame {
		limit = min(limit, maxControlBytes)
	}
	if size > uint64(limit) {
		return message{}, 0, closing(p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE, "%s of %d bytes, at most %d", kindNames[num], size, limit)
	}
	b, err := readBody(r, int(size))
	if err != nil {
		return message{}, 0, err
	}
	n, used := binary.Uvarint(b[1:])
	if used <= 0 || n != uint64(len(b)-1-used) || envelopeBytes(int(n)) != len(b) {
		return message{}, 0, closing(p2pv1.CloseReason_CLOSE_REASON_MALFORMED, "envelope does not hold one message")
	}
	return message{num, b[1+used:]}, len(b), nil
}

// readSize reads the length before an envelope; one that takes more than four
// bytes is too large whatever it says.
func readSize(r *bufio.Reader) (uint64, error) {
	var size uint64
	for shift := uint(0); shift < 28; shift += 7 {
		c, err := r.ReadByte()
		if err != nil {
			return 0, err
		}
		size |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return size, nil
		}
	}
	return 0, closing(p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE, "length of more than four bytes")
}

func readBody(r io.Reader, size int) ([]byte, error) {
	if size <= growFrom {
		b := make([]byte, size)
		_, err := io.ReadFull(r, b)
		return b, err
	}
	var b bytes.Buffer
	b.Grow(growFrom)
	n, err := io.CopyN(&b, r, int64(size))
	if errors.Is(err, io.EOF) && n < int64(size) {
		err = io.ErrUnexpectedEOF
	}
	return b.Bytes(), err
}
