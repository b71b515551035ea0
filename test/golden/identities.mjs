// Cases about keys, public identifiers and channel addresses.
import { Wallet, bs58check, contracts, entropyToMnemonic, types, utils } from "../npm/packages.mjs";

const identity = (privateKey) => {
  const { publicKey, address, publicIdentifier } = new utils.ChannelSigner(privateKey);
  return { privateKey, publicKey, address, publicIdentifier };
};

export const identities = (random) =>
  Array.from({ length: 24 }, () => {
    const one = identity(random.privateKey());
    const address = utils.getSignerAddressFromPublicIdentifier(one.publicIdentifier);
    if (address !== one.address) throw new Error(`identifier of ${one.privateKey} gives ${address}`);
    return one;
  });

// The rule of Vector's server-node, which exports it nowhere: an index of more
// than nine digits is cut into groups of nine, each one level of the path.
const pathOf = (index) => `m/44'/60'/0'/0/${String(index).match(/.{1,9}/g).join("/")}`;

export const derivations = (random) => {
  const faucet = "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat";
  const indices = [0, 1, 2, 9, 10, 999999999, 1000000000, 1000000005, 1234567890, 2147483647];
  const mnemonics = [faucet, entropyToMnemonic(random.bytes(16)), entropyToMnemonic(random.bytes(32))];
  return mnemonics.flatMap((mnemonic) =>
    [...indices, random.below(2 ** 31)].map((index) => {
      const path = pathOf(index);
      return { mnemonic, index, path, ...identity(Wallet.fromMnemonic(mnemonic, path).privateKey) };
    }),
  );
};

const changeAt = (text, at, to) => text.slice(0, at) + to + text.slice(at + 1);

// refusals are strings that are no identifier. Vector itself accepts the one of
// an uncompressed key, though its HTTP schema does not.
export const refusals = (random) => {
  const { publicKey, publicIdentifier: good } = identity(random.privateKey());
  const raw = Buffer.from(publicKey.slice(2), "hex");
  const encode = (bytes) => "vector" + bs58check.encode(Buffer.from(bytes));
  const notOnCurve = [2, ...Buffer.alloc(32, 0xff)];
  const cases = {
    empty: "",
    "only the prefix": "vector",
    "no prefix": good.slice(6),
    "prefix in capitals": "Vector" + good.slice(6),
    "prefix twice": "vector" + good,
    "an address": utils.getSignerAddressFromPublicIdentifier(good),
    "one digit changed": changeAt(good, 30, good[30] === "z" ? "y" : "z"),
    "a digit that base58 lacks": changeAt(good, 20, "0"),
    "one digit short": good.slice(0, -1),
    "one digit long": good + "1",
    "a space behind": good + " ",
    "x not on the curve": encode(notOnCurve),
    "unknown first byte": encode([4, ...raw.subarray(1, 33)]),
    "32 bytes": encode(raw.subarray(1, 33)),
    "34 bytes": encode([2, ...raw.subarray(1, 33), 0]),
    "uncompressed key": encode(raw),
  };
  return Object.entries(cases).map(([what, identifier]) => ({
    what,
    identifier,
    vectorAccepts: utils.isValidPublicIdentifier(identifier),
  }));
};

// factoryAnswering stands where the package asks the chain for the mastercopy.
const factoryAnswering = (mastercopy) => ({
  getChannelMastercopyAddress: async () => types.Result.ok(mastercopy),
});

const channelAddress = async (alice, bob, chainId, factory, mastercopy) => {
  const answer = await utils.getCreate2MultisigAddress(
    alice.publicIdentifier, bob.publicIdentifier, chainId, factory, factoryAnswering(mastercopy),
  );
  if (answer.isError) throw answer.getError();
  return {
    alice: alice.publicIdentifier, aliceAddress: alice.address,
    bob: bob.publicIdentifier, bobAddress: bob.address,
    chainId, factory, mastercopy, channelAddress: answer.getValue(),
  };
};

export const channelAddresses = async (random) => {
  const out = [];
  const mainnet = contracts.deployments["1"];
  const alice = identity(random.privateKey());
  const bob = identity(random.privateKey());
  const deployed = [mainnet.ChannelFactory.address, mainnet.ChannelMastercopy.address];
  out.push(await channelAddress(alice, bob, 1, ...deployed), await channelAddress(bob, alice, 1, ...deployed));
  for (const chainId of [1, 5, 137, 1337, 1338, 31337, 2 ** 31 - 1, 2 ** 40, Number.MAX_SAFE_INTEGER - 1]) {
    for (let i = 0; i < 2; i++) {
      const [a, b] = [identity(random.privateKey()), identity(random.privateKey())];
      out.push(await channelAddress(a, b, chainId, random.address(), random.address()));
    }
  }
  return out;
};
