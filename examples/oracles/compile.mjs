// Compiles a definition that stands in one file, as Sluice's own contracts are
// compiled: with the pinned npm solc of contracts/, for the Paris fork. Prints the
// init code in hex.
//
// node compile.mjs TwoOfThree.sol TwoOfThree > TwoOfThree.bin
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [file, name] = process.argv.slice(2);
if (!name) throw new Error("usage: node compile.mjs FILE CONTRACT");

const here = dirname(fileURLToPath(import.meta.url));
const solc = createRequire(join(here, "../../contracts/package.json"))("solc");

const input = {
  language: "Solidity",
  sources: { [file]: { content: readFileSync(file, "utf8") } },
  settings: {
    evmVersion: "paris",
    optimizer: { enabled: true, runs: 1_000_000 },
    metadata: { appendCBOR: false, bytecodeHash: "none" },
    outputSelection: { "*": { [name]: ["evm.bytecode.object"] } },
  },
};
const output = JSON.parse(solc.compile(JSON.stringify(input)));
for (const complaint of output.errors ?? []) console.error(complaint.formattedMessage);
const built = output.contracts?.[file]?.[name];
if (!built) throw new Error(`there is no contract ${name} in ${file}`);
console.log("0x" + built.evm.bytecode.object);
