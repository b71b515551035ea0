package dev

import (
	"fmt"
	"net"
	"strconv"
)

// nodeNames are the three nodes, in the order of their ports.
var nodeNames = [3]string{"carol", "dave", "roger"}

// ports is where everything listens on loopback.
type ports struct {
	chain [2]int
	http  [3]int
	grpc  [3]int
	metr  [3]int
	p2p   [3]int
}

// plan returns the ports from base on, or the customary ones for base 0.
func plan(base int) (ports, error) {
	if base == 0 {
		return ports{[2]int{8545, 8546}, [3]int{8005, 8006, 8007}, [3]int{9005, 9006, 9007}, [3]int{9105, 9106, 9107}, [3]int{4005, 4006, 4007}}, nil
	}
	if base < 1024 || base > 65535-50 {
		return ports{}, fmt.Errorf("--port-base %d: want 1024 to %d", base, 65535-50)
	}
	var p ports
	for i := range p.chain {
		p.chain[i] = base + i
	}
	for i := range p.http {
		p.http[i], p.grpc[i], p.metr[i], p.p2p[i] = base+10+i, base+20+i, base+30+i, base+40+i
	}
	return p, nil
}

// check names the first port that something else listens on.
func (p *ports) check(ownChains [2]bool) error {
	for i, port := range p.chain {
		if ownChains[i] {
			if err := portFree("tcp", port, fmt.Sprintf("chain %d", chainIDs[i])); err != nil {
				return err
			}
		}
	}
	for i, name := range nodeNames {
		for _, u := range []struct {
			network, what string
			port          int
		}{
			{"tcp", "HTTP of " + name, p.http[i]}, {"tcp", "gRPC of " + name, p.grpc[i]}, {"tcp", "metrics of " + name, p.metr[i]},
			{"tcp", "peers of " + name, p.p2p[i]}, {"udp", "peers of " + name, p.p2p[i]},
		} {
			if err := portFree(u.network, u.port, u.what); err != nil {
				return err
			}
		}
	}
	return nil
}

func portFree(network string, port int, what string) error {
	at := "127.0.0.1:" + strconv.Itoa(port)
	var c interface{ Close() error }
	var err error
	if network == "udp" {
		c, err = net.ListenPacket(network, at)
	} else {
		c, err = net.Listen(network, at)
	}
	if err != nil {
		return fmt.Errorf("port %d (%s, %s) is taken: stop what listens on %s, or move all ports with --port-base: %w", port, what, network, at, err)
	}
	return c.Close()
}
