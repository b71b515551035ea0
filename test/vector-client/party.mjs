// An identity of a node, with its client and what webhooks told of it.
import { axios, types, utils } from "../npm/packages.mjs";
import { checkSigning, connect } from "./client.mjs";
import { EVENTS } from "./payloads.mjs";
import { demand, done, until, value, wanted } from "./until.mjs";

const answer = async (path, pending) => {
  try {
    return (await pending).data;
  } catch (error) {
    throw new Error(`/${path}: ${error.response ? `${error.response.status} ${JSON.stringify(error.response.data)}` : error.message}`);
  }
};

export class Party {
  constructor(name, url, client, inbox, timeoutSeconds) {
    this.name = name;
    this.url = url;
    this.client = client;
    this.id = client.publicIdentifier;
    this.inbox = inbox;
    this.timeoutSeconds = timeoutSeconds;
  }

  // join creates the identity at an index of a node and subscribes it to every event.
  static async join(name, url, index, inbox, timeoutSeconds) {
    const client = await connect(url, index, inbox.container(name));
    inbox.name(name, client.publicIdentifier);
    const party = new Party(name, url, client, inbox, timeoutSeconds);
    const again = await value("create node", client.createNode({ index }));
    wanted(`${name}, asked for twice,`, again.publicIdentifier, party.id);
    wanted(`index of ${name}`, again.index, index);
    wanted(`address of ${name}`, client.signerAddress, utils.getSignerAddressFromPublicIdentifier(party.id));
    const urls = await party.get(`${party.id}/event`);
    wanted(`subscriptions of ${name}`, Object.keys(urls).sort().join(), [...EVENTS].sort().join());
    const one = await party.get(`${party.id}/event/SETUP`);
    wanted(`URL of ${name} for SETUP`, one.url, urls.SETUP);
    return party;
  }

  // heard waits for an event whose payload holds, and returns the payload.
  heard(event, holds, what = "") {
    const probe = async () => this.inbox.heard(this.name, event).find(holds);
    return until(`${event} at ${this.name} ${what}`, this.timeoutSeconds, probe);
  }

  // get and post call routes of Vector's server-node that its client has no method
  // for.
  get(path) {
    return answer(path, axios.get(`${this.url}/${path}`));
  }

  post(path, body = {}) {
    return answer(path, axios.post(`${this.url}/${path}`, { publicIdentifier: this.id, ...body }));
  }
}

// checkNode holds what a node says of an identity and of itself together.
export const checkNode = async (party, chains) => {
  const { name, id, client } = party;
  wanted(`ping of ${name}`, await party.get("ping"), "pong\n");
  const config = await value("get config", client.getConfig());
  demand(`${name} is in the config`, config.some((one) => one.publicIdentifier === id));
  const status = await value("get status", client.getStatus());
  wanted(`identifier in the status of ${name}`, status.publicIdentifier, id);
  for (const { chainId, provider } of chains) {
    wanted(`chain ${chainId} at ${name}`, JSON.stringify(status.providerSyncing[chainId]), "false");
    const registered = await value("registered transfers", client.getRegisteredTransfers({ chainId }));
    for (const definition of [types.HashlockTransferName, types.WithdrawName]) {
      demand(`${definition} is registered on ${chainId}`, registered.some((one) => one.name === definition));
    }
    const { result } = await party.post(`ethprovider/${chainId}`, { method: "eth_chainId", params: [] });
    wanted(`chain id by way of ${name}`, result, await provider.send("eth_chainId", []));
  }
  await checkSigning(client);
};

// checkRouter holds what the router says that it exchanges to the two chains.
export const checkRouter = async (party, router, chains) => {
  const config = await value("router config", party.client.getRouterConfig({ routerIdentifier: router.id }));
  wanted("chains of the router", [...config.supportedChains].sort().join(), chains.map(({ chainId }) => chainId).sort().join());
  for (const from of chains) {
    for (const to of chains) {
      for (const kind of ["native", "token"]) {
        const same = (one, two) => utils.getAddressFromAssetId(one) === utils.getAddressFromAssetId(two);
        const swap = config.allowedSwaps.find(
          (one) =>
            one.fromChainId === from.chainId && one.toChainId === to.chainId &&
            same(one.fromAssetId, from.assetId(kind)) && same(one.toAssetId, to.assetId(kind)),
        );
        demand(`the router takes ${kind} from ${from.chainId} to ${to.chainId}`, swap?.hardcodedRate === "1");
      }
    }
  }
  done(`the router exchanges ${config.allowedSwaps.length} pairs, as it says to ${party.name}`);
};
