package config

import (
	"errors"
	"fmt"
	"net/netip"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// decoder turns texts into the fields of a struct. It goes on after an error, so
// that all are told at once.
type decoder struct {
	// get returns the text at a path outside of lists, nil if there is none.
	get func(path string) any
	// origin says where what get returns comes from.
	origin func(path string) string
	errs   Errors
	// values is what was decoded, in order.
	values []Value
}

func (d *decoder) section(v reflect.Value, prefix string) {
	t := v.Type()
	for i := range t.NumField() {
		f, path := t.Field(i), join(prefix, t.Field(i).Tag.Get("key"))
		if isSection(f.Type) {
			d.section(v.Field(i), path)
			continue
		}
		d.field(v.Field(i), f, path, d.get(path), d.origin(path))
	}
}

// entry decodes one object of a list; what it lacks takes its default. From says
// where a key comes from that the file does not have.
func (d *decoder) entry(v reflect.Value, raw any, path string, own map[string]any, from string) {
	m, _ := raw.(map[string]any)
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		key := f.Tag.Get("key")
		lower := strings.ToLower(key) // viper's maps have lower-case keys
		at, value := join(path, key), m[lower]
		if isSection(f.Type) {
			mine, _ := own[lower].(map[string]any)
			d.entry(v.Field(i), value, at, mine, from)
			continue
		}
		origin := fromFile
		if _, there := own[lower]; !there {
			origin = from
		}
		if def, ok := f.Tag.Lookup("default"); ok && value == nil {
			value, origin = def, fromDefault
		}
		d.field(v.Field(i), f, at, value, origin)
	}
}

func (d *decoder) field(v reflect.Value, f reflect.StructField, path string, raw any, origin string) {
	if raw == nil {
		if f.Tag.Get("optional") == "" {
			d.errs.add(path, "is missing", "give it: there is no safe default")
		}
		return
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	if !isList(f.Type) {
		d.values = append(d.values, Value{path, shown(f, raw), origin})
	}
	if v.Kind() == reflect.Slice {
		d.list(v, path, raw)
		return
	}
	d.text(v, path, raw)
}

func (d *decoder) list(v reflect.Value, path string, raw any) {
	items, ok := raw.([]any)
	if !ok { // from a flag, the environment or a default
		for _, s := range strings.Split(fmt.Sprint(raw), ",") {
			items = append(items, strings.TrimSpace(s))
		}
	}
	v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
	for i, item := range items {
		at := fmt.Sprintf("%s[%d]", path, i)
		switch {
		case v.Type().Elem() == reflect.TypeFor[Chain]():
			own, _ := item.(map[string]any)
			full, name := withPreset(own)
			d.entry(v.Index(i), full, at, own, "preset "+name)
		case isSection(v.Type().Elem()):
			own, _ := item.(map[string]any)
			d.entry(v.Index(i), own, at, own, fromDefault)
		default:
			d.text(v.Index(i), at, item)
		}
	}
}

func (d *decoder) text(v reflect.Value, path string, raw any) {
	s := fmt.Sprint(raw)
	p, fix, err := parse(v.Type(), s)
	if err != nil {
		d.errs.add(path, fmt.Sprintf("cannot be %q", s), fix)
		return
	}
	v.Set(reflect.ValueOf(p).Convert(v.Type()))
}

// parse reads a text as a t, and says what it should have been.
func parse(t reflect.Type, s string) (v any, fix string, err error) {
	switch t {
	case reflect.TypeFor[time.Duration]():
		v, err = time.ParseDuration(s)
		return v, `give a time with its unit, such as 90s, 20m or 48h`, err
	case reflect.TypeFor[common.Address]():
		v, err = parseAddress(s)
		return v, "give an address: 0x and 40 hex digits; in mixed case its checksum must be right", err
	case reflect.TypeFor[channel.Amount]():
		v, err = channel.ParseAmount(s)
		return v, "give a whole number of base units, without sign, point or exponent", err
	case reflect.TypeFor[pricing.Decimal]():
		v, err = pricing.ParseDecimal(s)
		return v, "give a plain decimal number such as 0.9995", err
	case reflect.TypeFor[channel.Identifier]():
		_, err = channel.Identifier(s).Parse()
		return s, `give an identity: "vector" and 50 characters, as /config shows it`, err
	case reflect.TypeFor[netip.Prefix]():
		v, err = parsePrefix(s)
		return v, "give an address such as 10.0.0.2, or a network such as 10.0.0.0/8", err
	case reflect.TypeFor[Confirmations]():
		v, err = parseConfirmations(s)
		return v, "give a number of blocks, 1 being the head itself, or the word finalized", err
	}
	switch t.Kind() {
	case reflect.Bool:
		switch s {
		case "true", "false":
			return s == "true", "", nil
		}
		return false, "give true or false", errors.New("not a boolean")
	case reflect.Uint8, reflect.Uint32, reflect.Uint64:
		v, err = strconv.ParseUint(s, 10, t.Bits())
		return v, "give a whole number", err
	default:
		return s, "", nil
	}
}

func parseAddress(s string) (common.Address, error) {
	a, err := common.NewMixedcaseAddressFromString(s)
	if err != nil || !strings.HasPrefix(s, "0x") {
		return common.Address{}, errors.New("not an address")
	}
	if s[2:] != strings.ToLower(s[2:]) && s[2:] != strings.ToUpper(s[2:]) && !a.ValidChecksum() {
		return common.Address{}, errors.New("wrong checksum")
	}
	return a.Address(), nil
}

func parsePrefix(s string) (netip.Prefix, error) {
	if a, err := netip.ParseAddr(s); err == nil {
		return netip.PrefixFrom(a.Unmap().WithZone(""), a.Unmap().BitLen()), nil
	}
	p, err := netip.ParsePrefix(s)
	return p.Masked(), err
}

func parseConfirmations(s string) (Confirmations, error) {
	if s == "finalized" {
		return Confirmations{Finalized: true}, nil
	}
	n, err := strconv.ParseUint(s, 10, 32)
	if err == nil && n == 0 {
		err = errors.New("not even the head")
	}
	return Confirmations{Depth: n}, err
}
