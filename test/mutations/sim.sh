#!/bin/sh
# Breaks one rule after another in a copy of the tree and demands that the
# simulation notices, by the checker that the patch names.
#
#   test/mutations/sim.sh [NAME...]      all of them, or only these
#
# SEEDS is how many seeds each gets (400), JOBS how many run at once (2). VERBOSE=1
# prints the events that led to each violation. A seed that catches a patch can
# be replayed in a tree with that patch: sluice sim --seed N -v
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

one() { # one patch file
	patch=$1
	name=$(basename "$patch" .patch)
	field() { sed -n "s/^$1: //p" "$patch" | head -n 1; }
	breaks=$(field Breaks)
	copy=$(mktemp -d) || return 1
	trap 'rm -rf "$copy"' EXIT
	cp "$root/go.mod" "$root/go.sum" "$copy" || return 1
	for d in channel node router rebalance pricing store proto sim; do
		cp -R "$root/$d" "$copy/$d" || return 1
	done
	cd "$copy" || return 1
	if ! GIT_CEILING_DIRECTORIES=$(dirname "$copy") git apply "$patch" 2>"$copy/log"; then
		echo "STALE     $name: the patch does not apply"
		cat "$copy/log"
		return 1
	fi
	SLUICE_SIM_SEEDS=${SEEDS:-400} SLUICE_SIM_STOP_AFTER=${STOP_AFTER:-8} \
		go test -count=1 -vet=off -run '^TestNoSeedBreaksARule$' ./sim >"$copy/log" 2>&1
	if [ $? -eq 0 ]; then
		echo "SURVIVED  $name ($(field Clause)): ${SEEDS:-400} seeds"
		return 1
	fi
	if ! grep -q 'seed [0-9]*: ' "$copy/log"; then
		echo "BROKEN    $name"
		cat "$copy/log"
		return 1
	fi
	seeds=$(sed -n 's/.*: seed \([0-9]*\): \([a-z]*\): .*/\1 \2/p' "$copy/log" | sort -n | tr '\n' ',' | sed 's/,$//; s/,/, /g')
	if ! grep -q "seed [0-9]*: $breaks: " "$copy/log"; then
		echo "OTHERWISE $name: caught, but not by $breaks: seeds $seeds"
		return 1
	fi
	if [ -n "${VERBOSE:-}" ]; then
		cat "$copy/log"
	fi
	echo "caught    $name: seeds $seeds"
}

if [ "${1:-}" = --one ]; then
	one "$2"
	exit
fi
if [ $# -gt 0 ]; then
	for n in "$@"; do echo "$here/sim/$n.patch"; done
else
	ls "$here"/sim/*.patch
fi | xargs -P "${JOBS:-2}" -n 1 "$0" --one
