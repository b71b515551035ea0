// Command sluice is a state-channel node for EVM chains with a liquidity router
// built in.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	os.Exit(execute(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// execute runs one command line and returns the exit code.
func execute(ctx context.Context, args []string, out, errOut io.Writer) int {
	root := newRootCmd()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errOut)
	root.InitDefaultCompletionCmd() // it keeps the stream that it writes to
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			group(c)
		}
	}
	started := false
	onRun(root, func() { started = true })
	cmd, err := root.ExecuteContextC(ctx)
	switch {
	case err == nil:
		return cli.ExitOK
	case !started:
		text := fmt.Sprintf("%v; see `%s --help`", err, cmd.CommandPath())
		cli.Tell(errOut, &cli.Error{Code: "usage", Message: text}, slices.Contains(args, "--json"))
		return cli.ExitUsage
	}
	if ours := new(cli.Error); ctx.Err() != nil && !errors.As(err, &ours) {
		err = fmt.Errorf("interrupted: %w", err)
	}
	return tell(errOut, err, wantsJSON(cmd))
}

// wantsJSON reports a command that was told to print JSON.
func wantsJSON(cmd *cobra.Command) bool {
	f := cmd.Flags().Lookup("json")
	return f != nil && f.Value.String() == "true"
}

// onRun has every command call begin first: what fails before that is the command
// line's fault.
func onRun(cmd *cobra.Command, begin func()) {
	if run := cmd.RunE; run != nil {
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			begin()
			return run(cmd, args)
		}
	}
	for _, c := range cmd.Commands() {
		onRun(c, begin)
	}
}

// tell writes an error and returns its exit code; a config's are listed one a line.
func tell(w io.Writer, err error, asJSON bool) int {
	var all config.Errors
	if errors.As(err, &all) && len(all) > 1 && !asJSON {
		head, _, _ := strings.Cut(err.Error(), all[0].Error())
		fmt.Fprintf(w, "sluice: %s%d settings are wrong:\n", head, len(all))
		for _, e := range all {
			fmt.Fprintf(w, "  %v\n", e)
		}
		return cli.ExitFailure
	}
	e := cli.Explain(err)
	cli.Tell(w, e, asJSON)
	return e.Exit
}

func newRootCmd() *cobra.Command {
	root := &cobra.Command{
		Use:           "sluice",
		Short:         "A state-channel node and liquidity router for EVM chains",
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	group(root)
	root.SetFlagErrorFunc(flagError)
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetUsageTemplate(strings.Replace(root.UsageTemplate(), "{{if .Runnable}}", "{{if and .Runnable (not .HasAvailableSubCommands)}}", 1))
	root.AddCommand(newRunCmd(), newConfigCmd(), newContractsCmd(), newSignerCmd(), newKeysCmd(), newSimCmd(), newHealthCmd(), newOpenAPICmd(), newVersionCmd(), newManCmd(), newDoctorCmd())
	root.AddCommand(devCmds()...)
	root.AddCommand(clientCmds()...)
	return root
}

// group has a command that only holds others print its help, and refuse what is
// none of them.
func group(cmd *cobra.Command) {
	cmd.Args = noArgs
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
}

// noArgs refuses arguments, and names the command that was probably meant.
func noArgs(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case !cmd.HasSubCommands():
		return fmt.Errorf("%s takes no argument, and %q is one", cmd.CommandPath(), args[0])
	}
	cmd.SuggestionsMinimumDistance = 2
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return fmt.Errorf("unknown command %q for %s, did you mean %s?", args[0], cmd.CommandPath(), near[0])
	}
	return fmt.Errorf("unknown command %q for %s", args[0], cmd.CommandPath())
}

// flagError says what is wrong with a flag in words that are not of Go's library;
// where the command is not known either, that comes first.
func flagError(cmd *cobra.Command, err error) error {
	if cmd.HasSubCommands() {
		if unknown := noArgs(cmd, cmd.Flags().Args()); unknown != nil {
			return unknown
		}
	}
	if text, _, found := strings.Cut(err.Error(), ": strconv."); found {
		return errors.New(text)
	}
	return err
}
