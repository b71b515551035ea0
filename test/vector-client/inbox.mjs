// The receiver of webhooks: one URL for each identity and event. What arrives is
// held to Vector's payload, kept, and handed to the events of Vector's client.
import { createServer } from "node:http";

import { Evt } from "../npm/packages.mjs";
import { EVENTS, payloadFault } from "./payloads.mjs";
import { fail } from "./until.mjs";

export class Inbox {
  #parties = new Map();
  #counts = new Map(EVENTS.map((event) => [event, 0]));
  #server = createServer((request, response) => this.#take(request, response));

  static async open() {
    const inbox = new Inbox();
    await new Promise((listening) => inbox.#server.listen(0, "127.0.0.1", listening));
    return inbox;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  // container makes what Vector's client takes for an identity: an event and a URL
  // for each name.
  container(who) {
    const { port } = this.#server.address();
    const evts = Object.fromEntries(EVENTS.map((event) => [event, { evt: new Evt(), url: `http://127.0.0.1:${port}/${who}/${event}` }]));
    this.#parties.set(who, { evts, heard: [], early: [] });
    return evts;
  }

  // name says whose events an identity's URLs get: until then they wait.
  name(who, publicIdentifier) {
    const party = this.#parties.get(who);
    party.publicIdentifier = publicIdentifier;
    party.early.splice(0).forEach(({ event, payload }) => this.#hear(who, party, event, payload));
  }

  // heard lists the payloads of an event that an identity was told of.
  heard(who, event) {
    return this.#parties.get(who).heard.filter((one) => one.event === event).map(({ payload }) => payload);
  }

  #take(request, response) {
    const [, who, event] = request.url.split("/");
    const party = this.#parties.get(who);
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", () => {
      if (!party || !this.#counts.has(event)) fail(`a webhook was posted to ${request.url}, which nobody has subscribed`);
      if (request.method !== "POST") fail(`a webhook came by ${request.method}`);
      let payload;
      try {
        payload = JSON.parse(text);
      } catch {
        fail(`the payload of ${event} is not JSON: ${text}`);
      }
      if (party.publicIdentifier) this.#hear(who, party, event, payload);
      else party.early.push({ event, payload });
      response.end();
    });
  }

  #hear(who, party, event, payload) {
    const wrong = payloadFault(event, party.publicIdentifier, payload);
    if (wrong) fail(`the payload of ${event} for ${who} is not Vector's: ${wrong}\n${JSON.stringify(payload, null, 1)}`);
    this.#counts.set(event, this.#counts.get(event) + 1);
    party.heard.push({ event, payload });
    party.evts[event].evt.post(payload);
  }

  // checkEvents demands that each event of Vector's has arrived, and returns how
  // many names and events there were.
  checkEvents() {
    const left = EVENTS.filter((event) => this.#counts.get(event) === 0);
    if (left.length > 0) fail(`nobody was told of ${left.join(", ")}`);
    return { names: EVENTS.length, events: [...this.#counts.values()].reduce((sum, count) => sum + count) };
  }
}
