package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/cli"
	"github.com/sluice-node/sluice/internal/keys"
)

func newKeysCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "keys",
		Short: "Make, import, list and export the keys of identities",
		Long: `Works on files of keys, and on no running node. Words and keys are written to
files that only their owner can read, and never printed; passphrases come from a
prompt or a file, and never from the command line.`,
	}
	group(cmd)
	cmd.AddCommand(keysNewCmd(), keysImportCmd(), keysListCmd(), keysExportCmd())
	return cmd
}

// keyPlace is where keys are: one of the three.
type keyPlace struct {
	mnemonic, key, keystore string
	password                string
	raw                     bool // a file of a key in hex is one of them
}

func (p *keyPlace) flags(cmd *cobra.Command, raw bool) {
	f := cmd.Flags()
	p.raw = raw
	f.StringVar(&p.mnemonic, "mnemonic-file", "", "a file of BIP-39 words")
	if raw {
		f.StringVar(&p.key, "key-file", "", "a file of one private key in hex")
	}
	f.StringVar(&p.keystore, "keystore", "", "a directory of encrypted keys")
	f.StringVar(&p.password, "password-file", "", "a file with the keystore's passphrase (default: asked for)")
}

// check returns an error unless exactly one place is named.
func (p *keyPlace) check() error {
	n := 0
	for _, s := range []string{p.mnemonic, p.key, p.keystore} {
		if s != "" {
			n++
		}
	}
	switch {
	case n == 1:
		return nil
	case p.raw:
		return cli.Usage("name one place: --mnemonic-file, --key-file or --keystore")
	}
	return cli.Usage("name one place: --mnemonic-file or --keystore")
}

// passphrase reads the keystore's passphrase; a new one is asked for twice.
func (p *keyPlace) passphrase(cmd *cobra.Command, fresh bool) (keys.Hidden[string], error) {
	if p.password != "" {
		return keys.Files{}.Passphrase(p.password)
	}
	first, err := secret(cmd, "Passphrase of the keystore: ")
	switch {
	case err != nil:
		return first, fmt.Errorf("%w, or name a --password-file", err)
	case first.Reveal() == "":
		return first, errors.New("the passphrase is empty")
	case !fresh:
		return first, nil
	}
	again, err := secret(cmd, "The same again: ")
	if err == nil && again.Reveal() != first.Reveal() {
		err = errors.New("the two are not the same")
	}
	return first, err
}

// secret asks for a line that the terminal does not show.
func secret(cmd *cobra.Command, prompt string) (keys.Hidden[string], error) {
	in, ok := cmd.InOrStdin().(*os.File)
	if !ok || !isTerminal(in) {
		return keys.Hidden[string]{}, cli.Usage("there is no terminal to ask on: run it on one")
	}
	fmt.Fprint(cmd.ErrOrStderr(), prompt)
	raw, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(cmd.ErrOrStderr())
	if err != nil {
		return keys.Hidden[string]{}, fmt.Errorf("read from the terminal: %w", err)
	}
	return keys.Hide(strings.TrimSpace(string(raw))), nil
}

// open returns the keys of the place.
func (p *keyPlace) open(cmd *cobra.Command) (keys.Source, error) {
	switch {
	case p.mnemonic != "":
		return keys.Files{}.Mnemonic(p.mnemonic)
	case p.key != "":
		key, err := keys.Files{}.RawKey(p.key)
		if err != nil {
			return nil, err
		}
		return keys.Single(key), nil
	}
	passphrase, err := p.passphrase(cmd, false)
	if err != nil {
		return nil, err
	}
	return keys.OpenKeystore(p.keystore, passphrase, nil)
}

// add puts a key into the keystore, and says whose it is.
func (p *keyPlace) add(cmd *cobra.Command, key keys.Key) error {
	passphrase, err := p.passphrase(cmd, true)
	if err != nil {
		return err
	}
	path, err := keys.WriteKeystore(p.keystore, key, passphrase, time.Now())
	if err != nil {
		return err
	}
	a := keys.NewAccount(key)
	fmt.Fprintf(cmd.OutOrStdout(), "%s: %s, account %s\n", path, a.Identifier(), a.Address())
	return nil
}

