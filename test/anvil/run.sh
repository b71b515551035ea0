#!/bin/sh
# The payments of `sluice dev --once` on two chains of other hands: anvil, under
# the chain ids 1337 and 1338.
#
#   SLUICE=path/to/sluice test/anvil/run.sh [flags of sluice dev]
#
# Without SLUICE the binary is built. PORT_BASE moves all ports, 21600 by default:
# the chains listen on it and the next, the nodes above. Exit 1 if anything fails.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
base=${PORT_BASE:-21600}
words="candy maple cake sugar pudding cream honey rich smooth crumble sweet treat"

"$here/install.sh"

work=$(mktemp -d)
chains=
stop() {
	status=$?
	trap - EXIT INT TERM
	for pid in $chains; do
		kill "$pid" 2>/dev/null || true
		wait "$pid" 2>/dev/null || true
	done
	[ "$status" -eq 0 ] || tail -n 20 "$work"/anvil-*.log >&2 2>/dev/null || true
	rm -rf "$work"
	exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

if [ -z "${SLUICE:-}" ]; then
	SLUICE="$work/sluice"
	(cd "$here/../.." && go build -o "$SLUICE" ./cmd/sluice)
fi

port=$base
for id in 1337 1338; do
	"$here/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil" --host 127.0.0.1 --port "$port" --chain-id "$id" --mnemonic "$words" \
		--accounts 10 --block-time 1 --mixed-mining >"$work/anvil-$id.log" 2>&1 &
	chains="$chains $!"
	port=$((port + 1))
done

# Ready when each says so.
for id in 1337 1338; do
	waited=0
	until grep -q "Listening on" "$work/anvil-$id.log"; do
		waited=$((waited + 1))
		if [ "$waited" -gt 300 ]; then
			echo "anvil of chain $id did not start" >&2
			exit 1
		fi
		sleep 0.1
	done
done

# Twice: the second run finds contracts, channels and balances of the first.
for run in first second; do
	echo "== $run run"
	"$SLUICE" dev --once --port-base "$base" --data "$work/data" \
		--rpc "1337=http://127.0.0.1:$base" --rpc "1338=http://127.0.0.1:$((base + 1))" "$@"
done
