package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newTokensCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "tokens", Short: "Make, narrow, list and revoke the tokens of HTTP and gRPC"}
	group(cmd)
	cmd.AddCommand(tokensMintCmd(r), tokensListCmd(r), tokensRevokeCmd(r), tokensNarrowCmd(r), tokensShowCmd(r))
	return cmd
}

var scopes = map[string]sluicev1.Scope{
	"read": sluicev1.Scope_SCOPE_READ, "receive": sluicev1.Scope_SCOPE_RECEIVE, "pay": sluicev1.Scope_SCOPE_PAY, "admin": sluicev1.Scope_SCOPE_ADMIN,
}

func tokensMintCmd(r *remote) *cobra.Command {
	var names, budgets []string
	var expires time.Duration
	var restrict bool
	cmd := &cobra.Command{
		Use:   "mint NAME",
		Short: "Make a token and print it once",
		Long: `Makes a token and prints it: it is not kept, and not shown again. Scopes are read,
receive, pay and admin; none includes another but admin, which includes all. A token
with pay pays up to its budgets, in all, and nothing without one. A budget is an
amount, an asset and the chain: "100 USDC 1337".`,
		Example: "  sluice tokens mint shop --scope read,receive --expires 720h\n  sluice tokens mint till --scope read,pay --budget \"100 USDC 1337\" > token",
		Args:    exactArgs("NAME"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			q := &sluicev1.MintTokenRequest{Name: args[0]}
			for _, n := range names {
				scope, ok := scopes[n]
				if !ok {
					return cli.Usage("--scope %s: want read, receive, pay or admin", n)
				}
				q.Scopes = append(q.Scopes, scope)
			}
			if expires < 0 {
				return cli.Usage("--expires %s: is in the past", expires)
			}
			if expires > 0 {
				q.ExpiryUs = time.Now().Add(expires).UnixMicro()
			}
			if restrict {
				owner, err := s.owner(ctx)
				if err != nil {
					return err
				}
				q.Owner = owner
			}
			for _, b := range budgets {
				budget, err := s.budget(ctx, b)
				if err != nil {
					return err
				}
				q.Budgets = append(q.Budgets, budget)
			}
			a, err := once(ctx, s, s.Admin.MintToken, q)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintln(w, a.GetText()) })
		}),
	}
	f := cmd.Flags()
	f.StringSliceVar(&names, "scope", nil, "what it may do: read, receive, pay, admin")
	f.StringArrayVar(&budgets, "budget", nil, `the most that it pays of an asset, as "AMOUNT ASSET CHAIN"; give it once for each`)
	f.DurationVar(&expires, "expires", 0, "how long it is good (default: for ever)")
	f.BoolVar(&restrict, "one-identity", false, "only for the identity of --identity, or the first")
	mustFlag(cmd, "scope")
	return cmd
}

// budget reads "AMOUNT ASSET CHAIN".
func (s *session) budget(ctx context.Context, text string) (*sluicev1.Budget, error) {
	words := strings.Fields(text)
	if len(words) != 3 {
		return nil, cli.Usage("--budget %q: want an amount, an asset and a chain, such as \"100 USDC 1337\"", text)
	}
	chain, err := strconv.ParseUint(words[2], 10, 64)
	if err != nil || chain == 0 {
		return nil, cli.Usage("--budget %q: %s is no chain id", text, words[2])
	}
	assets, err := s.assets(ctx)
	if err != nil {
		return nil, err
	}
	amount, x, err := assets.Parse(words[0], words[1], chain)
	if err != nil {
		return nil, err
	}
	return &sluicev1.Budget{ChainId: chain, Asset: x.GetAsset(), Amount: amount.String()}, nil
}

func tokensListCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the tokens that were made, and what they have paid",
		Long:    "Lists the tokens that were made: what each may do, until when, and what it has paid of its budgets.",
		Example: "  sluice tokens list",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Admin.ListTokens, &sluicev1.ListTokensRequest{})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("TOKEN", "NAME", "SCOPES", "UNTIL", "STATE", "IDENTITY", "BUDGETS", "PAID")
				for _, x := range a.GetTokens() {
					t.Row(x.GetId(), x.GetName(), scopeNames(x), cli.Time(x.GetExpiryUs()), tokenState(x), s.id(x.GetOwner()),
						showBudgets(assets, x.GetBudgets()), showBudgets(assets, x.GetSpent()))
				}
				s.table(w, t, "There is no token.")
			})
		}),
	}
}

