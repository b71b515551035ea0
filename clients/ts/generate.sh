#!/usr/bin/env bash
# Makes src/schema.ts from the routes of this tree; with --check says whether it is
# what they give. SLUICE is a binary to ask instead of building one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${SLUICE:-}" ]; then
	"$SLUICE" openapi >"$work/openapi.json"
else
	go run ../../cmd/sluice openapi >"$work/openapi.json"
fi
npx --no-install openapi-typescript "$work/openapi.json" --empty-objects-unknown -o "$work/schema.ts" >/dev/null 2>&1
if [ "${1:-}" = --check ]; then
	diff -u src/schema.ts "$work/schema.ts" || { echo "clients/ts/src/schema.ts is not what the routes give: run clients/ts/generate.sh" >&2; exit 1; }
else
	cp "$work/schema.ts" src/schema.ts
fi
