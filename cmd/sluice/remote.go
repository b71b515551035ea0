package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	"github.com/sluice-node/sluice/api/rpc"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// remote is the flags of every command that speaks to a node.
type remote struct {
	target   cli.Target
	config   string
	dataDir  string
	identity string
	asJSON   bool
	yes      bool
	wide     bool
	timeout  time.Duration
}

// callTimeout is how long a command waits for the node by default.
const callTimeout = time.Minute

// flags adds them to a command and those below it.
func (r *remote) flags(cmd *cobra.Command) {
	f := cmd.PersistentFlags()
	f.StringVar(&r.target.Socket, "socket", "", "the node's unix socket (or SLUICE_SOCKET; default: that in the data directory)")
	f.StringVar(&r.dataDir, "data-dir", "", "the node's data directory (or SLUICE_DATA_DIR; default: that of the config)")
	f.StringVarP(&r.config, "config", "c", "", "the node's config file, for its data directory (default: sluice.yaml, if there is one)")
	f.StringVar(&r.target.Addr, "addr", "", "reach the node over TCP, at host:port (or SLUICE_ADDR)")
	f.StringVar(&r.target.TokenFile, "token-file", "", "with --addr: file with the token (or SLUICE_TOKEN_FILE)")
	f.StringVar(&r.target.TLSCA, "tls-ca", "", "with --addr: file with the certificates to trust (default: the system's)")
	f.StringVar(&r.identity, "identity", "", "which of the node's identities, or the beginning of it (default: its first)")
	f.BoolVar(&r.asJSON, "json", false, "print JSON; errors too, on standard error")
	f.BoolVarP(&r.yes, "yes", "y", false, "do not ask before money moves")
	f.BoolVar(&r.wide, "wide", false, "do not shorten addresses and identities in tables")
	_ = cmd.RegisterFlagCompletionFunc("identity", r.completeBy(completeIdentities)) // the flag is there
	f.DurationVar(&r.timeout, "timeout", 0, "give up waiting after this long (default: 1m, or until it is done where that takes long)")
}

// where decides which node is meant: flags, then the environment, then the data
// directory of the config.
func (r *remote) where() (cli.Target, error) {
	t := r.target
	if t.TokenFile == "" {
		t.TokenFile = os.Getenv("SLUICE_TOKEN_FILE")
	}
	if t.Addr != "" && t.Socket != "" {
		return t, cli.Usage("--addr and --socket are two ways to a node: give one")
	}
	if t.Addr != "" || t.Socket != "" {
		return t, nil
	}
	if r.dataDir == "" && r.config == "" {
		if t.Addr = os.Getenv("SLUICE_ADDR"); t.Addr != "" {
			return t, nil
		}
		if t.Socket = os.Getenv("SLUICE_SOCKET"); t.Socket != "" {
			return t, nil
		}
	}
	dir, err := r.dir()
	if err != nil {
		return t, err
	}
	t.Socket = filepath.Join(dir, rpc.SocketName)
	return t, nil
}

// dir is the node's data directory.
func (r *remote) dir() (string, error) {
	if r.dataDir != "" {
		return r.dataDir, nil
	}
	if dir := os.Getenv("SLUICE_DATA_DIR"); dir != "" && r.config == "" {
		return dir, nil
	}
	path := r.config
	if path == "" {
		path = defaultConfig
	}
	dir, err := config.DataDirOf(path)
	if r.config == "" && errors.Is(err, fs.ErrNotExist) {
		return config.DefaultDataDir, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return "", cli.Usage("%s: no such file; `sluice config example` prints one to start from", path)
	}
	if err != nil {
		return "", cli.Usage("%s: %v", path, err)
	}
	return dir, nil
}

// defaultConfig is the config that is looked for where none is named.
const defaultConfig = "sluice.yaml"

// session is one command that speaks to a node.
type session struct {
	*cli.Client
	r        *remote
	out      io.Writer
	tty      bool // standard output is a terminal
	ask      *cli.Asker
	progress *cli.Progress
	chains   cli.Assets
}

// run makes a command's RunE of what it does with a node.
func (r *remote) run(do func(ctx context.Context, s *session, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		if r.timeout > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, r.timeout)
			defer cancel()
		}
		s, err := r.open(cmd)
		if err != nil {
			return err
		}
		defer func() { _ = s.Close() }() // nothing is sent any more
		defer s.progress.Clear()
		return do(ctx, s, args)
	}
}

