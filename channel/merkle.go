package channel

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Root returns the Merkle root of the open transfers: leaves in id order, pairs
// sorted before hashing, an odd node carried up unchanged, zero for none. It is
// the tree of OpenZeppelin's MerkleProof.
func (s Transfers) Root() common.Hash {
	if len(s.list) == 0 {
		return common.Hash{}
	}
	level := make([]common.Hash, len(s.list))
	for i, t := range s.list {
		level[i] = t.Leaf()
	}
	h := crypto.NewKeccakState()
	for len(level) > 1 {
		n := 0
		for i := 0; i < len(level); i += 2 {
			if i+1 == len(level) {
				level[n] = level[i]
			} else {
				level[n] = pair(h, level[i], level[i+1])
			}
			n++
		}
		level = level[:n]
	}
	return level[0]
}

// Proof returns the siblings from the leaf of id to the root, and whether the
// transfer is open.
func (s Transfers) Proof(id common.Hash) ([]common.Hash, bool) {
	at, ok := s.find(id)
	if !ok {
		return nil, false
	}
	level := make([]common.Hash, len(s.list))
	for i, t := range s.list {
		level[i] = t.Leaf()
	}
	proof := []common.Hash{}
	h := crypto.NewKeccakState()
	for len(level) > 1 {
		if sib := at ^ 1; sib < len(level) {
			proof = append(proof, level[sib])
		}
		next := make([]common.Hash, 0, (len(level)+1)/2)
		for i := 0; i < len(level); i += 2 {
			if i+1 == len(level) {
				next = append(next, level[i])
			} else {
				next = append(next, pair(h, level[i], level[i+1]))
			}
		}
		level, at = next, at/2
	}
	return proof, true
}

// VerifyProof reports whether leaf is in the tree of root, as the contract does.
func VerifyProof(root, leaf common.Hash, proof []common.Hash) bool {
	h := crypto.NewKeccakState()
	for _, p := range proof {
		leaf = pair(h, leaf, p)
	}
	return leaf == root
}

func pair(h crypto.KeccakState, a, b common.Hash) (out common.Hash) {
	if b.Cmp(a) < 0 {
		a, b = b, a
	}
	h.Reset()
	h.Write(a[:])
	h.Write(b[:])
	h.Read(out[:])
	return out
}