// write puts a mnemonic into its file, and says who its first identity is.
func (p *keyPlace) write(cmd *cobra.Command, m *keys.Mnemonic) error {
	key, err := m.Key(cmd.Context(), 0)
	if err != nil {
		return err
	}
	if err := keys.WriteSecret(p.mnemonic, []byte(m.Words()+"\n")); err != nil {
		return err
	}
	a := keys.NewAccount(key)
	fmt.Fprintf(cmd.OutOrStdout(), "%s: identity 0 is %s, account %s\n", p.mnemonic, a.Identifier(), a.Address())
	return nil
}

func keysNewCmd() *cobra.Command {
	var p keyPlace
	var show bool
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Make a mnemonic of 24 words, or a key in a keystore",
		Long: `Makes a mnemonic of 24 words in a new file, or one more key in a keystore, and
prints the identity and its account. The words are shown only with --show-words, and
only on a terminal: write them down there, for they are all that brings the funds
back when the file is lost.`,
		Example: "  sluice keys new --mnemonic-file mnemonic.txt\n  sluice keys new --keystore keys --password-file password.txt",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := p.check(); err != nil {
				return err
			}
			if p.keystore != "" {
				key, err := crypto.GenerateKey()
				if err != nil {
					return err
				}
				return p.add(cmd, keys.Local(key))
			}
			out := cmd.OutOrStdout()
			if show && !isTerminal(out) {
				return cli.Usage("--show-words: the output is no terminal; nothing was made")
			}
			m, err := keys.NewMnemonic()
			if err != nil {
				return err
			}
			if err := p.write(cmd, m); err != nil {
				return err
			}
			if show {
				fmt.Fprintf(out, "\n%s\n", m.Words())
			}
			return nil
		},
	}
	p.flags(cmd, false)
	cmd.Flags().BoolVar(&show, "show-words", false, "print the words, on a terminal only")
	return cmd
}

func keysImportCmd() *cobra.Command {
	var p keyPlace
	var from string
	var index uint32
	cmd := &cobra.Command{
		Use:   "import",
		Short: "Take words or a private key from elsewhere",
		Long: `Reads BIP-39 words, or a private key in hex, from a file or from a prompt that does
not show them. Words go into a new --mnemonic-file, or their key at --index into a
--keystore; a key goes into a --keystore. Words are checked: a wrong one is named by
its place.`,
		Example: "  sluice keys import --mnemonic-file mnemonic.txt\n  sluice keys import --from old-key.txt --keystore keys",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := p.check(); err != nil {
				return err
			}
			source, err := imported(cmd, from)
			if err != nil {
				return err
			}
			m, words := source.(*keys.Mnemonic)
			switch {
			case p.keystore == "" && !words:
				return cli.Usage("a private key goes into a --keystore")
			case p.keystore == "":
				return p.write(cmd, m)
			}
			key, err := source.Key(cmd.Context(), index)
			if err != nil {
				return err
			}
			return p.add(cmd, key)
		},
	}
	p.flags(cmd, false)
	cmd.Flags().StringVar(&from, "from", "", "the file to read (default: asked for)")
	cmd.Flags().Uint32Var(&index, "index", 0, "which identity of the words goes into the keystore")
	return cmd
}

// imported reads words or a key in hex.
func imported(cmd *cobra.Command, from string) (keys.Source, error) {
	text, err := keys.Hidden[string]{}, error(nil)
	if from != "" {
		text, err = keys.Files{}.Text(from)
	} else {
		text, err = secret(cmd, "Words, or a private key in hex: ")
	}
	if err != nil {
		return nil, err
	}
	if len(strings.Fields(text.Reveal())) != 1 {
		return keys.ParseMnemonic(text.Reveal())
	}
	key, err := keys.ParseKey(text.Reveal())
	if err != nil {
		return nil, err
	}
	return keys.Single(keys.Local(key)), nil
}

