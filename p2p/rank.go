package p2p

import (
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	ma "github.com/multiformats/go-multiaddr"
)

// quicDelay is the head start that TCP has over QUIC to the same host: a round
// trip to anywhere.
const quicDelay = 250 * time.Millisecond

// rankDials prefers TCP where a peer has both. Between servers QUIC's quicker
// opening does not matter, a frame costs it a third more CPU (measured by the
// benchmarks of this package), and the kernel does not tell it at once that the
// peer's process has died.
func rankDials(addrs []ma.Multiaddr) []network.AddrDelay {
	tcp := false
	for _, a := range addrs {
		tcp = tcp || has(a, ma.P_TCP)
	}
	out := make([]network.AddrDelay, 0, len(addrs))
	for _, a := range addrs {
		d := network.AddrDelay{Addr: a}
		if tcp && !has(a, ma.P_TCP) {
			d.Delay = quicDelay
		}
		out = append(out, d)
	}
	return out
}

func has(a ma.Multiaddr, protocol int) bool {
	_, err := a.ValueForProtocol(protocol)
	return err == nil
}
