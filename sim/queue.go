package sim

// event is something that happens at a time. Events of one time happen in the
// order in which they were scheduled.
type event struct {
	atUs int64
	seq  uint64
	do   func()
}

func (e *event) before(o *event) bool {
	return e.atUs < o.atUs || e.atUs == o.atUs && e.seq < o.seq
}

// queue is a binary heap of events, the earliest first.
type queue struct {
	heap []event
	seq  uint64
}

func (q *queue) push(atUs int64, do func()) {
	q.seq++
	q.heap = append(q.heap, event{atUs, q.seq, do})
	h := q.heap
	for i := len(h) - 1; i > 0; {
		p := (i - 1) / 2
		if !h[i].before(&h[p]) {
			break
		}
		h[i], h[p] = h[p], h[i]
		i = p
	}
}

func (q *queue) pop() (event, bool) {
	h := q.heap
	if len(h) == 0 {
		return event{}, false
	}
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h[last] = event{}
	h = h[:last]
	for i := 0; ; {
		c := 2*i + 1
		if c >= len(h) {
			break
		}
		if c+1 < len(h) && h[c+1].before(&h[c]) {
			c++
		}
		if !h[c].before(&h[i]) {
			break
		}
		h[i], h[c] = h[c], h[i]
		i = c
	}
	q.heap = h
	return top, true
}
