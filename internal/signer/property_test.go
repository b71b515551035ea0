package signer

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
)

// Whatever is asked in whatever order, with restarts in between: no two different
// states at one nonce are signed, and signed nonces only rise.
func TestP3NoSequenceOfRequestsGetsTwoStatesAtOneNonce(t *testing.T) {
	b := newBench(t)
	peers := []common.Address{b.peerKey.Address(), account(t, 6).Address(), account(t, 7).Address()}
	signed := map[common.Address]map[uint64]common.Hash{}
	highest := map[common.Address]uint64{}
	rapid.Check(t, func(r *rapid.T) {
		for range rapid.IntRange(1, 30).Draw(r, "steps") {
			if rapid.IntRange(0, 9).Draw(r, "restart") == 0 {
				b.again()
			}
			s := b.state(1, uint64(rapid.IntRange(0, 3).Draw(r, "owned")))
			s.Bob = rapid.SampledFrom(peers).Draw(r, "peer")
			s.Assets[0].Balance.To[1] = s.Bob
			s.Channel = channel.ChannelAddress(s.Alice, s.Bob, factory, mastercopy, 1337)
			s.Nonce = uint64(max(int64(highest[s.Channel])+int64(rapid.IntRange(-3, 3).Draw(r, "step")), 0))
			sig, err := b.sign(s)
			if err != nil {
				if sig != (channel.Signature{}) {
					r.Fatal("a refusal with a signature")
				}
				continue
			}
			if signed[s.Channel] == nil {
				signed[s.Channel] = map[uint64]common.Hash{}
			}
			if was, ok := signed[s.Channel][s.Nonce]; ok && was != s.Hash() {
				r.Fatalf("two states at nonce %d", s.Nonce)
			}
			if s.Nonce < highest[s.Channel] {
				r.Fatalf("nonce %d after %d", s.Nonce, highest[s.Channel])
			}
			signed[s.Channel][s.Nonce], highest[s.Channel] = s.Hash(), s.Nonce
		}
	})
}
