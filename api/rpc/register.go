package rpc

import (
	"google.golang.org/grpc"

	"github.com/sluice-node/sluice/api/service"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// register serves every service.
func register(s *grpc.Server, api service.API) {
	sluicev1.RegisterNodeServiceServer(s, &nodeServer{api: api})
	sluicev1.RegisterPeerServiceServer(s, &peerServer{api: api})
	sluicev1.RegisterChannelServiceServer(s, &channelServer{api: api})
	sluicev1.RegisterTransferServiceServer(s, &transferServer{api: api})
	sluicev1.RegisterWithdrawalServiceServer(s, &withdrawalServer{api: api})
	sluicev1.RegisterPaymentServiceServer(s, &paymentServer{api: api})
	sluicev1.RegisterDisputeServiceServer(s, &disputeServer{api: api})
	sluicev1.RegisterEventServiceServer(s, &eventServer{api: api})
	sluicev1.RegisterRouterServiceServer(s, &routerServer{api: api})
	sluicev1.RegisterAdminServiceServer(s, &adminServer{api: api})
}
