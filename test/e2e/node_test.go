package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
	"github.com/sluice-node/sluice/internal/failpoint"
	"github.com/sluice-node/sluice/p2p"
)

// nodeNames in the order of a world's nodes.
var nodeNames = [3]string{"carol", "dave", "roger"}

// node is one `sluice run`, which may be killed and started again.
type node struct {
	name, dir string
	id        *daemon.Identity
	peerID    string
	p2pPort   int
	httpPort  int
	opsPort   int
	points    string   // the file that arms failpoints
	redis     string   // where its leases are; empty for within the process
	signer    *signing // what has its keys; nil for the node itself
	// definitions are what a router forwards beside the hash lock.
	definitions []object
	proc        *process
}

// givenPorts are those that freePort has returned: whoever asked for one may not
// listen there yet, or not at the moment.
var givenPorts sync.Map

// freePort returns a port that neither TCP nor UDP uses on loopback, below those
// that the system gives out by itself: a node that is killed finds its ports
// again when it starts again.
func freePort(t *testing.T) int {
	t.Helper()
	for range 1000 {
		port := 10000 + rand.IntN(12000)
		at := fmt.Sprintf("127.0.0.1:%d", port)
		l, err := net.Listen("tcp", at)
		if err != nil {
			continue
		}
		u, err := net.ListenPacket("udp", at)
		_ = l.Close()
		if err != nil {
			continue
		}
		_ = u.Close()
		if _, given := givenPorts.LoadOrStore(port, true); !given {
			return port
		}
	}
	t.Fatal("no free port")
	return 0
}

