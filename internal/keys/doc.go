// Package keys is where the keys of identities come from: BIP-39 words, one raw
// key, encrypted files of go-ethereum's format, or a web3signer. All are a
// [Source] of [Key]; an [Account] signs with one whatever an identity signs.
//
// No secret is ever printed: what holds one shows as "(hidden)" wherever it is
// formatted, logged or marshalled, and no error quotes what a file holds.
package keys
