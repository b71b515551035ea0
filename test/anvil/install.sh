#!/bin/sh
# Installs anvil from npm into test/anvil/node_modules, unless what is there was
# installed from this very lock file.
set -eu
cd "$(dirname "$0")"

if ! command -v npm >/dev/null 2>&1; then
	echo "npm is not installed: anvil comes from there" >&2
	exit 1
fi
stamp=node_modules/.installed-from
if [ -f "$stamp" ] && cmp -s "$stamp" package-lock.json; then
	exit 0
fi
if [ -n "${CI_CACHE:-}" ]; then
	export npm_config_cache="$CI_CACHE/npm"
fi
# Only the package of this platform, which is the program itself; the one above it
# has a script that starts it.
npm ci --prefer-offline --ignore-scripts --no-audit --no-fund
cp package-lock.json "$stamp"
