package config

import _ "embed"

//go:embed example.yaml
var example []byte //nolint:gochecknoglobals // embedded file

// Example returns a config with every key, commented. It runs once its files,
// addresses and peers are replaced by real ones.
func Example() []byte { return append([]byte(nil), example...) }
