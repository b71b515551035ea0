package daemon

import (
	"maps"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// definitionSet is the kinds of transfers that the channels of a chain take:
// channel.Definitions. Payments read it without a lock; it is copied to be changed.
type definitionSet struct {
	changing sync.Mutex
	now      atomic.Pointer[map[common.Address]definition]
}

// definition is one kind and what is known of its code.
type definition struct {
	channel.Definition
	codeHash common.Hash
	// steady: its answers depend neither on the time nor on the chain.
	steady bool
	// enabled: it is for new transfers too.
	enabled bool
}

func newDefinitionSet(natives channel.DefinitionMap) *definitionSet {
	s := &definitionSet{}
	all := make(map[common.Address]definition, len(natives))
	for at, d := range natives {
		all[at] = definition{Definition: d, enabled: true}
	}
	s.now.Store(&all)
	return s
}

// Definition implements channel.Definitions.
func (s *definitionSet) Definition(at common.Address) channel.Definition {
	d, ok := s.get(at)
	switch {
	case !ok:
		return nil
	case !d.enabled:
		return channel.Retired(d.Definition)
	}
	return d.Definition
}

func (s *definitionSet) get(at common.Address) (definition, bool) {
	d, ok := (*s.now.Load())[at]
	return d, ok
}

func (s *definitionSet) put(at common.Address, d definition) {
	s.changing.Lock()
	defer s.changing.Unlock()
	all := maps.Clone(*s.now.Load())
	all[at] = d
	s.now.Store(&all)
}
