#!/bin/sh
# Proves that the committed bindings are what the sources give: builds them anew
# in another place and compares.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$here/build.sh" "$fresh"
for path in bindings/contracts.go bindings/codehash.go internal/testbind/contracts.go; do
	if ! diff -q "$fresh/$path" "$here/$path" >&2; then
		echo "contracts/$path is stale: run contracts/build.sh and commit what it writes" >&2
		exit 1
	fi
done
(cd "$here/../examples/oracles" && node compile.mjs TwoOfThree.sol TwoOfThree) >"$fresh/TwoOfThree.bin"
if ! diff -q "$fresh/TwoOfThree.bin" "$here/../examples/oracles/TwoOfThree.bin" >&2; then
	echo "examples/oracles/TwoOfThree.bin is stale: run compile.mjs there and commit what it writes" >&2
	exit 1
fi
echo "contracts: the bindings are fresh"
