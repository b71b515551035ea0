// The listeners of Vector's client: on, once, waitFor and off, fed by webhooks.
import { demand, done, value, wanted } from "./until.mjs";

const EVENT = "IS_ALIVE";

const isAlive = async ({ client, address }, skipCheckIn) => {
  const { channelAddress } = await value("is alive", client.sendIsAliveMessage({ channelAddress: address, skipCheckIn }));
  wanted("channel of is-alive", channelAddress, address);
};

// checkListeners has users say in three channels that they are alive, and the
// router's client listen in every way that it has. A router is told of one a second
// in a channel.
export const checkListeners = async ([first, second, third]) => {
  const { router } = first;
  const listener = router.client;
  const of = (...channels) => ({ channelAddress }) => channels.some(({ address }) => address === channelAddress);
  const heard = { all: [], once: [], others: [] };
  listener.on(EVENT, (told) => heard.all.push(told), of(first, second, third));
  listener.once(EVENT, (told) => heard.once.push(told), of(first, second));
  listener.on(EVENT, (told) => heard.others.push(told), (told) => !of(first, second, third)(told));

  const say = async (channel, skipCheckIn) => {
    const arrives = listener.waitFor(EVENT, channel.timeoutSeconds * 1000, of(channel));
    await isAlive(channel, skipCheckIn);
    return arrives;
  };
  wanted("skipCheckIn in IS_ALIVE", (await say(first, true)).skipCheckIn, true);
  const told = await say(second, false);
  demand("a check-in is not skipped", !told.skipCheckIn);
  wanted("who is alive", told.bobIdentifier, second.user.id);
  wanted("what on() heard", heard.all.length, 2);
  wanted("what once() heard", heard.once.length, 1);
  wanted("what on() heard of other channels", heard.others.length, 0);

  listener.off(EVENT);
  await isAlive(third, true);
  await third.heard(EVENT, () => true, [router]);
  wanted("what on() heard after off()", heard.all.length, 2);
  done(`${router.name} listens by on, once and waitFor until off`);
};
