#!/bin/sh
# Asks Vector's npm packages for the golden vectors anew and compares them with
# the committed ones. Exit 1 if they differ, or if node or npm is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

"$here/../npm/install.sh"

fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
node "$here/generate.mjs" --out "$fresh"

if ! difference=$(diff "$here/vectors.json" "$fresh"); then
	printf '%s\n' "$difference" | cut -c 1-200 | head -20
	echo "test/golden/vectors.json is not what Vector's packages say: run node test/golden/generate.mjs" >&2
	exit 1
fi
echo "golden vectors: the committed file is what Vector's packages say"
