// Vector's own HTTP client, unchanged, against running Sluice nodes: every method
// that it has, every route and event of Vector's server-node, for two identities of
// each node, on two chains, in the coin and in a token. Every balance is checked,
// every answer is held to the OpenAPI document of the node and to Vector's schemas.
import { Chain } from "./chain.mjs";
import { Channel } from "./channel.mjs";
import { checkMethods, connect } from "./client.mjs";
import { endByDispute } from "./dispute.mjs";
import { checkRoutes, hold } from "./document.mjs";
import { Inbox } from "./inbox.mjs";
import { checkListeners } from "./listen.mjs";
import { Party, checkNode, checkRouter } from "./party.mjs";
import { checkHistory, giveBack, pay } from "./payment.mjs";
import { loseAndRestore } from "./restore.mjs";
import { readSetting } from "./setting.mjs";
import { demand, done, fail, value, wanted } from "./until.mjs";
import { withdraw } from "./withdrawal.mjs";

const setting = readSetting();
const { maxFeeBps } = setting;

// freeIndex returns the lowest index at which neither node has an identity.
const freeIndex = async () => {
  const taken = new Set([0]);
  for (const url of [setting.nodes.carol, setting.nodes.dave]) {
    for (const { index } of await value("get config", (await connect(url)).getConfig())) taken.add(index);
  }
  return [...Array(taken.size + 1).keys()].find((index) => !taken.has(index));
};

const identities = async (chains, inbox) => {
  const index = setting.index ?? (await freeIndex());
  const join = (name, node, at) => Party.join(name, setting.nodes[node], at, inbox, setting.timeoutSeconds);
  const parties = {
    roger: await join("roger", "roger", 0),
    carol: await join("carol", "carol", 0),
    dave: await join("dave", "dave", 0),
    caroline: await join("caroline", "carol", index),
    david: await join("david", "dave", index),
  };
  wanted("identities", new Set(Object.values(parties).map(({ id }) => id)).size, 5);
  for (const party of Object.values(parties)) await checkNode(party, chains);
  for (const party of [parties.carol, parties.david]) await checkRouter(party, parties.roger, chains);
  done(`identities at index 0 and ${index} of carol and dave, subscribed to every event`);
  return parties;
};

// channels opens one of each user on each chain. The second identities are new, so
// both sides are told of their setup.
const channels = async ({ roger, carol, dave, caroline, david }, left, right) => {
  const open = (user, chain, by) => Channel.open(user, roger, chain, by);
  const all = {
    carolLeft: await open(carol, left),
    carolRight: await open(carol, right),
    daveLeft: await open(dave, left),
    daveRight: await open(dave, right),
    carolineLeft: await open(caroline, left, "router"),
    carolineRight: await open(caroline, right),
    davidLeft: await open(david, left),
    davidRight: await open(david, right, "router"),
  };
  for (const channel of [all.carolineLeft, all.carolineRight, all.davidLeft, all.davidRight]) {
    wanted("chain in SETUP", (await channel.heard("SETUP")).chainId, channel.chain.chainId);
  }
  wanted("channel set up twice", (await open(carol, left)).address, all.carolLeft.address);
  for (const user of [carol, dave, caroline, david]) {
    const ours = Object.values(all).filter((channel) => channel.user === user).map(({ address }) => address);
    const listed = await value("channels", user.client.getStateChannels({}));
    demand(`the channels of ${user.name} are listed`, ours.every((address) => listed.includes(address)));
  }
  done("eight channels with the router, one of each identity on each chain");
  return all;
};

// there and back: deposits, collateral, payments both ways, and withdrawals.
const trade = async (payer, payee, { kind, deposit, collateral, there, back, how, asks }) => {
  const [payerAsset, payeeAsset] = [payer.chain.assetId(kind), payee.chain.assetId(kind)];
  await payer.deposit(payerAsset, payer.chain.units(payerAsset, deposit));
  const amount = payee.chain.units(payeeAsset, collateral);
  await (asks ? payee.requestCollateral(payeeAsset, amount) : payee.collateral(payeeAsset, amount));
  await Promise.all([payer.settled(), payee.settled()]);
  done(`${deposit} ${kind} deposited by ${payer.name}, ${collateral} of collateral ${asks ? "requested by" : "placed for"} ${payee.name}`);
  const payment = await pay(payer, payee, { kind, coins: there, how, maxFeeBps });
  await checkHistory(payer, payment);
  await pay(payee, payer, { kind, coins: back, maxFeeBps });
  await withdraw(payer, { kind, coins: back, by: "router" });
  await withdraw(payee, { kind, coins: back, by: "initiator" });
  await withdraw(payee, { kind, coins: back, by: "anybody" });
};

const run = async (inbox) => {
  await hold(Object.values(setting.nodes));
  const [left, right] = await Promise.all(Object.values(setting.chains).map((chain) => Chain.connect(chain)));
  const parties = await identities([left, right], inbox);
  const all = await channels(parties, left, right);
  const { carolLeft, carolRight, daveLeft, daveRight, carolineLeft, davidRight } = all;

  const coin = { kind: "native", deposit: "2", collateral: "1", there: "0.5", back: "0.1" };
  const token = { kind: "token", deposit: "200", collateral: "100", there: "50.25", back: "10.5" };
  await trade(carolineLeft, davidRight, { ...coin, how: "quoted" });
  await trade(carolineLeft, davidRight, { ...token, how: "exact" });
  await trade(carolRight, daveLeft, { ...coin, how: "exact", asks: true });
  await trade(carolRight, daveLeft, { ...token, collateral: "5", there: "4", back: "1", how: "quoted", asks: true });
  await pay(carolineLeft, daveLeft, { kind: "native", coins: "0.01", maxFeeBps });
  await giveBack(carolineLeft, davidRight, { kind: "native", coins: "0.2", maxFeeBps });

  await checkListeners([carolLeft, carolRight, daveLeft]);
  await loseAndRestore([daveLeft, daveRight, all.davidLeft, davidRight]);
  await pay(carolineLeft, davidRight, { kind: "native", coins: "0.02", how: "quoted", maxFeeBps });
  await Promise.all(Object.values(all).map((channel) => channel.settled()));
  done("every balance, on chain and off, is as it should be");

  await endByDispute(carolineLeft, { kind: "native", coins: "0.3" });

  const { routes, answers } = checkRoutes();
  const { names, events } = inbox.checkEvents();
  done(`${checkMethods()} methods called; ${answers} answers of ${routes} routes are as documented; ${events} events of ${names} names came`);
};

const main = async () => {
  const inbox = await Inbox.open();
  try {
    await run(inbox);
  } finally {
    inbox.close();
  }
};

main().catch(({ stack, cause }) => fail(`${stack}${cause ? `\nbecause ${cause.stack}` : ""}`));
