#!/bin/sh
# Leaves out one clause of the channel protocol after another, in a copy, and
# demands that what holds the protocol notices: the explorer, or a named test.
#
#   test/mutations/run.sh [NAME...]      all of them, or only these
#
# Each patch says in its head which clause it takes out, what to run, and how
# the report of the violation must begin. JOBS is how many run at once.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

one() { # one patch file
	patch=$1
	name=$(basename "$patch" .patch)
	field() { sed -n "s/^$1: //p" "$patch" | head -n 1; }
	what=$(field Run)
	breaks=$(field Breaks)
	copy=$(mktemp -d) || return 1
	trap 'rm -rf "$copy"' EXIT
	mkdir -p "$copy/channel"
	cp "$root/go.mod" "$root/go.sum" "$copy" &&
		cp -R "$root/channel/." "$copy/channel" || return 1
	rm -f "$copy/channel/golden_test.go"
	cd "$copy" || return 1
	if ! GIT_CEILING_DIRECTORIES=$(dirname "$copy") git apply "$patch" 2>"$copy/log"; then
		echo "STALE     $name: the patch does not apply"
		cat "$copy/log"
		return 1
	fi
	case $what in
	explore\ *)
		if ! go build -o "$copy/explorer" ./channel/explore >"$copy/log" 2>&1; then
			echo "BROKEN    $name: does not build"
			cat "$copy/log"
			return 1
		fi
		# shellcheck disable=SC2086
		"$copy/explorer" ${what#explore } >"$copy/log" 2>&1
		;;
	test\ *)
		go test -count=1 -vet=off -run "^${what#test }" ./channel >"$copy/log" 2>&1
		;;
	esac
	case $? in
	0)
		echo "SURVIVED  $name ($(field Clause)): $what"
		return 1
		;;
	1) ;;
	*)
		echo "BROKEN    $name"
		cat "$copy/log"
		return 1
		;;
	esac
	if grep -q '\[build failed\]' "$copy/log"; then
		echo "BROKEN    $name: does not build"
		cat "$copy/log"
		return 1
	fi
	if ! grep -qF -- "$breaks" "$copy/log"; then
		echo "OTHERWISE $name: caught, but not as \"$breaks\""
		cat "$copy/log"
		return 1
	fi
	if [ -n "${VERBOSE:-}" ]; then
		cat "$copy/log"
	fi
	seen=$(sed -n 's/^  => //p; s/^--- FAIL: //p' "$copy/log" | head -n 1)
	echo "caught    $name: $seen"
}

if [ "${1:-}" = --one ]; then
	one "$2"
	exit
fi
if [ $# -gt 0 ]; then
	for n in "$@"; do echo "$here/$n.patch"; done
else
	ls "$here"/*.patch
fi | xargs -P "${JOBS:-2}" -n 1 "$0" --one
