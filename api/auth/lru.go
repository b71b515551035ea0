package auth

import "container/list"

// lru is a map of at most most entries: the one that was used longest ago makes
// room. It is not safe for more than one goroutine.
type lru[K comparable, V any] struct {
	most  int
	order *list.List // of lruEntry; the front was used last
	at    map[K]*list.Element
}

type lruEntry[K comparable, V any] struct {
	key   K
	value V
}

func newLRU[K comparable, V any](most int) *lru[K, V] {
	return &lru[K, V]{most: most, order: list.New(), at: map[K]*list.Element{}}
}

func (l *lru[K, V]) get(k K) (v V, ok bool) {
	e, ok := l.at[k]
	if !ok {
		return v, false
	}
	l.order.MoveToFront(e)
	return e.Value.(*lruEntry[K, V]).value, true //nolint:forcetypeassert // put put it there
}

func (l *lru[K, V]) put(k K, v V) {
	if e, ok := l.at[k]; ok {
		e.Value = &lruEntry[K, V]{k, v}
		l.order.MoveToFront(e)
		return
	}
	l.at[k] = l.order.PushFront(&lruEntry[K, V]{k, v})
	if l.order.Len() > l.most {
		oldest := l.order.Back()
		l.order.Remove(oldest)
		delete(l.at, oldest.Value.(*lruEntry[K, V]).key) //nolint:forcetypeassert // put put it there
	}
}

func (l *lru[K, V]) clear() {
	l.order.Init()
	clear(l.at)
}
