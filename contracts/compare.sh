#!/bin/sh
# Runs the tests that put Vector's own contracts, from its npm package, beside
# ours: ABI, behaviour under random calls, gas (rule C4). Prints the gas table.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${SLUICE_VECTOR_CONTRACTS:-}" ]; then
	"$here/../test/npm/install.sh" >&2
fi
cd "$here"
SLUICE_REQUIRE_ALL=1 go test -count=1 -v -run 'Vector' .
