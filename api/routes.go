package api

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/sluice-node/sluice/api/service"
)

const (
	get, post, del = http.MethodGet, http.MethodPost, http.MethodDelete
	me             = "/{publicIdentifier}"
)

// mostItems is the items of one page.
const mostItems = 1000

type handler func(ctx context.Context, s *Server, in *input) (any, error)

// route is one entry of the interface: what is served, how its input is checked,
// and what documentation is made of.
type route struct {
	method, path string
	// summary is one sentence for people.
	summary string
	// scope is what the caller needs; "" for nothing.
	scope service.Scope
	// fields are its input; answer is of the type of what it returns.
	fields []field
	answer any
	// stream says that the answer goes on until the client leaves.
	stream bool
	// keyless says that a repeat does nothing by itself, and needs no idempotency key.
	keyless bool
	handle  handler
}

// acts reports a route that changes something, and may have an idempotency key.
func (r *route) acts() bool { return r.method != get && r.scope != service.Read && !r.keyless }

// paged reports a list that comes in pages.
func (r *route) paged() bool {
	return slices.ContainsFunc(r.fields, func(f field) bool { return f.name == "cursor" })
}

// place is where a field of the route is read: path, query or body.
func (r *route) place(f *field) string {
	switch {
	case strings.Contains(r.path, "{"+f.name+"}"):
		return "path"
	case r.method == post:
		return "body"
	}
	return "query"
}

// Route describes one route of the interface.
type Route struct{ Method, Path, Scope, Summary string }

// Routes lists the interface.
func Routes() []Route {
	var out []Route
	for _, r := range routes() {
		out = append(out, Route{r.method, r.path, string(r.scope), r.summary})
	}
	return out
}

func routes() []route {
	return slices.Concat(
		documentRoutes(), identityRoutes(), channelRoutes(), transferRoutes(), withdrawRoutes(),
		disputeRoutes(), eventRoutes(), webhookRoutes(), quoteRoutes(), routerRoutes(), paymentRoutes(), balanceRoutes(), peerRoutes(), adminRoutes(),
	)
}

func owner() field {
	return need("publicIdentifier", kindIdentifier(), "One of the node's identities.")
}

func inChannel() field {
	return need("channelAddress", kindAddress(), "One of the identity's channels.")
}

func assetField() field {
	return need("assetId", kindAddress(), "The token; the zero address is the native coin.")
}

// paged adds what chooses a page.
func paged(fields ...field) []field {
	return append(fields,
		may("limit", kindPage(), "The most items of the answer, 1 to 1000."),
		may("cursor", kindNumber(0, 1<<63-1), "The X-Next-Cursor of the page before; the first page if absent."))
}
