// A channel between an identity and the router, with a book of what everybody
// must own of it, kept from the payments alone.
import { types, utils } from "../npm/packages.mjs";
import { demand, until, value, wanted } from "./until.mjs";

const CORE = [
  "channelAddress", "alice", "bob", "assetIds", "balances", "processedDepositsA", "processedDepositsB",
  "defundNonces", "timeout", "nonce", "merkleRoot",
];

const coreOf = (state) => JSON.stringify(CORE.map((field) => state[field]));

export class Channel {
  #book = new Map();

  constructor(client, router, chain, address, timeoutSeconds) {
    this.client = client;
    this.router = router;
    this.chain = chain;
    this.address = address;
    this.timeoutSeconds = timeoutSeconds;
  }

  // open sets a channel up, led by the router, and checks its address.
  static async open(client, router, chain, timeoutSeconds) {
    const params = { counterpartyIdentifier: router.publicIdentifier, chainId: chain.chainId };
    const { channelAddress } = await value("setup", client.setup(params));
    const channel = new Channel(client, router, chain, channelAddress, timeoutSeconds);
    await channel.#checkAddress();
    return channel;
  }

  state(at = this.client) {
    return value("get channel", at.getStateChannel({ channelAddress: this.address }));
  }

  // book returns what alice and bob own of an asset and what the contract holds.
  book(assetId) {
    if (!this.#book.has(assetId)) this.#book.set(assetId, { alice: 0n, bob: 0n, held: 0n });
    return this.#book.get(assetId);
  }

  async #checkAddress() {
    const state = await this.state();
    wanted("alice", state.aliceIdentifier, this.router.publicIdentifier);
    wanted("bob", state.bobIdentifier, this.client.publicIdentifier);
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
    await this.#reconciled(this.client, assetId);
  }

  // collateral places funds of the router: by its operator, or at bob's request.
  async collateral(assetId, amount, how) {
    const book = this.book(assetId);
    const params = { channelAddress: this.address, assetId, amount: String(amount) };
    if (how === "operator") {
      const { chainId } = this.chain;
      const { txHash } = await value("send deposit", this.router.sendDepositTx({ ...params, chainId }));
      wanted("status of the deposit", (await this.chain.provider.waitForTransaction(txHash, 1)).status, 1);
      book.held += amount;
      book.alice += amount;
      await this.#reconciled(this.router, assetId);
      return;
    }
    await value("request collateral", this.client.requestCollateral(params));
    const before = book.alice;
    book.alice = await until("collateral", this.timeoutSeconds, async () => {
      const granted = BigInt(utils.getBalanceForAssetId(await this.state(), assetId, "alice"));
      return granted >= amount ? granted : undefined;
    });
    book.held += book.alice - before;
  }

  // #reconciled credits what lies on chain. A node that has not yet seen the
  // block is asked again.
  #reconciled(by, assetId) {
    const { address: channelAddress } = this;
    const { publicIdentifier } = by;
    const want = this.book(assetId);
    return until("deposit", this.timeoutSeconds, async () => {
      await value("reconcile deposit", by.reconcileDeposit({ channelAddress, assetId, publicIdentifier }));
      return (await this.#owns(assetId, want)) ? true : undefined;
    });
  }

  async #owns(assetId, { alice, bob }) {
    const state = await this.state();
    const [a, b] = ["alice", "bob"].map((who) => BigInt(utils.getBalanceForAssetId(state, assetId, who)));
    return a === alice && b === bob;
  }

  transferOf(routingId, at = this.client) {
    return value("get transfer", at.getTransferByRoutingId({ channelAddress: this.address, routingId }));
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
