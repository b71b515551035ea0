package signer

import (
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"

	"github.com/sluice-node/sluice/channel"
	signerv1 "github.com/sluice-node/sluice/proto/sluice/signer/v1"
)

var errShape = errors.New("a field is missing or has another length")

// taker reads fields and remembers that one was wrong.
type taker struct{ bad bool }

func (t *taker) fixed(b []byte, n int) []byte {
	if len(b) != n {
		t.bad = true
		return make([]byte, n)
	}
	return b
}

func (t *taker) address(b []byte) common.Address { return common.Address(t.fixed(b, 20)) }
func (t *taker) hash(b []byte) common.Hash       { return common.Hash(t.fixed(b, 32)) }
func (t *taker) sig(b []byte) channel.Signature  { return channel.Signature(t.fixed(b, 65)) }

func (t *taker) amount(b []byte) channel.Amount {
	a, err := channel.AmountFromBytes(b)
	if err != nil || len(b) > 0 && b[0] == 0 {
		t.bad = true
	}
	return a
}

func (t *taker) balance(b *signerv1.Balance) channel.Balance {
	return channel.Balance{
		Amount: [2]channel.Amount{t.amount(b.GetAmountAlice()), t.amount(b.GetAmountBob())},
		To:     [2]common.Address{t.address(b.GetToAlice()), t.address(b.GetToBob())},
	}
}

func (t *taker) state(p *signerv1.State) *channel.State {
	s := &channel.State{
		Channel: t.address(p.GetChannel()), Alice: t.address(p.GetAlice()), Bob: t.address(p.GetBob()),
		Timeout: p.GetTimeout(), Nonce: p.GetNonce(), MerkleRoot: t.hash(p.GetMerkleRoot()),
	}
	for _, a := range p.GetAssets() {
		s.Assets = append(s.Assets, channel.AssetState{
			Asset: t.address(a.GetAsset()), Balance: t.balance(a.GetBalance()),
			Processed:   [2]channel.Amount{t.amount(a.GetProcessedAlice()), t.amount(a.GetProcessedBob())},
			DefundNonce: t.amount(a.GetDefundNonce()),
		})
	}
	return s
}

func (t *taker) withdrawal(p *signerv1.Withdrawal) *channel.WithdrawData {
	return &channel.WithdrawData{
		Channel: t.address(p.GetChannel()), Asset: t.address(p.GetAsset()), Recipient: t.address(p.GetRecipient()),
		Amount: t.amount(p.GetAmount()), Nonce: t.amount(p.GetNonce()), CallTo: t.address(p.GetCallTo()), CallData: p.GetCallData(),
	}
}

func (t *taker) burn(p *signerv1.Burn) *channel.Burn {
	if p == nil {
		return nil
	}
	x := p.GetTransfer()
	b := &channel.Burn{
		State: *t.state(p.GetState()), Sigs: [2]channel.Signature{t.sig(p.GetSignatureAlice()), t.sig(p.GetSignatureBob())},
		Transfer: channel.CoreTransfer{
			Channel: t.address(x.GetChannel()), ID: t.hash(x.GetId()), Definition: t.address(x.GetDefinition()),
			Initiator: t.address(x.GetInitiator()), Responder: t.address(x.GetResponder()), Asset: t.address(x.GetAsset()),
			Balance: t.balance(x.GetBalance()), Timeout: x.GetTimeout(), InitialStateHash: t.hash(x.GetInitialStateHash()),
		},
		InitialState: p.GetInitialState(),
	}
	for _, h := range p.GetProof() {
		b.Proof = append(b.Proof, t.hash(h))
	}
	return b
}

// transaction reads an unsigned EIP-1559 transaction, in the one encoding it has.
func (t *taker) transaction(chainID uint64, raw []byte) *types.Transaction {
	var f struct {
		ChainID    *big.Int
		Nonce      uint64
		TipCap     *big.Int
		FeeCap     *big.Int
		Gas        uint64
		To         *common.Address `rlp:"nil"`
		Value      *big.Int
		Data       []byte
		AccessList types.AccessList
	}
	id := new(big.Int).SetUint64(chainID)
	if len(raw) < 2 || raw[0] != types.DynamicFeeTxType || rlp.DecodeBytes(raw[1:], &f) != nil || f.ChainID.Cmp(id) != 0 {
		t.bad = true
		return types.NewTx(&types.DynamicFeeTx{})
	}
	return types.NewTx(&types.DynamicFeeTx{
		ChainID: f.ChainID, Nonce: f.Nonce, GasTipCap: f.TipCap, GasFeeCap: f.FeeCap, Gas: f.Gas, To: f.To, Value: f.Value, Data: f.Data, AccessList: f.AccessList,
	})
}

func putBalance(b *channel.Balance) *signerv1.Balance {
	return &signerv1.Balance{AmountAlice: b.Amount[0].Bytes(), AmountBob: b.Amount[1].Bytes(), ToAlice: b.To[0][:], ToBob: b.To[1][:]}
}

func putState(s *channel.State) *signerv1.State {
	p := &signerv1.State{Channel: s.Channel[:], Alice: s.Alice[:], Bob: s.Bob[:], Timeout: s.Timeout, Nonce: s.Nonce, MerkleRoot: s.MerkleRoot[:]}
	for i := range s.Assets {
		a := &s.Assets[i]
		p.Assets = append(p.Assets, &signerv1.AssetState{
			Asset: a.Asset[:], Balance: putBalance(&a.Balance), ProcessedAlice: a.Processed[0].Bytes(), ProcessedBob: a.Processed[1].Bytes(), DefundNonce: a.DefundNonce.Bytes(),
		})
	}
	return p
}

func putWithdrawal(w *channel.WithdrawData) *signerv1.Withdrawal {
	return &signerv1.Withdrawal{
		Channel: w.Channel[:], Asset: w.Asset[:], Recipient: w.Recipient[:], Amount: w.Amount.Bytes(), Nonce: w.Nonce.Bytes(), CallTo: w.CallTo[:], CallData: w.CallData,
	}
}

func putBurn(b *channel.Burn) *signerv1.Burn {
	if b == nil {
		return nil
	}
	t := &b.Transfer
	p := &signerv1.Burn{
		State: putState(&b.State), SignatureAlice: b.Sigs[0][:], SignatureBob: b.Sigs[1][:], InitialState: b.InitialState,
		Transfer: &signerv1.Transfer{
			Channel: t.Channel[:], Id: t.ID[:], Definition: t.Definition[:], Initiator: t.Initiator[:], Responder: t.Responder[:], Asset: t.Asset[:],
			Balance: putBalance(&t.Balance), Timeout: t.Timeout, InitialStateHash: t.InitialStateHash[:],
		},
	}
	for i := range b.Proof {
		p.Proof = append(p.Proof, b.Proof[i][:])
	}
	return p
}
