#!/bin/sh
# Writes the Go code of every .proto file beside it, or under $1 if given.
# Needs protoc (Debian: protobuf-compiler); the Go plugin is the one of go.mod.
set -eu
cd "$(dirname "$0")"
out=${1:-.}
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
go build -o "$bin/protoc-gen-go" google.golang.org/protobuf/cmd/protoc-gen-go
find sluice/p2p -name '*.proto' | LC_ALL=C sort | xargs protoc --plugin="$bin/protoc-gen-go" --proto_path=. --go_out="$out" --go_opt=paths=source_relative
# The version of protoc is not part of the interface: without it any recent one
# makes the same bytes.
find "$out/sluice/p2p" -name '*.pb.go' -exec sed -i '/^\/\/ [ \t]*protoc  *v/d' {} +
