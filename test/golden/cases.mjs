// Cases about states, transfers, withdrawals and quotes.
import { contracts, defaultAbiCoder, keccak256, types, utils } from "../npm/packages.mjs";
import { MAX_SAFE, MAX_UINT256, twin } from "./random.mjs";

const TIMEOUTS = ["1", "43200", "86400", "172800", "1209600", String(2n ** 32n), String(MAX_SAFE)];

const times = (n, make) => Array.from({ length: n }, (_, i) => make(i));

const inTurn = async (n, make) => {
  const out = [];
  for (let i = 0; i < n; i++) out.push(await make(i));
  return out;
};

const signer = (random) => {
  const privateKey = random.privateKey();
  return { privateKey, address: utils.getAddressFromPrivateKey(privateKey) };
};

const timeout = (random) => (random.below(2) ? random.pick(TIMEOUTS) : random.bits(31).toString());

// The packages take a nonce as a number, which their encoder refuses at 2^53-1;
// that one goes in as a string.
const asNonce = (decimal) => (BigInt(decimal) < MAX_SAFE ? Number(decimal) : decimal);

const channelState = (random, alice, bob, assets, edge) => {
  const amount = () => (edge === undefined ? random.uint256() : String(edge));
  const each = (make) => times(assets, make);
  return {
    channelAddress: random.address(),
    alice: random.inCase(alice),
    bob: random.inCase(bob),
    assetIds: each((i) => (i === 0 && random.below(2) ? "0x" + "00".repeat(20) : random.address())),
    balances: each(() => ({ amount: [amount(), amount()], to: [alice, bob] })),
    processedDepositsA: each(amount),
    processedDepositsB: each(amount),
    defundNonces: each(() => (random.below(2) ? "1" : random.uint256())),
    timeout: timeout(random),
    nonce: String(random.pick([0n, 1n, 2n, 2n ** 32n, 2n ** 33n + 1n, MAX_SAFE - 1n, MAX_SAFE, random.bits(53)])),
    merkleRoot: random.below(3) ? random.bytes32() : "0x" + "00".repeat(32),
  };
};

export const channelStates = (random) =>
  inTurn(72, async (i) => {
    const [alice, bob] = [signer(random), signer(random)];
    const edge = [0n, 1n, MAX_UINT256][Math.floor(i / 6)];
    const state = channelState(random, alice.address, bob.address, i % 6, edge);
    const core = { ...state, nonce: asNonce(state.nonce) };
    const commitment = utils.hashChannelCommitment(core);
    const aliceSignature = await utils.signChannelMessage(commitment, alice.privateKey);
    const bobSignature = await utils.signChannelMessage(commitment, bob.privateKey);
    await mustRecover(commitment, aliceSignature, alice.address);
    await mustRecover(commitment, bobSignature, bob.address);
    return {
      state,
      hash: utils.hashCoreChannelState(core),
      commitment,
      digest: utils.hashChannelMessage(commitment),
      aliceKey: alice.privateKey, aliceSignature,
      bobKey: bob.privateKey, bobSignature,
    };
  });

const mustRecover = async (message, signature, want) => {
  const got = await utils.recoverAddressFromChannelMessage(message, signature);
  if (got !== want) throw new Error(`recovered ${got}, want ${want}`);
};

const callData = (random) => random.hex(random.pick([0, 0, 1, 4, 31, 32, 33, 68, 100]));

// The package hashes the withdrawal only on the way to its commitment; the hash
// itself, which is the contract's key of the record, is made as it makes it.
const withdrawalHash = (commitment) =>
  keccak256(defaultAbiCoder.encode([types.WithdrawDataEncoding], [commitment.getWithdrawData()]));

export const withdrawals = (random) =>
  inTurn(40, async () => {
    const [alice, bob] = [signer(random), signer(random)];
    const data = callData(random);
    const callTo = data === "0x" ? "0x" + "00".repeat(20) : random.address();
    const commitment = new contracts.WithdrawCommitment(
      random.address(), alice.address, bob.address, random.address(), random.address(),
      random.uint256(), random.uint256(), callTo, data,
    );
    const toSign = commitment.hashToSign();
    await commitment.addSignatures(
      await utils.signChannelMessage(toSign, alice.privateKey),
      await utils.signChannelMessage(toSign, bob.privateKey),
    );
    const { alice: _, bob: __, ...json } = commitment.toJson();
    return {
      aliceKey: alice.privateKey, bobKey: bob.privateKey, ...json,
      hash: withdrawalHash(commitment),
      commitment: toSign,
      digest: utils.hashChannelMessage(toSign),
      transactionData: commitment.getSignedTransaction().data,
    };
  });

