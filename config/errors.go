package config

import "strings"

// Error is one thing that is wrong with a setting. It never holds the value of
// a setting that may be secret.
type Error struct {
	// Key is the setting, such as chains[0].rpc.
	Key string
	// Problem says what is wrong, Fix what to do about it.
	Problem, Fix string
}

func (e *Error) Error() string { return e.Key + ": " + e.Problem + "; " + e.Fix }

// Errors is all that is wrong with a config, in the order of the keys.
type Errors []*Error

func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, one := range e {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives errors.As each of them.
func (e Errors) Unwrap() []error {
	out := make([]error, len(e))
	for i, one := range e {
		out[i] = one
	}
	return out
}

func (e *Errors) add(key, problem, fix string) {
	*e = append(*e, &Error{Key: key, Problem: problem, Fix: fix})
}

// Add appends one.
func (e *Errors) Add(key, problem, fix string) { e.add(key, problem, fix) }

// OrNil returns the errors, or nil if there are none.
func (e Errors) OrNil() error { return e.orNil() }

func (e Errors) orNil() error {
	if len(e) == 0 {
		return nil
	}
	return e
}
