// Writes golden vectors: what Vector's own npm packages say of random cases.
//
//   node generate.mjs [--seed N] [--out FILE]
//
// Amounts and other integers are decimal strings, bytes are 0x hex in either case.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import * as cases from "./cases.mjs";
import * as identities from "./identities.mjs";
import { types } from "../npm/packages.mjs";
import { Random } from "./random.mjs";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "20210709" },
    out: { type: "string", default: fileURLToPath(new URL("vectors.json", import.meta.url)) },
  },
});

// Every section has its own stream, so that a new case in one changes no other.
const stream = (section) => new Random(`${options.seed} ${section}`);

const transfers = await cases.transfers(stream("transfers"));
const sections = {
  channelStates: await cases.channelStates(stream("channelStates")),
  withdrawals: await cases.withdrawals(stream("withdrawals")),
  utilityMessages: await cases.utilityMessages(stream("utilityMessages")),
  signatureRefusals: await cases.signatureRefusals(stream("signatureRefusals")),
  transfers,
  transferIds: cases.transferIds(stream("transferIds")),
  merkleTrees: cases.merkleTrees(stream("merkleTrees"), transfers),
  lockHashes: cases.lockHashes(stream("lockHashes")),
  transferQuotes: await cases.transferQuotes(stream("transferQuotes")),
  withdrawalQuotes: await cases.withdrawalQuotes(stream("withdrawalQuotes")),
  identities: identities.identities(stream("identities")),
  derivations: identities.derivations(stream("derivations")),
  identifierRefusals: identities.refusals(stream("identifierRefusals")),
  channelAddresses: await identities.channelAddresses(stream("channelAddresses")),
};

const encodings = {
  channelState: types.CoreChannelStateEncoding,
  transferState: types.CoreTransferStateEncoding,
  withdrawData: types.WithdrawDataEncoding,
  hashlockState: types.HashlockTransferStateEncoding,
  hashlockResolver: types.HashlockTransferResolverEncoding,
  withdrawState: types.WithdrawStateEncoding,
  withdrawResolver: types.WithdrawResolverEncoding,
};

// One case a line, so that a difference names its case.
const lines = Object.entries(sections).map(
  ([name, list]) => `  ${JSON.stringify(name)}: [\n${list.map((one) => "    " + JSON.stringify(one)).join(",\n")}\n  ]`,
);
const head = Object.entries({ seed: options.seed, encodings }).map(
  ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value, null, 2).replaceAll("\n", "\n  ")}`,
);
writeFileSync(options.out, `{\n${[...head, ...lines].join(",\n")}\n}\n`);

const count = Object.values(sections).reduce((sum, list) => sum + list.length, 0);
console.log(`seed ${options.seed}: ${count} cases in ${Object.keys(sections).length} sections`);
