package channel

import "bytes"

// Tags of what an identity signs under the utility prefix (P11). Every message
// of ours begins with one; a signer that has rules signs no other.
const (
	// TagIdentity opens the proof that a connection speaks for an identity.
	TagIdentity = "sluice/p2p/identity/v1"
	// TagQuote opens a router's price (F5), TagWithdrawQuote that of a withdrawal.
	TagQuote         = "sluice/quote/v1"
	TagWithdrawQuote = "sluice/withdraw-quote/v1"
)

// reservedTag opens every tag, now and later: a message of a user that begins
// with it is signed by nobody.
const reservedTag = "sluice/"

// Tagged reports whether a message is one of ours, and of a kind that is known.
func Tagged(message []byte) bool {
	for _, tag := range []string{TagIdentity, TagQuote, TagWithdrawQuote} {
		if bytes.HasPrefix(message, []byte(tag)) {
			return true
		}
	}
	return false
}

// Reserved reports whether a message could be taken for one of ours: whoever
// signs what users give refuses it.
func Reserved(message []byte) bool { return bytes.HasPrefix(message, []byte(reservedTag)) }
