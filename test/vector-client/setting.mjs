// Where the nodes, chains and tokens are: from a report that `sluice dev`
// wrote, from flags, or from the environment. Flags win.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const USAGE = `node suite.mjs [--report FILE] [--carol URL] [--dave URL] [--roger URL]
              [--rpc CHAIN=URL]... [--token CHAIN=ADDRESS]...
              [--index N] [--max-fee-bps N] [--timeout SECONDS]

--report      JSON: {nodes: {carol: {url}, ...}, chains: {"1337": {rpc, token: {address, decimals, symbol}}, ...}}
--token       the test token of a chain; else SLUICE_TOKEN_1337 and SLUICE_TOKEN_1338
--index       the second identity of carol and dave, beside 0; default: the first that neither has
--max-fee-bps the most that the router may keep of a payment, default 100
--timeout     the most to wait for any one thing, default 60 s`;

const OPTIONS = {
  help: { type: "boolean" },
  report: { type: "string" },
  carol: { type: "string" },
  dave: { type: "string" },
  roger: { type: "string" },
  rpc: { type: "string", multiple: true, default: [] },
  token: { type: "string", multiple: true, default: [] },
  index: { type: "string" },
  "max-fee-bps": { type: "string", default: "100" },
  timeout: { type: "string", default: "60" },
};

const NODES = { carol: "http://127.0.0.1:8005", dave: "http://127.0.0.1:8006", roger: "http://127.0.0.1:8007" };
const CHAINS = { 1337: "http://127.0.0.1:8545", 1338: "http://127.0.0.1:8546" };

const wholeNumber = (name, text) => {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} is ${JSON.stringify(text)}, want a whole number`);
  return Number(text);
};

const byChain = (name, list) =>
  Object.fromEntries(
    list.map((entry) => {
      const [, chain, value] = /^(\d+)=(.+)$/.exec(entry) ?? [];
      if (!chain) throw new Error(`--${name} is ${JSON.stringify(entry)}, want CHAIN=VALUE`);
      return [chain, value];
    }),
  );

const chainSetting = (chainId, report, rpcs, tokens) => {
  const known = report.chains?.[chainId] ?? {};
  const token = tokens[chainId] ?? process.env[`SLUICE_TOKEN_${chainId}`] ?? known.token?.address;
  if (!token) throw new Error(`the token on chain ${chainId} is not known: give --report, --token ${chainId}=0x…`);
  return {
    chainId: Number(chainId),
    rpc: rpcs[chainId] ?? known.rpc ?? CHAINS[chainId],
    token,
    reportedDecimals: known.token?.decimals,
  };
};

// readSetting returns {nodes, chains, index, maxFeeBps, timeoutSeconds}.
export const readSetting = () => {
  const { values: flags } = parseArgs({ options: OPTIONS });
  if (flags.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const report = flags.report ? JSON.parse(readFileSync(flags.report, "utf8")) : {};
  const [rpcs, tokens] = [byChain("rpc", flags.rpc), byChain("token", flags.token)];
  const nodes = Object.fromEntries(
    Object.entries(NODES).map(([name, url]) => [name, flags[name] ?? report.nodes?.[name]?.url ?? url]),
  );
  const chains = Object.fromEntries(
    Object.keys(CHAINS).map((chainId) => [chainId, chainSetting(chainId, report, rpcs, tokens)]),
  );
  return {
    nodes,
    chains,
    index: flags.index === undefined ? undefined : wholeNumber("index", flags.index),
    maxFeeBps: BigInt(wholeNumber("max-fee-bps", flags["max-fee-bps"])),
    timeoutSeconds: wholeNumber("timeout", flags.timeout),
  };
};
