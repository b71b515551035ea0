// Package e2e tests Sluice as its users have it: real processes, real chains,
// HTTP. It is the only ring of tests with real time; it polls and never sleeps.
//
// By default it takes two or three minutes. SLUICE_E2E_ROUNDS=n repeats what is
// random n times; SLUICE_E2E_SEED=s repeats one of its runs.
package e2e
