package api_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

var voteAt = common.HexToAddress("0x70ee")

// kinds is a chain that has the native definitions and one more, which the node
// takes or not.
type kinds struct{ enabled bool }

func (k kinds) Registered(context.Context, uint64) ([]service.Definition, error) {
	var out []service.Definition
	for _, d := range vector.Definitions(contracts) {
		out = append(out, service.Definition{
			ChainID: chainID, Name: d.Name, Address: common.HexToAddress(d.Definition), StateEncoding: d.StateEncoding,
			ResolverEncoding: d.ResolverEncoding, Cancel: common.FromHex(d.EncodedCancel), Native: true, Enabled: true,
		})
	}
	return append(out, k.vote()), nil
}

func (k kinds) vote() service.Definition {
	return service.Definition{
		ChainID: chainID, Name: "Vote", Address: voteAt, StateEncoding: "tuple(bytes32 id, uint8[] seats)", ResolverEncoding: "tuple(bool yes)",
		Cancel: make([]byte, 32), Enabled: k.enabled,
	}
}

func (k kinds) Kinds(uint64) []service.Definition { return []service.Definition{k.vote()} }

func (k kinds) Kind(_ uint64, at common.Address) (service.Definition, bool) {
	return k.vote(), at == voteAt
}

func (k kinds) AddKind(_ context.Context, _ uint64, at common.Address) (service.Definition, error) {
	if at != voteAt {
		return service.Definition{}, service.ErrNotRegistered
	}
	return k.vote(), nil
}

func (k kinds) RemoveKind(_ context.Context, _ uint64, at common.Address) error {
	_, err := k.AddKind(context.Background(), 0, at)
	return err
}

func TestATransferOfAnAddedDefinition(t *testing.T) {
	w := newWorld(t)
	create := func(kind, details string) (int, string) {
		return w.do(http.MethodPost, "/transfers/create", w.body(fmt.Sprintf(`{"type":%q,"amount":"5","assetId":%q,"details":%s}`, kind, native, details)))
	}
	for _, kind := range []string{"Vote", voteAt.Hex(), strings.ToLower(voteAt.Hex())} {
		ok(t, 200, second(create(kind, fmt.Sprintf(`{"id":%q,"seats":["1",2]}`, common.Hash{7}))))
	}
	p := w.asked.(node.CreateParams)
	if p.Definition != voteAt || len(p.InitialState) != 6*32 || p.InitialState[32] != 7 || p.InitialState[191] != 2 {
		t.Errorf("asked %x of %s", p.InitialState, p.Definition)
	}
	for details, want := range map[string]string{
		`{"id":"0x07","seats":[]}`: "64 hex digits", `{"seats":[]}`: "id is missing", `"x"`: "object", `null`: "missing",
	} {
		status, body := create("Vote", details)
		if status != http.StatusBadRequest || !strings.Contains(fmt.Sprint(body), want) {
			t.Errorf("details %s: %d %v", details, status, body)
		}
	}

	_, tr := w.create(channel.Alice, 5, transfer.HashlockState{LockHash: lock}, "")
	tr.Definition, tr.InitialState = voteAt, p.InitialState
	row := w.row(tr, channel.TransferOpen, common.Hash{})
	yes := common.Hash{31: 1}
	for resolver, want := range map[string][]byte{`{"yes":true}`: yes[:], `{"yes":false}`: nil} {
		ok(t, 200, second(w.do(http.MethodPost, "/transfers/resolve", w.body(fmt.Sprintf(`{"transferId":%q,"transferResolver":%s}`, tr.ID, resolver)))))
		if got := w.asked.(ended); string(got.resolver) != string(want) {
			t.Errorf("%s is asked as %x, want %x", resolver, got.resolver, want)
		}
	}
	row.Status = channel.TransferCancelled
	got := w.get("/transfers/" + tr.ID.Hex()).(map[string]any)
	state, _ := got["transferState"].(map[string]any)
	if state["id"] != (common.Hash{7}).Hex() || fmt.Sprint(state["seats"]) != "[1 2]" || fmt.Sprint(got["transferResolver"]) != "map[yes:false]" ||
		fmt.Sprint(got["transferEncodings"]) != "[tuple(bytes32 id, uint8[] seats) tuple(bool yes)]" {
		t.Errorf("shown as %v", got)
	}
}

func TestADefinitionThatIsNotEnabledIsNotPaidBy(t *testing.T) {
	w := newWorld(t)
	w.kinds.enabled = false
	w.start()
	status, body := w.do(http.MethodPost, "/transfers/create", w.body(fmt.Sprintf(`{"type":"Vote","amount":"5","assetId":%q,"details":{}}`, native)))
	if status != http.StatusBadRequest || !strings.Contains(fmt.Sprint(body), "no transfer definition that the node takes") {
		t.Errorf("%d %v", status, body)
	}
}

func TestDefinitionsAreAddedByTheOperator(t *testing.T) {
	w := newWorld(t)
	ctx := service.With(t.Context(), service.Operator("socket"))
	if d, err := w.service.AddDefinition(ctx, chainID, voteAt); err != nil || d.Name != "Vote" {
		t.Errorf("%+v, %v", d, err)
	}
	_, unknown := w.service.AddDefinition(ctx, chainID, common.Address{1})
	for _, err := range []error{unknown, w.service.RemoveDefinition(ctx, chainID, common.Address{1})} {
		if p := service.Describe(err); p.Code != "not_registered" || p.Status != http.StatusNotFound {
			t.Errorf("%+v", p)
		}
	}
	if err := w.service.RemoveDefinition(ctx, chainID, voteAt); err != nil {
		t.Error(err)
	}
	page, err := w.service.Audit(ctx, service.PageRequest{})
	if err != nil || len(page.Items) != 4 || page.Items[0].Method != "RemoveDefinition" {
		t.Errorf("%+v, %v", page, err)
	}
}
