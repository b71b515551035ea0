package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// machines are the files that decide: events in, effects out, the same answer to
// the same events always. A simulation drives them as they are. The loops that
// give them a clock, goroutines and a disk are named beside them.
var machines = []struct {
	dir string
	// only are the files of dir that decide; none means all but loops.
	only, loops []string
}{
	{dir: "channel"},
	{dir: "channel/transfer"},
	{dir: "channel/encoding"},
	{dir: "pricing"},
	{dir: "router", loops: []string{"loop.go"}},
	{dir: "rebalance", loops: []string{"loop.go"}},
	{dir: "node", only: []string{"machine.go", "rows.go", "withdrawal.go", "effects.go"}},
}

// impure are imports, whole trees of them, that reach the world: clocks and
// randomness, files and sockets, logs, and what shares memory between goroutines.
var impure = []string{
	"math/rand", "crypto/rand", "os", "io", "bufio", "net", "syscall", "unsafe", "runtime", "log", "database/sql", "sync", "plugin", "embed", "testing",
}

// unmoved is what package time may be used for: units and conversions.
var unmoved = []string{
	"Duration", "Time", "Nanosecond", "Microsecond", "Millisecond", "Second", "Minute", "Hour", "Unix", "UnixMicro", "UnixMilli", "RFC3339",
}

func TestMachinesHaveNoClockNoRandomnessAndNoGoroutine(t *testing.T) {
	for _, m := range machines {
		for _, path := range decisions(t, m.dir, m.only, m.loops) {
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range faults(fset, f) {
				t.Error(strings.TrimPrefix(fault, "../../"))
			}
		}
	}
}

// decisions lists the files of a folder that must be pure, and fails for a name
// that is no longer there: a rule for a file that has moved holds nothing.
func decisions(t *testing.T, dir string, only, loops []string) []string {
	t.Helper()
	folder := filepath.Join("../..", dir)
	for _, name := range slices.Concat(only, loops) {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Errorf("%s/%s is named here but %v", dir, name, err)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, e := range entries {
		name := e.Name()
		switch {
		case !strings.HasSuffix(name, ".go"), strings.HasSuffix(name, "_test.go"), slices.Contains(loops, name):
		case only == nil, slices.Contains(only, name):
			paths = append(paths, filepath.Join(folder, name))
		}
	}
	if len(paths) == 0 {
		t.Fatalf("%s has no files that decide", dir)
	}
	return paths
}

// faults says what in a file reaches beyond its arguments.
func faults(fset *token.FileSet, f *ast.File) []string {
	var found []string
	say := func(n ast.Node, what string) { found = append(found, fset.Position(n.Pos()).String()+": "+what) }
	for _, i := range f.Imports {
		path := strings.Trim(i.Path.Value, `"`)
		for _, tree := range impure {
			if path == tree || strings.HasPrefix(path, tree+"/") {
				say(i, "imports "+path)
			}
		}
		if i.Name != nil && (path == "time" || path == "fmt" || i.Name.Name == ".") {
			say(i, "renames "+path)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			say(n, "starts a goroutine")
		case *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
			say(n, "uses a channel of Go")
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				say(n, "has an init function")
			}
		case *ast.SelectorExpr:
			x, ok := n.X.(*ast.Ident)
			if ok && x.Name == "time" && !slices.Contains(unmoved, n.Sel.Name) {
				say(n, "uses time."+n.Sel.Name)
			}
			if ok && x.Name == "fmt" && (strings.HasPrefix(n.Sel.Name, "Print") || strings.Contains(n.Sel.Name, "Scan")) {
				say(n, "uses fmt."+n.Sel.Name)
			}
			if ok && x.Name == "crypto" && n.Sel.Name == "GenerateKey" {
				say(n, "uses crypto.GenerateKey")
			}
		}
		return true
	})
	return found
}

func TestThePurityRuleSeesWhatIsNotPure(t *testing.T) {
	for what, body := range map[string]string{
		"a clock":         "import \"time\"\nfunc f() { _ = time.Now() }",
		"a wait":          "import \"time\"\nfunc f() { time.Sleep(1) }",
		"a hidden clock":  "import t \"time\"\nfunc f() { _ = t.Now() }",
		"randomness":      "import \"math/rand/v2\"\nvar _ = rand.Int",
		"a secret source": "import \"crypto/rand\"\nvar _ = rand.Reader",
		"a file":          "import \"os\"\nvar _ = os.Args",
		"a socket":        "import \"net/http\"\nvar _ = http.Get",
		"a log":           "import \"log/slog\"\nvar _ = slog.Info",
		"a mutex":         "import \"sync\"\nvar _ sync.Mutex",
		"a goroutine":     "func f() { go f() }",
		"a channel":       "var c chan int",
		"output":          "import \"fmt\"\nfunc f() { fmt.Println() }",
		"an initialiser":  "func init() {}",
	} {
		t.Run(what, func(t *testing.T) {
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, "x.go", "package x\n"+body, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			if len(faults(fset, f)) == 0 {
				t.Error("was not seen")
			}
		})
	}
}

func TestUnitsOfTimeArePure(t *testing.T) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "x.go", "package x\nimport \"time\"\nconst d = 3 * time.Second\nvar _ = time.UnixMicro(1)", parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	if found := faults(fset, f); len(found) > 0 {
		t.Error(found)
	}
}

// TestNothingRunsBeforeMain holds the whole repository to no init functions:
// importing a package changes nothing. Generated code is what its generator makes.
func TestNothingRunsBeforeMain(t *testing.T) {
	err := filepath.WalkDir("../..", func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (e.Name() == "node_modules" || e.Name() == ".git") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, ".pb.go") {
			return nil
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s: an init function", fset.Position(fn.Pos()))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
