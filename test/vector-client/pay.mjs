// Vector's own HTTP client, unchanged, against running Sluice nodes: creates
// identities, sets up channels with the router on two chains, deposits, pays
// across the chains and back, withdraws, and checks every balance.
import { randomBytes } from "node:crypto";

import { Wallet, pino, types, utils } from "../npm/packages.mjs";
import { Chain } from "./chain.mjs";
import { Channel } from "./channel.mjs";
import { readSetting } from "./setting.mjs";
import { refused, demand, until, value, wanted } from "./until.mjs";

const logger = pino({ level: "warn" });
const setting = readSetting();
const wait = (what, probe) => until(what, setting.timeoutSeconds, probe);
const done = (text) => console.log(`ok  ${text}`);

const connect = (url, index) => utils.RestServerNodeService.connect(url, logger, undefined, index);

// freeIndex returns the lowest index at which neither node has an identity.
const freeIndex = async () => {
  const taken = new Set([0]);
  for (const url of [setting.nodes.carol, setting.nodes.dave]) {
    const service = await utils.RestServerNodeService.connect(url, logger);
    for (const { index } of await value("get config", service.getConfig())) taken.add(index);
  }
  return [...Array(taken.size + 1).keys()].find((index) => !taken.has(index));
};

// identity creates one, and checks that it stays the same when asked for again.
const identity = async (name, index) => {
  const url = setting.nodes[name];
  const client = await connect(url, index);
  wanted(`${name}, asked for twice,`, (await connect(url, index)).publicIdentifier, client.publicIdentifier);
  const address = utils.getSignerAddressFromPublicIdentifier(client.publicIdentifier);
  wanted(`address of ${name}`, client.signerAddress, address);
  const config = await value("get config", client.getConfig());
  demand(`${name} is in the config`, config.some((one) => one.publicIdentifier === client.publicIdentifier));
  const status = await value("get status", client.getStatus());
  wanted(`identifier in the status of ${name}`, status.publicIdentifier, client.publicIdentifier);
  return client;
};

const checkRegistry = async (client, chainId) => {
  const registered = await value("registered transfers", client.getRegisteredTransfers({ chainId }));
  for (const name of [types.HashlockTransferName, types.WithdrawName]) {
    demand(`${name} is registered on ${chainId}`, registered.some((one) => one.name === name));
  }
};

const hashlock = (payer, payee, payerAsset, payeeAsset, amount, lockHash) => ({
  channelAddress: payer.address,
  amount: String(amount),
  assetId: payerAsset,
  type: types.HashlockTransferName,
  details: { lockHash, expiry: "0" },
  recipient: payee.client.publicIdentifier,
  recipientChainId: payee.chain.chainId,
  recipientAssetId: payeeAsset,
});

// arrived waits for the recipient's leg, checks it and returns it.
const arrived = async (payee, payeeAsset, routingId, lockHash, most) => {
  const transfer = await wait("the payment at the recipient", () => payee.transferOf(routingId));
  const received = BigInt(transfer.balance.amount[0]);
  wanted("lock of the recipient's leg", transfer.transferState.lockHash, lockHash);
  wanted("asset of the recipient's leg", utils.getAddressFromAssetId(transfer.assetId), utils.getAddressFromAssetId(payeeAsset));
  wanted("responder's part before the secret", transfer.balance.amount[1], "0");
  demand(`${received} is at most ${most}`, received <= most);
  demand(`the fee on ${most} is at most ${setting.maxFeeBps} bps`, (most - received) * 10000n <= most * setting.maxFeeBps);
  return { transferId: transfer.transferId, received };
};

