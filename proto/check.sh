#!/bin/sh
# Proves that the committed Go code is what generate.sh makes of the .proto files,
# and that those are well made and break nobody.
set -eu
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
./generate.sh "$tmp"
bad=0
for f in $(cd "$tmp" && find . -name '*.pb.go'); do
	cmp "$tmp/$f" "$f" || bad=1
done
for f in $(find . -name '*.pb.go'); do
	[ -e "$tmp/$f" ] || { echo "$f has no .proto" >&2; bad=1; }
done
[ $bad = 0 ] || { echo "generated code is stale: run proto/generate.sh" >&2; exit 1; }

# Lint (buf.yaml), and nothing that callers of the committed baseline would miss;
# see baseline.sh.
go build -modfile=../tools/go.mod -o "$tmp/buf" github.com/bufbuild/buf/cmd/buf
"$tmp/buf" lint
"$tmp/buf" breaking --against baseline.binpb
