// Withdrawals to a fresh address, submitted by the router, by the initiator's node
// or by somebody else. The node that submits is the one that knows the transaction.
import { Wallet } from "../npm/packages.mjs";
import { NATIVE } from "./chain.mjs";
import { sameAsset } from "./channel.mjs";
import { checkAnswer } from "./client.mjs";
import { demand, done, refused, until, value, wanted } from "./until.mjs";

const quoted = async (channel, assetId, amount) => {
  const quote = await value("quote", channel.client.getWithdrawalQuote({ channelAddress: channel.address, amount, assetId }));
  wanted("amount of the quote", quote.amount, amount);
  wanted("fee of the quote", quote.fee, "0");
  demand("the quote binds for a while", Number(quote.expiry) > Date.now());
  return quote;
};

// The client gives its own check of these two calls no parameters, and refuses
// them itself: nobody gets an answer through it.
const BROKEN = "Request has invalid parameters";

// checkCommitment asks for what both have signed, by transfer and by transaction.
const checkCommitment = async (party, { chain, address }, { transferId, transactionHash, assetId, recipient, amount }) => {
  const { client, id } = party;
  const [byTransfer, byTransaction] = ["getWithdrawalCommitment", "getWithdrawalCommitmentByTransactionHash"];
  wanted(byTransfer, await refused(byTransfer, client[byTransfer]({ transferId })), BROKEN);
  wanted(byTransaction, await refused(byTransaction, client[byTransaction]({ transactionHash })), BROKEN);
  const commitment = checkAnswer(byTransfer, await party.get(`${id}/withdraw/transfer/${transferId}`));
  wanted("channel of the commitment", commitment.channelAddress, address);
  wanted("recipient of the commitment", commitment.recipient, recipient);
  wanted("amount of the commitment", commitment.amount, amount);
  demand("asset of the commitment", sameAsset(commitment.assetId, assetId));
  demand("both have signed the commitment", commitment.aliceSignature && commitment.bobSignature);
  wanted("transaction of the commitment", commitment.transactionHash, transactionHash);
  const same = checkAnswer(byTransaction, await party.get(`${id}/withdraw/transaction/${transactionHash}`));
  wanted("commitment of the transaction", JSON.stringify(same), JSON.stringify(commitment));
  wanted("status of the transaction", (await chain.provider.getTransactionReceipt(transactionHash)).status, 1);
};

// paidOnce has the router send whatever waits: all that it finds is on chain already.
const paidOnce = async (router) => {
  const found = Object.values(await router.post("withdraw/submit", { adminToken: "" })).flat();
  found.forEach((one) => wanted(`the second payment of withdrawal ${one.transferId}`, one.error?.context.code, "reverted"));
};

// withGas has the account of the channel's user send something. Without a coin on
// it the node says so.
const withGas = async ({ chain, user }, send) => {
  const account = user.client.signerAddress;
  if ((await chain.balance(NATIVE, account)) === 0n) {
    const said = await send().then(() => "nothing", ({ message }) => message);
    demand(`without gas the answer is insufficient_funds: ${said}`, said.includes("400") && said.includes('"insufficient_funds"'));
    await chain.send(NATIVE, account, chain.units(NATIVE, "1"));
  }
  await send();
};

// withdraw takes coins out; by is the router, the initiator, or anybody.
export const withdraw = async (channel, { kind, coins, by }) => {
  const { client, chain, address, user, router } = channel;
  const assetId = chain.assetId(kind);
  const units = chain.units(assetId, coins);
  const amount = String(units);
  const recipient = Wallet.createRandom().address;
  const quote = await quoted(channel, assetId, amount);
  const params = { channelAddress: address, amount, assetId, recipient, initiatorSubmits: by !== "router", quote, meta: { till: "3" } };
  const { transaction, transferId } = await value("withdraw", client.withdraw(params));
  wanted("target of the withdrawal", transaction.to, address);
  const retry = () => user.post("withdraw/retry", { channelAddress: address, transferId });
  if (by === "anybody") await chain.submit(transaction);
  if (by === "initiator") await withGas(channel, retry);
  await until("the withdrawal on chain", channel.timeoutSeconds, async () =>
    (await chain.balance(assetId, recipient)) > 0n ? true : undefined,
  );
  const book = channel.book(assetId);
  book.bob -= units;
  book.held -= units;
  wanted("withdrawn on chain", await chain.balance(assetId, recipient), units);

  const ours = ({ transfer }) => transfer.transferId === transferId;
  const created = await channel.heard("WITHDRAWAL_CREATED", ours);
  wanted("amount in WITHDRAWAL_CREATED", created.amount, amount);
  wanted("recipient in WITHDRAWAL_CREATED", created.recipient, recipient);
  const resolved = await channel.heard("WITHDRAWAL_RESOLVED", ours, [router, user]);
  wanted("call in WITHDRAWAL_RESOLVED", resolved.transaction?.data, transaction.data);
  if (by !== "anybody") {
    const submitter = by === "router" ? router : user;
    const { transactionHash } = await channel.heard("WITHDRAWAL_RECONCILED", (told) => told.transferId === transferId, [submitter]);
    await checkCommitment(submitter, channel, { transferId, transactionHash, assetId, recipient, amount });
    if (by === "initiator") wanted("transaction of a withdrawal tried again", (await retry()).transactionHash, transactionHash);
  }
  await paidOnce(router);
  await channel.settled();
  done(`${coins} ${kind} withdrawn by ${channel.name}, submitted by ${by === "anybody" ? by : `the ${by}`}`);
};
