package daemon

import (
	"github.com/sluice-node/sluice/chain"
)

// observeTx returns what is told of the transactions of one chain.
func (d *Daemon) observeTx(chainID uint64) func(chain.TxEvent) {
	return func(e chain.TxEvent) {
		d.log.Info("transaction "+string(e.Kind), "chain", chainID, "reason", e.Reason, "gas", e.GasUsed, "costWei", e.Cost, "age", e.Age)
	}
}
