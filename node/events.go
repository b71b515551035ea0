package node

import (
	"encoding/json"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// events returns what the outbox is told of the notices: they are written in the
// commit that the notices come from.
func (m *Machine) events(notices []channel.Notice, nowUs int64) []channel.Write {
	var w []channel.Write
	cfg := m.ch.Config()
	put := func(name channel.EventName, transfer common.Hash, body []byte) {
		w = append(w, channel.PutEvent{Event: &channel.OutboxEvent{
			Name: name, Owner: cfg.IDs[cfg.Me], Key: cfg.Key(), Transfer: transfer, AtUs: nowUs, Body: body,
		}})
	}
	for i := range notices {
		n := &notices[i]
		if n.Kind != channel.Done {
			continue
		}
		switch n.Op.Kind {
		case channel.KindSetup:
			put(channel.EventSetup, common.Hash{}, nil)
		case channel.KindDeposit:
			put(channel.EventDepositReconciled, common.Hash{}, m.balanceBody(n.Op.Deposit.Asset, true))
		case channel.KindCreate, channel.KindResolve, channel.KindCancel:
			if n.Transfer == nil {
				continue
			}
			put(m.transferEvent(n), n.Transfer.ID, m.balanceBody(n.Transfer.Asset, false))
			if m.completes(n) {
				put(channel.EventTransferRoutingComplete, n.Transfer.ID, nil)
			}
		}
	}
	return w
}

func (m *Machine) transferEvent(n *channel.Notice) channel.EventName {
	begins, withdraws := n.Op.Kind == channel.KindCreate, n.Transfer.Definition == m.env.Contracts.Withdraw
	switch {
	case begins && withdraws:
		return channel.EventWithdrawalCreated
	case begins:
		return channel.EventTransferCreated
	case withdraws:
		return channel.EventWithdrawalResolved
	}
	return channel.EventTransferResolved
}

// completes reports that a payment is over with the end of this transfer: it has
// a routing id, no router carried it, and it was paid. Of others the router tells.
func (m *Machine) completes(n *channel.Notice) bool {
	if n.Op.Kind != channel.KindResolve || n.Transfer.Definition == m.env.Contracts.Withdraw || n.Final == n.Transfer.Balance {
		return false
	}
	return Direct(n.Transfer.Meta)
}

// Direct reports that the meta of a transfer has a routing id and no path: it goes
// no further than its channel.
func Direct(raw []byte) bool {
	r := meta[struct {
		RoutingID string            `json:"routingId"`
		Path      []json.RawMessage `json:"path"`
	}](raw)
	return r.RoutingID != "" && len(r.Path) == 0
}

// balanceBody is what the payload says of the channel's balance of an asset after
// the update, and of the asset itself where no row has it. Who the balance belongs
// to is the channel's alice and bob. It is made by hand: every payment has four.
func (m *Machine) balanceBody(asset common.Address, named bool) []byte {
	latest := m.ch.Latest()
	row, _ := latest.State.Asset(asset)
	b := make([]byte, 0, 160)
	b = append(b, '{')
	if named {
		b = append(append(append(b, `"assetId":"`...), asset.Hex()...), `",`...)
	}
	b = append(b, `"channelBalance":{"amount":["`...)
	b = append(b, row.Balance.Amount[0].String()...)
	b = append(b, `","`...)
	b = append(b, row.Balance.Amount[1].String()...)
	return append(b, `"]}}`...)
}

// CheckInBody is what the event of a peer's check-in says beside its channel.
func CheckInBody(skip bool) []byte {
	return append(strconv.AppendBool([]byte(`{"skipCheckIn":`), skip), '}')
}
