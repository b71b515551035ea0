#!/bin/sh
# Runs what README.md does with the command line and with curl, word for word but for the ports, against a
# `sluice dev` of its own. Needs curl, jq and openssl.
#
#   SLUICE=path/to/sluice PORT_BASE=21500 test/readme/run.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
base=${PORT_BASE:-21500}
work=$(mktemp -d)
dev= node=
stop() {
	status=$?
	trap - EXIT INT TERM
	[ -z "$node" ] || kill "$node" 2>/dev/null || true
	if [ -n "$dev" ]; then
		kill -INT "$dev" 2>/dev/null || true
		wait "$dev" || status=1
	fi
	[ "$status" -eq 0 ] || cat "$work/dev.log" "$work/out" >&2 2>/dev/null || true
	rm -rf "$work"
	exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

if [ -z "${SLUICE:-}" ]; then
	SLUICE="$work/sluice"
	(cd "$here/../.." && go build -o "$SLUICE" ./cmd/sluice)
fi
mkdir "$work/bin"
ln -s "$(realpath "$SLUICE")" "$work/bin/sluice"
PATH="$work/bin:$PATH"
sluice dev --port-base "$base" --report "$work/report.json" >"$work/dev.log" 2>&1 &
dev=$!
left=180
while [ ! -s "$work/report.json" ]; do
	kill -0 "$dev" 2>/dev/null || exit 1
	left=$((left - 1))
	[ "$left" -gt 0 ] || exit 1
	sleep 1
done

# What stands in the marked blocks, with the ports of this run.
awk '/test\/readme\/run.sh runs this block/ { marked = 1; next }
	marked && /^```$/ { marked = inside = 0; print ""; next }
	inside { print }
	marked && /^```sh$/ { inside = 1 }' "$here/../../README.md" |
	sed "s/:8005/:$((base + 10))/; s/:8006/:$((base + 11))/; s/:8008/:$((base + 13))/; s/:9108/:$((base + 33))/; s/:9008/:$((base + 23))/; s/tcp\/4008/tcp\/$((base + 43))/" >"$work/blocks.sh"
grep -q transfers/resolve "$work/blocks.sh"
grep -q /withdraw "$work/blocks.sh"
cd "$work"
. ./blocks.sh >out
cat out
grep -q '^preimage  *0x[0-9a-f]\{64\}$' out
grep -q '"preImage": "0x[0-9a-f]\{64\}"' out
grep -q '^\["0","1500000000000000000"\]$' out
echo "readme: the payment by request, the one by hand and the node of one's own went through"
