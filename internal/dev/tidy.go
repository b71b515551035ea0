package dev

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/sluice-node/sluice/channel"
)

// note marks the payments of this program: their secrets are lost with the
// process, those of a user's own payments are not.
const note = "sluice dev"

func noted(t *channel.Transfer) bool {
	var meta struct {
		Note string `json:"note"`
	}
	return json.Unmarshal(t.Meta, &meta) == nil && meta.Note == note
}

// atRest reports whether both sides of both channels agree and no payment of ours
// is open.
func (s *stage) atRest() (bool, error) {
	for _, c := range []*channelOf{s.in, s.out} {
		a, err := c.m.d.Node().Channel(c.user())
		if err != nil {
			return false, err
		}
		b, err := s.node("roger").d.Node().Channel(c.router())
		if err != nil {
			return false, err
		}
		x, y := a.Latest().State, b.Latest().State
		if x.Hash() != y.Hash() {
			return false, nil
		}
		for _, t := range a.Open().All() {
			if noted(t) {
				return false, nil
			}
		}
	}
	return true, nil
}

// tidy ends what an earlier run that was killed has left: deposits that nobody
// credited, and payments whose secret is lost, which dave gives back.
func (s *stage) tidy(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for i, c := range []*channelOf{s.in, s.out} {
		for _, a := range s.chains[i].assets(i) {
			if err := c.m.d.Node().Deposit(ctx, c.user(), a.ID); err != nil {
				return fmt.Errorf("credit what %s's channel has on chain: %w", c.m.name, err)
			}
		}
	}
	for {
		rest, err := s.atRest()
		if rest || err != nil {
			return err
		}
		ch, err := s.out.m.d.Node().Channel(s.out.user())
		if err != nil {
			return err
		}
		for _, t := range ch.Open().All() {
			if noted(t) && t.InitiatedBy != s.out.user().Me {
				// It may have ended meanwhile: the next look tells.
				_ = s.out.m.d.Node().Cancel(ctx, s.out.user(), t.ID, nil)
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("payments of an earlier run did not end: %w", ctx.Err())
		case <-time.After(5 * time.Millisecond):
		}
	}
}
