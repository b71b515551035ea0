// Package pricing says what a forward costs and what it yields: a configured
// rate between two assets, a flat and a proportional fee, all in exact integer
// arithmetic that never rounds against the router (F5, F6).
//
// It is pure: no clock, no I/O, no randomness, no goroutine.
package pricing
