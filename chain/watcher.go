package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// WatcherOptions of a watcher. The zero value is usable.
type WatcherOptions struct {
	// PollEvery is the pause between two looks at the head. 0 is 2 s. Over
	// WebSocket new heads are also pushed.
	PollEvery time.Duration
	// Window is how many recent blocks are remembered: the deepest reorg that
	// is followed block by block. At least 16 more than the confirmation
	// depth are kept. 0 is 64.
	Window uint64
	// MaxRange is the widest range of blocks that logs are asked for at once.
	// 0 is 2,000.
	MaxRange uint64
	// SaveEvery is how many blocks without an event may pass before the cursor
	// is saved. 0 is 16.
	SaveEvery uint64
	// Tokens are the assets whose transfers to a channel are events. Anyone
	// can make a contract that claims transfers, so others are not listened
	// to.
	Tokens []common.Address
	Clock  Clock
	Logger *slog.Logger
}

func (o *WatcherOptions) fill(f Finality) {
	if o.PollEvery <= 0 {
		o.PollEvery = 2 * time.Second
	}
	if o.Window == 0 {
		o.Window = 64
	}
	o.Window = max(o.Window, f.Depth+16)
	if o.MaxRange == 0 {
		o.MaxRange = 2000
	}
	if o.SaveEvery == 0 {
		o.SaveEvery = 16
	}
	if o.Clock == nil {
		o.Clock = SystemClock{}
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
}

// Status is what the watcher knows of the chain without asking.
type Status struct {
	Head Block
	// Final is the newest confirmed block. It is the zero Block while a chain
	// that is read by its `finalized` tag has none.
	Final Block
	// SeenAt is when, by the wall clock, Head was first seen.
	SeenAt time.Time
}

// Update is one step of the watcher: first what is no longer true, newest
// first, then what is new, oldest first, then the deposits at Status.Final.
type Update struct {
	ChainID uint64
	Status  Status
	// Reset says that the chain differs from what we knew further back than
	// the window reaches: whatever was learnt from this chain must be read
	// again.
	Reset          bool
	Removed, Added []Event
	// Disputes are what channels have stored about a dispute at Status.Head. A
	// channel that is watched comes once in every process if it has any, and
	// again with each event that touches it, then also if it has none any
	// more.
	Disputes []DisputeAt
	// Deposits are totals that changed, or were asked for and are read for the
	// first time.
	Deposits []Deposits
}

// DisputeAt is what a channel has stored about a dispute by the end of a
// block; the zero ChannelDispute is none.
type DisputeAt struct {
	Channel common.Address
	ChannelDispute
	At Block
}

// Sink takes updates, one at a time and in order. An update that it does not
// take, and after a crash the last one, comes again, as it is or as part of a
// larger one; Event.Key tells what is known. While it works the watcher waits:
// nothing is lost, and nothing piles up.
type Sink interface {
	HandleChain(ctx context.Context, u Update) error
}

// CursorStore keeps where a watcher got to. The bytes are the watcher's own.
type CursorStore interface {
	// LoadCursor returns nil if there is none.
	LoadCursor(ctx context.Context, chainID uint64) ([]byte, error)
	SaveCursor(ctx context.Context, chainID uint64, cursor []byte) error
}

// Watcher follows one chain: its head, the logs of watched channels, through
// reorgs, and the deposit totals that somebody waits for.
type Watcher struct {
	reader  *Reader
	client  *Client
	cursors CursorStore
	sink    Sink
	opt     WatcherOptions
	log     *slog.Logger
	events  *eventReader

	wake chan struct{}

	// trail is where Poll has got to; only Poll touches it.
	trail *trail

	// mu guards what follows.
	mu        sync.Mutex
	status    Status
	channels  map[common.Address]bool // true once followed from the window on
	disputes  map[common.Address]bool // true once read in this process
	interests map[interestKey]*interest
}

// NewWatcher follows the chain of reader. Watched channels are told to it
// before Run or at any time.
func NewWatcher(reader *Reader, cursors CursorStore, sink Sink, opt WatcherOptions) (*Watcher, error) {
	opt.fill(reader.finality)
	events, err := newEventReader()
	if err != nil {
		return nil, err
	}
	return &Watcher{
		reader: reader, client: reader.client, cursors: cursors, sink: sink, opt: opt,
		log:       opt.Logger.With("chain", reader.ChainID()),
		events:    events,
		wake:      make(chan struct{}, 1),
		channels:  make(map[common.Address]bool),
		disputes:  make(map[common.Address]bool),
		interests: make(map[interestKey]*interest),
	}, nil
}

// Watch follows channels. What a new one logged within the window of recent
// blocks is delivered too, and the dispute that it has stored, however old.
// Deposits further back must be asked for.
func (w *Watcher) Watch(channels ...common.Address) {
	w.mu.Lock()
	for _, ch := range channels {
		if _, ok := w.channels[ch]; !ok {
			w.channels[ch] = false
		}
	}
	w.mu.Unlock()
	w.nudge()
}

// Unwatch stops following a channel.
func (w *Watcher) Unwatch(ch common.Address) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.channels, ch)
	delete(w.disputes, ch)
	for key := range w.interests {
		if key.channel == ch {
			delete(w.interests, key)
		}
	}
}

