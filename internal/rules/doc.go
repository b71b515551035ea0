// Package rules has no code, only tests that hold the whole repository to the
// shape that ARCHITECTURE.md describes: who imports whom, which files decide
// without clocks and goroutines, what is linked into the binary.
package rules
