package router

import (
	"encoding/json"
	"testing"

	"github.com/sluice-node/sluice/channel"
)

// Whatever a payer writes, whoever reads the data of the outgoing transfer finds
// the payer that the channel knows.
func TestAPayerCannotWriteAnotherSender(t *testing.T) {
	const payer = channel.Identifier("vectorPayer")
	for _, meta := range []string{
		`{"routingId":"0x","path":[{}]}`,
		`{"path":[{}],"senderIdentifier":"vectorOther"}`,
		`{"path":[{}],"senderidentifier":""}`,
		`{"path":[{}],"SENDERIDENTIFIER":"vectorOther","senderIdentifier":""}`,
		`{"path":[{}],"senderIdentifier":"","senderidentifieR":"vectorOther"}`,
		`{"path":[{}],"senderidentifier":null}`,
		`{"path":[{}],"ſenderIdentifier":"vectorOther"}`,
	} {
		r, _, _ := parseMeta([]byte(meta))
		out := forwardMeta([]byte(meta), &r, payer)
		var got struct {
			Sender channel.Identifier `json:"senderIdentifier"`
		}
		if err := json.Unmarshal(out, &got); err != nil || got.Sender != payer {
			t.Errorf("of %s comes %s: sender %q, %v", meta, out, got.Sender, err)
		}
	}
}
