package channel_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// mayImport is everything that the core may use: no clock, no I/O, no
// randomness, no logger, nothing of ours but itself.
var mayImport = map[string]bool{
	"bytes": true, "errors": true, "fmt": true, "math/big": true, "math/bits": true, "slices": true, "sort": true, "strconv": true, "strings": true,
	"crypto/ecdsa": true, "crypto/sha256": true, "encoding/binary": true,
	"github.com/ethereum/go-ethereum/common": true,
	"github.com/ethereum/go-ethereum/crypto": true,
	"github.com/holiman/uint256":             true,
	"github.com/mr-tron/base58":              true,
	"github.com/sluice-node/sluice/channel":  true, // from channel/transfer
}

// mayNotCall names what those packages would still let it do.
var mayNotCall = []string{
	"fmt.Print", "fmt.Fprint", "fmt.Scan", "fmt.Fscan", "crypto.GenerateKey", "crypto.LoadECDSA", "crypto.SaveECDSA",
	"ecdsa.GenerateKey", "ecdsa.Sign",
}

func TestTheCoreIsPure(t *testing.T) {
	for _, dir := range []string{".", "transfer"} {
		src := parseDir(t, dir)
		for _, f := range src.files {
			src.imports(t, f)
			src.statements(t, f)
		}
		src.globals(t)
	}
}

func TestThePurityTestSeesWhatIsNot(t *testing.T) {
	for rule, body := range map[string]string{
		"a clock":                "import \"time\"\nfunc f() { _ = time.Now() }",
		"ours":                   "import \"github.com/sluice-node/sluice/store\"\nvar _ store.X",
		"a goroutine":            "func f() { go f() }",
		"a channel":              "func f() chan int { return nil }",
		"output":                 "import \"fmt\"\nfunc f() { fmt.Println() }",
		"an initialiser":         "func init() {}",
		"a counter":              "var n int\nfunc f() { n++ }",
		"a cache":                "var m = map[int]int{}\nfunc f() { m[1] = 2 }",
		"a pointer to a global":  "var n int\nfunc f() *int { return &n }",
		"a removal from a table": "var m = map[int]int{}\nfunc f() { delete(m, 1) }",
		"a field of a global":    "var s struct{ n int }\nfunc f() { s.n = 1 }",
	} {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "x.go", "package x\n"+body, 0)
		if err != nil {
			t.Fatal(err)
		}
		var seen failures
		src := &source{fset: fset, files: []*ast.File{f}}
		src.imports(&seen, f)
		src.statements(&seen, f)
		src.globals(&seen)
		if seen == 0 {
			t.Errorf("%s was not seen", rule)
		}
	}
}

type reporter interface{ Errorf(string, ...any) }

type failures int

func (n *failures) Errorf(string, ...any) { *n++ }

type source struct {
	fset  *token.FileSet
	files []*ast.File
}

func parseDir(t *testing.T, dir string) *source {
	t.Helper()
	s := &source{fset: token.NewFileSet()}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			f, err := parser.ParseFile(s.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			s.files = append(s.files, f)
		}
	}
	if len(s.files) == 0 {
		t.Fatalf("no sources in %s", dir)
	}
	return s
}

func (s *source) imports(t reporter, f *ast.File) {
	for _, i := range f.Imports {
		if path := strings.Trim(i.Path.Value, `"`); !mayImport[path] || i.Name != nil {
			t.Errorf("%s: imports %s", s.fset.Position(i.Pos()), i.Path.Value)
		}
	}
}

func (s *source) statements(t reporter, f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt, *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
			t.Errorf("%s: a goroutine or a channel", s.fset.Position(n.Pos()))
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				t.Errorf("%s: an init function", s.fset.Position(n.Pos()))
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok {
				for _, bad := range mayNotCall {
					if strings.HasPrefix(x.Name+"."+n.Sel.Name, bad) {
						t.Errorf("%s: uses %s.%s", s.fset.Position(n.Pos()), x.Name, n.Sel.Name)
					}
				}
			}
		}
		return true
	})
}

// nothing stands for every import: names of this package are resolved without it.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, filepath.Base(path))
	p.MarkComplete()
	return p, nil
}

// globals finds package-level variables that are written, or whose address is
// taken so that they may be.
func (s *source) globals(t reporter) {
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	conf := types.Config{Importer: nothing{}, Error: func(error) {}}
	pkg, _ := conf.Check("x", s.fset, s.files, info) // errors of the empty imports
	global := func(e ast.Expr) (string, bool) {
		for {
			switch x := e.(type) {
			case *ast.IndexExpr:
				e = x.X
			case *ast.SelectorExpr:
				e = x.X
			case *ast.SliceExpr:
				e = x.X
			case *ast.StarExpr:
				e = x.X
			case *ast.ParenExpr:
				e = x.X
			case *ast.Ident:
				v, ok := info.Uses[x].(*types.Var)
				return x.Name, ok && v.Parent() == pkg.Scope()
			default:
				return "", false
			}
		}
	}
	check := func(what string, exprs ...ast.Expr) {
		for _, e := range exprs {
			if name, ok := global(e); ok {
				t.Errorf("%s: %s the package-level variable %s", s.fset.Position(e.Pos()), what, name)
			}
		}
	}
	for _, f := range s.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				check("writes", n.Lhs...)
			case *ast.IncDecStmt:
				check("writes", n.X)
			case *ast.RangeStmt:
				if n.Tok == token.ASSIGN {
					check("writes", n.Key, n.Value)
				}
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					check("takes the address of", n.X)
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "delete" || f.Name == "clear" || f.Name == "copy" || f.Name == "append") && len(n.Args) > 0 {
					check("changes", n.Args[0])
				}
			}
			return true
		})
	}
}
