package p2p

import (
	"github.com/libp2p/go-libp2p/core/network"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
)

// Bounds of one remote host below our own protocol. It needs one connection and
// one stream; the rest is room for both sides dialling at once, for a dead
// connection not yet noticed, and for identify.
const (
	peerConns   = 4
	peerStreams = 16
	peerMemory  = 64 << 20
)

// newResources bounds what libp2p may hold for maxPeers hosts.
func newResources(maxPeers int) (network.ResourceManager, error) {
	maxPeers = max(maxPeers, 16)
	conns := rcmgr.LimitVal(peerConns * maxPeers)
	streams := rcmgr.LimitVal(peerStreams * maxPeers)
	all := rcmgr.ResourceLimits{
		Conns: conns, ConnsInbound: conns, ConnsOutbound: conns,
		Streams: streams, StreamsInbound: streams, StreamsOutbound: streams,
		FD: conns, Memory: rcmgr.LimitVal64(min(maxPeers*peerMemory, 4<<30)),
	}
	half := rcmgr.ResourceLimits{ // handshakes not done yet
		Conns: conns / 2, ConnsInbound: conns / 4, ConnsOutbound: conns / 2,
		Streams: streams / 2, StreamsInbound: streams / 4, StreamsOutbound: streams / 2,
		FD: conns / 2, Memory: 256 << 20,
	}
	one := rcmgr.ResourceLimits{
		Conns: peerConns, ConnsInbound: peerConns, ConnsOutbound: peerConns,
		Streams: peerStreams, StreamsInbound: peerStreams, StreamsOutbound: peerStreams,
		FD: peerConns, Memory: peerMemory,
	}
	partial := rcmgr.PartialLimitConfig{System: all, Transient: half, PeerDefault: one}
	limits := partial.Build(rcmgr.DefaultLimits.AutoScale())
	return rcmgr.NewResourceManager(rcmgr.NewFixedLimiter(limits), rcmgr.WithMetricsDisabled())
}
