// Package logs has a level for each part of a node, changed while it runs.
package logs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Part is the attribute that names the part of the node that logs: what a logger
// says after With(Part, "router") is under the router's level.
const Part = "part"

// ErrLevel is a level or a part that there is not.
var ErrLevel = errors.New("no such log level")

// Levels are what is logged, by part.
type Levels struct {
	mu    sync.Mutex
	all   slog.LevelVar
	parts map[string]*slog.LevelVar
}

// New returns a logger that writes to w, as text or, for "json", as JSON, and the
// levels of its parts. Errors: ErrLevel.
func New(w io.Writer, format, level string) (*slog.Logger, *Levels, error) {
	l := &Levels{parts: map[string]*slog.LevelVar{}}
	if err := l.Set("", level); err != nil {
		return nil, nil, err
	}
	everything := &slog.HandlerOptions{Level: slog.LevelDebug}
	var next slog.Handler = slog.NewTextHandler(w, everything)
	if format == "json" {
		next = slog.NewJSONHandler(w, everything)
	}
	return slog.New(&handler{next, l, &l.all}), l, nil
}

// names are the levels that there are.
func names() map[string]slog.Level {
	return map[string]slog.Level{"debug": slog.LevelDebug, "info": slog.LevelInfo, "warn": slog.LevelWarn, "error": slog.LevelError}
}

// Set changes the level of a part from now on; the part "" is all, also those
// that had one of their own. Errors: ErrLevel.
func (l *Levels) Set(name, level string) error {
	v, ok := names()[strings.ToLower(level)]
	if !ok {
		return fmt.Errorf("%w: level cannot be %q; give debug, info, warn or error", ErrLevel, level)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if name != "" {
		p := l.parts[name]
		if p == nil {
			return fmt.Errorf("%w: there is no part %q; the parts are %s", ErrLevel, name, strings.Join(slices.Sorted(maps.Keys(l.parts)), ", "))
		}
		p.Set(v)
		return nil
	}
	l.all.Set(v)
	for _, p := range l.parts {
		p.Set(v)
	}
	return nil
}

// All returns the level of each part, under "" that of what has no part.
func (l *Levels) All() map[string]string {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := map[string]string{"": strings.ToLower(l.all.Level().String())}
	for name, p := range l.parts {
		out[name] = strings.ToLower(p.Level().String())
	}
	return out
}

func (l *Levels) part(name string) *slog.LevelVar {
	l.mu.Lock()
	defer l.mu.Unlock()
	p := l.parts[name]
	if p == nil {
		p = new(slog.LevelVar)
		p.Set(l.all.Level())
		l.parts[name] = p
	}
	return p
}

// handler hands on what is at or above the level of its part.
type handler struct {
	next   slog.Handler
	levels *Levels
	level  *slog.LevelVar
}

func (h *handler) Enabled(_ context.Context, level slog.Level) bool { return level >= h.level.Level() }

func (h *handler) Handle(ctx context.Context, r slog.Record) error { return h.next.Handle(ctx, r) }

func (h *handler) WithAttrs(attrs []slog.Attr) slog.Handler {
	level := h.level
	for _, a := range attrs {
		if a.Key == Part {
			level = h.levels.part(a.Value.String())
		}
	}
	return &handler{h.next.WithAttrs(attrs), h.levels, level}
}

func (h *handler) WithGroup(name string) slog.Handler {
	return &handler{h.next.WithGroup(name), h.levels, h.level}
}