// Status is the latest one delivered, and whether there was any.
func (w *Watcher) Status() (Status, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.status, w.status.Head.Hash != (common.Hash{})
}

// Run polls until ctx ends, through every failure of the endpoint, the store
// or the sink.
func (w *Watcher) Run(ctx context.Context) {
	heads := w.newHeads(ctx)
	defer heads.stop()
	failing := false
	for ctx.Err() == nil {
		err := w.step(ctx, failing)
		var wrong *WrongChainError
		switch {
		case ctx.Err() != nil:
		case errors.As(err, &wrong):
			w.log.Error("chain is not followed", "error", err)
		case err != nil && !failing:
			w.log.Warn("chain is not followed", "error", err)
		case err == nil && failing:
			w.log.Info("chain is followed again")
		}
		failing = err != nil
		select {
		case <-ctx.Done():
		case <-w.wake:
		case <-heads.news():
		case <-w.opt.Clock.After(w.opt.PollEvery):
			heads.renew(ctx)
		}
	}
	w.saveAtEnd(ctx)
}

// step polls. After a failure it first asks which chain answers: something
// else may serve at the address now.
func (w *Watcher) step(ctx context.Context, failing bool) error {
	if failing {
		if err := w.client.CheckChain(ctx); err != nil {
			return err
		}
	}
	return w.Poll(ctx)
}

func (w *Watcher) nudge() {
	select {
	case w.wake <- struct{}{}:
	default: // a wake-up is already on its way
	}
}

// followed returns the channels to follow, and those among them that are new.
func (w *Watcher) followed() (all, fresh []common.Address) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for ch, known := range w.channels {
		all = append(all, ch)
		if !known {
			fresh = append(fresh, ch)
		}
	}
	slices.SortFunc(all, common.Address.Cmp)
	return all, fresh
}

// settled marks channels as followed, unless they were dropped meanwhile.
func (w *Watcher) settled(channels []common.Address) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, ch := range channels {
		if _, ok := w.channels[ch]; ok {
			w.channels[ch] = true
		}
	}
}

// saveAtEnd saves the cursor once more, on a context that outlives Run's.
func (w *Watcher) saveAtEnd(ctx context.Context) {
	if w.trail == nil || w.trail.unsaved == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := w.save(ctx); err != nil {
		w.log.Warn("cursor not saved, recent events will come again", "error", err)
	}
}

func (w *Watcher) save(ctx context.Context) error {
	data, err := w.trail.encode(w.followedOnly())
	if err != nil {
		return err
	}
	if err := w.cursors.SaveCursor(ctx, w.client.chainID, data); err != nil {
		return fmt.Errorf("save cursor of chain %d: %w", w.client.chainID, err)
	}
	w.trail.unsaved = 0
	return nil
}

func (w *Watcher) followedOnly() []common.Address {
	w.mu.Lock()
	defer w.mu.Unlock()
	var list []common.Address
	for ch, known := range w.channels {
		if known {
			list = append(list, ch)
		}
	}
	return list
}
