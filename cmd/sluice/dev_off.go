//go:build nodev

package main

import "github.com/spf13/cobra"

// devCmds has nothing with -tags nodev: the binary of a node that never starts
// a chain of its own.
func devCmds() []*cobra.Command { return nil }
