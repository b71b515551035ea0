// Package pay is payment requests: their text form, and the rules by which a
// recipient takes or gives back what is locked for one. It has no clock and no
// I/O; docs/payments.md states the same rules for people.
//
// A request is one word of text that survives paper and telephone: "sluice1",
// then 5 bits a character in the alphabet of bech32, then the checksum of
// bech32m (BIP-350; longer texts than it speaks of have the same checksum, which
// lets one in 2^30 random errors pass). It may be all lower or all upper case.
// The data is
//
//	version (1 byte) · field · field · …
//
// and a field is its type (1 byte), the length of its value (an unsigned varint
// in the fewest bytes) and the value. Types rise, none comes twice, and a number
// is big-endian without leading zeros, so a request has one text and no other.
// Who reads an unknown field of an even type refuses the request: it says
// something that must be heeded. An unknown field of an odd type is ignored, and
// kept when the request is written again.
package pay
