package channel

import (
	"sort"

	"github.com/ethereum/go-ethereum/common"
)

// Role says which side of a channel a party is. Alice proposes odd nonces,
// Bob even ones (P1).
type Role uint8

// The two roles. Their values index every two-element array of this package
// that speaks of a channel; in a transfer's balance, index 0 is the initiator.
const (
	Alice Role = 0
	Bob   Role = 1
)

// Other returns the opposite role.
func (r Role) Other() Role { return 1 - r }

// Owns reports whether nonce n is one that r may propose.
func (r Role) Owns(n uint64) bool { return n%2 == uint64(1-r) }

func (r Role) String() string {
	if r == Alice {
		return "alice"
	}
	return "bob"
}

// Balance is two amounts and where the chain would pay them.
type Balance struct {
	Amount [2]Amount
	To     [2]common.Address
}

// AssetState is what a channel holds of one asset. The zero address is the
// chain's native coin.
type AssetState struct {
	Asset common.Address
	// Balance is free: neither locked in a transfer nor withdrawn.
	Balance Balance
	// Processed is the deposits of each party that Balance accounts for.
	Processed [2]Amount
	// DefundNonce must be above the contract's for the asset to be paid out.
	DefundNonce Amount
}

// State is CoreChannelState: what both parties sign and the adjudicator reads.
// Values are immutable; a step makes a new one.
type State struct {
	Channel    common.Address
	Alice, Bob common.Address
	Assets     []AssetState
	// Timeout is the length of the consensus phase and of the defund phase
	// after it, in seconds.
	Timeout    uint64
	Nonce      uint64
	MerkleRoot common.Hash
}

// Asset returns the row of asset, and whether there is one.
func (s *State) Asset(asset common.Address) (AssetState, bool) {
	for _, a := range s.Assets {
		if a.Asset == asset {
			return a, true
		}
	}
	return AssetState{}, false
}

// Signer returns the address whose signature r's half of the state needs.
func (s *State) Signer(r Role) common.Address {
	if r == Alice {
		return s.Alice
	}
	return s.Bob
}

// CoreTransfer is CoreTransferState: the leaf of the Merkle tree. Balance is
// the initial one for as long as the transfer is open.
type CoreTransfer struct {
	Channel    common.Address
	ID         common.Hash
	Definition common.Address
	Initiator  common.Address
	Responder  common.Address
	Asset      common.Address
	Balance    Balance
	// Timeout is the length of the transfer's dispute window in seconds.
	Timeout          uint64
	InitialStateHash common.Hash
}

// Transfer is an open transfer with what its leaf only commits to.
type Transfer struct {
	CoreTransfer
	// InitiatedBy is the role of Initiator.
	InitiatedBy Role
	// InitialState is the ABI encoding under the definition's state encoding.
	InitialState []byte
	Salt         common.Hash
	Meta         []byte
	// Nonce is the state that the transfer entered the channel with.
	Nonce uint64

	leaf common.Hash
}

// ResponderRole returns the role that may resolve the transfer.
func (t *Transfer) ResponderRole() Role { return t.InitiatedBy.Other() }

// Leaf returns the hash of the transfer in the Merkle tree.
func (t *Transfer) Leaf() common.Hash {
	if t.leaf == (common.Hash{}) {
		return t.CoreTransfer.Hash()
	}
	return t.leaf
}

// Transfers is an immutable set of open transfers in the order of their ids,
// which is the order of the Merkle tree.
type Transfers struct{ list []*Transfer }

// NewTransfers returns the set of the given transfers. It keeps the pointers.
func NewTransfers(ts []*Transfer) Transfers {
	l := append([]*Transfer(nil), ts...)
	for _, t := range l {
		t.leaf = t.CoreTransfer.Hash()
	}
	sort.Slice(l, func(i, j int) bool { return l[i].ID.Cmp(l[j].ID) < 0 })
	return Transfers{l}
}

// Len returns how many transfers are open.
func (s Transfers) Len() int { return len(s.list) }

// All returns the transfers in id order. The caller must not change the slice.
func (s Transfers) All() []*Transfer { return s.list }

func (s Transfers) find(id common.Hash) (int, bool) {
	i := sort.Search(len(s.list), func(i int) bool { return s.list[i].ID.Cmp(id) >= 0 })
	return i, i < len(s.list) && s.list[i].ID == id
}

// Get returns the open transfer with that id, or nil.
func (s Transfers) Get(id common.Hash) *Transfer {
	if i, ok := s.find(id); ok {
		return s.list[i]
	}
	return nil
}

// edit is a set being changed by one batch: it copies the slice once.
type edit struct {
	list  []*Transfer
	fresh bool
}

func (s Transfers) edit() *edit { return &edit{list: s.list} }

func (e *edit) own() {
	if !e.fresh {
		e.list = append(make([]*Transfer, 0, len(e.list)+8), e.list...)
		e.fresh = true
	}
}

func (e *edit) get(id common.Hash) *Transfer { return Transfers{e.list}.Get(id) }

func (e *edit) add(t *Transfer) {
	e.own()
	i, _ := Transfers{e.list}.find(t.ID)
	e.list = append(e.list, nil)
	copy(e.list[i+1:], e.list[i:])
	e.list[i] = t
}

func (e *edit) remove(id common.Hash) {
	e.own()
	if i, ok := (Transfers{e.list}).find(id); ok {
		e.list = append(e.list[:i], e.list[i+1:]...)
	}
}
