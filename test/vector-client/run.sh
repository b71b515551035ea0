#!/bin/sh
# Starts `sluice dev`, runs the suite of Vector's own client against it, and stops
# it again.
#
#   SLUICE=path/to/sluice test/vector-client/run.sh [flags of sluice dev]
#
# Without SLUICE the binary is built. Exit 1 if anything fails.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
ready_within=${READY_WITHIN_SECONDS:-180}

"$here/../npm/install.sh"

work=$(mktemp -d)
dev=
stop() {
	status=$?
	trap - EXIT INT TERM
	if [ -n "$dev" ] && kill -INT "$dev" 2>/dev/null; then
		wait "$dev" || { echo "sluice dev ended with status $? on interrupt" >&2; status=1; }
	fi
	if [ "$status" -ne 0 ]; then
		tail -n 60 "$work/dev.log" >&2 2>/dev/null || true
		cat "$work/failed" >&2 2>/dev/null || true
	fi
	rm -rf "$work"
	exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

if [ -z "${SLUICE:-}" ]; then
	SLUICE="$work/sluice"
	(cd "$here/../.." && go build -o "$SLUICE" ./cmd/sluice)
fi

"$SLUICE" dev --data "$work/data" --report "$work/report.json" "$@" >"$work/dev.log" 2>&1 &
dev=$!

waited=0
while [ ! -s "$work/report.json" ]; do
	if ! kill -0 "$dev" 2>/dev/null; then
		echo "sluice dev ended before it was ready" >&2
		dev=
		exit 1
	fi
	if [ "$waited" -ge "$ready_within" ]; then
		echo "sluice dev was not ready within $ready_within s" >&2
		exit 1
	fi
	sleep 1
	waited=$((waited + 1))
done

node "$here/suite.mjs" --report "$work/report.json" 2>"$work/failed"
