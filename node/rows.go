package node

import (
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// routingMeta is what a transfer's row takes from its meta.
type routingMeta struct {
	RoutingID string `json:"routingId"`
	// SenderIdentifier is there when a router made the transfer for somebody.
	SenderIdentifier string `json:"senderIdentifier"`
}

// rows returns the rows of transfers that started or ended with the notices.
func (m *Machine) rows(notices []channel.Notice, nowUs int64) []channel.Write {
	var w []channel.Write
	cfg := m.ch.Config()
	for i := range notices {
		n := &notices[i]
		if n.Kind != channel.Done || n.Transfer == nil {
			continue
		}
		r := routing(n.Transfer.Meta)
		row := &channel.TransferRow{
			Key: cfg.Key(), Transfer: *n.Transfer, Status: channel.TransferOpen, RoutingID: common.HexToHash(r.RoutingID),
			ByUser:      n.Transfer.Definition != m.env.Contracts.Withdraw && byUser(&cfg, n.Transfer, r),
			CreatedAtUs: nowUs,
		}
		if n.Op.Kind != channel.KindCreate {
			row.Status = channel.TransferResolved
			if n.Final == n.Transfer.Balance {
				row.Status = channel.TransferCancelled
			}
			row.Resolver, row.Final, row.EndMeta, row.EndedAtUs = n.Op.Resolver, n.Final, n.Op.Meta, nowUs
		}
		w = append(w, channel.PutTransfer{Row: row})
	}
	return w
}

func routing(raw []byte) routingMeta { return meta[routingMeta](raw) }

// byUser reports that a user of this node made the transfer with a routing id:
// then the id is unique in the channel. What a router made names a sender under
// the exact key, whatever else the payer wrote: another spelling of it hides the
// name from encoding/json, which does not heed case.
func byUser(cfg *channel.Config, t *channel.Transfer, r routingMeta) bool {
	return t.InitiatedBy == cfg.Me && r.RoutingID != "" && r.SenderIdentifier == "" && !IsForwarded(t.Meta)
}

// IsForwarded reports the meta of a transfer that a router made for somebody.
func IsForwarded(raw []byte) bool {
	_, named := meta[map[string]json.RawMessage](raw)["senderIdentifier"]
	return named
}
