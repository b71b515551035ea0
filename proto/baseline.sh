#!/bin/sh
# Makes what is there now the version that later ones must not break: to be run
# with a release, or when a break is meant.
set -eu
cd "$(dirname "$0")"
go tool -modfile=../tools/go.mod buf build --as-file-descriptor-set --exclude-source-info -o baseline.binpb
