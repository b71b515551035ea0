package chain

import (
	"context"

	"github.com/ethereum/go-ethereum/rpc"
)

// headFeed listens for new heads where the transport can push them. It only
// says that there is news: the watcher reads for itself.
type headFeed struct {
	client *Client
	raw    chan map[string]any
	sub    *rpc.ClientSubscription
}

func (w *Watcher) newHeads(ctx context.Context) *headFeed {
	f := &headFeed{client: w.client, raw: make(chan map[string]any, 16)}
	f.renew(ctx)
	return f
}

// renew subscribes if that is possible and not done, or was lost.
func (f *headFeed) renew(ctx context.Context) {
	if !f.client.push {
		return
	}
	if f.sub != nil {
		select {
		case <-f.sub.Err():
			f.sub = nil
		default:
			return
		}
	}
	ctx, cancel := context.WithTimeout(ctx, f.client.opt.CallTimeout)
	defer cancel()
	// Without a subscription polling goes on; the next pause tries again.
	if sub, err := f.client.rpc.EthSubscribe(ctx, f.raw, "newHeads"); err == nil {
		f.sub = sub
	}
}

// news delivers something for each new head. Nil, for ever silent, without
// push.
func (f *headFeed) news() <-chan map[string]any { return f.raw }

func (f *headFeed) stop() {
	if f.sub != nil {
		f.sub.Unsubscribe()
	}
}
