package doctor

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/lock"
)

// files looks at the data directory and at the files with secrets.
func files(c *config.Config) []Finding {
	out := []Finding{dataDir(c.DataDir)}
	for _, f := range []struct{ key, path string }{
		{"identities.mnemonicFile", c.Identities.MnemonicFile}, {"identities.keyFile", c.Identities.KeyFile},
		{"identities.keystore.passwordFile", c.Identities.Keystore.PasswordFile},
		{"http.tls.keyFile", c.HTTP.TLS.KeyFile}, {"grpc.tls.keyFile", c.GRPC.TLS.KeyFile}, {"identities.signer.keyFile", c.Identities.Signer.KeyFile},
	} {
		if f.path != "" {
			out = append(out, secretFile(f.key, f.path))
		}
	}
	db := filepath.Join(c.DataDir, "sluice.db")
	switch info, err := os.Stat(db); {
	case errors.Is(err, fs.ErrNotExist):
		out = append(out, good("database", "%s is made at the first start", db))
	case err != nil:
		out = append(out, bad("database", "Give the user of the node the right to read it.", "%s: %v", db, err))
	default:
		out = append(out, good("database", "%s has %d MiB", db, (info.Size()+1<<20-1)>>20))
	}
	return out
}

func dataDir(dir string) Finding {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return good("data directory", "%s is made at the first start", dir)
	case err != nil:
		return bad("data directory", "Give the user of the node the right to enter it.", "%v", err)
	case !info.IsDir():
		return bad("data directory", "Move the file, or name another dataDir.", "%s is a file", dir)
	case info.Mode().Perm()&0o077 != 0:
		return bad("data directory", "chmod 700 "+dir, "%s may be entered by others, and whoever opens the socket in it moves your money", dir)
	}
	f, err := os.CreateTemp(dir, ".doctor-*")
	if err != nil {
		return bad("data directory", "Run this as the user of the node, or give it the right to write.", "%v", err)
	}
	_ = f.Close() // nothing was written
	if err := os.Remove(f.Name()); err != nil {
		return warn("data directory", "Remove it by hand.", "%v", err)
	}
	return good("data directory", "%s is yours alone and can be written", dir)
}

func secretFile(key, path string) Finding {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return bad(key, "Put the file there, readable by the user of the node only.", "%v", err)
	case info.Mode().Perm()&0o077 != 0:
		return bad(key, "chmod 600 "+path, "%s may be read by others", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return bad(key, "Give the user of the node the right to read it.", "%v", err)
	}
	_ = f.Close() // nothing was read
	return good(key, "%s is readable by its owner only", path)
}

// Room on the disk, bytes.
const (
	littleRoom = 2 << 30
	noRoom     = 200 << 20
)

// disk looks at what is free where the database is.
func disk(c *config.Config) []Finding {
	dir := c.DataDir
	for {
		if _, err := os.Stat(dir); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return []Finding{warn("disk", "Look at it by hand.", "%s: %v", dir, err)}
	}
	free := s.Bavail * uint64(s.Bsize)
	const mend = "Make room: a node that cannot write stops, and cannot answer a dispute."
	switch {
	case free < noRoom:
		return []Finding{bad("disk", mend, "%d MiB are free", free>>20)}
	case free < littleRoom:
		return []Finding{warn("disk", mend, "%d MiB are free", free>>20)}
	}
	return []Finding{good("disk", "%d GiB are free", free>>30)}
}

// ports looks whether what the node listens on can be had.
func ports(ctx context.Context, c *config.Config, running bool) []Finding {
	if running {
		return []Finding{good("ports", "the node has them")}
	}
	var out []Finding
	for _, p := range []struct{ key, at string }{{"http.listen", c.HTTP.Listen}, {"grpc.listen", c.GRPC.Listen}, {"metrics.listen", c.Metrics.Listen}} {
		if p.at != "" {
			out = append(out, port(ctx, p.key, "tcp", p.at))
		}
	}
	for _, text := range c.P2P.Listen {
		m, err := multiaddr.NewMultiaddr(text)
		if err != nil {
			continue // the config has said so
		}
		network, at, err := manet.DialArgs(m)
		if err != nil {
			continue
		}
		out = append(out, port(ctx, "p2p.listen "+text, network, at))
	}
	return out
}

func port(ctx context.Context, key, network, at string) Finding {
	var l interface{ Close() error }
	var err error
	var lc net.ListenConfig
	if strings.HasPrefix(network, "udp") {
		l, err = lc.ListenPacket(ctx, network, at)
	} else {
		l, err = lc.Listen(ctx, network, at)
	}
	if err != nil {
		return bad(key, "Stop what listens there (`ss -lptu` shows it), or choose another address.", "%v", err)
	}
	_ = l.Close() // it was only tried
	return good(key, "%s is free", at)
}

// redis looks whether Redis answers, where it is configured.
func redis(ctx context.Context, c *config.Config) []Finding {
	if c.Redis.URL == "" {
		return nil
	}
	const mend = "Start Redis, or correct redis.url. Without it the node goes on, and takes over nothing."
	client, err := lock.DialRedis(c.Redis.URL)
	if err != nil {
		return []Finding{bad("redis", mend, "%v", err)}
	}
	defer func() { _ = client.Close() }() // nothing is sent any more
	if err := client.Ping(ctx).Err(); err != nil {
		return []Finding{bad("redis", mend, "it does not answer: %v", late(err))}
	}
	return []Finding{good("redis", "it answers")}
}

// peer looks whether one of a peer's addresses takes connections. UDP cannot be
// tried this way.
func peer(ctx context.Context, p *config.Peer) []Finding {
	part := "peer " + string(p.Identifier[:min(len(p.Identifier), 14)]) + "…"
	var last error
	tried := 0
	for _, text := range p.Addresses {
		m, err := multiaddr.NewMultiaddr(text)
		if err != nil {
			continue // the config has said so
		}
		network, at, err := manet.DialArgs(m)
		if err != nil || !strings.HasPrefix(network, "tcp") {
			continue
		}
		tried++
		var d net.Dialer
		conn, err := d.DialContext(ctx, network, at)
		if err == nil {
			_ = conn.Close() // it was only tried
			return []Finding{good(part, "%s takes connections", at)}
		}
		last = late(err)
	}
	if tried == 0 {
		return []Finding{good(part, "it is reached by UDP only, which cannot be tried from here")}
	}
	return []Finding{warn(part, "Ask its operator whether it runs; look at the addresses, and at firewalls on the way.", "it takes no connection: %v", last)}
}
