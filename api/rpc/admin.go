package rpc

import (
	"context"
	"encoding/json"

	"github.com/sluice-node/sluice/api/service"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type adminServer struct {
	sluicev1.UnimplementedAdminServiceServer
	api service.Admin
}

func (s *adminServer) ListAudit(ctx context.Context, r *sluicev1.ListAuditRequest) (*sluicev1.ListAuditResponse, error) {
	var in input
	page := in.page(r.PageSize, r.Cursor)
	if in.err != nil {
		return nil, in.err
	}
	list, err := s.api.Audit(ctx, page)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListAuditResponse{Entries: each(list.Items, func(e service.AuditEntry) *sluicev1.AuditEntry {
		return &sluicev1.AuditEntry{Id: e.ID, AtUs: e.AtUs, Caller: e.Caller, Method: e.Method, RequestJson: showText(e.Request), Error: showText(e.Error), Origin: e.Origin, EndedUs: e.EndedUs}
	}), NextCursor: list.Next}, nil
}

func (s *adminServer) GetLogLevels(ctx context.Context, _ *sluicev1.GetLogLevelsRequest) (*sluicev1.GetLogLevelsResponse, error) {
	levels, err := s.api.LogLevels(ctx)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetLogLevelsResponse{Levels: levels}, nil
}

func (s *adminServer) SetLogLevel(ctx context.Context, r *sluicev1.SetLogLevelRequest) (*sluicev1.SetLogLevelResponse, error) {
	var in input
	level := in.text("level", r.Level)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.SetLogLevel(ctx, r.Part, level); err != nil {
		return nil, err
	}
	return &sluicev1.SetLogLevelResponse{}, nil
}

func (s *adminServer) Backup(ctx context.Context, r *sluicev1.BackupRequest) (*sluicev1.BackupResponse, error) {
	var in input
	path := in.text("path", r.Path)
	if in.err != nil {
		return nil, in.err
	}
	b, err := s.api.Backup(ctx, path)
	if err != nil {
		return nil, err
	}
	return &sluicev1.BackupResponse{Path: b.Path, Bytes: b.Bytes}, nil
}

func (s *adminServer) Reload(ctx context.Context, _ *sluicev1.ReloadRequest) (*sluicev1.ReloadResponse, error) {
	changed, err := s.api.Reload(ctx)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ReloadResponse{Changed: changed}, nil
}

func (s *adminServer) AddDefinition(ctx context.Context, r *sluicev1.AddDefinitionRequest) (*sluicev1.AddDefinitionResponse, error) {
	var in input
	chain, at := in.chain("chain_id", r.ChainId), in.address("address", r.Address)
	if in.err != nil {
		return nil, in.err
	}
	d, err := s.api.AddDefinition(ctx, chain, at)
	if err != nil {
		return nil, err
	}
	return &sluicev1.AddDefinitionResponse{Definition: showDefinition(d)}, nil
}

func (s *adminServer) RemoveDefinition(ctx context.Context, r *sluicev1.RemoveDefinitionRequest) (*sluicev1.RemoveDefinitionResponse, error) {
	var in input
	chain, at := in.chain("chain_id", r.ChainId), in.address("address", r.Address)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.RemoveDefinition(ctx, chain, at); err != nil {
		return nil, err
	}
	return &sluicev1.RemoveDefinitionResponse{}, nil
}

func (s *adminServer) ClearStore(ctx context.Context, _ *sluicev1.ClearStoreRequest) (*sluicev1.ClearStoreResponse, error) {
	if err := s.api.ClearStore(ctx); err != nil {
		return nil, err
	}
	return &sluicev1.ClearStoreResponse{}, nil
}

func (s *adminServer) EthProvider(ctx context.Context, r *sluicev1.EthProviderRequest) (*sluicev1.EthProviderResponse, error) {
	var in input
	chain, method := in.chain("chain_id", r.ChainId), in.text("method", r.Method)
	params := json.RawMessage("[]")
	if r.ParamsJson != "" {
		params = json.RawMessage(r.ParamsJson)
		var list []json.RawMessage
		if err := json.Unmarshal(params, &list); err != nil || list == nil {
			in.fail("params_json", "must be a JSON array")
		}
	}
	if in.err != nil {
		return nil, in.err
	}
	result, err := s.api.EthProvider(ctx, chain, method, params)
	if err != nil {
		return nil, err
	}
	return &sluicev1.EthProviderResponse{ResultJson: showText(result)}, nil
}

func (s *adminServer) SweepAccount(ctx context.Context, r *sluicev1.SweepAccountRequest) (*sluicev1.SweepAccountResponse, error) {
	var in input
	owner, chain := in.identity("owner", r.Owner), in.chain("chain_id", r.ChainId)
	asset, to := in.address("asset", r.Asset), in.address("to", r.To)
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	tx, err := s.api.SweepAccount(ctx, owner, chain, asset, to)
	if err != nil {
		return nil, err
	}
	return &sluicev1.SweepAccountResponse{Transaction: tx.Hex()}, nil
}

func (s *adminServer) Stop(ctx context.Context, _ *sluicev1.StopRequest) (*sluicev1.StopResponse, error) {
	if err := s.api.Stop(ctx); err != nil {
		return nil, err
	}
	return &sluicev1.StopResponse{}, nil
}
