// The npm packages that the golden vectors and the client test ask. They are
// installed once, here, by install.sh.
import { createRequire } from "node:module";

const require = createRequire(new URL("package.json", import.meta.url));

export const utils = require("@connext/vector-utils");
export const types = require("@connext/vector-types");
export const contracts = require("@connext/vector-contracts");
export const { defaultAbiCoder } = require("@ethersproject/abi");
export const { getAddress } = require("@ethersproject/address");
export const { entropyToMnemonic } = require("@ethersproject/hdnode");
export const { Wallet } = require("@ethersproject/wallet");
export const { keccak256 } = require("@ethersproject/keccak256");
export const bs58check = require("bs58check");
export const { Contract } = require("@ethersproject/contracts");
export const { StaticJsonRpcProvider } = require("@ethersproject/providers");
export const pino = require("pino");
export const { default: Ajv2020 } = require("ajv2020/dist/2020");

// What Vector's client itself uses: the very same HTTP, events and JSON schemas.
const ofClient = createRequire(require.resolve("@connext/vector-utils"));
export const { default: axios } = ofClient("axios");
export const { Evt } = ofClient("evt");
export const VectorAjv = ofClient("ajv");
