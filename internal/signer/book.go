package signer

import (
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// book is all that a signer remembers. Its caller holds a lock.
type book struct {
	last map[side]*entry
	// spent is what left on a day; counted holds each thing that did, so that it
	// counts once.
	spent   map[spot]channel.Amount
	counted map[common.Hash]spend
	indexes map[uint32]common.Address
	day     uint32
}

// side is one party of a channel.
type side struct{ account, channel common.Address }

// entry is the state with the highest nonce that was signed for a side.
type entry struct {
	nonce uint64
	hash  common.Hash
	// sig is set once ready is closed; zero where making or keeping it failed.
	sig   channel.Signature
	ready chan struct{}
}

// scope is a kind of cap.
type scope uint8

const (
	scopeWithdraw scope = iota + 1
	scopePeers
	scopeDeposit
	scopeGas
)

func (s scope) String() string {
	return [...]string{"", "withdrawPerDay", "peersPerDay", "depositPerDay", "gasPerDay"}[s]
}

// spot is a cap: gas is counted for each account, all else for all of them.
type spot struct {
	scope   scope
	chain   uint64
	asset   common.Address
	account common.Address
}

// spend is one thing that was counted: all of it, and how much on which day last.
type spend struct {
	at           spot
	day          uint32
	total, today channel.Amount
}

// charge asks for amount of a cap under a key; the same key again costs only what
// it is more.
type charge struct {
	at     spot
	key    common.Hash
	amount channel.Amount
	cap    *channel.Amount
}

func newBook() *book {
	return &book{
		last: map[side]*entry{}, spent: map[spot]channel.Amount{}, counted: map[common.Hash]spend{}, indexes: map[uint32]common.Address{},
	}
}

// turn begins the UTC day of now. Days do not go back: a clock that does would give
// a cap twice.
func (b *book) turn(now time.Time) {
	if day := uint32(max(now.Unix(), 0) / 86_400); day > b.day {
		b.day = day
		clear(b.spent)
	}
}

// afford returns the spends that charges make, or why one is above its cap. Nothing
// is changed.
func (b *book) afford(charges []charge) ([]common.Hash, []spend, *RefusedError) {
	var keys []common.Hash
	var out []spend
	sums := map[spot]channel.Amount{}
	for _, c := range charges {
		have := b.counted[c.key]
		more, err := c.amount.Sub(have.total)
		if err != nil || more.IsZero() {
			continue // it was counted
		}
		if c.cap == nil {
			return nil, nil, refuse(OverCap, "no %s is set for %s on chain %d, so nothing of it may leave", c.at.scope, what(c.at), c.at.chain)
		}
		sum, ok := sums[c.at]
		if !ok {
			sum = b.spent[c.at]
		}
		sum, err = sum.Add(more)
		if err != nil || c.cap.Less(sum) {
			return nil, nil, refuse(OverCap, "%s of %s on chain %d is %s a day; %s were signed for today, and this is %s more",
				c.at.scope, what(c.at), c.at.chain, c.cap, b.spent[c.at], more)
		}
		sums[c.at] = sum
		s := spend{at: c.at, day: b.day, total: c.amount, today: more}
		if have.day == b.day {
			if s.today, err = have.today.Add(more); err != nil {
				return nil, nil, refuse(OverCap, "amount above 2^256-1")
			}
		}
		keys, out = append(keys, c.key), append(out, s)
	}
	return keys, out, nil
}

func what(at spot) string {
	switch {
	case at.scope == scopeGas:
		return "account " + at.account.Hex()
	case at.asset == common.Address{}:
		return "the native coin"
	}
	return "asset " + at.asset.Hex()
}

// count takes spends in.
func (b *book) count(key common.Hash, s spend) {
	if s.day > b.day {
		b.day = s.day
		clear(b.spent)
	}
	have := b.counted[key]
	b.counted[key] = s
	if s.day != b.day {
		return
	}
	more := s.today
	if have.day == s.day {
		more = s.today.SubFloor(have.today)
	}
	if sum, err := b.spent[s.at].Add(more); err == nil {
		b.spent[s.at] = sum
	}
}

// Kinds of records.
const (
	recordState = iota + 1
	recordSpend
	recordIndex
)

func stateRecord(k side, nonce uint64, hash common.Hash, sig channel.Signature) []byte {
	b := append([]byte{recordState}, k.account[:]...)
	b = append(b, k.channel[:]...)
	b = binary.BigEndian.AppendUint64(b, nonce)
	b = append(b, hash[:]...)
	return append(b, sig[:]...)
}

func spendRecord(key common.Hash, s spend) []byte {
	b := append([]byte{recordSpend}, key[:]...)
	b = append(b, byte(s.at.scope))
	b = binary.BigEndian.AppendUint64(b, s.at.chain)
	b = append(b, s.at.asset[:]...)
	b = append(b, s.at.account[:]...)
	b = binary.BigEndian.AppendUint32(b, s.day)
	total, today := s.total.Bytes32(), s.today.Bytes32()
	return append(append(b, total[:]...), today[:]...)
}

func indexRecord(index uint32, a common.Address) []byte {
	return append(binary.BigEndian.AppendUint32([]byte{recordIndex}, index), a[:]...)
}

var errRecord = errors.New("a record of an unknown kind or length")

// reader takes a record apart.
type reader struct{ b []byte }

func (r *reader) next(n int) []byte {
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) address() common.Address { return common.BytesToAddress(r.next(20)) }
func (r *reader) hash() common.Hash       { return common.BytesToHash(r.next(32)) }
func (r *reader) uint64() uint64          { return binary.BigEndian.Uint64(r.next(8)) }
func (r *reader) uint32() uint32          { return binary.BigEndian.Uint32(r.next(4)) }
func (r *reader) amount() channel.Amount {
	a, _ := channel.AmountFromBytes(r.next(32)) // 32 bytes always fit
	return a
}

// apply takes a record of the log in. Records may come in any order.
func (b *book) apply(record []byte) error {
	sizes := map[byte]int{recordState: 1 + 20 + 20 + 8 + 32 + 65, recordSpend: 1 + 32 + 1 + 8 + 20 + 20 + 4 + 32 + 32, recordIndex: 1 + 4 + 20}
	if len(record) == 0 || len(record) != sizes[record[0]] {
		return fmt.Errorf("%w: %w", ErrLogDamaged, errRecord)
	}
	r := &reader{record[1:]}
	switch record[0] {
	case recordState:
		k := side{r.address(), r.address()}
		e := &entry{nonce: r.uint64(), hash: r.hash(), sig: channel.Signature(r.b), ready: make(chan struct{})}
		close(e.ready)
		if have := b.last[k]; have == nil || have.nonce < e.nonce || have.nonce == e.nonce && have.sig == (channel.Signature{}) {
			b.last[k] = e
		}
	case recordSpend:
		key := r.hash()
		s := spend{at: spot{scope: scope(r.next(1)[0]), chain: r.uint64(), asset: r.address(), account: r.address()}, day: r.uint32(), total: r.amount(), today: r.amount()}
		if have := b.counted[key]; have.total.Less(s.total) {
			b.count(key, s)
		}
	case recordIndex:
		index := r.uint32()
		b.indexes[index] = r.address()
	}
	return nil
}

// records returns all that is remembered, as apply takes it.
func (b *book) records() [][]byte {
	var out [][]byte
	for k, e := range b.last {
		sig := channel.Signature{}
		select {
		case <-e.ready:
			sig = e.sig
		default: // it is being made; that its nonce is taken is kept
		}
		out = append(out, stateRecord(k, e.nonce, e.hash, sig))
	}
	for key, s := range b.counted {
		out = append(out, spendRecord(key, s))
	}
	for index, a := range b.indexes {
		out = append(out, indexRecord(index, a))
	}
	return out
}
