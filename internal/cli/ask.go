package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Asker asks before money moves.
type Asker struct {
	In  io.Reader
	Out io.Writer
	// Yes answers every question; Terminal says that somebody is there to answer.
	Yes, Terminal bool
}

// Confirm returns nil if the answer is yes. Nobody is asked where nobody sits:
// that needs --yes.
func (a *Asker) Confirm(question string) error {
	if a.Yes {
		return nil
	}
	if !a.Terminal {
		return &Error{Exit: ExitUsage, Code: "needs_yes", Message: question + " There is no terminal to ask on", Hint: "Add --yes if that is what you want."}
	}
	fmt.Fprintf(a.Out, "%s [y/N] ", question)
	line, err := bufio.NewReader(a.In).ReadString('\n')
	if err != nil && line == "" {
		fmt.Fprintln(a.Out)
	}
	switch strings.ToLower(strings.TrimSpace(line)) {
	case "y", "yes":
		return nil
	}
	return &Error{Exit: ExitFailure, Code: "declined", Message: "not confirmed: nothing was done"}
}

// Progress says on a terminal what is being waited for: one line that changes.
// Elsewhere it says nothing.
type Progress struct {
	w    io.Writer
	live bool
	last string
}

// NewProgress writes to w if live.
func NewProgress(w io.Writer, live bool) *Progress {
	return &Progress{w: w, live: live}
}

// Say changes the line.
func (p *Progress) Say(format string, args ...any) {
	line := Printable(fmt.Sprintf(format, args...))
	if p.live && line != p.last {
		fmt.Fprintf(p.w, "\r\033[K· %s …", line)
	}
	p.last = line
}

// Clear removes the line.
func (p *Progress) Clear() {
	if p.live && p.last != "" {
		fmt.Fprint(p.w, "\r\033[K")
	}
	p.last = ""
}
