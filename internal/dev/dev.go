package dev

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/lock"
)

// Options of a development run.
type Options struct {
	// Data keeps chains and nodes from one run to the next; empty is a temporary
	// directory that is removed at the end.
	Data string
	// PortBase moves all ports; 0 for the customary ones.
	PortBase int
	// RPC has the URLs of chains that run elsewhere, by chain id.
	RPC map[uint64]string
	// Redis has roger's leases; empty leaves them within the process.
	Redis string
	// Once ends after the report.
	Once bool
	// Report is a file that gets the addresses of everything, as JSON, once it is
	// all up; empty for none.
	Report string
	Out    io.Writer
	// Live says that Out is a terminal: progress is one line that changes.
	Live bool
	Log  *slog.Logger
}

// stage is everything that runs.
type stage struct {
	opt     Options
	ports   ports
	chains  [2]*evm
	nodes   [3]*member
	feed    *feed
	in, out *channelOf // carol's and dave's channel with roger
	// onChain is what happened on each chain, for the report.
	onChain [2][]string
}

func (s *stage) node(name string) *member {
	for i := range nodeNames {
		if nodeNames[i] == name {
			return s.nodes[i]
		}
	}
	return nil
}

func (s *stage) happened(chain int, format string, args ...any) {
	s.onChain[chain] = append(s.onChain[chain], fmt.Sprintf(format, args...))
}

// Run starts everything, pays, reports, and stays up until ctx ends, unless
// Options.Once. It returns an error if a balance, on or off chain, is not what it
// should be.
func Run(ctx context.Context, opt Options) (err error) {
	s := &stage{opt: opt, feed: newFeed()}
	if s.ports, err = plan(opt.PortBase); err != nil {
		return err
	}
	for id := range opt.RPC {
		if id != chainIDs[0] && id != chainIDs[1] {
			return fmt.Errorf("--rpc %d=…: the chains are %d and %d", id, chainIDs[0], chainIDs[1])
		}
	}
	if opt.Report != "" {
		if err := prepareReport(opt.Report); err != nil {
			return err
		}
	}
	if opt.Data == "" {
		if s.opt.Data, err = os.MkdirTemp("", "sluice-dev-"); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(s.opt.Data)) }()
	}
	if err := s.ports.check([2]bool{opt.RPC[chainIDs[0]] == "", opt.RPC[chainIDs[1]] == ""}); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	if err := s.start(ctx); err != nil {
		return s.quiet(ctx, err)
	}
	payments, err := s.payments(ctx)
	if err != nil {
		return s.quiet(ctx, err)
	}
	s.clear()
	s.report(payments)
	if err := s.writeReport(); err != nil {
		return err
	}
	if opt.Once {
		return nil
	}
	s.writeSockets()
	fmt.Fprintf(opt.Out, "\nEverything stays up. Ctrl-C ends it.\n")
	return s.wait(ctx)
}

// quiet makes nothing of errors that only say that the user has ended the run;
// whoever asked for Once was promised payments.
func (s *stage) quiet(ctx context.Context, err error) error {
	s.clear()
	if ctx.Err() != nil && errors.Is(err, context.Canceled) && !s.opt.Once {
		return nil
	}
	return err
}

func (s *stage) start(ctx context.Context) (err error) {
	for i, id := range chainIDs {
		s.progress("chain %d: start it, deploy the contracts and a test token", id)
		if s.chains[i], err = openEVM(ctx, i, s.opt.RPC[id], s.ports.chain[i], s.opt.Data, s.opt.Log); err != nil {
			return err
		}
	}
	// roger first: the others need to know where he is.
	for _, n := range [3]int{2, 0, 1} {
		s.progress("start %s", nodeNames[n])
		cfg, err := configure(n, s.opt.Data, &s.ports, s.chains)
		if err != nil {
			return err
		}
		if nodeNames[n] == "roger" {
			cfg.Redis = config.Redis{URL: s.opt.Redis, LeaseTime: lock.DefaultTTL}
		}
		if s.nodes[n], err = start(ctx, nodeNames[n], cfg, s.feed.observe(nodeNames[n]), s.opt.Log); err != nil {
			return err
		}
	}
	for i, e := range s.chains {
		s.progress("fund the accounts on chain %d", e.id)
		for _, m := range s.nodes {
			if err := e.fund(ctx, m.id.Address(), units(100, coinDecimals), units(10_000, tokenDecimals[i])); err != nil {
				return err
			}
		}
	}
	s.progress("carol and dave meet roger")
	return s.meet(ctx)
}

