//go:build !nodev

package main

import "github.com/spf13/cobra"

// devCmds are the commands that bring chains of their own: with them a whole
// go-ethereum node is linked.
func devCmds() []*cobra.Command {
	return []*cobra.Command{newDevCmd(), newBenchCmd()}
}