// listedKey is a line of `keys list`.
type listedKey struct {
	Index      *uint32            `json:"index,omitempty"`
	Identifier channel.Identifier `json:"identifier,omitempty"`
	Account    string             `json:"account"`
}

func keysListCmd() *cobra.Command {
	var p keyPlace
	var count uint32
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List identities and their accounts",
		Long: `Lists the identities that files of keys stand for, with their accounts. A keystore
shows its accounts without its passphrase, and the identities with a --password-file.
The numbers are those that a new data directory would give.`,
		Example: "  sluice keys list --mnemonic-file mnemonic.txt --count 3",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := p.check(); err != nil {
				return err
			}
			list, err := p.list(cmd, count)
			if err != nil {
				return err
			}
			return printKeys(cmd.OutOrStdout(), list, asJSON)
		},
	}
	p.flags(cmd, true)
	cmd.Flags().Lookup("password-file").Usage = "a file with the keystore's passphrase (default: accounts only)"
	cmd.Flags().Uint32Var(&count, "count", 1, "how many identities of a mnemonic")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (p *keyPlace) list(cmd *cobra.Command, count uint32) ([]listedKey, error) {
	var out []listedKey
	if p.keystore != "" && p.password == "" {
		accounts, err := keys.KeystoreAccounts(p.keystore)
		for _, a := range accounts {
			out = append(out, listedKey{Account: a.Hex()})
		}
		return out, err
	}
	source, err := p.open(cmd)
	if err != nil {
		return nil, err
	}
	indexes := source.Indexes()
	for i := uint32(0); indexes == nil && i < count; i++ {
		out = append(out, listedKey{Index: &i})
	}
	for _, i := range indexes {
		out = append(out, listedKey{Index: &i})
	}
	for n := range out {
		key, err := source.Key(cmd.Context(), *out[n].Index)
		if err != nil {
			return nil, err
		}
		a := keys.NewAccount(key)
		out[n].Identifier, out[n].Account = a.Identifier(), a.Address().Hex()
	}
	return slices.Clip(out), nil
}

func printKeys(w io.Writer, list []listedKey, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(w).Encode(list)
	}
	for _, k := range list {
		if k.Index == nil {
			fmt.Fprintf(w, "account %s\n", k.Account)
			continue
		}
		fmt.Fprintf(w, "identity %d: %s, account %s\n", *k.Index, k.Identifier, k.Account)
	}
	return nil
}

func keysExportCmd() *cobra.Command {
	var from, to keyPlace
	var index uint32
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Put one key into a keystore",
		Long: `Puts the key of one identity into a keystore: an encrypted file of go-ethereum's
format, which other tools read too. Whoever has the file and its passphrase has the
key.`,
		Example: "  sluice keys export --mnemonic-file mnemonic.txt --index 1 --keystore keys",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if (from.mnemonic == "") == (from.key == "") || to.keystore == "" {
				return cli.Usage("name one of --mnemonic-file and --key-file, and a --keystore")
			}
			source, err := from.open(cmd)
			if err != nil {
				return err
			}
			key, err := source.Key(cmd.Context(), index)
			if err != nil {
				return err
			}
			return to.add(cmd, key)
		},
	}
	f := cmd.Flags()
	f.StringVar(&from.mnemonic, "mnemonic-file", "", "a file of BIP-39 words")
	f.StringVar(&from.key, "key-file", "", "a file of one private key in hex")
	f.Uint32Var(&index, "index", 0, "which identity of the words")
	f.StringVar(&to.keystore, "keystore", "", "the directory that gets the file")
	f.StringVar(&to.password, "password-file", "", "a file with the keystore's passphrase (default: asked for)")
	return cmd
}
