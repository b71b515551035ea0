package e2e

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// Bounds on waiting. Whatever takes longer is broken; the machine may be slow.
const (
	soon = 30 * time.Second
	pace = 20 * time.Millisecond // between two looks
)

// binaries are built once, when a test asks for them.
type build struct {
	tags string
	once sync.Once
	path string
	err  error
}

var (
	workDir string
	// plain is what users have; failing is the node alone, with failpoints.
	plain   = &build{}
	failing = &build{tags: "failpoints,nodev"}
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	if testing.Short() {
		fmt.Println("e2e: real processes are left out with -short")
		return 0
	}
	var err error
	if workDir, err = os.MkdirTemp("", "sluice-e2e-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(workDir)
	return m.Run()
}

// at builds the binary, unless that was done, and returns its path.
func (b *build) at(t *testing.T) string {
	t.Helper()
	b.once.Do(func() {
		b.path = filepath.Join(workDir, "sluice-"+b.tags)
		cmd := exec.Command("go", "build", "-tags", b.tags, "-o", b.path, "./cmd/sluice")
		cmd.Dir = "../.."
		if out, err := cmd.CombinedOutput(); err != nil {
			b.err = fmt.Errorf("build with tags %q: %w\n%s", b.tags, err, out)
		}
	})
	if b.err != nil {
		t.Fatal(b.err)
	}
	return b.path
}

// until polls until what holds, and fails the test if it does not in time. The
// probe says what is still missing.
func until(t *testing.T, what string, within time.Duration, probe func() error) {
	t.Helper()
	if err := poll(within, probe); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

// poll is until for any goroutine.
func poll(within time.Duration, probe func() error) error {
	end := time.Now().Add(within)
	for {
		err := probe()
		if err == nil {
			return nil
		}
		if time.Now().After(end) {
			return fmt.Errorf("not within %s: %w", within, err)
		}
		time.Sleep(pace)
	}
}
