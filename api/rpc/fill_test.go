package rpc_test

import (
	"encoding/json"
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
type filler struct {
	n, odd int
	// name is of the value at place odd, empty for one that is made of others.
	name string
}

// fill sets every field that result points to.
func fill(result any) { fillBut(result, 0) }

// fillBut sets the value at place odd, counted from 1, in another way; it returns
// how many places there are, and the name of that one.
func fillBut(result any, odd int) (places int, name string) {
	f := &filler{odd: odd}
	f.value(reflect.ValueOf(result).Elem(), "")
	return f.n, f.name
}

func (f *filler) value(v reflect.Value, path string) {
	f.n++
	n, odd := f.n, f.n == f.odd
	if odd {
		n += 100
		f.name = path
	}
	if f.known(v, n, odd) {
		return
	}
	switch v.Kind() {
	case reflect.Array, reflect.Slice, reflect.Map, reflect.Pointer, reflect.Struct:
		if odd {
			f.name = ""
		}
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(!odd)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(n))
	case reflect.Uint8, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(n))
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d", n))
	case reflect.Array:
		for i := range v.Len() {
			f.value(v.Index(i), fmt.Sprintf("%s[%d]", path, i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			f.value(v.Index(i), fmt.Sprintf("%s[%d]", path, i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, item := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		f.value(key, path+" key")
		f.value(item, path+" item")
		v.SetMapIndex(key, item)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.value(v.Elem(), path)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				f.value(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		}
	case reflect.Interface:
		v.Set(reflect.ValueOf(service.Invalid("field", "is %d", n)))
	default:
		panic("fill: " + v.Type().String())
	}
}

// known sets values of types that have a form of their own.
func (f *filler) known(v reflect.Value, n int, odd bool) bool {
	var to any
	switch v.Interface().(type) {
	case common.Address:
		to = common.BytesToAddress([]byte{1, byte(n)})
	case common.Hash:
		to = common.BytesToHash([]byte{1, byte(n)})
	case channel.Signature:
		to = channel.Signature{1, byte(n)}
	case channel.Amount:
		to = channel.Units(uint64(n))
	case channel.Identifier:
		to = identityNo(n)
	case json.RawMessage:
		to = json.RawMessage(fmt.Sprintf(`{"n":%d}`, n))
	case []byte:
		to = fmt.Appendf(nil, `{"n":%d}`, n)
	case channel.Role:
		to = pick(odd, channel.Bob, channel.Alice)
	case channel.TransferStatus:
		to = pick(odd, channel.TransferResolved, channel.TransferCancelled)
	case service.BalanceKind:
		to = pick(odd, service.Locked, service.Disputed)
	case service.RequestStatus:
		to = pick(odd, service.RequestPaid, service.RequestExpired)
	case service.PaymentStatus:
		to = pick(odd, service.PaymentFailed, service.PaymentPaid)
	case service.Scope:
		to = pick(odd, service.Pay, service.Administer)
	case channel.Channel:
		if odd {
			f.name = ""
		}
		to = f.channel()
	default:
		return false
	}
	v.Set(reflect.ValueOf(to))
	return true
}

func pick[T any](odd bool, usual, other T) T {
	if odd {
		return other
	}
	return usual
}

// channel returns a channel whose record has every field that is shown.
func (f *filler) channel() channel.Channel {
	r, open := new(channel.Record), new(channel.Transfer)
	f.value(reflect.ValueOf(&r.Config).Elem(), ".Config")
	f.value(reflect.ValueOf(&r.Latest).Elem(), ".Latest")
	f.value(reflect.ValueOf(open).Elem(), ".Open")
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
