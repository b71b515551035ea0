package daemon

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/lock"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// nodeStore is the store as the node and the router see it.
type nodeStore struct{ *store.SQLite }

// leases is the lock manager as the node sees it.
type leases struct{ lock.Manager }

// Acquire implements node.Leases.
func (l leases) Acquire(ctx context.Context, name string) (node.Lease, error) {
	le, err := l.Manager.Acquire(ctx, name)
	if err != nil {
		return node.Lease{}, err
	}
	return node.Lease{Name: le.Name, Epoch: le.Epoch, Lost: le.Lost(), Release: le.Release}, nil
}

// txStore keeps the records of an identity's sender in the store. It implements
// chain.TxStore.
type txStore struct {
	db    *store.SQLite
	owner channel.Identifier
	// sides returns our sides of a channel.
	sides func(at common.Address) []side
}

// SaveTx implements chain.TxStore.
func (s txStore) SaveTx(ctx context.Context, rec chain.TxRecord) error {
	body, err := json.Marshal(rec)
	if err != nil {
		return fmt.Errorf("encode transaction %s: %w", rec.ID, err)
	}
	var key channel.Key
	for _, x := range s.sides(rec.Channel) {
		if x.owner == s.owner {
			key = x.key
		}
	}
	events, err := tellTx(s.owner, key, &rec, time.Now().UnixMicro())
	if err != nil {
		return err
	}
	return s.db.PutTx(ctx, store.TxRow{
		ChainID: rec.ChainID, From: rec.From, ID: rec.ID, Nonce: rec.Nonce, Pending: rec.Status == chain.TxPending, Body: body,
	}, events...)
}

// TxByID implements chain.TxStore.
func (s txStore) TxByID(ctx context.Context, chainID uint64, from common.Address, id string) (chain.TxRecord, bool, error) {
	row, err := s.db.Tx(ctx, chainID, from, id)
	if errors.Is(err, channel.ErrNotFound) {
		return chain.TxRecord{}, false, nil
	}
	if err != nil {
		return chain.TxRecord{}, false, err
	}
	rec, err := decodeTx(&row)
	return rec, err == nil, err
}

// PendingTxs implements chain.TxStore.
func (s txStore) PendingTxs(ctx context.Context, chainID uint64, from common.Address) ([]chain.TxRecord, error) {
	rows, err := s.db.PendingTxs(ctx, chainID, from)
	if err != nil {
		return nil, err
	}
	recs := make([]chain.TxRecord, len(rows))
	for i := range rows {
		if recs[i], err = decodeTx(&rows[i]); err != nil {
			return nil, err
		}
	}
	return recs, nil
}

func decodeTx(row *store.TxRow) (chain.TxRecord, error) {
	var rec chain.TxRecord
	if err := json.Unmarshal(row.Body, &rec); err != nil {
		return rec, fmt.Errorf("stored transaction %s: %w", row.ID, err)
	}
	return rec, nil
}
