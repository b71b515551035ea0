#!/bin/sh
# Compiles the contracts and writes the Go bindings. Needs node, npm and go.
#
# build.sh [folder]   the folder that gets bindings/ and internal/testbind/; the
#                     default is the one this script is in
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-$here}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$here"
if [ ! -d node_modules/solc ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
	npm ci --ignore-scripts --no-audit --no-fund >&2
fi
node build.mjs "$work"

# abigen is the one of the go-ethereum that go.mod names.
version=$(go list -m -f '{{.Version}}' github.com/ethereum/go-ethereum)
GOBIN="$work" go install "github.com/ethereum/go-ethereum/cmd/abigen@$version"

mkdir -p "$target/bindings" "$target/internal/testbind"
"$work/abigen" --v2 --combined-json "$work/main.json" --pkg bindings --out "$target/bindings/contracts.go"
"$work/abigen" --v2 --combined-json "$work/testing.json" --pkg testbind --out "$target/internal/testbind/contracts.go"
cp "$work/codehash.go" "$target/bindings/codehash.go"
