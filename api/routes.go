package api

import (
	"context"
	"net/http"
)

// route is one entry of the interface: what is served, and what documentation
// is made of.
type route struct {
	method, path string
	// summary is one sentence for people.
	summary string
	handle  func(ctx context.Context, s *Server, in *input) (any, error)
}

// Route describes one route of the interface.
type Route struct{ Method, Path, Summary string }

// Routes lists the interface.
func Routes() []Route {
	var out []Route
	for _, r := range routes() {
		out = append(out, Route{r.method, r.path, r.summary})
	}
	return out
}

func routes() []route {
	const get, post, me = http.MethodGet, http.MethodPost, "/{publicIdentifier}"
	return []route{
		{get, "/ping", "Answers pong.", ping},
		{get, "/config", "Lists the node's identities and contracts.", getConfig},
		{get, me + "/status", "Says how an identity's chains are.", getStatus},
		{post, "/node", "Makes the identity at an index.", createNode},

		{post, "/setup", "Asks the counterparty to set up a channel; the caller is Bob.", setup},
		{post, "/internal-setup", "Sets up a channel; the caller is Alice.", internalSetup},
		{post, "/send-deposit-tx", "Sends funds of the identity's account to its channel.", sendDepositTx},
		{post, "/deposit", "Credits what was sent to the channel on chain.", deposit},
		{post, "/request-collateral", "Asks the counterparty for funds of its own in the channel.", requestCollateral},
		{get, me + "/channels", "Lists the addresses of the identity's channels.", getChannels},
		{get, me + "/channels/{channelAddress}", "Returns a channel.", getChannel},
		{get, me + "/channels/counterparty/{counterparty}/chain-id/{chainId}", "Returns the channel with a counterparty.", getChannelByParticipants},

		{post, "/transfers/create", "Locks funds in a conditional transfer.", createTransfer},
		{post, "/transfers/resolve", "Ends a transfer that pays the caller.", resolveTransfer},
		{get, me + "/channels/{channelAddress}/active-transfers", "Lists a channel's open transfers.", getActiveTransfers},
		{get, me + "/channels/{channelAddress}/transfers/routing-id/{routingId}", "Returns a channel's transfer of a routing id.", getTransferByRoutingID},
		{get, me + "/transfers", "Lists transfers, newest first.", getTransfers},
		{get, me + "/transfers/{transferId}", "Returns a transfer.", getTransfer},
		{get, me + "/transfers/routing-id/{routingId}", "Lists the transfers of a routing id in all channels.", getTransfersByRoutingID},
		{get, me + "/registered-transfers/chain-id/{chainId}", "Lists a chain's transfer definitions.", getRegisteredTransfers},

		{post, "/withdraw", "Takes funds out of a channel.", withdraw},
		{get, me + "/withdraw/transfer/{transferId}", "Returns the withdrawal that a transfer carries.", getWithdrawal},
		{get, me + "/withdraw/transaction/{transactionHash}", "Returns the withdrawal that a transaction paid out.", getWithdrawalByTx},
	}
}
