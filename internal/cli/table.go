package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Table is rows under headings, in columns as wide as they must be.
type Table struct {
	head []string
	rows [][]string
	// right marks columns of numbers.
	right map[int]bool
}

// NewTable starts a table. A heading that begins with '>' has a column of
// numbers, which end at the right.
func NewTable(head ...string) *Table {
	t := &Table{right: map[int]bool{}}
	for i, h := range head {
		name, right := strings.CutPrefix(h, ">")
		t.head, t.right[i] = append(t.head, name), right
	}
	return t
}

// Row adds a row; a value is written as fmt.Sprint does.
func (t *Table) Row(values ...any) {
	row := make([]string, len(values))
	for i, v := range values {
		if row[i] = Printable(fmt.Sprint(v)); row[i] == "" {
			row[i] = "-"
		}
	}
	t.rows = append(t.rows, row)
}

// Empty reports a table without rows.
func (t *Table) Empty() bool { return len(t.rows) == 0 }

// Write writes the table.
func (t *Table) Write(w io.Writer) {
	width := make([]int, len(t.head))
	all := append([][]string{t.head}, t.rows...)
	for _, row := range all {
		for i, v := range row {
			width[i] = max(width[i], utf8.RuneCountInString(v))
		}
	}
	for _, row := range all {
		var line strings.Builder
		for i, v := range row {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(v))
			if t.right[i] {
				line.WriteString(pad + v)
			} else {
				line.WriteString(v + pad)
			}
			line.WriteString("  ")
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// Facts is names and values, one a line.
type Facts struct{ rows [][2]string }

// Add adds a line; an empty value is left out.
func (f *Facts) Add(name string, value any) {
	if v := Printable(fmt.Sprint(value)); v != "" {
		f.rows = append(f.rows, [2]string{name, v})
	}
}

// Write writes the lines.
func (f *Facts) Write(w io.Writer) {
	width := 0
	for _, r := range f.rows {
		width = max(width, utf8.RuneCountInString(r[0]))
	}
	for _, r := range f.rows {
		fmt.Fprintf(w, "%s%s  %s\n", r[0], strings.Repeat(" ", width-utf8.RuneCountInString(r[0])), r[1])
	}
}