// utilityMessages are hashed as bytes if they read as hex, else as UTF-8; of an
// odd number of hex digits the package drops the last.
export const utilityMessages = (random) => {
  const fixed = ["", "0x", "hello", "Grüße, 世界", "0xABCD", "0xabc", "0X12", "0xzz", "a".repeat(1000)];
  const hex = [1, 31, 32, 32, 33, 65, 200].map((n) => random.hex(n));
  return inTurn(fixed.length + hex.length, async (i) => {
    const message = [...fixed, ...hex][i];
    const { privateKey, address } = signer(random);
    const signature = await utils.signUtilityMessage(message, privateKey);
    const recovered = await utils.recoverAddressFroUtilityMessage(message, signature);
    if (recovered !== address) throw new Error(`recovered ${recovered}, want ${address}`);
    const bytes = "0x" + utils.bufferify(message).toString("hex");
    return { message, bytes, digest: utils.hashUtilityMessage(message), privateKey, address, signature };
  });
};

const flipBit = (hex, byte) => {
  const bytes = Buffer.from(hex.slice(2), "hex");
  bytes[byte] ^= 1;
  return "0x" + bytes.toString("hex");
};

const withV = (signature, v) => signature.slice(0, 130) + v;

// signatureRefusals are signatures over commitment that are not the signer's.
// vectorRecovers is the address that the package finds, null where it throws; for
// the twin it is the signer, whom the contracts of Sluice refuse all the same.
export const signatureRefusals = (random) =>
  inTurn(4, async () => {
    const { privateKey, address } = signer(random);
    const commitment = random.bytes32();
    const good = await utils.signChannelMessage(commitment, privateKey);
    const zero = "00".repeat(32);
    const bad = {
      "another signer's": await utils.signChannelMessage(commitment, random.privateKey()),
      "over another commitment": await utils.signChannelMessage(random.bytes32(), privateKey),
      "under the utility prefix": await utils.signUtilityMessage(commitment, privateKey),
      "r changed": flipBit(good, 31),
      "s changed": flipBit(good, 63),
      "v turned": withV(good, good.endsWith("1b") ? "1c" : "1b"),
      "twin with high s": twin(good),
      "v 0": withV(good, "00"),
      "v 29": withV(good, "1d"),
      "v 37": withV(good, "25"),
      "r zero": "0x" + zero + good.slice(66),
      "s zero": good.slice(0, 66) + zero + good.slice(130),
      "64 bytes": good.slice(0, 130),
      "66 bytes": good + "00",
      "empty": "0x",
      "65 zero bytes": "0x" + "00".repeat(65),
    };
    const recovered = (signature) => utils.recoverAddressFromChannelMessage(commitment, signature).catch(() => null);
    const entries = Object.entries(bad);
    return inTurn(entries.length, async (i) => {
      const [what, signature] = entries[i];
      return { what, commitment, signer: address, signature, vectorRecovers: await recovered(signature) };
    });
  }).then((all) => all.flat());

const hashlock = (random) => {
  const preImage = random.bytes32();
  const expiry = random.pick(["0", "1", String(2n ** 32n), String(MAX_SAFE), String(random.bits(40))]);
  const cancel = { preImage: "0x" + "00".repeat(32) };
  return {
    name: types.HashlockTransferName,
    state: { lockHash: utils.createlockHash(preImage), expiry },
    resolver: random.below(3) ? { preImage } : cancel,
  };
};

const withdraw = async (random, initiator, responder) => {
  const data = random.bytes32();
  const cancel = { responderSignature: "0x" + "00".repeat(65) };
  const signed = { responderSignature: await utils.signChannelMessage(data, responder.privateKey) };
  return {
    name: types.WithdrawName,
    state: {
      initiatorSignature: await utils.signChannelMessage(data, initiator.privateKey),
      initiator: initiator.address,
      responder: responder.address,
      data,
      nonce: random.uint256(),
      fee: random.uint256(),
      callTo: random.address(),
      callData: callData(random),
    },
    resolver: random.below(3) ? signed : cancel,
  };
};

