package store

import (
	"database/sql/driver"
	"encoding/json"

	"github.com/sluice-node/sluice/channel"
)

func (w *committer) applyEvent(c *eventChange) error {
	e := &c.event
	if c.once != "" {
		r, err := w.sql.putOnce.exec(string(e.Name), string(e.Owner), c.once)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n == 0 {
			return err
		}
	}
	var key, body driver.Value
	if e.Key != (channel.Key{}) {
		id, err := w.keys.id(e.Key)
		if err != nil {
			return err
		}
		key = id
	}
	if len(e.Body) > 0 {
		body = e.Body
	}
	_, err := w.sql.putEvent.exec(int64(w.events.next()), e.AtUs, string(e.Name), string(e.Owner), key, optional(&e.Transfer), body)
	return err
}

func (w *committer) applyPrune(c *pruneChange) error {
	if _, err := w.sql.pruneDeliveries.exec(int64(c.through)); err != nil {
		return err
	}
	_, err := w.sql.pruneEvents.exec(int64(c.through))
	return err
}

func (w *committer) applyWebhooks(c *webhooksChange) error {
	for _, id := range c.drop {
		if _, err := w.sql.dropWebhook.exec(id); err != nil {
			return err
		}
		if _, err := w.sql.dropDeliveries.exec(id); err != nil {
			return err
		}
	}
	for i := range c.put {
		h := &c.put[i]
		events, err := json.Marshal(h.Events)
		if err != nil {
			return err
		}
		if _, err := w.sql.putWebhook.exec(h.ID, string(h.Owner), h.URL, h.Secret, h.Slot, string(events), flag(h.Trusted), h.CreatedUs, int64(h.Cursor)); err != nil {
			return err
		}
	}
	return nil
}

// applyProgress does nothing for a webhook that was removed meanwhile.
func (w *committer) applyProgress(c *progressChange) error {
	p := &c.p
	r, err := w.sql.moveWebhook.exec(int64(p.Cursor), p.Webhook)
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return err
	}
	for i := range p.Put {
		d := &p.Put[i]
		key, err := w.deliveryKey(d.Key)
		if err != nil {
			return err
		}
		if _, err := w.sql.putDelivery.exec(p.Webhook, key, int64(d.Seq), int64(d.Attempts), d.QueuedUs, d.NextUs, flag(d.GivenUp), d.LastError); err != nil {
			return err
		}
	}
	for i := range p.Done {
		key, err := w.deliveryKey(p.Done[i].Key)
		if err != nil {
			return err
		}
		if _, err := w.sql.dropDelivery.exec(p.Webhook, key, int64(p.Done[i].Seq)); err != nil {
			return err
		}
	}
	return nil
}

// deliveryKey is 0 for no channel.
func (w *committer) deliveryKey(key channel.Key) (int64, error) {
	if key == (channel.Key{}) {
		return 0, nil
	}
	return w.keys.id(key)
}
