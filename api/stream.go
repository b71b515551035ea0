package api

import "net/http"

// stream is an answer that goes on. run returns an error only while nothing was
// written; begun says that something was.
type stream interface {
	run(w http.ResponseWriter) error
	begun() bool
}
