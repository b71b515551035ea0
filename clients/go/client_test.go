package sluiceclient_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"testing"
	"time"

	sluiceclient "github.com/sluice-node/sluice/clients/go"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func signature(secret string, at time.Time, body string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	fmt.Fprintf(mac, "%d.%s", at.Unix(), body)
	return fmt.Sprintf("t=%d,v1=%s", at.Unix(), hex.EncodeToString(mac.Sum(nil)))
}

func TestAWebhookCountsOnlyWithItsSignatureInItsTime(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	good := signature("secret", now, "body")
	check := func(secret, header, body string, at time.Time) error {
		return sluiceclient.VerifyWebhook(secret, header, []byte(body), at, sluiceclient.DefaultTolerance)
	}
	if err := check("secret", good, "body", now.Add(time.Minute)); err != nil {
		t.Errorf("a good one: %v", err)
	}
	if err := check("secret", "v1=00,"+good, "body", now); err != nil {
		t.Errorf("with a signature under another secret beside it: %v", err)
	}
	for what, err := range map[string]error{
		"another body": check("secret", good, "body2", now), "another secret": check("other", good, "body", now), "no secret": check("", signature("", now, "body"), "body", now),
		"no header": check("secret", "", "body", now), "no time": check("secret", good[13:], "body", now), "late": check("secret", good, "body", now.Add(6*time.Minute)),
		"early": check("secret", good, "body", now.Add(-6*time.Minute)), "half": check("secret", good[:40], "body", now),
	} {
		if !errors.Is(err, sluiceclient.ErrSignature) {
			t.Errorf("%s: got %v", what, err)
		}
	}
}

func TestATokenWithALineBreakIsRefused(t *testing.T) {
	if _, err := sluiceclient.Dial("127.0.0.1:9000", sluiceclient.WithToken("a\nb")); err == nil {
		t.Error("it was taken")
	}
}

func ExampleDial() {
	node, err := sluiceclient.Dial("unix:sluice-data/sluice.sock")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer node.Close()
	_, err = node.Channels.SendDeposit(context.Background(), &sluicev1.SendDepositRequest{IdempotencyKey: sluiceclient.NewKey()})
	if p := sluiceclient.ProblemOf(err); p.Code != "" {
		fmt.Println(p.Message, p.Safe, p.Do)
	}
}
