package signer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/keys"
)

// Options of a signer. Clock and Log are required.
type Options struct {
	Clock func() time.Time
	Log   *slog.Logger
	// Init makes a new log, and fails where there is one.
	Init bool
	// Observe is told of every request: what it was of, and the code of the refusal
	// or 0. Optional.
	Observe func(kind string, code Code)
}

// Signer signs what its rules allow.
type Signer struct {
	cfg    *Config
	opt    Options
	source keys.Source
	known  *interfaces
	log    *log

	mu       sync.Mutex
	book     *book
	accounts map[common.Address]*keys.Account
}

// Open reads the keys and the log. Errors: ErrNoLog, ErrLogExists, ErrLogDamaged,
// ErrInUse; those of keys.
func Open(cfg *Config, opt Options) (_ *Signer, err error) {
	s := &Signer{cfg: cfg, opt: opt, book: newBook(), accounts: map[common.Address]*keys.Account{}}
	if s.known, err = newInterfaces(); err != nil {
		return nil, err
	}
	if s.log, err = openLog(cfg.DataDir, opt.Init, s.book.apply, s.snapshot); err != nil {
		return nil, err
	}
	if err := s.revive(); err != nil {
		return nil, errors.Join(err, s.log.close())
	}
	return s, nil
}

// revive opens the keys, and puts to use every identity that ever was.
func (s *Signer) revive() (err error) {
	if s.source, err = s.cfg.source(s.book.indexes); err != nil {
		return err
	}
	for _, index := range slices.Sorted(maps.Keys(s.book.indexes)) {
		if _, err := s.Identity(context.Background(), index); err != nil {
			return err
		}
	}
	return nil
}

// Close waits until what was asked is durable.
func (s *Signer) Close() error { return s.log.close() }

func (s *Signer) snapshot() [][]byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.book.records()
}

// source opens the keys that the config names.
func (c *Config) source(known map[uint32]common.Address) (keys.Source, error) {
	files := keys.Files{Strict: c.hasRealChain()}
	switch k := &c.Keys; {
	case k.KeyFile != "":
		key, err := files.RawKey(k.KeyFile)
		if err != nil {
			return nil, fmt.Errorf("keys.keyFile: %w", err)
		}
		return keys.Single(key), nil
	case k.Keystore.Dir != "":
		passphrase, err := files.Passphrase(k.Keystore.PasswordFile)
		if err != nil {
			return nil, fmt.Errorf("keys.keystore.passwordFile: %w", err)
		}
		store, err := keys.OpenKeystore(k.Keystore.Dir, passphrase, known)
		if err != nil {
			return nil, fmt.Errorf("keys.keystore.dir: %w", err)
		}
		return store, nil
	case k.Web3Signer.URL != "":
		w, err := keys.NewWeb3Signer(k.Web3Signer.URL, k.Web3Signer.PublicKeys)
		if err != nil {
			return nil, fmt.Errorf("keys.web3signer: %w", err)
		}
		return w, nil
	default:
		m, err := files.Mnemonic(k.MnemonicFile)
		if err != nil {
			return nil, fmt.Errorf("keys.mnemonicFile: %w", err)
		}
		return m, nil
	}
}

// Identity returns the identity at an index, which may sign from then on. Errors:
// keys.ErrNoKey.
func (s *Signer) Identity(ctx context.Context, index uint32) (channel.Identifier, error) {
	key, err := s.source.Key(ctx, index)
	if err != nil {
		return "", err
	}
	a := keys.NewAccount(key)
	s.mu.Lock()
	was, known := s.book.indexes[index]
	if known && was != a.Address() {
		s.mu.Unlock()
		return "", fmt.Errorf("identity %d was %s and is %s now: are these the keys of this data directory?", index, was, a.Address())
	}
	s.book.indexes[index] = a.Address()
	s.accounts[a.Address()] = a
	s.mu.Unlock()
	if !known {
		if err := <-s.log.append(indexRecord(index, a.Address())); err != nil {
			return "", err
		}
	}
	return a.Identifier(), nil
}

