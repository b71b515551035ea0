// Random values from a seed: the same seed gives the same values on every
// machine, so that CI can make the vectors anew and compare.
import { createHash } from "node:crypto";

import { getAddress } from "../npm/packages.mjs";

export const MAX_UINT256 = 2n ** 256n - 1n;
export const MAX_SAFE = 2n ** 53n - 1n;

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

export class Random {
  #seed;
  #block = 0;
  #buffer = Buffer.alloc(0);

  constructor(seed) {
    this.#seed = seed;
  }

  // bytes returns the next n bytes of sha256(seed, 0) || sha256(seed, 1) || …
  bytes(n) {
    while (this.#buffer.length < n) {
      const block = createHash("sha256").update(`sluice golden ${this.#seed} ${this.#block++}`).digest();
      this.#buffer = Buffer.concat([this.#buffer, block]);
    }
    const out = this.#buffer.subarray(0, n);
    this.#buffer = this.#buffer.subarray(n);
    return out;
  }

  hex(n) {
    return "0x" + this.bytes(n).toString("hex");
  }

  bytes32() {
    return this.hex(32);
  }

  // below returns an integer in [0, n), n at most 2^32. The bias is harmless here.
  below(n) {
    return Number(this.bytes(6).readUIntBE(0, 6) % n);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  // bits returns an integer below 2^n whose length varies too.
  bits(n) {
    return BigInt(this.bytes32()) >> BigInt(256 - 1 - this.below(n));
  }

  // uint returns a decimal string below 2^n; one in three is an edge.
  uint(n) {
    const max = 2n ** BigInt(n) - 1n;
    return String(this.below(3) === 0 ? this.pick([0n, 1n, max - 1n, max]) : this.bits(n));
  }

  uint256() {
    return this.uint(256);
  }

  // inCase writes hex digits in lower or upper case: the packages take both.
  inCase(hex) {
    return this.below(4) === 0 ? "0x" + hex.slice(2).toUpperCase() : hex.toLowerCase();
  }

  // address returns one in checksum, lower or upper case.
  address() {
    const checksummed = getAddress(this.hex(20));
    return this.below(2) === 0 ? checksummed : this.inCase(checksummed);
  }

  privateKey() {
    return "0x" + ((BigInt(this.bytes32()) % (ORDER - 1n)) + 1n).toString(16).padStart(64, "0");
  }

  shuffle(list) {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }
}

// twin returns the other signature of the same digest and key: (r, n - s) with v turned.
export const twin = (signature) => {
  const s = ORDER - BigInt("0x" + signature.slice(66, 130));
  const v = 55 - parseInt(signature.slice(130), 16);
  return signature.slice(0, 66) + s.toString(16).padStart(64, "0") + v.toString(16);
};
