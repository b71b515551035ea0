// Payments under a hash lock: across channels by way of the router, given back by
// their recipient, and to the router itself.
import { randomBytes } from "node:crypto";

import { types, utils } from "../npm/packages.mjs";
import { sameAsset } from "./channel.mjs";
import { demand, done, refused, until, value, wanted } from "./until.mjs";

const NO_SECRET = "0x" + "0".repeat(64);

export const newSecret = () => "0x" + randomBytes(32).toString("hex");

// hashlock are the parameters of a transfer in payer's channel to payee's, or to
// the router if there is no payee.
export const hashlock = (payer, payee, kind, amount, lockHash) => ({
  channelAddress: payer.address,
  amount: String(amount),
  assetId: payer.chain.assetId(kind),
  type: types.HashlockTransferName,
  details: { lockHash, expiry: "0" },
  ...(payee && {
    recipient: payee.user.id,
    recipientChainId: payee.chain.chainId,
    recipientAssetId: payee.chain.assetId(kind),
  }),
});

// quoted asks the router for a price, and checks that it names what was asked.
const quoted = async (payer, payee, kind, amount, receiveExactAmount) => {
  const { recipient, recipientChainId, recipientAssetId, assetId } = hashlock(payer, payee, kind, amount, "");
  const asked = { routerIdentifier: payer.router.id, chainId: payer.chain.chainId, assetId, recipient, recipientChainId, recipientAssetId };
  const quote = await value("quote", payer.client.getTransferQuote({ ...asked, amount: String(amount), receiveExactAmount }));
  for (const [field, want] of Object.entries(asked)) {
    demand(`${field} of the quote`, field.endsWith("AssetId") || field === "assetId" ? sameAsset(quote[field], want) : quote[field] === want);
  }
  demand("the quote binds for a while", Number(quote.expiry) > Date.now());
  return quote;
};

// arrived waits for the recipient's leg and checks it.
const arrived = async (payee, kind, routingId, lockHash) => {
  const transfer = await until("the payment at the recipient", payee.timeoutSeconds, () => payee.transferOf(routingId));
  wanted("lock of the recipient's leg", transfer.transferState.lockHash, lockHash);
  demand("asset of the recipient's leg", sameAsset(transfer.assetId, payee.chain.assetId(kind)));
  wanted("responder's part before the secret", transfer.balance.amount[1], "0");
  const created = await payee.heard("CONDITIONAL_TRANSFER_CREATED", (told) => told.transfer.transferId === transfer.transferId);
  wanted("kind of the recipient's leg", created.conditionType, types.HashlockTransferName);
  return { transferId: transfer.transferId, received: BigInt(transfer.balance.amount[0]) };
};

// begin locks a payment up to the recipient's leg. How is "plain", "quoted" or
// "exact": with a quote for what the recipient gets.
const begin = async (payer, payee, kind, coins, how, maxFeeBps) => {
  const [payerAsset, payeeAsset] = [payer.chain.assetId(kind), payee.chain.assetId(kind)];
  const least = how === "exact" ? payee.chain.units(payeeAsset, coins) : undefined;
  const asked = least ?? payer.chain.units(payerAsset, coins);
  const quote = how === "plain" ? undefined : await quoted(payer, payee, kind, asked, how === "exact");
  const amount = quote ? BigInt(quote.amount) : asked;
  const preImage = newSecret();
  const lockHash = utils.createlockHash(preImage);
  const params = { ...hashlock(payer, payee, kind, amount, lockHash), ...(quote && { quote }), meta: { invoice: "17" } };

  const tooMuch = { ...params, quote: undefined, amount: String(payer.book(payerAsset).bob + 1n) };
  await refused("a payment above the balance", payer.client.conditionalTransfer(tooMuch));

  const { routingId, transferId } = await value("create transfer", payer.client.conditionalTransfer(params));
  payer.book(payerAsset).bob -= amount;
  await payer.checkRoot(1);
  const { transfer } = await payer.heard("CONDITIONAL_TRANSFER_CREATED", (told) => told.transfer.transferId === transferId);
  wanted("meta of the transfer", transfer.meta.invoice, "17");

  const leg = await arrived(payee, kind, routingId, lockHash);
  await payee.checkRoot(1);
  // In units of the recipient's asset, which has other decimals.
  const most = rescale(amount, payer.chain.decimals[payerAsset], payee.chain.decimals[payeeAsset]);
  const fee = most - leg.received;
  demand(`${leg.received} is at most ${most}`, fee >= 0n);
  demand(`the fee on ${most} is at most ${maxFeeBps} bps`, fee * 10000n <= most * maxFeeBps);
  if (least !== undefined) wanted("what the recipient gets by the quote", leg.received, least);
  if (quote) wanted("fee by the quote", rescale(amount - BigInt(quote.fee), payer.chain.decimals[payerAsset], payee.chain.decimals[payeeAsset]), leg.received);
  return { payerAsset, payeeAsset, amount, preImage, routingId, transferId, leg, fee };
};