// payments opens the channels, funds them and carries one payment in the coin
// and one in the token.
func (s *stage) payments(ctx context.Context) ([]*payment, error) {
	var err error
	s.progress("open the channels")
	if s.in, err = s.open(ctx, s.node("carol"), 0); err != nil {
		return nil, err
	}
	if s.out, err = s.open(ctx, s.node("dave"), 1); err != nil {
		return nil, err
	}
	if err := s.tidy(ctx); err != nil {
		return nil, err
	}
	s.progress("deposit into the channels")
	coin := common.Address{}
	if err := s.top(ctx, s.node("carol"), s.in.user(), 0, coin, units(10, coinDecimals)); err != nil {
		return nil, err
	}
	if err := s.top(ctx, s.node("carol"), s.in.user(), 0, s.chains[0].token, units(100, tokenDecimals[0])); err != nil {
		return nil, err
	}
	if err := s.top(ctx, s.node("roger"), s.out.router(), 1, coin, units(5, coinDecimals)); err != nil {
		return nil, err
	}
	var out []*payment
	for a, amount := range [2]channel.Amount{units(1, coinDecimals), units(25, tokenDecimals[0])} {
		s.progress("payment %d of 2: carol pays dave through roger", a+1)
		p, err := s.pay(ctx, a, amount)
		if err != nil {
			return nil, fmt.Errorf("payment in %s: %w", s.chains[0].assets(0)[a].Symbol, err)
		}
		out = append(out, p)
	}
	return out, nil
}

// wait ends with ctx, or with the first node that fails.
func (s *stage) wait(ctx context.Context) error {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			for _, m := range s.nodes {
				select {
				case err := <-m.failed:
					m.failed <- err
					return fmt.Errorf("%s: %w", m.name, err)
				default:
				}
			}
		}
	}
}

func (s *stage) close() error {
	var errs []error
	for _, m := range s.nodes {
		if m != nil {
			errs = append(errs, m.close())
		}
	}
	for _, e := range s.chains {
		if e != nil {
			e.close()
		}
	}
	return errors.Join(errs...)
}

// prepareReport makes sure that there is a folder for the report and nothing of an
// earlier run, which whoever waits for the file would take for this one's.
func prepareReport(path string) error {
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return fmt.Errorf("--report: %w", err)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("--report: %s is a directory", path)
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("--report: %w", err)
	}
	return nil
}

// writeReport writes what a program needs to use what runs, all at once.
func (s *stage) writeReport() error {
	if s.opt.Report == "" {
		return nil
	}
	nodes, chains := map[string]any{}, map[string]any{}
	for i, m := range s.nodes {
		nodes[m.name] = map[string]any{
			"url": fmt.Sprintf("http://127.0.0.1:%d", s.ports.http[i]), "metrics": fmt.Sprintf("http://127.0.0.1:%d/metrics", s.ports.metr[i]),
			"grpc": m.d.GRPCAddress(), "socket": m.d.SocketPath(),
			"publicIdentifier": m.id.Identifier(), "signerAddress": m.id.Address(), "mnemonic": mnemonics[i],
			"peerAddresses": m.d.PeerAddresses(),
		}
	}
	for i, e := range s.chains {
		chains[fmt.Sprint(e.id)] = map[string]any{
			"rpc": e.url, "token": map[string]any{"address": e.token, "decimals": tokenDecimals[i], "symbol": tokenSymbol},
			"factory": e.at.Factory, "mastercopy": e.at.Mastercopy, "registry": e.at.Registry, "hashlock": e.at.Hashlock, "withdraw": e.at.Withdraw,
		}
	}
	raw, err := json.MarshalIndent(map[string]any{"nodes": nodes, "chains": chains}, "", "  ")
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(s.opt.Report), "report-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(append(raw, '\n'))
	if err = errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), s.opt.Report)
}
