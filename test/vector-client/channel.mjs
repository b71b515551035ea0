// A channel between an identity and the router, with a book of what everybody
// must own of it, kept from the payments alone.
import { types, utils } from "../npm/packages.mjs";
import { demand, until, value, wanted } from "./until.mjs";

const CORE = [
  "channelAddress", "alice", "bob", "assetIds", "balances", "processedDepositsA", "processedDepositsB",
  "defundNonces", "timeout", "nonce", "merkleRoot",
];

// TIMEOUT is how long each half of a dispute lasts in the channels that the router
// sets up, seconds: no default.
const TIMEOUT = "180000";

export const sameAsset = (one, two) => utils.getAddressFromAssetId(one) === utils.getAddressFromAssetId(two);

const coreOf = (state) => JSON.stringify(CORE.map((field) => state[field]));

export class Channel {
  #book = new Map();

  // user and router are parties: the router is alice.
  constructor(user, router, chain, address) {
    this.user = user;
    this.router = router;
    this.client = user.client;
    this.chain = chain;
    this.address = address;
    this.timeoutSeconds = user.timeoutSeconds;
    this.name = `${user.name} on ${chain.chainId}`;
  }

  // open sets a channel up, asked for by its user or led by the router, checks its
  // address and starts its book with what is there.
  static async open(user, router, chain, by = "user") {
    const { chainId } = chain;
    const pending =
      by === "user"
        ? user.client.setup({ counterpartyIdentifier: router.id, chainId })
        : router.client.internalSetup({ counterpartyIdentifier: user.id, chainId, timeout: TIMEOUT });
    const { channelAddress } = await value("setup", pending);
    const channel = new Channel(user, router, chain, channelAddress);
    await channel.#checkAddress();
    for (const kind of ["native", "token"]) await channel.#begin(chain.assetId(kind));
    return channel;
  }