// pay carries an amount, in whole coins, from payer's channel to payee's.
const pay = async (payer, payee, kind, coins) => {
  const [payerAsset, payeeAsset] = [payer.chain.assetId(kind), payee.chain.assetId(kind)];
  const amount = payer.chain.units(payerAsset, coins);
  const preImage = "0x" + randomBytes(32).toString("hex");
  const lockHash = utils.createlockHash(preImage);
  const params = hashlock(payer, payee, payerAsset, payeeAsset, amount, lockHash);

  const tooMuch = { ...params, amount: String(payer.book(payerAsset).bob + 1n) };
  await refused("a payment above the balance", payer.client.conditionalTransfer(tooMuch));

  const { routingId, transferId } = await value("create transfer", payer.client.conditionalTransfer(params));
  payer.book(payerAsset).bob -= amount;
  await payer.checkRoot(1);

  const most = payee.chain.units(payeeAsset, coins);
  const leg = await arrived(payee, payeeAsset, routingId, lockHash, most);
  await payee.checkRoot(1);

  const resolve = (secret) =>
    payee.client.resolveTransfer({
      channelAddress: payee.address,
      transferId: leg.transferId,
      transferResolver: { preImage: secret },
    });
  await refused("a wrong preimage", resolve("0x" + randomBytes(32).toString("hex")));
  await value("resolve transfer", resolve(preImage));
  payee.book(payeeAsset).alice -= leg.received;
  payee.book(payeeAsset).bob += leg.received;

  const secret = await wait("the secret at the payer", async () => {
    const transfer = await value("get transfer", payer.client.getTransfer({ transferId }));
    return transfer.transferResolver?.preImage;
  });
  wanted("secret at the payer", secret, preImage);
  payer.book(payerAsset).alice += amount;

  const legs = await value("legs at the router", payer.router.getTransfersByRoutingId({ routingId }));
  wanted("legs at the router", legs.length, 2);
  await Promise.all([payer.settled(), payee.settled()]);
  done(`${coins} ${kind} from ${payer.chain.chainId} to ${payee.chain.chainId}, fee ${most - leg.received} units`);
};

// withdraw takes coins out to a fresh address; the router submits, unless the
// initiator is to do it.
const withdraw = async (channel, kind, coins, initiatorSubmits) => {
  const assetId = channel.chain.assetId(kind);
  const amount = channel.chain.units(assetId, coins);
  const recipient = Wallet.createRandom().address;
  const params = { channelAddress: channel.address, amount: String(amount), assetId, recipient, initiatorSubmits };
  const answer = await value("withdraw", channel.client.withdraw(params));
  wanted("target of the withdrawal", utils.getAddressFromAssetId(answer.transaction.to), utils.getAddressFromAssetId(channel.address));
  if (initiatorSubmits) await channel.chain.submit(answer.transaction);
  await wait("the withdrawal on chain", async () =>
    (await channel.chain.balance(assetId, recipient)) > 0n ? true : undefined,
  );
  const book = channel.book(assetId);
  book.bob -= amount;
  book.held -= amount;
  wanted("withdrawn on chain", await channel.chain.balance(assetId, recipient), amount);
  await channel.settled();
  done(`${coins} ${kind} withdrawn on ${channel.chain.chainId}, submitted by the ${initiatorSubmits ? "initiator" : "router"}`);
};

const main = async () => {
  const [left, right] = await Promise.all(Object.values(setting.chains).map((chain) => Chain.connect(chain)));
  const index = setting.index ?? (await freeIndex());
  const roger = await connect(setting.nodes.roger, 0);
  const carol = await identity("carol", index);
  const dave = await identity("dave", index);
  await Promise.all([left, right].map(({ chainId }) => checkRegistry(carol, chainId)));
  done(`identities at index ${index}, payer ${carol.publicIdentifier}, recipient ${dave.publicIdentifier}`);

  const open = (client, chain) => Channel.open(client, roger, chain, setting.timeoutSeconds);
  const payer = await open(carol, left);
  const payee = await open(dave, right);
  const idle = [await open(carol, right), await open(dave, left)];
  wanted("channel set up twice", (await open(carol, left)).address, payer.address);
  done("four channels with the router, two on each chain");

  for (const { kind, deposit, collateral, there, back } of [
    { kind: "native", deposit: "2", collateral: "1", there: "0.5", back: "0.1" },
    { kind: "token", deposit: "200", collateral: "100", there: "50.25", back: "10.5" },
  ]) {
    const [payerAsset, payeeAsset] = [left.assetId(kind), right.assetId(kind)];
    await payer.deposit(payerAsset, left.units(payerAsset, deposit));
    await payee.collateral(payeeAsset, right.units(payeeAsset, collateral), setting.collateral);
    await Promise.all([payer.settled(), payee.settled()]);
    done(`${deposit} ${kind} deposited by a plain transfer, ${collateral} of collateral`);

    await pay(payer, payee, kind, there);
    await pay(payee, payer, kind, back);
    await withdraw(payer, kind, back, false);
    await withdraw(payee, kind, back, true);
  }
  await Promise.all([payer, payee, ...idle].map((channel) => channel.settled()));
  done("every balance, on chain and off, is as it should be");
};

main().catch((error) => {
  console.error("FAILED", error);
  process.exitCode = 1;
});
