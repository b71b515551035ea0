#!/usr/bin/env bash
# Checks the client: fresh types, its tests, and the example against `sluice dev`.
#
#   check.sh --port-base N    SLUICE is a binary to use instead of building one
set -euo pipefail
base=29400
[ "${1:-}" != --port-base ] || base=$2
cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
dev=
finish() {
	[ -z "$dev" ] || { kill "$dev" 2>/dev/null || true; wait "$dev" 2>/dev/null || true; }
	rm -rf "$work"
}
trap finish EXIT
if [ ! -f node_modules/.installed ] || ! cmp -s node_modules/.installed package-lock.json; then
	npm ci --ignore-scripts --no-audit --no-fund >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 1; }
	cp package-lock.json node_modules/.installed
fi
if [ -z "${SLUICE:-}" ]; then
	SLUICE=$work/sluice
	go build -o "$SLUICE" ../../cmd/sluice
fi
export SLUICE
./generate.sh --check
npm test --silent
"$SLUICE" dev --port-base "$base" --report "$work/report.json" >"$work/dev.log" 2>&1 &
dev=$!
for _ in $(seq 120); do
	[ ! -s "$work/report.json" ] || break
	kill -0 "$dev" 2>/dev/null || { cat "$work/dev.log"; exit 1; }
	sleep 0.5
done
node dist/examples/pay.js "http://127.0.0.1:$((base + 10))" "http://127.0.0.1:$((base + 11))"
