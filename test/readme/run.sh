#!/bin/sh
# Runs the payment that README.md makes with curl, word for word but for the
# ports, against a `sluice dev` of its own. Needs curl, jq and openssl.
#
#   SLUICE=path/to/sluice PORT_BASE=21500 test/readme/run.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
base=${PORT_BASE:-21500}
work=$(mktemp -d)
dev=
stop() {
	status=$?
	trap - EXIT INT TERM
	if [ -n "$dev" ]; then
		kill -INT "$dev" 2>/dev/null || true
		wait "$dev" || status=1
	fi
	[ "$status" -eq 0 ] || cat "$work/dev.log" >&2
	rm -rf "$work"
	exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

if [ -z "${SLUICE:-}" ]; then
	SLUICE="$work/sluice"
	(cd "$here/../.." && go build -o "$SLUICE" ./cmd/sluice)
fi
"$SLUICE" dev --port-base "$base" --report "$work/report.json" >"$work/dev.log" 2>&1 &
dev=$!
left=180
while [ ! -s "$work/report.json" ]; do
	kill -0 "$dev" 2>/dev/null || exit 1
	left=$((left - 1))
	[ "$left" -gt 0 ] || exit 1
	sleep 1
done

sed -n '/test\/readme\/run.sh runs this block/,/^```$/p' "$here/../../README.md" | sed '1,2d;$d' |
	sed "s/:8005/:$((base + 10))/; s/:8006/:$((base + 11))/" >"$work/block.sh"
grep -q transfers/resolve "$work/block.sh"
cd "$work"
sh -eu block.sh | tee out
grep -q '"preImage": "0x[0-9a-f]\{64\}"' out
echo "readme: the payment by hand went through"
