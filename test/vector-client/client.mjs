// Vector's own client, unchanged: every call is noted by its name, and every
// answer is held to Vector's own schema of it.
import { pino, types, utils } from "../npm/packages.mjs";
import { checker, mended } from "./schema.mjs";
import { fail, refused } from "./until.mjs";

const { RestServerNodeService } = utils;
const logger = pino({ level: "silent" });

// METHODS are all that the client's class has.
const METHODS = Object.getOwnPropertyNames(RestServerNodeService.prototype).filter((name) => name !== "constructor");

// Methods whose schema is not called after them. Vector has none for syncDisputes.
const SCHEMAS = {
  getStateChannel: "GetChannelState",
  getStateChannels: "GetChannelStates",
  getStateChannelByParticipants: "GetChannelStateByParticipants",
  getTransfersByRoutingId: "GetTransferStatesByRoutingId",
  getTransferByRoutingId: "GetTransferStateByRoutingId",
  getTransfer: "GetTransferState",
  getActiveTransfers: "GetActiveTransfersByChannelAddress",
  restoreState: "RestoreState",
  setup: "RequestSetup",
  internalSetup: "Setup",
  reconcileDeposit: "Deposit",
  getTransferQuote: "TransferQuote",
  getWithdrawalQuote: "WithdrawalQuote",
  sendIsAliveMessage: "SendIsAlive",
};

const called = new Set();

// answerChecker has, where the schema allows undefined, an empty answer, too.
const answerChecker = (schema) => {
  const maybe = schema.anyOf?.some(({ type }) => type === "undefined");
  const check = checker(mended(schema));
  return (answer) => (maybe && answer === "" ? undefined : check(answer));
};

const checkers = Object.fromEntries(
  METHODS.flatMap((method) => {
    const name = SCHEMAS[method] ?? method[0].toUpperCase() + method.slice(1);
    const schema = types.NodeResponses[`${name}Schema`]?.[200];
    return schema ? [[method, answerChecker(schema)]] : [];
  }),
);

// checkAnswer holds an answer to Vector's schema of what a method returns.
export const checkAnswer = (method, answer) => {
  const wrong = checkers[method](answer);
  if (wrong) fail(`what ${method} returned is not what Vector's schema has: ${wrong}\n${utils.stringify(answer)}`);
  return answer;
};

const checked = async (method, pending) => {
  const result = await pending;
  if (!result.isError) checkAnswer(method, result.getValue());
  return result;
};

const noted = (client) =>
  new Proxy(client, {
    get(target, name, self) {
      const held = Reflect.get(target, name);
      if (!METHODS.includes(name)) return held;
      return (...args) => {
        called.add(name);
        const returned = held.apply(self, args);
        return name in checkers ? checked(name, returned) : returned;
      };
    },
  });

// connect creates the identity at an index of a node, and subscribes it to what
// the events say.
export const connect = async (url, index, events) => noted(await RestServerNodeService.connect(url, logger, events, index));

// checkSigning has the one method of the client that Vector's own server-node has
// no route for, and neither has Sluice: it would have anybody who reaches a node
// sign with its key.
export const checkSigning = async (client) => {
  const said = await refused("signing a message over HTTP", client.signUtilityMessage({ message: "anything" }));
  if (!said.includes("/sign-utility-message")) fail(`the refusal to sign a message does not name its route: ${said}`);
};

// checkMethods demands that the suite has called all that the client has, and
// returns how much that is.
export const checkMethods = () => {
  const left = METHODS.filter((name) => !called.has(name));
  if (left.length > 0) fail(`the suite has not called ${left.join(", ")} of Vector's client`);
  return METHODS.length;
};