const rescale = (amount, from, to) => (to >= from ? amount * 10n ** BigInt(to - from) : amount / 10n ** BigInt(from - to));

const resolve = (channel, transferId, preImage) =>
  channel.client.resolveTransfer({ channelAddress: channel.address, transferId, transferResolver: { preImage } });

// pay carries an amount, in whole coins, from payer's channel to payee's.
export const pay = async (payer, payee, { kind, coins, how = "plain", maxFeeBps }) => {
  const payment = await begin(payer, payee, kind, coins, how, maxFeeBps);
  const { payerAsset, payeeAsset, amount, preImage, routingId, transferId, leg, fee } = payment;
  await refused("a wrong preimage", resolve(payee, leg.transferId, newSecret()));
  await value("resolve transfer", resolve(payee, leg.transferId, preImage));
  payee.book(payeeAsset).alice -= leg.received;
  payee.book(payeeAsset).bob += leg.received;

  const told = await payer.heard("CONDITIONAL_TRANSFER_RESOLVED", (one) => one.transfer.transferId === transferId);
  wanted("secret that the payer is told", told.transfer.transferResolver.preImage, preImage);
  const { transferResolver } = await value("get transfer", payer.client.getTransfer({ transferId }));
  wanted("secret at the payer", transferResolver.preImage, preImage);
  payer.book(payerAsset).alice += amount;
  await payee.heard("CONDITIONAL_TRANSFER_RESOLVED", (one) => one.transfer.transferId === leg.transferId);

  for (const { user } of [payer, payee]) {
    const over = await user.heard("CONDITIONAL_TRANSFER_ROUTING_COMPLETE", (one) => one.routingId === routingId, `of ${routingId}`);
    wanted("who paid", over.initiatorIdentifier, payer.user.id);
    wanted("who was paid", over.responderIdentifier, payee.user.id);
  }
  const legs = await value("legs at the router", payer.router.client.getTransfersByRoutingId({ routingId }));
  wanted("legs at the router", legs.length, 2);
  await Promise.all([payer.settled(), payee.settled()]);
  done(`${coins} ${kind} from ${payer.name} to ${payee.name}, ${how}, fee ${fee} units`);
  return payment;
};

// giveBack has the recipient end a payment without the secret.
export const giveBack = async (payer, payee, { kind, coins, maxFeeBps }) => {
  const { payerAsset, amount, transferId, leg } = await begin(payer, payee, kind, coins, "plain", maxFeeBps);
  await value("give back", resolve(payee, leg.transferId, NO_SECRET));
  payer.book(payerAsset).bob += amount;
  const { transfer } = await payer.heard("CONDITIONAL_TRANSFER_RESOLVED", (one) => one.transfer.transferId === transferId);
  wanted("secret of a payment given back", transfer.transferResolver.preImage, NO_SECRET);
  await Promise.all([payer.settled(), payee.settled()]);
  done(`${coins} ${kind} from ${payer.name} to ${payee.name}, given back`);
};

// checkHistory asks for the transfers of a channel by everything that they can be
// chosen by.
export const checkHistory = async (channel, { routingId, transferId }) => {
  const { client, address: channelAddress } = channel;
  const ago = new Date(Date.now() - 3_600_000);
  const soon = new Date(Date.now() + 3_600_000);
  const ids = async (params) => {
    const list = await value("get transfers", client.getTransfers({ channelAddress, startDate: ago, endDate: soon, ...params }));
    list.forEach((one) => wanted("channel of a listed transfer", one.channelAddress, channelAddress));
    return list.map((one) => one.transferId);
  };
  demand("the payment is among the transfers", (await ids({})).includes(transferId));
  wanted("transfers of the routing id", (await ids({ routingId })).join(), transferId);
  wanted("open transfers", (await ids({ active: true })).length, 0);
  wanted("transfers before the first", (await ids({ startDate: new Date(0), endDate: ago })).length, 0);
  const { meta } = await channel.transferOf(routingId);
  wanted("routing id in the meta", meta.routingId, routingId);
};
