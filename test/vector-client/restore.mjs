// A node that has lost its data takes its channels over from the router.
import { demand, done, value, wanted } from "./until.mjs";

// loseAndRestore clears the store of the node that all the channels' users are of,
// and restores each channel.
export const loseAndRestore = async (channels) => {
  const [{ user }] = channels;
  await user.post("clear-store", { adminToken: "" });
  const users = new Set(channels.map((channel) => channel.user));
  for (const { id, client } of users) {
    wanted("channels after the loss", (await value("channels", client.getStateChannels({}))).length, 0);
    const config = await value("get config", client.getConfig());
    demand("the identity outlives the loss", config.some((one) => one.publicIdentifier === id));
  }
  for (const channel of channels) {
    const { chainId } = channel.chain;
    const params = { counterpartyIdentifier: channel.router.id, chainId };
    const { channelAddress } = await value("restore", channel.client.restoreState(params));
    wanted("restored channel", channelAddress, channel.address);
    const told = await channel.heard("RESTORE_STATE_EVENT", () => true, [channel.user]);
    wanted("chain in RESTORE_STATE_EVENT", told.chainId, chainId);
  }
  for (const { id, name, client } of users) {
    const ours = channels.filter((channel) => channel.user.id === id).map(({ address }) => address);
    const listed = await value("channels", client.getStateChannels({}));
    wanted(`channels of ${name}`, [...listed].sort().join(), ours.sort().join());
  }
  await Promise.all(channels.map((channel) => channel.settled()));
  done(`the node of ${user.name} lost its data, and has its ${channels.length} channels back from the router`);
};
