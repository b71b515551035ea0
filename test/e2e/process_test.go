package e2e

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// process is a run of the binary.
type process struct {
	name string
	cmd  *exec.Cmd
	log  string // the file that has its output
	done chan struct{}
	err  error // how it ended, once done is closed
}

// start runs a command of the binary. The end of the test kills what is left of
// it, and shows its log if the test failed.
func start(t *testing.T, name, path string, env []string, args ...string) *process {
	t.Helper()
	p := &process{name: name, log: filepath.Join(t.TempDir(), name+".log"), done: make(chan struct{})}
	out, err := os.Create(p.log)
	if err != nil {
		t.Fatal(err)
	}
	p.cmd = exec.Command(path, args...) // its standard input is /dev/null
	p.cmd.Stdout, p.cmd.Stderr = out, out
	p.cmd.Env = append(os.Environ(), env...)
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		p.err = p.cmd.Wait()
		_ = out.Close()
		close(p.done)
	}()
	t.Cleanup(func() {
		p.kill()
		if t.Failed() {
			t.Logf("--- %s %s\n%s", name, strings.Join(args, " "), p.tail(40))
		}
	})
	return p
}

// kill ends the process as a power cut would, and waits until it is gone.
func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	<-p.done
}

// alive returns an error once the process has ended.
func (p *process) alive() error {
	select {
	case <-p.done:
		return fmt.Errorf("%s has ended: %v", p.name, p.err)
	default:
		return nil
	}
}

// ended waits for the end and returns the exit code, -1 for a signal.
func (p *process) ended(t *testing.T, within time.Duration) int {
	t.Helper()
	select {
	case <-p.done:
	case <-time.After(within):
		t.Fatalf("%s is still there after %s", p.name, within)
	}
	return p.cmd.ProcessState.ExitCode()
}

// killed waits for the end and makes sure that it was SIGKILL.
func (p *process) killed(t *testing.T, within time.Duration) {
	t.Helper()
	p.ended(t, within)
	if st := p.cmd.ProcessState.Sys().(syscall.WaitStatus); !st.Signaled() || st.Signal() != syscall.SIGKILL {
		t.Fatalf("%s ended with %v, want SIGKILL", p.name, p.err)
	}
}

// output returns all that the process has said so far.
func (p *process) output() string {
	raw, _ := os.ReadFile(p.log)
	return string(raw)
}

func (p *process) tail(lines int) string {
	all := bytes.Split([]byte(strings.TrimRight(p.output(), "\n")), []byte("\n"))
	return string(bytes.Join(all[max(0, len(all)-lines):], []byte("\n")))
}
