package sluiceclient

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// SignatureHeader is the header of a webhook: t=<unix seconds>,v1=<hex HMAC-SHA256
// of "t.body" under the webhook's secret>.
const SignatureHeader = "Sluice-Signature"

// DefaultTolerance is how far the time in a signature may be from ours.
const DefaultTolerance = 5 * time.Minute

// ErrSignature is a webhook that the node did not send, or not now.
var ErrSignature = errors.New("the webhook's signature is not right")

// VerifyWebhook reports why a request is no webhook of the node: header is
// SignatureHeader, body what was sent, byte for byte. Errors: ErrSignature.
func VerifyWebhook(secret, header string, body []byte, now time.Time, tolerance time.Duration) error {
	var at string
	var sums [][]byte
	for _, part := range strings.Split(header, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch name {
		case "t":
			at = value
		case "v1":
			if sum, err := hex.DecodeString(value); err == nil {
				sums = append(sums, sum)
			}
		}
	}
	seconds, err := strconv.ParseInt(at, 10, 64)
	if err != nil || secret == "" {
		return fmt.Errorf("%w: there is no time in it, or no secret to check it by", ErrSignature)
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(at + "."))
	mac.Write(body)
	want, good := mac.Sum(nil), false
	for _, sum := range sums {
		good = hmac.Equal(sum, want) || good
	}
	if !good {
		return ErrSignature
	}
	if d := now.Sub(time.Unix(seconds, 0)); d > tolerance || d < -tolerance {
		return fmt.Errorf("%w: it is of another time, %s away", ErrSignature, d.Round(time.Second))
	}
	return nil
}
