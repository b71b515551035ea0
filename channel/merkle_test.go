package channel_test

import (
	"encoding/binary"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

func leaves(n int) []*channel.Transfer {
	ts := make([]*channel.Transfer, n)
	for i := range ts {
		var x [8]byte
		binary.BigEndian.PutUint64(x[:], uint64(i))
		ts[i] = &channel.Transfer{CoreTransfer: channel.CoreTransfer{ID: crypto.Keccak256Hash(x[:]), Timeout: uint64(i)}}
	}
	return ts
}

// plainRoot is the tree as one would say it: a level above another, by recursion.
func plainRoot(level []common.Hash) common.Hash {
	switch len(level) {
	case 0:
		return common.Hash{}
	case 1:
		return level[0]
	}
	var next []common.Hash
	for ; len(level) > 1; level = level[2:] {
		a, b := level[0], level[1]
		if b.Cmp(a) < 0 {
			a, b = b, a
		}
		next = append(next, crypto.Keccak256Hash(a[:], b[:]))
	}
	return plainRoot(append(next, level...))
}

func TestLeavesAreProvedAtAllSizes(t *testing.T) {
	all := leaves(channel.MaxOpenTransfers)
	hash := map[common.Hash]common.Hash{}
	for _, tr := range all {
		hash[tr.ID] = tr.CoreTransfer.Hash()
	}
	for n := 0; n <= channel.MaxOpenTransfers; n++ {
		if n > 260 && n < channel.MaxOpenTransfers-3 && n%13 != 0 {
			continue // as the others, and slow
		}
		set := channel.NewTransfers(all[:n])
		var level []common.Hash
		for _, tr := range set.All() {
			level = append(level, hash[tr.ID])
		}
		root := set.Root()
		if root != plainRoot(level) {
			t.Fatalf("%d leaves: the root is another", n)
		}
		step := 1
		if n > 130 { // all leaves of the small trees, some of the large
			step = 61
		}
		for i := 0; i < n; i += step {
			tr := set.All()[i]
			proof, ok := set.Proof(tr.ID)
			if !ok || !channel.VerifyProof(root, tr.Leaf(), proof) {
				t.Fatalf("%d leaves: leaf %d is not proved", n, i)
			}
			if channel.VerifyProof(root, common.Hash{1}, proof) {
				t.Fatalf("%d leaves: the proof of leaf %d proves another", n, i)
			}
			if len(proof) > 10 {
				t.Fatalf("%d leaves: a proof of %d hashes", n, len(proof))
			}
		}
		if _, ok := set.Proof(common.Hash{0xee}); ok {
			t.Fatalf("%d leaves: a proof of what is not there", n)
		}
		if n > 0 && set.Get(all[n-1].ID) == nil || set.Get(common.Hash{0xee}) != nil {
			t.Fatalf("%d leaves: Get finds another", n)
		}
	}
}
