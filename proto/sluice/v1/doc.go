// Package sluicev1 is version 1 of the gRPC interface: generated code of the
// .proto files beside it, whose comments say what each call does. See
// clients/go for a client.
package sluicev1