// account returns the key of an identity that was asked for before.
func (s *Signer) account(a common.Address) (*keys.Account, *RefusedError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if account := s.accounts[a]; account != nil {
		return account, nil
	}
	return nil, refuse(BadAccount, "no identity with account %s is in use", a)
}

// Signed returns the highest nonce signed for a side of a channel, 0 for none.
func (s *Signer) Signed(account, ch common.Address) uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.book.last[side{account, ch}]; e != nil {
		return e.nonce
	}
	return 0
}

// told logs and counts the end of a request.
func (s *Signer) told(kind string, account common.Address, err error, attrs ...any) {
	var no *RefusedError
	code := Code(0)
	if errors.As(err, &no) {
		code = no.Code
		s.opt.Log.Warn("refused", append([]any{"kind", kind, "account", account, "rule", code, "why", no.Message}, attrs...)...)
	}
	if s.opt.Observe != nil && (err == nil || code != 0) {
		s.opt.Observe(kind, code)
	}
}

// SignState signs a state that may be, above everything signed in its channel; the
// last one again gets the same answer. Errors: *RefusedError; ErrDisk; of a key that
// another process holds.
func (s *Signer) SignState(ctx context.Context, account common.Address, st *channel.State) (sig channel.Signature, err error) {
	defer func() { s.told("state", account, err, "channel", st.Channel, "nonce", st.Nonce) }()
	key, no := s.account(account)
	if no == nil {
		no = s.cfg.checkState(account, st)
	}
	if no != nil {
		return sig, no
	}
	e, fresh, no := s.reserve(account, st)
	if no != nil {
		return sig, no
	}
	if !fresh {
		select {
		case <-e.ready:
		case <-ctx.Done():
			return sig, ctx.Err()
		}
		if e.sig == (channel.Signature{}) {
			return sig, fmt.Errorf("state %d of %s: the attempt that this one waited for came to nothing", st.Nonce, st.Channel)
		}
		return e.sig, nil
	}
	defer close(e.ready)
	if sig, err = key.SignState(ctx, st); err != nil {
		return channel.Signature{}, err
	}
	// Durable before it leaves.
	if err := <-s.log.append(stateRecord(side{account, st.Channel}, e.nonce, e.hash, sig)); err != nil {
		return channel.Signature{}, err
	}
	e.sig = sig
	return sig, nil
}

// reserve takes the nonce of a state, or finds who has taken it for this state.
// What is reserved stays so, signed or not.
func (s *Signer) reserve(account common.Address, st *channel.State) (e *entry, fresh bool, no *RefusedError) {
	k, hash := side{account, st.Channel}, st.Hash()
	s.mu.Lock()
	defer s.mu.Unlock()
	have := s.book.last[k]
	switch {
	case have == nil:
	case st.Nonce < have.nonce:
		return nil, false, refuse(BadNonce, "nonce %d of channel %s is below %d, which was signed", st.Nonce, st.Channel, have.nonce)
	case st.Nonce == have.nonce && hash != have.hash:
		return nil, false, refuse(SecondState, "another state was signed at nonce %d of channel %s", st.Nonce, st.Channel)
	case st.Nonce == have.nonce && !have.void():
		return have, false, nil
	case st.Nonce-have.nonce > channel.MaxNonceJump:
		return nil, false, refuse(BadNonce, "nonce %d of channel %s is more than 2^33 above %d, the last", st.Nonce, st.Channel, have.nonce)
	}
	e = &entry{nonce: st.Nonce, hash: hash, ready: make(chan struct{})}
	s.book.last[k] = e
	return e, true, nil
}

// void reports an attempt that ended without a signature that is kept.
func (e *entry) void() bool {
	select {
	case <-e.ready:
		return e.sig == (channel.Signature{})
	default:
		return false
	}
}