const transfer = async (random, i) => {
  const [initiator, responder] = [signer(random), signer(random)];
  const { name, state, resolver } = i % 2 ? await withdraw(random, initiator, responder) : hashlock(random);
  const [stateEncoding, resolverEncoding] = types.TransferEncodingsMap[name];
  const balance = {
    amount: [random.uint256(), i % 4 ? "0" : random.uint256()],
    to: [i % 3 ? initiator.address : random.address(), responder.address],
  };
  const core = {
    channelAddress: random.address(),
    transferId: random.inCase(random.bytes32()),
    transferDefinition: random.address(),
    initiator: random.inCase(initiator.address),
    responder: random.inCase(responder.address),
    assetId: random.below(3) ? random.address() : "0x" + "00".repeat(20),
    balance,
    transferTimeout: timeout(random),
    initialStateHash: utils.hashTransferState(state, stateEncoding),
  };
  return {
    name, state, resolver, core,
    encodedState: utils.encodeTransferState(state, stateEncoding),
    encodedResolver: utils.encodeTransferResolver(resolver, resolverEncoding),
    encodedBalance: utils.encodeBalance(balance),
    encodedCore: utils.encodeCoreTransferState(core),
    hash: "0x" + utils.hashCoreTransferState(core).toString("hex"),
  };
};

export const transfers = (random) => inTurn(48, (i) => transfer(random, i));

export const transferIds = (random) =>
  times(32, () => {
    const [definition, channelAddress, wait, salt] = [random.address(), random.address(), timeout(random), random.uint256()];
    const id = utils.getTransferId(channelAddress, salt, definition, wait);
    return { definition, channelAddress, timeout: wait, salt, id };
  });

// merkleTrees name their leaves by index into the section of transfers, in the
// order in which the package was given them. Small trees carry every proof.
export const merkleTrees = (random, pool) =>
  times(41, (n) => {
    const leaves = random.shuffle(pool.keys()).slice(0, n);
    const { root, tree } = utils.generateMerkleTreeData(leaves.map((i) => pool[i].core));
    const proven = n <= 9 ? leaves : leaves.slice(0, 4);
    const proofs = proven.map((i) => ({ leaf: i, proof: tree.getHexProof(Buffer.from(pool[i].hash.slice(2), "hex")) }));
    return { leaves, root, proofs };
  });

export const lockHashes = (random) =>
  ["0x" + "00".repeat(32), "0x" + "ff".repeat(32), ...times(10, () => random.bytes32())].map((preImage) => ({
    preImage,
    lockHash: utils.createlockHash(preImage),
  }));

const identifier = (random) => new utils.ChannelSigner(random.privateKey()).publicIdentifier;

const signedQuote = async (random, quote, encoded, hash) => {
  const privateKey = random.privateKey();
  const signature = await utils.signChannelMessage(hash, privateKey);
  const utilitySignature = await utils.signUtilityMessage(hash, privateKey);
  return { quote, encoded, hash, privateKey, signature, utilitySignature };
};

export const transferQuotes = (random) =>
  inTurn(20, (i) => {
    const chainId = () => random.pick([1, 137, 1337, 1338, 2 ** 31, Number(MAX_SAFE) - 1]);
    const quote = {
      routerIdentifier: identifier(random),
      amount: random.uint256(),
      assetId: random.address(),
      chainId: chainId(),
      recipient: i === 0 ? "" : identifier(random),
      recipientChainId: chainId(),
      recipientAssetId: random.address(),
      fee: random.uint256(),
      expiry: String(random.bits(53)),
    };
    return signedQuote(random, quote, utils.encodeTransferQuote(quote), utils.hashTransferQuote(quote));
  });

export const withdrawalQuotes = (random) =>
  inTurn(12, () => {
    const quote = {
      channelAddress: random.address(),
      amount: random.uint256(),
      assetId: random.address(),
      fee: random.uint256(),
      expiry: String(random.bits(53)),
    };
    return signedQuote(random, quote, utils.encodeWithdrawalQuote(quote), utils.hashWithdrawalQuote(quote));
  });