func scopeNames(x *sluicev1.Token) string {
	var out []string
	for _, s := range x.GetScopes() {
		out = append(out, strings.ToLower(strings.TrimPrefix(s.String(), "SCOPE_")))
	}
	return strings.Join(out, " ")
}

func tokenState(x *sluicev1.Token) string {
	switch {
	case x.GetRevoked():
		return "revoked"
	case x.GetExpiryUs() != 0 && x.GetExpiryUs() <= time.Now().UnixMicro():
		return "expired"
	}
	return "good"
}

func showBudgets(assets cli.Assets, all []*sluicev1.Budget) string {
	var out []string
	for _, b := range all {
		out = append(out, fmt.Sprintf("%s on %d", assets.Show(b.GetAmount(), b.GetChainId(), b.GetAsset()), b.GetChainId()))
	}
	return strings.Join(out, ", ")
}

func tokensRevokeCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:     "revoke TOKEN",
		Short:   "Have a token, and all that were narrowed from it, do nothing any more",
		Long:    "Has a token, and all that were narrowed from it, do nothing any more. It is named by its id, or the beginning of it.",
		Example: "  sluice tokens revoke 3f9c",
		Args:    exactArgs("TOKEN"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			all, err := once(ctx, s, s.Admin.ListTokens, &sluicev1.ListTokensRequest{})
			if err != nil {
				return err
			}
			var ids []string
			for _, x := range all.GetTokens() {
				ids = append(ids, x.GetId())
			}
			id, err := cli.Match("token", args[0], ids)
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Admin.RevokeToken, &sluicev1.RevokeTokenRequest{Id: id})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintf(w, "Token %s is revoked.\n", id) })
		}),
	}
}

// readToken reads a token from a file, or from standard input for "-".
func readToken(cmd *cobra.Command, path string) (string, error) {
	var raw []byte
	var err error
	if path == "-" {
		raw, err = io.ReadAll(io.LimitReader(cmd.InOrStdin(), 1<<16))
	} else {
		raw, err = os.ReadFile(path)
	}
	if err != nil {
		return "", cli.Usage("%v", err)
	}
	return strings.TrimSpace(string(raw)), nil
}

func tokensNarrowCmd(r *remote) *cobra.Command {
	var expires time.Duration
	var lines []string
	cmd := &cobra.Command{
		Use:   "narrow FILE",
		Short: "Make a token that may do less out of one that you have, without asking the node",
		Long: `Reads a token from a file, or from standard input for -, and prints one that may do
less. No node is asked. What is given can only take away: a narrowed token never does
what the first does not. Each --caveat is a line of docs/access.md.`,
		Example: "  sluice tokens narrow token --expires 1h --caveat \"scope = read\"",
		Args:    exactArgs("FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			token, err := readToken(cmd, args[0])
			if err != nil {
				return err
			}
			if expires < 0 {
				return cli.Usage("--expires %s: is in the past", expires)
			}
			if expires > 0 {
				lines = append(lines, "before = "+time.Now().Add(expires).UTC().Format(time.RFC3339))
			}
			if len(lines) == 0 {
				return cli.Usage("nothing to take away: give --expires or --caveat")
			}
			out, err := auth.Narrow(token, lines, rand.Reader)
			if err != nil {
				return cli.Usage("%v", err)
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), out)
			return err
		},
	}
	cmd.Flags().DurationVar(&expires, "expires", 0, "how long it is good at most")
	cmd.Flags().StringArrayVar(&lines, "caveat", nil, "a line that binds it, such as \"scope = read\"; give it once for each")
	return cmd
}

func tokensShowCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:     "show FILE",
		Short:   "Show what a token says of itself, without asking the node",
		Long:    "Reads a token from a file, or from standard input for -, and prints its id and the lines that bind it. Only its node knows whether it is good.",
		Example: "  sluice tokens show token",
		Args:    exactArgs("FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			token, err := readToken(cmd, args[0])
			if err != nil {
				return err
			}
			shown, err := auth.Show(token)
			if err != nil {
				return cli.Usage("%v", err)
			}
			w := cmd.OutOrStdout()
			if r.asJSON {
				e := json.NewEncoder(w)
				e.SetIndent("", "  ")
				return e.Encode(map[string]any{"id": shown.ID, "caveats": shown.Caveats})
			}
			fmt.Fprintf(w, "token %s\n", shown.ID)
			for _, c := range shown.Caveats {
				fmt.Fprintf(w, "  %s\n", cli.Printable(c))
			}
			return nil
		},
	}
}
