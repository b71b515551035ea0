package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"net/url"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/contracts/deploy"
	"github.com/sluice-node/sluice/internal/keys"
)

func newContractsCmd() *cobra.Command {
	cmd := &cobra.Command{Use: "contracts", Short: "Put the contracts on a chain"}
	group(cmd)
	cmd.AddCommand(newContractsDeployCmd())
	return cmd
}

type deployment struct {
	rpc, keyFile string
	chainID      uint64
}

func newContractsDeployCmd() *cobra.Command {
	var d deployment
	cmd := &cobra.Command{
		Use:   "deploy",
		Short: "Deploy what is missing of the contracts and print their addresses",
		Long: `Deploys the channel contracts and the transfer registry, and registers both
transfer definitions. The addresses depend on the account of the key and on nothing
else: they are the same on every chain, and a second run sends nothing. Prints the
part of a config that names them.`,
		Example: "  sluice contracts deploy --rpc https://rpc.example.org --key-file key.txt --chain-id 11155111",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			log := slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), nil))
			return d.run(cmd.Context(), cmd.OutOrStdout(), log)
		},
	}
	f := cmd.Flags()
	f.StringVar(&d.rpc, "rpc", "", "URL of the chain's JSON-RPC endpoint")
	f.StringVar(&d.keyFile, "key-file", "", "file with the private key, in hex, that pays and will own the registry")
	f.Uint64Var(&d.chainID, "chain-id", 0, "refuse an endpoint of any other chain (default: take what it answers)")
	for _, name := range []string{"rpc", "key-file"} {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err) // a flag that was defined above
		}
	}
	return cmd
}

func (d *deployment) run(ctx context.Context, out io.Writer, log *slog.Logger) error {
	key, err := keys.Files{}.PrivateKey(d.keyFile)
	if err != nil {
		return fmt.Errorf("--key-file: %w", err)
	}
	if u, bad := url.Parse(d.rpc); bad != nil || u.Host == "" {
		return errors.New("--rpc: is not the URL of a JSON-RPC endpoint; give one that starts with http, https, ws or wss")
	}
	client, err := ethclient.DialContext(ctx, d.rpc)
	if err != nil {
		return d.hide(fmt.Errorf("--rpc: %w", err))
	}
	defer client.Close()
	id, err := client.ChainID(ctx)
	if err != nil {
		return d.hide(fmt.Errorf("--rpc: ask for the chain id: %w", err))
	}
	if want := new(big.Int).SetUint64(d.chainID); d.chainID != 0 && id.Cmp(want) != 0 {
		return fmt.Errorf("the endpoint is of chain %s, not %s", id, want)
	}
	from := bind.NewKeyedTransactor(key, id)
	a, err := deploy.Deploy(ctx, client, from, deploy.Options{Log: log})
	if err != nil {
		return d.hide(fmt.Errorf("account %s on chain %s: %w", from.From, id, err))
	}
	_, err = fmt.Fprintf(out, `# chain %s, registry of %s
contracts:
  factory: "%s"
  mastercopy: "%s"
  registry: "%s"
  hashlock: "%s"
  withdraw: "%s"
`, id, from.From, a.Factory, a.Mastercopy, a.Registry, a.Hashlock, a.Withdraw)
	return err
}

// hide takes the endpoint's URL, which may hold a secret, out of an error.
func (d *deployment) hide(err error) error {
	place := "the endpoint"
	if u, bad := url.Parse(d.rpc); bad == nil && u.Host != "" {
		place = u.Host
	}
	return errors.New(strings.ReplaceAll(err.Error(), d.rpc, place))
}