// newNode prepares the data directory of node i. Its config is written once all
// nodes are known.
func newNode(t *testing.T, i int) *node {
	t.Helper()
	words := [3]string{config.CarolMnemonic, config.DaveMnemonic, config.RogerMnemonic}[i]
	n := &node{name: nodeNames[i], dir: t.TempDir(), p2pPort: freePort(t), httpPort: freePort(t), opsPort: freePort(t)}
	n.points = filepath.Join(n.dir, "failpoints")
	var err error
	if n.id, err = daemon.Derive(words, 0); err != nil {
		t.Fatal(err)
	}
	key, err := p2p.LoadKey(filepath.Join(n.dir, "host.key"))
	if err != nil {
		t.Fatal(err)
	}
	n.peerID = key.PeerID()
	if err := os.WriteFile(filepath.Join(n.dir, "mnemonic"), []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	return n
}

type object = map[string]any

// configure writes the config of n, in JSON, which is YAML.
func (n *node) configure(t *testing.T, chains [2]*evm, rpcs [2]string, peers ...*node) {
	t.Helper()
	c := object{
		"dataDir": n.dir, "identities": object{"mnemonicFile": filepath.Join(n.dir, "mnemonic"), "indexes": []int{0}},
		"http":    object{"listen": fmt.Sprintf("127.0.0.1:%d", n.httpPort), "wait": "20s"},
		"grpc":    object{"listen": "127.0.0.1:0"},
		"metrics": object{"listen": fmt.Sprintf("127.0.0.1:%d", n.opsPort)},
		"log":     object{"level": "info"},
	}
	var list []object
	for i, e := range chains {
		list = append(list, object{
			"id": e.ChainID(), "name": fmt.Sprintf("test %d", i), "rpc": rpcs[i], "confirmations": "1", "maxHeadAge": "0s", "pollEvery": "100ms",
			"contracts": object{
				"factory": e.at.Factory, "mastercopy": e.at.Mastercopy, "registry": e.at.Registry, "hashlock": e.at.Hashlock, "withdraw": e.at.Withdraw,
			},
			"assets": []object{
				{"id": common.Address{}, "symbol": "ETH", "decimals": 18, "minSubmit": "1"},
				{"id": e.token, "symbol": "TEST", "decimals": decimals[i], "minSubmit": "1"},
			},
		})
	}
	c["chains"] = list
	others := []object{}
	for _, p := range peers {
		others = append(others, object{"identifier": p.id.Identifier(), "addresses": []string{p.address()}})
	}
	c["p2p"] = object{"peers": others, "listen": []string{
		fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", n.p2pPort), fmt.Sprintf("/ip4/127.0.0.1/udp/%d/quic-v1", n.p2pPort),
	}}
	if n.signer != nil {
		c["identities"] = object{"signer": object{"socket": n.signer.socket}, "indexes": []int{0}}
		n.signer.configure(t, n, chains)
	}
	if n.redis != "" {
		c["redis"] = object{"url": n.redis, "leaseTime": "2s"}
	}
	if n.name == "roger" {
		c["router"] = routing(chains, peers)
		if n.definitions != nil {
			c["router"].(object)["definitions"] = n.definitions
		}
	}
	raw, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(n.dir, "sluice.yaml"), raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

// routing takes a thousandth, and gives the channels of its peers tokens when a
// payment needs them.
func routing(chains [2]*evm, peers []*node) object {
	var swaps, profiles []object
	for i, from := range chains {
		for _, to := range chains {
			swaps = append(swaps, object{
				"from": object{"chainId": from.ChainID(), "asset": from.token}, "to": object{"chainId": to.ChainID(), "asset": to.token},
				"rate": "1", "flatFee": "0", "feePercent": "0.1", "minAmount": "1",
			})
		}
		profiles = append(profiles, object{
			"chainId": from.ChainID(), "asset": from.token, "collateralizeThreshold": "0",
			"target": units(5, i).String(), "reclaimThreshold": units(1_000_000, i).String(),
		})
	}
	ids := []string{}
	for _, p := range peers {
		ids = append(ids, string(p.id.Identifier()))
	}
	return object{"enabled": true, "swaps": swaps, "profiles": profiles, "collateralPeers": ids}
}

// address is where peers find the node.
func (n *node) address() string {
	return fmt.Sprintf("/ip4/127.0.0.1/tcp/%d/p2p/%s", n.p2pPort, n.peerID)
}

// start runs the node, and returns once it serves.
func (n *node) start(t *testing.T) {
	t.Helper()
	n.launch(t)
	n.serves(t)
}

func (n *node) launch(t *testing.T) {
	t.Helper()
	n.proc = start(t, n.name, failing.at(t), []string{failpoint.Variable + "=" + n.points}, "run", "--config", filepath.Join(n.dir, "sluice.yaml"))
}

func (n *node) serves(t *testing.T) {
	t.Helper()
	until(t, n.name+" serves", soon, func() error {
		if err := n.proc.alive(); err != nil {
			t.Fatal(err)
		}
		resp, err := http.Get(fmt.Sprintf("http://127.0.0.1:%d/readyz", n.opsPort))
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			body, _ := io.ReadAll(resp.Body)
			return fmt.Errorf("%s: %s", resp.Status, body)
		}
		return nil
	})
}

// arm has the node killed at a point.
func (n *node) arm(t *testing.T, line string) {
	t.Helper()
	if err := os.WriteFile(n.points, []byte(line), 0o600); err != nil {
		t.Fatal(err)
	}
}

// apiError is a refusal over HTTP.
type apiError struct {
	Status  int
	Message string
	Context struct{ Code string }
}

func (e *apiError) Error() string {
	return fmt.Sprintf("%d %s: %s", e.Status, e.Context.Code, e.Message)
}

// post calls a route as the node's identity. A refusal is an *apiError.
func (n *node) post(path string, body object, into any) error {
	body["publicIdentifier"] = n.id.Identifier()
	raw, err := json.Marshal(body)
	if err != nil {
		return err
	}
	resp, err := http.Post(n.url()+path, "application/json", bytes.NewReader(raw))
	return answer(resp, err, into)
}

// get reads what lies below the node's identity.
func (n *node) get(path string, into any) error {
	resp, err := http.Get(n.url() + "/" + string(n.id.Identifier()) + path)
	return answer(resp, err, into)
}

func (n *node) url() string { return fmt.Sprintf("http://127.0.0.1:%d", n.httpPort) }

func answer(resp *http.Response, err error, into any) error {
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		e := &apiError{Status: resp.StatusCode}
		if err := json.Unmarshal(raw, e); err != nil {
			e.Message = string(raw)
		}
		return e
	}
	if into == nil {
		return nil
	}
	return json.Unmarshal(raw, into)
}
