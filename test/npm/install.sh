#!/bin/sh
# Installs Vector's npm packages (about 450 MB) into test/npm/node_modules,
# unless what is there was installed from this very lock file.
set -eu
cd "$(dirname "$0")"

for tool in node npm; do
	if ! command -v "$tool" >/dev/null 2>&1; then
		echo "$tool is not installed: Vector's packages need Node 18 or later and npm" >&2
		exit 1
	fi
done

stamp=node_modules/.installed-from
if [ -f "$stamp" ] && cmp -s "$stamp" package-lock.json; then
	exit 0
fi
if [ -n "${CI_CACHE:-}" ]; then
	export npm_config_cache="$CI_CACHE/npm"
fi
npm ci --prefer-offline --ignore-scripts --legacy-peer-deps --no-audit --no-fund
cp package-lock.json "$stamp"
