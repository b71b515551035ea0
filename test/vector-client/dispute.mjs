// A channel that ends on chain: disputed by both at once, paid out, its open
// transfer disputed and given back, and everything taken out.
import { Wallet, utils } from "../npm/packages.mjs";
import { NATIVE } from "./chain.mjs";
import { sameAsset } from "./channel.mjs";
import { hashlock, newSecret } from "./payment.mjs";
import { demand, done, refused, until, value, wanted } from "./until.mjs";

// lock leaves a transfer to the router open, which the router has no secret of.
const lock = async (channel, kind, coins) => {
  const assetId = channel.chain.assetId(kind);
  const amount = channel.chain.units(assetId, coins);
  const params = hashlock(channel, undefined, kind, amount, utils.createlockHash(newSecret()));
  const { transferId } = await value("create transfer", channel.client.conditionalTransfer(params));
  await channel.checkRoot(1);
  return transferId;
};

// disputeOf asks for a transfer's dispute. The client checks the call by the schema
// of another that has a channel.
const disputeOf = ({ client, address: channelAddress }, transferId) => client.getTransferDispute({ transferId, channelAddress });

// race has both sides dispute one state in one block: the second transaction is
// of no use any more and fails.
const race = async (channel) => {
  const { chain, user, router, address: channelAddress } = channel;
  const hashes = await chain.paused(async () => {
    const sent = [user, router].map(({ client }) => value("dispute channel", client.sendDisputeChannelTx({ channelAddress })));
    return (await Promise.all(sent)).map(({ transactionHash }) => transactionHash);
  });
  const receipts = await Promise.all(hashes.map((hash) => chain.provider.waitForTransaction(hash, 1)));
  wanted("disputes that a contract takes", receipts.filter(({ status }) => status === 1).length, 1);
  for (const [i, party] of [user, router].entries()) {
    const event = receipts[i].status === 1 ? "TRANSACTION_MINED" : "TRANSACTION_FAILED";
    const told = await party.heard(event, ({ receipt }) => receipt?.transactionHash === hashes[i]);
    wanted(`reason in ${event}`, told.reason, "disputeChannel");
  }
};

const checkDispute = async (channel, state) => {
  const { client, user, router, address: channelAddress } = channel;
  for (const party of [user, router]) {
    const told = await party.heard("CHANNEL_DISPUTED", (one) => one.state.channelAddress === channelAddress);
    wanted("nonce in CHANNEL_DISPUTED", told.state.nonce, state.nonce);
    await value("sync disputes", party.client.syncDisputes({}));
    demand(`${party.name} knows of the dispute`, (await channel.state(party)).inDispute === true);
  }
  const dispute = await value("channel dispute", client.getChannelDispute({ channelAddress }));
  wanted("nonce of the dispute", dispute.nonce, String(state.nonce));
  wanted("root of the dispute", dispute.merkleRoot, state.merkleRoot);
  const params = hashlock(channel, undefined, "native", 1n, utils.createlockHash(newSecret()));
  const said = await refused("a payment in a disputed channel", client.conditionalTransfer(params));
  demand(`the refusal names the dispute: ${said}`, said.includes("in dispute"));
  return dispute;
};

// sent waits until a transaction of a dispute is mined.
const sent = async (what, { chain }, pending) => {
  const { transactionHash } = await value(what, pending);
  wanted(`status of ${what}`, (await chain.provider.waitForTransaction(transactionHash, 1)).status, 1);
};

// payOut defunds the channel and then its transfer, as the windows open.
const payOut = async (channel, transferId, dispute) => {
  const { chain, client, user, router, address: channelAddress } = channel;
  await refused("paying out before the window", client.sendDefundChannelTx({ channelAddress }));
  await chain.until(Number(dispute.consensusExpiry));
  await sent("defund channel", channel, client.sendDefundChannelTx({ channelAddress }));
  await sent("dispute transfer", channel, client.sendDisputeTransferTx({ transferId }));
  const ofTransfer = await value("transfer dispute", disputeOf(channel, transferId));
  wanted("transfer of the dispute", ofTransfer.transferId, transferId);
  wanted("the transfer is paid out", ofTransfer.isDefunded, false);
  await chain.until(Number(ofTransfer.transferDisputeExpiry));
  // Until the node has seen the block that ends the window, it asks for the secret.
  await until("the end of the transfer's window", channel.timeoutSeconds, async () => {
    await sent("defund transfer", channel, client.sendDefundTransferTx({ transferId }));
    return true;
  });
  const after = await value("transfer dispute", disputeOf(channel, transferId));
  wanted("the transfer is paid out", after.isDefunded, true);
  for (const party of [user, router]) {
    await party.heard("CHANNEL_DEFUNDED", ({ state }) => state.channelAddress === channelAddress);
    await party.heard("TRANSFER_DISPUTED", ({ dispute: { transferId: id } }) => id === transferId);
    const told = await party.heard("TRANSFER_DEFUNDED", ({ dispute: { transferId: id } }) => id === transferId);
    wanted("secret of a transfer given back", told.balance.amount[1], "0");
  }
};

const exit = async (channel, party, shares) => {
  const { chain, address: channelAddress } = channel;
  const recipient = Wallet.createRandom().address;
  const assetIds = shares.map(({ assetId }) => assetId);
  const out = await value("exit", party.client.sendExitChannelTx({ channelAddress, assetIds, recipient }));
  for (const { assetId, amount } of shares) {
    const { transactionHash, error } = out.find((one) => sameAsset(one.assetId, assetId));
    demand(`${party.name} takes out ${assetId}: ${error?.message}`, transactionHash);
    await chain.provider.waitForTransaction(transactionHash, 1);
    wanted(`what ${party.name} took out of ${assetId}`, await chain.balance(assetId, recipient), amount);
  }
};

// endByDispute ends a channel on chain with an open transfer in it, and checks
// that everybody has got everything.
export const endByDispute = async (channel, { kind, coins }) => {
  const { chain, user, router, client, address: channelAddress } = channel;
  await chain.send(NATIVE, client.signerAddress, chain.units(NATIVE, "1"));
  const none = await value("channel dispute", client.getChannelDispute({ channelAddress }));
  wanted("dispute before there is one", none, "");
  const transferId = await lock(channel, kind, coins);
  wanted("dispute of the transfer", await value("transfer dispute", disputeOf(channel, transferId)), "");
  const state = await until("one state", channel.timeoutSeconds, async () => {
    const [ours, theirs] = [await channel.state(), await channel.state(router)];
    return ours.nonce === theirs.nonce ? ours : undefined;
  });
  await race(channel);
  const dispute = await checkDispute(channel, state);
  await payOut(channel, transferId, dispute);
  const assetIds = ["native", "token"].map((name) => chain.assetId(name));
  const shares = (who) => assetIds.map((assetId) => ({ assetId, amount: channel.book(assetId)[who] })).filter(({ amount }) => amount > 0n);
  await exit(channel, user, shares("bob"));
  await exit(channel, router, shares("alice"));
  for (const assetId of assetIds) wanted(`what is left of ${assetId}`, await chain.balance(assetId, channelAddress), 0n);
  done(`${channel.name} ended by a dispute, and all of it is paid out`);
};
