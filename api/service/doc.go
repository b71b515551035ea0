// Package service is what a node does for whoever asks: one layer under HTTP and
// gRPC. Its methods check what is asked, ask whether the caller may, note in the
// audit log what moves money or changes policy, and have it done. The edges only
// translate: neither has logic of its own.
package service
