package main

import (
	"fmt"
	"io"
	"time"
)

// intern numbers values, so that a state is a few numbers.
type intern[T comparable] struct {
	ids  map[T]uint32
	list *[]T
}

func newIntern[T comparable]() intern[T] { return intern[T]{map[T]uint32{}, &[]T{}} }

func (n intern[T]) id(v T) uint32 {
	if i, ok := n.ids[v]; ok {
		return i
	}
	i := uint32(len(*n.list))
	*n.list = append(*n.list, v)
	n.ids[v] = i
	return i
}

func (n intern[T]) get(i uint32) T { return (*n.list)[i] }

// system is what can be searched.
type system[W comparable] interface {
	start() W
	// next emits every successor of a state.
	next(w W, emit emitter[W])
	// check returns the property that a state breaks.
	check(w W) string
	// end is check of a state without a stable successor.
	end(w W) string
	// small returns the representative of all states that behave as w does.
	small(w W) W
}

// result is what a search found.
type result struct {
	States, Transitions int
	// Longest is the longest run without anything going wrong.
	Longest int
	Broke   string
	Steps   []string
	Took    time.Duration
	Full    bool
}

func (r *result) print(w io.Writer) {
	if r.Broke != "" {
		for i, s := range r.Steps {
			fmt.Fprintf(w, "  %2d. %s\n", i+1, s)
		}
		fmt.Fprintf(w, "  => %s\n", r.Broke)
		fmt.Fprintf(w, "VIOLATION after %d states, %.1fs\n", r.States, r.Took.Seconds())
		return
	}
	what := "OK"
	if r.Full {
		what = "LIMIT REACHED, no violation so far"
	}
	fmt.Fprintf(w, "%s: %d states, %d transitions, longest stable run %d, %.1fs\n", what, r.States, r.Transitions, r.Longest, r.Took.Seconds())
}

// search visits every state, breadth first, so that what it finds is shortest.
// With live it checks as well that every run ends, and how. It stops at limit
// states.
func search[W comparable](s system[W], live bool, limit int) *result {
	b := &breadth[W]{s: s, seen: map[W]int32{}, began: time.Now()}
	b.add(s.small(s.start()), -1)
	for i := 0; i < len(b.states) && b.broke == ""; i++ {
		if len(b.states) > limit {
			return b.result(true)
		}
		b.visit(int32(i), live)
	}
	longest := 0
	if b.broke == "" && live {
		longest = b.ends()
	}
	r := b.result(false)
	r.Longest = longest
	return r
}

type breadth[W comparable] struct {
	s      system[W]
	seen   map[W]int32
	states []W
	parent []int32
	edges  []int32
	begin  []int
	moves  int
	began  time.Time

	broke string
	at    int32
	last  func() string
}

func (b *breadth[W]) add(w W, from int32) int32 {
	if i, ok := b.seen[w]; ok {
		return i
	}
	i := int32(len(b.states))
	b.seen[w] = i
	b.states = append(b.states, w)
	b.parent = append(b.parent, from)
	return i
}

func (b *breadth[W]) visit(i int32, live bool) {
	b.begin = append(b.begin, len(b.edges))
	stable := 0
	b.s.next(b.states[i], func(n W, goesOn bool, broke string, label func() string) {
		if b.broke != "" {
			return
		}
		b.moves++
		if broke == "" {
			broke = b.s.check(n)
		}
		if broke != "" {
			b.broke, b.at, b.last = broke, i, label
			return
		}
		j := b.add(b.s.small(n), i)
		if goesOn {
			stable++
			if live {
				b.edges = append(b.edges, j)
			}
		}
	})
	if b.broke == "" && live && stable == 0 {
		if broke := b.s.end(b.states[i]); broke != "" {
			b.broke, b.at = broke, i
		}
	}
}

// ends takes states without predecessors away until none is left; what is left
// is a cycle. It returns the longest run.
func (b *breadth[W]) ends() int {
	b.begin = append(b.begin, len(b.edges))
	degree := make([]int32, len(b.states))
	for _, e := range b.edges {
		degree[e]++
	}
	var todo []int32
	for i, d := range degree {
		if d == 0 {
			todo = append(todo, int32(i))
		}
	}
	run := make([]int32, len(b.states))
	longest, taken := int32(0), 0
	for ; len(todo) > 0; taken++ {
		u := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, v := range b.edges[b.begin[u]:b.begin[u+1]] {
			run[v] = max(run[v], run[u]+1)
			longest = max(longest, run[v])
			if degree[v]--; degree[v] == 0 {
				todo = append(todo, v)
			}
		}
	}
	if taken == len(b.states) {
		return int(longest)
	}
	for i, d := range degree {
		if d > 0 {
			b.broke, b.at = "c: a cycle in which nothing is lost (livelock)", int32(i)
			break
		}
	}
	return 0
}

func (b *breadth[W]) result(full bool) *result {
	r := &result{States: len(b.states), Transitions: b.moves, Broke: b.broke, Took: time.Since(b.began), Full: full}
	if b.broke == "" {
		return r
	}
	path := []int32{}
	for i := b.at; i >= 0; i = b.parent[i] {
		path = append([]int32{i}, path...)
	}
	for k := 0; k+1 < len(path); k++ {
		r.Steps = append(r.Steps, b.label(b.states[path[k]], b.states[path[k+1]]))
	}
	if b.last != nil {
		r.Steps = append(r.Steps, b.last())
	}
	return r
}

func (b *breadth[W]) label(from, to W) string {
	found := ""
	b.s.next(from, func(n W, _ bool, broke string, label func() string) {
		if found == "" && broke == "" && b.s.small(n) == to {
			found = label()
		}
	})
	return found
}