// SignWithdrawal signs a withdrawal within the caps; the same again counts once.
// Errors: as of SignState.
func (s *Signer) SignWithdrawal(ctx context.Context, account, alice, bob common.Address, w *channel.WithdrawData, burn *channel.Burn) (sig channel.Signature, err error) {
	defer func() {
		s.told("withdrawal", account, err, "channel", w.Channel, "asset", w.Asset, "amount", w.Amount, "recipient", w.Recipient)
	}()
	key, no := s.account(account)
	if no != nil {
		return sig, no
	}
	charges, no := s.cfg.checkWithdrawal(account, alice, bob, w, burn)
	if no != nil {
		return sig, no
	}
	if err := s.spend(charges); err != nil {
		return sig, err
	}
	return key.SignWithdrawal(ctx, w, burn)
}

// AllowWithdrawal says whether SignWithdrawal would sign one of the counterparty
// now, given the proof. Errors: *RefusedError.
func (s *Signer) AllowWithdrawal(account, alice, bob common.Address, w *channel.WithdrawData) (err error) {
	defer func() {
		s.told("peer withdrawal", account, err, "channel", w.Channel, "asset", w.Asset, "amount", w.Amount, "recipient", w.Recipient)
	}()
	charges, no := s.cfg.checkPeers(account, alice, bob, w)
	if no != nil {
		return no
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.book.turn(s.opt.Clock())
	if _, _, no := s.book.afford(charges); no != nil {
		return no
	}
	return nil
}

// spend takes what is to leave out of the caps, durably. What was counted and then
// not signed stays counted.
func (s *Signer) spend(charges []charge) error {
	s.mu.Lock()
	s.book.turn(s.opt.Clock())
	ids, spends, no := s.book.afford(charges)
	if no != nil {
		s.mu.Unlock()
		return no
	}
	var recs [][]byte
	for i := range ids {
		s.book.count(ids[i], spends[i])
		recs = append(recs, spendRecord(ids[i], spends[i]))
	}
	s.mu.Unlock()
	if len(recs) == 0 {
		return nil
	}
	return <-s.log.append(recs...)
}

// SignMessage signs a message under the utility prefix. Errors: as of SignState.
func (s *Signer) SignMessage(ctx context.Context, account common.Address, message []byte) (sig channel.Signature, err error) {
	defer func() { s.told("message", account, err) }()
	key, no := s.account(account)
	if no == nil {
		no = s.cfg.checkMessage(message)
	}
	if no != nil {
		return sig, no
	}
	return key.SignMessage(ctx, message)
}

// SignTransaction signs a transaction of an account within the caps. Errors: as of
// SignState.
func (s *Signer) SignTransaction(ctx context.Context, account common.Address, chainID uint64, tx *types.Transaction) (sig channel.Signature, err error) {
	defer func() {
		s.told("transaction", account, err, "chain", chainID, "to", tx.To(), "value", tx.Value(), "nonce", tx.Nonce())
	}()
	key, no := s.account(account)
	if no != nil {
		return sig, no
	}
	chain := s.cfg.chain(chainID)
	if chain == nil {
		return sig, refuse(BadChain, "chain %d is not configured", chainID)
	}
	rules := &txRules{s.known, chain, account, func(ch common.Address) bool { return s.Signed(account, ch) > 0 }}
	charges, no := rules.check(tx)
	if no != nil {
		return sig, no
	}
	if err := s.spend(charges); err != nil {
		return sig, err
	}
	signed, err := key.SignTx(ctx, tx, new(big.Int).SetUint64(chainID))
	if err != nil {
		return sig, err
	}
	v, r, x := signed.RawSignatureValues()
	r.FillBytes(sig[:32])
	x.FillBytes(sig[32:64])
	sig[64] = byte(v.Uint64()) + 27
	return sig, nil
}