  async #begin(assetId) {
    const state = await this.state();
    const [alice, bob] = ["alice", "bob"].map((who) => BigInt(utils.getBalanceForAssetId(state, assetId, who)));
    this.#book.set(assetId, { alice, bob, held: await this.chain.balance(assetId, this.address) });
  }

  state(at = this.user) {
    return value("get channel", at.client.getStateChannel({ channelAddress: this.address }));
  }

  // book returns what alice and bob own of an asset and what the contract holds.
  book(assetId) {
    return this.#book.get(assetId);
  }

  // heard waits until each of some parties was told of an event of this channel
  // that holds, and returns the last's payload.
  async heard(event, holds = () => true, parties = [this.user, this.router]) {
    let payload;
    for (const party of parties) {
      payload = await party.heard(event, (one) => one.channelAddress === this.address && holds(one), `for ${this.name}`);
    }
    return payload;
  }

  async #checkAddress() {
    const state = await this.state();
    wanted("alice", state.aliceIdentifier, this.router.id);
    wanted("bob", state.bobIdentifier, this.user.id);
    const { channelFactoryAddress, chainId } = state.networkContext;
    const mastercopy = await this.chain.mastercopy(channelFactoryAddress);
    const reader = { getChannelMastercopyAddress: async () => types.Result.ok(mastercopy) };
    const { aliceIdentifier, bobIdentifier } = state;
    const address = await value(
      "channel address",
      utils.getCreate2MultisigAddress(aliceIdentifier, bobIdentifier, chainId, channelFactoryAddress, reader),
    );
    wanted("channel address", this.address, address);
    const found = await value(
      "channel by participants",
      this.client.getStateChannelByParticipants({ counterparty: aliceIdentifier, chainId }),
    );
    wanted("channel by participants", found.channelAddress, this.address);
  }

  // deposit sends funds to the channel's address as anybody could, and has them
  // credited to bob.
  async deposit(assetId, amount) {
    const book = this.book(assetId);
    await this.chain.send(assetId, this.address, amount);
    book.held += amount;
    book.bob += amount;
    await this.#reconciled(this.user, assetId);
  }

  // collateral places funds of the router by its operator.
  async collateral(assetId, amount) {
    const book = this.book(assetId);
    const { chainId } = this.chain;
    const params = { channelAddress: this.address, assetId, amount: String(amount), chainId };
    const { txHash } = await value("send deposit", this.router.client.sendDepositTx(params));
    wanted("status of the deposit", (await this.chain.provider.waitForTransaction(txHash, 1)).status, 1);
    book.held += amount;
    book.alice += amount;
    await this.#reconciled(this.router, assetId);
    const ours = [this.router];
    await this.heard("TRANSACTION_SUBMITTED", ({ response }) => response.hash === txHash, ours);
    const { receipt } = await this.heard("TRANSACTION_MINED", (told) => told.receipt.transactionHash === txHash, ours);
    wanted("status in TRANSACTION_MINED", receipt.status, 1);
  }

  // requestCollateral has the router place funds at bob's request.
  async requestCollateral(assetId, amount) {
    const book = this.book(assetId);
    const before = book.alice;
    const params = { channelAddress: this.address, assetId, amount: String(amount) };
    await value("request collateral", this.client.requestCollateral(params));
    book.alice = await until("collateral", this.timeoutSeconds, async () => {
      const granted = BigInt(utils.getBalanceForAssetId(await this.state(), assetId, "alice"));
      return granted >= amount ? granted : undefined;
    });
    book.held += book.alice - before;
    const told = await this.heard("REQUEST_COLLATERAL", (one) => sameAsset(one.assetId, assetId), [this.router]);
    wanted("amount in REQUEST_COLLATERAL", told.amount, String(amount));
  }

  // #reconciled credits what lies on chain. A node that has not yet seen the
  // block is asked again.
  async #reconciled(by, assetId) {
    const { address: channelAddress } = this;
    const want = this.book(assetId);
    await until("deposit", this.timeoutSeconds, async () => {
      await value("reconcile deposit", by.client.reconcileDeposit({ channelAddress, assetId, publicIdentifier: by.id }));
      return (await this.#owns(assetId, want)) ? true : undefined;
    });
    const [alice, bob] = [want.alice, want.bob].map(String);
    const credited = ({ channelBalance: { amount } }) => amount[0] === alice && amount[1] === bob;
    await this.heard("DEPOSIT_RECONCILED", (told) => sameAsset(told.assetId, assetId) && credited(told));
  }

  async #owns(assetId, { alice, bob }) {
    const state = await this.state();
    const [a, b] = ["alice", "bob"].map((who) => BigInt(utils.getBalanceForAssetId(state, assetId, who)));
    return a === alice && b === bob;
  }

  transferOf(routingId, at = this.user) {
    return value("get transfer", at.client.getTransferByRoutingId({ channelAddress: this.address, routingId }));
  }

  // checkRoot has Vector's own code build the Merkle tree of the open transfers.
  async checkRoot(open) {
    const transfers = await value("active transfers", this.client.getActiveTransfers({ channelAddress: this.address }));
    wanted("open transfers", transfers.length, open);
    wanted("merkle root", (await this.state()).merkleRoot, utils.generateMerkleTreeData(transfers).root);
  }

  // settled waits until nothing is open and both nodes hold one state, then
  // checks it against the book, the signatures and the chain.
  async settled() {
    const state = await until(`channel ${this.address} at rest`, this.timeoutSeconds, async () => {
      const [ours, theirs] = [await this.state(), await this.state(this.router)];
      if (coreOf(ours) !== coreOf(theirs)) throw new Error(`states differ:\n${coreOf(ours)}\n${coreOf(theirs)}`);
      const { length } = await value("active", this.client.getActiveTransfers({ channelAddress: this.address }));
      if (length > 0) throw new Error(`${length} transfers are open`);
      return ours;
    });
    await this.checkRoot(0);
    const { aliceSignature, bobSignature } = state.latestUpdate;
    await value("signatures", utils.validateChannelUpdateSignatures(state, aliceSignature, bobSignature, "both"));
    demand("not in dispute", state.inDispute === false);
    for (const [assetId, { alice, bob, held }] of this.#book) {
      const name = `of ${assetId} in ${this.address}`;
      wanted(`alice's balance ${name}`, BigInt(utils.getBalanceForAssetId(state, assetId, "alice")), alice);
      wanted(`bob's balance ${name}`, BigInt(utils.getBalanceForAssetId(state, assetId, "bob")), bob);
      wanted(`the contract's balance ${name}`, await this.chain.balance(assetId, this.address), held);
    }
  }
}
