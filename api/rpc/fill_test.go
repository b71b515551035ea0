package rpc_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// identityNo returns an identity that differs by n.
func identityNo(n int) channel.Identifier {
	key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{1, byte(n)}, 32))
	if err != nil {
		panic(err)
	}
	return channel.IdentifierOf(&key.PublicKey)
}

// filler sets every field of a value, each to something else.
type filler struct{ n int }

// fill sets every field that result points to.
func fill(result any) {
	f := &filler{}
	f.value(reflect.ValueOf(result).Elem())
}

func (f *filler) value(v reflect.Value) {
	f.n++
	if f.known(v) {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.n))
	case reflect.Uint8, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(f.n))
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d", f.n))
	case reflect.Array:
		for i := range v.Len() {
			f.value(v.Index(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			f.value(v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, item := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		f.value(key)
		f.value(item)
		v.SetMapIndex(key, item)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.value(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				f.value(v.Field(i))
			}
		}
	case reflect.Interface:
		v.Set(reflect.ValueOf(errors.New("it failed")))
	default:
		panic("fill: " + v.Type().String())
	}
}

// known sets values of types that have a form of their own.
func (f *filler) known(v reflect.Value) bool {
	var to any
	switch v.Interface().(type) {
	case common.Address:
		to = common.BytesToAddress([]byte{1, byte(f.n)})
	case common.Hash:
		to = common.BytesToHash([]byte{1, byte(f.n)})
	case channel.Amount:
		to = channel.Units(uint64(f.n))
	case channel.Identifier:
		to = identityNo(f.n)
	case json.RawMessage:
		to = json.RawMessage(fmt.Sprintf(`{"n":%d}`, f.n))
	case channel.Role:
		to = channel.Bob
	case channel.TransferStatus:
		to = channel.TransferResolved
	case service.BalanceKind:
		to = service.Locked
	case service.RequestStatus:
		to = service.RequestPaid
	case service.PaymentStatus:
		to = service.PaymentFailed
	case service.Scope:
		to = service.Pay
	case channel.Channel:
		to = f.channel()
	default:
		return false
	}
	v.Set(reflect.ValueOf(to))
	return true
}

// channel returns a channel whose record has every field that is shown.
func (f *filler) channel() channel.Channel {
	r, open := new(channel.Record), new(channel.Transfer)
	f.value(reflect.ValueOf(&r.Config).Elem())
	f.value(reflect.ValueOf(&r.Latest).Elem())
	f.value(reflect.ValueOf(open).Elem())
	r.LatestBatch = []channel.Op{{Kind: channel.KindResolve, Transfer: common.Hash{7}, Resolver: []byte{1}}}
	r.LatestBy = channel.Bob
	transfers := channel.NewTransfers([]*channel.Transfer{open})
	r.Latest.State.MerkleRoot = transfers.Root()
	c, err := channel.Restore(r, transfers.All(), nil)
	if err != nil {
		panic(err)
	}
	return c
}

// emptyIn names the exported fields below v that have no value.
func emptyIn(v reflect.Value, path string) []string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return emptyIn(v.Elem(), path)
		}
	case reflect.Struct:
		if v.NumField() > 0 && v.Type().Field(0).IsExported() {
			var out []string
			for i := range v.NumField() {
				out = append(out, emptyIn(v.Field(i), path+"."+v.Type().Field(i).Name)...)
			}
			return out
		}
	case reflect.Slice:
		var out []string
		for i := range v.Len() {
			out = append(out, emptyIn(v.Index(i), fmt.Sprintf("%s[%d]", path, i))...)
		}
		if v.Len() > 0 {
			return out
		}
	}
	if v.IsZero() {
		return []string{path}
	}
	return nil
}
