// Package cli is what the commands that speak to a node share: finding and
// calling it, amounts as people write them, tables, questions, and what a
// command ends with. cmd/sluice has the commands themselves.
package cli
