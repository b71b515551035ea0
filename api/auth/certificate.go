package auth

import (
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"
)

// lookEvery is how often a handshake looks whether the certificate's files changed.
const lookEvery = 5 * time.Second

// certificate is a pair of PEM files, read again when they change.
type certificate struct {
	certFile, keyFile string
	now               func() time.Time
	log               *slog.Logger

	mu     sync.Mutex
	cert   *tls.Certificate
	read   [2]fileState // the files as they were read last
	looked time.Time
}

type fileState struct {
	changed time.Time
	size    int64
}

func newCertificate(opt AccessOptions) (*certificate, error) {
	if opt.KeyFile == "" {
		return nil, errors.New("certFile is given without keyFile")
	}
	c := &certificate{certFile: opt.CertFile, keyFile: opt.KeyFile, now: opt.Tokens.opt.Now, log: opt.Log}
	return c, c.reload()
}

// get is tls.Config's GetCertificate.
func (c *certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.now()
	if now.Sub(c.looked) < lookEvery {
		return c.cert, nil
	}
	c.looked = now
	if c.state() != c.read {
		if err := c.load(); err != nil {
			c.log.Error("the TLS certificate changed and cannot be read: the one before stays in use", "err", err)
		} else {
			c.log.Info("the TLS certificate was read again", "file", c.certFile)
		}
	}
	return c.cert, nil
}

func (c *certificate) reload() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.load()
}

// load needs mu. The files are looked at before they are read, so that a change
// meanwhile is seen later.
func (c *certificate) load() error {
	c.read = c.state()
	pair, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
	if err != nil {
		return fmt.Errorf("%s and %s: %w", c.certFile, c.keyFile, err)
	}
	c.cert = &pair
	return nil
}

func (c *certificate) state() (s [2]fileState) {
	for i, name := range []string{c.certFile, c.keyFile} {
		if info, err := os.Stat(name); err == nil {
			s[i] = fileState{info.ModTime(), info.Size()}
		}
	}
	return s
}
