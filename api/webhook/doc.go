// Package webhook tells URLs of events: at least once, and for each URL the events
// of a channel in their order. What a URL has not taken is kept and tried again.
package webhook
