// One chain as an outsider sees it: a faucet account that sends plain
// transfers, and balances read from the chain itself.
import { Contract, StaticJsonRpcProvider, Wallet } from "../npm/packages.mjs";
import { demand, wanted } from "./until.mjs";

const FAUCET = "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat";
// The last of the ten faucet accounts: whoever else uses them starts at the first.
const FAUCET_PATH = "m/44'/60'/0'/0/9";

const TOKEN_ABI = [
  "function balanceOf(address) view returns (uint256)",
  "function decimals() view returns (uint8)",
  "function transfer(address to, uint256 amount) returns (bool)",
  "function mint(address to, uint256 amount)",
];
const FACTORY_ABI = ["function getMastercopy() view returns (address)"];

export const NATIVE = "0x0000000000000000000000000000000000000000";

export class Chain {
  constructor(chainId, rpc, token) {
    this.chainId = chainId;
    this.provider = new StaticJsonRpcProvider(rpc, { chainId, name: `chain-${chainId}` });
    this.provider.pollingInterval = 100;
    this.faucet = Wallet.fromMnemonic(FAUCET, FAUCET_PATH).connect(this.provider);
    this.token = new Contract(token, TOKEN_ABI, this.faucet);
    this.decimals = { [NATIVE]: 18 };
  }

  // connect checks that the chain and the token are what they are said to be.
  static async connect({ chainId, rpc, token, reportedDecimals }) {
    const chain = new Chain(chainId, rpc, token);
    wanted(`chain id at ${rpc}`, Number(await chain.provider.send("eth_chainId", [])), chainId);
    chain.decimals[token] = await chain.token.decimals();
    if (reportedDecimals !== undefined) wanted(`decimals of ${token}`, chain.decimals[token], reportedDecimals);
    return chain;
  }

  assetId(kind) {
    return kind === "native" ? NATIVE : this.token.address;
  }

  // units turns a decimal string of whole coins into base units.
  units(assetId, text) {
    const [whole, part = ""] = text.split(".");
    const decimals = this.decimals[assetId];
    demand(`${text} has at most ${decimals} decimals`, part.length <= decimals);
    return BigInt(whole + part.padEnd(decimals, "0"));
  }

  // send moves base units of an asset from the faucet to an address.
  async send(assetId, to, amount) {
    if (assetId === NATIVE) return this.mined(await this.faucet.sendTransaction({ to, value: amount }));
    const held = (await this.token.balanceOf(this.faucet.address)).toBigInt();
    if (held < amount) await this.mined(await this.token.mint(this.faucet.address, amount - held));
    return this.mined(await this.token.transfer(to, amount));
  }

  // submit sends a ready transaction, such as a withdrawal that both have signed.
  async submit({ to, value, data }) {
    return this.mined(await this.faucet.sendTransaction({ to, value: BigInt(value), data }));
  }

  async mined(transaction) {
    const receipt = await transaction.wait(1);
    wanted(`status of ${receipt.transactionHash}`, receipt.status, 1);
    return receipt;
  }

  async balance(assetId, address) {
    const held = assetId === NATIVE ? await this.provider.getBalance(address) : await this.token.balanceOf(address);
    return held.toBigInt();
  }

  // paused has what act sends mined in one block, and returns what act returns.
  async paused(act) {
    await this.provider.send("evm_setAutomine", [false]);
    try {
      return await act();
    } finally {
      await this.provider.send("evm_setAutomine", [true]);
    }
  }

  // until moves the chain's time to a Unix second, and mines a block there.
  async until(second) {
    const { timestamp } = await this.provider.getBlock("latest");
    await this.provider.send("evm_increaseTime", [Math.max(0, second - timestamp) + 1]);
    await this.provider.send("evm_mine", []);
  }

  async mastercopy(factory) {
    return new Contract(factory, FACTORY_ABI, this.provider).getMastercopy();
  }
}