func (r *remote) open(cmd *cobra.Command) (*session, error) {
	t, err := r.where()
	if err != nil {
		return nil, err
	}
	c, err := cli.Dial(t)
	if err != nil {
		return nil, err
	}
	errLive := isTerminal(cmd.ErrOrStderr())
	return &session{
		Client: c, r: r, out: cmd.OutOrStdout(), tty: isTerminal(cmd.OutOrStdout()),
		ask:      &cli.Asker{In: cmd.InOrStdin(), Out: cmd.ErrOrStderr(), Yes: r.yes, Terminal: isTerminal(cmd.InOrStdin()) && errLive},
		progress: cli.NewProgress(cmd.ErrOrStderr(), errLive && !r.asJSON),
	}, nil
}

// isTerminal reports whether a stream of the command is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// call bounds one quick call.
func (s *session) call(ctx context.Context) (context.Context, context.CancelFunc) {
	if s.r.timeout > 0 {
		return ctx, func() {} // the whole command is bounded
	}
	return context.WithTimeout(ctx, callTimeout)
}

// once makes one quick call.
func once[Q, A any](ctx context.Context, s *session, call func(context.Context, Q, ...grpc.CallOption) (A, error), q Q) (A, error) {
	ctx, cancel := s.call(ctx)
	defer cancel()
	return call(ctx, q)
}

// insist repeats a call until its outcome is known: the node goes on by itself
// meanwhile, and the key makes every repeat the same call.
func (s *session) insist(ctx context.Context, waiting string, call func(ctx context.Context, key string) error) error {
	key := rand.Text()
	for {
		s.progress.Say("%s", waiting)
		err := call(ctx, key)
		if err == nil || ctx.Err() != nil || cli.Explain(err).Code != cli.InDoubt {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(time.Second):
		}
	}
}

// print writes a message: as JSON, or as human does.
func (s *session) print(m proto.Message, human func(w io.Writer)) error {
	s.progress.Clear()
	if !s.r.asJSON {
		human(s.out)
		return nil
	}
	raw, err := protojson.MarshalOptions{EmitUnpopulated: true}.Marshal(m)
	if err != nil {
		return fmt.Errorf("answer as JSON: %w", err)
	}
	var b bytes.Buffer // protojson varies its spaces on purpose
	if err := json.Indent(&b, raw, "", "  "); err != nil {
		return fmt.Errorf("answer as JSON: %w", err)
	}
	b.WriteByte('\n')
	_, err = s.out.Write(b.Bytes())
	return err
}

// table writes rows, or says that there are none.
func (s *session) table(w io.Writer, t *cli.Table, none string) {
	if t.Empty() {
		fmt.Fprintln(w, none)
		return
	}
	t.Write(w)
}

// id is an address, a hash or an identity as a table has it.
func (s *session) id(text string) string {
	if s.r.wide {
		return text
	}
	return cli.Short(text)
}

// owner is the identity that the command is about.
func (s *session) owner(ctx context.Context) (string, error) {
	info, err := once(ctx, s, s.Node.GetInfo, &sluicev1.GetInfoRequest{})
	if err != nil {
		return "", err
	}
	var all []string
	for _, i := range info.GetIdentities() {
		all = append(all, i.GetIdentity())
	}
	if s.r.identity != "" {
		return cli.Match("identity of this node", s.r.identity, all)
	}
	if len(all) == 0 {
		return "", cli.NotFound("the node has no identity")
	}
	return all[0], nil
}

// assets is the chains and assets that the node knows.
func (s *session) assets(ctx context.Context) (cli.Assets, error) {
	if s.chains != nil {
		return s.chains, nil
	}
	a, err := once(ctx, s, s.Node.ListChains, &sluicev1.ListChainsRequest{})
	if err != nil {
		return nil, err
	}
	s.chains = a.GetChains()
	return s.chains, nil
}

// channel returns the owner's channel that an address, or the beginning of one,
// names.
func (s *session) channel(ctx context.Context, owner, name string) (*sluicev1.Channel, error) {
	a, err := once(ctx, s, s.Channels.ListChannels, &sluicev1.ListChannelsRequest{Owner: owner})
	if err != nil {
		return nil, err
	}
	var all []string
	for _, c := range a.GetChannels() {
		all = append(all, c.GetChannel())
	}
	at, err := cli.Match("channel", name, all)
	if err != nil {
		return nil, err
	}
	for _, c := range a.GetChannels() {
		if c.GetChannel() == at {
			return c, nil
		}
	}
	return nil, cli.NotFound("there is no channel %s", name)
}

// peer returns the peer that an identity, or the beginning of one, names; any
// whole identity is one.
func (s *session) peer(ctx context.Context, name string) (string, error) {
	if len(name) == 56 {
		return name, nil
	}
	a, err := once(ctx, s, s.Peers.ListPeers, &sluicev1.ListPeersRequest{})
	if err != nil {
		return "", err
	}
	var all []string
	for _, p := range a.GetPeers() {
		all = append(all, p.GetIdentity())
	}
	return cli.Match("peer", name, all)
}
