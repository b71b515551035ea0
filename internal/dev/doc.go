// Package dev starts everything that Sluice needs on one machine: two EVM chains,
// their contracts, three nodes, and carries payments between them. It is what
// `sluice dev` runs.
package dev
