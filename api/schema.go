package api

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
)

// schema is a JSON Schema.
type schema map[string]any

// named are schemas of texts, by the name that a field's schema tag has.
func named() map[string]schema {
	return map[string]schema{
		"address":    {"type": "string", "pattern": "^0x[0-9a-fA-F]{40}$"},
		"hash":       {"type": "string", "pattern": "^0x[0-9a-f]{64}$"},
		"hex":        {"type": "string", "pattern": "^0x([0-9a-f]{2})*$"},
		"decimal":    {"type": "string", "pattern": "^[0-9]+$"},
		"identifier": {"type": "string", "pattern": "^vector[1-9A-HJ-NP-Za-km-z]{50}$"},
	}
}

// schemaOf returns the schema of a Go type as encoding/json writes it. A struct's
// fields say in the tag about what they are, and in the tag schema what kind of
// text they hold.
func schemaOf(t reflect.Type) schema {
	switch t {
	case reflect.TypeFor[address](), reflect.TypeFor[common.Address]():
		return named()["address"]
	case reflect.TypeFor[common.Hash]():
		return named()["hash"]
	case reflect.TypeFor[hexutil.Bytes]():
		return named()["hex"]
	case reflect.TypeFor[channel.Amount]():
		return named()["decimal"]
	case reflect.TypeFor[channel.Identifier]():
		return named()["identifier"]
	case reflect.TypeFor[json.RawMessage]():
		return schema{}
	case reflect.TypeFor[json.Number]():
		return schema{"type": "number"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return schemaOf(t.Elem())
	case reflect.Interface:
		return schema{}
	case reflect.String:
		return schema{"type": "string"}
	case reflect.Bool:
		return schema{"type": "boolean"}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return schema{"type": "integer"}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return schema{"type": "integer", "minimum": 0}
	case reflect.Slice, reflect.Array:
		return schema{"type": "array", "items": schemaOf(t.Elem())}
	case reflect.Map:
		return schema{"type": "object", "additionalProperties": schemaOf(t.Elem())}
	case reflect.Struct:
		return structSchema(t)
	}
	return schema{}
}

func structSchema(t reflect.Type) schema {
	if t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) {
		return schema{"type": "string"}
	}
	properties, required := schema{}, []string{}
	addFields(t, properties, &required)
	s := schema{"type": "object", "properties": properties}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

func addFields(t reflect.Type, properties schema, required *[]string) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			addFields(f.Type, properties, required)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		p := schemaOf(f.Type)
		if kind, ok := named()[f.Tag.Get("schema")]; ok {
			if p["type"] == "array" {
				p["items"] = kind
			} else {
				p = kind
			}
		}
		if about := f.Tag.Get("about"); about != "" {
			p["description"] = about
		}
		properties[name] = p
		if !strings.Contains(options, "omitempty") && !strings.Contains(options, "omitzero") {
			*required = append(*required, name)
		}
	}
}
