package cli

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// Printable returns a text that came from elsewhere without what would move a
// terminal's cursor.
func Printable(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsPrint(c) {
			return c
		}
		return '\uFFFD'
	}, s)
}

// Short writes an address, hash or identity in few characters; commands take
// them back as prefixes.
func Short(s string) string {
	n := 10
	if strings.HasPrefix(s, "vector") {
		n = 14
	}
	if len(s) <= n+1 {
		return s
	}
	return s[:n] + "…"
}

// Match returns the one of all that text is, or is the beginning of, with or
// without the sign of Short. What names what is looked for.
func Match(what, text string, all []string) (string, error) {
	prefix := strings.TrimSuffix(strings.TrimSuffix(text, "…"), "...")
	var found []string
	for _, s := range all {
		if strings.EqualFold(s, text) {
			return s, nil
		}
		if len(prefix) >= 4 && len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			found = append(found, s)
		}
	}
	switch len(found) {
	case 0:
		return "", NotFound("there is no %s %s", what, Printable(clip(text)))
	case 1:
		return found[0], nil
	}
	return "", Usage("%s is the beginning of %d %ss: write more of it", Printable(clip(text)), len(found), what)
}

// Time writes microseconds UTC; empty for 0.
func Time(us int64) string {
	if us == 0 {
		return ""
	}
	return time.UnixMicro(us).UTC().Format("2006-01-02 15:04:05Z")
}

// Left writes how long it is from now until us, microseconds UTC.
func Left(us int64, now time.Time) string {
	if us == 0 {
		return ""
	}
	d := time.UnixMicro(us).Sub(now)
	switch {
	case d <= 0:
		return "over"
	case d < 2*time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds()))
	case d < 2*time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d h", int(d.Hours()))
	}
	return fmt.Sprintf("%d days", int(d.Hours())/24)
}
