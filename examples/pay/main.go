// Command pay makes a payment across two chains over gRPC: carol pays dave through
// roger, on the nodes that `sluice dev` runs. See README.md.
package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	sluiceclient "github.com/sluice-node/sluice/clients/go"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

const (
	coin   = "0x0000000000000000000000000000000000000000"
	amount = "1000000000000000000" // wei: 1 ETH

	fromChain, toChain = 1337, 1338
)

func main() {
	payer := flag.String("payer", "127.0.0.1:9005", "gRPC address of the node that pays")
	payee := flag.String("payee", "127.0.0.1:9006", "gRPC address of the node that is paid")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := run(ctx, *payer, *payee); err != nil {
		p := sluiceclient.ProblemOf(err)
		fmt.Fprintln(os.Stderr, "not paid:", p.Message, p.Safe, p.Do)
		os.Exit(1)
	}
}

// party is one node with the identity and the channel that take part.
type party struct {
	*sluiceclient.Client
	id, channel string
}

// join finds a node's first identity and its channel on a chain.
func join(ctx context.Context, at string, chain uint64) (*party, error) {
	c, err := sluiceclient.Dial(at)
	if err != nil {
		return nil, err
	}
	info, err := c.Node.GetInfo(ctx, &sluicev1.GetInfoRequest{})
	if err != nil {
		return nil, errors.Join(err, c.Close())
	}
	p := &party{Client: c, id: info.Identities[0].Identity}
	list, err := c.Channels.ListChannels(ctx, &sluicev1.ListChannelsRequest{Owner: p.id})
	if err != nil {
		return nil, errors.Join(err, c.Close())
	}
	for _, ch := range list.Channels {
		if ch.ChainId == chain {
			p.channel = ch.Channel
			return p, nil
		}
	}
	return nil, errors.Join(fmt.Errorf("%s has no channel on chain %d", p.id, chain), c.Close())
}

func run(ctx context.Context, payerAt, payeeAt string) error {
	carol, err := join(ctx, payerAt, fromChain)
	if err != nil {
		return err
	}
	defer carol.Close()
	dave, err := join(ctx, payeeAt, toChain)
	if err != nil {
		return err
	}
	defer dave.Close()

	// Dave makes a secret and tells carol its hash. Who shows the secret is paid.
	var secret, routing [32]byte
	_, _ = rand.Read(secret[:]) // never fails
	_, _ = rand.Read(routing[:])
	lock, id := sha256.Sum256(secret[:]), hexOf(routing[:])

	sent, err := carol.Transfers.CreateTransfer(ctx, &sluicev1.CreateTransferRequest{
		Owner: carol.id, Channel: carol.channel, Asset: coin, Amount: amount, Type: "HashlockTransfer",
		DetailsJson: text(map[string]any{"lockHash": hexOf(lock[:]), "expiry": "0"}),
		Recipient:   dave.id, RecipientChainId: toChain, MetaJson: text(map[string]any{"routingId": id}),
		IdempotencyKey: sluiceclient.NewKey(),
	})
	if err != nil {
		return err
	}
	fmt.Println("carol locked ", amount, "wei on chain", fromChain, "in", sent.Transfer)

	// The router locks the same hash towards dave, who takes the money with the
	// secret.
	came, err := dave.wait(ctx, id, func(t *sluicev1.Transfer) bool { return true })
	if err != nil {
		return err
	}
	fmt.Println("roger locked ", came.Balance.FirstAmount, "wei on chain", toChain, "in", came.Transfer)
	if _, err := dave.Transfers.ResolveTransfer(ctx, &sluicev1.ResolveTransferRequest{
		Owner: dave.id, Channel: dave.channel, Transfer: came.Transfer, ResolverJson: text(map[string]any{"preImage": hexOf(secret[:])}),
		IdempotencyKey: sluiceclient.NewKey(),
	}); err != nil {
		return err
	}

	// With the secret the router takes carol's: it is her receipt.
	done, err := carol.wait(ctx, id, func(t *sluicev1.Transfer) bool {
		return t.Status == sluicev1.TransferStatus_TRANSFER_STATUS_RESOLVED
	})
	if err != nil {
		return err
	}
	var receipt struct {
		PreImage string `json:"preImage"`
	}
	if err := json.Unmarshal([]byte(done.ResolverJson), &receipt); err != nil {
		return err
	}
	if receipt.PreImage != hexOf(secret[:]) {
		return fmt.Errorf("the receipt %s is not dave's secret", receipt.PreImage)
	}
	fmt.Println("dave received", came.Balance.FirstAmount, "wei")
	fmt.Println("receipt      ", receipt.PreImage)
	return nil
}

// wait returns the party's transfer of a payment once it is as wanted. Every event
// is a reason to look again.
func (p *party) wait(ctx context.Context, routingID string, wanted func(*sluicev1.Transfer) bool) (*sluicev1.Transfer, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for _, err := range p.Follow(ctx, &sluicev1.FollowEventsRequest{Owner: p.id}) {
		if err != nil {
			return nil, err
		}
		list, err := p.Transfers.ListTransfers(ctx, &sluicev1.ListTransfersRequest{Owner: p.id, RoutingId: routingID})
		if err != nil {
			return nil, err
		}
		if len(list.Transfers) > 0 && wanted(list.Transfers[0]) {
			return list.Transfers[0], nil
		}
	}
	return nil, ctx.Err()
}

func hexOf(b []byte) string { return "0x" + hex.EncodeToString(b) }

func text(v map[string]any) string {
	raw, _ := json.Marshal(v) // texts only
	return string(raw)
}
