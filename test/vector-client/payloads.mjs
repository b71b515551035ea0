// What Vector's types say of the payload of each event, and who it may concern.
import { types } from "../npm/packages.mjs";
import { checker, mended } from "./schema.mjs";

const address = mended(types.TAddress);
const identifier = mended(types.TPublicIdentifier);
const amount = mended(types.TIntegerString);
const hash = mended(types.TBytes32);
const bytes = mended(types.TBytes);
const balance = mended(types.TBalance);
const transfer = mended(types.TFullTransferState);
const chainId = { type: "integer", minimum: 1 };
const text = { type: "string" };
const flag = { type: "boolean" };
const list = (items) => ({ type: "array", items });

// object has all that is named; a name that ends in ? may be absent.
const object = (fields) => {
  const entries = Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ""), schema]);
  const required = Object.keys(fields).filter((name) => !name.endsWith("?"));
  return { type: "object", required, properties: Object.fromEntries(entries) };
};

const ofChannel = { channelAddress: address, aliceIdentifier: identifier, bobIdentifier: identifier };
const setup = object({ ...ofChannel, chainId, "meta?": {} });
const ofTransfer = object({ ...ofChannel, transfer, channelBalance: balance, conditionType: text, "activeTransferIds?": list(hash) });
const withdrawal = {
  ...ofChannel, transfer, fee: amount, assetId: address, amount, recipient: address, callTo: address, callData: bytes, channelBalance: balance,
};
const transaction = {
  reason: { enum: Object.values(types.TransactionReason) }, channelAddress: address, publicIdentifier: identifier,
};
// Vector has the logs of the receipt, too.
const receipt = object({
  to: address, from: address, transactionHash: hash, blockHash: hash, blockNumber: chainId, gasUsed: amount, status: { enum: [0, 1] },
});
const coreChannel = object({
  channelAddress: address, alice: address, bob: address, assetIds: list(address), balances: list(balance), processedDepositsA: list(amount),
  processedDepositsB: list(amount), defundNonces: list(amount), timeout: amount, nonce: { type: "integer", minimum: 1 }, merkleRoot: hash,
});
const coreTransfer = object({
  channelAddress: address, transferId: hash, transferDefinition: address, initiator: address, responder: address, assetId: address, balance,
  transferTimeout: amount, initialStateHash: hash,
});
const channelDispute = object({ channelStateHash: hash, nonce: amount, merkleRoot: hash, consensusExpiry: amount, defundExpiry: amount });
const transferDispute = object({ transferId: hash, transferStateHash: hash, transferDisputeExpiry: amount, isDefunded: flag });

const PAYLOADS = {
  IS_ALIVE: object({ ...ofChannel, chainId, "skipCheckIn?": flag }),
  SETUP: setup,
  RESTORE_STATE_EVENT: setup,
  CONDITIONAL_TRANSFER_CREATED: ofTransfer,
  CONDITIONAL_TRANSFER_RESOLVED: ofTransfer,
  CONDITIONAL_TRANSFER_ROUTING_COMPLETE: object({
    publicIdentifier: identifier, routingId: hash, initiatorIdentifier: identifier, responderIdentifier: identifier, "meta?": {},
  }),
  DEPOSIT_RECONCILED: object({ ...ofChannel, assetId: address, channelBalance: balance, "meta?": {} }),
  REQUEST_COLLATERAL: object({ ...ofChannel, assetId: address, "amount?": amount, "meta?": {} }),
  WITHDRAWAL_CREATED: object(withdrawal),
  WITHDRAWAL_RESOLVED: object({ ...withdrawal, "transaction?": object({ to: address, value: text, data: bytes }) }),
  WITHDRAWAL_RECONCILED: object({ ...ofChannel, transactionHash: hash, transferId: hash, "meta?": {} }),
  TRANSACTION_SUBMITTED: object({
    ...transaction,
    response: object({
      hash, to: address, from: address, nonce: { type: "integer", minimum: 0 }, gasLimit: amount, gasPrice: amount, value: amount, data: bytes, chainId,
      confirmations: { type: "integer", minimum: 0 },
    }),
  }),
  TRANSACTION_MINED: object({ ...transaction, receipt }),
  TRANSACTION_FAILED: object({ ...transaction, "receipt?": receipt, "error?": object({ message: text }) }),
  CHANNEL_DISPUTED: object({ publicIdentifier: identifier, disputer: address, state: coreChannel, dispute: channelDispute }),
  CHANNEL_DEFUNDED: object({
    publicIdentifier: identifier, defunder: address, state: coreChannel, dispute: channelDispute, defundedAssets: list(address),
  }),
  TRANSFER_DISPUTED: object({ publicIdentifier: identifier, disputer: address, state: coreTransfer, dispute: transferDispute }),
  TRANSFER_DEFUNDED: object({
    publicIdentifier: identifier, defunder: address, state: coreTransfer, dispute: transferDispute, encodedInitialState: bytes,
    encodedTransferResolver: bytes, balance,
  }),
};

// EVENTS are the names of all that Vector has.
export const EVENTS = Object.keys(types.EngineEvents);

const checkers = Object.fromEntries(EVENTS.map((name) => [name, checker(PAYLOADS[name])]));

// payloadFault says what is wrong with the payload of an event of an identity, or nothing.
export const payloadFault = (name, identity, payload) => {
  const wrong = checkers[name](payload);
  if (wrong) return wrong;
  const { publicIdentifier, aliceIdentifier, bobIdentifier } = payload;
  if ([publicIdentifier, aliceIdentifier, bobIdentifier].includes(identity)) return undefined;
  return `it concerns ${publicIdentifier ?? `${aliceIdentifier} and ${bobIdentifier}`}`;
};
