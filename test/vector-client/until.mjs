// Waiting, and failing loudly.
import { setTimeout as sleep } from "node:timers/promises";

import { utils } from "../npm/packages.mjs";

const POLL_MS = 50;

// fail ends the suite, from within a call of Vector's client too, which would make
// a result of what is thrown.
export const fail = (sentence) => {
  console.error(`FAILED ${sentence}`);
  process.exit(1);
};

// wanted throws unless got equals want.
export const wanted = (what, got, want) => {
  if (got !== want) throw new Error(`${what} is ${got}, want ${want}`);
};

export const demand = (what, holds) => {
  if (!holds) throw new Error(`${what}: it does not hold`);
};

// value takes a client's Result apart and throws its error with all context.
export const value = async (what, pending) => {
  const result = await pending;
  if (!result.isError) return result.getValue();
  const error = result.getError();
  throw new Error(`${what}: ${error.message}\n${utils.stringify(error.toJson?.() ?? error)}`);
};

// refused returns the message of the error that a call must end with.
export const refused = async (what, pending) => {
  const result = await pending;
  if (!result.isError) throw new Error(`${what} was accepted: ${utils.stringify(result.getValue())}`);
  return result.getError().message;
};

// until polls probe until it returns something other than undefined. What probe
// throws is kept and told if the time runs out.
export const until = async (what, seconds, probe) => {
  const deadline = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      const found = await probe();
      if (found !== undefined) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`, { cause: last });
    await sleep(POLL_MS);
  }
};

export const done = (text) => console.log(`ok  ${text}`);
