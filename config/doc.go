// Package config reads the settings of a node into one [Config]: checked whole,
// then never changed. Every key, default and bound stands here and nowhere else.
//
// A setting comes from, in this order, a flag (--http-listen), the environment
// (SLUICE_HTTP_LISTEN), the YAML file (http: {listen: …}) or its default. What
// lies in a list has no flag and no variable of its own. What could cost money
// if guessed has no default.
package config
