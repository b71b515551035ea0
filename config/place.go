package config

import (
	"fmt"
	"os"

	"go.yaml.in/yaml/v3"
)

// DefaultDataDir is the data directory of a config that names none.
const DefaultDataDir = "sluice-data"

// DataDirOf returns the data directory that a config file names. It does not look
// at the rest of the file, which whoever asks the running node need not have.
func DataDirOf(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var c struct {
		DataDir string `yaml:"dataDir"`
	}
	if err := yaml.Unmarshal(raw, &c); err != nil {
		return "", fmt.Errorf("not YAML: %w", err)
	}
	if c.DataDir == "" {
		return DefaultDataDir, nil
	}
	return c.DataDir, nil
}
