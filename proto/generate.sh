#!/bin/sh
# Writes the Go code of every .proto file beside it, or under $1 if given.
# Needs protoc (Debian: protobuf-compiler); the plugins are those of go.mod and
# tools/go.mod.
set -eu
cd "$(dirname "$0")"
out=${1:-.}
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
go build -o "$bin/protoc-gen-go" google.golang.org/protobuf/cmd/protoc-gen-go
go build -modfile=../tools/go.mod -o "$bin/protoc-gen-go-grpc" google.golang.org/grpc/cmd/protoc-gen-go-grpc
find sluice -name '*.proto' | LC_ALL=C sort | xargs protoc --proto_path=. \
	--plugin="$bin/protoc-gen-go" --go_out="$out" --go_opt=paths=source_relative \
	--plugin="$bin/protoc-gen-go-grpc" --go-grpc_out="$out" --go-grpc_opt=paths=source_relative
# The version of protoc is not part of the interface: without it any recent one
# makes the same bytes.
find "$out/sluice" -name '*.pb.go' -exec sed -i '/^\/\/ [ \t-]*protoc  *v/d' {} +
